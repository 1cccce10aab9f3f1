"""«Needs a person»: above everything else, each with its age, its owner and one verb."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.core.tasks import Advice
from pos_app.till.review.snapshots import NeedsSnapshot
from pos_app.ui.manager.need_sheet import NeedSheet
from pos_app.ui.manager.need_words import (
    ClosedLine,
    NeedLine,
    closed_lines,
    in_play,
    need_lines,
)
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.choices import Tag, TagKind
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.rolling import move_by_finger

__all__ = ["NeedsCard"]

SIGN = 36


class _Sign(QWidget):
    """The icon of a kind in its frame; decoration."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(SIGN, SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with painting(self) as painter:
            fill_round(painter, box, 10, colour(palette().surface))
            stroke_round(painter, box, 10, colour(palette().ink), 2)
            draw_icon(painter, QPointF(9, 9), self._icon, palette().ink, 18)


class NeedRowView(QWidget):
    """One need: sign, words, amount and its verb."""

    def __init__(self, line: NeedLine) -> None:
        """Make the row."""
        super().__init__()
        self.line = line
        self.verb = Key(line.verb)
        self.verb.setAccessibleDescription(f"{line.word}. {line.about}. {line.age}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(_Sign(line.icon))
        words = QVBoxLayout()
        words.setSpacing(0)
        head = " · ".join(part for part in (line.age, line.owner) if part)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        name = Text(line.word, Role.LABEL)
        name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        top.addWidget(name)
        top.addWidget(Text(head, Role.SMALL, tone="ink3"), 1)
        words.addLayout(top)
        words.addWidget(Text(line.about, Role.SMALL, tone="ink2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if line.amount:
            right = Qt.AlignmentFlag.AlignRight
            row.addWidget(Text(line.amount, Role.LABEL, figures=Figures.TABULAR, align=right))
        row.addWidget(self.verb)


class _ClosedView(QWidget):
    def __init__(self, line: ClosedLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(Text(line.word, Role.LABEL), 1)
        top.addWidget(Text(line.who, Role.SMALL, tone="ink2", align=Qt.AlignmentFlag.AlignRight))
        column.addLayout(top)
        column.addWidget(Text(line.why, Role.SMALL, tone="ink2", wrap=True))


class NeedsCard(Card):
    """The list, and what was closed behind a key.

    Signals:
        taken: Somebody takes care of a need, by its key.
        closed: A need is closed: its key, what was done, and the reason.
        case_asked: The case of a charge is to be opened.
    """

    taken = Signal(str)
    closed = Signal(str, str, str)
    case_asked = Signal(Reference)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(kind=CardKind.STRONG, padding=2, spacing=0, parent=parent)
        self.rows: list[NeedRowView] = []
        self._needs: NeedsSnapshot | None = None
        self._lines: tuple[NeedLine, ...] = ()
        self._count = Tag("0")
        self._title = Text("", Role.STRONG)
        self._money = Text("", Role.SMALL, tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        self.history = Key(self.tr("Cerradas"), kind=KeyKind.TEXT)
        self.history.setCheckable(True)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lay_out()
        self._fill()
        self.history.toggled.connect(lambda _on: self._fill())

    def show_needs(self, needs: NeedsSnapshot) -> None:
        """Show everything that needs a person."""
        lines = need_lines(needs)
        same = self._needs is not None and self._needs.closed == needs.closed
        self._needs = needs
        self._count.set_tag(str(len(lines)), TagKind.COUNT if lines else TagKind.NEUTRAL)
        self._money.set_text("" if self.history.isChecked() else in_play(needs))
        if lines != self._lines or not same:
            self._lines = lines
            self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the card in ink while it has something to say."""
        super().paintEvent(event)
        if self._lines and not self.history.isChecked():
            with painting(self) as painter:
                stroke_round(painter, QRectF(self.rect()), Radius.CARD, colour(palette().ink), 2)

    def ask(self, line: NeedLine) -> NeedSheet:
        """Open the sheet of one need."""
        need = line.row.need
        sheet = NeedSheet(self.window(), line)
        way_out = Advice.REVIEW if need.task is None else need.task.advice
        sheet.taken.connect(partial(self.taken.emit, need.key))
        sheet.accepted.connect(
            lambda: self.closed.emit(need.key, way_out.value, sheet.reason.value)
        )
        reference = None if need.task is None else need.task.reference
        if reference is not None:
            sheet.case_asked.connect(partial(self.case_asked.emit, reference))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _fill(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        back = self.history.isChecked()
        self.history.set_text(self.tr("Pendientes") if back else self.tr("Cerradas"))
        self._title.set_text(self.tr("Ya cerradas") if back else self.tr("Necesita una persona"))
        self._count.setVisible(not back)
        self._money.set_text("" if back or self._needs is None else in_play(self._needs))
        if back:
            self._fill_closed()
        else:
            self._fill_open()
        self._column.addStretch(1)
        self.update()

    def _fill_open(self) -> None:
        for line in self._lines:
            view = NeedRowView(line)
            view.verb.fired.connect(partial(self.ask, line))
            self.rows.append(view)
            self._column.addWidget(Rule())
            self._column.addWidget(view)
        widest = max((view.verb.sizeHint().width() for view in self.rows), default=0)
        for view in self.rows:
            view.verb.setFixedWidth(widest)  # so that the amounts end below each other
        if not self._lines:
            self._say(self.tr("Nada necesita a una persona ahora."))

    def _fill_closed(self) -> None:
        lines = () if self._needs is None else closed_lines(self._needs)
        for line in lines:
            self._column.addWidget(Rule())
            self._column.addWidget(_ClosedView(line))
        if not lines:
            self._say(self.tr("Todavía nadie ha cerrado nada."))

    def _say(self, words: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(Text(words, Role.BODY, tone="ink2", wrap=True))
        self._column.addWidget(Rule())
        self._column.addWidget(holder)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self._money, 1)
        head.addWidget(self.history)
        self.content.addLayout(head)
        area = QScrollArea()
        area.setObjectName("bare")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(self._list)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAutoFillBackground(False)
        move_by_finger(area)
        self.content.addWidget(area, 1)

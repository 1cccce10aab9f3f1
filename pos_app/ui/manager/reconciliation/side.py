"""What stands beside a compared day: who signed it, what changed since, and the last days."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from pos_app.till.reconciliation.snapshots import DayMark, ReconciliationSnapshot
from pos_app.ui.manager.reconciliation.views import changed_words, signed_words, state_of
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import TagKind, paint_tag, tag_width
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import fill_round, painting
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import say, short_date

__all__ = ["ReconciliationSide"]

MOST_CHANGES = 3
MOST_DAYS = 5
BESIDE_CHANGES = 3
INSET = 6
"""From the edge of a day to its words, in pixels."""


class _DayKey(QAbstractButton):
    """A day of the list: its date, and whether it was signed; the one that is shown is filled."""

    focus_radius = Radius.TAG

    def __init__(self, mark: DayMark) -> None:
        super().__init__()
        self.word, self._kind, self._icon = state_of(mark.state)
        self.setText(short_date(mark.day))
        self.setAccessibleName(f"{short_date(mark.day)}, {self.word}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for a finger."""
        return QSize(180, Space.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the date, and its state at the right."""
        tokens, shown = palette(), self.isChecked()
        box = QRectF(self.rect())
        width = tag_width(self.word, self._icon)
        tag = QRectF(box.right() - INSET - width, box.center().y() - 14, width, 28)
        with painting(self) as painter:
            if shown or self.underMouse() or self.isDown():
                ground = tokens.accentsoft if shown else tokens.sunken
                fill_round(painter, box, Radius.KEY, colour(ground))
            ink = colour(tokens.accentink if shown else tokens.ink2)
            words = QRectF(INSET, 0, tag.left() - 2 * INSET, box.height())
            fits = line_width(self.text(), Role.LABEL) <= words.width()
            draw_line(painter, words, self.text(), Role.LABEL if fits else Role.HINT, ink)
            kind = TagKind.NEUTRAL if shown else self._kind  # its ground would be the key's own
            paint_tag(painter, tag, self.word, kind, self._icon)


class ReconciliationSide(Card):
    """The signature of the day, and the days around it.

    Signals:
        day_chosen: One of the last days is to be looked at.
    """

    day_chosen = Signal(date)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card of a day that nobody looked at yet."""
        super().__init__(padding=16, spacing=8, parent=parent)
        self.sign = Key(self.tr("Firmar el día"), icon="check", hint="F9")
        self._signed = Text("", Role.BODY, wrap=True)
        self._changes = [Text("", Role.SMALL, tone="ink2", wrap=True) for _ in range(4)]
        self._days = QVBoxLayout()
        self._days.setSpacing(0)
        self._marks: tuple[DayMark, ...] = ()
        self._shown: date | None = None
        self.days: dict[date, _DayKey] = {}
        self.content.addWidget(Text(self.tr("Firma"), Role.TITLE))
        self.content.addWidget(self._signed)
        for text in self._changes:
            self.content.addWidget(text)
        self._changes[0].set_role(Role.HINT)
        self._changes[0].set_tone("noink")
        self.content.addWidget(self.sign)
        self.content.addSpacing(8)
        self.content.addWidget(Text(self.tr("Últimos días"), Role.HINT, tone="ink2"))
        self.content.addLayout(self._days)
        self.content.addStretch(1)

    def show_day(self, day: ReconciliationSnapshot) -> None:
        """Show the signature of a day."""
        self._signed.set_text(signed_words(day.signed))
        words = changed_words(day.changed, MOST_CHANGES)
        for place, text in enumerate(self._changes):
            text.set_text(words[place] if place < len(words) else "")
            text.setVisible(place < len(words))
        self.sign.set_unavailable(self._why_not(day))
        marks = day.recent[: BESIDE_CHANGES if day.changed else MOST_DAYS]
        if marks != self._marks:
            self._marks = marks
            self._show_marks()
        self._shown = day.day
        self._check()

    def _why_not(self, day: ReconciliationSnapshot) -> str:
        if day.can_sign:
            return ""
        compared = day.read_at is not None and day.progress is None and day.fault is None
        key = "reconciliation.signed_already" if compared else "reconciliation.not_compared"
        return say(key)

    def _show_marks(self) -> None:
        while (item := self._days.takeAt(0)) is not None:
            row = item.widget()
            assert row is not None, "only rows stand here"
            row.hide()
            row.deleteLater()
        self.days = {mark.day: _DayKey(mark) for mark in self._marks}
        for day, key in self.days.items():
            key.clicked.connect(partial(self._choose, day))
            self._days.addWidget(key)

    def _choose(self, day: date) -> None:
        self._check()
        self.day_chosen.emit(day)

    def _check(self) -> None:
        """Fill the day that is shown; one that was only pressed is not shown yet."""
        for day, key in self.days.items():
            key.setChecked(day == self._shown)

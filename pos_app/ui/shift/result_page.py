"""What a sealed count comes to: each way, how the cash came about, a guess, and the Z to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.core.shift import Keeper, Slip, Step, WayResult
from pos_app.till.shift.snapshots import ShiftResultSnapshot, ShiftSealedSnapshot
from pos_app.ui.shift.frame import (
    FLAT,
    Counted,
    PageHead,
    SideColumn,
    empty_layout,
    side_width,
)
from pos_app.ui.shift.paper_view import PaperView
from pos_app.ui.shift.words import gap_words, slip_words, step_words, way_words
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, EmptyState
from pos_app.ui.widgets.choices import Tag, TagKind
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Rule, Text
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import clock_time, detail, say

__all__ = ["ResultPage"]

LOW = 700
"""Height below which there is room for one guess, and for fewer and shorter steps."""

ICONS_FROM = 720
"""Room from which every key of the foot has its sign; below it none has."""

SIGNS = ("back", "refresh", "book", "eye")

RIGHT = Qt.AlignmentFlag.AlignRight


class ResultPage(QWidget):
    """Shows a result, or only that a count is sealed.

    Signals:
        close_asked: The shift is to be closed with this count.
        result_asked: Somebody may allow the result to be seen.
        again_asked: The drawer is to be counted again.
        explained: Why the drawer differs.
        pdf_asked: What the shift comes to is wanted as a file.
        left: The person goes back to work.
    """

    close_asked = Signal()
    result_asked = Signal()
    again_asked = Signal()
    explained = Signal(str)
    pdf_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a page without a result."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = PageHead((self.tr("Contar"), self.tr("Revisar"), self.tr("Imprimir")))
        self.head.set_step(2)
        self._result: ShiftResultSnapshot | None = None
        self.ways = Card(padding=0, spacing=0)
        self.steps = Card(spacing=6)
        self.guess = Card(spacing=8)
        self.sealed = EmptyState(
            "lock",
            self.tr("El conteo quedó sellado"),
            self.tr("Cierre el turno, o llame a quien puede ver el resultado."),
        )
        self.counted = Counted()
        self.paper = PaperView(self.tr("Informe Z"))
        self.pdf = Key(self.tr("PDF"), icon="download")
        self.see = Key(self.tr("Ver el resultado"), icon="eye", hint="Ctrl G")
        self.why = Key(say("shift.gap_reason"), icon="book", hint="F6")
        self._gap = Money.zero()
        self._reason = Text("", Role.BODY, tone="ink2", wrap=True)
        self.again = Key(self.tr("Recontar"), icon="refresh", hint="F5")
        self.back = Key(self.tr("Seguir vendiendo"), icon="back", hint="Esc")
        self.finish = Key(
            self.tr("Cerrar e imprimir Z"), kind=KeyKind.PRINCIPAL, icon="printer", hint="F9"
        )
        self._figures = Roll(self._figures_page())
        self._side = SideColumn()
        self._lay_out()
        self.why.hide()
        self.head.set_room(0)
        self._connect()
        self.setFocusProxy(self.finish)

    def show_sealed(self, sealed: ShiftSealedSnapshot) -> None:
        """Show only that the count is sealed, and what was counted."""
        self.forget()
        self.counted.show_total(sealed.count.cash.total)
        self._name(sealed.shift, clock_time(sealed.count.at, seconds=True))
        self._show_parts(result=False)

    def forget(self) -> None:
        """Keep no figure: also what is hidden can be read aloud."""
        self._gap, self._result = Money.zero(), None
        self.counted.show_total(None)
        self._reason.set_text("")
        for card in (self.ways, self.steps, self.guess):
            empty_layout(card.content)
        self.paper.show_rows(())
        self._show_parts(result=False)

    def show_result(self, result: ShiftResultSnapshot) -> None:
        """Show a result."""
        count = result.count
        self._name(result.shift, clock_time(count.at, seconds=True))
        self._gap = count.cash.total - count.expected
        said = say("shift.gap_reason.told", reason=count.reason) if count.reason else ""
        self._reason.set_text(said)
        self._result = result
        self._show_figures(result, low=self.height() < LOW)
        self.paper.show_rows(result.rows)
        self._show_parts(result=True)

    def _name(self, shift: int, at: str) -> None:
        self.head.say(say("shift.result", shift=shift), say("shift.result.below", at=at))

    def _show_parts(self, *, result: bool) -> None:
        for part in (self._figures, self.ways, self.steps, self.guess, self.paper, self.pdf):
            part.setVisible(result)
        self.why.setVisible(result and bool(self._gap))
        self._reason.setVisible(result and bool(self._reason.text()))
        self.sealed.setVisible(not result)
        self.counted.setVisible(not result)
        self.see.setVisible(not result)

    def _ask_why(self) -> None:
        if self.why.isHidden():
            return
        text = say("shift.gap_reason.text", gap=gap_words(self._gap))
        question = ReasonDialog(
            self.window(),
            icon="alert",
            title=say("shift.gap_reason.title"),
            text=text,
            act=say("shift.gap_reason"),
        )
        question.ask(lambda: self.explained.emit(question.reason.value))

    def _show_figures(self, result: ShiftResultSnapshot, *, low: bool) -> None:
        """Tell only as many steps and guesses, and as much of each, as there is height for."""
        _show_ways(self.ways, result.ways, 34 if low else 46)
        _show_steps(self.steps, result.steps, result.expected, low=low)
        self._show_guess(result.slips[: 1 if low else 2])

    def _show_guess(self, slips: Sequence[Slip]) -> None:
        empty_layout(self.guess.content)
        content = self.guess.content
        content.addWidget(
            Tag(self.tr("Solo gerente"), TagKind.PERMIT), 0, Qt.AlignmentFlag.AlignLeft
        )
        for slip in slips:
            title, what = slip_words(slip)
            content.addWidget(Text(title, Role.LABEL, wrap=True))
            content.addWidget(Text(what, Role.SMALL, tone="ink2", wrap=True))
        if not slips:
            content.addWidget(Text(self.tr("Nada que explicar"), Role.STRONG))
            below = self.tr("No hay un descuido que explique justo esta diferencia.")
            content.addWidget(Text(below, Role.SMALL, tone="ink2", wrap=True))
        content.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper's column, and leave the steps out where it is narrow."""
        width = event.size().width()
        self._side.setFixedWidth(side_width(width))
        roomy = width - side_width(width) >= ICONS_FROM
        for key, icon in zip((self.back, self.again, self.why, self.see), SIGNS, strict=True):
            key.set_icon(icon if roomy else "")
        self.counted.set_room(width)
        self.head.set_room(width - side_width(width))
        self.head.set_flat(event.size().height() < FLAT)
        if self._result is not None:
            self._show_figures(self._result, low=event.size().height() < LOW)

    def _connect(self) -> None:
        self.finish.fired.connect(self.close_asked)
        self.see.fired.connect(self.result_asked)
        self.why.fired.connect(self._ask_why)
        self.again.fired.connect(self.again_asked)
        self.pdf.fired.connect(self.pdf_asked)
        self.back.fired.connect(self.left)
        keys = (("F9", self.finish), ("F5", self.again), ("Ctrl+G", self.see), ("Esc", self.back))
        for sequence, key in (*keys, ("F6", self.why)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(24, Space.PAGE, 24, Space.PAGE)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(self.head)
        column.addWidget(self.sealed)
        column.addWidget(self._figures, 1)
        column.addStretch()
        column.addLayout(self._foot())
        row.addLayout(column, 1)
        row.addWidget(self._side)
        self._fill_side()

    def _figures_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(self.ways)
        column.addWidget(self._reason)
        below = QHBoxLayout()
        below.setSpacing(Space.REGION_GAP)
        below.addWidget(self.steps, 6)
        below.addWidget(self.guess, 5)
        column.addLayout(below)
        column.addStretch(1)
        return page

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        for key in (self.back, self.again, self.why, self.see):
            foot.addWidget(key)
        foot.addStretch(1)
        return foot

    def _fill_side(self) -> None:
        side = self._side.content
        side.addWidget(self.counted)
        side.addWidget(self.paper, 1)
        side.addStretch(0)
        side.addWidget(self.pdf)
        self.finish.setFixedHeight(72)
        side.addWidget(self.finish)


def _show_ways(card: Card, ways: Sequence[WayResult], height: int) -> None:
    empty_layout(card.content)
    grid = QGridLayout()
    grid.setContentsMargins(24, 0, 24, 4)
    grid.setHorizontalSpacing(Space.REGION_GAP)
    grid.setVerticalSpacing(0)
    for column, stretch in enumerate((3, 3, 3, 3)):
        grid.setColumnStretch(column, stretch)
    _row(grid, 0, [_head(say(f"shift.column.{name}")) for name in COLUMNS], min(height, 38))
    for number, way in enumerate(ways, start=1):
        _row(grid, number, _cells(way), height)
    card.content.addLayout(grid)


COLUMNS = ("way", "expected", "counted", "difference")


def _cells(way: WayResult) -> list[QWidget]:
    counted = "—" if way.counted is None else detail(way.counted)
    return [
        Text(way_words(way.way), Role.LABEL),
        Text(detail(way.expected), Role.BODY, figures=Figures.TABULAR, align=RIGHT),
        Text(counted, Role.LABEL, figures=Figures.TABULAR, align=RIGHT),
        _gap(way),
    ]


def _gap(way: WayResult) -> QWidget:
    """A difference in shape and word; red only where money is missing from the drawer."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addStretch(1)
    if way.difference is None:
        row.addWidget(Text(say("shift.uncounted"), Role.BODY, tone="ink2"))
    elif way.difference:
        missing = way.difference < Money.zero() and way.way.keeper is Keeper.CASH
        row.addWidget(Tag(gap_words(way.difference), TagKind.NO if missing else TagKind.NEUTRAL))
    else:
        row.addWidget(Icon("check", size=20))
        row.addWidget(Text(gap_words(way.difference), Role.LABEL))
    return box


def _head(word: str) -> QWidget:
    return Text(word, Role.HINT, tone="ink2")


def _row(grid: QGridLayout, number: int, cells: Sequence[QWidget], height: int) -> None:
    if number:
        grid.addWidget(Rule(), 2 * number - 1, 0, 1, len(cells))
    grid.setRowMinimumHeight(2 * number, height)
    for column, cell in enumerate(cells):
        side = RIGHT if column else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(cell, 2 * number, column, side | Qt.AlignmentFlag.AlignVCenter)


def _show_steps(card: Card, steps: Sequence[Step], expected: Money, *, low: bool) -> None:
    most = MOST_STEPS_LOW if low else MOST_STEPS
    empty_layout(card.content)
    card.content.addWidget(Text(say("shift.how", amount=expected), Role.STRONG))
    shown = steps if len(steps) <= most else steps[:most]
    for step in shown:
        card.content.addLayout(_pair(step_words(step, reason=not low), _signed(step), Role.BODY))
    if len(steps) > len(shown):
        rest = sum((step.amount for step in steps[most:]), Money.zero())
        words = say("shift.more_steps", count=len(steps) - most)
        card.content.addLayout(_pair(words, detail(rest), Role.BODY))
    card.content.addWidget(Rule())
    card.content.addLayout(_pair(say("shift.expected"), detail(expected), Role.LABEL))
    card.content.addStretch(1)


MOST_STEPS, MOST_STEPS_LOW = 5, 4
"""Lines there is room for; the paper has them all."""


def _signed(step: Step) -> str:
    sign = "+ " if step.amount > Money.zero() and step.kind != "float" else ""
    return f"{sign}{detail(step.amount)}"


def _pair(words: str, amount: str, role: Role) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Text(words, role, tone="ink2" if role is Role.BODY else "ink", wrap=True), 1)
    figure = Text(amount, Role.LABEL, figures=Figures.TABULAR, align=RIGHT)
    row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
    return row

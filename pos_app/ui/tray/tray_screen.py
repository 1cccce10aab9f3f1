"""The tray: what waits for an answer and money that needs a person, and what to do about each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.core.ids import Reference
from pos_app.till.minute.snapshots import TrayAction, TrayRow, TraySnapshot
from pos_app.ui.layout import layout_for
from pos_app.ui.payment.story import fitting
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.tray.answer_card import AnswerCard
from pos_app.ui.tray.name_question import NameQuestion
from pos_app.ui.tray.reason_question import ReasonQuestion
from pos_app.ui.tray.row_list import RowList
from pos_app.ui.tray.views import Sieve, TrayCard, card_of, sieves, tray_lines
from pos_app.ui.widgets.cards import Card, EmptyState
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.widgets.timeline import Step, Timeline
from pos_app.ui.words import say

__all__ = ["TrayScreen"]


class TrayScreen(QWidget):
    """Everything that was set aside, and money that needs somebody.

    Signals:
        handed_over: The goods of a paid sale were given to the customer.
        opened: A sale is to be taken up again, by its order.
        resolved: A task was done: its key, what was done, and the reason.
        dismissed: Nobody waits for this charge any more.
        receipt_asked: The receipt of a paid sale is wanted.
        check_asked: A customer shows a number.
        case_asked: The whole case of a charge is wanted.
        closed: The person goes back to work.
    """

    handed_over = Signal(Reference)
    opened = Signal(str)
    resolved = Signal(str, str, str)
    dismissed = Signal(Reference)
    receipt_asked = Signal(str)
    check_asked = Signal()
    case_asked = Signal(Reference)
    named = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty tray."""
        super().__init__(parent)
        self._stacked = False
        self.setObjectName("page")
        self.setAccessibleName(say("place.tray"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tray: TraySnapshot | None = None
        self._sieve = Sieve.ALL
        self.list = RowList(self.tr("Por confirmar"))
        self.empty = EmptyState(
            "hourglass",
            self.tr("Nada por confirmar."),
            self.tr("Lo que deje con F8 espera aquí; cuando se sepa, suena y sube de primero."),
        )
        self._chips = QButtonGroup(self)
        self._chip_row = QHBoxLayout()
        self._steps: tuple[Step, ...] = ()
        self._shown_sieves: tuple[tuple[Sieve, str], ...] = ()
        self._foot = Text("", Role.SMALL, tone="ink2")
        self.question = ReasonQuestion(self)
        self.naming = NameQuestion(self)
        self._side = self._make_side()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    # --- what is shown --------------------------------------------------------------------------

    def show_tray(self, tray: TraySnapshot) -> None:
        """Show the tray; the chosen row stays chosen."""
        self._tray = tray
        shown = sieves(tray)
        if self._sieve not in {sieve for sieve, _ in shown}:
            self._sieve = Sieve.ALL
        self._show_sieves(shown)
        self.list.show_lines(tray_lines(tray, self._sieve))
        self._turn_page(0 if tray.rows else 1)
        words = "tray.one_travels" if tray.travelling == 1 else "tray.some_travel"
        self._foot.set_text(say(words, count=tray.travelling) if tray.travelling else "")
        self._show_chosen()

    def _turn_page(self, number: int) -> None:
        """Show the rows or that there are none; the keyboard goes along."""
        if number == self._pages.currentIndex():
            return
        held = self.list.hasFocus() or self.back.hasFocus()
        self._pages.setCurrentIndex(number)
        if held:
            self._settle_focus()

    @property
    def chosen(self) -> TrayRow | None:
        """The chosen row."""
        if self._tray is None:
            return None
        return next((row for row in self._tray.rows if row.key == self.list.chosen_key), None)

    def choose(self, key: str) -> None:
        """Choose a row by its key, as the call of the tray does; no key leaves it as it is."""
        if not key:
            return
        self._sieve = Sieve.ALL
        if self._tray is not None:
            self.show_tray(self._tray)
        keys = self.list.rows.keys
        if key in keys:
            self.list.choose(keys.index(key))

    def _show_chosen(self) -> None:
        row = self.chosen
        self._side.setVisible(row is not None)
        if row is None or self._tray is None:
            return
        self._show_card(card_of(row, self._tray.at))

    def _show_card(self, card: TrayCard) -> None:
        self.answer.show_card(card)
        self._title.set_text(card.title)
        self._reference.set_text(card.reference)
        self._amount.set_text(card.line.amount)
        self._amount.setAccessibleName(card.spoken_amount)
        self._goods.set_text(card.goods)
        self._steps = card.steps
        self._fit()
        self.main.set_text(card.main)
        for action, key in self.also.items():
            key.setVisible(action in card.also)
        self._place_keys()

    def _show_sieves(self, shown: tuple[tuple[Sieve, str], ...]) -> None:
        if shown == self._shown_sieves:
            return
        self._shown_sieves = shown
        for chip in self._chips.buttons():
            self._chips.removeButton(chip)
            self._chip_row.removeWidget(chip)
            chip.deleteLater()
        for place, (sieve, words) in enumerate(shown):
            chip = Chip(words, chosen=sieve is self._sieve)
            chip.clicked.connect(partial(self._sift, sieve))
            self._chips.addButton(chip)
            self._chip_row.insertWidget(place, chip)

    def _sift(self, sieve: Sieve) -> None:
        self._sieve = sieve
        if self._tray is not None:
            self.show_tray(self._tray)
        self._settle_focus()

    def _settle_focus(self) -> None:
        """Put the keyboard on the rows, or on the way back where there are none."""
        rows = self._pages.currentWidget() is self.list
        (self.list if rows else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what the person needs."""
        super().focusInEvent(event)
        self._settle_focus()

    # --- what people do -------------------------------------------------------------------------

    def _do_main(self) -> None:
        row = self.chosen
        if row is not None:
            self._do(row, row.main)

    def _do_also(self, action: TrayAction) -> None:
        row = self.chosen
        if row is not None and action in row.also:
            self._do(row, action)

    def _do(self, row: TrayRow, action: TrayAction) -> None:
        match action:
            case TrayAction.HAND_OVER:
                self.handed_over.emit(row.reference)
            case TrayAction.OPEN:
                self.opened.emit(row.order_id)
            case TrayAction.PRINT:
                self.receipt_asked.emit(row.order_id)
            case TrayAction.DISMISS:
                self.dismissed.emit(row.reference)
            case TrayAction.NAME:
                self.naming.ask(row)
            case TrayAction.RESOLVE if row.task is not None and self._tray is not None:
                self.question.ask(row.task, card_of(row, self._tray.at))
            case _:
                pass

    def _open_case(self) -> None:
        row = self.chosen
        if row is not None:
            self.case_asked.emit(row.reference)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do the main thing with Enter; tell as much of the story as there is room for."""
        if watched is self._timeline:
            if event.type() is QEvent.Type.Resize:
                self._fit()
            return False
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered:
            self.main.trigger()
        return entered

    def _fit(self) -> None:
        room = self._timeline.size()
        self._timeline.show_steps(fitting(self._steps, room.height(), room.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the right column the width it has on every screen."""
        super().resizeEvent(event)
        size = self.window().size()
        layout = layout_for(size.width(), size.height())
        self._side.setFixedWidth(layout.case - Space.PAGE)
        if layout.stacked_actions is not self._stacked:
            self._stacked = layout.stacked_actions
            self._place_keys()

    # --- building -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.main.fired.connect(self._do_main)
        self.back.fired.connect(self.closed)
        self.question.done.connect(self.resolved)
        self.naming.named.connect(self.named)
        self.list.doubleClicked.connect(lambda _index: self._do_main())
        self.list.selectionModel().currentRowChanged.connect(lambda _n, _o: self._show_chosen())
        self.list.rows.modelReset.connect(self._show_chosen)
        self.list.installEventFilter(self)
        self._timeline.installEventFilter(self)
        for action, key in self.also.items():
            key.fired.connect(partial(self._do_also, action))
        keys = (
            ("Esc", self.back.trigger),
            ("F11", partial(self._do_also, TrayAction.PRINT)),
            ("F8", partial(self._do_also, TrayAction.DISMISS)),
            ("F2", partial(self._do_also, TrayAction.NAME)),
            ("F4", partial(self._do_also, TrayAction.OPEN)),
        )
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.setSpacing(Space.REGION_GAP)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(self._head())
        self._chip_row.setSpacing(Space.KEY_GAP)
        self._chip_row.addStretch(1)
        left.addLayout(self._chip_row)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty_page())
        left.addWidget(self._pages, 1)
        left.addLayout(self._bottom())
        row.addLayout(left, 1)
        row.addWidget(self._side)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self.tr("Por confirmar"), Role.PAGE))
        told = self.tr("La caja pregunta sola; si algo cambia, suena.")
        words.addWidget(Text(told, Role.SMALL, tone="ink2"))
        head.addLayout(words, 1)
        self.check = Key(self.tr("Comprobar número"), icon="scan", hint="F3")
        self.check.fired.connect(self.check_asked)
        head.addWidget(self.check)
        return head

    def _bottom(self) -> QHBoxLayout:
        bottom = QHBoxLayout()
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        bottom.addWidget(self.back)
        bottom.addSpacing(12)
        bottom.addWidget(self._foot, 1)
        return bottom

    def _empty_page(self) -> QWidget:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        self.empty.setMinimumHeight(180)
        inside.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        return page

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        self.answer = AnswerCard()
        column.addWidget(self.answer)
        column.addWidget(self._make_card(), 1)
        return side

    def _make_card(self) -> Card:
        card = Card(padding=Space.PAGE, spacing=4)
        self._title = Text("", Role.HINT)
        self._reference = Text("", Role.SMALL, tone="ink2", figures=Figures.REFERENCE)
        self._amount = Text("", Role.CASE)
        self._goods = Text("", Role.SMALL, tone="ink2")
        self._timeline = Timeline(say("case.name"))
        policy = self._timeline.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Ignored)
        self._timeline.setSizePolicy(policy)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._reference)
        card.content.addLayout(head)
        card.content.addWidget(self._amount)
        card.content.addWidget(self._goods)
        card.content.addSpacing(8)
        card.content.addWidget(Rule())
        card.content.addSpacing(8)
        card.content.addWidget(self._timeline, 1)
        card.content.addLayout(self._make_keys())
        return card

    def _place_keys(self) -> None:
        """Lay the keys that are there out two in a row, an odd one alone; narrow ones stacked."""
        keys = [key for key in self.also.values() if not key.isHidden()]
        columns = 1 if self._stacked else 2
        alone = len(keys) % columns == 0
        for place, key in enumerate((*keys, self.case)):
            span = columns if alone and key is self.case else 1
            self.key_grid.addWidget(key, place // columns, place % columns, 1, span)

    def _make_keys(self) -> QVBoxLayout:
        self.main = Key("", kind=KeyKind.PRINCIPAL, icon="check", hint="Enter")
        self.also = {
            TrayAction.PRINT: Key(self.tr("Recibo PDF"), icon="save", hint="F11"),
            TrayAction.OPEN: Key(self.tr("Ver la venta"), icon="next", hint="F4"),
            TrayAction.DISMISS: Key(self.tr("Quitar de aquí"), icon="x", hint="F8"),
            TrayAction.NAME: Key(self.tr("Nombre"), icon="user", hint="F2"),
        }
        keys = QVBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        self.main.setMinimumHeight(64)
        keys.addWidget(self.main)
        self.key_grid = QGridLayout()
        self.key_grid.setSpacing(Space.KEY_GAP)
        self.case = Key(self.tr("Ver el caso"), hint="Ctrl I")
        self.case.fired.connect(self._open_case)
        for key in (*self.also.values(), self.case):
            self.key_grid.addWidget(key, 0, 0)  # from the first row on each has its place
        keys.addLayout(self.key_grid)
        return keys

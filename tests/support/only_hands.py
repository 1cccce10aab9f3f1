"""Hands that use one thing only: keys, or fingers; and a witness that they do.

Both do the same things under the same names, so that a day is told once and lived twice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from finger import Finger, touch_screen
from journey import Journey
from letters_hand import LettersHand
from PySide6.QtCore import QChildEvent, QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QScroller,
    QTableView,
    QWidget,
)
from simulator_process import Simulated

from pos_app.core.payment import Look
from pos_app.till.snapshots import SaleSnapshot
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.ui.payment.view import Deed
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.dialog import Dialog

__all__ = [
    "KEYS",
    "MOUSE",
    "TOUCH",
    "Hands",
    "OnlyFingers",
    "OnlyKeys",
    "Stroke",
    "Watch",
    "Witness",
]

Key = Qt.Key
MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
TOUCH = frozenset({QEvent.Type.TouchBegin})
KEYS = frozenset({QEvent.Type.KeyPress})

Stroke = Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]
"""A key, or one with another held down."""

SPOKEN = {",": "coma decimal"}
"""What a key for fingers is called where its sign is no name."""


class Witness(QObject):
    """Notices what a person used who was to use something else.

    It stands before each widget of one window, and never before a hosted page: a filter of the
    whole application would be shown the web engine's own objects while they are only half there.
    """

    def __init__(self, forbidden: frozenset[QEvent.Type], window: QWidget) -> None:
        """Watch everything in a window that anybody uses, also what is made later."""
        super().__init__()
        self._forbidden = forbidden
        self.saw: list[str] = []
        self._watch(window)

    def _watch(self, widget: QWidget) -> None:
        if not widget.inherits("QWebEngineView"):
            widget.installEventFilter(self)
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            for child in widget.findChildren(QWidget, options=direct):
                self._watch(child)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Note what should not be; what a touch itself becomes is no hand on a mouse."""
        if event.type() in self._forbidden and event.spontaneous() and not _of_finger(event):
            self.saw.append(f"{event.type()} for {watched}")
        if isinstance(event, QChildEvent) and event.type() is QEvent.Type.ChildPolished:
            child = event.child()
            if isinstance(child, QWidget):
                self._watch(child)
        return False


Watch = Callable[[frozenset[QEvent.Type]], Witness]
"""Sets somebody to watch for what is forbidden."""


def _of_finger(event: QEvent) -> bool:
    finger = QPointingDevice.PointerType.Finger
    return isinstance(event, QMouseEvent) and event.pointerType() is finger


class Hands(Protocol):
    """What a cashier does, whatever with."""

    at: Journey
    wompi: Simulated

    def press(self, what: str | QWidget, *strokes: Stroke) -> None:
        """Press a key of the screen: by finger itself, by keyboard what is written on it."""
        ...

    def reach(self, widget: QWidget) -> None:
        """Press what no key of the keyboard leads to at once."""
        ...

    def write(self, text: str, line: QLineEdit) -> None:
        """Write into a field that is asked for."""
        ...

    def digits(self, text: str) -> None:
        """Give figures where nothing but figures is asked for."""
        ...

    def begins_return(self, receipt: int, order: str) -> None:
        """Look up a paid sale whose goods come back."""
        ...

    def is_back(self) -> None:
        """Go back to the sale, if that is not in front."""
        ...

    def adds(self, name: str, code: str) -> None:
        """Ring one of something up: by its tile, or by its code."""
        ...

    def finds(self, name: str, typed: str) -> None:
        """Look for something by the beginning of its name, and ring it up."""
        ...

    def agrees(self) -> None:
        """Answer the question in front with what was asked for."""
        ...

    def is_taken(self) -> None:
        """See the answer to money by hand, and turn to the next customer."""
        ...

    def is_paid(self) -> None:
        """Ask Wompi, see its answer, and turn to the next customer."""
        ...


class OnlyKeys:
    """Sells with the keyboard."""

    def __init__(self, journey: Journey, wompi: Simulated) -> None:
        """Sit down."""
        self.at, self.wompi = journey, wompi

    def press(self, _what: str | QWidget, *strokes: Stroke) -> None:
        """Strike what is written on a key."""
        assert strokes, "the keyboard has no way there"
        for stroke in strokes:
            if isinstance(stroke, tuple):
                self.at.strikes(*stroke)
            else:
                self.at.strikes(stroke)
        QApplication.processEvents()

    def write(self, text: str, line: QLineEdit) -> None:
        """Type where the keyboard is."""
        self.at.until(line.hasFocus, "the keyboard is somewhere else")
        self.at.writes(text)

    def digits(self, text: str) -> None:
        """Type them."""
        self.at.writes(text)

    def reach(self, widget: QWidget) -> None:
        """Walk there with Tab, among choices with the arrows, and press the space bar."""
        assert isinstance(widget, QAbstractButton)
        others = [widget] if widget.group() is None else widget.group().buttons()
        self.goes_to(lambda here: here in others, f"Tab does not reach {widget.text()}")
        for arrow in [Key.Key_Left] * len(others) + [Key.Key_Right] * len(others):
            if QApplication.focusWidget() is widget:
                break
            self.at.strikes(arrow)
        self.at.strikes(Key.Key_Space)

    def begins_return(self, receipt: int, _order: str) -> None:
        """Type the number of the receipt."""
        self.at.strikes(Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        screen = self.at.window.returns.screen
        self.at.until(screen.choice.number.line.hasFocus, "no return is begun")
        self.at.writes(str(receipt))
        self.at.strikes(Key.Key_Return)

    def is_back(self) -> None:
        """See that the sale is in front by itself."""
        window = self.at.window
        self.at.until(lambda: window.in_front is window.sale, "the sale is not in front")

    def goes_to(self, wanted: Callable[[QWidget], bool], otherwise: str) -> QWidget:
        """Walk with Tab until the keyboard is where it is wanted."""
        for _ in range(60):
            here = QApplication.focusWidget()
            if here is not None and wanted(here):
                return here
            self.at.strikes(Key.Key_Tab)
        raise AssertionError(otherwise)

    def rings_up(self, *keys: Qt.Key) -> None:
        """Strike keys of which the last one puts something on the ticket."""
        before = self.at.newest(SaleSnapshot)
        for key in keys:
            self.at.strikes(key)
        self.at.until(
            lambda: self.at.newest(SaleSnapshot).totals != before.totals, "nothing is rung up"
        )

    def adds(self, _name: str, code: str) -> None:
        """Type a code, and Enter."""
        self.at.writes(code)
        self.rings_up(Key.Key_Return)

    def finds(self, _name: str, typed: str) -> None:
        """Type the beginning of a name, and Enter for the first hit."""
        self.at.writes(typed)
        self.at.until(lambda: self.at.window.sale.shelf.searching, "nothing is looked for")
        self.rings_up(Key.Key_Return)

    def charges(self) -> None:
        """Press Cobrar."""
        self.at.strikes(Key.Key_F9)
        charge = self.at.window.charge
        self.at.until(lambda: self.at.window.in_front is charge, "F9 does nothing")
        self.at.until(lambda: bool(charge.keys), "there are no ways")

    def takes(self, *keys: Qt.Key, typed: str = "") -> None:
        """Take cash that was typed or picked, and turn to the next customer."""
        self.at.forget(TakenSnapshot)
        self.at.strikes(Key.Key_5)
        window = self.at.window
        self.at.until(lambda: window.in_front is window.counter.cash, "«5» takes no cash")
        self.at.writes(typed)
        for key in keys:
            self.at.strikes(key)
        self.at.strikes(Key.Key_Return)
        self.is_taken()

    def agrees(self) -> None:
        """Walk to the key of the question that does what was asked for, and press it."""
        asked = QApplication.activeModalWidget
        self.at.until(lambda: isinstance(asked(), Dialog), "nothing is asked")
        self.at.until(lambda: QApplication.activeWindow() is asked(), "it has no keyboard")
        self.at.forget(TakenSnapshot)
        self.at.strikes(Key.Key_Tab)
        self.at.strikes(Key.Key_Return)

    def is_taken(self) -> None:
        """See the answer, and turn to the next customer with Enter."""
        cash = self.at.window.counter.cash
        self.at.until(lambda: self.at.published(TakenSnapshot) and cash.answered, "nothing taken")
        self.turns()

    def turns(self) -> None:
        """Turn to the next customer."""
        before = self.at.newest(SaleSnapshot).order_id
        self.at.strikes(Key.Key_Return)
        self.at.until(lambda: self.at.newest(SaleSnapshot).order_id != before, "no next sale")
        window = self.at.window
        self.at.until(lambda: window.in_front is window.sale, "the sale is not in front")

    def is_paid(self) -> None:
        """See Wompi's answer, keep the receipt, and turn to the next customer."""
        self.at.strikes(Key.Key_F5)
        self.at.answers_with(Look.YES)
        assert self.at.saves_receipt().path.exists()
        self.turns()


class OnlyFingers:
    """Sells by touching."""

    def __init__(self, journey: Journey, wompi: Simulated) -> None:
        """Stand before the glass."""
        self.at, self.wompi = journey, wompi
        self.finger = Finger(touch_screen())

    def press(self, what: str | QWidget, *_strokes: Stroke) -> None:
        """Touch a key of the screen, by what it says or itself."""
        if isinstance(what, str):
            self.touches(what)
            return
        self.at.until(lambda: what.isVisible() and what.isEnabled(), f"no {what!r}")
        QApplication.processEvents()
        self.finger.tap(what)

    def write(self, text: str, line: QLineEdit) -> None:
        """Touch the keys beside a field, or the letters that come for it."""
        self.at.until(line.isVisible, "nothing is asked for")
        if line.property(OWN_KEYS):
            for sign in text:
                self.touches(SPOKEN.get(sign, sign))
            return
        hand = LettersHand(self.finger, self.at.app.letters, self.at.app.catcher.hand_on)
        self._reads()
        hand.comes_to(line)
        hand.writes(text)
        hand.touches("Ocultar las letras")

    def digits(self, text: str) -> None:
        """Touch them one by one."""
        for digit in text:
            self.touches(digit)

    def reach(self, widget: QWidget) -> None:
        """Touch it."""
        self.press(widget)

    def begins_return(self, _receipt: int, order: str) -> None:
        """Look at the day's sales, and touch the one."""
        self.touches("Ventas")
        day = self.at.window.day
        self.at.until(lambda: order in [line.key for line in day._lines], "the sale is not there")
        rows = [line.key for line in day._lines]
        index = day.table.model().index(rows.index(order), 0)
        self._rolls_to(day.table, index)
        self.finger.tap(day.table.viewport(), day.table.visualRect(index).center())
        self.at.until(lambda: day.chosen_order == order, "another sale is chosen")
        self.touches("Devolución")

    def _rolls_to(self, table: QTableView, index: QModelIndex) -> None:
        """Push a list up until a row is on the screen."""
        glass, roller = table.viewport(), QScroller.scroller(table.viewport())
        still = QScroller.State.Inactive
        for _ in range(10):
            if glass.rect().contains(table.visualRect(index)):
                return
            self.finger.drag(glass, QPoint(200, glass.height() - 40), QPoint(200, 80))
            self.at.until(lambda: roller.state() is still, "the list rolls on and on")

    def is_back(self) -> None:
        """Leave the day's sales."""
        self.touches("Volver")
        window = self.at.window
        self.at.until(lambda: window.in_front is window.sale, "the sale is not in front")

    def _reads(self) -> None:
        """Touch away what is said over the screen: it was read."""
        QApplication.processEvents()
        toast = self.at.window.toast
        if toast.isVisible():
            self.finger.tap(toast)
            self.at.until(lambda: not toast.isVisible(), "it stays")

    def touches(self, text: str) -> None:
        """Touch the key on the screen that says this."""
        self.finger.tap(self.at.finds(text))

    def does(self, deed: Deed) -> None:
        """Touch the payment screen's key for something."""
        self.at.until(lambda: self.at.offers(deed), f"there is no key to {deed.value}")
        key = self.at.window.payment.key(deed)
        assert key is not None
        QApplication.processEvents()
        self.finger.tap(key)

    def adds(self, name: str, _code: str = "") -> None:
        """Touch the tile of a product."""
        shelf = self.at.window.sale.shelf
        self.at.until(lambda: name in [one.name for one in shelf.shown], f"{name} is not there")
        before = self.at.newest(SaleSnapshot)
        row = [one.name for one in shelf.shown].index(name)
        self.finger.tap(
            shelf.grid.viewport(), shelf.grid.visualRect(shelf.grid.products.index(row)).center()
        )
        self.at.until(
            lambda: self.at.newest(SaleSnapshot).totals != before.totals, "nothing is rung up"
        )

    def finds(self, name: str, typed: str) -> None:
        """Write the beginning of a name with the letters, and touch the tile that comes."""
        hand = LettersHand(self.finger, self.at.app.letters, self.at.app.catcher.hand_on)
        hand.comes_to(self.at.window.sale.search.line)
        hand.writes(typed)
        self.adds(name)

    def charges(self, way: str) -> None:
        """Touch Cobrar and a way."""
        self.finger.tap(self.at.window.sale.column.charge)
        charge = self.at.window.charge
        self.at.until(lambda: self.at.window.in_front is charge, "Cobrar does nothing")
        self.at.until(lambda: bool(charge.keys), "there are no ways")
        self.at.forget(TakenSnapshot)
        self.touches(way)

    def takes(self, *keys: str) -> None:
        """Touch Cobrar and figures, take the cash, and turn to the next customer."""
        self.charges("Efectivo")
        self.is_given(*keys)

    def is_given(self, *keys: str) -> None:
        """Touch figures, take the cash, and turn to the next customer."""
        window = self.at.window
        self.at.until(lambda: window.in_front is window.counter.cash, "no cash is asked for")
        for key in keys:
            self.touches(key)
        self.finger.tap(window.counter.cash._main)
        self.is_taken()

    def is_taken(self) -> None:
        """See the answer, and touch the next customer."""
        cash = self.at.window.counter.cash
        self.at.until(lambda: self.at.published(TakenSnapshot) and cash.answered, "nothing taken")
        self.turns(lambda: self.finger.tap(cash.stage.main))

    def is_paid(self) -> None:
        """Ask Wompi, see its answer, and touch the next customer."""
        self.does(Deed.VERIFY)
        self.at.answers_with(Look.YES)
        self.turns(lambda: self.does(Deed.NEXT))

    def agrees(self) -> None:
        """Touch the key of the question in front that does what was asked for."""
        asked = QApplication.activeModalWidget
        self.at.until(lambda: isinstance(asked(), Dialog), "nothing is asked")
        question = asked()
        assert isinstance(question, Dialog)
        self.at.forget(TakenSnapshot)
        QApplication.processEvents()
        self.finger.tap(question.act_key)
        self.at.until(lambda: asked() is None, "it stays")
        self.at.comes_forward()

    def turns(self, act: Callable[[], None]) -> None:
        """Turn to the next customer."""
        before = self.at.newest(SaleSnapshot).order_id
        self._reads()
        act()
        self.at.until(lambda: self.at.newest(SaleSnapshot).order_id != before, "no next sale")
        window = self.at.window
        self.at.until(lambda: window.in_front is window.sale, "the sale is not in front")
        QApplication.processEvents()

"""The first start: one step at a time, each with what is off without it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.settings import SETTINGS
from pos_app.till.first_start.snapshots import FirstStartSnapshot, Step
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.snapshots import ImportSnapshot, KeysSnapshot, ShelfSnapshot, ShopSnapshot
from pos_app.till.staff.snapshots import PeopleSnapshot, StaffSnapshot
from pos_app.ui.setup.import_screen import ImportScreen
from pos_app.ui.setup.keys_screen import KeysScreen
from pos_app.ui.setup.people_page import PeoplePage
from pos_app.ui.setup.printer_page import PrinterPage
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.wizard.parts import ReadyPage, ShopPage
from pos_app.ui.wizard.recover_page import RecoverPage
from pos_app.ui.wizard.steps import StepsPanel
from pos_app.ui.wizard.welcome import LanguageRow, WelcomePage
from pos_app.ui.words import say

__all__ = ["Wizard"]

STEPS = tuple(Step)


class Wizard(QWidget):
    """Leads an empty shop through its set-up.

    Signals:
        step_wanted: Another step is to be shown.
        shop_given: The shop's data, by the names of their settings.
        looked: A page wants to be told how things stand.
        finished: The shop begins to sell.
    """

    step_wanted = Signal(object)
    shop_given = Signal(object)
    looked = Signal()
    finished = Signal()

    def __init__(self, practise: Callable[[], bool] | None, parent: QWidget | None = None) -> None:
        """Make all steps.

        Args:
            practise: Opens a rehearsal, and tells whether it was not open before; where that can
                be done.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._step = Step.WELCOME
        self._entered = False
        self._recovering = False
        self._practise = practise
        self._done = dict.fromkeys(("shop", "people", "products", "keys", "printer"), False)
        self.panel = StepsPanel()
        self.welcome = WelcomePage(practice=practise is not None)
        self.language = LanguageRow()
        self.recover = RecoverPage()
        self.shop = ShopPage()
        self.people = PeoplePage()
        self.products = ImportScreen()
        self.products.done.set_text(self.tr("Seguir"))
        self.keys = KeysScreen()
        self.printer = PrinterPage()
        self.ready = ReadyPage()
        self.back = Key(self.tr("Atrás"), icon="back", hint="Esc")
        self.skip = Key(self.tr("Saltar por ahora"), kind=KeyKind.TEXT)
        self.next = Key(self.tr("Siguiente"), kind=KeyKind.PRINCIPAL, icon="next")
        self._off = Text("", Role.SMALL, tone="ink2", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        self._begins: dict[Step, QWidget] = {
            Step.PRODUCTS: self.products.choose,
            Step.KEYS: self.keys.fields["public"],
            Step.PRINTER: self.printer.change,
        }
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._step

    @property
    def off(self) -> str:
        """What is off without this step."""
        return self._off.text()

    # --- what the till says --------------------------------------------------------------------

    def show_first_start(self, first: FirstStartSnapshot) -> None:
        """Show the step it stands at."""
        if first.step is None:
            return
        values = dict(first.shop)
        self._done["shop"] = values["shop.name"] != SETTINGS["shop.name"].default
        self.shop.show_shop(values, "" if first.problem is None else say(first.problem))
        entered = first.step is not self._step or not self._entered
        self._step = first.step
        if entered:
            self._enter()
        self._offer()

    def show_snapshot(self, snapshot: object) -> None:
        """Hand a snapshot to the page that shows it."""
        match snapshot:
            case ShelfSnapshot():
                self._done["products"] = snapshot.shelves.count > 0
            case KeysSnapshot():
                self._done["keys"] = snapshot.kept
                self.keys.show_keys(snapshot)
            case ImportSnapshot():
                self.products.show_import(snapshot)
            case PrinterSnapshot():
                self._done["printer"] = snapshot.lamp is not None
                self.printer.show_printer(snapshot)
            case PeopleSnapshot():
                self._done["people"] = bool(snapshot.rows)
                self.people.show_people(snapshot)
            case StaffSnapshot():
                self._done["people"] = bool(snapshot.people)
            case ShopSnapshot():
                self.keys.show_shop(snapshot)
        self._offer()

    # --- what people do ------------------------------------------------------------------------

    def _go_on(self) -> None:
        if not self.next.isEnabled():
            return
        if self._step is Step.READY:
            self.finished.emit()
        elif self._step is Step.SHOP:
            values = self.shop.values()
            if values is not None:
                self.shop_given.emit(values)
        else:
            self._turn(1)

    def recover_copy(self) -> None:
        """Show the page that begins with a copy."""
        self._recovering = True
        self._pages.setCurrentIndex(len(STEPS))
        self._offer()
        self.recover.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_practice(self) -> None:
        if self._practise is not None:
            self.welcome.say(say("first.practice" if self._practise() else "lock.practice_open"))

    def _turn(self, by: int) -> None:
        if self._recovering:
            self._recovering = False
            self._enter()
            self._offer()
            return
        place = STEPS.index(self._step) + by
        if 0 <= place < len(STEPS):
            self.step_wanted.emit(STEPS[place])

    def _enter(self) -> None:
        self._entered = True
        self._pages.setCurrentIndex(STEPS.index(self._step))
        self.looked.emit()
        missing = not self._done.get(self._step.value, True)
        begin = self._begins.get(self._step) if missing else None
        page = {Step.WELCOME: self.welcome, Step.SHOP: self.shop}.get(self._step)
        first = page or begin or self.next
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusProxy(first)

    def _offer(self) -> None:
        """Offer to go on, or to leave a step out that is not done, with what is off then."""
        name = self._step.value
        self.panel.show_step(self._step, self._done)
        first, last = self._step is Step.WELCOME, self._step is Step.READY
        missing = not self._done.get(name, True)
        self.language.setVisible(first and not self._recovering)
        self.back.setVisible(not first or self._recovering)
        self.next.setVisible(not first)
        self.skip.setVisible(missing)
        self._off.set_text(say(f"first.off.{name}") if missing else "")
        self._off.setVisible(missing)
        self.next.set_text(self.tr("Empezar a vender") if last else self.tr("Siguiente"))
        typing = self._step is Step.SHOP
        self.next.set_unavailable(say("first.not_done") if missing and not typing else "")
        self.ready.show_done(self._done)

    def _connect(self) -> None:
        self.back.fired.connect(lambda: self._turn(-1))
        self.skip.fired.connect(lambda: self._turn(1))
        self.next.fired.connect(self._go_on)
        self.welcome.begun.connect(lambda: self._turn(1))
        self.shop.entered.connect(self._go_on)
        self.products.closed.connect(lambda: self._turn(1))
        self.welcome.practice_wanted.connect(self._open_practice)
        self.welcome.copy_wanted.connect(self.recover_copy)
        shortcut = QShortcut(QKeySequence("Esc"), self, lambda: self._turn(-1))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- inside ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its share of the width."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(360 if event.size().width() >= 1200 else 280)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, Space.CARD)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(self._pages, 1)
        for page in (self.welcome, self.shop):
            self._pages.addWidget(Roll(_framed(page, EDGES, WIDEST)))
        for side in (self.people, self.products, self.keys, self.printer):
            framed = _framed(side, BESIDE_ITS_OWN, WIDEST + 64 if side is self.products else 0)
            self._pages.addWidget(framed if side is self.products else Roll(framed))
        for last in (self.ready, self.recover):
            self._pages.addWidget(Roll(_framed(last, EDGES, WIDEST)))
        column.addWidget(_framed(self._foot(), FOOT_EDGES, WIDEST))
        row.addLayout(column, 1)

    def _foot(self) -> QWidget:
        """What is off without this step, in a line of its own above the keys."""
        foot = QWidget()
        keys = QHBoxLayout()
        keys.setSpacing(Space.REGION_GAP)
        keys.addWidget(self.language, 1)
        keys.addWidget(self.back)
        keys.addStretch()
        keys.addWidget(self.skip)
        keys.addWidget(self.next)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.KEY_GAP)
        column.addWidget(self._off)
        column.addLayout(keys)
        return foot


WIDEST = 1040
"""As wide as a page of the settings: lines any longer are hard to read."""

EDGES = QMargins(48, 40, 48, 0)
FOOT_EDGES = QMargins(48, 0, 48, 0)
BESIDE_ITS_OWN = QMargins(16, 16, 16, 0)
"""A page of the settings has margins of its own: together they are the same."""


def _framed(page: QWidget, edges: QMargins, widest: int = 0) -> QWidget:
    """Keep a page off the edges, and no wider than can be read."""
    inside = QWidget()
    margins = QHBoxLayout(inside)
    margins.setContentsMargins(edges)
    margins.setSpacing(0)
    margins.addWidget(page, 1)
    if widest:
        page.setMaximumWidth(widest)
        margins.addStretch()
    return inside

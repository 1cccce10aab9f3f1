"""What the customer sees of a till with one screen, and where the hosted page lives.

With a screen of his own the page opens there. Without one it lies on the till's screen, and F4 lets
it cover the whole window. As long as the customer can type on the till's screen the shell around
the page is locked: what shows names, parks or opens the drawer asks for the cashier's PIN, and so
does the way back from a page that covers everything.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.core.ids import Reference
from pos_app.core.payment import Look, Way
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot, ShopSnapshot
from pos_app.till.staff.snapshots import ProofSnapshot, StaffSnapshot
from pos_app.ui.customer.shell import ShellLock

if TYPE_CHECKING:
    from pos_app.ui.bar import ShopBar
    from pos_app.ui.customer.flip import FlipSheet
    from pos_app.ui.customer.keeper import CustomerKeeper
    from pos_app.ui.customer.pin_sheet import PinSheet
    from pos_app.ui.customer.room import GuestRoom
    from pos_app.ui.lock.keeper import Keeper
    from pos_app.ui.payment.payment_screen import PaymentScreen

__all__ = ["Turning"]

Act = Callable[[], None]

KEPT = (ShopSnapshot, SaleSnapshot, ChargeSnapshot)


class Window(Protocol):
    """What is needed of the window."""

    bar: ShopBar
    keeper: Keeper


class Turning(QObject):
    """Turns the till to the customer and back.

    Signals:
        proof_asked: The cashier typed his PIN.
    """

    proof_asked = Signal(str)

    def __init__(self, window: QWidget, parts: Window) -> None:
        """Serve a window; ``parts`` is the same one, by what it has."""
        super().__init__(window)
        self._window = window
        self._keeper = parts.keeper
        self._newest: dict[type, object] = {}
        self._staff: StaffSnapshot | None = None
        self._trusted: Reference | None = None
        self._wanted: Act | None = None
        self._payment: PaymentScreen | None = None
        self._customer: CustomerKeeper | None = None
        self._there = True  # where the cashier last wanted the page, if the customer has a screen
        self.shell = ShellLock(parts.bar, self._ask, self)
        parts.keeper.opened.connect(self._opened)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window belongs to an application"
        application.focusChanged.connect(self._focus_moved)

    @cached_property
    def sheet(self) -> FlipSheet:
        """The customer's pages over the till's window."""
        from pos_app.ui.customer.flip import FlipSheet

        sheet = FlipSheet(self._window)
        for snapshot in self._newest.values():
            sheet.pages.show_snapshot(snapshot)
        sheet.back_asked.connect(self._back_asked)
        sheet.closed.connect(self._turned_back)
        return sheet

    @cached_property
    def pin(self) -> PinSheet:
        """Where the cashier types his PIN."""
        from pos_app.ui.customer.pin_sheet import PinSheet

        sheet = PinSheet(self._window)
        sheet.given.connect(self.proof_asked)
        sheet.left.connect(self._give_up)
        return sheet

    @property
    def turned(self) -> bool:
        """Whether the customer sees the till's screen as his own."""
        return "sheet" in vars(self) and not self.sheet.isHidden()

    # --- whom it serves ------------------------------------------------------------------------

    def serve(self, payment: PaymentScreen) -> None:
        """Let a payment screen turn, and guard what it does while a customer types."""
        self._payment = payment
        payment.flip_asked.connect(self._flip)
        payment.left.connect(self.back)
        payment.guard = self._guard
        stage = payment.guest_stage
        stage.find_room = self._first_room
        for changed in (stage.troubled, stage.moved, stage.closed):
            changed.connect(lambda *_told: self._settle())

    def follow(self, customer: CustomerKeeper) -> None:
        """Use the customer's own screen whenever there is one."""
        self._customer = customer
        customer.changed.connect(self._screens_changed)
        customer.keyboard_strayed.connect(self._window.activateWindow)

    def handlers(self) -> dict[type, Callable[..., None]]:
        """What the till tells of the PIN that was typed here."""
        return {ProofSnapshot: self._show_proof}

    def show_snapshot(self, snapshot: object) -> None:
        """Keep what the customer may see; follow who is at the till."""
        if isinstance(snapshot, KEPT):
            self._newest[type(snapshot)] = snapshot
            if "sheet" in vars(self):
                self.sheet.pages.show_snapshot(snapshot)
        elif isinstance(snapshot, StaffSnapshot):
            self._staff = snapshot
        if isinstance(snapshot, ChargeSnapshot | StaffSnapshot):
            if self.turned:
                self._stay_turned()
            self._settle()

    # --- turning -------------------------------------------------------------------------------

    def _flip(self, charge: ChargeSnapshot) -> None:
        """Show the customer his side: on his screen, or over this window."""
        assert self._payment is not None, "it asked"
        stage, room = self._payment.guest_stage, self._room
        if charge.way is Way.PAGE and room is not None:
            self._there = not stage.away
            stage.move_to(room if self._there else None)
            return
        self._payment.behind = True
        self.sheet.open_sheet()
        if charge.way is Way.PAGE:
            stage.move_to(self.sheet.pages.room)
            stage.focus_page()

    def _stay_turned(self) -> None:
        """Lead nowhere meanwhile, and leave the keyboard where the way back is."""
        if self._payment is not None:
            self._payment.stand()
        used = self.sheet.pages.page is self.sheet.pages.room
        if not (used or self._keeper.covered):
            self.sheet.setFocus()

    def _back_asked(self) -> None:
        """Lead back; where the customer was typing, only for the cashier."""
        if self.sheet.pages.room.busy:
            self._ask(self.back)
        else:
            self.back()

    def back(self) -> None:
        """Give the screen back to the cashier."""
        self._end_pin()
        if self.turned:
            self.sheet.close_sheet()

    def _turned_back(self) -> None:
        if self._payment is None:
            return
        stage = self._payment.guest_stage
        if stage.away:
            stage.move_to(None)
        self._payment.behind = False
        self._payment.settle_focus()

    @property
    def _room(self) -> GuestRoom | None:
        return None if self._customer is None else self._customer.room

    def _first_room(self) -> GuestRoom | None:
        """Where a page that is opened now lives: with the customer, or here."""
        return self._room if self._there else None

    def _screens_changed(self) -> None:
        """Take the page home when the customer's screen went dark."""
        dark = self._room is None and not self.turned
        if dark and self._payment is not None and self._payment.guest_stage.away:
            self._payment.guest_stage.move_to(None)

    # --- the lock around the page ----------------------------------------------------------------

    @property
    def typing(self) -> bool:
        """Whether a customer can type on the till's own screen, and nobody vouched for him."""
        charge = self._newest.get(ChargeSnapshot)
        if self._payment is None or not isinstance(charge, ChargeSnapshot):
            return False
        guest = self._payment.guest_stage.guest
        staffed = self._staff is not None and self._staff.present is not None
        here = guest is not None and guest.window() is self._window
        open_here = here and charge.look is Look.WAIT and self._payment.guest_stage.usable
        return staffed and open_here and charge.reference != self._trusted

    def _settle(self) -> None:
        """Lock or open the shell as things stand."""
        if self._keeper.covered:
            return
        if self.typing and self._payment is not None:
            self.shell.lock((self._window, self._payment))
        else:
            self.shell.unlock()
            self._end_pin()

    def _guard(self, act: Act) -> None:
        """Do something of the till's, once the cashier has shown that it is him."""
        if self.typing:
            self._ask(act)
        else:
            act()

    def _ask(self, act: Act) -> None:
        if not self.typing:
            act()
            return
        self._wanted = act
        self.pin.open()

    def _give_up(self) -> None:
        """The cashier leaves the customer to it."""
        self._end_pin()
        if self._payment is not None:
            self._payment.guest_stage.focus_page()

    def _end_pin(self) -> None:
        self._wanted = None
        if "pin" in vars(self):
            self.pin.end()

    def _show_proof(self, proof: ProofSnapshot) -> None:
        if not proof.passed:
            if "pin" in vars(self):
                self.pin.show_proof(proof)
            return
        wanted = self._wanted
        self._trust()
        if wanted is not None:
            wanted()

    def _opened(self) -> None:
        """The lock has woken every key; let those that rest here rest again."""
        self.shell.unlock()
        self._settle()

    def _trust(self) -> None:
        charge = self._newest.get(ChargeSnapshot)
        self._trusted = charge.reference if isinstance(charge, ChargeSnapshot) else None
        if self.turned:
            self.sheet.setFocus()
        elif self._payment is not None:
            self._payment.leave_page()
        self._end_pin()
        self._settle()

    def _focus_moved(self) -> None:
        """The page has the keyboard again: so has the customer.

        It is asked where the keyboard is, and not told where it was: that may be a page that is
        just dying, and must not be touched.
        """
        entered = QApplication.focusWidget()
        stage = None if self._payment is None else self._payment.guest_stage
        guest = None if stage is None else stage.guest
        if self._trusted is None or guest is None or entered is None:
            return
        if guest is entered or guest.isAncestorOf(entered):
            self._trusted = None
            self._settle()

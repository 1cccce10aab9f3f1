"""A cashier's day at a real till: sells in every way there is, and writes down what was done.

What is written down are records of the independent calculation: nothing of the till's arithmetic
gets into them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from day_book import DayBook
from independent_shift import Act
from independent_ticket import Bought, Ticket, coins_of, halves_of, ticket_of, tip_of
from journey import Journey
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from simulator_process import Simulated

from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Look, Way
from pos_app.till.desk import Desk
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.till.snapshots import SaleSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot, ReturnedSnapshot, TakenSnapshot
from pos_app.ui.payment.view import Deed
from pos_app.ui.shift.shift_screen import ShiftScreen
from pos_app.ui.widgets.dialog import Dialog

__all__ = ["DayHands", "Goods"]

Key = Qt.Key

CASH, TRANSFER = Key.Key_5, Key.Key_6
"""Where the charge screen has them, behind Wompi's four ways."""


@dataclass(frozen=True, slots=True)
class Goods:
    """What one customer buys.

    Attributes:
        keys: What is typed for each, as it is typed: «106», «3 * 101».
        bought: What it is, for the other calculation.
        off: Basis points off the whole ticket.
        finish: What else is done to the ticket before it is charged.
    """

    keys: tuple[str, ...]
    bought: tuple[Bought, ...]
    off: int = 0
    finish: tuple[Callable[[Journey], None], ...] = ()

    @property
    def ticket(self) -> Ticket:
        """What it comes to."""
        return ticket_of(self.bought, self.off)


@dataclass
class DayHands(DayBook):
    """Somebody at the till, from the float to the Z.

    Attributes:
        cash_sales: Sales for cash that something can be returned of: order and goods.
    """

    journey: Journey
    wompi: Simulated
    cash_sales: list[tuple[str, Goods]] = field(default_factory=list)
    _order_before: str = ""

    # --- one sale in each way -------------------------------------------------------------------

    def sells_for_cash(self, goods: Goods, over: int = 0, *, tip: int = 0) -> None:
        """Take cash, some coins more than is due, and give change."""
        ticket = self._rings_up(goods)
        left = self._asks_for_tip(ticket, tip)
        due = ticket.total + left
        self._takes_cash(coins_of(due) + over * 100)
        self.paid(due, "cash")
        self.issued(ticket, left)
        self._next_by_hand()
        if not tip and not goods.off:
            self.cash_sales.append((self._order_before, goods))

    def sells_by_transfer(self, goods: Goods) -> None:
        """Note money that only the cashier saw."""
        ticket = self._rings_up(goods)
        self._to_charge()
        self._notes_transfer()
        self.paid(ticket.total, "hand:Transferencia")
        self.issued(ticket)
        self._next_by_hand()

    def sells_by_link(self, goods: Goods) -> None:
        """Let the customer's phone pay."""
        ticket = self._rings_up(goods)
        self._by_link()
        self._done_by_wompi(ticket, "CARD")

    def sells_on_page(self, goods: Goods, pay: Callable[[], None]) -> None:
        """Let the customer pay on the till's own page."""
        ticket = self._rings_up(goods)
        self.journey.charges(Way.PAGE)
        pay()
        self._done_by_wompi(ticket, "CARD")

    def sells_by_nequi(self, goods: Goods) -> None:
        """Ask a phone that says yes."""
        ticket = self._rings_up(goods)
        self.journey.pushes(Way.NEQUI, "3991111111")
        self._done_by_wompi(ticket, "NEQUI")

    def sells_by_bank_code(self, goods: Goods) -> None:
        """Show the bank's own code, which is paid."""
        ticket = self._rings_up(goods)
        self.journey.pushes(Way.BANCOLOMBIA_QR)
        self.journey.until(lambda: self.journey.charge.code is not None, "the bank makes no QR")
        self.wompi.chooses(self.journey.scans().partition("/")[2], "APPROVED")
        self._done_by_wompi(ticket, "BANCOLOMBIA_QR")

    def sells_in_parts(self, goods: Goods, *, by_link: bool) -> None:
        """Take half of it one way and the rest in cash."""
        ticket = self._rings_up(goods)
        first, second = halves_of(ticket.total)
        self._to_charge()
        self.journey.presses("Entre 2")
        if by_link:
            self.journey.chooses(Way.LINK)
            self._customer_pays()
            self.journey.until(lambda: self.journey.offers(Deed.NEW_CHARGE), "no rest is asked")
            self.journey.does(Deed.NEW_CHARGE)
            self.journey.until(self._charging, "the rest cannot be charged")
        else:
            self._notes_transfer()
            self.journey.strikes(Key.Key_Return)
            self.journey.until(self._charging, "the rest cannot be charged")
        self._takes_cash(coins_of(second))
        self.paid(first, "gateway:CARD" if by_link else "hand:Transferencia")
        self.paid(second, "cash")
        self.issued(ticket)
        self._next_by_hand()

    # --- what is no sale ------------------------------------------------------------------------

    def is_refused(self, goods: Goods) -> None:
        """Let a bank refuse, and the customer go without anything."""
        self._rings_up(goods)
        charge = self.journey.charges(Way.LINK)
        assert charge.address is not None
        self.wompi.pays(charge.address, "declines")
        self.journey.does(Deed.VERIFY)
        self.journey.answers_with(Look.NO)
        before = self._order
        self.journey.does(Deed.DROP)
        self._agrees()
        self.journey.until(lambda: self._order != before, "the sale is not dropped")
        self.acts.append(Act("dropped"))

    def leaves_pending(self, goods: Goods) -> None:
        """Set a charge aside that nobody has paid yet."""
        self._rings_up(goods)
        charge = self.journey.charges(Way.LINK)
        before = self._order
        self.journey.does(Deed.LATER)
        self.journey.until(lambda: self._order != before, "it was not set aside")
        self.acts.append(Act("pending", name=charge.reference.short))

    def takes_back(self, place: int = 0) -> None:
        """Take the first line of a cash sale back."""
        order, goods = self.cash_sales.pop(place)
        ticket = goods.ticket
        self.journey.forget(ReturnedSnapshot)
        line = {1: Quantity(goods.bought[0].thousandths)}

        async def wish(desk: Desk) -> None:
            await desk.returning.take_back(order, line, "no le gustó")

        self.journey.app.bridge.send(wish)
        self.journey.until(lambda: self.journey.published(ReturnedSnapshot), "nothing came back")
        self.took_back(ticket)

    def opens_drawer(self) -> None:
        """Open it for change, without a sale."""
        self.journey.strikes(Key.Key_F10)
        self.journey.presses("Cambiar sencillo")
        self.journey.presses("Abrir el cajón")
        self.acts.append(Act("no_sale"))

    # --- the shift ------------------------------------------------------------------------------

    def says_float(self, pesos: int) -> None:
        """Count what lies in the drawer at the start."""
        self._to_shift()
        self.journey.presses("Poner la base")
        self._counts(pesos)
        self.journey.strikes(Key.Key_F9)
        self._back_at_sale("the float is not said")
        self.acts.append(Act("float", pesos * 100))

    def moves(self, name: str, what: str, pesos: int, why: str) -> None:
        """Put money into the drawer, or take some out."""
        page = self._to_shift().move_
        self.journey.presses(name)
        self.journey.until(page.isVisible, f"«{name}» opens nothing")
        self.journey.writes(str(pesos))
        self.journey.strikes(Key.Key_Return)
        self.journey.writes(why)
        self.journey.strikes(Key.Key_Return)
        self.journey.until(self.journey.window.shift.home.isVisible, f"no {what}")
        self._leaves_shift()
        self.acts.append(Act(what, pesos * 100))

    def hands_over(self, taker: str, pesos: int) -> None:
        """Hand the counted drawer over: it changes no sum."""
        shift = self._to_shift()
        self.journey.presses("Relevo")
        self._counts(pesos)
        self.journey.until(shift.count.taker.line.hasFocus, "nobody is asked for")
        self.journey.writes(taker)
        self.journey.strikes(Key.Key_Return)
        self.journey.until(shift.home.isVisible, "the drawer is not handed over")
        self._leaves_shift()

    def closes(self, pesos: int, transfers: int) -> None:
        """Count without seeing, and close with the Z."""
        shift = self._to_shift()
        self.journey.strikes(Key.Key_F9)
        self.journey.until(shift.count.isVisible, "there is nothing to count")
        self.journey.picture("14-count")
        self._counts(pesos)
        self.journey.writes(str(transfers))
        self.journey.strikes(Key.Key_Return)
        self.journey.until(shift.result.isVisible, "the count is not sealed")
        self.journey.picture("14b-result")
        self.journey.strikes(Key.Key_F9)
        self.journey.until(shift.paper.isVisible, "there is no Z")
        self.journey.picture("14c-z")

    # --- inside ---------------------------------------------------------------------------------

    @property
    def _order(self) -> str:
        return self.journey.newest(SaleSnapshot).order_id

    def _rings_up(self, goods: Goods) -> Ticket:
        self.journey.rings_up(*goods.keys)
        for deed in goods.finish:
            deed(self.journey)
        ticket = goods.ticket
        shown = self.journey.newest(SaleSnapshot).totals.total.centavos
        assert shown == ticket.total, (goods.keys, shown, ticket)
        return ticket

    def _to_charge(self) -> None:
        self.journey.strikes(Key.Key_F9)
        self.journey.until(self._charging, "Cobrar does nothing")
        self.journey.until(lambda: bool(self.journey.window.charge.keys), "there are no ways")

    def _charging(self) -> bool:
        return self.journey.window.shows("charge")

    def _asks_for_tip(self, ticket: Ticket, percent: int) -> int:
        """Ask at the table; nothing at all is «no quiso»."""
        self._to_charge()
        if not percent:
            return 0
        left = tip_of(ticket, percent)
        thousands = f"{left // 100:,}".replace(",", ".")
        key = self.journey.window.charge.tip.keys[1 if percent == 5 else 2]
        offered = lambda: key.text().startswith(f"{percent}") and key.amount.endswith(thousands)  # noqa: E731 -- one line
        self.journey.until(offered, f"no tip of {thousands} is offered")
        self.journey.presses(key.text())
        due = ticket.total + left
        self.journey.until(
            lambda: self.journey.newest(MoneySnapshot).due.centavos == due, "the tip is another"
        )
        return left

    def _takes_cash(self, centavos: int) -> None:
        """Type what was received, from the screen where the way is chosen."""
        self.journey.forget(TakenSnapshot)
        self.journey.strikes(CASH)
        window = self.journey.window
        self.journey.until(lambda: window.in_front is window.counter.cash, "no cash is asked for")
        self.journey.writes(str(centavos // 100))
        self.journey.strikes(Key.Key_Return)
        self._is_taken()

    def _notes_transfer(self) -> None:
        self.journey.forget(TakenSnapshot)
        self.journey.strikes(TRANSFER)
        self._agrees()
        self._is_taken()

    def _agrees(self) -> None:
        """Press the key of the question in front that does what was asked for."""
        question = QApplication.activeModalWidget
        self.journey.until(lambda: isinstance(question(), Dialog), "nothing is asked")
        asked = question()
        assert isinstance(asked, Dialog)
        QTest.mouseClick(asked.act_key, Qt.MouseButton.LeftButton)

    def _is_taken(self) -> None:
        cash = self.journey.window.counter
        self.journey.until(
            lambda: self.journey.published(TakenSnapshot) and cash.cash.answered, "nothing is taken"
        )

    def _next_by_hand(self) -> None:
        self._order_before = self._order
        self.journey.strikes(Key.Key_Return)
        self._until_next()

    def _until_next(self) -> None:
        before = self._order_before
        self.journey.until(lambda: self._order != before, "there is no next sale")
        self._back_at_sale("the next sale is not in front")

    def _by_link(self) -> None:
        self.journey.charges(Way.LINK)
        self._customer_pays()

    def _customer_pays(self) -> None:
        self.journey.until(lambda: self.journey.charge.address is not None, "there is no code")
        address = self.journey.charge.address
        assert address is not None
        story = self.wompi.pays(address)
        assert "APPROVED" in {status for _, status in story.transactions}
        self.journey.does(Deed.VERIFY)

    def _done_by_wompi(self, ticket: Ticket, method: str) -> None:
        self.journey.answers_with(Look.YES)
        assert self.journey.charge.amount == Money(ticket.total)
        self.paid(ticket.total, f"gateway:{method}")
        self.issued(ticket)
        self.journey.takes_next()

    def _to_shift(self) -> ShiftScreen:
        self.journey.forget(ShiftSnapshot)
        self.journey.strikes(Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        self.journey.until(lambda: self.journey.window.shows("shift"), "Ctrl T shows no shift")
        self.journey.until(lambda: self.journey.published(ShiftSnapshot), "it tells of no shift")
        return self.journey.window.shift

    def _leaves_shift(self) -> None:
        self.journey.strikes(Key.Key_Escape)
        self._back_at_sale("Esc does not lead back")

    def _back_at_sale(self, otherwise: str) -> None:
        window = self.journey.window
        self.journey.until(lambda: window.in_front is window.sale, otherwise)

    def _counts(self, pesos: int) -> None:
        """Type how many there are of each note and coin, Enter after each."""
        grid = self.journey.window.shift.count.grid
        self.journey.until(grid.rows[0].field.hasFocus, "the count does not begin")
        for row in grid.rows:
            pieces, pesos = divmod(pesos, row.pesos)
            self.journey.writes(str(pieces) if pieces else "")
            self.journey.strikes(Key.Key_Return)
        assert pesos == 0, "there is no such coin"

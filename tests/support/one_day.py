"""One whole day of a shop with two people: told once, for keys alone and for fingers alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from day_book import DayBook
from independent_shift import Act
from independent_ticket import Bought, Ticket, Ware, halves_of, ticket_of
from only_hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.core.taxes import Treatment
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.till.snapshots import SaleSnapshot
from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnSnapshot, TakenSnapshot
from pos_app.ui.main_window import MainWindow
from pos_app.ui.sale.terms_sheet import Ask
from pos_app.ui.shift.shift_screen import ShiftScreen

__all__ = ["OneDay"]

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

DIGITS = tuple(Qt.Key(Key.Key_0 + digit) for digit in range(10))

COFFEE = Bought(Ware(790_000, "inc", 800))
TINTO = Bought(Ware(280_000, "inc", 800))
BANANAS = Bought(Ware(390_000, "excluded", 0), 1_350)
ANYTHING = Bought(Ware(435_000, "iva_general", 1_900))


@dataclass
class OneDay(DayBook):
    """Marta opens the day, Luisa closes it; whoever lives it has the hands for it.

    Attributes:
        hands: What touches or types.
    """

    hands: Hands
    returned_later: str = ""

    def live(self) -> None:
        """Live the day, from the first PIN to the Z."""
        self.signs_in(0, "2580")
        self.says_float(200_000)
        self.sells_by_hand()
        self.moves("Retiro", 3, "drop", 20_000, "caja fuerte")
        self.sells_by_wompi()
        self.hands_over("Luisa Mora", 100_000)
        self.leaves_to(1, "1470")
        self.takes_back()  # what Marta sold: whoever sold it may not give its money back alone
        self.sells_more()

    # --- parts of the day ------------------------------------------------------------------------

    def sells_by_hand(self) -> None:
        """Sell for cash and by transfer: exact, with change, with less, weighed, parked."""
        self._add_coffee()
        self.returned_later = self._order
        self.sells_for_cash(ticket_of((COFFEE,)))
        self._add_tinto()
        self._add_tinto()
        two = replace(TINTO, thousandths=2_000)
        self.sells_for_cash(ticket_of((two,)), "10000")
        self._add_coffee()
        self._takes_ten_percent_off()
        self.sells_for_cash(ticket_of((replace(COFFEE, off=1_000),)))
        self.hands.finds("Banano (kg)", "banano")
        self._weighs("1,350")
        self.sells_for_cash(ticket_of((BANANAS,)))
        self._parks_and_resumes()
        self._add_coffee()
        self.sells_by_transfer(ticket_of((COFFEE,)))

    def sells_by_wompi(self) -> None:
        """Sell by link twice, by a telephone and by the bank's own code."""
        for _ in range(2):
            self._add_coffee()
            self.sells_by_link(ticket_of((COFFEE,)))
        self._add_coffee()
        self.sells_by_nequi(ticket_of((COFFEE,)))
        self._add_coffee()
        self.sells_by_bank_code(ticket_of((COFFEE,)))

    def sells_more(self) -> None:
        """Sell what is on no list, with a note, and in two parts."""
        self._adds_by_value()
        self.sells_for_cash(ticket_of((ANYTHING,)))
        self._add_coffee()
        self._writes_note("sin leche")
        self.sells_for_cash(ticket_of((COFFEE,)))
        self._add_coffee()
        self.sells_in_parts(ticket_of((COFFEE,)))

    # --- people ----------------------------------------------------------------------------------

    def signs_in(self, below: int, pin: str) -> None:
        """Choose who is there, so many below who was chosen, and give the PIN."""
        keeper = self._window.keeper
        self.hands.at.until(lambda: keeper.locked, "the till is open to everybody")
        lock = keeper.screen
        tile = lock.people.tiles[below]
        self.hands.press(tile, *[Key.Key_Down] * below or [Key.Key_Up])
        for digit in pin:
            self.hands.press(lock.pad.keys[digit], DIGITS[int(digit)])
        self.hands.press(lock.pad.enter, Key.Key_Return)
        self.hands.at.until(lambda: not keeper.locked, "the PIN does not fit")
        QApplication.processEvents()

    def leaves_to(self, below: int, pin: str) -> None:
        """Lock the till, and let somebody else sign in."""
        self.hands.press(self._window.bar._person, Key.Key_F12)
        self.signs_in(below, pin)

    # --- one sale in each way --------------------------------------------------------------------

    def sells_for_cash(self, ticket: Ticket, given: str = "") -> None:
        """Take the exact amount, or what the customer gives."""
        self._is(ticket)
        self._goes_to_charge()
        self._takes_cash(given)
        self.hands.is_taken()
        self.paid(ticket.total, "cash")
        self.issued(ticket)

    def sells_by_transfer(self, ticket: Ticket) -> None:
        """Note money that only the cashier saw."""
        self._is(ticket)
        self._goes_to_charge()
        self._notes_transfer()
        self.hands.is_taken()
        self.paid(ticket.total, "hand:Transferencia")
        self.issued(ticket)

    def sells_by_link(self, ticket: Ticket) -> None:
        """Let the customer's phone pay."""
        at = self.hands.at
        self._is(ticket)
        self._goes_to_charge()
        self.hands.press("QR al celular", Key.Key_1)
        self._is_asked()
        at.until(lambda: at.charge.address is not None, "there is no code")
        at.has_paid(self.hands.wompi, at.charge.address or "")
        self._done_by_wompi(ticket, "CARD")

    def sells_by_nequi(self, ticket: Ticket) -> None:
        """Ask a phone that says yes."""
        push = self._window.charge.push
        self._goes_to_charge()
        self.hands.press("Nequi", Key.Key_3)
        self.hands.at.until(push.isVisible, "nobody is asked")
        self.hands.digits("3991111111")
        self.hands.press(push._main, Key.Key_Return)
        self._accepts()
        self._done_by_wompi(ticket, "NEQUI")

    def sells_by_bank_code(self, ticket: Ticket) -> None:
        """Show the bank's own code, which is paid."""
        at = self.hands.at
        self._goes_to_charge()
        self.hands.press("QR Bancolombia", Key.Key_4)
        self._accepts()
        at.until(lambda: at.charge.code is not None, "the bank makes no QR")
        self.hands.wompi.chooses(at.scans().partition("/")[2], "APPROVED")
        self._done_by_wompi(ticket, "BANCOLOMBIA_QR")

    def sells_in_parts(self, ticket: Ticket) -> None:
        """Take half of it by transfer and the rest in cash."""
        first, second = halves_of(ticket.total)
        self._goes_to_charge()
        self.hands.press("Entre 2", (Key.Key_2, ALT))
        self._notes_transfer()
        cash = self._window.counter.cash
        at = self.hands.at
        at.until(lambda: at.published(TakenSnapshot) and cash.answered, "nothing is taken")
        self.hands.press(cash.stage.main, Key.Key_Return)
        at.until(lambda: self._window.shows("charge"), "the rest cannot be charged")
        at.forget(TakenSnapshot)
        self._takes_cash("")
        self.hands.is_taken()
        self.paid(first, "hand:Transferencia")
        self.paid(second, "cash")
        self.issued(ticket)

    # --- the shift -------------------------------------------------------------------------------

    def says_float(self, pesos: int) -> None:
        """Count what lies in the drawer at the start."""
        self._goes_to_shift()
        self.hands.press("Poner la base", Key.Key_7)
        self._counts(pesos)
        self.hands.press(self._window.shift.count.finish, Key.Key_F9)
        self.hands.at.until(self._selling, "the float is not said")
        self.acts.append(Act("float", pesos * 100))

    def moves(self, name: str, figure: int, what: str, pesos: int, why: str) -> None:
        """Put money into the drawer, or take some out."""
        shift = self._goes_to_shift()
        page = shift.move_
        self.hands.press(name, DIGITS[figure])
        self.hands.write(str(pesos), page.amount.line)
        self.hands.press(page.pad.go_on, Key.Key_Return)
        self.hands.write(why, page.reason.line)
        self.hands.press(page.finish, Key.Key_F9)
        self.hands.at.until(shift.home.isVisible, f"no {what}")
        self.hands.press(shift.home.back, Key.Key_Escape)
        self.hands.at.until(self._selling, "the shift stays in front")
        self.acts.append(Act(what, pesos * 100))

    def hands_over(self, taker: str, pesos: int) -> None:
        """Hand the counted drawer over: it changes no sum."""
        shift = self._goes_to_shift()
        self.hands.press("Relevo", Key.Key_4)
        self._counts(pesos)
        self.hands.reach(shift.count.people.chip(taker))
        self.hands.press(shift.count.finish, Key.Key_F9)
        self.hands.at.until(shift.home.isVisible, "the drawer is not handed over")
        self.hands.press(shift.home.back, Key.Key_Escape)
        self.hands.at.until(self._selling, "the shift stays in front")

    def takes_back(self) -> None:
        """Take the first sale back, for cash."""
        at, screen = self.hands.at, self._window.returns.screen
        for kind in (ReturnSnapshot, ReturnedSnapshot):
            at.forget(kind)
        self.hands.begins_return(1, self.returned_later)
        at.until(lambda: at.published(ReturnSnapshot), "the receipt is not found")
        self.hands.press(screen.choice.more, Key.Key_Plus)
        at.until(lambda: bool(at.newest(ReturnSnapshot).total), "nothing is chosen")
        self.hands.press(screen.choice.reason.line, Key.Key_Return)
        self.hands.write("estaba frio", screen.choice.reason.line)
        self.hands.press(screen.choice.main, Key.Key_F9)
        at.until(lambda: at.published(ReturnedSnapshot), "nothing came back")
        at.until(screen.done.isVisible, "nobody is told what to hand over")
        self.hands.press(screen.done.main, Key.Key_Return)
        self.hands.is_back()
        self.took_back(ticket_of((COFFEE,)))

    def closes(self, pesos: int, transfers: int) -> None:
        """Count without seeing, and close with the Z."""
        shift = self._goes_to_shift()
        at = self.hands.at
        self.hands.press(shift.home.main, Key.Key_F9)
        at.until(shift.count.isVisible, "there is nothing to count")
        self._counts(pesos)
        (line,) = (field.line for field in shift.count._hand.values())
        self.hands.write(str(transfers), line)
        self.hands.press(shift.count.finish, Key.Key_F9)
        at.until(shift.result.isVisible, "the count is not sealed")
        self.hands.press(shift.result.finish, Key.Key_F9)
        at.until(shift.paper.isVisible, "there is no Z")

    # --- on the ticket ---------------------------------------------------------------------------

    def _add_coffee(self) -> None:
        self.hands.adds("Cappuccino", "106")

    def _add_tinto(self) -> None:
        self.hands.adds("Tinto", "101")

    def _takes_ten_percent_off(self) -> None:
        sale = self._window.sale
        self.hands.press(sale.column.discount, Key.Key_F6)
        self.hands.write("10", sale.terms.field.line)
        self._gives("nothing is taken off")

    def _weighs(self, kilos: str) -> None:
        sale = self._window.sale
        self.hands.press(sale.keys.quantity, Key.Key_F4)
        self.hands.write(kilos, sale.pad.field.line)
        self._gives("it weighs what it weighed")

    def _adds_by_value(self) -> None:
        """Sell something that is on no list, with its tax."""
        sale = self._window.sale
        self.hands.reach(sale.shelf.value)
        self.hands.write("4350", sale.value.field.line)
        self.hands.reach(sale.value.taxes[Treatment.IVA_GENERAL])
        self._gives("nothing is sold by its value")

    def _writes_note(self, note: str) -> None:
        """Write a wish of the customer on the line that was rung up last."""
        sale, at = self._window.sale, self.hands.at
        self.hands.press(sale.column.discount, Key.Key_F6)
        self.hands.press(sale.terms.chips[Ask.NOTE], Key.Key_F6, Key.Key_F6)
        self.hands.write(note, sale.terms.field.line)
        self.hands.press("Listo", Key.Key_Return)
        at.until(lambda: at.newest(SaleSnapshot).lines[-1].note == note, "there is no note")

    def _parks_and_resumes(self) -> None:
        """Let a sale wait, sell to somebody else, and take the first up again."""
        at, keys = self.hands.at, self._window.sale.keys
        self._add_tinto()
        first = self._order
        self.hands.press(keys.hold, Key.Key_F8)
        at.until(lambda: self._order != first, "nothing is parked")
        at.until(lambda: bool(at.newest(ParkedSnapshot).sales), "nothing waits")
        self._add_coffee()
        self.sells_for_cash(ticket_of((COFFEE,)))
        self.hands.press(keys.hold, Key.Key_F8)
        at.until(lambda: self._order == first, "it does not come back")
        self.sells_for_cash(ticket_of((TINTO,)), "5000")

    def _gives(self, otherwise: str) -> None:
        """Say that a sheet is filled in, which changes the ticket."""
        before = self.hands.at.newest(SaleSnapshot).totals
        self.hands.press("Listo", Key.Key_Return)
        self.hands.at.until(lambda: self.hands.at.newest(SaleSnapshot).totals != before, otherwise)

    # --- inside ----------------------------------------------------------------------------------

    @property
    def _window(self) -> MainWindow:
        return self.hands.at.window

    @property
    def _order(self) -> str:
        return self.hands.at.newest(SaleSnapshot).order_id

    def _selling(self) -> bool:
        return self._window.in_front is self._window.sale

    def _is(self, ticket: Ticket) -> None:
        shown = self.hands.at.newest(SaleSnapshot).totals.total.centavos
        assert shown == ticket.total, (shown, ticket)

    def _goes_to_charge(self) -> None:
        window, at = self._window, self.hands.at
        self.hands.press(window.sale.column.charge, Key.Key_F9)
        at.until(lambda: window.shows("charge"), "Cobrar does nothing")
        at.until(lambda: bool(window.charge.keys), "there are no ways")
        at.forget(TakenSnapshot)

    def _takes_cash(self, given: str) -> None:
        cash = self._window.counter.cash
        self.hands.press("Efectivo", Key.Key_5)
        self.hands.at.until(lambda: self._window.in_front is cash, "no cash is asked for")
        if given:
            self.hands.digits(given)
        else:
            self.hands.press("Exacto", Key.Key_F2)
        self.hands.press(cash._main, Key.Key_Return)

    def _notes_transfer(self) -> None:
        self.hands.press("Transferencia", Key.Key_6)
        self.hands.agrees()

    def _accepts(self) -> None:
        """Accept the contracts of a payment by one request."""
        push = self._window.charge.push
        self.hands.at.until(lambda: push.ready, "the contracts do not come")
        self.hands.press(push._main, Key.Key_Return)
        self._is_asked()

    def _is_asked(self) -> None:
        window = self._window
        self.hands.at.until(lambda: window.shows("payment"), "nothing was asked")

    def _done_by_wompi(self, ticket: Ticket, method: str) -> None:
        self.hands.is_paid()
        self.paid(ticket.total, f"gateway:{method}")
        self.issued(ticket)

    def _goes_to_shift(self) -> ShiftScreen:
        at = self.hands.at
        at.forget(ShiftSnapshot)
        self.hands.press("Turno", (Key.Key_T, CTRL))
        at.until(lambda: self._window.shows("shift"), "there is no shift")
        at.until(lambda: at.published(ShiftSnapshot), "it tells of no shift")
        return self._window.shift

    def _counts(self, pesos: int) -> None:
        """Give how many there are of each note and coin, one after the other."""
        count = self._window.shift.count
        self.hands.at.until(count.grid.rows[0].field.hasFocus, "the count does not begin")
        for row in count.grid.rows:
            pieces, pesos = divmod(pesos, row.pesos)
            if pieces:
                self.hands.write(str(pieces), row.field)
            self.hands.press(count.pad.go_on, Key.Key_Return)
        assert pesos == 0, "there is no such coin"

"""The screen of returns, in each of its states. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from pos_app.core.money import Money, Quantity
from pos_app.core.receipt import ReceiptLine, ReceiptMark, Shop
from pos_app.core.return_slip import IssuedReturn, ReturnSlip
from pos_app.core.returns import BackLeg, Return, ReturnedLine
from pos_app.core.taxes import Breakdown, Tax, TaxShare, Treatment
from pos_app.core.tender import Leg
from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnLineView, ReturnSnapshot
from pos_app.ui.giving_back.return_screen import ReturnScreen

__all__ = ["SCREENS", "issued", "offered"]

NOON = datetime(2026, 11, 20, 17, 2, tzinfo=UTC)
INC = Tax(Treatment.INC, 8)
ONE, TWO, NONE = Quantity.units(1), Quantity.units(2), Quantity(0)
REFERENCE = "C1-T214-0091-K7QX4T9BM2WNA"

LINES = (
    ReturnLineView(1, "Cappuccino", TWO, TWO, Money.pesos(15_800)),
    ReturnLineView(2, "Torta de zanahoria", Quantity.units(3), ONE, Money.pesos(8_900)),
    ReturnLineView(3, "Queso campesino", Quantity(350), Quantity(350), Money.pesos(9_450)),
    ReturnLineView(4, "Jugo de lulo", ONE, NONE, Money.zero()),
)
EVERYTHING = ((1, TWO), (2, ONE), (3, Quantity(350)))
CASH = BackLeg(Leg.CASH, Money.pesos(7_900), Money.pesos(7_900))
TRANSFER = BackLeg(Leg.OTHER, Money.pesos(2_000), Money.pesos(2_000), name="Transferencia")
VOID = BackLeg(Leg.VOID, Money.pesos(34_150), Money.pesos(34_150), REFERENCE)
REFUND = BackLeg(Leg.REFUND, Money.pesos(24_250), Money.pesos(24_250), REFERENCE)


def offered(
    *legs: BackLeg, chosen: tuple[tuple[int, Quantity], ...] = ((1, ONE),)
) -> ReturnSnapshot:
    """What may come back, and how the money would go."""
    total = sum((leg.amount for leg in legs), Money.zero())
    taxes = Money(total.centavos * 8 // 108)
    return ReturnSnapshot("order-91", 91, 1044, LINES, chosen if legs else (), total, taxes, legs)


def issued(*legs: BackLeg) -> IssuedReturn:
    """A return that was made."""
    total = sum((leg.amount for leg in legs), Money.zero())
    tax = Money(total.centavos * 8 // 108)
    shop = Shop("Café Guayacán", "C1", "Café Guayacán S.A.S.", "900.123.456-7", "Calle 9 # 4-32")
    slip = ReturnSlip(
        shop=shop,
        sale=91,
        shift=214,
        receipt=1044,
        mark=ReceiptMark.REAL,
        lines=(ReceiptLine("Cappuccino", ONE, Money.pesos(7_900), INC, 0, total),),
        taxes=Breakdown((TaxShare(INC, total - tax, tax),)),
        legs=legs,
        reason="Estaba frío",
    )
    lines = (ReturnedLine(1, ONE, total),)
    made = Return("r1", 3, "order-91", 214, lines, "Estaba frío", "Daniela", "Marta", NOON)
    return IssuedReturn(made, slip)


def _screen(told: ReturnSnapshot | None = None) -> ReturnScreen:
    screen = ReturnScreen()
    screen.begin()
    if told is not None:
        screen.show_return(told)
    return screen


def back_number() -> ReturnScreen:
    """The number of a receipt is asked for."""
    return _screen()


def back_lines() -> ReturnScreen:
    """Nothing is chosen yet."""
    return _screen(offered())


def back_cash() -> ReturnScreen:
    """One of two comes back, and its cash."""
    return _screen(offered(CASH))


def back_everything() -> ReturnScreen:
    """Everything comes back, and the money in every way there is."""
    return _screen(offered(CASH, TRANSFER, REFUND, chosen=EVERYTHING))


def back_card() -> ReturnScreen:
    """The card payment of today is voided."""
    return _screen(offered(VOID, chosen=EVERYTHING))


def _done(*legs: BackLeg) -> ReturnScreen:
    screen = _screen(offered(*legs))
    screen.show_returned(ReturnedSnapshot(issued(*legs)))
    return screen


def back_done_cash() -> ReturnScreen:
    """Cash is to be handed over."""
    return _done(CASH)


def back_done_card() -> ReturnScreen:
    """No cash goes out."""
    return _done(replace(REFUND, amount=Money.pesos(34_150)))


SCREENS: dict[str, Callable[[], ReturnScreen]] = {
    made.__name__: made
    for made in (
        back_number, back_lines, back_cash, back_everything, back_card, back_done_cash,
        back_done_card,
    )
}  # fmt: skip
"""Every state, by name."""

"""The money of an order over all its attempts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from payments import GIVEN_UP, LOADED, PRICE, SHOWN, asking, attempt, later, seen

from pos_app.core.money import Money
from pos_app.core.payment import Event, Sighting, Status, Verdict, judge
from pos_app.core.tender import (
    GivenBack,
    Leg,
    MoneyState,
    OrderMoney,
    OrderTenders,
    Tender,
    TenderKind,
    blocks_another,
    money_of,
)

NOW = later(minutes=2, seconds=10)


def verdict(events: tuple[Event, ...], *sightings: Sighting, silent: bool = False) -> Verdict:
    """Judge an attempt that Wompi answers about, or has fallen silent about."""
    ask = asking() if silent else asking(answered_at=NOW)
    return judge(attempt(), events, sightings, ask, NOW)


PAID = verdict((SHOWN, LOADED), seen())
DECLINED = verdict((SHOWN, LOADED), seen(Status.DECLINED))


@pytest.mark.parametrize(
    ("verdicts", "paid", "state"),
    [
        ((), Money.zero(), MoneyState.NONE),
        ((DECLINED,), Money.zero(), MoneyState.NONE),
        ((verdict((SHOWN,), seen(amount=Money.pesos(1_000))),), Money.pesos(1_000), "PARTIAL"),
        ((DECLINED, PAID), PRICE, MoneyState.PAID),
        ((PAID, PAID), PRICE * 2, MoneyState.OVER),
    ],
)
def test_an_order_holds_what_wompi_approved(
    verdicts: tuple[Verdict, ...], paid: Money, state: MoneyState | str
) -> None:
    """The day's total would count money that is not there, or hide a double payment."""
    expected = MoneyState[state] if isinstance(state, str) else state

    money = money_of(PRICE, verdicts)

    assert (paid, expected) == (money.paid, money.state)


@pytest.mark.parametrize(
    ("earlier", "blocks"),
    [
        (verdict(()), False),
        (verdict((SHOWN,)), True),
        (verdict((SHOWN,), silent=True), True),
        (verdict((SHOWN,), seen(Status.PENDING)), True),
        (verdict((SHOWN, GIVEN_UP)), True),
        (PAID, False),
        (verdict((SHOWN,), seen(amount=Money.pesos(1_000))), True),
        (DECLINED, False),
        (verdict((SHOWN, GIVEN_UP), seen(Status.DECLINED)), False),
        (verdict((SHOWN, GIVEN_UP), seen(Status.DECLINED), silent=True), True),
        (verdict((SHOWN, GIVEN_UP), seen(Status.DECLINED), seen(Status.PENDING, "1-1-2")), True),
    ],
)
def test_no_second_charge_while_the_first_may_still_pay(earlier: Verdict, *, blocks: bool) -> None:
    """The customer would be charged twice, or made to wait after a plain refusal."""
    assert blocks is blocks_another(earlier)
    assert OrderMoney(PRICE, earlier.paid, uncertain=blocks) == money_of(PRICE, [earlier])


def test_a_refusal_and_an_error_together_are_final() -> None:
    """A customer whose first card failed and whose second was refused would have to wait."""
    failed = seen(Status.ERROR, "1000001-1-2")
    assert not blocks_another(verdict((SHOWN, LOADED), seen(Status.DECLINED), failed))


# --- what hands take and give --------------------------------------------------------------------


def taken(pesos: int, kind: TenderKind = TenderKind.CASH, name: str = "1", **more: int) -> Tender:
    """Take money for the order."""
    amount, rounding, change = (
        Money.pesos(one) for one in (pesos, more.get("rounding", 0), more.get("change", 0))
    )
    received = amount - rounding + change
    who = ("Daniela", None, NOW)
    label = "" if kind is TenderKind.CASH else "Transferencia"
    return Tender(name, "order-1", 1, kind, label, amount, received, change, rounding, *who)


def given(pesos: int, leg: Leg = Leg.CASH, tender: str | None = None) -> GivenBack:
    """Give money of the order back."""
    amount = Money.pesos(pesos)
    told = ("back", "order-1", 1, leg, amount, amount, "Se arrepintió", "Daniela", None, NOW)
    return GivenBack(*told, tender_id=tender)


CASH = taken(88_730, rounding=30, change=11_300)


def test_cash_counts_with_what_was_rounded_away_and_the_drawer_without_it() -> None:
    """$ 30 that no coin pays would stay due, or be missing in the drawer."""
    tenders = OrderTenders((CASH,))

    assert (Money.pesos(88_730), Money.pesos(88_700)) == (
        tenders.counted(TenderKind.CASH),
        tenders.held(TenderKind.CASH),
    )
    assert not tenders.held(TenderKind.OTHER)
    assert money_of(Money.pesos(88_730), (), tenders).state is MoneyState.PAID


@pytest.mark.parametrize(
    ("tenders", "paid", "state", "remaining", "over"),
    [
        (OrderTenders((taken(30_000),)), 30_000, MoneyState.PARTIAL, 58_700, 0),
        (OrderTenders((taken(30_000),), tip=Money.pesos(5_000)), 30_000, "PARTIAL", 63_700, 0),
        (OrderTenders((taken(88_700),)), 88_700, MoneyState.PAID, 0, 0),
        (OrderTenders((taken(88_700, TenderKind.OTHER),)), 88_700, MoneyState.PAID, 0, 0),
        (OrderTenders((taken(30_000),), (given(30_000, tender="1"),)), 0, "NONE", 88_700, 0),
        (OrderTenders((taken(88_700),), goods_back=Money.pesos(3_900)), 88_700, "OVER", 0, 3_900),
        (
            OrderTenders((taken(88_700),), (given(3_900),), goods_back=Money.pesos(3_900)),
            84_800,
            MoneyState.PAID,
            0,
            0,
        ),
    ],
)
def test_an_orders_money_is_what_is_here_for_it(
    tenders: OrderTenders, paid: int, state: MoneyState | str, remaining: int, over: int
) -> None:
    """The till would hand over too early, or ask for money that is here."""
    money = money_of(PRICE, (), tenders)

    expected = MoneyState[state] if isinstance(state, str) else state
    assert (Money.pesos(paid), expected) == (money.paid, money.state)
    assert (Money.pesos(remaining), Money.pesos(over)) == (money.remaining, money.over)
    assert money.complete is (not money.remaining)
    assert money.paid == money.by_hand


def test_a_part_in_cash_and_the_rest_by_wompi_pay_the_sale() -> None:
    """The receipt would wait for ever for one sum that is all of it."""
    part = OrderTenders((taken(30_000),))

    money = money_of(PRICE + Money.pesos(30_000), [PAID], part)

    assert (money.state, money.by_hand) == (MoneyState.PAID, Money.pesos(30_000))


def test_what_was_only_asked_of_wompi_has_not_gone_back() -> None:
    """A refund that nobody has proven would make the sale unpaid."""
    asked = OrderTenders((), (given(88_700, Leg.VOID),))

    assert money_of(PRICE, [PAID], asked).state is MoneyState.PAID
    assert not given(1, Leg.REFUND).by_hand


def test_a_tender_that_went_back_does_not_stand_any_more() -> None:
    """The receipt would name money that was given back."""
    other = taken(5_000, TenderKind.OTHER, "2")
    tenders = OrderTenders((CASH, other), (given(88_700, tender="1"),))

    assert tenders.standing == (other,)


def test_money_that_is_nowhere_is_a_fault_of_ours() -> None:
    """A tender whose sums do not fit would be found at the count, by somebody else."""
    with pytest.raises(AssertionError):
        replace(CASH, change=Money.zero())
    with pytest.raises(AssertionError):
        taken(10_000, TenderKind.OTHER, change=1_000)

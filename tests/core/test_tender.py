"""The money of an order over all its attempts."""

from __future__ import annotations

import pytest
from payments import GIVEN_UP, LOADED, PRICE, SHOWN, asking, attempt, later, seen

from pos_app.core.money import Money
from pos_app.core.payment import Event, Sighting, Status, Verdict, judge
from pos_app.core.tender import MoneyState, OrderMoney, blocks_another, money_of

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

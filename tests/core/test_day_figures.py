"""The figures of a day: each counts what its name says, and days add up to ranges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from payments import NOON

from pos_app.core.charge_facts import Begun, Seen, charge_fact, secured_by
from pos_app.core.day_figures import (
    Channel,
    ChargeFact,
    Ending,
    HandFact,
    SaleFact,
    Share,
    Tally,
    channel_of,
    figures_of,
    same_weekday,
)
from pos_app.core.facts import EventKind, Status, Way
from pos_app.core.money import Money

DAY = date(2026, 11, 20)
BEGUN = Begun(
    reference="C1-T1-0001-0000000000001",
    way=Way.LINK,
    currency="COP",
    begun_at=NOON,
    expires_at=NOON + timedelta(minutes=10),
    shown_at=NOON + timedelta(seconds=2),
    cashier="P1",
    listening=True,
)


def at(seconds: float) -> datetime:
    """So long after the charge was begun."""
    return NOON + timedelta(seconds=seconds)


def saw(status: Status, name: str = "1", after: float = 32, pesos: int = 7_900) -> Seen:
    """Wompi said this about a payment."""
    return Seen(name, status, Money.pesos(pesos), "CARD", at(after))


def fact(*seen: Seen, now: float = 60, **changes: object) -> ChargeFact:
    """What a charge counts as."""
    return charge_fact(replace(BEGUN, **changes), seen, at(now))  # type: ignore[arg-type]  # the callers name fields


@pytest.mark.parametrize(
    ("seen", "changes", "now", "ending"),
    [
        ((), {}, 60, Ending.WAITING),
        ((), {}, 600, Ending.ABANDONED),
        ((), {"happened": {EventKind.GIVEN_UP}}, 60, Ending.ABANDONED),
        ((), {"happened": {EventKind.NOT_SENT}}, 60, Ending.FAILED),
        ((), {"happened": {EventKind.REFUSED}}, 60, Ending.FAILED),
        ((), {"happened": {EventKind.PAGE_FAILED}}, 60, Ending.FAILED),
        ((), {"happened": {EventKind.PAGE_FAILED, EventKind.PAGE_LOADED}}, 60, Ending.WAITING),
        ((saw(Status.PENDING),), {}, 6_000, Ending.WAITING),
        ((saw(Status.UNKNOWN), saw(Status.DECLINED, "2")), {}, 60, Ending.WAITING),
        ((saw(Status.DECLINED),), {}, 60, Ending.DECLINED),
        ((saw(Status.ERROR),), {}, 60, Ending.FAILED),
        ((saw(Status.ERROR), saw(Status.DECLINED, "2")), {}, 60, Ending.DECLINED),
        ((saw(Status.DECLINED), saw(Status.APPROVED, "2")), {}, 60, Ending.APPROVED),
        ((saw(Status.APPROVED), saw(Status.VOIDED)), {}, 60, Ending.APPROVED),
    ],
)
def test_a_charge_counts_as_what_became_of_it(
    seen: tuple[Seen, ...], changes: dict[str, object], now: float, ending: Ending
) -> None:
    """A customer who never tried would count as a failure of Wompi's, or a failure as a refusal."""
    assert fact(*seen, now=now, **changes).ending is ending


def test_what_was_paid_and_given_back_is_added_up_whatever_came_first() -> None:
    """A voided payment would vanish from the day, or two payments count as one."""
    counted = fact(
        saw(Status.VOIDED, "1", 400), saw(Status.APPROVED, "1", 32), saw(Status.APPROVED, "2", 90)
    )

    assert (counted.paid, counted.voided) == (Money.pesos(15_800), Money.pesos(7_900))
    assert counted.seconds == 30
    assert (counted.method, counted.till, counted.cashier) == ("CARD", "C1", "P1")


def test_money_of_another_currency_is_not_added_to_pesos() -> None:
    """A dollar would count as a centavo."""
    dollars = replace(saw(Status.APPROVED), amount=Money(100, "USD"))

    assert fact(dollars).paid == Money.zero()


def test_a_clock_set_back_makes_no_negative_wait() -> None:
    """The median of the day would be pulled below nothing."""
    assert fact(saw(Status.APPROVED, after=-5)).seconds == 0


def test_a_push_that_never_became_a_payment_keeps_its_way() -> None:
    """It would be listed under no name at all."""
    assert fact(way=Way.NEQUI).method == "NEQUI"
    assert fact().method == ""


def test_only_what_a_relay_could_have_told_counts_for_its_delivery() -> None:
    """A shop's first day with a relay would be measured against its years without one."""
    ended = (saw(Status.DECLINED), saw(Status.APPROVED, "2"), saw(Status.PENDING, "3"))

    assert (fact(*ended, heard={"2"}).heard, fact(*ended, heard={"2"}).ended) == (1, 2)
    assert fact(*ended, heard={"2"}, listening=False).ended == 0


@pytest.mark.parametrize(
    ("traces", "passed"),
    [
        ("receipt:1234 three_ds:COMPLETED", True),
        ("three_ds:Non-Authenticated", False),
        ("three_ds:ERROR", False),
        ("three_ds:ABANDONED installments:1", False),
        ("three_ds:PENDING", None),
        ("", None),
    ],
)
def test_the_issuers_answer_is_read_from_the_payments_numbers(
    traces: str, passed: bool | None
) -> None:
    """A card that nobody asked about would count as one that its issuer let pass."""
    assert secured_by(traces) is passed


def test_a_payment_that_passed_at_the_second_try_passed() -> None:
    """Two tries of one customer would lower the share of those whose issuer let them pass."""
    tries = (
        replace(saw(Status.DECLINED), secured=False),
        replace(saw(Status.APPROVED, "2"), secured=True),
    )

    assert fact(*tries).secured is True
    assert fact(tries[0]).secured is False
    assert fact(saw(Status.APPROVED)).secured is None


def day() -> tuple[Tally, dict[str, set[object]]]:
    """A day with one charge of each kind, cash taken and given, and sales."""
    charges = [
        fact(saw(Status.APPROVED)),
        fact(saw(Status.APPROVED, after=92), cashier="P2", begun_at=at(3_600)),
        fact(saw(Status.DECLINED)),
        fact(saw(Status.ERROR), way=Way.PAGE),
        fact(now=900),
        replace(fact(way=Way.NEQUI), secured=True),
    ]
    hands = [
        HandFact(Channel.CASH, "", "C1", "P1", NOON, Money.pesos(5_000)),
        HandFact(Channel.CASH, "", "C1", "P1", NOON, Money.pesos(-1_000)),
    ]
    sales = [SaleFact("C1", NOON, Money.pesos(7_900)), SaleFact("C2", NOON, Money.pesos(5_000))]
    figures = figures_of(DAY, charges, hands, sales)
    return figures.whole, vars_of(figures)


def vars_of(figures: object) -> dict[str, set[object]]:
    """What each kind of group of some figures is called."""
    return {name: set(getattr(figures, name)) for name in ("ways", "hours", "tills", "cashiers")}


def test_a_days_figures_are_shares_of_what_was_answered() -> None:
    """The success of the shop would be counted against people who never tried to pay."""
    whole, groups = day()

    assert whole.success == Share(2, 4)
    assert whole.errors == Share(1, 4)
    assert whole.abandonment == Share(1, 5)
    assert (whole.charges, whole.payments, whole.sales) == (6, 3, 2)
    assert whole.sold == 1_290_000
    assert whole.money == Money.pesos(15_800 + 4_000)
    assert whole.secured == Share(1, 1)
    assert whole.heard == Share(0, 4)
    assert groups["ways"] == {
        (Channel.QR, "CARD"),
        (Channel.PAGE, "CARD"),
        (Channel.QR, ""),
        (Channel.PUSH, "NEQUI"),
        (Channel.CASH, ""),
    }
    assert groups["hours"] == {12, 13}
    assert groups["tills"] == {"C1", "C2"}
    assert groups["cashiers"] == {"P1", "P2"}


def test_the_middle_and_the_slow_end_are_seconds_that_happened() -> None:
    """A median between two customers would be a wait that nobody had."""
    tally = Tally()
    for seconds in (3, 5, 5, 8, 90):
        tally.add_charge(replace(fact(saw(Status.APPROVED)), seconds=seconds))

    assert (tally.after(50), tally.after(95)) == (5, 90)
    assert Tally().after(50) is None


@pytest.mark.parametrize("percent", [1, 50, 95, 100])
def test_the_slow_end_of_one_customer_is_his_own_wait(percent: int) -> None:
    """The first sale of a day would have no time, or the time of nobody."""
    tally = Tally()
    tally.add_charge(replace(fact(saw(Status.APPROVED)), seconds=34))

    assert tally.after(percent) == 34


def test_a_day_without_an_attempt_has_no_rates() -> None:
    """A day of cash alone would read as one on which every card was refused."""
    cash = HandFact(Channel.CASH, "", "C1", "P1", NOON, Money.pesos(5_000))
    whole = figures_of(DAY, [fact()], [cash], [SaleFact("C1", NOON, Money.pesos(5_000))]).whole

    rates = (whole.success, whole.errors, whole.abandonment, whole.secured, whole.heard)
    assert [one.percent for one in rates] == [None] * 5
    assert (whole.after(50), whole.after(95)) == (None, None)
    assert (whole.sales, whole.payments, whole.money) == (1, 1, Money.pesos(5_000))


def test_only_who_never_tried_has_abandoned() -> None:
    """A refusal, or a charge that still waits, would count as a customer who walked away."""
    left, waits = fact(now=900), fact(now=60)
    tried = [fact(saw(one)) for one in (Status.APPROVED, Status.DECLINED, Status.ERROR)]
    pending = fact(saw(Status.PENDING), now=900)
    whole = figures_of(DAY, [left, left, waits, pending, *tried]).whole

    assert whole.abandonment == Share(2, 5)


def test_nothing_of_nothing_is_no_percentage() -> None:
    """An empty day would show 0 % success, as if everything had failed."""
    assert Share().percent is None
    assert Share(1, 4).percent == 25


def test_two_days_add_up_to_their_range() -> None:
    """A week would be another sum than its days."""
    charge = fact(saw(Status.APPROVED))
    one = figures_of(DAY, [charge], [], [SaleFact("C1", NOON, Money.pesos(7_900))])
    other = figures_of(same_weekday(DAY), [charge, fact(way=Way.PAGE, now=900)])
    week = other.join(one)

    assert (week.first, week.last) == (DAY - timedelta(days=7), DAY)
    assert week.whole.endings == {Ending.APPROVED: 2, Ending.ABANDONED: 1}
    assert week.ways[Channel.QR, "CARD"].paid == 1_580_000
    assert week.hours[12].sales == 1
    assert one.whole.charges == 1


def test_each_way_of_asking_has_its_channel() -> None:
    """The telephone's payments would be listed under the till's page."""
    channels = [channel_of(way) for way in Way]

    assert channels == [Channel.PAGE, Channel.QR, Channel.QR, Channel.PUSH, Channel.PUSH]

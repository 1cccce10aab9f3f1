"""Money that needs a person is found in the facts, and each task says what goes back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from payments import (
    GIVEN_UP,
    LOADED,
    NOON,
    PRICE,
    REFERENCE,
    SHOWN,
    asking,
    attempt,
    event,
    later,
    seen,
)

from pos_app.core.case import Case
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Event, EventKind, Sighting, Status, judge
from pos_app.core.tasks import (
    ActKind,
    Advice,
    Charge,
    Sale,
    TaskAct,
    TaskKind,
    closed_keys,
    tasks_of,
    twins_among,
)

OTHER = Reference.make(till="C1", shift=214, sale=92, random_bits=8)
NOW = later(minutes=20)


def charge(
    *sightings: Sighting,
    events: tuple[Event, ...] = (SHOWN, LOADED),
    reference: Reference = REFERENCE,
) -> Charge:
    """Judge an attempt with what Wompi said of it."""
    case = Case(attempt(reference=reference), events, sightings, ())
    asked = asking(answered_at=NOW, listed_at=NOW)
    return Charge(case, judge(case.attempt, case.events, case.sightings, asked, NOW))


def sale(
    *charges: Charge, by_hand: int = 0, dropped: bool = False, order_id: str = "order-1"
) -> Sale:
    """Put a sale of the usual price together."""
    return Sale(order_id, PRICE, Money.pesos(by_hand), dropped, charges)


def told(of: Sale) -> list[tuple[TaskKind, Advice, int]]:
    """Read what is to be done."""
    return [(one.kind, one.advice, one.amount.centavos // 100) for one in tasks_of(of, NOW)]


def test_a_sale_paid_once_needs_nobody() -> None:
    """The manager's list is full of sales that are well."""
    assert told(sale(charge(seen()))) == []


@pytest.mark.fault("C1")
def test_two_approvals_of_one_reference_are_a_task_with_both_kept() -> None:
    """The second payment disappears into the till."""
    twice = charge(seen(), seen(transaction_id="1-1-2", seen_at=later(minutes=2)))
    (task,) = tasks_of(sale(twice), NOW)
    assert (task.kind, task.advice, task.amount) == (TaskKind.OVER, Advice.VOID, PRICE)
    assert task.transaction_id == "1-1-2"
    assert len(twice.verdict.approved) == 2


@pytest.mark.fault("C6")
def test_cash_goes_back_before_wompis_money() -> None:
    """Cash handed out against a card payment is paid a second time by the chargeback."""
    assert told(sale(charge(seen()), by_hand=88_700)) == [
        (TaskKind.OVER, Advice.GIVE_BACK_CASH, 88_700)
    ]


@pytest.mark.fault("C6")
def test_late_money_for_a_sale_that_was_paid_in_cash_is_no_second_hand_over() -> None:
    """«Llegó tarde; entregue»: the goods that left with the cash are handed over once more."""
    late = charge(seen(seen_at=later(minutes=15)), events=(SHOWN, LOADED, GIVEN_UP))
    assert told(sale(late, by_hand=88_700)) == [(TaskKind.OVER, Advice.GIVE_BACK_CASH, 88_700)]
    part = sale(late, by_hand=40_000)
    assert (part.handed_over, sale(late).handed_over) == (False, False)


def test_of_two_gateway_payments_the_card_of_today_is_voided() -> None:
    """A PSE payment that nobody can void is chosen, although a card was right there."""
    by_card = charge(seen(seen_at=later(minutes=1)))
    by_bank = charge(
        seen(method="PSE", transaction_id="2-2-2", reference=OTHER.text, seen_at=later(minutes=5)),
        reference=OTHER,
    )
    (task,) = tasks_of(sale(by_card, by_bank), NOW)
    assert (task.advice, task.transaction_id) == (Advice.VOID, "1-1-1")


def test_what_cannot_be_voided_is_asked_back_from_wompi() -> None:
    """Somebody looks for a void that Wompi never grants."""
    one = charge(seen(method="PSE"))
    two = charge(seen(method="NEQUI", transaction_id="2", reference=OTHER.text), reference=OTHER)
    assert told(sale(one, two)) == [(TaskKind.OVER, Advice.REFUND, 88_700)]
    tomorrow = NOW + timedelta(days=1)
    (task,) = tasks_of(sale(charge(seen(), seen(transaction_id="1-1-2"))), tomorrow)
    assert task.advice is Advice.REFUND


@pytest.mark.fault("C5")
def test_money_for_a_dropped_sale_is_money_without_sale() -> None:
    """The customer of a cancelled sale never sees his money again."""
    late = charge(seen(finalized_at=later(minutes=4)), events=(SHOWN, LOADED, GIVEN_UP))
    assert told(sale(late, dropped=True)) == [(TaskKind.LATE, Advice.VOID, 88_700)]


def test_late_money_for_a_sale_that_is_still_wanted_is_delivered_once() -> None:
    """The goods stay on the shelf although the bank was only slow."""
    late = seen(finalized_at=later(minutes=4))
    waiting = charge(late, events=(SHOWN, LOADED, GIVEN_UP))
    assert told(sale(waiting)) == [(TaskKind.LATE, Advice.DELIVER, 88_700)]
    gone = (SHOWN, LOADED, GIVEN_UP, event(EventKind.HANDED_OVER, minutes=6))
    assert told(sale(charge(late, events=gone))) == []


@pytest.mark.fault("C3")
def test_another_amount_is_never_paid_by_itself() -> None:
    """A customer pays less than the price and walks out."""
    less = charge(seen(amount=Money.pesos(8_870)))
    assert told(sale(less)) == [(TaskKind.MISMATCH, Advice.COLLECT_REST, 8_870)]
    foreign = charge(seen(amount=Money(8_870_000, "USD"), method="PSE"))
    (task,) = tasks_of(sale(foreign), NOW)
    assert (task.kind, task.advice, task.amount.currency) == (
        TaskKind.MISMATCH,
        Advice.REFUND,
        "USD",
    )


@pytest.mark.fault("C9")
def test_a_pending_that_never_ends_becomes_somebodys_and_stays_unknown() -> None:
    """After an hour everybody has forgotten the payment, or somebody calls it failed."""
    pending = charge(seen(Status.PENDING))
    assert tasks_of(sale(pending), NOW) == ()
    (task,) = tasks_of(sale(pending), later(hours=1))
    assert (task.kind, task.advice) == (TaskKind.UNKNOWN, Advice.WATCH)


def test_goods_released_without_proof_stay_marked_until_that_is_taken_back() -> None:
    """Nobody ever asks why a sale without a payment left the shop."""
    released = event(EventKind.RELEASED, minutes=3)
    assert told(sale(charge(events=(SHOWN, released)))) == [
        (TaskKind.RELEASED, Advice.REVIEW, 88_700)
    ]
    undone = event(EventKind.RELEASE_UNDONE, minutes=4)
    assert told(sale(charge(events=(SHOWN, released, undone)))) == []


def test_a_void_is_pending_until_wompi_says_voided() -> None:
    """A voided payment is reported as given back although Wompi still has it."""
    asked = event(EventKind.VOID_ASKED, "1-1-1", minutes=3)
    pending = charge(seen(), events=(SHOWN, asked))
    assert told(sale(pending)) == [(TaskKind.VOID_PENDING, Advice.WATCH, 88_700)]
    refused = event(EventKind.VOID_REFUSED, "1-1-1", minutes=4)
    kept = charge(seen(), events=(SHOWN, asked, refused))
    assert told(sale(kept)) == [(TaskKind.REFUND, Advice.REFUND, 88_700)]
    voided = charge(seen(), seen(Status.VOIDED), events=(SHOWN, asked, refused))
    assert told(sale(voided)) == []


def test_twins_need_the_same_payer_and_amount_close_together() -> None:
    """A customer whose first payment seemed lost has paid for two sales, and nobody sees it."""

    def paid(order: str, name: str, payer: str | None, minutes: float) -> Sale:
        at = later(minutes=minutes)
        one = seen(transaction_id=name, payer=payer, seen_at=at, finalized_at=at)
        return sale(charge(one), order_id=order)

    first = paid("order-1", "a", "payer", 1)
    assert [one.key for one in twins_among([first, paid("order-2", "b", "payer", 9)])] == [
        "twins:a:b"
    ]
    assert twins_among([first, paid("order-2", "b", "payer", 12)]) == ()
    assert twins_among([first, paid("order-2", "b", "other", 2)]) == ()
    assert twins_among([paid("order-1", "a", None, 1), paid("order-2", "b", None, 2)]) == ()
    assert twins_among([first, paid("order-1", "b", "payer", 2)]) == ()


def test_a_closed_task_stays_closed_and_other_money_is_another_task() -> None:
    """A second double payment of the same sale hides behind the first."""
    twice = sale(charge(seen(), seen(transaction_id="1-1-2")))
    thrice = sale(charge(seen(), seen(transaction_id="1-1-2"), seen(transaction_id="1-1-3")))
    (first,), (second,) = tasks_of(twice, NOW), tasks_of(thrice, NOW)
    assert first.key != second.key
    done = TaskAct(first.key, ActKind.CLOSED, NOON, "Marta", "void", "digest")
    assert closed_keys([done]) == {first.key}
    again = TaskAct(first.key, ActKind.REOPENED, NOON, "Marta", "", "digest")
    assert closed_keys([done, again]) == frozenset()

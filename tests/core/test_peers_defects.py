"""What went wrong in other people's tills and plugins, tried on this one."""

from __future__ import annotations

from itertools import permutations

import pytest
from payments import (
    GIVEN_UP,
    LOADED,
    NOON,
    PRICE,
    SHOWN,
    VIEW_CLOSED,
    asking,
    attempt,
    later,
    seen,
)

from pos_app.core.case import Case
from pos_app.core.money import Money
from pos_app.core.payment import Event, Look, Sighting, State, Status, Verdict, judge
from pos_app.core.tasks import Advice, Charge, Sale, TaskKind, tasks_of, twins_among
from pos_app.core.tender import MoneyState, blocks_another, money_of
from pos_app.core.watch import pause_after

NOW = later(minutes=5)


def judged(
    *sightings: Sighting, events: tuple[Event, ...] = (SHOWN, LOADED), **asked: object
) -> Verdict:
    """Judge the usual attempt with what was seen of it."""
    how = asking(**({"answered_at": NOW, "listed_at": NOW} | asked))
    return judge(attempt(), events, sightings, how, NOW)


def test_a_late_decline_never_cancels_a_paid_order() -> None:
    """A plugin applied any later status over an earlier one: a paid order was cancelled."""
    paid, late = seen(), seen(Status.DECLINED, seen_at=later(minutes=4))
    for order in permutations([paid, late]):
        assert judged(*order).look is Look.YES


def test_an_amount_that_differs_never_fails_the_order_nor_pays_it() -> None:
    """A plugin set the order to failed when the amount was another: real money had no order."""
    verdict = judged(seen(amount=Money.pesos(5_000)))
    assert (verdict.state, verdict.look) == (State.REVIEW, Look.WAIT)
    assert verdict.paid == Money.pesos(5_000)


def test_a_question_without_answer_is_not_an_authorisation() -> None:
    """A plugin answered «authorised» when its question to the gateway failed."""
    verdict = judged(answered_at=None, listed_at=None, failure="gateway.timeout")
    assert (verdict.look, verdict.in_doubt) == (Look.WAIT, True)


@pytest.mark.fault("B7")
def test_the_first_of_a_list_is_not_the_transaction() -> None:
    """Snippets take ``data[0]`` of a list by reference: a decline before the approval hides it."""
    declined, approved = seen(Status.DECLINED), seen(transaction_id="1-1-2")
    for order in permutations([declined, approved]):
        assert judged(*order).look is Look.YES


@pytest.mark.fault("B18")
def test_a_payment_is_found_without_any_event() -> None:
    """Shops with a missing events address see paid orders as pending for ever."""
    assert judged(seen()).look is Look.YES


def test_a_sale_cannot_be_ended_by_hand_while_its_payment_is_in_doubt() -> None:
    """A point of sale wrote a ticket of zero while the terminal still took the money."""
    doubt = judged(seen(Status.PENDING), failure="gateway.no_network", answered_at=NOON)
    assert blocks_another(doubt)
    assert money_of(PRICE, [doubt]).uncertain


def test_a_failed_capture_is_never_marked_as_done() -> None:
    """A point of sale marked a failed capture as paid."""
    failed = judged(seen(Status.ERROR))
    assert failed.look is not Look.YES
    assert money_of(PRICE, [failed]).state is MoneyState.NONE


def test_cash_after_an_open_charge_ends_in_a_task_and_not_in_a_loop() -> None:
    """Switching to cash left a point of sale asking its terminal without end."""
    charge = Charge(Case(attempt(), (SHOWN, LOADED), (seen(),), ()), judged(seen()))
    (task,) = tasks_of(Sale("order-1", PRICE, PRICE, False, (charge,)), NOW)
    assert (task.kind, task.advice) == (TaskKind.OVER, Advice.GIVE_BACK_CASH)


def test_two_channels_that_bring_the_same_payment_count_it_once() -> None:
    """Webhook and client both completed the cart: about one order in twenty was doubled."""
    verdict = judged(seen(), seen(seen_at=later(minutes=2)))
    assert verdict.paid == PRICE


def test_a_second_order_paid_after_a_lost_first_is_pointed_out() -> None:
    """A webhook's crash let customers pay a second order; the doubles had different carts."""

    def sale(order: str, name: str) -> Sale:
        one = seen(transaction_id=name, payer="mark")
        case = Case(attempt(), (SHOWN, LOADED), (one,), ())
        return Sale(order, PRICE, Money.zero(), False, (Charge(case, judged(one)),))

    assert [t.kind for t in twins_among([sale("order-1", "a"), sale("order-2", "b")])] == [
        TaskKind.TWINS
    ]


def test_a_cancelled_charge_is_a_wish_and_not_an_end() -> None:
    """A cancel that counts as final loses the payment that was already under way."""
    ended = (SHOWN, LOADED, GIVEN_UP, VIEW_CLOSED)
    verdict = judged(seen(finalized_at=later(minutes=4)), events=ended)
    assert (verdict.look, verdict.late) == (Look.YES, True)


def test_watching_goes_on_after_the_end() -> None:
    """An invoice that expires unwatched never learns that it was paid late."""
    for days, expected in ((0.5, True), (6, True), (29, True), (31, False)):
        assert (pause_after(later(days=days) - NOON) is not None) is expected

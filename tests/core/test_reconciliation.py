from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payments import NOON, PRICE, REFERENCE, later, seen

from pos_app.core.facts import Environment, Sighting, Status
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.reconciled_sums import DaySums, is_own, sums_of
from pos_app.core.reconciliation import (
    STRANGERS,
    Beside,
    Change,
    Charge,
    Kind,
    Row,
    Side,
    Span,
    changes,
    classify,
    digest_of,
    joined,
    signed_rows,
    unread,
)

DAY = Span(NOON - timedelta(hours=12), NOON + timedelta(hours=12))
CHARGE = Charge(REFERENCE, PRICE, Environment.TEST)
SECOND = Charge(
    Reference.make(till="C1", shift=214, sale=92, random_bits=8), PRICE, Environment.TEST
)
OTHER_TILL = Reference.make(till="C2", shift=1, sale=7, random_bits=5)
LOST = Reference.make(till="C1", shift=1, sale=99, random_bits=6)
ASKED = (DAY, "C1", Environment.TEST)


def test_sums_leave_out_what_counts_elsewhere_and_what_is_no_money() -> None:
    """One payment would be in the sum twice, or a rehearsal's million beside real sales."""
    (paid,) = rows_of(told(), told())
    (refused,) = rows_of(told(DECLINED), told(DECLINED))
    dollars = replace(paid, there=Side(Status.APPROVED, Money(5, "USD")))
    voided = replace(paid, there=Side(Status.VOIDED, PRICE))
    assert sums_of([paid, refused]) == DaySums(2, PRICE, PRICE)
    assert sums_of([replace(paid, kind=Kind.TWO_SALES)]) == DaySums(1, Money(0), Money(0))
    assert sums_of([replace(paid, kind=Kind.OTHER_ENVIRONMENT)]).here == Money.zero()
    assert sums_of([dollars]) == DaySums(1, PRICE, Money.zero(), foreign=1)
    assert sums_of([voided]).there == Money.zero()
    assert sums_of([]) == DaySums(0, Money.zero(), Money.zero())
    kinds = {kind for kind in Kind if is_own(replace(paid, kind=kind))}
    assert kinds == (set(Kind) - STRANGERS) | {Kind.UNKNOWN}


def told(status: Status = Status.APPROVED, **changes: object) -> Sighting:
    """See a transaction that began a minute after noon."""
    return seen(status, **{"created_at": later(minutes=1), **changes})  # type: ignore[arg-type]  # the callers name fields


def rows_of(here: Sighting | None, there: Sighting | None, charge: Charge = CHARGE) -> list[Row]:
    """Classify one transaction of one charge."""
    known = [] if here is None else [(charge, here)]
    listed = {} if there is None else {there.transaction_id: there}
    owners = dict.fromkeys(listed, charge)
    return list(classify(known, listed, owners, ASKED))


PENDING, DECLINED = Status.PENDING, Status.DECLINED
MORE = Money.pesos(88_701)


@pytest.mark.parametrize(
    ("here", "there", "kind", "alarming"),
    [
        (told(), told(), Kind.EQUAL, False),
        (told(DECLINED), told(DECLINED), Kind.EQUAL, False),
        (told(PENDING), told(PENDING), Kind.WAITING, False),
        (told(PENDING), told(Status.UNKNOWN), Kind.WAITING, False),
        (None, told(PENDING), Kind.WAITING, False),
        (None, told(DECLINED), Kind.UNPAID, False),
        (told(), None, Kind.ONLY_HERE, True),
        (None, told(), Kind.ONLY_THERE, True),
        (None, told(Status.VOIDED), Kind.ONLY_THERE, True),
        (told(PENDING), told(), Kind.STATUS, True),
        (told(), told(Status.VOIDED), Kind.STATUS, True),
        (told(), told(DECLINED), Kind.STATUS, True),
        (told(), told(amount=MORE), Kind.AMOUNT, True),
        (told(amount=MORE), told(), Kind.AMOUNT, True),
        (None, told(amount=MORE), Kind.AMOUNT, True),
        (told(), told(amount=Money(PRICE.centavos, "USD")), Kind.CURRENCY, True),
    ],
)
def test_every_way_to_differ_has_its_name(
    here: Sighting | None, there: Sighting | None, kind: Kind, *, alarming: bool
) -> None:
    """A difference is told as another one, or not at all, and nobody finds the money."""
    (row,) = rows_of(here, there)
    assert (row.kind, row.alarming) == (kind, alarming)


def test_a_day_of_another_environment_is_not_compared() -> None:
    """Practising with test keys yesterday makes every sale of yesterday a missing payment."""
    (row,) = rows_of(told(), None, replace(CHARGE, environment=Environment.PRODUCTION))
    assert (row.kind, row.alarming) == (Kind.OTHER_ENVIRONMENT, False)


def test_a_transaction_of_two_sales_names_both() -> None:
    """One payment opens the counter twice, and the day adds up."""
    twice = [(SECOND, told(), REFERENCE.text)]
    found = classify([(CHARGE, told())], {"1-1-1": told()}, {"1-1-1": CHARGE}, ASKED, twice)
    assert [(row.kind, row.other) for row in found] == [
        (Kind.EQUAL, ""),
        (Kind.TWO_SALES, REFERENCE.text),
    ]


@pytest.mark.parametrize(
    ("stranger", "kind", "till"),
    [
        (told(reference=OTHER_TILL.text), Kind.OTHER_TILL, "C2"),
        (told(reference="x", method="CARD_POS"), Kind.CARD_POS, ""),
        (told(reference="x", link_id="test_L1"), Kind.LINK, ""),
        (told(reference="web-1"), Kind.WEB, ""),
        (told(reference=LOST.text), Kind.UNKNOWN, "C1"),
    ],
)
def test_other_peoples_payments_are_told_apart(stranger: Sighting, kind: Kind, till: str) -> None:
    """A sale of the web shop alarms the counter, or a lost charge of ours passes for one."""
    (row,) = classify([], {"1-1-1": stranger}, {}, ASKED)
    assert (row.kind, row.till, row.alarming) == (kind, till, kind is Kind.UNKNOWN)
    assert row.reference == (LOST.text if kind is Kind.UNKNOWN else "")


def test_nothing_is_matched_by_its_amount() -> None:
    """A web sale of the same price pays for a sale at the counter that nobody paid."""
    web = told(transaction_id="2-2-2", reference="web-1")
    found = classify([(CHARGE, told())], {"2-2-2": web}, {}, ASKED)
    assert {row.kind for row in found} == {Kind.ONLY_HERE, Kind.WEB}


def test_an_unknown_one_that_moved_no_money_is_no_alarm() -> None:
    """A declined try of a till that was set up anew rings the bell for ever."""
    (row,) = classify([], {"1-1-1": told(DECLINED, reference=LOST.text)}, {}, ASKED)
    assert not row.alarming


def test_only_the_day_is_told() -> None:
    """The day before is compared twice, and the margin looks like missing money."""
    early = told(created_at=DAY.first - timedelta(seconds=1))
    assert rows_of(early, None) == []
    assert unread([(CHARGE, early)], DAY) == ()
    (row,) = unread([(CHARGE, told())], DAY)
    assert (row.kind, row.best) == (Kind.UNREAD, Side(Status.APPROVED, PRICE))


SIGHTINGS = st.builds(
    told,
    st.sampled_from(Status),
    transaction_id=st.sampled_from(["1", "2", "3", "4"]),
    amount=st.sampled_from([PRICE, MORE]),
    reference=st.sampled_from([REFERENCE.text, LOST.text, OTHER_TILL.text, "web-1"]),
)


@given(st.lists(SIGHTINGS), st.randoms())
def test_a_list_that_moves_while_it_is_read_gives_the_same(
    listed: list[Sighting],
    chance: Random,
) -> None:
    """A sale made while page two is read counts twice, or hides its approval."""
    shuffled = [*listed, *listed]
    chance.shuffle(shuffled)
    assert joined(listed) == joined(shuffled)
    assert all(joined(listed)[one.transaction_id].status >= one.status for one in listed)


@given(st.lists(SIGHTINGS), st.lists(SIGHTINGS))
def test_every_transaction_is_exactly_one_row(here: list[Sighting], there: list[Sighting]) -> None:
    """A payment falls between two classes, and the columns add up without it."""
    known = [(CHARGE, one) for one in joined(here).values()]
    listed = joined(there)
    owners = {n: CHARGE for n, one in listed.items() if one.reference == REFERENCE.text}
    found = classify(known, listed, owners, ASKED)
    names = [row.transaction_id for row in found]
    assert sorted(names) == sorted({one.transaction_id for one in [*here, *there]})
    assert all(row.asked is None for row in found if row.kind in STRANGERS)
    signed = signed_rows(found)
    assert changes(signed, tuple(reversed(signed))) == ()
    digest = digest_of("2026-11-20", "C1", Environment.TEST, signed)
    assert digest == digest_of("2026-11-20", "C1", Environment.TEST, signed[::-1])


def test_what_changed_since_it_was_signed_is_found() -> None:
    """A payment voided after the signature disappears from a day that looks signed."""
    before = signed_rows(rows_of(told(), told()))
    voided = signed_rows(rows_of(told(), told(Status.VOIDED)))
    assert [one.change for one in changes(before, voided)] == [Change.OTHER]
    assert [one.change for one in changes(before, ())] == [Change.GONE]
    assert [one.change for one in changes((), before)] == [Change.ADDED]
    digests = {digest_of("d", "C1", Environment.TEST, one) for one in (before, voided, ())}
    assert len(digests) == 3


def test_a_payment_that_was_found_then_is_no_change_now() -> None:
    """Every day that was signed with a payment found late is shown as changed the next morning."""
    found, equal = rows_of(None, told()), rows_of(told(), told())
    assert found[0].kind is not equal[0].kind
    assert changes(signed_rows(found), signed_rows(equal)) == ()


def test_what_is_not_equal_is_to_be_looked_at() -> None:
    """The home says that till and Wompi agree, beside a payment that only one of them knows."""
    assert Beside(equal=3, of=5, days=1).alarms == 2
    assert Beside().alarms == 0

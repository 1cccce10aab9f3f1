"""Payments one by one: every filter lets through what its name says, and pages join without gap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from old_shop import grow
from payments import NOON
from receipts import SHOP
from sales import BREAD, opened, paid, rung_up, seen_of

from pos_app.core.day_figures import Channel
from pos_app.core.facts import Environment, Event, EventKind, Status, Way
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.receipt import receipt_for
from pos_app.core.tender import Tender, TenderKind
from pos_app.core.transactions import Page, Sieve, Transaction, TxState
from pos_app.store.book import Book, open_book

DAY = date(2026, 11, 20)
ALL = Sieve(DAY, DAY)
TEST = Environment.TEST
LATER = NOON + timedelta(hours=2)


def page(book: Book, sieve: Sieve = ALL, size: int = 50) -> tuple[Transaction, ...]:
    """The newest page of a day."""
    return book.transactions.page(sieve, TEST, LATER, size=size).rows


def cash(book: Book) -> None:
    """Sell something for cash."""
    order = rung_up(book, BREAD)
    pesos = Money.pesos
    book.tenders.take(
        Tender("t1", order.order_id, 1, TenderKind.CASH, "", pesos(3_230), pesos(5_000),
               pesos(1_800), pesos(30), "P2", None, NOON + timedelta(minutes=30))
    )  # fmt: skip


def seen_as(book: Book, status: Status | None, *events: EventKind, **how: object) -> str:
    """Charge something, and let Wompi say this about it."""
    made = opened(book, rung_up(book), way=Way.LINK)
    for kind in (EventKind.SHOWN, *events):
        book.payments.add_event(made.reference, Event(kind, made.created_at, "P1"))
    if status is not None:
        told = seen_of(made, status=status, instrument="VISA-4242", **how)
        book.payments.add_sightings(made.reference, [told])
    return made.reference.text


def test_charges_and_cash_stand_in_one_list_newest_first(book: Book) -> None:
    """The manager would look for cash somewhere else, and miss half of the day."""
    paid(book, rung_up(book))
    cash(book)
    newest, oldest = page(book)

    assert (newest.channel, newest.paid, newest.cashier) == (Channel.CASH, Money.pesos(3_200), "P2")
    assert (oldest.state, oldest.method, oldest.sale) == (TxState.PAID, "CARD", 1)
    assert oldest.reference is not None
    assert not oldest.odd


@pytest.mark.parametrize(
    ("status", "events", "state"),
    [
        (Status.APPROVED, (), TxState.PAID),
        (Status.PENDING, (), TxState.WAITING),
        (Status.DECLINED, (), TxState.DECLINED),
        (Status.ERROR, (), TxState.FAILED),
        (Status.VOIDED, (), TxState.VOIDED),
        (None, (EventKind.NOT_SENT,), TxState.FAILED),
        (None, (EventKind.PAGE_FAILED,), TxState.FAILED),
        (None, (EventKind.GIVEN_UP,), TxState.ABANDONED),
        (None, (), TxState.ABANDONED),
    ],
)
def test_a_state_is_what_the_facts_say_and_can_be_asked_for(
    book: Book, status: Status | None, events: tuple[EventKind, ...], state: TxState
) -> None:
    """A payment would be missing from the list of those that it belongs to."""
    seen_as(book, status, *events)
    (row,) = page(book)

    assert row.state is state
    assert page(book, replace(ALL, states=frozenset({state}))) == (row,)
    assert page(book, replace(ALL, states=frozenset(TxState) - {state})) == ()


@pytest.mark.parametrize(
    ("events", "how"),
    [
        ((EventKind.RELEASED,), {}),
        ((EventKind.VOID_ASKED,), {}),
        ((), {"amount": Money.pesos(5_000)}),
        ((), {"finalized_at": NOON + timedelta(hours=1)}),
    ],
)
def test_what_went_another_way_than_it_should_is_found(
    book: Book, events: tuple[EventKind, ...], how: dict[str, object]
) -> None:
    """Money that came late or in another amount would lie among a thousand good payments."""
    paid(book, rung_up(book))
    odd = seen_as(book, Status.APPROVED, *events, **how)

    assert [row.mark.name for row in page(book, replace(ALL, odd=True))] == [odd]


def test_two_payments_of_one_sale_are_found_and_its_parts_are_not(book: Book) -> None:
    """Somebody paid twice, by two charges that are each as they should be."""
    split, double, mixed = rung_up(book), rung_up(book), rung_up(book)
    for order, part in ((split, 2), (double, 1)):
        total, content = order.totals.total, None
        for _ in range(2):
            amount = Money(total.centavos // part)
            made = opened(book, order, amount=amount)
            shown = Event(EventKind.SHOWN, made.created_at, "P1")
            book.payments.add_event(made.reference, shown)
            told = seen_of(made, transaction_id=made.reference.text, amount=amount)
            book.payments.add_sightings(made.reference, [told])
            content = receipt_for(order, [(made, told)], SHOP, rehearsal=False)
        assert content is not None
        book.receipts.issue(order.order_id, content, NOON)
    paid(book, mixed)
    whole, none = mixed.totals.total, Money.zero()
    book.tenders.take(
        Tender("t9", mixed.order_id, 1, TenderKind.CASH, "", whole, whole, none, none, "P2", None,
               NOON + timedelta(minutes=30))
    )  # fmt: skip

    odd = page(book, replace(ALL, odd=True))
    assert sorted(row.order_id for row in odd) == sorted(
        [double.order_id, double.order_id, mixed.order_id, mixed.order_id]
    )


def test_every_filter_narrows_the_list_to_what_it_names(book: Book) -> None:
    """A search would answer with somebody else's payment."""
    paid(book, rung_up(book))
    linked = seen_as(book, Status.APPROVED, traces=("authorization_code:471902",))
    cash(book)

    def names(**changes: object) -> list[str]:
        return [row.mark.name for row in page(book, replace(ALL, **changes))]  # type: ignore[arg-type]  # the table's rows name fields

    assert names(channel=Channel.QR) == [linked]
    assert names(channel=Channel.CASH) == names(cashier="P2") == ["t1"]
    assert len(names(channel=Channel.PAGE)) == 1
    assert len(names(method="CARD")) == len(names(till="C1")) == 2
    assert len(names(till="C1", here="C1")) == 3
    assert names(till="C9", here="C9") == ["t1"]
    assert names(till="C2") == names(method="PSE") == names(channel=Channel.OTHER) == []
    assert names(most=Money.pesos(4_000)) == ["t1"]
    assert len(names(least=Money.pesos(4_000))) == 2
    assert names(text=linked) == names(text=f"tx-{linked}") == [linked]
    assert names(text="4242") == names(text="471902") == [linked]
    assert names(text="3") == ["t1"]
    assert names(text="nada") == []
    assert names(first=DAY - timedelta(days=1), last=DAY - timedelta(days=1)) == []


def sold_as(book: Book, code: str, till: str, at: datetime) -> None:
    """Call the till something else, as its settings do, and sell under that name."""
    book.settings.change("till.code", code)
    book.journal.append(Act(at, "P1", "settings.changed", {"names": "till.code"}))
    order = rung_up(book, BREAD)
    name = Reference.make(till=till, shift=1, sale=order.number, random_bits=order.number)
    made = opened(book, order, reference=name)
    shop = replace(SHOP, till=code)
    content = receipt_for(order, [(made, seen_of(made))], shop, rehearsal=False)
    book.receipts.issue(order.order_id, content, at + timedelta(minutes=5))


def test_the_tills_are_those_under_which_money_was_ever_taken(book: Book) -> None:
    """Nobody finds the sales from before the till was renamed, or of the copy it came from."""
    assert book.transactions.tills() == ()
    names = (("C1", "C1"), ("B3", "X"), ("C10", "C10"), ("C1", "C1"), ("C1", "C2"))
    for number, (code, till) in enumerate(names):
        sold_as(book, code, till, NOON + timedelta(hours=number))
    assert book.transactions.tills() == ("B3", "C1", "C10", "C2", "X")


@pytest.mark.parametrize(
    "text",
    ["%", "_", "C1%", "9" * 30, "9" * 5_000, "-1", "'", '"; DROP', "\x00", "²", "١", "\ud800"],
)
def test_what_is_scanned_into_the_search_finds_nothing_and_breaks_nothing(
    book: Book, text: str
) -> None:
    """A code of thirty digits is read into the search, and the till stops."""
    paid(book, rung_up(book))
    cash(book)
    found = page(book, replace(ALL, text=text))

    assert found == (page(book) if text in {"\x00", "\ud800"} else ())
    assert book.sums.totals(replace(ALL, text=text), TEST, LATER).count == len(found)


def test_no_amount_is_too_large_to_be_asked_for(book: Book) -> None:
    """A slip of the finger on the zeros stops the till."""
    cash(book)
    huge = Money(10**30)

    assert page(book, replace(ALL, least=huge)) == ()
    assert len(page(book, replace(ALL, most=huge))) == 1


def test_what_is_filtered_is_what_is_added_up(book: Book) -> None:
    """The sum below the list would be that of another list."""
    paid(book, rung_up(book))
    seen_as(book, Status.DECLINED)
    cash(book)
    whole = book.sums.totals(ALL, TEST, LATER)
    refused = book.sums.totals(replace(ALL, states=frozenset({TxState.DECLINED})), TEST, LATER)

    assert (whole.count, whole.asked, whole.paid) == (3, Money.pesos(19_030), Money.pesos(11_100))
    assert (refused.count, refused.paid) == (1, Money.zero())
    assert book.sums.totals(ALL, Environment.PRODUCTION, LATER).count == 1


def test_pages_join_without_gap_and_without_repetition(tmp_path: Path) -> None:
    """A payment between two pages would be seen by nobody, or be counted twice."""
    grow(tmp_path / "old", 45, until=NOON + timedelta(hours=1), every=timedelta(minutes=1))
    book = open_book(tmp_path / "old", NOON)
    sieve = Sieve(DAY - timedelta(days=1), DAY)

    def read(**place: object) -> Page:
        return book.transactions.page(sieve, TEST, LATER, size=10, **place)  # type: ignore[arg-type]  # the table's rows name fields

    first = here = read()
    seen = [*here.rows]
    while here.older:
        here = read(older_than=here.rows[-1].mark)
        seen += here.rows
    back = read(newer_than=here.rows[0].mark)
    oldest = book.transactions.oldest(sieve, TEST, LATER, size=10)
    book.close()

    assert len({row.mark.name for row in seen}) == len(seen) == 46
    assert seen == sorted(seen, key=lambda row: (row.mark.at, row.mark.name), reverse=True)
    assert (first.newer, first.older, here.newer, here.older) == (False, True, True, False)
    assert back.rows == tuple(seen[30:40])
    assert (back.newer, back.older) == (True, True)
    assert oldest.rows == tuple(seen[-10:])
    assert (oldest.newer, oldest.older) == (True, False)

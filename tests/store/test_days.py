"""A day is read back from its own facts, and from no other day's."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from payments import NOON
from sales import BREAD, opened, paid, rung_up, seen_of

from pos_app.core.case import Hint, HintSource
from pos_app.core.day_figures import Channel, Share
from pos_app.core.errors import CouldNotAskError
from pos_app.core.facts import Environment, Event, EventKind, Status, Way
from pos_app.core.money import Money
from pos_app.core.tender import GivenBack, Leg, Tender, TenderKind
from pos_app.store.book import Book
from pos_app.store.reader import Reader

DAY = date(2026, 11, 20)
LATER = NOON + timedelta(hours=2)


def test_a_new_shop_has_an_empty_day(book: Book) -> None:
    """The manager's first look would fail before anything was sold."""
    empty = book.days.figures(DAY, Environment.TEST, "C1", NOON)

    assert empty.whole.success.percent is None
    assert not empty.ways
    assert book.days.span() is None


def test_a_paid_sale_is_counted_once_in_each_group(book: Book) -> None:
    """One sale would be two, or be missing by hour or by till."""
    paid(book, rung_up(book))
    day = book.days.figures(DAY, Environment.TEST, "C1", LATER)

    assert (day.whole.sales, day.whole.sold) == (1, 790_000)
    assert day.whole.success == Share(1, 1)
    assert day.whole.after(50) == 60
    assert day.ways[Channel.PAGE, "CARD"].paid == 790_000
    assert list(day.tills) == ["C1"]
    assert book.days.span() == (DAY, DAY)
    next_day = book.days.figures(DAY + timedelta(days=1), Environment.TEST, "C1", LATER)
    assert next_day.whole.charges == 0


def test_invented_money_is_left_out_of_a_real_shops_day(book: Book) -> None:
    """The rehearsal of the first morning would stay in the shop's figures for ever."""
    paid(book, rung_up(book))
    day = book.days.figures(DAY, Environment.PRODUCTION, "C1", LATER)

    assert (day.whole.sales, day.whole.charges) == (0, 0)


def test_what_was_never_shown_is_no_charge(book: Book) -> None:
    """A link that was refused before anybody saw it would count as an abandoned customer."""
    opened(book, rung_up(book))

    assert book.days.figures(DAY, Environment.TEST, "C1", LATER).whole.charges == 0


def test_a_payment_that_counts_for_another_charge_does_not_count_twice(book: Book) -> None:
    """One payment would be two approvals of the day."""
    order = rung_up(book)
    first = paid(book, order)
    second = opened(book, order, way=Way.LINK)
    book.payments.add_event(second.reference, Event(EventKind.LINK_MADE, NOON, "link1"))
    book.payments.add_event(second.reference, Event(EventKind.SHOWN, NOON, "P2"))
    again = seen_of(second, transaction_id=f"tx-{first.reference}", link_id="link1")
    book.payments.add_sightings(second.reference, [again])
    day = book.days.figures(DAY, Environment.TEST, "C1", LATER)

    assert day.whole.paid == 790_000
    assert day.whole.abandonment == Share(1, 2)
    assert day.cashiers["P2"].charges == 1


def test_a_relay_is_measured_from_its_first_word(book: Book) -> None:
    """Payments from before the shop had a relay would count as lost notices."""
    before = paid(book, rung_up(book))
    assert book.days.figures(DAY, Environment.TEST, "C1", LATER).whole.heard == Share(0, 0)
    hint = Hint(HintSource.RELAY, f"tx-{before.reference}", NOON)
    book.payments.add_hint(before.reference, hint)
    paid(book, rung_up(book, BREAD))

    assert book.days.figures(DAY, Environment.TEST, "C1", LATER).whole.heard == Share(1, 2)


def test_cash_is_what_stayed_in_the_drawer(book: Book) -> None:
    """What was rounded off, or given back, would still be counted as taken."""
    order = rung_up(book)
    pesos = Money.pesos
    book.tenders.take(
        Tender("t1", order.order_id, 1, TenderKind.CASH, "", pesos(7_930), pesos(10_000),
               pesos(2_100), pesos(30), "P1", None, NOON)
    )  # fmt: skip
    book.tenders.give(
        GivenBack("b1", order.order_id, 1, Leg.CASH, pesos(1_000), pesos(1_000), "", "P1", None,
                  NOON)
    )  # fmt: skip
    day = book.days.figures(DAY, Environment.TEST, "C9", LATER)

    assert day.whole.money == pesos(6_900)
    assert day.ways[Channel.CASH, ""].payments == 1
    assert list(day.tills) == ["C9"]
    assert day.cashiers["P1"].hands == 690_000


def test_the_answer_of_the_cards_issuer_is_read(book: Book) -> None:
    """The shop would never know how many cards its issuers stop."""
    order = rung_up(book)
    made = opened(book, order)
    book.payments.add_event(made.reference, Event(EventKind.SHOWN, NOON))
    denied = seen_of(made, status=Status.DECLINED, traces=("three_ds:Non-Authenticated",))
    book.payments.add_sightings(made.reference, [denied])

    assert book.days.figures(DAY, Environment.TEST, "C1", LATER).whole.secured == Share(0, 1)


def test_a_reader_that_cannot_read_says_so(tmp_path: Path) -> None:
    """A broken disk would look like an empty day."""
    with pytest.raises(CouldNotAskError):
        Reader(tmp_path / "missing.db").rows("SELECT 1")


def test_a_look_that_nobody_waits_for_is_ended(book: Book) -> None:
    """The sum of all years would go on in the background after the screen was left."""
    endless = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT sum(n) FROM n"
    assert book.reader.rows("SELECT 1 AS one")[0]["one"] == 1
    raw = book.reader._raw
    assert raw is not None
    raw.set_progress_handler(book.reader.end, 1_000)

    with pytest.raises(CouldNotAskError) as ended:
        book.reader.rows(endless)
    raw.set_progress_handler(None, 0)

    assert ended.value.key == "store.reading_ended"
    assert book.reader.rows("SELECT 2 AS two")[0]["two"] == 2

"""Fifty thousand random requests: never a 5xx, and the ledger's promises hold all the time."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from effort import effort
from random_merchant import RandomMerchant
from wompi_calls import NOON, Wompi

from pos_app.simulator.book import Book
from pos_app.simulator.clock import Clock
from pos_app.simulator.engine import Engine
from pos_app.simulator.ledger import Ledger, with_merchants
from pos_app.simulator.ledger_store import SqliteBook
from pos_app.simulator.model import CardToken, PaymentLink, Status, Transaction
from pos_app.simulator.world import Delays, World

RETRY = timedelta(minutes=3)
FAILED = {Status.DECLINED, Status.ERROR}
MONEY = {Status.APPROVED, Status.VOIDED}


def check_references(transactions: list[Transaction]) -> None:
    """One reference, one transaction, but for the page's three minutes after a failure."""
    named = defaultdict(list)
    for each in transactions:
        named[each.merchant_id, each.environment, each.reference].append(each)
    for tries in named.values():
        for failed, again in pairwise(tries):
            assert failed.status in FAILED
            assert failed.finalized_at is not None
            assert failed.opened_from is not None
            assert again.created_at < failed.finalized_at + RETRY


def check_money(each: Transaction) -> None:
    """Money comes once, goes back once, and only from what came."""
    assert (each.settled_in_cents > 0) is (each.status in MONEY)
    assert each.settled_in_cents <= each.amount_in_cents
    assert each.voided_in_cents + each.refunded_in_cents <= each.settled_in_cents
    assert each.refunded_in_cents <= each.refund_held_in_cents
    assert (each.status is Status.VOIDED) is (each.voided_in_cents > 0)
    assert (each.status is Status.PENDING) is (each.finalized_at is None)


def check_links(book: Book, transactions: list[Transaction]) -> None:
    """A single-use link takes no payer after its first approval, unless it was opened again."""
    for each in transactions:
        if each.link_id is None:
            continue
        link = book.load(PaymentLink, each.link_id)
        assert link is not None
        if link.single_use and each.status in MONEY and link.updated_at == each.finalized_at:
            later = [other for other in book.by_link(link.id) if other.created_at > link.updated_at]
            assert (link.active, later) == (False, [])


def check_cards(book: Book, transactions: list[Transaction]) -> None:
    """A card token pays once."""
    for each in transactions:
        token = each.payment_method.get("token")
        if isinstance(token, str) and each.payment_source_id is None:
            card = book.load(CardToken, token)
            assert card is not None
            assert card.uses <= 1


@pytest.mark.parametrize("seed", range(effort(1, 20)))
def test_fifty_thousand_requests(wompi: Wompi, seed: int) -> None:
    """A till and a merchant gone mad: the gateway stays the judge."""
    merchant = RandomMerchant(wompi, seed)
    while merchant.seen.total() < 50_000:
        merchant.step()

    book = wompi.engine.ledger.world.book
    transactions = list(book.newest(1_000_000))[::-1]
    check_references(transactions)
    for each in transactions:
        check_money(each)
    check_links(book, transactions)
    check_cards(book, transactions)
    assert len(merchant.created) == len(set(merchant.created))
    statuses = {status for _, status in merchant.seen}
    assert {200, 201, 401, 404, 422} <= statuses
    assert {each.status for each in transactions} == set(Status)


def test_both_books_tell_the_same_story(wompi: Wompi, tmp_path: Path) -> None:
    """The judge in memory and the simulator on disk must never disagree."""
    book = SqliteBook(tmp_path / "ledger.db")
    world = World(book=book, random=Random(0), delays=Delays.fixed(1000))
    ledger = with_merchants(Ledger(world), 2)
    on_disk = Wompi(engine=Engine(ledger, Clock(NOON, rate=0), book))
    told = []
    for each in (wompi, on_disk):
        merchant = RandomMerchant(each, 5, keep=True)
        while merchant.seen.total() < effort(3_000, 50_000):
            merchant.step()
        told.append(merchant.bodies)
    book.close()
    on_disk.close()

    assert told[0] == told[1]

"""Both books, in memory and on disk, keep the same promises; the disk keeps them for ever."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from wompi_calls import NOON, Wompi

from pos_app.simulator.book import Book, MemoryBook, NotKeptError, Wanted
from pos_app.simulator.clock import Clock
from pos_app.simulator.codec import pack, unpack
from pos_app.simulator.engine import Engine
from pos_app.simulator.ledger import Ledger, with_merchants
from pos_app.simulator.ledger_store import LedgerInUseError, SqliteBook
from pos_app.simulator.model import (
    Appointment,
    PaymentLink,
    PaymentSource,
    SourceSteps,
    Transaction,
)
from pos_app.simulator.world import Delays, World


@pytest.fixture(params=["memory", "disk"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Book]:
    """One of the two books."""
    if request.param == "memory":
        yield MemoryBook()
        return
    found = SqliteBook(tmp_path / "ledger.db")
    yield found
    found.close()


def sale(number: int, reference: str = "R-1", **changes: object) -> Transaction:
    """A transaction."""
    fields: dict[str, object] = {
        "id": f"1-{number}",
        "merchant_id": 1,
        "environment": "test",
        "created_at": NOON + timedelta(seconds=number),
        "amount_in_cents": 150_000 + number,
        "reference": reference,
        "customer_email": "a@b.co",
        "currency": "COP",
        "payment_method_type": "NEQUI",
        "payment_method": {"type": "NEQUI", "extra": {"deep": [1, "ñ", None]}},
    }
    return Transaction(**{**fields, **changes})  # type: ignore[arg-type]  # -- built by name


def test_what_is_saved_is_loaded_whole(book: Book) -> None:
    """A sale that comes back with another amount or a naive time would be another sale."""
    saved = sale(1, hold=timedelta(minutes=5), taxes=({"type": "VAT", "amount_in_cents": 5},))
    book.save(saved)

    assert book.load(Transaction, "1-1") == saved
    assert book.load(Transaction, "1-2") is None
    assert book.load(PaymentLink, "1-1") is None


def test_a_card_that_is_being_authenticated_is_loaded_whole(book: Book) -> None:
    """A restart between two steps must not let a card be kept that nobody authenticated."""
    steps = SourceSteps("challenge_v2", "3891-abc", "FINGERPRINT", waits=True)
    where = (3891, 1, "test", NOON, "CARD", "tok", "a@b.co", "PENDING", {"type": "CARD"})
    saved = PaymentSource(*where, steps=steps)  # type: ignore[arg-type]  # -- in their order
    book.save(saved)

    assert book.load(PaymentSource, "3891") == saved


def test_a_record_of_an_older_version_is_read() -> None:
    """A practice of weeks goes on after an update that gave sources a new field."""
    where = (3891, 1, "test", NOON, "CARD", "tok", "a@b.co", "AVAILABLE", {"type": "CARD"})
    saved = PaymentSource(*where)  # type: ignore[arg-type]  # -- in their order
    older = json.loads(pack(saved))
    del older["steps"]

    assert unpack(PaymentSource, json.dumps(older)) == saved


def test_references_and_links_find_newest_first(book: Book) -> None:
    """The last try of a sale must be on top."""
    for number in (1, 2, 3):
        book.save(sale(number, link_id="test_A" if number != 2 else None))
    book.save(sale(4, "R-2"))
    book.save(sale(1, link_id="test_A", amount_in_cents=999))

    assert [each.id for each in book.by_reference(1, "test", "R-1")] == ["1-3", "1-2", "1-1"]
    assert [each.id for each in book.by_link("test_A")] == ["1-3", "1-1"]
    assert book.by_reference(1, "prod", "R-1") == []
    assert [each.id for each in book.newest(2)] == ["1-4", "1-3"]


def test_pages(book: Book) -> None:
    """No sale twice, none left out, whatever the order."""
    for number in range(10):
        book.save(sale(number, f"R-{number}"))

    def page(**changes: object) -> tuple[list[str], int]:
        fields = {
            "merchant_id": 1,
            "environment": "test",
            "since": NOON,
            "until": NOON + timedelta(seconds=8),
            "limit": 3,
            **changes,
        }
        found, total = book.page(Wanted(**fields))  # type: ignore[arg-type]  # -- built by name
        return [each.id for each in found], total

    assert page() == (["1-7", "1-6", "1-5"], 8)
    assert page(offset=6) == (["1-1", "1-0"], 8)
    assert page(descending=False, order_by="amount_in_cents") == (["1-0", "1-1", "1-2"], 8)
    assert page(filters=(("id", "1-4"),)) == (["1-4"], 1)
    assert page(merchant_id=2) == ([], 0)


def test_the_agenda(book: Book) -> None:
    """In order of time, one per kind and subject, each lane by itself."""
    book.plan(Appointment(NOON + timedelta(seconds=2), "resolve", "b"))
    book.plan(Appointment(NOON + timedelta(seconds=1), "resolve", "a"))
    book.plan(Appointment(NOON, "deliver", "1", "post"))
    book.plan(Appointment(NOON + timedelta(seconds=9), "resolve", "c"))
    book.plan(Appointment(NOON + timedelta(seconds=3), "resolve", "a"))

    assert book.next_due("ledger") == NOON + timedelta(seconds=2)
    due = book.due(NOON + timedelta(seconds=5), "ledger", 10)
    assert [(each.subject, each.lane) for each in due] == [("b", "ledger"), ("a", "ledger")]
    assert [each.subject for each in book.due(NOON, "post")] == ["1"]
    book.cancel("resolve", "b")
    assert book.next_due("ledger") == NOON + timedelta(seconds=3)
    book.cancel("deliver", "1")
    assert book.next_due("post") is None


def test_appointments_of_one_instant_keep_their_order(book: Book) -> None:
    """What was planned first happens first."""
    for name in ("z", "m", "a"):
        book.plan(Appointment(NOON, "resolve", name))

    assert [each.subject for each in book.due(NOON, "ledger", 5)] == ["z", "m", "a"]


def test_tokens_and_numbers_are_good_once(book: Book) -> None:
    """An acceptance token twice, an id twice: both would be a lie."""
    assert (book.spend("t"), book.spend("t"), book.spend("u")) == (True, False, True)
    assert [book.next_number("a") for _ in range(3)] == [1, 2, 3]
    assert book.next_number("b") == 1


# --- only the disk -------------------------------------------------------------------------------


def on_disk(path: Path) -> tuple[SqliteBook, Wompi]:
    """A simulator over a folder."""
    book = SqliteBook(path / "ledger.db")
    world = World(book=book, random=Random(1), delays=Delays.fixed(1000))
    engine = Engine(with_merchants(Ledger(world), 2), Clock(NOON, rate=0), book)
    return book, Wompi(engine=engine)


def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    """Yesterday's sales, links, used tokens, and what was still to happen."""
    book, wompi = on_disk(tmp_path)
    wompi.events_to("https://tienda.co/eventos")
    token = wompi.acceptance()[0]
    done = wompi.settled(wompi.charge(reference="R-1", acceptance_token=token))
    link = wompi.link(sku="C1")
    pending = wompi.charge_card(reference="R-2")
    book.close()
    wompi.close()

    book, wompi = on_disk(tmp_path)
    wompi.move(3)
    assert wompi.read(done["id"]) == done
    assert wompi.get(f"/payment_links/{link['id']}").data == link
    assert wompi.read(pending["id"])["status"] == "PENDING"
    wompi.move(1)
    assert wompi.read(pending["id"])["status"] == "APPROVED"
    again = wompi.post("/transactions", wompi.request(acceptance_token=token))
    assert list(again.error["messages"]) == ["acceptance_token"]
    assert wompi.post("/transactions", wompi.request(reference="R-1")).status == 422
    states = [each["transaction_id"] for each in wompi.control("GET", "/deliveries").json]
    assert states == [pending["id"], done["id"]]
    book.close()
    wompi.close()


def test_nothing_is_answered_before_it_is_on_the_disk(tmp_path: Path) -> None:
    """After every single answer another process reads what was answered."""
    book, wompi = on_disk(tmp_path)
    made = wompi.charge(reference="R-1")
    copy = tmp_path / "copy.db"
    for suffix in ("", "-wal"):
        Path(f"{copy}{suffix}").write_bytes((tmp_path / f"ledger.db{suffix}").read_bytes())
    book.close()
    wompi.close()

    with sqlite3.connect(copy) as other:
        rows = other.execute("SELECT id FROM transactions").fetchall()
    other.close()
    assert rows == [(made["id"],)]


def test_one_commit_serves_all_who_wait(tmp_path: Path) -> None:
    """Many shops at once must not each wait for the disk alone."""
    book = SqliteBook(tmp_path / "ledger.db")
    statements: list[str] = []
    book._connection.set_trace_callback(statements.append)

    async def one(number: int) -> None:
        book.save(sale(number, f"R-{number}"))
        await book.settled()

    async def story() -> None:
        await asyncio.gather(*(one(number) for number in range(20)))
        await book.settled()

    asyncio.run(story())
    book.close()
    assert statements.count("COMMIT") == 1


def test_who_saw_nothing_new_does_not_wait(tmp_path: Path) -> None:
    """A look at yesterday's sale needs no disk; a look at one just made waits for it."""
    book = SqliteBook(tmp_path / "ledger.db")
    book.save(sale(1))
    book.commit()

    async def story() -> list[bool]:
        waited = []
        for key in ("1-1", "1-2"):
            book.save(sale(2, "R-2"))
            book._concerned = False  # the writer went on to wait for himself
            book.load(Transaction, key)
            await book.settled()
            waited.append(not book._connection.in_transaction)
        return waited

    assert asyncio.run(story()) == [False, True]
    book.close()


class SlowDisk(SqliteBook):
    """A book whose disk takes its time, and says when it was asked; or that has failed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.asked, self.done = threading.Event(), threading.Event()
        self.failure: OSError | None = None

    def _flush_log(self) -> None:
        self.asked.set()
        self.done.wait()
        if self.failure is not None:
            raise self.failure
        super()._flush_log()


def test_questions_are_answered_while_the_disk_writes_but_not_about_what_it_writes(
    tmp_path: Path,
) -> None:
    """A slow disk must not stop every till, and nobody may hear of a sale it could still lose."""
    book = SlowDisk(tmp_path / "ledger.db")

    async def story() -> list[bool]:
        book.save(sale(1))
        writer = asyncio.create_task(book.settled())
        await asyncio.to_thread(book.asked.wait)
        book.load(Transaction, "1-9")
        await asyncio.wait_for(book.settled(), 20)  # it saw nothing new
        book.load(Transaction, "1-1")
        reader = asyncio.create_task(book.settled())
        await asyncio.sleep(0)  # each speaks with the ledger by itself, as requests do
        book.save(sale(2, "R-2"))
        second = asyncio.create_task(book.settled())
        for _ in range(20):
            await asyncio.sleep(0)
        waiting = [not writer.done(), not reader.done(), not second.done()]
        book.done.set()
        await asyncio.gather(writer, reader, second)
        return waiting

    assert asyncio.run(story()) == [True, True, True]
    book.close()


def test_after_a_failed_flush_nothing_is_accepted_any_more(tmp_path: Path) -> None:
    """Nobody knows what such a disk holds: going on would promise what may be lost."""
    book = SlowDisk(tmp_path / "ledger.db")
    book.failure = OSError("input/output error")
    book.done.set()

    async def story() -> None:
        book.save(sale(1))
        with pytest.raises(NotKeptError, match="input/output"):
            await book.settled()
        with pytest.raises(NotKeptError, match="before"):
            book.save(sale(2, "R-2"))

    asyncio.run(story())
    book.failure = None
    book.close()


def test_who_leaves_while_waiting_takes_nobody_along(tmp_path: Path) -> None:
    """One phone hangs up; the others' answers must still come."""
    book = SqliteBook(tmp_path / "ledger.db")

    async def story() -> None:
        book.save(sale(1))
        first = asyncio.create_task(book.settled())
        second = asyncio.create_task(book.settled())
        await asyncio.sleep(0)
        first.cancel()
        await second
        await asyncio.gather(first, return_exceptions=True)
        assert (first.cancelled(), second.exception()) == (True, None)

    asyncio.run(story())
    book.close()


def test_a_full_disk_is_told_and_nothing_half_remains(tmp_path: Path) -> None:
    """503 in the gateway's envelope, and the sale does not exist."""
    book, wompi = on_disk(tmp_path)
    body = wompi.request(reference="R-1")
    pages = book._connection.execute("PRAGMA page_count").fetchone()[0]
    book._connection.execute(f"PRAGMA max_page_count={pages}")
    body["customer_data"] = {"full_name": "x" * 50_000}
    answer = wompi.post("/transactions", body)

    assert answer.status == 503
    assert "error" in answer.json
    book._connection.execute("PRAGMA max_page_count=1000000")
    assert wompi.get("/transactions?reference=R-1").data == []
    book.close()
    wompi.close()


def test_a_full_disk_fails_all_who_share_the_commit(tmp_path: Path) -> None:
    """The neighbour's sale was undone too: his answer must not say that it is kept."""
    book = SqliteBook(tmp_path / "ledger.db")
    pages = book._connection.execute("PRAGMA page_count").fetchone()[0]
    book._connection.execute(f"PRAGMA max_page_count={pages}")

    async def good() -> None:
        book.save(sale(1))
        await book.settled()

    async def too_much() -> None:
        book.save(sale(2, "R-2", customer_data={"full_name": "x" * 50_000}))

    async def story() -> tuple[BaseException | None, BaseException | None]:
        return await asyncio.gather(good(), too_much(), return_exceptions=True)

    told = asyncio.run(story())
    assert [type(each) for each in told] == [NotKeptError] * 2
    assert book.load(Transaction, "1-1") is None
    book.close()


def test_one_folder_one_simulator(tmp_path: Path) -> None:
    """Two gateways on one ledger would tell two truths."""
    first = SqliteBook(tmp_path / "ledger.db")
    with pytest.raises(LedgerInUseError):
        SqliteBook(tmp_path / "ledger.db")
    first.close()
    SqliteBook(tmp_path / "ledger.db").close()


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    """An old program must not guess at a new file."""
    with sqlite3.connect(tmp_path / "ledger.db") as other:
        other.execute("PRAGMA user_version=99")
    other.close()

    with pytest.raises(LedgerInUseError, match="newer simulator"):
        SqliteBook(tmp_path / "ledger.db")

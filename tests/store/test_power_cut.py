"""The power goes out while a real till is writing; what it had acknowledged is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from payments import NOON, asking, later

from pos_app.core.journal import broken_at
from pos_app.core.payment import Event, EventKind, State, judge
from pos_app.store.book import Book, open_book

SELLING = """
import sys
from itertools import count
from pathlib import Path

from payments import NOON
from sales import paid, rung_up
from pos_app.store.book import open_book

book = open_book(Path(sys.argv[1]), NOON)
for number in count(1):
    paid(book, rung_up(book))
    print(number, flush=True)
"""

STOPPED_INSIDE = """
import sys
from pathlib import Path

from payments import NOON
from sales import opened, rung_up, settle
from pos_app.store.book import open_book

book = open_book(Path(sys.argv[1]), NOON)
order = rung_up(book)
made = opened(book, order)
with book.writing():
    settle(book, order, made)
    print("inside", flush=True)
    sys.stdin.read()
"""


def cut_after(story: str, folder: Path, lines: int) -> str:
    """Run a story in a process of its own, kill it after so many lines, and give the last."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", story, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as till:
        assert till.stdout is not None
        told = [till.stdout.readline() for _ in range(lines)]
        till.send_signal(signal.SIGKILL)
        told += till.stdout.readlines()
    assert till.returncode == -signal.SIGKILL
    return told[-1].strip()


def states(book: Book) -> list[State]:
    """Judge every attempt there is, oldest first."""
    cases = [book.payments.case(one) for one in reversed(book.payments.watched(NOON))]
    return [
        judge(one.attempt, one.events, one.sightings, asking(), later(minutes=1)).state
        for one in cases
    ]


@pytest.mark.fault("A3")
@pytest.mark.fault("A4")
@pytest.mark.serial
@pytest.mark.parametrize("lines", [1, 7, 40])
def test_what_was_acknowledged_is_there_and_nothing_is_half_there(folder: Path, lines: int) -> None:
    """A customer who paid would be asked to pay again, or a receipt would have no payment."""
    acknowledged = int(cut_after(SELLING, folder, lines))

    book = open_book(folder, NOON)
    book.check()
    paid = states(book).count(State.APPROVED)
    assert acknowledged <= paid <= acknowledged + 1
    assert [str(number + 1) for number in range(paid)] == [job.key for job in book.outbox.waiting()]
    assert paid == len(book.journal.entries())
    assert broken_at(book.journal.entries()) is None
    assert book.payments.compare_projections() == ()
    book.close()


@pytest.mark.fault("A4")
@pytest.mark.serial
def test_a_settlement_cut_in_the_middle_never_happened(folder: Path) -> None:
    """The sale would be paid without a receipt for ever."""
    assert cut_after(STOPPED_INSIDE, folder, 1) == "inside"

    book = open_book(folder, NOON)
    assert states(book) == [State.DRAFT]
    assert book.outbox.waiting() == ()
    assert book.journal.entries() == ()
    (reference,) = book.payments.watched(NOON)
    book.payments.add_event(reference, Event(EventKind.SHOWN, NOON))  # and the book still writes
    book.close()

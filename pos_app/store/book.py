"""The machine's memory in one piece: opened once, by one till."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from datetime import datetime
from pathlib import Path

from pos_app.store.alerts import Alerts
from pos_app.store.beliefs import BeliefBook
from pos_app.store.catalogue import Catalogue
from pos_app.store.connection import Connection, Examination
from pos_app.store.customers import Customers
from pos_app.store.days import Days
from pos_app.store.faults import world_faults
from pos_app.store.feed import Feed
from pos_app.store.journal import Journal
from pos_app.store.lock import InstanceLock
from pos_app.store.migrations import open_database
from pos_app.store.orders import Orders
from pos_app.store.outbox import Outbox
from pos_app.store.payments import Payments
from pos_app.store.places import refuse_network_share
from pos_app.store.privacy import Privacy
from pos_app.store.reader import Reader
from pos_app.store.receipts import Receipts
from pos_app.store.reserve import Reserve
from pos_app.store.seals import Seals
from pos_app.store.settings import Settings
from pos_app.store.shifts import Shifts
from pos_app.store.signatures import Signatures
from pos_app.store.staff import Staff
from pos_app.store.tasks import Tasks
from pos_app.store.tenders import Tenders
from pos_app.store.transactions import Transactions
from pos_app.store.troubles import Troubles
from pos_app.store.worries import Worries

__all__ = ["Book", "open_book"]


class Book:
    """Everything that is remembered, room by room; it belongs to the thread that opened it."""

    def __init__(self, connection: Connection, held: ExitStack) -> None:
        """Join the rooms over one connection; ``held`` is let go of at the end."""
        self._connection = connection
        self._held = held
        self._examination = Examination(connection.path)
        self.orders = Orders(connection)
        self.payments = Payments(connection)
        self.outbox = Outbox(connection)
        self.receipts = Receipts(connection, self.outbox)
        self.customers = Customers(connection)
        self.tenders = Tenders(connection, self.outbox)
        self.journal = Journal(connection)
        self.catalogue = Catalogue(connection)
        self.settings = Settings(connection)
        self.feed = Feed(connection)
        self.staff = Staff(connection)
        self.tasks = Tasks(connection)
        self.troubles = Troubles(connection)
        self.shifts = Shifts(connection, self.outbox)
        self.beliefs = BeliefBook(connection)
        self.seals = Seals(connection)
        self.reader = Reader(connection.path)
        self.long_reader = Reader(connection.path)
        self.days = Days(self.reader)
        self.signatures = Signatures(connection)
        self.privacy = Privacy(connection)
        self.alerts = Alerts(connection)
        self.worries = Worries(self.reader)
        self.transactions = Transactions(self.reader)
        self.sums = Transactions(self.long_reader)

    def writing(self) -> AbstractContextManager[None]:
        """Make everything inside durable together, or nothing of it. May be nested.

        Nothing inside may be awaited: another task would write into the same transaction.
        """
        return self._connection.writing()

    def check(self) -> None:
        """Look for damage; from any thread, and only after the first picture is on the screen.

        Raises:
            DidNotUnderstandError: The database is damaged (``store.damaged``).
        """
        self._examination.run()

    def close(self) -> None:
        """Leave everything in order on the disk, and the folder free for the next till."""
        self._examination.end()
        self.reader.close()
        self.long_reader.close()
        self._held.close()


def open_book(folder: Path, now: datetime) -> Book:
    """Open the memory of the till in a folder, or begin one there.

    Args:
        folder: The data folder; made when it is missing, readable by its owner only.
        now: This moment, for the lock and for the name of a copy.

    Raises:
        CouldNotAskError: Another till works here (``store.in_use``), the folder is on another
            computer (``store.network_share``), or the disk refuses (``store.disk_full``,
            ``store.not_writable``, ``store.disk_failed``, ``store.busy``).
        DidNotUnderstandError: The database is damaged (``store.damaged``) or newer than this
            program (``store.newer``). It is left as it is.
    """
    with world_faults():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    refuse_network_share(folder)
    with ExitStack() as held:
        lock = InstanceLock(folder / "instance.lock", now)
        held.callback(lock.release)
        connection = open_database(folder / "mostrador.db", Reserve(folder / "reserve"), now)
        held.callback(connection.close)
        return Book(connection, held.pop_all())

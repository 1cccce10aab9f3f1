"""Events on their way to the merchant ("Eventos"): envelope, checksum and the retry ladder.

A first try and three more, 30 minutes, 3 hours and 24 hours after the first; only the answer
200 counts. Every attempt repeats the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pos_app.gateway.signing import event_checksum, event_values
from pos_app.simulator import answers
from pos_app.simulator.access import Access
from pos_app.simulator.faults import Fault, Subject
from pos_app.simulator.model import (
    Account,
    Appointment,
    Attempt,
    Delivery,
    JsonObject,
    Status,
    Transaction,
    WalletToken,
)
from pos_app.simulator.world import World

LADDER = (timedelta(minutes=30), timedelta(hours=3), timedelta(hours=24))
PLAIN = ("transaction.id", "transaction.status", "transaction.amount_in_cents")
OTHERS: Sequence[Sequence[str]] = (
    PLAIN,
    (*PLAIN, "transaction.reference"),
    (
        "transaction.amount_in_cents",
        "transaction.status",
        "transaction.reference",
        "transaction.id",
    ),
)
"""Lists of signed properties that the rotating switch walks through."""
FORGERS_SECRET = "test_events_FORGED"  # noqa: S105 -- the secret of nobody, for forged events


def envelope(
    account: Account,
    name: str,
    data: JsonObject,
    properties: Sequence[str],
    at: datetime,
    *,
    secret: str | None = None,
    upper: bool = False,
    timestamp: int | None = None,
) -> dict[str, object]:
    """An event as it is posted; ``timestamp`` is Unix seconds, the checksum lowercase hex."""
    seconds = int(at.timestamp()) if timestamp is None else timestamp
    values = event_values(data, properties)
    checksum = event_checksum(values, seconds, secret or account.events_secret)
    return {
        "event": name,
        "data": data,
        "environment": account.environment,
        "signature": {
            "properties": list(properties),
            "checksum": checksum.upper() if upper else checksum,
        },
        "timestamp": seconds,
        "sent_at": answers.instant(at),
    }


class Events:
    """Queues events and keeps what became of them."""

    def __init__(self, world: World, access: Access) -> None:
        self._world = world
        self._access = access

    def transaction_updated(self, transaction: Transaction, at: datetime) -> None:
        """Tell the merchant that a transaction reached a state."""
        account = self._access.of(transaction.merchant_id, transaction.environment)
        if account.events_url is None:
            return
        subject = Subject(transaction.reference, transaction.link_id)
        faults = {each.name: each for each in self._world.faults.take_group("event", subject)}
        leaves = self._world.after(at, self._world.delays.event)
        self._queue_genuine(account, transaction, leaves, faults)
        if "event_stale" in faults:
            self._queue_stale(account, transaction, leaves, faults["event_stale"])
        if "event_forged" in faults:
            self._queue_forged(account, transaction, leaves)

    def _queue_genuine(
        self, account: Account, transaction: Transaction, at: datetime, faults: dict[str, Fault]
    ) -> None:
        body = self._body(account, transaction, at, milliseconds="event_milliseconds" in faults)
        late = faults.get("event_late")
        leaves = at + timedelta(seconds=late.number("seconds")) if late else at
        copies = faults["event_duplicate"].number("copies") if "event_duplicate" in faults else 1
        lost = "event_lost" in faults
        for _ in range(copies):
            self._queue(account, transaction.id, transaction.reference, body, leaves, lost=lost)

    def _body(
        self, account: Account, each: Transaction, at: datetime, *, milliseconds: bool = False
    ) -> dict[str, object]:
        switches = self._world.switches
        turn = self._world.book.next_number("events") if switches.event_properties_rotate else 0
        return envelope(
            account,
            "transaction.updated",
            {"transaction": {**answers.transaction(each), "origin": None}},
            OTHERS[turn % len(OTHERS)],
            at,
            upper=switches.event_uppercase,
            timestamp=int(at.timestamp() * 1000) if milliseconds else None,
        )

    def _queue_stale(
        self, account: Account, transaction: Transaction, at: datetime, fault: Fault
    ) -> None:
        older = replace(transaction, status=Status.PENDING, status_message=None, finalized_at=None)
        leaves = at + timedelta(seconds=fault.number("seconds"))
        body = self._body(account, older, transaction.created_at)
        self._queue(
            account, transaction.id, transaction.reference, body, leaves, note="event_stale"
        )

    def _queue_forged(self, account: Account, transaction: Transaction, at: datetime) -> None:
        wished = replace(transaction, status=Status.APPROVED, status_message=None)
        data: JsonObject = {"transaction": answers.transaction(wished)}
        body = envelope(account, "transaction.updated", data, PLAIN, at, secret=FORGERS_SECRET)
        self._queue(account, transaction.id, transaction.reference, body, at, note="event_forged")

    def wallet_token_updated(self, token: WalletToken, at: datetime) -> None:
        """Tell the merchant that a Nequi or Bancolombia token reached a state."""
        account = self._access.of(token.merchant_id, token.environment)
        if account.events_url is None:
            return
        name = f"{token.kind}_token"
        data: JsonObject = {name: answers.wallet_token(token)}
        third = "phone_number" if token.kind == "nequi" else "type_auth"
        properties = tuple(f"{name}.{part}" for part in ("id", "status", third))
        body = envelope(account, f"{name}.updated", data, properties, at)
        self._queue(account, token.id, "", body, at)

    def _queue(
        self,
        account: Account,
        subject: str,
        reference: str,
        body: JsonObject,
        at: datetime,
        *,
        lost: bool = False,
        note: str = "",
    ) -> None:
        signature = body["signature"]
        checksum = str(signature["checksum"]) if isinstance(signature, dict) else ""
        delivery = Delivery(
            id=self._world.book.next_number("deliveries"),
            merchant_id=account.merchant_id,
            environment=account.environment,
            subject=subject,
            reference=reference,
            url=account.events_url or "",
            body=json.dumps(body, ensure_ascii=False),
            checksum=checksum,
            created_at=at,
            next_at=None if lost else at,
            state="LOST" if lost else "QUEUED",
            note=note,
        )
        self._world.book.save(delivery)
        if not lost:
            self._plan(delivery, at)

    def _plan(self, delivery: Delivery, at: datetime) -> None:
        self._world.book.plan(Appointment(at, "deliver", str(delivery.id), "post"))

    def next_due(self) -> datetime | None:
        """When the next delivery is due."""
        return self._world.book.next_due("post")

    def due(self, now: datetime, limit: int) -> list[Delivery]:
        """Deliveries to be tried now; each stays due until its attempt is noted."""
        return [self.find(each.subject) for each in self._world.book.due(now, "post", limit)]

    def find(self, delivery_id: str) -> Delivery:
        """A delivery that exists.

        Raises:
            LookupError: It does not.
        """
        found = self._world.book.load(Delivery, delivery_id)
        if found is None:
            raise LookupError(delivery_id)
        return found

    def note(self, delivery: Delivery, now: datetime, answer: int | str) -> Delivery:
        """Keep what an attempt brought: an HTTP status, or words when there was no answer."""
        attempts = (*delivery.attempts, Attempt(now, str(answer)))
        first = delivery.first_at or now
        tried = replace(delivery, attempts=attempts, first_at=first)
        if self._delivered(answer):
            noted = replace(tried, state="DELIVERED", next_at=None)
        elif len(attempts) > len(LADDER):
            noted = replace(tried, state="FAILED", next_at=None)
        else:
            noted = replace(tried, next_at=first + LADDER[len(attempts) - 1])
        self._world.book.save(noted)
        self._world.book.cancel("deliver", str(noted.id))
        if noted.next_at is not None:
            self._plan(noted, noted.next_at)
        return noted

    def _delivered(self, answer: int | str) -> bool:
        if self._world.switches.event_any_2xx and isinstance(answer, int):
            return 200 <= answer < 300
        return answer == 200

    def send_now(self, delivery: Delivery, now: datetime) -> Delivery:
        """Put a delivery first in the queue once more, whatever became of it."""
        again = replace(delivery, state="QUEUED", next_at=now)
        self._world.book.save(again)
        self._plan(again, now)
        return again

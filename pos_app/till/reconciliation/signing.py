"""Signing a day, and noticing that a signed day is no more what was signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pos_app.core.days import day_bounds, local_day
from pos_app.core.journal import Act
from pos_app.core.payment import Environment
from pos_app.core.reconciliation import (
    STRANGERS,
    Changed,
    Kind,
    Row,
    Signature,
    Span,
    changes,
    digest_of,
    signed_rows,
)
from pos_app.till.authority import Grant
from pos_app.till.minute.snapshots import ReconcileSnapshot
from pos_app.till.world import World

__all__ = ["Signing", "is_whole"]


@dataclass(frozen=True, slots=True)
class Signing:
    """Keeps signatures, and compares what was signed with what is known now."""

    world: World

    @property
    def till(self) -> str:
        """This till's code."""
        return self.world.store.settings.text("till.code")

    def last(self, day: date) -> tuple[Signature | None, int]:
        """The last signature of a day, and how many there are."""
        found = self.world.store.signatures.of(day.isoformat(), self.till)
        return (found[-1] if found else None), len(found)

    def sign(self, day: date, environment: Environment, rows: Sequence[Row], grant: Grant) -> None:
        """Sign a day as these rows tell it."""
        content, at = signed_rows(rows), self.world.now()
        signature = Signature(
            day=day.isoformat(),
            till=self.till,
            environment=environment,
            at=at,
            actor=grant.actor,
            authorised_by=grant.authorised_by,
            digest=digest_of(day.isoformat(), self.till, environment, content),
            alarms=sum(row.alarming for row in rows),
            rows=content,
        )
        facts = grant.facts(
            day=signature.day, till=signature.till, digest=signature.digest,
            rows=len(content), alarms=signature.alarms,
        )  # fmt: skip
        with self.world.store.writing():
            self.world.store.signatures.add(signature)
            self.world.store.journal.append(Act(at, grant.actor, "day.signed", facts))

    def changed(self, day: date, rows: Sequence[Row]) -> tuple[Changed, ...]:
        """What of a signed day is not as it was signed; nothing while nobody signed it.

        Before Wompi was asked, what carries this till's name without being known here is not seen.
        """
        signature, _ = self.last(day)
        if signature is None:
            return ()
        signed = signature.rows
        if any(row.kind is Kind.UNREAD for row in rows) or not rows:
            signed = tuple(row for row in signed if row.kind is not Kind.UNKNOWN)
        return changes(signed, signed_rows(rows))

    async def look_through(self, outcome: ReconcileSnapshot) -> None:
        """Write into the journal, once, that a signed day is no more what was signed."""
        ours = [row for row in outcome.rows if row.kind not in STRANGERS or row.reference]
        for day in {local_day(row.at) for row in ours}:
            rows = [row for row in ours if local_day(row.at) == day]
            found = self.changed(day, rows) if is_whole(day, outcome.span, outcome.at) else ()
            if found:
                self.note(day, found, outcome.at)

    def note(self, day: date, found: tuple[Changed, ...], at: datetime) -> None:
        """Write down once that these transactions are not as they were signed."""
        signature, _ = self.last(day)
        assert signature is not None, "only what was signed can have changed"
        names = " ".join(_name(one) for one in found)
        facts: dict[str, str | int] = {
            "day": day.isoformat(), "till": self.till, "signed": signature.digest,
            "signed_by": signature.actor, "transactions": names,
        }  # fmt: skip
        told = self.world.store.journal.about(signature.digest)
        if not any(one.act.facts == facts for one in told):
            act = Act(at, "till", "day.changed_since_signed", facts)
            self.world.store.journal.append(act)


def is_whole(day: date, span: Span, at: datetime) -> bool:
    """Whether all of a day, as far as it had come by then, was compared."""
    begins, ends = day_bounds(day)
    return span.first <= begins <= at and min(ends, at) <= span.last


def _name(one: Changed) -> str:
    row = one.signed or one.now
    assert row is not None, "nothing changed"
    return row.transaction_id

"""Days of chance beside the gateway's own ledger, row by row; and differences put there by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from copied_book import copy_into
from effort import effort
from simulated_gateway import ACCOUNT, MONDAY, SimulatedGateway
from simulation_shops import shop_of

from pos_app.core.day_figures import Figures, channel_of
from pos_app.core.errors import WasRefusedError
from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Environment, Sighting, Source, Status
from pos_app.core.reconciliation import Kind, Row, Span
from pos_app.simulator.model import Transaction
from pos_app.store.book import open_book
from simulation import Simulation

DAYS = effort(20, 2_000)
LEDGERS = effort(20, 200)
LOST = Reference.make(till="C1", shift=1, sale=99, random_bits=6)
Plant = Callable[[Sighting], Sighting | None]


class PlantedGateway:
    """A gateway whose list tells something else about one payment, or of more of them."""

    def __init__(
        self, real: SimulatedGateway, victim: str, plant: Plant, more: tuple[Sighting, ...]
    ) -> None:
        """Stand before the real one."""
        self._real, self._victim, self._plant, self._more = real, victim, plant, more

    def __getattr__(self, name: str) -> Any:
        """Answer as the real one does."""
        return getattr(self._real, name)

    def at(self, _urgency: Callable[[], Urgency]) -> PlantedGateway:
        """Be asked as urgently as anybody likes."""
        return self

    async def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """The real list, and what was planted in it."""
        async for page in self._real.list_days(first, last):
            told = (self._plant(s) if s.transaction_id == self._victim else s for s in page)
            yield (*self._more, *(one for one in told if one is not None))

    async def read(self, transaction_id: str) -> Sighting:
        """Nobody knows what the list does not show."""
        if transaction_id == self._victim:
            raise WasRefusedError("gateway.unknown_transaction")
        return await self._real.read(transaction_id)


class ComparedDay(Simulation):
    """A day of chance, at whose end Wompi's list is laid beside the till's facts."""

    def __init__(self, seed: int) -> None:
        """Hold the key that such a list needs."""
        super().__init__(seed, shop_of(seed))
        self.gateway.can_list = True
        self.gateway.keys = replace(self.gateway.keys, private=ACCOUNT.private_key)
        self.compared: list[tuple[Row, ...]] = []
        self.planted: Counter[Kind] = Counter()

    def _tell(self) -> None:
        super()._tell()
        self._fuse = self._writes_left = None
        self._compare()
        self._compare()
        self._check_against_ledger(self.compared[-1])
        self._plant_all()

    def _compare(self) -> None:
        self._do(self._compared())
        before = len(self.compared)
        for _ in range(50):
            self.loop.advance(10.0)
            if len(self.compared) > before:
                return
        raise AssertionError("Wompi answered, and the day was never compared")

    async def _compared(self) -> None:
        span = Span(MONDAY - timedelta(days=1), self.clock.truth() + timedelta(days=1))
        found = await self.till.minute.comparing.compare(span)
        self.compared.append(found.rows)

    def _ledger(self) -> dict[str, Transaction]:
        book = self.gateway.ledger.world.book
        return {one.id: one for one in book.newest(10_000)}

    def _check_against_ledger(self, rows: tuple[Row, ...]) -> None:
        """Every transaction of the ledger is one row, and both sides say what the ledger says."""
        ledger = self._ledger()
        told = [row for row in rows if row.kind is not Kind.TWO_SALES]
        assert sorted(row.transaction_id for row in told) == sorted(ledger)
        for row in told:
            truth = ledger[row.transaction_id]
            for side in (row.here, row.there) if row.asked is not None else (row.there,):
                assert side is not None, row
                assert side.status.name == truth.status.value, row
                assert side.amount == Money(truth.amount_in_cents), row
            self._check_kind(row, truth)

    def _check_kind(self, row: Row, truth: Transaction) -> None:
        if row.asked is None:
            assert row.kind is Kind.OTHER_TILL, row
            assert truth.reference.startswith("C2-"), row
            return
        moved = truth.status.value in {"APPROVED", "VOIDED"}
        other = moved and Money(truth.amount_in_cents) != row.asked
        assert (row.kind is Kind.AMOUNT) == other, row
        assert other or row.kind in {Kind.EQUAL, Kind.WAITING}, row

    # --- differences put there by hand ----------------------------------------------------------

    def _plant_all(self) -> None:
        before = {row.transaction_id: row for row in self.compared[-1]}
        paid = [
            row.transaction_id
            for row in self.compared[-1]
            if row.kind is Kind.EQUAL and row.best.status is Status.APPROVED
        ]
        if not paid:
            return
        victim = self.dice.choice(paid)
        less = before[victim].best.amount.centavos - 100  # so that what was known stays believed
        self._strangers_planted(before, victim)
        plants: dict[Kind, Plant] = {
            Kind.ONLY_HERE: lambda _seen: None,
            Kind.STATUS: lambda seen: replace(seen, status=Status.DECLINED),
            Kind.AMOUNT: lambda seen: replace(seen, amount=Money(less)),
            Kind.CURRENCY: lambda seen: replace(seen, amount=Money(less, "USD")),
        }
        for kind, plant in plants.items():
            self._planted(victim, plant)
            self._found(victim, kind, before)

    def _planted(self, victim: str, plant: Plant, *more: Sighting) -> None:
        """Compare with a list in which one row is another, or is not there."""
        world = self.till._world
        world.gateway = PlantedGateway(self.gateway, victim, plant, more)
        self.loop.after_each = lambda: None  # the judge would call what is planted an untruth
        self._compare()
        world.gateway = self.gateway

    def _found(self, victim: str, kind: Kind, before: dict[str, Row]) -> None:
        """What was planted is named, and nothing else is."""
        named = {row.transaction_id: row.kind for row in self.compared[-1]}
        assert named[victim] is kind
        others = {name: one for name, one in named.items() if name != victim}
        assert others == {name: row.kind for name, row in before.items() if name != victim}
        self.planted[kind] += 1

    def _strangers_planted(self, before: dict[str, Row], victim: str) -> None:
        """A payment of a charge that nobody knows, and somebody else's of the same price."""
        at = before[victim].at + timedelta(seconds=1)
        unknown = self._sighting("planted-1", LOST.text, before[victim].best.amount)
        web = self._sighting("planted-2", "web-1", before[victim].best.amount)
        more = [replace(one, created_at=at) for one in (unknown, web)]
        self._planted(victim, lambda seen: seen, *more)
        named = {row.transaction_id: row for row in self.compared[-1]}
        assert named["planted-1"].kind is Kind.UNKNOWN
        assert named["planted-1"].alarming
        assert named["planted-2"].kind is Kind.WEB
        assert not named["planted-2"].alarming
        assert {n: named[n].kind for n in before} == {n: r.kind for n, r in before.items()}
        self.planted.update((Kind.UNKNOWN, Kind.WEB))

    def _sighting(self, name: str, reference: str, amount: Money) -> Sighting:
        book = self.gateway.ledger.world.book
        (pattern,) = book.newest(1)
        told = self.gateway._told(pattern, Source.DAY_LIST)
        return replace(
            told, transaction_id=name, reference=reference, amount=amount,
            status=Status.APPROVED, link_id=None, method="NEQUI",
        )  # fmt: skip


@pytest.mark.timeout(0)
def test_the_list_and_the_till_agree_row_by_row_after_any_day() -> None:
    """After power cuts, lost answers and late money the day adds up by chance, or not at all."""
    planted: Counter[Kind] = Counter()
    for seed in range(DAYS):
        day = ComparedDay(seed)
        day.run()
        planted += day.planted
    assert planted.keys() == {
        Kind.ONLY_HERE, Kind.STATUS, Kind.AMOUNT, Kind.CURRENCY, Kind.UNKNOWN, Kind.WEB,
    }, "every kind was planted at least once"  # fmt: skip


class CountedDay(ComparedDay):
    """A day of chance, of which only the figures are asked."""

    def _plant_all(self) -> None:
        """Plant nothing: what is counted is the truth."""

    def figures(self, folder: Path) -> Figures:
        """What the manager's screens say of all its days, read from a real database."""
        now = self.clock.truth()
        book = open_book(folder, now)
        copy_into(book, self.book)
        first, last = book.days.span() or (now.date(), now.date())
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        found = [book.days.figures(day, Environment.TEST, "C1", now) for day in days]
        book.close()
        whole = found[0]
        for more in found[1:]:
            whole = whole.join(more)
        return whole

    def real_money(self) -> dict[tuple[str, str], tuple[int, int]]:
        """What the gateway's ledger holds: approved and of that given back, by channel and way."""
        moved: dict[tuple[str, str], tuple[int, int]] = {}
        for row in self.compared[-1]:
            truth = self._ledger().get(row.transaction_id)
            if truth is None or row.kind in {Kind.OTHER_TILL, Kind.TWO_SALES}:
                continue
            way = self.book.payments._attempts[self.book.payments._owners[truth.id]].way
            key = channel_of(way).value, truth.payment_method_type
            paid, back = moved.get(key, (0, 0))
            status, amount = truth.status.value, truth.amount_in_cents
            came = amount if status in {"APPROVED", "VOIDED"} else 0
            moved[key] = paid + came, back + (amount if status == "VOIDED" else 0)
        return {key: two for key, two in moved.items() if any(two)}


@pytest.mark.timeout(0)
def test_the_money_of_each_way_is_what_the_gateways_ledger_holds(tmp_path: Path) -> None:
    """Screens that agree with our own facts may still tell of money that never moved."""
    seen: Counter[str] = Counter()
    for seed in range(LEDGERS):
        day = CountedDay(seed)
        day.run()
        figures = day.figures(tmp_path / str(seed))
        told = {
            (channel.value, way): (tally.paid, tally.voided)
            for (channel, way), tally in figures.ways.items()
            if tally.paid
        }
        assert told == day.real_money(), f"seed {seed}"
        assert figures.whole.hands == 0, "the ledger knows of no cash"
        seen.update(channel for channel, _ in told)
    assert seen.keys() == {"page", "qr", "push"}, "every channel brought money"

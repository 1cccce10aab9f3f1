"""A Wompi for rehearsal and tests: the simulator as a child program on free ports."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pos_app.bootstrap.child import child_program
from pos_app.bootstrap.sample_shop import PEPPER, fill_sample_shop, hire_sample_people
from pos_app.bootstrap.system import Folders, SystemClock
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.beliefs import BY_HAND, Belief, Check, Outcome
from pos_app.core.keys import Keys
from pos_app.core.relay_terms import RelayPass
from pos_app.gateway.keys import account_of
from pos_app.store.book import Book
from pos_app.store.vault import MemoryPassVault, MemoryPepper, MemoryVault

__all__ = ["Rehearsal", "rehearsal"]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A running simulator and how to reach it.

    Attributes:
        origin: Where its API and its pages are.
        control: Where its faults and its clock are commanded.
        keys: Of its invented merchant.
        relay_pass: Opens the stream of a relay that hears its events, when there is one.
        staffed: People work in the sample shop, and the till is locked until one signs in.
    """

    origin: str
    control: str
    keys: Keys
    relay_pass: RelayPass | None = None
    staffed: bool = False

    def program(self, folders: Folders) -> TillProgram:
        """The till that sells against this simulator."""
        return TillProgram(
            folders,
            MemoryVault(self.keys),
            rehearsal=self.origin,
            prepare=self._prepare,
            pass_vault=MemoryPassVault(self.relay_pass),
            pepper_vault=MemoryPepper(PEPPER),
        )

    def _prepare(self, store: Book) -> None:
        """Fill the shop; each rehearsal has a relay of its own, which begins at nothing."""
        fill_sample_shop(store)
        if self.staffed:
            hire_sample_people(store)
        self._believe(store)
        if self.relay_pass is None:
            store.feed.forget()
        else:
            store.feed.keep(self.relay_pass.cursor)

    def _believe(self, store: Book) -> None:
        """Begin with a proved table: this Wompi is ours, and keeps what it promises."""
        account, now = account_of(self.keys), SystemClock().now()
        if not store.beliefs.of(account).rows:
            rows = [Belief(check, Outcome.PROVED, now) for check in Check if check not in BY_HAND]
            store.beliefs.keep(account, rows)


@contextmanager
def rehearsal(folder: Path, *options: str) -> Iterator[Rehearsal]:
    """Run a simulator as a child on free ports; it ends with the block.

    Args:
        folder: Where its ledger is kept.
        options: More of its own options.
    """
    with child_program("simulator", "--data", str(folder), *options) as child:
        assert child.stdout is not None
        yield _reached(json.loads(child.stdout.readline()))


def _reached(told: Mapping[str, str]) -> Rehearsal:
    keys = Keys(told["public_key"], told["integrity_secret"], told["private_key"])
    return Rehearsal(told["simulator"], told["control"], keys)

"""What was found out about Wompi with this shop's keys, and what the till makes of it.

Wompi's documentation and what its servers were seen to do differ in places. The till follows what
was tried here, not what is believed: a belief is proved, refuted, or untried.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["BY_HAND", "Belief", "Beliefs", "Check", "Outcome"]


class Outcome(StrEnum):
    """What became of a belief."""

    PROVED = "proved"
    REFUTED = "refuted"
    UNTRIED = "untried"


class Check(StrEnum):
    """A belief: the key of its sentence."""

    MERCHANT_INFO = "merchant_info"  # the merchant is read by the new form
    MERCHANT_BY_PATH = "merchant_by_path"  # and still by the old one
    CONTRACTS = "contracts"  # its answer carries the contracts a payer accepts
    METHODS = "methods"  # and says which ways of paying the account has
    BANKS = "banks"  # the banks of PSE can be listed
    CLOCK = "clock"  # this computer's clock is within two minutes of Wompi's
    STRANGER_REFUSED = "stranger_refused"  # a private key that does not exist is refused
    UNUSED_REFERENCE = "unused_reference"  # a reference nobody paid gives an empty list
    DAY_LIST = "day_list"  # the merchant's days can be listed, newest first
    DAY_LIST_PAGES = "day_list_pages"  # the second page goes on after the first
    DAY_LIST_ZONE = "day_list_zone"  # days are Colombian days
    KNOWN_REFERENCE = "known_reference"  # a transaction is found by its reference
    READ_WITH_KEY = "read_with_key"  # and by its id, with the private key
    READ_WITHOUT_KEY = "read_without_key"  # and without any key
    SIGNATURE_MISSING = "signature_missing"  # a charge without a signature is refused
    SIGNATURE_WRONG = "signature_wrong"  # so is one with another's
    LINK_MADE = "link_made"  # a payment link can be made
    LINK_SKU = "link_sku"  # it keeps our reference
    LINK_READ = "link_read"  # it can be read back
    LINK_CLOSED = "link_closed"  # and closed
    LIVE_SALE = "live_sale"  # a small real sale was found paid
    LIVE_VOID = "live_void"  # and its annulment, asked for by hand, was found


BY_HAND = (Check.LIVE_SALE, Check.LIVE_VOID)
"""What only a person can try: money moves."""


@dataclass(frozen=True, slots=True)
class Belief:
    """One belief, tried at one moment; ``why`` is a fault's key or what was seen instead."""

    check: Check
    outcome: Outcome
    at: datetime
    why: str = ""


class Beliefs:
    """The newest word on each belief."""

    def __init__(self, rows: Iterable[Belief] = ()) -> None:
        """Take in rows of any age and order; what could not be tried this time changes nothing."""
        self._rows: dict[Check, Belief] = {}
        for row in sorted(rows, key=lambda one: one.at):
            if row.outcome is not Outcome.UNTRIED or row.check not in self._rows:
                self._rows[row.check] = row

    @property
    def rows(self) -> tuple[Belief, ...]:
        """The table, in the order of the checks."""
        return tuple(self._rows[check] for check in Check if check in self._rows)

    def proved(self, *checks: Check) -> bool:
        """Whether every one of these was proved."""
        return all(self._outcome(check) is Outcome.PROVED for check in checks)

    def refuted(self, *checks: Check) -> bool:
        """Whether one of these was refuted."""
        return any(self._outcome(check) is Outcome.REFUTED for check in checks)

    @property
    def links(self) -> bool:
        """Whether a link of ours can be made, known again, found when paid, and closed."""
        link = (Check.LINK_MADE, Check.LINK_SKU, Check.LINK_READ, Check.LINK_CLOSED)
        return self.proved(*link, Check.DAY_LIST)

    @property
    def by_reference(self) -> bool:
        """Whether a charge can be looked for by its reference, as far as anybody knows."""
        return not self.refuted(Check.UNUSED_REFERENCE, Check.KNOWN_REFERENCE)

    @property
    def by_day(self) -> bool:
        """Whether the days' list can be read, as far as anybody knows."""
        return not self.refuted(Check.DAY_LIST)

    def _outcome(self, check: Check) -> Outcome:
        return self._rows[check].outcome if check in self._rows else Outcome.UNTRIED

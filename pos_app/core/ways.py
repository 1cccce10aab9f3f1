"""Which ways of paying this shop has now, why others are off, and which QR the key shows.

Everything follows from what is known: keys, settings, the account, and what was found out about
Wompi. A way that cannot be answered for is off, with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from pos_app.core.beliefs import Beliefs
from pos_app.core.facts import PUSHES, Way

__all__ = [
    "METHODS",
    "OFFERED",
    "SWITCHES",
    "Circumstances",
    "Off",
    "SwitchedOff",
    "WhyOff",
    "code_way",
    "is_phone",
    "why_off",
]

OFFERED = (Way.LINK, Way.PAGE, Way.NEQUI, Way.BANCOLOMBIA_QR)
"""The keys of the charge screen in order; behind the first stands either QR."""

SWITCHES = frozenset(f"ways.{way.value}" for way in OFFERED)
"""The settings that are switched with a reason, by ``till.ways.switching`` alone."""

METHODS = {Way.NEQUI: "NEQUI", Way.BANCOLOMBIA_QR: "BANCOLOMBIA_QR"}
"""What Wompi calls the ways that one request begins."""

PHONE = re.compile(r"3[0-9]{9}")


class Off(StrEnum):
    """Why a way cannot be chosen: the key of its sentence."""

    NO_KEYS = "no_keys"
    KEYS_REFUSED = "keys_refused"  # Wompi does not take them any more
    NO_PRIVATE_KEY = "no_private_key"
    SWITCHED_OFF = "switched_off"
    NOT_IN_ACCOUNT = "not_in_account"
    NO_EMAIL = "no_email"
    NO_ANSWERS = "no_answers"  # Wompi lets this shop neither search nor list
    NO_CONTRACTS = "no_contracts"  # the contracts a payer accepts cannot be had


class WhyOff(StrEnum):
    """Why a person switched a way off: the key of its words."""

    FAILING = "failing"
    SLOW = "slow"
    FEES = "fees"
    UNUSED = "unused"
    OTHER = "other"  # in the person's own words


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """That a person switched a way off.

    Attributes:
        why: One reason of the list.
        actor: Who did it, as the journal names people.
        note: The digest of what he wrote with it, or nothing; the text itself can be erased.
    """

    why: WhyOff
    actor: str
    note: str = ""

    @classmethod
    def read(cls, kept: str) -> SwitchedOff | None:
        """Read what was kept; None where nobody told why."""
        why, _, rest = kept.partition(" ")
        note, _, actor = rest.partition(" ")
        return cls(WhyOff(why), actor, note) if why in set(WhyOff) else None

    def written(self) -> str:
        """Write it as it is kept."""
        return f"{self.why.value} {self.note} {self.actor}"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What decides.

    Attributes:
        has_keys: Public key and integrity secret are here.
        can_list: So is the private key.
        hears: A relay tells which payment a customer's phone landed from.
        switched_on: The ways that a person has not switched off.
        methods: What the account takes, in Wompi's words; None while nobody told.
        email: The shop has the address that Wompi asks for.
        links_failing: A link could not be made a moment ago.
        keys_refused: Wompi said no to the shop's keys.
    """

    has_keys: bool
    can_list: bool
    hears: bool
    switched_on: Collection[Way]
    methods: Collection[str] | None
    email: bool
    beliefs: Beliefs = field(default_factory=Beliefs)
    links_failing: bool = False
    keys_refused: bool = False


def why_off(way: Way, now: Circumstances) -> Off | None:
    """Tell why a way cannot be chosen, or None when it can."""
    if not now.has_keys:
        return Off.NO_KEYS
    if now.keys_refused:
        return Off.KEYS_REFUSED
    if (Way.LINK if way is Way.SIGNED_QR else way) not in now.switched_on:
        return Off.SWITCHED_OFF
    if way in PUSHES:
        return _push_off(way, now)
    return None if way is Way.PAGE else _code_off(now)


def code_way(now: Circumstances) -> Way:
    """Pick the QR: a link, which can be closed, once it was proved to work here; else the page."""
    links = now.can_list and now.beliefs.links and not now.links_failing
    return Way.LINK if links else Way.SIGNED_QR


def is_phone(text: str) -> bool:
    """Whether this is a Colombian mobile number, as Nequi has them."""
    return PHONE.fullmatch(text) is not None


def _code_off(now: Circumstances) -> Off | None:
    if not now.can_list:
        return None if now.hears else Off.NO_PRIVATE_KEY
    return None if _answerable(now) else Off.NO_ANSWERS


def _push_off(way: Way, now: Circumstances) -> Off | None:
    reasons = (
        (not now.can_list, Off.NO_PRIVATE_KEY),
        (not _answerable(now), Off.NO_ANSWERS),
        (now.methods is not None and METHODS[way] not in now.methods, Off.NOT_IN_ACCOUNT),
        (now.methods is None, Off.NO_CONTRACTS),
        (not now.email, Off.NO_EMAIL),
    )
    return next((reason for holds, reason in reasons if holds), None)


def _answerable(now: Circumstances) -> bool:
    """Whether a charge that nobody named can be found: the private key is here."""
    return now.beliefs.by_reference or now.beliefs.by_day

"""What the shop's relay tells a till, in our own words. Nothing of it proves anything."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["JournalHead", "News", "PairingCode", "RelayHint", "RelayPass"]


@dataclass(frozen=True, slots=True)
class RelayHint:
    """Somebody says that a transaction may be there: a reason to look, never more.

    Attributes:
        transaction_id: What Wompi, or whoever sent it, calls the transaction.
        reference: The reference it is said to carry.
        link_id: The payment link it is said to have come through.
    """

    transaction_id: str
    reference: str | None = None
    link_id: str | None = None


@dataclass(frozen=True, slots=True)
class JournalHead:
    """How far a till's journal had come at a shift's close, as an outsider keeps it.

    A chain alone proves nothing against whoever can write the whole chain anew; this does.

    Attributes:
        shift: The shift that was closed.
        entry: The number of the journal's last entry then.
        digest: Its hash, in lowercase hex.
    """

    shift: int
    entry: int
    digest: str


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened on the way to the relay.

    Attributes:
        cursor: Up to here nothing for this till is left to read; None when nothing was read.
        hints: What came, oldest first.
        gap: Hints were lost for good: everything watched must be looked at.
        slow: They come by asking again and again, because streams do not get through.
        trouble: The key of a fault, while the relay cannot be heard.
    """

    cursor: int | None = None
    hints: tuple[RelayHint, ...] = ()
    gap: bool = False
    slow: bool = False
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class PairingCode:
    """A pairing under way.

    Attributes:
        letters: What the till shows and a manager approves, such as ``BCDF-GHJK``.
        page: Where the manager approves it, with the letters filled in.
        life: Seconds until the letters are worth nothing.
        interval: Seconds to wait between two questions.
        device_code: The till's own secret of this pairing.
    """

    letters: str
    page: str
    life: int
    interval: int
    device_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RelayPass:
    """What opens a till's own stream at a relay. Kept in the vault and nowhere else.

    Attributes:
        address: Of the relay, without a slash at the end.
        till: The till's name there: the beginning of its references.
        landing: The page the customer's phone lands on after paying.
        token: Opens the stream.
        cursor: Where reading begins after pairing.
    """

    address: str
    till: str
    landing: str = field(repr=False)
    token: str = field(repr=False)
    cursor: int = 0

"""A relay that says what a test puts into its mouth, true or not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from pos_app.core.errors import MostradorError
from pos_app.core.ids import Reference
from pos_app.core.relay_terms import JournalHead, News, PairingCode, RelayHint, RelayPass

PASS = RelayPass("https://avisos.mitienda.co", "C1", "https://avisos.mitienda.co/r/l", "mrt_t", 5)


class FakeRelay:
    """One way to a relay.

    Attributes:
        redirect_address: Where phones land.
        followed: The cursors it was followed from.
        acked: What was acknowledged.
        watched: The links it was told of.
        kept: The journal's heads by their shift.
        fault: Raised by every question while it is set.
        loud: Whether a rehearsed notice comes back.
    """

    redirect_address: str | None = PASS.landing

    def __init__(self) -> None:
        """Say nothing yet."""
        self._said: asyncio.Queue[News | MostradorError] = asyncio.Queue()
        self.followed: list[int] = []
        self.acked: list[int] = []
        self.watched: list[tuple[str, str]] = []
        self.kept: dict[int, JournalHead] = {}
        self.fault: MostradorError | None = None
        self.loud = True
        self.closed = False
        self.cursor = 0

    def say(self, *news: News | MostradorError) -> None:
        """Say something next."""
        for one in news:
            self._said.put_nowait(one)

    def hint(self, transaction_id: str, **about: str | None) -> None:
        """Say that a transaction may be there."""
        self.cursor += 1
        self.say(News(self.cursor, (RelayHint(transaction_id, **about),)))

    async def follow(self, cursor: int) -> AsyncGenerator[News, None]:
        """Give what is said."""
        self.followed.append(cursor)
        self.cursor = max(self.cursor, cursor)
        while True:
            said = await self._said.get()
            if isinstance(said, MostradorError):
                raise said
            yield said

    async def ack(self, cursor: int) -> None:
        """Take an acknowledgement."""
        self._answer()
        self.acked.append(cursor)

    async def watch(self, link_id: str, reference: Reference) -> None:
        """Take a link."""
        self._answer()
        self.watched.append((link_id, reference.text))

    async def keep_head(self, head: JournalHead) -> None:
        """Keep a shift's first head."""
        self._answer()
        self.kept.setdefault(head.shift, head)

    async def heads(self) -> tuple[JournalHead, ...]:
        """Give what was kept."""
        self._answer()
        return tuple(reversed(self.kept.values()))

    async def rehearse(self, transaction_id: str) -> None:
        """Let a hint of nothing go around."""
        self._answer()
        if self.loud:
            self.hint(transaction_id)

    async def aclose(self) -> None:
        """Remember that it was let go."""
        self.closed = True

    def _answer(self) -> None:
        if self.fault is not None:
            raise self.fault


class FakeDoor:
    """Gives out what a test put there.

    Attributes:
        words: What a manager says, one word a question: None is "not yet".
        opened: Every way that was made.
    """

    def __init__(self, *words: RelayPass | MostradorError | None) -> None:
        """Give out these answers in turn."""
        self.words = list(words)
        self.fault: MostradorError | None = None
        self.asked: list[str] = []
        self.opened: list[FakeRelay] = []
        self._letters = iter(("BCDF-GHJK", "LMNP-QRST", "VWXZ-BCDF"))

    def checked(self, address: str) -> str:
        """Take any address."""
        self._answer()
        return f"https://{address.removeprefix('https://')}"

    async def begin(self, address: str, shop: str, till: str, label: str) -> PairingCode:
        """Give letters."""
        self._answer()
        self.asked.append(f"{address} {shop} {till} {label}")
        letters = next(self._letters)
        return PairingCode(letters, f"{address}/pair?code={letters}", 600, 5, "device")

    async def ask(self, address: str, code: PairingCode) -> RelayPass | None:
        """Give the next word."""
        self.asked.append(f"{address} {code.letters}")
        word = self.words.pop(0)
        if isinstance(word, MostradorError):
            raise word
        return word

    def open(self, relay_pass: RelayPass) -> FakeRelay:
        """Make a way."""
        assert relay_pass.token
        self.opened.append(FakeRelay())
        self.opened[-1].cursor = relay_pass.cursor
        return self.opened[-1]

    def _answer(self) -> None:
        if self.fault is not None:
            raise self.fault


class ClosedVault:
    """A safe that does not open."""

    def __init__(self, fault: MostradorError) -> None:
        """Fail like this."""
        self._fault = fault

    def read(self) -> RelayPass | None:
        """Fail."""
        raise self._fault

    def keep(self, _: RelayPass) -> None:
        """Fail."""
        raise self._fault

    def forget(self) -> None:
        """Fail."""
        raise self._fault


__all__ = ["PASS", "ClosedVault", "FakeDoor", "FakeRelay"]

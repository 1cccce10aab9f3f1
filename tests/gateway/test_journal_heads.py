"""The till hands the head of its journal to the relay at a shift's close, and reads it back."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from relay_bench import bench

from pos_app.core.errors import DidNotUnderstandError, WasRefusedError
from pos_app.core.relay_terms import JournalHead, RelayPass
from pos_app.gateway.faults import RelayFault
from pos_app.gateway.feed import RelayFeed
from pos_app.gateway.relay_frames import heads_of


class NoRest:
    """A clock nobody waits by."""

    async def sleep(self, seconds: float) -> None:
        """Go on at once."""
        await asyncio.sleep(0 * seconds)


def test_the_journals_heads_are_kept_by_the_real_relay(tmp_path: Path) -> None:
    """Whoever can write a till's disk could write its whole history anew."""

    async def story() -> None:
        async with bench(f"sqlite:{tmp_path / 'relay.db'}", sockets=True) as relay:
            till = await relay.pair()
            address = f"http://127.0.0.1:{relay.port}"
            landing = f"{address}/r/{till.landing}"
            feed = RelayFeed(RelayPass(address, "C1", landing, till.token), till.instance, NoRest())
            first, second = JournalHead(7, 120, "a" * 64), JournalHead(8, 171, "b" * 64)
            assert await feed.heads() == ()
            await feed.keep_head(first)
            await feed.keep_head(first)  # a close that was tried twice
            await feed.keep_head(second)
            with pytest.raises(WasRefusedError) as refused:
                await feed.keep_head(JournalHead(8, 171, "c" * 64))

            assert refused.value.key == RelayFault.REFUSED
            assert await feed.heads() == (second, first)
            await feed.aclose()

    asyncio.run(asyncio.wait_for(story(), 30))


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b'{"heads": 1}',
        b'{"heads": [1]}',
        b'{"heads": [{"shift": 7, "entry": 1, "head": "' + b"a" * 64 + b'"}]}',
        b'{"heads": [{"shift": "7", "entry": "1", "head": "' + b"a" * 64 + b'"}]}',
        b'{"heads": [{"shift": "7", "entry": 1, "head": "short"}]}',
    ],
)
def test_heads_that_cannot_be_read_are_not_passed_over(body: bytes) -> None:
    """A proof that does not fit would look like one that was never kept."""
    with pytest.raises(DidNotUnderstandError):
        heads_of(body)

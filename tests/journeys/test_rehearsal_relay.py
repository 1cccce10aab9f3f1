"""The relay of the demo: there with everything else, gone with it, and never needed."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pos_app.bootstrap import rehearsal_relay as relay_of_rehearsal
from pos_app.bootstrap.rehearsal import _rehearsed
from pos_app.bootstrap.rehearsal_relay import rehearsal_relay
from pos_app.bootstrap.system import Folders
from pos_app.till.snapshots import Lamp, LampState, ShopSnapshot

pytestmark = pytest.mark.serial


class Ears:
    """Waits for the lamp of the notices to burn in a way."""

    def __init__(self, state: LampState) -> None:
        """Wait for this state."""
        self._state = state
        self.burns = asyncio.Event()

    def __call__(self, snapshot: object) -> None:
        """Take a snapshot in."""
        lamps = dict(snapshot.lamps) if isinstance(snapshot, ShopSnapshot) else {}
        if lamps.get(Lamp.NOTICES) is self._state:
            self.burns.set()


def answers(address: str) -> bool:
    """Whether anybody listens at an address."""
    try:
        port = urlsplit(address).port
        socket.create_connection(("127.0.0.1", port or 0), timeout=1).close()
    except OSError:
        return False
    return True


def test_the_demo_hears_its_relay_and_ends_it(tmp_path: Path) -> None:
    """Whoever rehearses would never see the lamp, or leave a relay running behind."""

    async def until_heard(folders: Folders) -> str:
        ears = Ears(LampState.CALM)
        with _rehearsed(folders) as simulated:
            assert simulated.relay_pass is not None
            async with simulated.program(folders)(ears) as desk:
                work = asyncio.ensure_future(desk.till.run())
                await asyncio.wait_for(ears.burns.wait(), 30)
                work.cancel()
                await asyncio.gather(work, return_exceptions=True)
            return simulated.relay_pass.address

    address = asyncio.run(until_heard(Folders.under(tmp_path).make()))
    assert not answers(address)


def test_each_demo_begins_with_a_relay_of_its_own(tmp_path: Path) -> None:
    """The second rehearsal would meet the log of the first, or a key that does not open it."""
    with rehearsal_relay(tmp_path / "relay") as first:
        assert first is not None
    with rehearsal_relay(tmp_path / "relay") as second:
        assert second is not None
        assert first.relay_pass.token != second.relay_pass.token


def test_the_demo_goes_on_where_no_relay_can_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full port table would take the whole rehearsal away."""
    monkeypatch.setattr(relay_of_rehearsal, "__name__", "pos_app.no_such_program")
    with rehearsal_relay(tmp_path / "relay") as relay:
        assert relay is None

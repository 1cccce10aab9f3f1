"""The till's figures are served on this computer only, and only when somebody asked for them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
from shop import Shop

from pos_app.bootstrap.till_metrics import LOCAL, PORT, MetricsDoor


def free_port() -> int:
    """Find a port nobody listens on."""
    with socket.create_server((LOCAL, 0)) as found:
        return int(found.getsockname()[1])


def at_a_shop(folder: Path, story: Callable[[Shop, MetricsDoor], Awaitable[None]]) -> None:
    """Live a story."""

    async def live() -> None:
        shop = Shop(folder)
        async with shop:
            door = MetricsDoor(shop.world, shop.till)
            try:
                await story(shop, door)
            finally:
                door._shut()

    asyncio.run(live())


async def asked(port: int) -> str:
    """Ask as Prometheus does."""
    async with httpx.AsyncClient(trust_env=False) as client:
        return (await client.get(f"http://{LOCAL}:{port}/metrics")).text


def test_nothing_is_open_before_somebody_names_a_port(tmp_path: Path) -> None:
    """A till would listen without anybody knowing."""

    async def story(_: Shop, door: MetricsDoor) -> None:
        door.update()
        assert door._open is None

    at_a_shop(tmp_path, story)


def test_figures_are_told_without_a_sale_a_reference_or_a_person(tmp_path: Path) -> None:
    """Whoever watches machines would read what customers buy."""

    async def story(shop: Shop, door: MetricsDoor) -> None:
        port = free_port()
        shop.store.settings.change(PORT, port)
        reference = await shop.charge()
        await shop.till.decide_later(reference)
        door.update()
        told = await asked(port)
        assert 'pos_lamp_state{lamp="wompi"} 0.0' in told
        assert 'pos_tray_rows{kind="waiting"} 1.0' in told
        assert 'pos_tasks_open{kind="late"} 0.0' in told
        assert "pos_build_info" in told
        assert reference.text not in told
        assert "appuccino" not in told

    at_a_shop(tmp_path, story)


def test_the_endpoint_follows_the_setting_and_ends_with_the_till(tmp_path: Path) -> None:
    """A port that was taken back would stay open until the night."""

    async def story(shop: Shop, door: MetricsDoor) -> None:
        first, second = free_port(), free_port()
        shop.store.settings.change(PORT, first)
        work = asyncio.ensure_future(door.run())
        await shop.clock.advance(11)
        assert await asked(first)
        shop.store.settings.change(PORT, second)
        await shop.clock.advance(11)
        assert await asked(second)
        with pytest.raises(httpx.ConnectError):
            await asked(first)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
        with pytest.raises(httpx.ConnectError):
            await asked(second)

    at_a_shop(tmp_path, story)


def test_only_this_computer_can_ask(tmp_path: Path) -> None:
    """The whole street would see how the shop does."""

    async def story(shop: Shop, door: MetricsDoor) -> None:
        shop.store.settings.change(PORT, free_port())
        door.update()
        assert door._open is not None
        bound = door._open._server.server_address[0]
        assert ip_address(bound).is_loopback

    at_a_shop(tmp_path, story)


@pytest.mark.expected_logs("metrics_not_served")
def test_a_port_that_is_taken_is_said_once_and_tried_again(tmp_path: Path) -> None:
    """The till would not start because of its figures."""

    async def story(shop: Shop, door: MetricsDoor) -> None:
        with socket.create_server((LOCAL, 0)) as taken:
            port = int(taken.getsockname()[1])
            shop.store.settings.change(PORT, port)
            door.update()
            door.update()
            assert door._open is None
        door.update()
        assert door._open is not None

    at_a_shop(tmp_path, story)

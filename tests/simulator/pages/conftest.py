"""A shop whose pages are asked in this process, and one that a real browser visits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from chromium import chromium
from http_server import serving
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from simulated_shop import PageVisits, Shop, shop_at

from pos_app.simulator.payer import Customer

_PATIENCE_MS = 20_000


@pytest.fixture
def shop() -> Shop:
    """A shop whose clock stands until the test pushes it."""
    return shop_at()


@pytest.fixture
def visits(shop: Shop) -> PageVisits:
    """Requests to the shop's pages."""
    return PageVisits(shop.app)


@pytest.fixture
def customer(shop: Shop, visits: PageVisits) -> Customer:
    """A scripted customer whose waiting moves the shop's clock."""
    return Customer(visits, pause=shop.move)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium; its own loop lives only as long as the module that needs it."""
    with chromium() as started:
        yield started


@pytest.fixture
def served() -> Iterator[Shop]:
    """A shop over real HTTP; its gateway answers after a tenth of a second."""
    shop = shop_at(rate=1.0, delay_ms=100)
    with serving(shop.app) as shop.base:
        yield shop


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open addresses in fresh tabs; a script's error or a breach of the page's policy fails."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(
        address: str, width: int = 360, height: int = 740, *, scripts: bool = True
    ) -> Page:
        size = ViewportSize(width=width, height=height)
        context = browser.new_context(viewport=size, java_script_enabled=scripts)
        context.set_default_timeout(_PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda told: _note_policy(told.text, complaints))
        page.goto(address)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def _note_policy(text: str, complaints: list[str]) -> None:
    if "Content Security Policy" in text:
        complaints.append(text)

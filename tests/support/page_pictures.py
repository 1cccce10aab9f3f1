"""Makes the pictures of the simulator's pages for the documentation.

Run ``PYTHONPATH=tests/support:. python tests/support/page_pictures.py resources/docs/images``:
a simulator in memory is started, the system's Chromium pays in it, and every page of the story is
kept as ``simulator-*.png``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from chromium import chromium
from http_server import serving
from playwright.sync_api import Browser, Page, ViewportSize
from simulated_shop import Shop, shop_at

from pos_app.simulator.control import control_app

PHONE = ViewportSize(width=360, height=740)
COUNTER = ViewportSize(width=1366, height=768)
CARD = {
    "card-holder": "Ana Torres",
    "card-month": "12",
    "card-year": "34",
    "card-cvc": "123",
    "customer-name": "Ana Torres",
}


def main(folder: Path) -> None:
    """Make every picture into a folder."""
    shop = shop_at(rate=1.0, delay_ms=100)
    with (
        serving(shop.app) as shop.base,
        serving(control_app(shop.engine)) as control,
        chromium() as browser,
    ):
        for name, size, story in _stories(shop, control):
            with _tab(browser, size) as page:
                story(page)
                page.screenshot(path=folder / f"simulator-{name}.png")


def _stories(
    shop: Shop, control: str
) -> Iterator[tuple[str, ViewportSize, Callable[[Page], None]]]:
    def checkout(page: Page) -> None:
        later = "2026-11-23T17:10:00.000Z"
        page.goto(shop.checkout("C1-T1-0091-K7QX4T9BM2WNA", expiration_time=later))

    def card(page: Page) -> None:
        page.goto(shop.checkout("C1-T1-0092-R2WX8M5ZD1QHB"))
        page.check("#method-card")

    def bank(page: Page) -> None:
        page.goto(shop.checkout("C1-T1-0093-H3NC7Y4SK9TPE"))
        _pay(page, "pse", {"pse-legal-id": "1020304050", "pse-phone": "3001234567"})
        page.wait_for_selector("#bank-approve")

    def issuer(page: Page) -> None:
        page.goto(shop.checkout("C1-T1-0096-T7WB3J8QC5ZKD"))
        _pay(page, "card", {"card-number": "2303779951000446", **CARD})
        page.wait_for_selector("#challenge-approve")

    def declined(page: Page) -> None:
        page.goto(shop.checkout("C1-T1-0094-V6JD2F8GA5MUX"))
        _pay(page, "card", {"card-number": "4111111111111111", **CARD})
        page.wait_for_selector("#retry")

    def approved(page: Page) -> None:
        page.goto(shop.checkout("C1-T1-0095-N9QZ4K7BX2RWC"))
        _pay(page, "card", {"card-number": "4242424242424242", **CARD})
        page.wait_for_selector("[data-status=APPROVED]")

    def ledger(page: Page) -> None:
        page.goto(f"{control}/ledger")
        page.wait_for_selector("#transactions")

    yield "checkout", COUNTER, checkout
    yield "card", PHONE, card
    yield "bank", PHONE, bank
    yield "issuer", PHONE, issuer
    yield "consent", PHONE, lambda page: _consent(page, shop)
    yield "declined", PHONE, declined
    yield "approved", PHONE, approved
    yield "control", COUNTER, lambda page: _control(page, control)
    yield "ledger", COUNTER, ledger


def _consent(page: Page, shop: Shop) -> None:
    page.goto(shop.consent())
    page.wait_for_selector("#consent-approve")


def _control(page: Page, control: str) -> None:
    page.goto(control)
    page.wait_for_selector("#switches li")


def _pay(page: Page, slug: str, typed: dict[str, str]) -> None:
    page.check(f"#method-{slug}")
    if slug == "pse":
        page.select_option("#pse-bank", "1")
    for element, value in {"customer-name": "Ana Torres", **typed}.items():
        page.fill(f"#{element}", value)
    page.check("#accept-terms")
    page.check("#accept-personal-data")
    page.click("#pay")


@contextmanager
def _tab(browser: Browser, size: ViewportSize) -> Iterator[Page]:
    context = browser.new_context(viewport=size)
    try:
        yield context.new_page()
    finally:
        context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

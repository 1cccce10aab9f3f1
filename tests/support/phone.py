"""The customer's own phone: another browser on another network, in a thread of its own.

Playwright's calls wait for the browser; the till's screen must go on meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from chromium import chromium
from playwright.sync_api import Browser, Page, ViewportSize, expect

__all__ = ["Phone", "phone"]

SIZE = ViewportSize(width=360, height=740)
PATIENCE_MS = 20_000

BEYOND = re.compile(r"^https?://(?!127\.0\.0\.1[:/])")
"""Everything that is not this computer; the redirect, too, never leaves the phone."""

T = TypeVar("T")


class Phone:
    """One tab on a small screen; every method returns at once, with what will have come of it."""

    def __init__(self, work: ThreadPoolExecutor, page: Page) -> None:
        """Take over a tab that lives in the thread of ``work``."""
        self._work = work
        self._page = page

    def open(self, address: str) -> Future[object]:
        """Open what a code says."""
        return self._work.submit(self._page.goto, address)

    def pays(self, way: str, typed: Mapping[str, str]) -> Future[None]:
        """Fill the form of a way and send it."""
        return self._work.submit(self._pay, way, typed)

    def presses(self, element: str) -> Future[None]:
        """Press a button or a link by its id."""
        return self._work.submit(self._page.click, f"#{element}")

    def sees(self, status: str) -> Future[None]:
        """Wait until the page tells this outcome."""
        return self._work.submit(self._see, status)

    def reads(self) -> Future[str]:
        """What the page says, whatever it is."""
        return self._work.submit(lambda: self._page.inner_text("body"))

    def _see(self, status: str) -> None:
        found = self._page.locator(f"#content[data-status={status}] #outcome")
        expect(found).to_be_visible(timeout=PATIENCE_MS)

    def _pay(self, way: str, typed: Mapping[str, str]) -> None:
        page = self._page
        page.check(f"#method-{way}")
        for element, value in typed.items():
            tag = page.locator(f"#{element}").evaluate("found => found.tagName")
            fill: Callable[[str, str], object] = (
                page.select_option if tag == "SELECT" else page.fill
            )
            fill(f"#{element}", value)
        page.fill("#customer-email", "ana@correo.co")
        page.fill("#customer-name", "Ana Torres")
        page.check("#accept-terms")
        page.check("#accept-personal-data")
        page.click("#pay")


def _take_out(started: list[Browser], leave: list[Callable[[], object]]) -> Page:
    context = started[0].new_context(viewport=SIZE, has_touch=True, is_mobile=True)
    context.set_default_timeout(PATIENCE_MS)
    context.route(BEYOND, lambda route: route.abort())
    leave.append(context.close)
    return context.new_page()


@contextmanager
def phone() -> Iterator[Phone]:
    """Switch a phone on, and off again."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="phone") as work:
        browser = chromium()
        started = [work.submit(browser.__enter__).result()]
        leave: list[Callable[[], object]] = []
        try:
            yield Phone(work, work.submit(_take_out, started, leave).result())
        finally:
            for step in leave:
                work.submit(step).result()
            work.submit(browser.__exit__, None, None, None).result()

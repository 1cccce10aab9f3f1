"""What people wish on the page of exports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from pos_app.core.days import local_day
from pos_app.core.export import Cut, Form
from pos_app.ui.bridge import Wish
from pos_app.ui.manager.exports.page import ExportsPage

__all__ = ["exports_page"]


def exports_page(send: Callable[[Wish], None]) -> ExportsPage:
    """Make the page, and send what people wish on it to the till."""
    page = ExportsPage(lambda: local_day(datetime.now(UTC)))

    def make(cut: Cut, form: Form, first: str, last: str) -> None:
        send(lambda desk: desk.exporting.make(cut, form, first, last))

    page.wanted.connect(make)
    page.stopped.connect(lambda: send(lambda desk: desk.exporting.cancel()))
    return page

"""How the shop wants its papers, out of its settings."""

from __future__ import annotations

import base64

from pos_app.core.printing import PrinterSetup, Sheet
from pos_app.till.ports.outbox import Outbox
from pos_app.till.ports.store import Settings

__all__ = ["LOGO", "paper_setup", "sheet_of", "shop_logo"]

LOGO = "logo"


def paper_setup(settings: Settings) -> PrinterSetup:
    """How the printer is reached, and what its paper is like."""
    return PrinterSetup(
        way=settings.text("printer.way"),
        address=settings.text("printer.address"),
        columns=settings.number("printer.columns"),
        codepage=settings.text("printer.codepage"),
        drawer_pin=settings.number("printer.drawer_pin"),
    )


def sheet_of(settings: Settings, outbox: Outbox, content: object) -> Sheet:
    """Lay a content on the shop's paper."""
    return Sheet(
        content=content,
        language=settings.text("language"),
        logo=shop_logo(settings, outbox),
    )


def shop_logo(settings: Settings, outbox: Outbox) -> bytes | None:
    """The shop's mark as a PNG, if it wants one on its papers."""
    logo = outbox.picture(LOGO) if settings.flag("printer.logo") else None
    return None if logo is None else base64.b64decode(logo)

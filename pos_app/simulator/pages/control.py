"""The page of the one who runs the practice: the clock, faults, switches and what truly happened.

The page is a shell: its script asks the control port's own JSON, so that a person and a test turn
the same knobs. It stands on the control port only, which answers to this computer alone.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from pos_app.simulator.pages.rendering import page

__all__ = ["control_page", "ledger_page"]


async def control_page(_request: Request) -> Response:
    """Show clock, faults and switches."""
    return page("control.html", {}, framed=False)


async def ledger_page(_request: Request) -> Response:
    """Show what truly happened, by reference."""
    return page("ledger.html", {}, framed=False)

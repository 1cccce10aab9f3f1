"""From a template and its words to an answer a browser may trust."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from pos_app.simulator.pages.words import METHODS, clock_time, money, remaining

__all__ = ["ASSETS", "FONTS", "page", "safe_headers"]

_RESOURCES = Path(__file__).parents[3] / "resources"
ASSETS = _RESOURCES / "simulator" / "assets"
"""Style, script and drawings of the pages."""
FONTS = _RESOURCES / "fonts"
"""The product's own fonts, so that a page looks alike on every machine."""

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'"
)


def page(
    template: str,
    words: Mapping[str, object],
    *,
    status: int = 200,
    framed: bool = True,
) -> HTMLResponse:
    """Render a page.

    Args:
        template: The file under ``resources/simulator/templates``.
        words: What the template shows; everything is escaped.
        status: The HTTP status.
        framed: Whether another site may show it in a frame, as Wompi's widget does with the
            payer's pages. Control pages may not.
    """
    html = _templates().get_template(template).render(words)
    return HTMLResponse(html, status_code=status, headers=safe_headers(framed=framed))


def safe_headers(*, framed: bool) -> dict[str, str]:
    """Return the headers of every page: nothing from outside, nothing kept, nothing guessed."""
    ancestors = "" if framed else "; frame-ancestors 'none'"
    return {
        "content-security-policy": _POLICY + ancestors,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
    }


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_RESOURCES / "simulator" / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {"money": money, "hour": clock_time}
    environment.globals |= {"remaining": remaining, "method_names": METHODS}
    return environment

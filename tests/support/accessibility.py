"""The computable part of WCAG 2.1 AA, asked of a page as a browser really renders it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Page

__all__ = ["findings", "focus_findings", "reflow_findings"]

_RULES = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")

_TOO_WIDE = """
() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth} px of words in ${clientWidth}`] : [];
}
"""

_SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; }");
  document.adoptedStyleSheets = [sheet];
}
"""

_FOCUSED = """
() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  return {
    name: e.id || e.textContent.trim().slice(0, 30),
    body: e === document.body,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}
"""


def findings(page: Page) -> list[str]:
    """Return what hurts: names, labels, headings, contrast, targets, sideways scrolling."""
    found = cast("list[str]", page.evaluate(_RULES))
    return [*found, *(f"1.4.10: {text}" for text in page.evaluate(_TOO_WIDE))]


def focus_findings(page: Page) -> list[str]:
    """Walk the page with Tab and return the elements that do not show where the reader stands."""
    stops: list[dict[str, Any]] = []
    for _step in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUSED)
        if stop["body"] or (stops and stop["name"] == stops[0]["name"]):
            break
        stops.append(stop)
    dim = [f"2.4.7: {stop['name']} shows no focus" for stop in stops if stop["outline"] < 2]
    asked = page.locator("button, a[href], input, select").count()
    return dim if stops or not asked else ["2.1.1: Tab reaches nothing"]


def reflow_findings(page: Page) -> list[str]:
    """Return what breaks at 320 px, as on a zoomed screen, and with spaced-out letters."""
    page.set_viewport_size({"width": 320, "height": 640})
    narrow = [f"1.4.10 at 320 px: {text}" for text in page.evaluate(_TOO_WIDE)]
    page.evaluate(_SPACED)
    return [*narrow, *(f"1.4.12: {text}" for text in page.evaluate(_TOO_WIDE))]

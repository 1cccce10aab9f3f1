"""Whether there is a screen: Qt would end the whole program where there is none."""

from __future__ import annotations

import sys
from collections.abc import Mapping

__all__ = ["has_display"]


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether somebody can see a window here."""
    if environment.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))

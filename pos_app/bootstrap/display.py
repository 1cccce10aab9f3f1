"""Whether there is a screen, and what its bar calls this program.

Without one Qt would end the whole program.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

__all__ = ["be_known_as", "has_display"]


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether somebody can see a window here."""
    if environment.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def be_known_as(name: str) -> None:
    """Stand under an own name and mark in the bar of Windows, and not among other Pythons."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(name)

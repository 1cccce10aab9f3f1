"""A message of Qt fails its test: in a till nobody reads them, so nothing may cause them.

The few lines that the web engine and the screenless platform cannot be talked out of are listed
whole; nothing else is forgiven.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

HARMLESS = frozenset(
    {
        # the web engine at its start, as root and without a graphics card
        "Sandboxing disabled by user.",
        "QRhiGles2: Failed to create temporary context",
        "QRhiGles2: Failed to create context",
        "Failed to create RHI for backend: OpenGL",
        "GPUInfo not initialized on GpuInfoUpdate",
        # windows without a screen
        "This plugin does not support propagateSizeHints()",
        "This plugin does not support raise()",
        "Screen capturing is not available. Media list will be empty.",
        "Window capturing is not available. Media list will be empty.",
    }
)

_messages: list[str] = []


def _handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message not in HARMLESS:
        _messages.append(f"{kind.name} [{context.category}] {message}")


@pytest.fixture(autouse=True)
def no_qt_messages() -> Iterator[None]:
    """Collect what Qt says during one test, from the moment that anything has loaded Qt."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        core.qInstallMessageHandler(_handle)
    yield
    messages, _messages[:] = list(_messages), []
    if messages:
        pytest.fail("Qt said:\n" + "\n".join(messages), pytrace=False)


def pytest_unconfigure() -> None:
    """Give Qt its own handler back before the interpreter goes away under ours."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        core.qInstallMessageHandler(None)

"""The question before the window closes while a customer may be paying."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.words import say

__all__ = ["ask_to_leave"]


def ask_to_leave(window: QWidget, leave: Callable[[], None]) -> None:
    """Ask over a window; only the second answer leaves."""
    question = Dialog(
        window,
        icon="hourglass",
        title=say("leaving.title"),
        text=say("leaving.text"),
        safe=say("leaving.stay"),
        act=say("leaving.close"),
    )
    question.ask(leave)

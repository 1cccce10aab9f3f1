"""What every page of the manager's place is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from pos_app.core.ids import Reference

__all__ = ["ManagerPage"]


class ManagerPage(QWidget):
    """A page below the tabs; it fills ``tools`` with what stands beside the tabs, if anything.

    Attributes:
        tools: Stands at the right of the tabs while the page is in front; keep it narrow.

    Signals:
        looked: The page came to the front, or left it.
        case_asked: The case of a charge is to be opened over the page.
    """

    looked = Signal(bool)
    case_asked = Signal(Reference)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.tools = QWidget()

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """Which snapshots the page shows, and how."""
        return {}

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        if not event.spontaneous():
            self.looked.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody looks any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.looked.emit(False)

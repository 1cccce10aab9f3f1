"""The window on the customer's own screen; it shows what the till shows, at the same instant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.till.snapshots import ShopSnapshot
from pos_app.ui.customer.stack import CustomerPages

__all__ = ["CustomerWindow"]


class CustomerWindow(QWidget):
    """The customer's pages on a screen of their own.

    Args:
        screens: The screens of this computer, the till's first.

    Signals:
        keyboard_strayed: The keyboard came here although nobody types here.
    """

    keyboard_strayed = Signal()

    def __init__(self, screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens) -> None:
        """Make a hidden window."""
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle("Mostrador")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._screens = screens
        self.pages = CustomerPages()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    @property
    def page(self) -> QWidget:
        """What the customer looks at."""
        return self.pages.page

    def show_snapshot(self, snapshot: object) -> None:
        """Show what a snapshot says, if it is for the customer."""
        self.pages.show_snapshot(snapshot)
        if isinstance(snapshot, ShopSnapshot):
            self._come_or_go(wanted=snapshot.customer_screen)

    def _come_or_go(self, *, wanted: bool) -> None:
        screens = self._screens()
        if wanted and len(screens) > 1:
            if self.isHidden():
                self.setGeometry(screens[1].geometry())
                self.showFullScreen()
        else:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Give the keyboard back where no page needs it: a scan would be typed into nothing."""
        super().changeEvent(event)
        strayed = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if strayed and not self.pages.room.busy:
            self.keyboard_strayed.emit()

    def stop(self) -> None:
        """Go away with the till."""
        self.pages.stop()
        self.close()

"""What a screen reader is told: roles and values of widgets that paint themselves."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@runtime_checkable
class Described(Protocol):
    """A widget with a role of its own; name and description are set as on any widget."""

    accessible_role: QAccessible.Role

    def accessible_value(self) -> str:
        """Return what it shows now, in words; empty when the name says it all."""
        ...


class _Interface(QAccessibleWidget):
    """Adds a role and a value to what Qt knows of a widget."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.object()
        if kind == QAccessible.Text.Value and isinstance(widget, Described):
            return widget.accessible_value()
        return super().text(kind)


_told: dict[int, _Interface] = {}
"""What was registered, as long as its widget lives: Qt destroys it with the widget."""


def describe(widget: QWidget) -> None:
    """Tell Qt what a widget is that paints itself.

    Each widget is registered by itself. A factory written in Python would be handed every object
    that gets the focus, also the web engine's own, which have no type information: that crashes.
    A class that is still being connected changes its type information, and Qt forgets what it was
    told under the old one; so it is told once more when the event loop turns.
    """
    _tell(widget)
    QTimer.singleShot(0, widget, lambda: _tell(widget))


def _tell(widget: QWidget) -> None:
    assert isinstance(widget, Described)
    if isinstance(QAccessible.queryAccessibleInterface(widget), _Interface):
        return
    told = _Interface(widget, widget.accessible_role)
    number = QAccessible.registerAccessibleInterface(told)
    _told[number] = told
    widget.destroyed.connect(lambda: _told.pop(number, None))


def announce(widget: QWidget) -> None:
    """Have the name of a widget said now: it changed and it matters."""
    _tell(widget)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))

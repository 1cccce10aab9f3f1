"""What a screen reader is told: roles and values of widgets that paint themselves."""

from functools import cache
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
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


def _describe(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and isinstance(thing, Described):
        return _Interface(thing, thing.accessible_role)
    return None


@cache
def install() -> None:
    """Tell Qt how to describe the kit's own widgets, once a run."""
    QAccessible.installFactory(_describe)


def announce(widget: QWidget) -> None:
    """Have the name of a widget said now: it changed and it matters."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))

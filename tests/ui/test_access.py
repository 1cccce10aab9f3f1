"""What is registered for screen readers lives and dies with its widget."""

from __future__ import annotations

import inspect

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui.widgets import access


class Lamp(QWidget):
    """A widget that paints itself."""

    accessible_role = QAccessible.Role.StatusBar

    def accessible_value(self) -> str:
        """It burns."""
        return "on"


@pytest.mark.parametrize("end", ["deleted", "deleted later", "forgotten"])
def test_a_described_widget_is_told_of_until_its_end(qapp: QApplication, end: str) -> None:
    """A screen reader would be silent about the answer, or bring the till down after it."""
    before = len(access._told)
    lamp = Lamp()
    access.describe(lamp)
    qapp.processEvents()
    told = QAccessible.queryAccessibleInterface(lamp)
    assert told.role() == QAccessible.Role.StatusBar
    assert told.text(QAccessible.Text.Value) == "on"
    assert len(access._told) == before + 1

    del told
    if end == "deleted":
        shiboken6.delete(lamp)
    elif end == "deleted later":
        lamp.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del lamp

    assert len(access._told) == before


def test_no_factory_of_ours_is_asked_about_the_web_engines_objects() -> None:
    """The till would crash as soon as the customer touches a field of the hosted page."""
    assert "installFactory" not in inspect.getsource(access)

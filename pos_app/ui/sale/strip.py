"""A strip that is longer than its place: what does not fit is one touch away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.rolling import move_by_finger

__all__ = ["Strip"]

END_KEY = 46
"""Width of the keys that move the strip."""


class Strip(QWidget):
    """A row moved by a finger, or with a key at each end that is seen while there is more.

    Attributes:
        back: Shows what lies before.
        forth: Shows what lies behind.
        area: The place through which the row is seen.
    """

    def __init__(self, row: QWidget, before: str, after: str) -> None:
        """Hold a row; the words tell a screen reader what the keys at its ends do."""
        super().__init__()
        self.area = _area(row)
        self.back = self._end_key(before, "chevl", -1)
        self.forth = self._end_key(after, "chev", 1)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.KEY_GAP)
        beside.addWidget(self.back)
        beside.addWidget(self.area, 1)
        beside.addWidget(self.forth)
        self.setFixedHeight(Space.TARGET)
        bar = self.area.horizontalScrollBar()
        bar.rangeChanged.connect(self._show_ends)
        bar.valueChanged.connect(self._show_ends)

    def _end_key(self, name: str, icon: str, way: int) -> Chip:
        key = Chip("", icon=icon, checkable=False, parent=self)
        key.setAccessibleName(name)
        key.setToolTip(name)
        key.setFixedWidth(END_KEY)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the focus moves the strip by itself
        key.clicked.connect(lambda: self._move(way))
        key.hide()
        return key

    def _move(self, way: int) -> None:
        bar = self.area.horizontalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep() * 3 // 4)

    def _show_ends(self) -> None:
        bar = self.area.horizontalScrollBar()
        self.back.setVisible(bar.value() > 0)
        self.forth.setVisible(bar.value() < bar.maximum())


def _area(row: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(row)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for ground in (area, area.viewport(), row):
        ground.setAutoFillBackground(False)
    move_by_finger(area)
    return area

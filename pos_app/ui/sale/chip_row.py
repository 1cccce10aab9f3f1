"""The categories side by side; what does not fit is one touch away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QWidget

from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.rolling import move_by_finger

__all__ = ["ChipRow", "strip_area"]

END_KEY = 46
"""Width of the keys that scroll the row."""


class ChipRow(QWidget):
    """Chips of which one is chosen.

    Signals:
        chosen: Another chip was touched, by its key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._strip = QWidget()
        self._inside = QHBoxLayout(self._strip)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(Space.KEY_GAP)
        self._area = strip_area(self._strip)
        self.back = self._end_key(self.tr("Categorías anteriores"), "chevl", -1)
        self.forth = self._end_key(self.tr("Más categorías"), "chev", 1)
        self._lay_out()
        self._strip.installEventFilter(self)
        bar = self._area.horizontalScrollBar()
        bar.rangeChanged.connect(self._show_ends)
        bar.valueChanged.connect(self._show_ends)

    @property
    def names(self) -> tuple[str, ...]:
        """The chips' keys, first to last."""
        return tuple(self._chips)

    def chip(self, name: str) -> Chip:
        """The chip of a key."""
        return self._chips[name]

    @property
    def choice(self) -> str:
        """The key of the chosen chip, empty while none is."""
        return next((name for name, chip in self._chips.items() if chip.isChecked()), "")

    def show_chips(self, words: Iterable[tuple[str, str]], star: str = "") -> None:
        """Show these chips; nothing moves when they are the same.

        Args:
            words: The key and the word of each.
            star: The key of the one that wears the star.
        """
        wanted = dict(words)
        if wanted == {name: chip.text() for name, chip in self._chips.items()}:
            return
        for chip in self._chips.values():
            self._group.removeButton(chip)
            chip.deleteLater()
        self._chips = {
            name: Chip(word, icon="star" if name == star else "", parent=self._strip)
            for name, word in wanted.items()
        }
        for name, chip in self._chips.items():
            self._group.addButton(chip)
            self._inside.addWidget(chip)
            chip.installEventFilter(self)
            chip.clicked.connect(lambda _on, name=name: self.chosen.emit(name))

    def choose(self, name: str) -> None:
        """Show which chip is the chosen one."""
        self._chips[name].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the chip the focus came to; swallow nothing."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, Chip):
            self._area.ensureWidgetVisible(watched, Space.KEY_GAP, 0)
        if event.type() is QEvent.Type.LayoutRequest:
            self._strip.resize(self._strip.sizeHint())
        return False

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.back)
        row.addWidget(self._area, 1)
        row.addWidget(self.forth)
        self.setFixedHeight(Space.TARGET)

    def _end_key(self, name: str, icon: str, way: int) -> Chip:
        key = Chip("", icon=icon, checkable=False, parent=self)
        key.setAccessibleName(name)
        key.setToolTip(name)
        key.setFixedWidth(END_KEY)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the focus scrolls by itself
        key.clicked.connect(lambda: self._scroll(way))
        key.hide()
        return key

    def _scroll(self, way: int) -> None:
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep() * 3 // 4)

    def _show_ends(self) -> None:
        bar = self._area.horizontalScrollBar()
        self.back.setVisible(bar.value() > 0)
        self.forth.setVisible(bar.value() < bar.maximum())


def strip_area(strip: QWidget) -> QScrollArea:
    """Let a strip be longer than its place, without bars."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(strip)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for ground in (area, area.viewport(), strip):
        ground.setAutoFillBackground(False)
    move_by_finger(area)
    return area

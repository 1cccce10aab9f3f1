"""The categories side by side; what does not fit is one touch away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from pos_app.ui.sale.strip import Strip
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip

__all__ = ["ChipRow"]


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
        self._seen = Strip(self._strip, self.tr("Categorías anteriores"), self.tr("Más categorías"))
        self.back, self.forth = self._seen.back, self._seen.forth
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._seen)
        self._strip.installEventFilter(self)

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
            self._seen.area.ensureWidgetVisible(watched, Space.KEY_GAP, 0)
        if event.type() is QEvent.Type.LayoutRequest:
            self._strip.resize(self._strip.sizeHint())
        return False

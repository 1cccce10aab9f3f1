"""The search: typed, scanned or «3 *» before either."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos_app.core.scanning import SCANNER, scanned_keys
from pos_app.ui.sale.entry import Entry
from pos_app.ui.widgets.fields import SearchField
from pos_app.ui.words import say

__all__ = ["Search"]


class Search(SearchField):
    """The search field that knows a scanner by its pace."""

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        """Make an empty search.

        Args:
            clock: Seconds that only go forward.
            parent: The widget it lies on.
        """
        super().__init__("", hint="F2", parent=parent)
        self._clock = clock
        self._presses: list[float] = []
        self.rule = SCANNER
        self.set_short(short=False)
        self.line.setAccessibleName(self.tr("Buscar un producto"))
        self.line.textChanged.connect(self._heard)

    @property
    def typed(self) -> str:
        """What stands in it."""
        return self.line.text()

    @property
    def entry(self) -> Entry:
        """What stands in it, understood."""
        return Entry.read(self.typed)

    @property
    def scanned_code(self) -> str:
        """What a scanner has just sent, to be asked when Enter comes; empty for a person."""
        keys = scanned_keys(self._presses, self._clock(), self.rule)
        return self.typed[len(self.typed) - keys :]

    def entry_before(self, code: str) -> Entry:
        """What a person had typed before a scanned code."""
        return Entry.read(self.typed.removesuffix(code))

    def replace_word(self, word: str) -> None:
        """Look for another word; the quantity that was typed before it stays."""
        entry = self.entry
        self.line.setText(f"{entry.quantity} * {word}" if entry.multiplied else word)
        self.setFocus()

    def show_again(self, typed: str) -> None:
        """Put back what was taken and is nowhere, ready to be mended."""
        self.line.blockSignals(True)
        self.line.setText(typed)
        self.line.blockSignals(False)

    def set_short(self, *, short: bool) -> None:
        """Say what can be typed in fewer words on a narrow screen."""
        full = self.tr("Buscar por nombre, código o precio; o escanear")
        self.line.setPlaceholderText(self.tr("Buscar o escanear") if short else full)

    def _heard(self, text: str) -> None:
        one_more = len(text) == len(self._presses) + 1
        self._presses = [*self._presses, self._clock()] if one_more else []
        entry = Entry.read(text)
        self.set_badge(say("shelf.times", quantity=entry.quantity) if entry.multiplied else "")

"""Keys in rows, made of what a view says; each tells which deed is wanted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_app.ui.payment.view import Deed, KeyView
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key

__all__ = ["ENTER", "KEY_NAMES", "KeyRows", "in_pairs"]

KEY_NAMES = {
    Qt.Key.Key_F4: "F4",
    Qt.Key.Key_F5: "F5",
    Qt.Key.Key_F6: "F6",
    Qt.Key.Key_F8: "F8",
    Qt.Key.Key_F11: "F11",
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Which keys of the keyboard the keys on the screen answer to."""

MANY = 4
"""So many keys in one row are not all as wide as the longest."""


def in_pairs(keys: tuple[KeyView, ...]) -> tuple[tuple[KeyView, ...], ...]:
    """Lay keys out two in a row; of an odd number the first, which is the main one, is alone."""
    odd = len(keys) % 2
    pairs = tuple(keys[at : at + 2] for at in range(odd, len(keys), 2))
    return (keys[:odd], *pairs) if odd else pairs


class KeyRows(QWidget):
    """Rows of keys.

    Signals:
        wanted: Somebody wants this deed done.
    """

    wanted = Signal(Deed)

    def __init__(self, *, gap: int = Space.KEY_GAP, parent: QWidget | None = None) -> None:
        """Make no keys yet; ``gap`` is the room between two in logical pixels."""
        super().__init__(parent)
        self._rows: tuple[tuple[KeyView, ...], ...] = ()
        self._keys: dict[Deed, Key] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def __iter__(self) -> Iterator[Key]:
        """The keys, row by row."""
        return iter(self._keys.values())

    @property
    def rows(self) -> tuple[tuple[KeyView, ...], ...]:
        """What the keys say, row by row."""
        return self._rows

    def key(self, deed: Deed) -> Key | None:
        """The key that does something, if it is here."""
        return self._keys.get(deed)

    def answering(self, hint: str) -> Key | None:
        """The key that a key of the keyboard stands for, if it is here."""
        hints = {view.hint: view.deed for row in self._rows for view in row}
        return self._keys[hints[hint]] if hint in hints else None

    def show_rows(self, rows: tuple[tuple[KeyView, ...], ...]) -> None:
        """Show these keys; the same ones again change nothing."""
        if rows == self._rows:
            return
        self._rows = rows
        gone, self._keys = self._keys, {}
        held = next((deed for deed, key in gone.items() if key.hasFocus()), None)
        for key in gone.values():
            self._grid.removeWidget(key)
        widest = max(map(len, rows), default=1)
        for number, row in enumerate(rows):
            for column, view in enumerate(row):
                span = widest if len(row) == 1 else 1
                key = self._make(view)
                self._grid.addWidget(key, number, column, 1, span)
                key.show()
        self._even_out(widest)
        self._hand_on(held)
        for key in gone.values():
            key.hide()
            key.deleteLater()

    def _hand_on(self, held: Deed | None) -> None:
        """Keep the keyboard where it was: on the same deed, else on the main key."""
        heir = self._keys.get(held, next(iter(self), None)) if held is not None else None
        if heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def _even_out(self, widest: int) -> None:
        """Give every column the same width; one row of many shares it by what its keys say."""
        by_words = widest >= MANY and len(self._rows) == 1
        shares = [key.sizeHint().width() for key in self] if by_words else [1] * widest
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, shares[column] if column < len(shares) else 0)

    def _make(self, view: KeyView) -> Key:
        key = Key(
            view.text,
            kind=view.kind,
            icon=view.icon,
            hint=view.hint,
            detail=view.detail,
            parent=self,
        )
        key.fired.connect(lambda: self.wanted.emit(view.deed))
        self._keys[view.deed] = key
        return key

"""How long nobody's PIN is looked at, counted down a second at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

__all__ = ["Waits"]

SECOND = 1000


class Waits(QObject):
    """The seconds that are left for each person who typed too many wrong PINs.

    Signals:
        changed: A second went by.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Wait for nobody; the timer runs only while somebody waits."""
        super().__init__(parent)
        self._left: dict[str, int] = {}
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self._pass_second)

    def begin(self, person_id: str, seconds: int) -> None:
        """Count a person's wait down from here; none ends it."""
        self._left.pop(person_id, None)
        if seconds > 0:
            self._left[person_id] = seconds
            self._timer.start()

    def left(self, person_id: str) -> int:
        """How many seconds are left."""
        return self._left.get(person_id, 0)

    def _pass_second(self) -> None:
        self._left = {who: left - 1 for who, left in self._left.items() if left > 1}
        if not self._left:
            self._timer.stop()
        self.changed.emit()

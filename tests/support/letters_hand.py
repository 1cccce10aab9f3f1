"""A finger that writes on the letters of the screen: touch events only."""

from __future__ import annotations

from collections.abc import Callable

from finger import Finger
from PySide6.QtWidgets import QApplication, QLineEdit

from pos_app.ui.letters.caps import HELD
from pos_app.ui.letters.letters_desk import LettersDesk
from pos_app.ui.letters.letters_pad import LettersPad

__all__ = ["LettersHand"]

VOWELS = {carried: bare for bare, carried in HELD.items() if bare != "n"} | {"ü": "u"}


class LettersHand:
    """Touches a field, and writes into it letter by letter."""

    def __init__(
        self, finger: Finger, desk: LettersDesk, pause: Callable[[], object] = lambda: None
    ) -> None:
        """Write with this finger.

        Args:
            finger: What touches.
            desk: What brings the letters.
            pause: What happens between two letters of a person.
        """
        self._finger = finger
        self._desk = desk
        self._pause = pause

    @property
    def pad(self) -> LettersPad:
        """The letters, that are there."""
        assert self._desk.pad is not None, "there are no letters"
        assert self._desk.pad.isVisible()
        return self._desk.pad

    def comes_to(self, line: QLineEdit) -> None:
        """Touch a field, so that the letters come."""
        self._finger.tap(line)
        QApplication.processEvents()
        assert line.hasFocus()
        assert self.pad.isVisible()

    def writes(self, text: str) -> None:
        """Touch the key of each sign, with what it needs before."""
        for sign in text:
            self._write(sign)
            self._pause()

    def touches(self, name: str) -> None:
        """Touch one key, by its name or by what stands on it."""
        self._finger.tap(self.pad.key(name))
        self._pause()

    def _write(self, sign: str) -> None:
        small = sign.lower()
        if sign != small:
            self.touches("Mayúscula")
        if small in VOWELS:
            self.touches("Tilde")
        if small == "ü":
            self.touches("Tilde, la próxima vocal")
        if sign == " ":
            self.touches("Espacio")
            return
        there = any(sign == key.text() for key in self.pad.keys)
        if not there:
            self.touches("Signos")
        self.touches(sign)
        if not there:
            self.touches("Letras")

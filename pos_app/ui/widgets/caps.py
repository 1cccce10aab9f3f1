"""What is printed on the keys of the keyboard: English keyboards have other words on some."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

__all__ = ["WORDS", "printed"]

_GATHERED = (
    QT_TRANSLATE_NOOP("caps", "Supr"),
    QT_TRANSLATE_NOOP("caps", "Espacio"),
    QT_TRANSLATE_NOOP("caps", "Re Pág"),
    QT_TRANSLATE_NOOP("caps", "Av Pág"),
    QT_TRANSLATE_NOOP("caps", "Inicio"),
    QT_TRANSLATE_NOOP("caps", "Fin"),
)

WORDS = tuple(map(str, _GATHERED))
"""The keys with a word of a language on them; the others say the same on every keyboard."""


def printed(cap: str) -> str:
    """Return a key as the reader's keyboard has it: «Ctrl Fin» is «Ctrl End» in English."""
    for word in WORDS:
        if cap == word or cap.endswith(f" {word}"):
            return cap.removesuffix(word) + QCoreApplication.translate("caps", word)
    return cap

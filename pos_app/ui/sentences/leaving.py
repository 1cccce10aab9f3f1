"""What the till says before its window closes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "leaving.title": QT_TRANSLATE_NOOP("sentences", "El cliente puede estar pagando"),
    "leaving.text": QT_TRANSLATE_NOOP(
        "sentences",
        "El cobro queda guardado y la caja lo busca al abrir otra vez. "
        "No entregue ni cobre de nuevo mientras tanto.",
    ),
    "leaving.stay": QT_TRANSLATE_NOOP("sentences", "Seguir aquí"),
    "leaving.close": QT_TRANSLATE_NOOP("sentences", "Cerrar la caja"),
}

"""What is said in the manager's place."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "review.upside_down": QT_TRANSLATE_NOOP(
        "sentences", "El rango termina antes de empezar. Cambie una de las dos fechas."
    ),
    "review.too_long": QT_TRANSLATE_NOOP(
        "sentences", "El rango pasa de {years} años. Elija uno más corto."
    ),
}

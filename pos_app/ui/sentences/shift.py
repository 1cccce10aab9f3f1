"""The shift: opened, counted, handed over, closed."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "shift.not_open": QT_TRANSLATE_NOOP(
        "sentences", "No hay turno abierto. Abra el turno para vender."
    ),
    "shift.already_open": QT_TRANSLATE_NOOP("sentences", "El turno ya está abierto."),
    "shift.nobody_takes": QT_TRANSLATE_NOOP("sentences", "Escriba quién recibe la caja."),
    "shift.same_person": QT_TRANSLATE_NOOP(
        "sentences", "La caja ya es de esa persona. Escriba quién la recibe."
    ),
    "shift.no_amount": QT_TRANSLATE_NOOP("sentences", "Escriba un valor en pesos."),
    "shift.too_much": QT_TRANSLATE_NOOP(
        "sentences", "Es más de lo que cabe en un cajón ({most}). Revise el valor."
    ),
    "shift.sale_open": QT_TRANSLATE_NOOP(
        "sentences", "Hay una venta sin terminar. Cóbrela o quítela antes de cerrar el turno."
    ),
    "shift.count_first": QT_TRANSLATE_NOOP("sentences", "Primero cuente lo que hay en el cajón."),
    "shift.count_again": QT_TRANSLATE_NOOP(
        "sentences", "El efectivo cambió después de contar. Cuente otra vez."
    ),
    "shift.not_closed": QT_TRANSLATE_NOOP("sentences", "Ese turno no está cerrado todavía."),
}

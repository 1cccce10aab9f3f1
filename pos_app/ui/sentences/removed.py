"""What is said of lines that were taken off tickets."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "manager.page.removed": QT_TRANSLATE_NOOP("sentences", "Lo quitado"),
    "removed.about": QT_TRANSLATE_NOOP("sentences", "Ver lo que se quitó de las ventas"),
    "removed.title": QT_TRANSLATE_NOOP("sentences", "Lo que se quitó de las ventas"),
    "removed.when": QT_TRANSLATE_NOOP("sentences", "Cuándo"),
    "removed.sale": QT_TRANSLATE_NOOP("sentences", "Venta"),
    "removed.sale_of": QT_TRANSLATE_NOOP("sentences", "{sale} · turno {shift}"),
    "removed.what": QT_TRANSLATE_NOOP("sentences", "Producto"),
    "removed.quantity": QT_TRANSLATE_NOOP("sentences", "Cantidad"),
    "removed.amount": QT_TRANSLATE_NOOP("sentences", "Valor"),
    "removed.who": QT_TRANSLATE_NOOP("sentences", "Quién"),
    "removed.end": QT_TRANSLATE_NOOP("sentences", "La venta"),
    "removed.end_paid": QT_TRANSLATE_NOOP("sentences", "se pagó"),
    "removed.end_dropped": QT_TRANSLATE_NOOP("sentences", "se anuló"),
    "removed.end_open": QT_TRANSLATE_NOOP("sentences", "sin cobrar"),
    "removed.none": QT_TRANSLATE_NOOP("sentences", "Nadie quitó nada en este tiempo"),
    "removed.more": QT_TRANSLATE_NOOP("sentences", "Para ver más atrás, elija más días arriba."),
    "removed.total_one": QT_TRANSLATE_NOOP(
        "sentences", "{count} línea por {amount}. También cuenta lo agregado y deshecho."
    ),
    "removed.total": QT_TRANSLATE_NOOP(
        "sentences", "{count} líneas por {amount}. También cuenta lo agregado y deshecho."
    ),
    "act.line.removed": QT_TRANSLATE_NOOP("sentences", "Quitó una línea"),
    "act.line.undone": QT_TRANSLATE_NOOP("sentences", "Deshizo un cambio de la venta"),
    "act.shift.explained": QT_TRANSLATE_NOOP("sentences", "Anotó por qué no cuadra"),
    "fact.line": QT_TRANSLATE_NOOP("sentences", "línea"),
    "fact.product": QT_TRANSLATE_NOOP("sentences", "producto"),
    "fact.quantity": QT_TRANSLATE_NOOP("sentences", "cantidad"),
    "fact.difference": QT_TRANSLATE_NOOP("sentences", "diferencia"),
}

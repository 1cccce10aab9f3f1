"""Personal data: what was asked, what is kept, and how it ends."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "privacy.about": QT_TRANSLATE_NOOP("sentences", "Datos personales"),
    "privacy.asked_to_know": QT_TRANSLATE_NOOP("sentences", "Pidió saber qué hay"),
    "privacy.asked_to_correct": QT_TRANSLATE_NOOP("sentences", "Pidió corregir"),
    "privacy.asked_to_erase": QT_TRANSLATE_NOOP("sentences", "Pidió borrar"),
    "privacy.consented": QT_TRANSLATE_NOOP("sentences", "Autorizó"),
    "privacy.withdrew": QT_TRANSLATE_NOOP("sentences", "Retiró la autorización"),
    "privacy.erased": QT_TRANSLATE_NOOP("sentences", "Se borró"),
    "privacy.name_erased": QT_TRANSLATE_NOOP("sentences", "Se borró un nombre"),
    "privacy.leaver_left": QT_TRANSLATE_NOOP("sentences", "Ya no trabaja aquí"),
    "privacy.leaver_erased": QT_TRANSLATE_NOOP("sentences", "Nombre borrado"),
    "staff.still_here": QT_TRANSLATE_NOOP(
        "sentences", "Todavía trabaja aquí. Retírelo primero en «Personas»."
    ),
    "staff.name_gone": QT_TRANSLATE_NOOP("sentences", "Ese nombre ya se borró."),
    "staff.holds_drawer": QT_TRANSLATE_NOOP(
        "sentences", "Responde por la caja abierta. Cierre el turno o haga el relevo primero."
    ),
    "privacy.aged": QT_TRANSLATE_NOOP("sentences", "Se venció y se borró"),
    "privacy.place_order": QT_TRANSLATE_NOOP("sentences", "Venta"),
    "privacy.place_note": QT_TRANSLATE_NOOP("sentences", "Novedad"),
    "privacy.place_customer": QT_TRANSLATE_NOOP("sentences", "Cliente"),
    "privacy.held": QT_TRANSLATE_NOOP(
        "sentences", "Textos guardados: {count}; el más viejo es del {day}."
    ),
    "privacy.held_none": QT_TRANSLATE_NOOP("sentences", "No hay ningún texto guardado."),
    "privacy.found": QT_TRANSLATE_NOOP("sentences", "Textos que lo nombran: {count}."),
    "privacy.found_none": QT_TRANSLATE_NOOP("sentences", "Ningún texto nombra «{typed}»."),
    "privacy.texts": QT_TRANSLATE_NOOP("sentences", "Textos: {count}"),
    "privacy.keep_30": QT_TRANSLATE_NOOP("sentences", "30 días"),
    "privacy.keep_365": QT_TRANSLATE_NOOP("sentences", "1 año"),
    "privacy.keep_730": QT_TRANSLATE_NOOP("sentences", "2 años"),
    "privacy.keep_0": QT_TRANSLATE_NOOP("sentences", "Siempre"),
    "manager.page.privacy": QT_TRANSLATE_NOOP("sentences", "Datos personales"),
}

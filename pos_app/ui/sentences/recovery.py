"""What the till says of a copy that somebody wants to begin with."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "recovery.damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Ese archivo no es una copia entera de Mostrador. Elija otra copia; no se tocó nada.",
    ),
    "recovery.other_code": QT_TRANSLATE_NOOP(
        "sentences", "Ese código no abre esta copia. Busque el papel de esa caja; no se tocó nada."
    ),
    "recovery.code_wrong": QT_TRANSLATE_NOOP(
        "sentences", "El código tiene un error de escritura. Compárelo con el papel, grupo a grupo."
    ),
    "recovery.newer": QT_TRANSLATE_NOOP(
        "sentences", "La copia es de una versión más nueva. Actualice Mostrador y vuelva a probar."
    ),
    "recovery.gone": QT_TRANSLATE_NOOP(
        "sentences", "No se puede leer ese archivo. Conecte la memoria y elíjalo otra vez."
    ),
    "recovery.stuck": QT_TRANSLATE_NOOP(
        "sentences", "La memoria no responde. Sáquela, conéctela otra vez y vuelva a probar."
    ),
    "recovery.found": QT_TRANSLATE_NOOP(
        "sentences",
        "Hecha el {date} a las {time}. Ventas: {orders}. Último recibo: {receipts}. "
        "Registro sin cambios.",
    ),
    "recovery.done": QT_TRANSLATE_NOOP(
        "sentences", "La copia está puesta. Lo cobrado después se busca ahora en Wompi."
    ),
    "recovery.no_safe": QT_TRANSLATE_NOOP(
        "sentences",
        "La copia está puesta, pero el almacén seguro no abrió: active las copias otra vez y ponga "
        "los PIN de nuevo.",
    ),
    "right.about.recovery": QT_TRANSLATE_NOOP("sentences", "Poner una copia en lugar de los datos"),
}

"""Exports: what is taken out, as what, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "export.cut.sales": QT_TRANSLATE_NOOP("sentences", "Ventas, una por fila"),
    "export.cut.money": QT_TRANSLATE_NOOP("sentences", "Movimientos de plata"),
    "export.cut.products": QT_TRANSLATE_NOOP("sentences", "Por producto"),
    "export.cut.categories": QT_TRANSLATE_NOOP("sentences", "Por categoría"),
    "export.cut.cashiers": QT_TRANSLATE_NOOP("sentences", "Por cajero"),
    "export.cut.ways": QT_TRANSLATE_NOOP("sentences", "Por medio de pago"),
    "export.cut.taxes": QT_TRANSLATE_NOOP("sentences", "Bases e impuestos"),
    "export.cut.accountant": QT_TRANSLATE_NOOP("sentences", "Para el contador"),
    "export.form.csv": QT_TRANSLATE_NOOP("sentences", "CSV"),
    "export.form.xlsx": QT_TRANSLATE_NOOP("sentences", "Excel (XLSX)"),
    "export.form.pdf": QT_TRANSLATE_NOOP("sentences", "PDF"),
    "export.about.csv": QT_TRANSLATE_NOOP(
        "sentences", "Para otro programa: punto y coma, coma decimal, sin límite de filas."
    ),
    "export.about.xlsx": QT_TRANSLATE_NOOP(
        "sentences", "Para una hoja de cálculo: los números son números, sin límite de filas."
    ),
    "export.about.pdf": QT_TRANSLATE_NOOP("sentences", "Para leer o imprimir: hasta 5.000 filas."),
    "export.idle": QT_TRANSLATE_NOOP(
        "sentences", "El archivo se hace aparte: la caja sigue vendiendo."
    ),
    "export.starting": QT_TRANSLATE_NOOP("sentences", "Empezando el archivo."),
    "export.working": QT_TRANSLATE_NOOP("sentences", "Leyendo {done} de {total} registros."),
    "export.done": QT_TRANSLATE_NOOP("sentences", "Listo. El archivo está en {path}"),
    "export.busy": QT_TRANSLATE_NOOP(
        "sentences", "Ya se está haciendo un archivo. Espérelo o deténgalo."
    ),
    "export.stopped": QT_TRANSLATE_NOOP(
        "sentences", "El archivo no se terminó y no quedó nada a medias. Expórtelo otra vez."
    ),
    "export.disk_full": QT_TRANSLATE_NOOP(
        "sentences", "No hay espacio para el archivo en {folder}. Libere espacio y repita."
    ),
    "export.file_in_use": QT_TRANSLATE_NOOP(
        "sentences", "{file} está abierto en otro programa. Ciérrelo allá y repita."
    ),
    "export.too_long_for_pdf": QT_TRANSLATE_NOOP(
        "sentences", "Son más de {rows} filas, demasiadas para un PDF. Escoja CSV o Excel."
    ),
}

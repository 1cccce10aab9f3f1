"""What the page of the scanner says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "scanner.waiting": QT_TRANSLATE_NOOP("sentences", "Ninguno todavía"),
    "scanner.hold": QT_TRANSLATE_NOOP("sentences", "Pase un producto por el lector."),
    "scanner.read_more": QT_TRANSLATE_NOOP("sentences", "Pase {count} productos por el lector."),
    "scanner.valid": QT_TRANSLATE_NOOP("sentences", "Código con cifra de control correcta"),
    "scanner.own": QT_TRANSLATE_NOOP("sentences", "Código sin cifra de control"),
    "scanner.on_none": QT_TRANSLATE_NOOP("sentences", "no está en la lista"),
    "scanner.well": QT_TRANSLATE_NOOP("sentences", "Lee bien"),
    "scanner.slow": QT_TRANSLATE_NOOP("sentences", "Lee despacio: use «Ajustar solo»"),
    "scanner.sum": QT_TRANSLATE_NOOP(
        "sentences", "{keys} teclas · media {mean} ms · total {total} ms · termina en Enter"
    ),
    "scanner.limit_line": QT_TRANSLATE_NOOP("sentences", "límite {limit} ms"),
    "scanner.chart": QT_TRANSLATE_NOOP("sentences", "Tiempo entre teclas; límite {limit} ms"),
    "scanner.prefix_wrong": QT_TRANSLATE_NOOP(
        "sentences", "Escriba prefijos de dos cifras que empiezan por 2, como 20 21."
    ),
    "scanner.digits_wrong": QT_TRANSLATE_NOOP("sentences", "Escriba 4, 5 o 6."),
    "scanner.about.scanner.limit_ms": QT_TRANSLATE_NOOP("sentences", "Ajustar el lector"),
    "scanner.about.codes.weight_prefixes": QT_TRANSLATE_NOOP("sentences", "Ajustar la balanza"),
    "scanner.about.codes.price_prefixes": QT_TRANSLATE_NOOP("sentences", "Ajustar la balanza"),
    "scanner.about.codes.item_digits": QT_TRANSLATE_NOOP("sentences", "Ajustar la balanza"),
}

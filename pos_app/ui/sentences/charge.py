"""What the screen says on which the way of paying is chosen."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # choosing the way
    "charge.due": QT_TRANSLATE_NOOP("sentences", "Total a cobrar"),
    "charge.articles": QT_TRANSLATE_NOOP("sentences", "{count} artículos"),
    "charge.article": QT_TRANSLATE_NOOP("sentences", "1 artículo"),
    "charge.buyer": QT_TRANSLATE_NOOP("sentences", "Consumidor final"),
    "charge.by_wompi": QT_TRANSLATE_NOOP("sentences", "Lo confirma Wompi"),
    "charge.link": QT_TRANSLATE_NOOP("sentences", "QR al celular"),
    "charge.link.detail": QT_TRANSLATE_NOOP("sentences", "El cliente paga en su propio celular"),
    "charge.page": QT_TRANSLATE_NOOP("sentences", "Tarjeta o PSE en pantalla"),
    "charge.page.detail": QT_TRANSLATE_NOOP("sentences", "El cliente escribe, nunca usted"),
    "charge.opening": QT_TRANSLATE_NOOP("sentences", "Abriendo el cobro…"),
    "charge.no_wompi_keys": QT_TRANSLATE_NOOP(
        "sentences", "Faltan las llaves de Wompi: escríbalas en «Ajustes»"
    ),
    "charge.no_private_key": QT_TRANSLATE_NOOP(
        "sentences", "Falta la llave privada: escríbala en «Ajustes»"
    ),
    "charge.page_off": QT_TRANSLATE_NOOP("sentences", "Apagada: se prende en «Ajustes»"),
    "charge.sale": QT_TRANSLATE_NOOP("sentences", "Venta {number}"),
    "charge.more_lines": QT_TRANSLATE_NOOP("sentences", "y {count} renglones más"),
    "charge.taxes": QT_TRANSLATE_NOOP("sentences", "Impuestos incluidos"),
    "charge.total": QT_TRANSLATE_NOOP("sentences", "Total"),
    "charge.back": QT_TRANSLATE_NOOP("sentences", "Volver a la venta"),
    "charge.lines": QT_TRANSLATE_NOOP("sentences", "Lo que lleva el cliente"),
}

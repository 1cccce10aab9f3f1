"""What the sale screen says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # taxes on a line
    "tax.iva": QT_TRANSLATE_NOOP("sentences", "IVA {rate}"),
    "tax.inc": QT_TRANSLATE_NOOP("sentences", "INC {rate}"),
    "tax.exempt": QT_TRANSLATE_NOOP("sentences", "Exento"),
    "tax.excluded": QT_TRANSLATE_NOOP("sentences", "Excluido"),
    "tax.not_taxed": QT_TRANSLATE_NOOP("sentences", "No gravado"),
    # the shelf
    "shelf.sold_out": QT_TRANSLATE_NOOP("sentences", "Agotado"),
    "shelf.in_sale": QT_TRANSLATE_NOOP("sentences", "{quantity} en la venta"),
    "shelf.times": QT_TRANSLATE_NOOP("sentences", "{quantity} ×"),
    "shelf.nothing": QT_TRANSLATE_NOOP("sentences", "No hay «{typed}»"),
    "shelf.nothing_detail": QT_TRANSLATE_NOOP(
        "sentences", "Pruebe con otra palabra, con el código o con el precio."
    ),
    "shelf.meant": QT_TRANSLATE_NOOP("sentences", "¿Quiso decir **{word}**?"),
    "shelf.look_for": QT_TRANSLATE_NOOP("sentences", "Buscar {word}"),
    "shelf.unknown_code": QT_TRANSLATE_NOOP("sentences", "El código {code} no está en la lista"),
    "shelf.unknown_code_detail": QT_TRANSLATE_NOOP(
        "sentences", "No se agregó nada. Busque el producto por su nombre."
    ),
    # the ticket
    "ticket.number": QT_TRANSLATE_NOOP("sentences", "Venta {number}"),
    "ticket.each": QT_TRANSLATE_NOOP("sentences", "{price} c/u"),
    "ticket.base": QT_TRANSLATE_NOOP("sentences", "Subtotal sin impuestos"),
    "ticket.iva": QT_TRANSLATE_NOOP("sentences", "IVA"),
    "ticket.inc": QT_TRANSLATE_NOOP("sentences", "INC"),
    "ticket.taxes_inside": QT_TRANSLATE_NOOP("sentences", "Impuestos incluidos {amount}"),
    "ticket.saved": QT_TRANSLATE_NOOP("sentences", "Ahorro {amount}"),
    "ticket.article": QT_TRANSLATE_NOOP("sentences", "{count} artículo"),
    "ticket.articles": QT_TRANSLATE_NOOP("sentences", "{count} artículos"),
    "ticket.removed": QT_TRANSLATE_NOOP("sentences", "Se quitó **{name}** × {quantity}"),
    "ticket.sold_out": QT_TRANSLATE_NOOP(
        "sentences", "**{name}** figura como agotado; se agregó igual"
    ),
    "ticket.quantity_of": QT_TRANSLATE_NOOP("sentences", "Cantidad de **{name}**"),
    "ticket.quantity_wrong": QT_TRANSLATE_NOOP(
        "sentences", "Escriba una cantidad de 0,001 a 9.999, como 3 o 0,250."
    ),
}

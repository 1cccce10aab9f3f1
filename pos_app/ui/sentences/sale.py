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
    "price.each": QT_TRANSLATE_NOOP("sentences", "{price} c/u"),
    "price.at": QT_TRANSLATE_NOOP("sentences", "a {price}"),
    "ticket.base": QT_TRANSLATE_NOOP("sentences", "Subtotal sin impuestos"),
    "ticket.iva": QT_TRANSLATE_NOOP("sentences", "IVA"),
    "ticket.inc": QT_TRANSLATE_NOOP("sentences", "INC"),
    "ticket.taxes_inside": QT_TRANSLATE_NOOP("sentences", "Impuestos incluidos {amount}"),
    "ticket.paid": QT_TRANSLATE_NOOP("sentences", "Ya pagado"),
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
    "ticket.was": QT_TRANSLATE_NOOP("sentences", "antes {price}"),
    "ticket.discount": QT_TRANSLATE_NOOP("sentences", "Descuento al total"),
    # less than the list says, and notes
    "terms.of_line": QT_TRANSLATE_NOOP("sentences", "**{name}**"),
    "terms.of_ticket": QT_TRANSLATE_NOOP("sentences", "**Venta {number}**, toda"),
    "terms.discount": QT_TRANSLATE_NOOP("sentences", "Descuento en %"),
    "terms.price": QT_TRANSLATE_NOOP("sentences", "Precio de una unidad"),
    "terms.note": QT_TRANSLATE_NOOP("sentences", "Nota"),
    "terms.discount_wrong": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un descuento de 0 a 100, como 10 o 7,5."
    ),
    "terms.price_wrong": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un valor en pesos enteros, como 12.500."
    ),
    "value.title": QT_TRANSLATE_NOOP("sentences", "**Vender por valor**"),
    "value.times": QT_TRANSLATE_NOOP("sentences", "**Vender por valor**, {quantity} veces"),
    "value.which_tax": QT_TRANSLATE_NOOP("sentences", "Elija qué impuesto lleva."),
    "treatment.iva_general": QT_TRANSLATE_NOOP("sentences", "IVA 19 %"),
    "treatment.iva_reduced": QT_TRANSLATE_NOOP("sentences", "IVA 5 %"),
    "treatment.exempt": QT_TRANSLATE_NOOP("sentences", "Exento"),
    "treatment.excluded": QT_TRANSLATE_NOOP("sentences", "Excluido"),
    "treatment.not_taxed": QT_TRANSLATE_NOOP("sentences", "No gravado"),
    "treatment.inc": QT_TRANSLATE_NOOP("sentences", "INC 8 %"),
    # a product looked at
    "details.how": QT_TRANSLATE_NOOP("sentences", "Ctrl I muestra el detalle"),
    "details.tax": QT_TRANSLATE_NOOP("sentences", "Impuesto"),
    "details.tax_in": QT_TRANSLATE_NOOP("sentences", "{tax}, incluido en el precio"),
    "details.category": QT_TRANSLATE_NOOP("sentences", "Categoría"),
    "details.no_category": QT_TRANSLATE_NOOP("sentences", "Sin categoría"),
    "details.codes": QT_TRANSLATE_NOOP("sentences", "Códigos"),
    "details.no_codes": QT_TRANSLATE_NOOP("sentences", "Sin código"),
    "details.more": QT_TRANSLATE_NOOP("sentences", "{codes} y {more} más"),
    "details.in_sale": QT_TRANSLATE_NOOP("sentences", "En esta venta"),
    "details.none_in_sale": QT_TRANSLATE_NOOP("sentences", "Ninguno"),
    "details.favourite": QT_TRANSLATE_NOOP("sentences", "Favorito"),
    "details.sold_out": QT_TRANSLATE_NOOP("sentences", "Marcar agotado"),
    "details.there_is": QT_TRANSLATE_NOOP("sentences", "Ya hay"),
    "details.edit": QT_TRANSLATE_NOOP("sentences", "Editar"),
    "details.back": QT_TRANSLATE_NOOP("sentences", "Volver"),
    # sales that wait
    "parked.minutes": QT_TRANSLATE_NOOP("sentences", "{minutes} min"),
    "parked.hours": QT_TRANSLATE_NOOP("sentences", "{hours} h {minutes}"),
    "parked.waiting": QT_TRANSLATE_NOOP("sentences", "por confirmar"),
    "parked.paid": QT_TRANSLATE_NOOP("sentences", "pagada"),
    "parked.not_paid": QT_TRANSLATE_NOOP("sentences", "no pagó"),
    "sale.nothing_to_park": QT_TRANSLATE_NOOP(
        "sentences", "La venta está vacía. No hay nada que dejar en espera."
    ),
    # what the till refuses
    "order.quantity_range": QT_TRANSLATE_NOOP(
        "sentences", "Un renglón lleva de 0,001 a 9.999. Revise la cantidad."
    ),
    "product.gone": QT_TRANSLATE_NOOP(
        "sentences", "Ese producto ya no está en la lista. Búsquelo otra vez."
    ),
    "product.code_taken": QT_TRANSLATE_NOOP(
        "sentences", "El código {code} ya es de {name}. Use otro o quíteselo."
    ),
    "price.range": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un valor en pesos enteros, mayor que cero y hasta {highest}."
    ),
    "price.about": QT_TRANSLATE_NOOP("sentences", "Vender un producto a {price}"),
    "discount.range": QT_TRANSLATE_NOOP("sentences", "Un descuento va de 0 a 100 %."),
    "discount.about_line": QT_TRANSLATE_NOOP("sentences", "Descuento de {percent} % en un renglón"),
    "discount.about_ticket": QT_TRANSLATE_NOOP(
        "sentences", "Descuento de {percent} % en toda la venta"
    ),
    "note.too_long": QT_TRANSLATE_NOOP("sentences", "La nota pasa de {longest} letras. Acórtela."),
    "note.card": QT_TRANSLATE_NOOP(
        "sentences", "La nota parece tener un número de tarjeta. No se guardó; escríbala sin él."
    ),
    # codes read while something else was in front
    "scan.kept": QT_TRANSLATE_NOOP(
        "sentences", "Se guardó el código {code}. Se ofrece al volver a la venta."
    ),
    "scan.heard": QT_TRANSLATE_NOOP("sentences", "El lector funciona: leyó {code}."),
    "scan.offer_one": QT_TRANSLATE_NOOP("sentences", "Se leyó **{code}** mientras cobraba"),
    "scan.offer_many": QT_TRANSLATE_NOOP(
        "sentences", "Se leyeron **{count} códigos** mientras cobraba"
    ),
    # the shop's list
    "product.about": QT_TRANSLATE_NOOP("sentences", "Guardar el producto {name}"),
    "product.none": QT_TRANSLATE_NOOP("sentences", "Todavía no hay productos. Cree el primero."),
    "product.saved": QT_TRANSLATE_NOOP("sentences", "Se guardó {name}."),
    "product.name": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un nombre de hasta {longest} letras, en un renglón."
    ),
    "product.category": QT_TRANSLATE_NOOP(
        "sentences", "La categoría tiene hasta {longest} letras, en un renglón."
    ),
    "product.codes": QT_TRANSLATE_NOOP(
        "sentences", "Un producto tiene hasta {most} códigos de 40 letras, sin espacios adentro."
    ),
    "product.code_twice": QT_TRANSLATE_NOOP("sentences", "Hay un código dos veces. Quite uno."),
    "product.place_wrong": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un número, como 3; o déjelo vacío."
    ),
    "product.drawing_wrong": QT_TRANSLATE_NOOP("sentences", "Los dibujos son: {known}."),
    "product.first_price": QT_TRANSLATE_NOOP("sentences", "{who}: {after}"),
    "product.price_was": QT_TRANSLATE_NOOP("sentences", "{who}: de {before} a {after}"),
}

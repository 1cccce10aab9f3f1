"""What the till says of money by hand: cash, other ways, parts, tips, returns, the drawer."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # what cannot be done
    "cash.not_in_coins": QT_TRANSLATE_NOOP(
        "sentences", "El efectivo va de $ 50 en $ 50. Escriba otra vez lo que recibió."
    ),
    "cash.nothing": QT_TRANSLATE_NOOP("sentences", "Escriba cuánto recibió."),
    "cash.changed": QT_TRANSLATE_NOOP(
        "sentences", "La venta cambió: faltan {rest}. Mire otra vez y reciba eso."
    ),
    "charge.more_than_rest": QT_TRANSLATE_NOOP(
        "sentences", "Solo faltan {rest}. Elija una parte que no pase de ahí."
    ),
    "others.off": QT_TRANSLATE_NOOP(
        "sentences", "Ese método está apagado. Un gerente lo prende en «Ajustes»."
    ),
    "part.gone": QT_TRANSLATE_NOOP("sentences", "Esa parte ya se devolvió o ya se pidió."),
    "part.sale_complete": QT_TRANSLATE_NOOP(
        "sentences", "La venta ya está completa. Haga una devolución desde «Ventas de hoy»."
    ),
    "tip.frozen": QT_TRANSLATE_NOOP(
        "sentences", "La propina ya no cambia: se empezó a pagar la venta."
    ),
    "tip.too_much": QT_TRANSLATE_NOOP(
        "sentences", "La propina va hasta {cap}. Escriba un valor que no pase de ahí."
    ),
    "return.too_much": QT_TRANSLATE_NOOP(
        "sentences", "No se devuelve más de lo que se vendió. Revise las cantidades."
    ),
    "return.nothing": QT_TRANSLATE_NOOP("sentences", "Elija qué devuelve el cliente."),
    "return.not_delivered": QT_TRANSLATE_NOOP(
        "sentences", "Esa venta no está pagada. Solo se devuelve lo que ya se entregó."
    ),
    # what is to be allowed
    "cash.bank_at_work": QT_TRANSLATE_NOOP(
        "sentences", "Recibir a mano la venta {sale} mientras el banco aún responde."
    ),
    "others.about": QT_TRANSLATE_NOOP("sentences", "Anotar {amount} por {name}."),
    "part.about": QT_TRANSLATE_NOOP("sentences", "Devolver una parte de la venta {sale}."),
    "return.about": QT_TRANSLATE_NOOP("sentences", "Devolver productos de la venta {sale}."),
    "no_sale.about": QT_TRANSLATE_NOOP("sentences", "Abrir el cajón sin venta."),
}

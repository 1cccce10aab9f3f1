"""What the till says of goods that come back."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "return.no_receipt": QT_TRANSLATE_NOOP(
        "sentences", "No hay recibo {number} en esta caja. Mire el número impreso."
    ),
    "back.title": QT_TRANSLATE_NOOP("sentences", "Devolución"),
    "back.which": QT_TRANSLATE_NOOP("sentences", "Escriba el número del recibo."),
    "back.under": QT_TRANSLATE_NOOP(
        "sentences", "Venta {sale} · recibo {receipt}. Marque lo que vuelve."
    ),
    "back.receipt": QT_TRANSLATE_NOOP("sentences", "Recibo n.º"),
    "back.lines": QT_TRANSLATE_NOOP("sentences", "Lo vendido"),
    "back.empty": QT_TRANSLATE_NOOP("sentences", "Ninguna venta elegida."),
    "back.empty.do": QT_TRANSLATE_NOOP(
        "sentences", "Escriba el número del recibo y Enter, o elíjala en «Ventas de hoy»."
    ),
    "back.of": QT_TRANSLATE_NOOP("sentences", "de {left}"),
    "back.sold": QT_TRANSLATE_NOOP("sentences", "Vendido: {sold}"),
    "back.sold_and_back": QT_TRANSLATE_NOOP("sentences", "Vendido: {sold} · ya devuelto: {back}"),
    "back.gone": QT_TRANSLATE_NOOP("sentences", "Ya se devolvió todo"),
    "back.less": QT_TRANSLATE_NOOP("sentences", "Menos"),
    "back.more": QT_TRANSLATE_NOOP("sentences", "Más"),
    "back.all": QT_TRANSLATE_NOOP("sentences", "Todo"),
    "back.leave": QT_TRANSLATE_NOOP("sentences", "Volver"),
    "back.total": QT_TRANSLATE_NOOP("sentences", "Se devuelve"),
    "back.taxes": QT_TRANSLATE_NOOP("sentences", "Impuestos incluidos: {taxes}"),
    "back.reason": QT_TRANSLATE_NOOP("sentences", "Motivo"),
    "back.reason.example": QT_TRANSLATE_NOOP("sentences", "Por qué vuelve"),
    "back.reason.damaged": QT_TRANSLATE_NOOP("sentences", "Dañado"),
    "back.reason.other": QT_TRANSLATE_NOOP("sentences", "No era"),
    "back.reason.regret": QT_TRANSLATE_NOOP("sentences", "Se arrepintió"),
    "back.give": QT_TRANSLATE_NOOP("sentences", "Devolver"),
    "back.give_amount": QT_TRANSLATE_NOOP("sentences", "Devolver {amount}"),
    "back.giving": QT_TRANSLATE_NOOP("sentences", "Guardando…"),
    "back.open": QT_TRANSLATE_NOOP("sentences", "Devolución"),
    # how the money goes
    "back.leg.cash": QT_TRANSLATE_NOOP("sentences", "En efectivo"),
    "back.leg.cash.about": QT_TRANSLATE_NOOP(
        "sentences", "Lo que pagó en efectivo vuelve en efectivo. Se abre el cajón."
    ),
    "back.leg.cash.about.done": QT_TRANSLATE_NOOP("sentences", "Entréguelo ahora al cliente."),
    "back.leg.other": QT_TRANSLATE_NOOP("sentences", "Por donde llegó"),
    "back.leg.other.about": QT_TRANSLATE_NOOP(
        "sentences", "Vuelve por donde llegó. Hágalo usted desde la cuenta de la tienda."
    ),
    "back.leg.other.about.done": QT_TRANSLATE_NOOP(
        "sentences", "Hágalo ahora desde la cuenta de la tienda, por donde llegó."
    ),
    "back.leg.void": QT_TRANSLATE_NOOP("sentences", "Anulación de la tarjeta"),
    "back.leg.void.about": QT_TRANSLATE_NOOP(
        "sentences", "La caja le pide a Wompi anular el pago de hoy. Nunca en efectivo."
    ),
    "back.leg.void.about.done": QT_TRANSLATE_NOOP(
        "sentences", "Se le pidió a Wompi. Queda en «Por confirmar» hasta que se compruebe."
    ),
    "back.leg.refund": QT_TRANSLATE_NOOP("sentences", "Reembolso de Wompi"),
    "back.leg.refund.about": QT_TRANSLATE_NOOP(
        "sentences", "Se pide en comercios.wompi.co y tarda hasta 30 días. Nunca en efectivo."
    ),
    "back.leg.refund.about.done": QT_TRANSLATE_NOOP(
        "sentences",
        "Pídalo en comercios.wompi.co › Transacciones › Reembolso. La tarea queda en "
        "«Por confirmar».",
    ),
    # done
    "back.done": QT_TRANSLATE_NOOP("sentences", "Devolución {number} anotada"),
    "back.done.below": QT_TRANSLATE_NOOP("sentences", "Venta {sale} · vuelve {amount}"),
    "back.hand": QT_TRANSLATE_NOOP("sentences", "Entregue en efectivo"),
    "back.no_cash": QT_TRANSLATE_NOOP("sentences", "No entregue efectivo. Vuelve por Wompi"),
    "back.no_cash.other": QT_TRANSLATE_NOOP("sentences", "No entregue efectivo. Vuelve por {name}"),
    "back.paper": QT_TRANSLATE_NOOP(
        "sentences", "Comprobante de devolución {number}: el cliente firma una copia."
    ),
    "back.print": QT_TRANSLATE_NOOP("sentences", "Reimprimir"),
    "back.pdf": QT_TRANSLATE_NOOP("sentences", "Comprobante PDF"),
    "back.ready": QT_TRANSLATE_NOOP("sentences", "Terminar"),
    "back.saved": QT_TRANSLATE_NOOP("sentences", "Comprobante {number} guardado en {path}"),
    "claim.pdf": QT_TRANSLATE_NOOP("sentences", "Papel en PDF"),
    "claim.saved": QT_TRANSLATE_NOOP("sentences", "Papel de reclamo guardado en {path}"),
    "help.return": QT_TRANSLATE_NOOP("sentences", "Devolución de una venta"),
    # the task that stays
    "task.give_back": QT_TRANSLATE_NOOP("sentences", "Devolución por hacer"),
    "advice.void.give_back": QT_TRANSLATE_NOOP(
        "sentences", "devolver {amount}; anule el pago con tarjeta"
    ),
    "advice.refund.give_back": QT_TRANSLATE_NOOP(
        "sentences", "devolver {amount}; pida el reembolso a Wompi"
    ),
}

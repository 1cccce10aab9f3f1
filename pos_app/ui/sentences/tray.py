"""What the tray says: rows, tasks and what to do about them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "tray.sieve.all": QT_TRANSLATE_NOOP("sentences", "Todos  {count}"),
    "tray.sieve.ready": QT_TRANSLATE_NOOP("sentences", "Listos  {count}"),
    "tray.sieve.waiting": QT_TRANSLATE_NOOP("sentences", "Esperando  {count}"),
    "tray.sieve.task": QT_TRANSLATE_NOOP("sentences", "Por resolver  {count}"),
    "tray.sieve.closed": QT_TRANSLATE_NOOP("sentences", "Sin pago  {count}"),
    "tray.sale": QT_TRANSLATE_NOOP("sentences", "Venta {sale}"),
    "tray.way.page": QT_TRANSLATE_NOOP("sentences", "página de pago"),
    "tray.way.link": QT_TRANSLATE_NOOP("sentences", "QR al celular"),
    "tray.ready": QT_TRANSLATE_NOOP("sentences", "{how} · Wompi confirmó hace {ago}"),
    "tray.pending": QT_TRANSLATE_NOOP("sentences", "{how} · pendiente en el banco"),
    "tray.not_seen": QT_TRANSLATE_NOOP("sentences", "{how} · aún no aparece en Wompi"),
    "tray.closed.empty": QT_TRANSLATE_NOOP(
        "sentences", "{how} · se cerró sin pago; sigue vigilado"
    ),
    "tray.closed.declined": QT_TRANSLATE_NOOP("sentences", "{how} · rechazado; sigue vigilado"),
    "tray.closed.practice": QT_TRANSLATE_NOOP(
        "sentences", "{how} · cobro de prueba; no mueve plata"
    ),
    "tray.closed.reversed": QT_TRANSLATE_NOOP("sentences", "{how} · el pago se anuló"),
    "tray.today": QT_TRANSLATE_NOOP("sentences", "hoy"),
    "tray.waited": QT_TRANSLATE_NOOP("sentences", "esperó"),
    "tray.waits": QT_TRANSLATE_NOOP("sentences", "esperando"),
    "tray.since_closed": QT_TRANSLATE_NOOP("sentences", "cerrado"),
    "tray.seconds": QT_TRANSLATE_NOOP("sentences", "{seconds} s"),
    "tray.minutes": QT_TRANSLATE_NOOP("sentences", "{minutes} min"),
    "tray.hours": QT_TRANSLATE_NOOP("sentences", "{hours} h"),
    "tray.days": QT_TRANSLATE_NOOP("sentences", "{days} días"),
    "tray.more": QT_TRANSLATE_NOOP("sentences", "{count} más"),
    "tray.order.ready": QT_TRANSLATE_NOOP("sentences", "El cliente ya pagó"),
    "tray.order.waiting": QT_TRANSLATE_NOOP("sentences", "No entregue todavía"),
    "tray.order.closed": QT_TRANSLATE_NOOP("sentences", "No entregue"),
    "tray.main.hand_over": QT_TRANSLATE_NOOP("sentences", "Entregar y cerrar venta"),
    "tray.main.open": QT_TRANSLATE_NOOP("sentences", "Abrir el cobro"),
    "tray.main.done": QT_TRANSLATE_NOOP("sentences", "Ya se hizo"),
    "tray.main.reviewed": QT_TRANSLATE_NOOP("sentences", "Ya se revisó"),
    "tray.one_travels": QT_TRANSLATE_NOOP(
        "sentences", "1 pasa al turno siguiente si no se resuelve antes del cierre."
    ),
    "tray.some_travel": QT_TRANSLATE_NOOP(
        "sentences", "{count} pasan al turno siguiente si no se resuelven antes del cierre."
    ),
    "task.late": QT_TRANSLATE_NOOP("sentences", "Plata tarde"),
    "task.over": QT_TRANSLATE_NOOP("sentences", "Doble pago"),
    "task.mismatch": QT_TRANSLATE_NOOP("sentences", "Otro valor"),
    "task.unknown": QT_TRANSLATE_NOOP("sentences", "Sin respuesta"),
    "task.released": QT_TRANSLATE_NOOP("sentences", "Entregado sin confirmar"),
    "task.void_pending": QT_TRANSLATE_NOOP("sentences", "Anulación pedida"),
    "task.refund": QT_TRANSLATE_NOOP("sentences", "Devolución por hacer"),
    "tray.twin": QT_TRANSLATE_NOOP(
        "sentences", "{how} · mismo pagador y valor que la venta {sale}"
    ),
    "tray.twin.order": QT_TRANSLATE_NOOP(
        "sentences",
        "Mire si el cliente pagó dos veces: compare con la venta {sale}. "
        "Si fueron dos compras, ciérrelo.",
    ),
    "tray.name.title": QT_TRANSLATE_NOOP("sentences", "¿De quién es la venta {sale}?"),
    "tray.name.text": QT_TRANSLATE_NOOP(
        "sentences", "Para llamar al cliente cuando llegue su pago. Un nombre basta."
    ),
    "tray.name.field": QT_TRANSLATE_NOOP("sentences", "Nombre"),
    "tray.name.act": QT_TRANSLATE_NOOP("sentences", "Guardar"),
    "task.twins": QT_TRANSLATE_NOOP("sentences", "Dos pagos iguales"),
    "advice.deliver": QT_TRANSLATE_NOOP("sentences", "llegó tarde; entregue la venta"),
    "advice.give_back_cash": QT_TRANSLATE_NOOP("sentences", "efectivo y también Wompi"),
    "advice.void": QT_TRANSLATE_NOOP("sentences", "sobra {amount}; anule la tarjeta"),
    "advice.refund": QT_TRANSLATE_NOOP("sentences", "sobra {amount}; pida reembolso"),
    "advice.collect_rest": QT_TRANSLATE_NOOP("sentences", "llegaron solo {amount}"),
    "advice.watch": QT_TRANSLATE_NOOP("sentences", "la caja sigue preguntando"),
    "advice.review": QT_TRANSLATE_NOOP("sentences", "falta que un gerente lo revise"),
    "advice.deliver.order": QT_TRANSLATE_NOOP("sentences", "Entregue la venta al cliente"),
    "advice.give_back_cash.order": QT_TRANSLATE_NOOP(
        "sentences", "Devuelva {amount} en efectivo. El pago de Wompi se queda."
    ),
    "advice.void.order": QT_TRANSLATE_NOOP(
        "sentences", "Anule hoy mismo el pago con tarjeta de {amount}."
    ),
    "advice.refund.order": QT_TRANSLATE_NOOP(
        "sentences",
        "Pida a Wompi devolver {amount}: comercios.wompi.co › Transacciones › Reembolso. "
        "Tarda hasta 30 días.",
    ),
    "advice.collect_rest.order": QT_TRANSLATE_NOOP(
        "sentences", "No entregue. Cobre el resto o devuelva {amount}."
    ),
    "advice.watch.order": QT_TRANSLATE_NOOP("sentences", "No entregue. La caja sigue preguntando."),
    "advice.review.order": QT_TRANSLATE_NOOP("sentences", "Muéstrelo al gerente."),
    "call.ready": QT_TRANSLATE_NOOP("sentences", "Venta {sale} · {amount}"),
    "reason.missing": QT_TRANSLATE_NOOP("sentences", "Escriba el motivo en unas palabras."),
    "reason.card": QT_TRANSLATE_NOOP(
        "sentences", "Ahí hay algo como un número de tarjeta. Escríbalo sin ese número."
    ),
}

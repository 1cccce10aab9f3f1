"""A day beside Wompi's: what each transaction is, and who signed."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "day.broken": QT_TRANSLATE_NOOP("sentences", "Esa fecha no existe. Escríbala así: 20/11/2026."),
    "day.too_old": QT_TRANSLATE_NOOP(
        "sentences", "La caja no tiene ventas de antes de {year}. Revise la fecha."
    ),
    "day.to_come": QT_TRANSLATE_NOOP("sentences", "Ese día no ha llegado. Revise la fecha."),
    "day.upside_down": QT_TRANSLATE_NOOP(
        "sentences", "La fecha final es anterior a la inicial. Revise las fechas."
    ),
    "day.too_long": QT_TRANSLATE_NOOP(
        "sentences", "Son más de {years} años. Escoja un rango más corto."
    ),
    "reconciliation.other_environment": QT_TRANSLATE_NOOP(
        "sentences",
        "Ese día se vendió con llaves de otro ambiente. Póngalas otra vez para compararlo.",
    ),
    "reconciliation.sign_about": QT_TRANSLATE_NOOP("sentences", "Firmar el día {day}"),
    "reconciliation.moved_on": QT_TRANSLATE_NOOP(
        "sentences", "El día cambió mientras se autorizaba. Mírelo y firme otra vez."
    ),
    "reconciliation.not_compared": QT_TRANSLATE_NOOP(
        "sentences", "El día no se ha comparado con Wompi. Compárelo antes de firmar."
    ),
    "reconciliation.signed_already": QT_TRANSLATE_NOOP(
        "sentences", "El día ya está firmado así como está."
    ),
    "reconciliation.kind.equal": QT_TRANSLATE_NOOP("sentences", "Igual"),
    "reconciliation.kind.waiting": QT_TRANSLATE_NOOP("sentences", "Por confirmar"),
    "reconciliation.kind.unpaid": QT_TRANSLATE_NOOP("sentences", "Sin pago"),
    "reconciliation.kind.unread": QT_TRANSLATE_NOOP("sentences", "Sin comparar"),
    "reconciliation.kind.only_here": QT_TRANSLATE_NOOP("sentences", "No está en Wompi"),
    "reconciliation.kind.only_there": QT_TRANSLATE_NOOP("sentences", "La caja no lo sabía"),
    "reconciliation.kind.amount": QT_TRANSLATE_NOOP("sentences", "Otro valor"),
    "reconciliation.kind.currency": QT_TRANSLATE_NOOP("sentences", "Otra moneda"),
    "reconciliation.kind.status": QT_TRANSLATE_NOOP("sentences", "Otro estado"),
    "reconciliation.kind.two_sales": QT_TRANSLATE_NOOP("sentences", "En dos ventas"),
    "reconciliation.kind.other_environment": QT_TRANSLATE_NOOP("sentences", "Otro ambiente"),
    "reconciliation.kind.other_till": QT_TRANSLATE_NOOP("sentences", "Otra caja"),
    "reconciliation.kind.link": QT_TRANSLATE_NOOP("sentences", "Enlace aparte"),
    "reconciliation.kind.card_pos": QT_TRANSLATE_NOOP("sentences", "Datáfono"),
    "reconciliation.kind.web": QT_TRANSLATE_NOOP("sentences", "Página o panel"),
    "reconciliation.kind.unknown": QT_TRANSLATE_NOOP("sentences", "Desconocida"),
    "reconciliation.status.UNKNOWN": QT_TRANSLATE_NOOP("sentences", "En proceso"),
    "reconciliation.status.PENDING": QT_TRANSLATE_NOOP("sentences", "Pendiente"),
    "reconciliation.status.ERROR": QT_TRANSLATE_NOOP("sentences", "Falló"),
    "reconciliation.status.DECLINED": QT_TRANSLATE_NOOP("sentences", "Rechazada"),
    "reconciliation.status.APPROVED": QT_TRANSLATE_NOOP("sentences", "Aprobada"),
    "reconciliation.status.VOIDED": QT_TRANSLATE_NOOP("sentences", "Anulada"),
    "reconciliation.state.open": QT_TRANSLATE_NOOP("sentences", "Sin firmar"),
    "reconciliation.state.signed": QT_TRANSLATE_NOOP("sentences", "Firmado"),
    "reconciliation.state.changed": QT_TRANSLATE_NOOP("sentences", "Cambió"),
    "reconciliation.column.time": QT_TRANSLATE_NOOP("sentences", "Hora"),
    "reconciliation.column.reference": QT_TRANSLATE_NOOP("sentences", "Referencia"),
    "reconciliation.column.kind": QT_TRANSLATE_NOOP("sentences", "Resultado"),
    "reconciliation.column.here": QT_TRANSLATE_NOOP("sentences", "La caja dice"),
    "reconciliation.column.there": QT_TRANSLATE_NOOP("sentences", "Wompi dice"),
    "reconciliation.column.transaction": QT_TRANSLATE_NOOP("sentences", "Transacción"),
    "reconciliation.side": QT_TRANSLATE_NOOP("sentences", "{status} {amount}"),
    "reconciliation.show.all": QT_TRANSLATE_NOOP("sentences", "Todos"),
    "reconciliation.show.alarms": QT_TRANSLATE_NOOP("sentences", "Con diferencia"),
    "reconciliation.show.own": QT_TRANSLATE_NOOP("sentences", "Esta caja: {till}"),
    "reconciliation.show.till": QT_TRANSLATE_NOOP("sentences", "Caja {till}"),
    "reconciliation.show.others": QT_TRANSLATE_NOOP("sentences", "Ajenos"),
    "reconciliation.sum_one": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** pago · la caja dice {here} · Wompi dice **{there}**"
    ),
    "reconciliation.sum_unread_one": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** pago · la caja dice {here}"
    ),
    "reconciliation.sum_others_one": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** pago · Wompi dice **{there}** · no es plata de esta caja"
    ),
    "reconciliation.sum": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** pagos · la caja dice {here} · Wompi dice **{there}**"
    ),
    "reconciliation.sum_unread": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** pagos · la caja dice {here}"
    ),
    "reconciliation.sum_others": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** pagos · Wompi dice **{there}** · no es plata de esta caja"
    ),
    "reconciliation.sum_apart": QT_TRANSLATE_NOOP("sentences", "ajenos sin sumar: {count}"),
    "reconciliation.sum_foreign": QT_TRANSLATE_NOOP(
        "sentences", "{count} en otra moneda sin sumar"
    ),
    "reconciliation.nothing_here": QT_TRANSLATE_NOOP(
        "sentences", "La caja no tiene pagos de ese día. Compare para ver los de Wompi."
    ),
    "reconciliation.nothing_at_all": QT_TRANSLATE_NOOP(
        "sentences", "Ni la caja ni Wompi tienen pagos de ese día."
    ),
    "reconciliation.nothing_shown": QT_TRANSLATE_NOOP("sentences", "Nada de eso ese día."),
    "reconciliation.not_read": QT_TRANSLATE_NOOP(
        "sentences", "Sin comparar: esto es lo que sabe la caja. Compare con F5."
    ),
    "reconciliation.reading": QT_TRANSLATE_NOOP(
        "sentences", "Leyendo la lista de Wompi: {rows} pagos, página {pages}."
    ),
    "reconciliation.other_tills": QT_TRANSLATE_NOOP(
        "sentences", "También cobraron: {tills}. Cada caja guarda y firma su propio día."
    ),
    "reconciliation.all_equal": QT_TRANSLATE_NOOP(
        "sentences", "Caja y Wompi dicen lo mismo. Leído a las {at}."
    ),
    "reconciliation.one_alarm": QT_TRANSLATE_NOOP(
        "sentences", "1 diferencia. Ábrala y resuélvala. Leído a las {at}."
    ),
    "reconciliation.some_alarms": QT_TRANSLATE_NOOP(
        "sentences", "{count} diferencias. Ábralas y resuélvalas. Leído a las {at}."
    ),
    "reconciliation.unsigned": QT_TRANSLATE_NOOP("sentences", "Nadie ha firmado este día."),
    "reconciliation.signed_by": QT_TRANSLATE_NOOP("sentences", "Firmó {by} el {day} a las {at}."),
    "reconciliation.signed_at": QT_TRANSLATE_NOOP("sentences", "Firmado el {day} a las {at}."),
    "reconciliation.signed_alarms": QT_TRANSLATE_NOOP("sentences", "Diferencias: {count}."),
    "reconciliation.signed_with": QT_TRANSLATE_NOOP("sentences", "Autorizó {name}."),
    "reconciliation.changed_one": QT_TRANSLATE_NOOP(
        "sentences", "Cambió 1 pago desde la firma. Mírelo y firme otra vez."
    ),
    "reconciliation.changed_some": QT_TRANSLATE_NOOP(
        "sentences", "Cambiaron {count} pagos desde la firma. Mírelos y firme otra vez."
    ),
    "reconciliation.change.added": QT_TRANSLATE_NOOP("sentences", "Nuevo: {now}"),
    "reconciliation.change.gone": QT_TRANSLATE_NOOP("sentences", "Ya no está: {signed}"),
    "reconciliation.change.other": QT_TRANSLATE_NOOP("sentences", "Era {signed}, ahora {now}"),
    "reconciliation.ask_sign": QT_TRANSLATE_NOOP("sentences", "¿Firmar el {day}?"),
    "reconciliation.ask_sign_clean": QT_TRANSLATE_NOOP(
        "sentences", "Caja y Wompi dicen lo mismo. Su nombre y la hora quedan con el día."
    ),
    "reconciliation.ask_sign_alarms": QT_TRANSLATE_NOOP(
        "sentences", "Diferencias: {count}. Su nombre y la hora quedan con el día."
    ),
    "manager.page.reconciliation": QT_TRANSLATE_NOOP("sentences", "Conciliación"),
    "manager.page.exports": QT_TRANSLATE_NOOP("sentences", "Exportar"),
}

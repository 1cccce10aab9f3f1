"""What the day's screen says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "date.weekdays": QT_TRANSLATE_NOOP("sentences", "lun mar mié jue vie sáb dom"),
    "date.months": QT_TRANSLATE_NOOP(
        "sentences", "ene feb mar abr may jun jul ago sept oct nov dic"
    ),
    "day.column_time": QT_TRANSLATE_NOOP("sentences", "Hora"),
    "day.column_sale": QT_TRANSLATE_NOOP("sentences", "Venta"),
    "day.column_state": QT_TRANSLATE_NOOP("sentences", "Estado"),
    "day.column_way": QT_TRANSLATE_NOOP("sentences", "Cómo"),
    "day.column_reference": QT_TRANSLATE_NOOP("sentences", "Referencia"),
    "day.column_receipt": QT_TRANSLATE_NOOP("sentences", "Recibo"),
    "day.column_amount": QT_TRANSLATE_NOOP("sentences", "Valor"),
    "day.paid": QT_TRANSLATE_NOOP("sentences", "Pagada"),
    "day.wait": QT_TRANSLATE_NOOP("sentences", "Espere"),
    "day.not_paid": QT_TRANSLATE_NOOP("sentences", "No pagó"),
    "day.dropped": QT_TRANSLATE_NOOP("sentences", "Anulada"),
    "day.voided": QT_TRANSLATE_NOOP("sentences", "Pago anulado"),
    "day.not_charged": QT_TRANSLATE_NOOP("sentences", "Sin cobrar"),
    "day.over": QT_TRANSLATE_NOOP("sentences", "{amount} de más"),
    "day.returned": QT_TRANSLATE_NOOP("sentences", "Devuelto {amount}"),
    "day.by_page": QT_TRANSLATE_NOOP("sentences", "En esta caja"),
    "day.by_link": QT_TRANSLATE_NOOP("sentences", "QR al celular"),
    "day.one_waits": QT_TRANSLATE_NOOP("sentences", "1 cobro por confirmar"),
    "day.some_wait": QT_TRANSLATE_NOOP("sentences", "{count} cobros por confirmar"),
}

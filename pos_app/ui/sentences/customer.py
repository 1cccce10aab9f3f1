"""What the customer's own screen says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "customer.total": QT_TRANSLATE_NOOP("sentences", "Su cuenta"),
    "customer.taxes": QT_TRANSLATE_NOOP("sentences", "Impuestos incluidos {taxes}"),
    "customer.ends": QT_TRANSLATE_NOOP("sentences", "Vence en"),
    "customer.waiting": QT_TRANSLATE_NOOP("sentences", "Esperando su pago"),
    "customer.paid": QT_TRANSLATE_NOOP("sentences", "Pagado"),
    "customer.thanks": QT_TRANSLATE_NOOP("sentences", "Gracias. Pida su comprobante en la caja."),
    "customer.not_paid": QT_TRANSLATE_NOOP("sentences", "El pago no pasó"),
    "customer.talk": QT_TRANSLATE_NOOP("sentences", "Hable con el cajero."),
}

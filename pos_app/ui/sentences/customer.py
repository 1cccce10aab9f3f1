"""What the customer's own screen says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "customer.total": QT_TRANSLATE_NOOP("sentences", "Su cuenta"),
    "customer.taxes": QT_TRANSLATE_NOOP("sentences", "Impuestos incluidos"),
    "customer.iva": QT_TRANSLATE_NOOP("sentences", "IVA"),
    "customer.inc": QT_TRANSLATE_NOOP("sentences", "INC"),
    "customer.saved": QT_TRANSLATE_NOOP("sentences", "Ahorró {saved}"),
    "customer.earlier": QT_TRANSLATE_NOOP("sentences", "y {count} renglones de antes"),
    "customer.how": QT_TRANSLATE_NOOP("sentences", "Tarjeta, PSE, Nequi o Bancolombia"),
    "customer.ends": QT_TRANSLATE_NOOP("sentences", "Vence en"),
    "customer.waiting": QT_TRANSLATE_NOOP("sentences", "Esperando su pago"),
    "customer.paid": QT_TRANSLATE_NOOP("sentences", "Pagado"),
    "customer.thanks": QT_TRANSLATE_NOOP("sentences", "Gracias. Pida su comprobante en la caja."),
    "customer.not_paid": QT_TRANSLATE_NOOP("sentences", "El pago no pasó"),
    "room.yours": QT_TRANSLATE_NOOP(
        "sentences", "Escriba usted sus datos: la caja no los ve ni los guarda."
    ),
    "pin.title": QT_TRANSLATE_NOOP("sentences", "Escriba su PIN de cajero"),
    "pin.text": QT_TRANSLATE_NOOP(
        "sentences", "El cliente está escribiendo. El pago sigue abierto mientras tanto."
    ),
    "pin.cancel": QT_TRANSLATE_NOOP("sentences", "Seguir con el cliente"),
    "customer.talk": QT_TRANSLATE_NOOP("sentences", "Hable con el cajero."),
}

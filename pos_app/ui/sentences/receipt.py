"""The words of the receipt on the screen."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "key.see_receipt": QT_TRANSLATE_NOOP("sentences", "Ver recibo"),
    "sheet.close": QT_TRANSLATE_NOOP("sentences", "Cerrar"),
    "sheet.mark.test": QT_TRANSLATE_NOOP("sentences", "PRUEBA · ninguna plata es real"),
    "sheet.mark.rehearsal": QT_TRANSLATE_NOOP("sentences", "ENSAYO · ninguna plata es real"),
    "sheet.notice": QT_TRANSLATE_NOOP(
        "sentences", "Comprobante de pago, no es factura electrónica"
    ),
    "sheet.place": QT_TRANSLATE_NOOP("sentences", "Venta {sale} · Caja {till}"),
    "sheet.base": QT_TRANSLATE_NOOP("sentences", "Subtotal sin impuestos"),
    "sheet.tax": QT_TRANSLATE_NOOP("sentences", "{tax} · base {base}"),
    "sheet.total": QT_TRANSLATE_NOOP("sentences", "Total"),
}

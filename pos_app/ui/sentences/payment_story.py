"""What the timeline of a charge says, entry by entry."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # the timeline
    "time.now": QT_TRANSLATE_NOOP("sentences", "ahora"),
    "event.created": QT_TRANSLATE_NOOP("sentences", "Cobro creado"),
    "event.saved_first": QT_TRANSLATE_NOOP("sentences", "Guardado antes de mostrarlo"),
    "event.link_made": QT_TRANSLATE_NOOP("sentences", "Enlace de un solo uso"),
    "event.page_shown": QT_TRANSLATE_NOOP("sentences", "Abriendo la página de pago"),
    "event.link_shown": QT_TRANSLATE_NOOP("sentences", "QR en la pantalla"),
    "event.page_loaded": QT_TRANSLATE_NOOP("sentences", "Página de pago abierta"),
    "event.took": QT_TRANSLATE_NOOP("sentences", "Cargó en {seconds} s"),
    "event.page_failed": QT_TRANSLATE_NOOP("sentences", "La página de pago no abrió"),
    "event.given_up": QT_TRANSLATE_NOOP("sentences", "Usted cerró el cobro"),
    "event.abandoned": QT_TRANSLATE_NOOP("sentences", "Cobro sin usar"),
    "event.view_closed": QT_TRANSLATE_NOOP("sentences", "Página de pago cerrada"),
    "event.link_closed": QT_TRANSLATE_NOOP("sentences", "Wompi cerró el enlace"),
    "event.set_aside": QT_TRANSLATE_NOOP("sentences", "Usted lo dejó para después"),
    "event.handed_over": QT_TRANSLATE_NOOP("sentences", "Entregado"),
    "event.released": QT_TRANSLATE_NOOP("sentences", "Entregado sin confirmar"),
    "event.release_undone": QT_TRANSLATE_NOOP("sentences", "Se deshizo la entrega sin confirmar"),
    "event.void_asked": QT_TRANSLATE_NOOP("sentences", "Anulación pedida a Wompi"),
    "event.void_refused": QT_TRANSLATE_NOOP("sentences", "Wompi no aceptó la anulación"),
    "event.void_unsent": QT_TRANSLATE_NOOP("sentences", "La anulación no llegó a Wompi"),
    "event.charged_again": QT_TRANSLATE_NOOP("sentences", "Se autorizó cobrar otra vez"),
    "event.receipt": QT_TRANSLATE_NOOP("sentences", "Recibo {number}"),
    "hint.redirect": QT_TRANSLATE_NOOP("sentences", "El cliente volvió de la página"),
    "hint.relay": QT_TRANSLATE_NOOP("sentences", "Aviso de Wompi"),
    "hint.typed": QT_TRANSLATE_NOOP("sentences", "Número escrito a mano"),
    "hint.detail": QT_TRANSLATE_NOOP("sentences", "Pista: la caja le pregunta a Wompi"),
    "status.unknown": QT_TRANSLATE_NOOP("sentences", "Wompi vio el pago"),
    "status.pending": QT_TRANSLATE_NOOP("sentences", "Wompi vio el pago"),
    "status.error": QT_TRANSLATE_NOOP("sentences", "Wompi no pudo procesarlo"),
    "status.declined": QT_TRANSLATE_NOOP("sentences", "Rechazado por el banco"),
    "status.approved": QT_TRANSLATE_NOOP("sentences", "Aprobado"),
    "status.voided": QT_TRANSLATE_NOOP("sentences", "Anulado"),
    "status.details": QT_TRANSLATE_NOOP("sentences", "{how}"),
    "asking.first": QT_TRANSLATE_NOOP("sentences", "Preguntando a Wompi"),
    "asking.now": QT_TRANSLATE_NOOP("sentences", "Preguntando a Wompi"),
    "asking.again.now": QT_TRANSLATE_NOOP("sentences", "Preguntando otra vez"),
    "asking.again": QT_TRANSLATE_NOOP("sentences", "Reintentando en {soon} s"),
    "asking.nothing_yet": QT_TRANSLATE_NOOP("sentences", "Todavía no hay pago · hace {ago} s"),
    "asking.still_pending": QT_TRANSLATE_NOOP("sentences", "Sigue pendiente · hace {ago} s"),
    "asking.same": QT_TRANSLATE_NOOP("sentences", "Responde lo mismo · hace {ago} s"),
    "asking.failed": QT_TRANSLATE_NOOP("sentences", "{why}"),
    "missing.bank": QT_TRANSLATE_NOOP("sentences", "Falta: el banco responde"),
    "missing.receipt": QT_TRANSLATE_NOOP("sentences", "Falta: recibo"),
    # how it was paid, by Wompi's own names
    "method.CARD": QT_TRANSLATE_NOOP("sentences", "tarjeta"),
    "method.NEQUI": QT_TRANSLATE_NOOP("sentences", "Nequi"),
    "method.PSE": QT_TRANSLATE_NOOP("sentences", "PSE"),
    "method.BANCOLOMBIA_TRANSFER": QT_TRANSLATE_NOOP("sentences", "botón Bancolombia"),
    "method.BANCOLOMBIA_QR": QT_TRANSLATE_NOOP("sentences", "QR Bancolombia"),
    "method.BANCOLOMBIA_COLLECT": QT_TRANSLATE_NOOP("sentences", "corresponsal Bancolombia"),
    "method.DAVIPLATA": QT_TRANSLATE_NOOP("sentences", "Daviplata"),
    "method.PCOL": QT_TRANSLATE_NOOP("sentences", "Puntos Colombia"),
}

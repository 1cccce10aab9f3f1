"""Alerts: what happened, and why one did not leave."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "alert.late_money": QT_TRANSLATE_NOOP(
        "sentences", "Llegó plata tarde: hay una novedad por resolver."
    ),
    "alert.double_money": QT_TRANSLATE_NOOP(
        "sentences", "Puede haber un pago doble: hay una novedad por resolver."
    ),
    "alert.mismatch": QT_TRANSLATE_NOOP(
        "sentences", "Wompi aprobó otro valor: hay una novedad por resolver."
    ),
    "alert.unknown": QT_TRANSLATE_NOOP(
        "sentences", "Un cobro lleva más de una hora sin respuesta."
    ),
    "alert.released": QT_TRANSLATE_NOOP(
        "sentences", "Se entregó sin confirmar: hay una novedad por revisar."
    ),
    "alert.difference": QT_TRANSLATE_NOOP(
        "sentences", "El cierre del turno tuvo una diferencia de {count}."
    ),
    "alert.wompi": QT_TRANSLATE_NOOP("sentences", "Wompi no responde desde hace {count} minutos."),
    "alert.notices": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos no responde desde hace {count} minutos."
    ),
    "alert.printer": QT_TRANSLATE_NOOP(
        "sentences", "La impresora no responde desde hace {count} minutos."
    ),
    "alert.test": QT_TRANSLATE_NOOP("sentences", "Esto es una prueba. No pasó nada."),
    "alerts.about": QT_TRANSLATE_NOOP("sentences", "Ajustes de las alertas"),
    "mail.unreachable": QT_TRANSLATE_NOOP(
        "sentences", "El correo no responde. Revise servidor y puerto."
    ),
    "mail.password": QT_TRANSLATE_NOOP("sentences", "El correo no recibe esa clave."),
    "mail.refused": QT_TRANSLATE_NOOP(
        "sentences", "El correo no recibió el mensaje. Revise las direcciones."
    ),
    "mail.no_tls": QT_TRANSLATE_NOOP("sentences", "Ese servidor de correo no cifra: no se usa."),
    "mail.unset": QT_TRANSLATE_NOOP("sentences", "Escriba el servidor y a quién avisar."),
    "webhook.address": QT_TRANSLATE_NOOP(
        "sentences", "La dirección empieza por https:// y nombra un servidor."
    ),
    "webhook.unreachable": QT_TRANSLATE_NOOP("sentences", "Nadie responde en esa dirección."),
    "webhook.refused": QT_TRANSLATE_NOOP(
        "sentences", "Esa dirección no recibió el aviso ({status})."
    ),
    "webhook.unset": QT_TRANSLATE_NOOP("sentences", "Escriba primero la dirección."),
    "faults.address": QT_TRANSLATE_NOOP(
        "sentences", "Eso no es una dirección de Sentry (DSN). Cópiela entera, con https."
    ),
    "alerts.sent_mail": QT_TRANSLATE_NOOP("sentences", "Prueba enviada por correo."),
    "alerts.sent_webhook": QT_TRANSLATE_NOOP("sentences", "Prueba enviada a la dirección."),
    "alerts.way_mail": QT_TRANSLATE_NOOP("sentences", "correo"),
    "alerts.way_webhook": QT_TRANSLATE_NOOP("sentences", "dirección web"),
}

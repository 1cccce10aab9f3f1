"""What is said about the shop's relay: its lamp, its page, and what goes wrong on the way to it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # the lamp
    "lamp.notices.calm": QT_TRANSLATE_NOOP("sentences", "Avisos"),
    "lamp.notices.warning": QT_TRANSLATE_NOOP("sentences", "Avisos lentos"),
    "lamp.notices.down": QT_TRANSLATE_NOOP("sentences", "Sin avisos"),
    "lamp.notices.no_data": QT_TRANSLATE_NOOP("sentences", "Avisos sin dato"),
    # where the till stands
    "relay.step.unpaired": QT_TRANSLATE_NOOP("sentences", "Sin vincular"),
    "relay.step.asking": QT_TRANSLATE_NOOP("sentences", "Pidiendo código"),
    "relay.step.approving": QT_TRANSLATE_NOOP("sentences", "Esperando la aprobación"),
    "relay.step.paired": QT_TRANSLATE_NOOP("sentences", "Vinculado"),
    # the three checks
    "relay.check.outgoing": QT_TRANSLATE_NOOP("sentences", "Salida a internet"),
    "relay.check.outgoing.no_data": QT_TRANSLATE_NOOP(
        "sentences", "Solo conexiones hacia afuera; no abra puertos."
    ),
    "relay.check.outgoing.calm": QT_TRANSLATE_NOOP(
        "sentences", "El servidor responde. Solo conexiones hacia afuera; no abra puertos."
    ),
    "relay.check.outgoing.down": QT_TRANSLATE_NOOP(
        "sentences", "El servidor no responde. La caja sigue preguntando sola."
    ),
    "relay.check.paired": QT_TRANSLATE_NOOP("sentences", "Servidor vinculado"),
    "relay.check.paired.no_data": QT_TRANSLATE_NOOP(
        "sentences", "Pida un código y apruébelo en la página del servidor."
    ),
    "relay.check.paired.warning": QT_TRANSLATE_NOOP(
        "sentences", "Falta que un gerente lo apruebe."
    ),
    "relay.check.paired.calm": QT_TRANSLATE_NOOP(
        "sentences", "Esta caja recibe sus avisos y no los de otras."
    ),
    "relay.check.paired.down": QT_TRANSLATE_NOOP(
        "sentences", "El servidor ya no recibe a esta caja. Vincúlela de nuevo."
    ),
    "relay.check.notice": QT_TRANSLATE_NOOP("sentences", "Aviso de ensayo"),
    "relay.check.notice.no_data": QT_TRANSLATE_NOOP(
        "sentences", "Se prueba solo al vincular; tarda unos 5 s."
    ),
    "relay.check.notice.warning": QT_TRANSLATE_NOOP("sentences", "El aviso va en camino."),
    "relay.check.notice.calm": QT_TRANSLATE_NOOP(
        "sentences", "Salió de aquí, pasó por el servidor y volvió."
    ),
    "relay.check.notice.down": QT_TRANSLATE_NOOP(
        "sentences", "No volvió. La caja sigue preguntando sola; pruebe otra vez."
    ),
    # what goes wrong
    "relay.unreachable": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos no responde. La caja sigue preguntando sola."
    ),
    "relay.silent": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos se quedó callado. La caja sigue preguntando sola."
    ),
    "relay.tls": QT_TRANSLATE_NOOP(
        "sentences", "Quien responde en esa dirección no es el servidor de avisos. Revísela."
    ),
    "relay.busy": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos está ocupado. La caja vuelve a intentarlo sola."
    ),
    "relay.not_relay": QT_TRANSLATE_NOOP(
        "sentences", "En esa dirección no hay un servidor de avisos. Revise la dirección."
    ),
    "relay.address": QT_TRANSLATE_NOOP(
        "sentences", "Escriba la dirección del servidor, como avisos.mitienda.co."
    ),
    "relay.revoked": QT_TRANSLATE_NOOP(
        "sentences",
        "El servidor de avisos retiró esta caja. Siga cobrando; para vincularla pida un código.",
    ),
    "relay.fenced": QT_TRANSLATE_NOOP(
        "sentences",
        "Otro equipo usa el nombre de esta caja. Siga cobrando y avísele al gerente hoy mismo.",
    ),
    "relay.refused": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos no aceptó ({said}). Revise la dirección y la tienda."
    ),
    "relay.pairing_denied": QT_TRANSLATE_NOOP(
        "sentences", "El gerente rechazó el código. Pida otro si fue un error."
    ),
    "relay.pairing_expired": QT_TRANSLATE_NOOP("sentences", "El código venció. Pida otro."),
    "relay.strange_answer": QT_TRANSLATE_NOOP(
        "sentences", "El servidor de avisos respondió algo que no se entiende. Actualícelo."
    ),
    "relay.pass_lost": QT_TRANSLATE_NOOP(
        "sentences", "El almacén seguro ya no tiene el permiso de esta caja. Vincúlela de nuevo."
    ),
}

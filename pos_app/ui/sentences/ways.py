"""What is said of the ways of paying: why one is off, how it usually goes, and the push."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # why a way is off
    "way.no_keys": QT_TRANSLATE_NOOP(
        "sentences", "Faltan las llaves de Wompi: escríbalas en «Ajustes»."
    ),
    "way.keys_refused": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no acepta las llaves: revíselas en «Ajustes»"
    ),
    "way.no_private_key": QT_TRANSLATE_NOOP(
        "sentences", "Falta la llave privada: escríbala en «Ajustes»"
    ),
    "way.switched_off": QT_TRANSLATE_NOOP("sentences", "Apagada: se prende en «Ajustes»"),
    "way.off_by": QT_TRANSLATE_NOOP("sentences", "Apagada por {who}: {why}"),
    "way.off_why": QT_TRANSLATE_NOOP("sentences", "Apagada: {why}"),
    "way.why.failing": QT_TRANSLATE_NOOP("sentences", "está fallando"),
    "way.why.slow": QT_TRANSLATE_NOOP("sentences", "se demora mucho"),
    "way.why.fees": QT_TRANSLATE_NOOP("sentences", "cuesta mucho"),
    "way.why.unused": QT_TRANSLATE_NOOP("sentences", "no se usa"),
    "way.why.other": QT_TRANSLATE_NOOP("sentences", "otra razón"),
    # switching one off
    "way_off.title": QT_TRANSLATE_NOOP("sentences", "Apagar: {way}"),
    "way_off.text": QT_TRANSLATE_NOOP(
        "sentences",
        "Quedan escritos quién y por qué, y se ven en la caja. Lo ya cobrado se sigue buscando.",
    ),
    "way_off.keep": QT_TRANSLATE_NOOP("sentences", "Dejarla prendida"),
    "way_off.act": QT_TRANSLATE_NOOP("sentences", "Apagarla"),
    "way_off.choose": QT_TRANSLATE_NOOP("sentences", "Elija una razón"),
    "way_off.words": QT_TRANSLATE_NOOP("sentences", "Detalle"),
    "way_off.failing": QT_TRANSLATE_NOOP("sentences", "Está fallando"),
    "way_off.slow": QT_TRANSLATE_NOOP("sentences", "Se demora mucho"),
    "way_off.fees": QT_TRANSLATE_NOOP("sentences", "Cuesta mucho"),
    "way_off.unused": QT_TRANSLATE_NOOP("sentences", "No se usa"),
    "way_off.other": QT_TRANSLATE_NOOP("sentences", "Otra razón"),
    "way.not_in_account": QT_TRANSLATE_NOOP(
        "sentences", "Su cuenta de Wompi no lo tiene: pídalo a Wompi"
    ),
    "way.no_email": QT_TRANSLATE_NOOP(
        "sentences", "Falta el correo de la tienda: escríbalo en «Ajustes»"
    ),
    "way.no_answers": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no deja buscar sus pagos: cobre en pantalla"
    ),
    "way.no_contracts": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no ha dicho qué tiene su cuenta: cobre por QR"
    ),
    "way.no_internet": QT_TRANSLATE_NOOP("sentences", "No hay internet"),
    "charge.bad_phone": QT_TRANSLATE_NOOP(
        "sentences", "Ese celular no es: son diez números y empieza por 3."
    ),
    "charge.no_contracts": QT_TRANSLATE_NOOP(
        "sentences", "Faltan los contratos del pago. Toque Nequi o el QR otra vez."
    ),
    # the keys
    "charge.nequi": QT_TRANSLATE_NOOP("sentences", "Nequi"),
    "charge.nequi.detail": QT_TRANSLATE_NOOP("sentences", "El cliente acepta en su celular"),
    "charge.bancolombia_qr": QT_TRANSLATE_NOOP("sentences", "QR Bancolombia"),
    "charge.bancolombia_qr.detail": QT_TRANSLATE_NOOP("sentences", "Con la app de su banco"),
    "charge.habit": QT_TRANSLATE_NOOP("sentences", "~{seconds} s · aprueban {percent} %"),
    "charge.failing": QT_TRANSLATE_NOOP(
        "sentences", "{method}: {failed} de las últimas {of} fallaron"
    ),
    # the push
    "push.nequi.title": QT_TRANSLATE_NOOP("sentences", "¿A qué Nequi?"),
    "push.bancolombia_qr.title": QT_TRANSLATE_NOOP("sentences", "QR de Bancolombia"),
    "push.read_back": QT_TRANSLATE_NOOP("sentences", "Léale el número al cliente antes de enviar"),
    "push.typing": QT_TRANSLATE_NOOP("sentences", "No se guarda: solo sus últimos cuatro números"),
    "push.bank": QT_TRANSLATE_NOOP("sentences", "El cliente lo escanea con la app de su banco"),
    "push.accepts": QT_TRANSLATE_NOOP("sentences", "Al pagar, el cliente acepta"),
    "push.terms": QT_TRANSLATE_NOOP("sentences", "Las condiciones de Wompi"),
    "push.personal_data": QT_TRANSLATE_NOOP("sentences", "El uso de sus datos personales"),
    "push.scan_to_read": QT_TRANSLATE_NOOP("sentences", "Se leen escaneando cada código"),
    "push.fetching": QT_TRANSLATE_NOOP("sentences", "Trayendo los contratos de Wompi"),
    "push.no_contracts": QT_TRANSLATE_NOOP("sentences", "No llegaron los contratos de Wompi"),
    "push.continue": QT_TRANSLATE_NOOP("sentences", "Seguir"),
    "push.send": QT_TRANSLATE_NOOP("sentences", "Enviar a Nequi"),
    "push.make": QT_TRANSLATE_NOOP("sentences", "Hacer el QR"),
    "push.again": QT_TRANSLATE_NOOP("sentences", "Traer otra vez"),
    "push.correct": QT_TRANSLATE_NOOP("sentences", "Corregir"),
    "push.back": QT_TRANSLATE_NOOP("sentences", "Volver"),
    "push.rub_out": QT_TRANSLATE_NOOP("sentences", "Borrar"),
}

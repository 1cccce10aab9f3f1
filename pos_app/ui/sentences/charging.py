"""What the page of the ways to charge says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "charging.title": QT_TRANSLATE_NOOP("sentences", "Formas de cobro"),
    "charging.by_wompi": QT_TRANSLATE_NOOP("sentences", "Lo confirma Wompi"),
    "charging.by_you": QT_TRANSLATE_NOOP("sentences", "Lo confirma usted"),
    "charging.tips": QT_TRANSLATE_NOOP("sentences", "Propina"),
    "charging.limits": QT_TRANSLATE_NOOP("sentences", "Topes"),
    # what each way is
    "charging.about.link": QT_TRANSLATE_NOOP(
        "sentences", "El cliente paga en su celular. Es lo recomendado."
    ),
    "charging.about.page": QT_TRANSLATE_NOOP(
        "sentences",
        "La tarjeta se escribe en este equipo y le agrega deberes de seguridad (PCI DSS): la "
        "escribe el cliente, nunca usted. PSE y Nequi no traen ese deber.",
    ),
    "charging.about.nequi": QT_TRANSLATE_NOOP(
        "sentences", "La caja envía el cobro y el cliente lo acepta en su Nequi."
    ),
    "charging.about.bancolombia_qr": QT_TRANSLATE_NOOP(
        "sentences", "El cliente lo escanea con la app de su banco."
    ),
    # why one cannot be used
    "charging.off.no_keys": QT_TRANSLATE_NOOP(
        "sentences", "No se puede usar: faltan las llaves de Wompi. Escríbalas en su página."
    ),
    "charging.off.keys_refused": QT_TRANSLATE_NOOP(
        "sentences", "No se puede usar: Wompi no acepta las llaves. Revíselas en su página."
    ),
    "charging.off.no_private_key": QT_TRANSLATE_NOOP(
        "sentences", "No se puede usar: falta la llave privada. Escríbala en su página."
    ),
    "charging.off.switched_off": QT_TRANSLATE_NOOP(
        "sentences", "Apagada a mano. Préndala para volver a ofrecerla."
    ),
    "charging.off.not_in_account": QT_TRANSLATE_NOOP(
        "sentences", "No se puede usar: su cuenta de Wompi no lo tiene. Pídalo a Wompi."
    ),
    "charging.off.no_email": QT_TRANSLATE_NOOP(
        "sentences",
        "No se puede usar: falta el correo de la tienda. Escríbalo en «Tienda y aspecto».",
    ),
    "charging.off.no_answers": QT_TRANSLATE_NOOP(
        "sentences", "No se puede usar: Wompi no deja buscar sus pagos. Revise las llaves."
    ),
    "charging.off.no_contracts": QT_TRANSLATE_NOOP(
        "sentences", "No se puede usar: Wompi no ha dicho qué tiene su cuenta. Pruebe más tarde."
    ),
    # by hand
    "charging.others.on": QT_TRANSLATE_NOOP("sentences", "Anotar pagos que solo ve el cajero"),
    "charging.others.on.about": QT_TRANSLATE_NOOP(
        "sentences", "Quedan marcados para revisar y nunca salen en verde."
    ),
    "charging.others.names": QT_TRANSLATE_NOOP("sentences", "Sus nombres, separados por comas"),
    "charging.others.names.about": QT_TRANSLATE_NOOP(
        "sentences", "Cada nombre es una tecla al cobrar y una línea en el cierre."
    ),
    "charging.others.cap_pesos": QT_TRANSLATE_NOOP(
        "sentences", "Tope por persona y turno, en pesos"
    ),
    "charging.others.cap_pesos.about": QT_TRANSLATE_NOOP(
        "sentences", "De ahí en adelante lo autoriza quien tenga el permiso."
    ),
    # tips
    "charging.tips.on": QT_TRANSLATE_NOOP("sentences", "Preguntar por la propina"),
    "charging.tips.on.about": QT_TRANSLATE_NOOP(
        "sentences", "Solo servicio a la mesa. Es voluntaria, hasta 10 %, y queda la respuesta."
    ),
    "charging.tips.with_inc": QT_TRANSLATE_NOOP("sentences", "Calcularla con el INC incluido"),
    "charging.tips.with_inc.about": QT_TRANSLATE_NOOP(
        "sentences", "Si no, se calcula sobre el consumo sin ese impuesto."
    ),
    # limits
    "charging.discount": QT_TRANSLATE_NOOP("sentences", "Descuento que da un cajero solo"),
    "charging.discount.about": QT_TRANSLATE_NOOP(
        "sentences", "Más que eso lo autoriza quien tenga el permiso."
    ),
    "charging.void.daily_cap_pesos": QT_TRANSLATE_NOOP(
        "sentences", "Tope de anulaciones al día, en pesos"
    ),
    "charging.void.daily_cap_pesos.about": QT_TRANSLATE_NOOP(
        "sentences", "Con el efectivo devuelto. Más de eso se pide en comercios.wompi.co."
    ),
}

"""What the case says, and the answers about a payment that somebody shows."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "case.title": QT_TRANSLATE_NOOP("sentences", "Venta {sale}"),
    "case.under": QT_TRANSLATE_NOOP("sentences", "{reference} · {date} · Turno {shift}"),
    "case.facts": QT_TRANSLATE_NOOP("sentences", "{count} hechos"),
    "case.seen.by_id": QT_TRANSLATE_NOOP("sentences", "Consulta por id · {word} · {how}"),
    "case.seen.by_reference": QT_TRANSLATE_NOOP(
        "sentences", "Consulta por referencia · {word} · {how}"
    ),
    "case.seen.day_list": QT_TRANSLATE_NOOP("sentences", "Lista del día · {word} · {how}"),
    "case.field.id": QT_TRANSLATE_NOOP("sentences", "Id"),
    "case.field.reference": QT_TRANSLATE_NOOP("sentences", "Referencia"),
    "case.field.method": QT_TRANSLATE_NOOP("sentences", "Método"),
    "case.field.amount": QT_TRANSLATE_NOOP("sentences", "Valor"),
    "case.field.status": QT_TRANSLATE_NOOP("sentences", "Estado"),
    "case.field.installments": QT_TRANSLATE_NOOP("sentences", "Cuotas"),
    "case.field.traceability_code": QT_TRANSLATE_NOOP("sentences", "CUS"),
    "case.field.authorization_code": QT_TRANSLATE_NOOP("sentences", "Autorización"),
    "case.field.approval_code": QT_TRANSLATE_NOOP("sentences", "Autorización"),
    "case.field.external_identifier": QT_TRANSLATE_NOOP("sentences", "Id externo"),
    "case.field.taxes": QT_TRANSLATE_NOOP("sentences", "IVA · INC"),
    "case.same": QT_TRANSLATE_NOOP("sentences", "Iguales"),
    "case.differ.amount": QT_TRANSLATE_NOOP("sentences", "Otro valor"),
    "case.differ.currency": QT_TRANSLATE_NOOP("sentences", "Otra moneda"),
    "case.differ.environment": QT_TRANSLATE_NOOP("sentences", "Otro ambiente"),
    "case.no_answer_yet": QT_TRANSLATE_NOOP("sentences", "Wompi aún no ve ningún pago"),
    "case.compared": QT_TRANSLATE_NOOP(
        "sentences", "Estado, valor, moneda y referencia · leído {at}"
    ),
    "case.not_read": QT_TRANSLATE_NOOP("sentences", "La caja pregunta otra vez en este turno"),
    "case.whole": QT_TRANSLATE_NOOP("sentences", "Registro sin cambios"),
    "case.broken": QT_TRANSLATE_NOOP("sentences", "Alguien cambió el registro"),
    "case.no_mark": QT_TRANSLATE_NOOP("sentences", "Sin movimientos de plata"),
    "case.mark": QT_TRANSLATE_NOOP("sentences", "{digest} · hecho {number}"),
    "case.mark_before": QT_TRANSLATE_NOOP("sentences", "anterior {previous}"),
    "case.void_rule": QT_TRANSLATE_NOOP(
        "sentences",
        "En Wompi solo se anulan pagos con tarjeta, el mismo día. Queda escrito quién lo hizo.",
    ),
    "case.release_rule": QT_TRANSLATE_NOOP(
        "sentences", "Lo autoriza un gerente y queda marcado para siempre."
    ),
    "case.quiet_rule": QT_TRANSLATE_NOOP("sentences", "Nada por hacer aquí."),
    "case.settled_in": QT_TRANSLATE_NOOP("sentences", "Solo una anulación lo cambia."),
    "mark.hint": QT_TRANSLATE_NOOP("sentences", "Pista"),
    "mark.proof": QT_TRANSLATE_NOOP("sentences", "Prueba"),
    "support.saved": QT_TRANSLATE_NOOP("sentences", "Soportes guardados en {path}."),
    # void
    "void.about": QT_TRANSLATE_NOOP("sentences", "Anular el pago de {amount} · {reference}"),
    "void.asked": QT_TRANSLATE_NOOP(
        "sentences", "Anulación pedida. La caja espera a que Wompi la confirme."
    ),
    "void.unanswered": QT_TRANSLATE_NOOP(
        "sentences", "No sabemos si Wompi recibió la anulación. La caja sigue preguntando."
    ),
    "void.refused": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no anuló el pago. Queda como devolución por hacer. {said}"
    ),
    "void.not_approved": QT_TRANSLATE_NOOP("sentences", "Ese pago no está aprobado."),
    "void.only_cards_of_today": QT_TRANSLATE_NOOP(
        "sentences", "Wompi solo anula tarjetas el mismo día. Pida la devolución a Wompi."
    ),
    "void.is_out": QT_TRANSLATE_NOOP("sentences", "La anulación ya se pidió. Espere a Wompi."),
    "void.by_the_seller": QT_TRANSLATE_NOOP(
        "sentences", "Quien vendió no anula su propia venta. Llame a otra persona."
    ),
    "case.reversed": QT_TRANSLATE_NOOP("sentences", "El pago se anuló. No entregue."),
    "case.field.twins": QT_TRANSLATE_NOOP("sentences", "Pagó igual la venta"),
    "case.review_about": QT_TRANSLATE_NOOP("sentences", "Ver los datos del cobro {reference}"),
    "raw.title": QT_TRANSLATE_NOOP("sentences", "Datos del cobro {reference}"),
    "key.manager": QT_TRANSLATE_NOOP("sentences", "Autorización del gerente"),
    "void.over_cap": QT_TRANSLATE_NOOP(
        "sentences", "Con esta anulación pasan de {cap} hoy. Llame al gerente."
    ),
    "void.title": QT_TRANSLATE_NOOP("sentences", "Anular el cobro · {amount}"),
    "void.text": QT_TRANSLATE_NOOP(
        "sentences",
        "Venta {sale} · {reference}. Todo el valor vuelve a la tarjeta del cliente. Quedan "
        "escritos su nombre y el motivo.",
    ),
    "void.act": QT_TRANSLATE_NOOP("sentences", "Pedir la anulación"),
    # goods without proof
    "release.about": QT_TRANSLATE_NOOP(
        "sentences", "Entregar sin que Wompi confirme {amount} · {reference}"
    ),
    "release.undo_about": QT_TRANSLATE_NOOP(
        "sentences", "Deshacer la entrega sin confirmar de {amount} · {reference}"
    ),
    "release.title": QT_TRANSLATE_NOOP("sentences", "Entregar sin que Wompi confirme"),
    "release.text": QT_TRANSLATE_NOOP(
        "sentences",
        "Venta {sale} · {amount}. Quedará marcada para siempre con su nombre y el motivo.",
    ),
    "release.evidence": QT_TRANSLATE_NOOP("sentences", "Número de la transacción, si lo hay"),
    "release.act": QT_TRANSLATE_NOOP("sentences", "Autorizar y entregar"),
    "release.undo_title": QT_TRANSLATE_NOOP("sentences", "Deshacer la entrega sin confirmar"),
    "release.undo_act": QT_TRANSLATE_NOOP("sentences", "Deshacer"),
    "release.written": QT_TRANSLATE_NOOP("sentences", "Queda escrito. La caja sigue preguntando."),
    "release.paid": QT_TRANSLATE_NOOP("sentences", "Wompi ya confirmó este pago. Entregue."),
    "release.not_paid": QT_TRANSLATE_NOOP("sentences", "Este cobro no se pagó. Cobre de nuevo."),
    "release.invented": QT_TRANSLATE_NOOP(
        "sentences", "Ese número no aparece en su Wompi. No entregue por él."
    ),
    "release.declined": QT_TRANSLATE_NOOP(
        "sentences", "Wompi dice que ese pago no pasó. No entregue por él."
    ),
    "release.other_sale": QT_TRANSLATE_NOOP(
        "sentences", "Ese pago ya es de otra venta. No entregue por él."
    ),
    "again.not_pending": QT_TRANSLATE_NOOP(
        "sentences", "Primero cierre este cobro: Wompi no ha visto ningún pago."
    ),
    "again.about": QT_TRANSLATE_NOOP("sentences", "Cobrar otra vez {amount} · {reference}"),
    "again.title": QT_TRANSLATE_NOOP("sentences", "Cobrar otra vez con un pago pendiente"),
    "again.text": QT_TRANSLATE_NOOP(
        "sentences",
        "Venta {sale} · {amount}. Si el primero también entra, habrá que devolver uno. "
        "Quedan escritos su nombre y el motivo.",
    ),
    "again.act": QT_TRANSLATE_NOOP("sentences", "Autorizar otro cobro"),
    # is this payment real
    "check.asking": QT_TRANSLATE_NOOP("sentences", "Preguntando a Wompi"),
    "check.asking.detail": QT_TRANSLATE_NOOP("sentences", "Espere un momento."),
    "check.free": QT_TRANSLATE_NOOP("sentences", "Es real y no es de ninguna venta"),
    "check.free.detail": QT_TRANSLATE_NOOP(
        "sentences", "Wompi lo aprobó, pero no por un cobro de esta caja. Llame al gerente."
    ),
    "check.used": QT_TRANSLATE_NOOP("sentences", "Es real y ya es de la venta {sale}"),
    "check.used.detail": QT_TRANSLATE_NOOP("sentences", "No entregue otra venta por este pago."),
    "check.not_approved": QT_TRANSLATE_NOOP("sentences", "Wompi lo conoce y no está aprobado"),
    "check.not_approved.detail": QT_TRANSLATE_NOOP(
        "sentences", "No entregue. El cliente puede preguntar en su banco."
    ),
    "check.not_found": QT_TRANSLATE_NOOP("sentences", "No aparece en su Wompi"),
    "check.not_found.detail": QT_TRANSLATE_NOOP(
        "sentences", "Puede ser de otro comercio o de otro día. No entregue por él."
    ),
    "check.could_not_ask": QT_TRANSLATE_NOOP("sentences", "No se pudo preguntar a Wompi"),
    "check.could_not_ask.detail": QT_TRANSLATE_NOOP(
        "sentences", "No sabemos. Intente otra vez cuando vuelva la conexión."
    ),
    "check.unreadable": QT_TRANSLATE_NOOP("sentences", "Escriba el número como aparece"),
    "check.unreadable.detail": QT_TRANSLATE_NOOP(
        "sentences",
        "Id, referencia, CUS, aprobación o celular Nequi; o valor y hora: 45000 14:30. "
        "Nunca el número de la tarjeta.",
    ),
    "check.row": QT_TRANSLATE_NOOP("sentences", "{at} · {how} · {amount} · {status}"),
    "check.status.APPROVED": QT_TRANSLATE_NOOP("sentences", "aprobado"),
    "check.status.PENDING": QT_TRANSLATE_NOOP("sentences", "pendiente"),
    "check.status.DECLINED": QT_TRANSLATE_NOOP("sentences", "rechazado"),
    "check.status.ERROR": QT_TRANSLATE_NOOP("sentences", "con error"),
    "check.status.VOIDED": QT_TRANSLATE_NOOP("sentences", "anulado"),
    "check.status.UNKNOWN": QT_TRANSLATE_NOOP("sentences", "sin saber"),
}

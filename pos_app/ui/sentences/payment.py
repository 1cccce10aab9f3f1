"""What the payment screen says: the answer, its reason, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # the three answers
    "look.no": QT_TRANSLATE_NOOP("sentences", "No, no pagó"),
    "look.wait": QT_TRANSLATE_NOOP("sentences", "Espere"),
    "look.yes": QT_TRANSLATE_NOOP("sentences", "Sí, entregue"),
    # why, and what to do: one sentence for each reason
    "reason.opening": QT_TRANSLATE_NOOP("sentences", "Abriendo el cobro."),
    "reason.on_page": QT_TRANSLATE_NOOP(
        "sentences", "El cliente está en la página de pago. **No entregue todavía.**"
    ),
    "reason.on_phone": QT_TRANSLATE_NOOP(
        "sentences", "El cliente paga con su celular. **No entregue todavía.**"
    ),
    "reason.page_not_open": QT_TRANSLATE_NOOP(
        "sentences", "La página de pago no abrió. Wompi aún no ve ningún pago."
    ),
    "reason.processing": QT_TRANSLATE_NOOP(
        "sentences", "El banco está respondiendo. **No entregue todavía.**"
    ),
    "reason.slow": QT_TRANSLATE_NOOP(
        "sentences", "Está tardando más de lo usual. **No entregue;** puede dejarlo para después."
    ),
    "reason.declined": QT_TRANSLATE_NOOP(
        "sentences", "El banco rechazó el pago. **No se cobró nada. No entregue.**"
    ),
    "reason.declined.because": QT_TRANSLATE_NOOP(
        "sentences", "El banco rechazó el pago: {why}. **No se cobró nada. No entregue.**"
    ),
    "reason.failed": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no pudo procesar el pago. **No entregue.**"
    ),
    "reason.again": QT_TRANSLATE_NOOP(
        "sentences", "El pago anterior no pasó. **No entregue todavía.**"
    ),
    "reason.closing": QT_TRANSLATE_NOOP(
        "sentences", "Cerrando el cobro anterior. **No cobre otra vez todavía.**"
    ),
    "reason.still_on_phone": QT_TRANSLATE_NOOP(
        "sentences", "Abierto en el celular hasta {until}. **No cobre otra vez todavía.**"
    ),
    "reason.closed_empty": QT_TRANSLATE_NOOP(
        "sentences", "El cobro se cerró sin pago. **No entregue.** Sigue vigilado 30 días."
    ),
    "reason.closed_unproven": QT_TRANSLATE_NOOP(
        "sentences", "Cerrado sin prueba: la caja no puede preguntar. **No entregue.**"
    ),
    "reason.approved": QT_TRANSLATE_NOOP(
        "sentences", "Wompi confirmó el pago a las {at}. El valor coincide con la venta."
    ),
    "reason.approved.over": QT_TRANSLATE_NOOP(
        "sentences", "Wompi confirmó el pago a las {at}. **Hay {over} de más: lea abajo.**"
    ),
    "reason.approved_late": QT_TRANSLATE_NOOP(
        "sentences", "Llegó tarde, pero llegó. Wompi lo confirmó a las {at}."
    ),
    "reason.other_amount": QT_TRANSLATE_NOOP(
        "sentences", "Wompi aprobó {paid}, no {amount}. **No entregue;** llame al gerente."
    ),
    "reason.part_paid": QT_TRANSLATE_NOOP(
        "sentences", "Falta cobrar {rest}. **No entregue hasta completar.**"
    ),
    "reason.reversed": QT_TRANSLATE_NOOP(
        "sentences", "El pago se anuló a las {at}. **No entregue.**"
    ),
    "reason.practice": QT_TRANSLATE_NOOP(
        "sentences", "Fue un cobro de prueba: no mueve plata. **No entregue por él.**"
    ),
    "reason.no_answer": QT_TRANSLATE_NOOP(
        "sentences", "No sabemos si pagó: {why}. **No entregue y no cobre otra vez.**"
    ),
    "reason.cannot_ask": QT_TRANSLATE_NOOP(
        "sentences",
        "No sabemos si pagó: falta la llave privada. **No entregue y no cobre otra vez.**",
    ),
    # beside the answer
    "side.waiting": QT_TRANSLATE_NOOP("sentences", "de espera"),
    "side.since_opened": QT_TRANSLATE_NOOP("sentences", "desde que se abrió el cobro"),
    # why the till does not know, in the middle of a sentence
    "why.unknown": QT_TRANSLATE_NOOP("sentences", "Wompi no responde"),
    "why.gateway.no_network": QT_TRANSLATE_NOOP("sentences", "no hay internet"),
    "why.gateway.cut_off": QT_TRANSLATE_NOOP("sentences", "se cortó el internet"),
    "why.gateway.timeout": QT_TRANSLATE_NOOP("sentences", "Wompi no responde"),
    "why.gateway.tls": QT_TRANSLATE_NOOP("sentences", "el internet del local no es seguro"),
    "why.gateway.server_error": QT_TRANSLATE_NOOP("sentences", "Wompi está fallando"),
    "why.gateway.busy": QT_TRANSLATE_NOOP("sentences", "Wompi pide paciencia"),
    "why.gateway.resting": QT_TRANSLATE_NOOP("sentences", "Wompi no responde"),
    "why.gateway.not_wompi": QT_TRANSLATE_NOOP("sentences", "contesta otro y no Wompi"),
    "why.gateway.cannot_ask": QT_TRANSLATE_NOOP("sentences", "falta la llave privada"),
    "why.gateway.unanswered": QT_TRANSLATE_NOOP("sentences", "Wompi no responde"),
    "why.gateway.key_refused": QT_TRANSLATE_NOOP("sentences", "Wompi no acepta la llave"),
    "why.gateway.unknown_transaction": QT_TRANSLATE_NOOP("sentences", "Wompi aún no ve ese pago"),
    "why.gateway.unknown_link": QT_TRANSLATE_NOOP("sentences", "Wompi no encuentra el enlace"),
    "why.gateway.unknown_merchant": QT_TRANSLATE_NOOP("sentences", "Wompi no conoce el comercio"),
    "why.gateway.refused": QT_TRANSLATE_NOOP("sentences", "Wompi no aceptó la consulta"),
    "why.gateway.strange_answer": QT_TRANSLATE_NOOP("sentences", "Wompi contestó algo raro"),
    "why.gateway.other_answer": QT_TRANSLATE_NOOP("sentences", "Wompi contestó otra cosa"),
    "why.gateway.too_large": QT_TRANSLATE_NOOP("sentences", "Wompi contestó algo raro"),
    "why.till.no_keys_for_this": QT_TRANSLATE_NOOP("sentences", "faltan las llaves de este cobro"),
    # the case column
    "case.name": QT_TRANSLATE_NOOP("sentences", "Lo que ha pasado"),
    "case.attempt": QT_TRANSLATE_NOOP("sentences", "Venta {sale} · intento {number}"),
    "case.settled": QT_TRANSLATE_NOOP("sentences", "Venta {sale} · {took}"),
    "case.with_amount": QT_TRANSLATE_NOOP("sentences", "Intento {number} · {amount}"),
    "case.page_expires": QT_TRANSLATE_NOOP("sentences", "Página vence en"),
    "case.link_expires": QT_TRANSLATE_NOOP("sentences", "Enlace vence en"),
    "case.code_expires": QT_TRANSLATE_NOOP("sentences", "Código vence en"),
    "case.closes": QT_TRANSLATE_NOOP("sentences", "Se cierra en"),
    # what can be done
    "key.check": QT_TRANSLATE_NOOP("sentences", "Comprobar número"),
    "key.check.short": QT_TRANSLATE_NOOP("sentences", "Comprobar"),
    "key.case": QT_TRANSLATE_NOOP("sentences", "Ver el caso"),
    "key.verify": QT_TRANSLATE_NOOP("sentences", "Verificar ya"),
    "key.verifying": QT_TRANSLATE_NOOP("sentences", "Verificando…"),
    "key.other_way": QT_TRANSLATE_NOOP("sentences", "Otro método"),
    "key.other_way.detail": QT_TRANSLATE_NOOP("sentences", "Sin demora, nada pendiente"),
    "key.by_qr": QT_TRANSLATE_NOOP("sentences", "QR al celular"),
    "key.later": QT_TRANSLATE_NOOP("sentences", "Decidir después"),
    "key.later.next": QT_TRANSLATE_NOOP("sentences", "Decidir después y atender al siguiente"),
    "key.park": QT_TRANSLATE_NOOP("sentences", "Dejar en espera"),
    "key.park.detail": QT_TRANSLATE_NOOP("sentences", "Atienda al siguiente"),
    "key.retry": QT_TRANSLATE_NOOP("sentences", "Intentar otra vez"),
    "key.retry.detail": QT_TRANSLATE_NOOP("sentences", "Sirve cualquier método"),
    "key.reload": QT_TRANSLATE_NOOP("sentences", "Reintentar"),
    "key.new_charge": QT_TRANSLATE_NOOP("sentences", "Cobro nuevo"),
    "key.new_charge.detail": QT_TRANSLATE_NOOP("sentences", "Elija otra vez cómo paga"),
    "key.rest": QT_TRANSLATE_NOOP("sentences", "Cobrar el resto"),
    "key.rest.detail": QT_TRANSLATE_NOOP("sentences", "Elija cómo paga lo que falta"),
    "key.drop": QT_TRANSLATE_NOOP("sentences", "Anular la venta"),
    "key.drop.detail": QT_TRANSLATE_NOOP("sentences", "No se vende; queda anotado"),
    "key.next": QT_TRANSLATE_NOOP("sentences", "Siguiente venta"),
    "key.next_late": QT_TRANSLATE_NOOP("sentences", "Entregar y cerrar venta"),
    "key.next_soon": QT_TRANSLATE_NOOP("sentences", "sola en {seconds} s, o al tocar"),
    "key.receipt": QT_TRANSLATE_NOOP("sentences", "PDF"),
    "key.print": QT_TRANSLATE_NOOP("sentences", "Reimprimir"),
    "key.show_page": QT_TRANSLATE_NOOP("sentences", "Ver la página"),
    "key.show_code": QT_TRANSLATE_NOOP("sentences", "Ver el QR"),
    "key.flip": QT_TRANSLATE_NOOP("sentences", "Mostrar al cliente"),
    "key.copy": QT_TRANSLATE_NOOP("sentences", "Copiar enlace"),
    "key.copied": QT_TRANSLATE_NOOP("sentences", "Copiado"),
    "key.reload_page": QT_TRANSLATE_NOOP("sentences", "Recargar la página de pago"),
    # the hosted page and the code
    "page.blind": QT_TRANSLATE_NOOP("sentences", "la caja no ve los datos del cliente"),
    "page.not_open": QT_TRANSLATE_NOOP("sentences", "La página de pago no abrió"),
    "page.not_open.detail": QT_TRANSLATE_NOOP(
        "sentences", "Wompi aún no ve ningún pago. Reintente, o cierre este cobro y siga por QR."
    ),
    "page.stopped": QT_TRANSLATE_NOOP("sentences", "La página de pago se detuvo"),
    "page.stopped.detail": QT_TRANSLATE_NOOP(
        "sentences", "Si el cliente alcanzó a pagar, aquí aparecerá. Reintente, o siga por QR."
    ),
    "page.away": QT_TRANSLATE_NOOP("sentences", "La página está en la pantalla del cliente"),
    "page.away.detail": QT_TRANSLATE_NOOP("sentences", "El cliente escribe, nunca usted."),
    "key.page_home": QT_TRANSLATE_NOOP("sentences", "Traer a la caja"),
    "page.no_engine": QT_TRANSLATE_NOOP("sentences", "Este equipo no puede mostrar la página"),
    "page.no_engine.detail": QT_TRANSLATE_NOOP(
        "sentences", "Nadie pudo pagar en ella. Cierre este cobro y siga por QR al celular."
    ),
    "code.name": QT_TRANSLATE_NOOP("sentences", "Código QR del pago"),
    "code.title": QT_TRANSLATE_NOOP("sentences", "El cliente escanea y paga"),
    "code.how": QT_TRANSLATE_NOOP(
        "sentences", "Con la cámara del celular. Sirve tarjeta, PSE, Nequi o Bancolombia."
    ),
    "code.time": QT_TRANSLATE_NOOP("sentences", "Tiempo del código"),
    "code.time.detail": QT_TRANSLATE_NOOP(
        "sentences", "Al vencer se cierra; queda vigilado 30 días"
    ),
    "code.signed.time.detail": QT_TRANSLATE_NOOP(
        "sentences", "Abierto en el celular hasta {until}"
    ),
    "code.bank.time.detail": QT_TRANSLATE_NOOP(
        "sentences", "El banco dice si pagó; queda vigilado 30 días"
    ),
    "code.bank.how": QT_TRANSLATE_NOOP("sentences", "Con la app de Bancolombia o de su banco."),
    "flip.title": QT_TRANSLATE_NOOP("sentences", "Escanee y pague"),
    "flip.cashier": QT_TRANSLATE_NOOP("sentences", "Pantalla para el cliente"),
    "flip.back": QT_TRANSLATE_NOOP("sentences", "Volver a la caja"),
    # nothing to do but wait
    "quiet.opening": QT_TRANSLATE_NOOP("sentences", "Abriendo el cobro"),
    "quiet.opening.detail": QT_TRANSLATE_NOOP(
        "sentences", "Ya quedó guardado. En un momento aparece la página o el código."
    ),
    "quiet.bank": QT_TRANSLATE_NOOP("sentences", "El banco está respondiendo"),
    "quiet.bank.detail": QT_TRANSLATE_NOOP(
        "sentences", "El cliente termina en su celular. La respuesta aparece aquí sola."
    ),
    "quiet.nequi": QT_TRANSLATE_NOOP("sentences", "Que el cliente abra Nequi y acepte"),
    "quiet.nequi.detail": QT_TRANSLATE_NOOP(
        "sentences", "Le llegó al celular que termina en {ends}. La respuesta aparece aquí sola."
    ),
    "quiet.bank_code": QT_TRANSLATE_NOOP("sentences", "El banco está haciendo el QR"),
    "quiet.bank_code.detail": QT_TRANSLATE_NOOP("sentences", "En un momento aparece aquí."),
    "quiet.on_phone": QT_TRANSLATE_NOOP("sentences", "Abierto en el celular hasta {until}"),
    "quiet.on_phone.detail": QT_TRANSLATE_NOOP(
        "sentences", "Ese QR no se puede cerrar antes. Si llega plata, aquí aparece."
    ),
    "quiet.closing": QT_TRANSLATE_NOOP("sentences", "Cerrando el cobro anterior"),
    "quiet.closing.detail": QT_TRANSLATE_NOOP(
        "sentences",
        "Si nada llega hasta entonces, puede cobrar otra vez. Si llega plata, aquí aparece.",
    ),
    # paid
    "paid.receipt": QT_TRANSLATE_NOOP("sentences", "Recibo {number}"),
    "paid.receipt_soon": QT_TRANSLATE_NOOP("sentences", "Haciendo el recibo"),
    "paid.no_invoice": QT_TRANSLATE_NOOP(
        "sentences", "Es un comprobante de pago, no una factura electrónica"
    ),
    "paid.over": QT_TRANSLATE_NOOP(
        "sentences", "Pagaron {over} de más. **Entregue una sola vez.**"
    ),
    "paid.over.detail": QT_TRANSLATE_NOOP(
        "sentences", "Devuelva lo que sobra desde su panel de Wompi, nunca en efectivo."
    ),
    # beside the choices
    "note.screenshot": QT_TRANSLATE_NOOP("sentences", "¿El cliente muestra un pantallazo?"),
    "note.screenshot.detail": QT_TRANSLATE_NOOP(
        "sentences", "No es prueba. Escanee o escriba el número y la caja lo busca en Wompi."
    ),
    "note.watched": QT_TRANSLATE_NOOP("sentences", "Sigue vigilado 30 días"),
    "note.watched.detail": QT_TRANSLATE_NOOP(
        "sentences", "Si aparece plata tarde, la caja avisa. El cliente no pierde nada."
    ),
    "note.part": QT_TRANSLATE_NOOP("sentences", "Esta parte ya está pagada"),
    "note.part.detail": QT_TRANSLATE_NOOP(
        "sentences", "Wompi la confirmó. El recibo sale cuando la venta esté completa."
    ),
    "note.practice": QT_TRANSLATE_NOOP("sentences", "La caja ya cobra plata real"),
    "note.practice.detail": QT_TRANSLATE_NOOP(
        "sentences", "Con las llaves de hoy no se puede preguntar por una prueba. Haga otro cobro."
    ),
    "note.reversed": QT_TRANSLATE_NOOP("sentences", "Wompi devuelve la plata al cliente"),
    "note.reversed.detail": QT_TRANSLATE_NOOP(
        "sentences", "Para vender, haga un cobro nuevo. No devuelva efectivo."
    ),
    # what to do while nobody knows
    "step.internet": QT_TRANSLATE_NOOP(
        "sentences", "Revise el módem o pase al internet del celular"
    ),
    "step.wompi": QT_TRANSLATE_NOOP("sentences", "Espere: la caja le pregunta a Wompi sola"),
    "step.asks_in": QT_TRANSLATE_NOOP("sentences", "Siguiente consulta en {soon} s"),
    "step.asks_now": QT_TRANSLATE_NOOP("sentences", "Preguntando ahora"),
    "step.keys": QT_TRANSLATE_NOOP("sentences", "Llame al gerente: faltan llaves de Wompi"),
    "step.keys.detail": QT_TRANSLATE_NOOP(
        "sentences", "Se escriben en «Ajustes»; con ellas la caja puede preguntar"
    ),
    "step.minute": QT_TRANSLATE_NOOP("sentences", "Pídale al cliente que espere un minuto"),
    "step.minute.detail": QT_TRANSLATE_NOOP("sentences", "Si el banco ya descontó, aquí aparecerá"),
    "step.queue": QT_TRANSLATE_NOOP("sentences", "¿Hay fila? Deje este cobro en «Por confirmar»"),
    "step.queue.detail": QT_TRANSLATE_NOOP(
        "sentences", "La caja sigue preguntando y avisa cuando se sepa"
    ),
    "step.queue.kept": QT_TRANSLATE_NOOP("sentences", "Queda guardado; atienda al siguiente"),
    "step.manager": QT_TRANSLATE_NOOP("sentences", "Llame al gerente"),
    "step.panel": QT_TRANSLATE_NOOP("sentences", "Que busque {reference} en el panel de Wompi"),
    "step.amounts": QT_TRANSLATE_NOOP("sentences", "Wompi tiene {paid}; la venta vale {amount}"),
    "step.hold": QT_TRANSLATE_NOOP("sentences", "No cobre otra vez ni devuelva efectivo"),
    "step.hold.detail": QT_TRANSLATE_NOOP("sentences", "Este cobro queda vigilado 30 días"),
    # dropping the sale
    "drop.title": QT_TRANSLATE_NOOP("sentences", "¿Anular la venta {sale}?"),
    "drop.text": QT_TRANSLATE_NOOP(
        "sentences", "Son {amount} que no se venden. El cobro {reference} sigue vigilado 30 días."
    ),
    "drop.keep": QT_TRANSLATE_NOOP("sentences", "Seguir con la venta"),
}

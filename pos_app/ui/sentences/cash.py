"""What the till says of money by hand: cash, other ways, parts, tips, returns, the drawer."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # what cannot be done
    "cash.not_in_coins": QT_TRANSLATE_NOOP(
        "sentences", "El efectivo va de $ 50 en $ 50. Escriba otra vez lo que recibió."
    ),
    "cash.nothing": QT_TRANSLATE_NOOP("sentences", "Escriba cuánto recibió."),
    "cash.changed": QT_TRANSLATE_NOOP(
        "sentences", "La venta cambió: faltan {rest}. Mire otra vez y reciba eso."
    ),
    "charge.more_than_rest": QT_TRANSLATE_NOOP(
        "sentences", "Solo faltan {rest}. Elija una parte que no pase de ahí."
    ),
    "charge.goods_taken": QT_TRANSLATE_NOOP(
        "sentences", "Parte de eso ya está pagado. Elija otra vez qué se paga."
    ),
    "charge.goods_changed": QT_TRANSLATE_NOOP(
        "sentences", "Lo que falta cambió. Elija otra vez qué se paga."
    ),
    "others.off": QT_TRANSLATE_NOOP(
        "sentences", "Ese método está apagado. Un gerente lo prende en «Ajustes»."
    ),
    "part.gone": QT_TRANSLATE_NOOP("sentences", "Esa parte ya se devolvió o ya se pidió."),
    "part.sale_complete": QT_TRANSLATE_NOOP(
        "sentences", "La venta ya está completa. Haga una devolución desde «Ventas de hoy»."
    ),
    "tip.frozen": QT_TRANSLATE_NOOP(
        "sentences", "La propina ya no cambia: se empezó a pagar la venta."
    ),
    "tip.too_much": QT_TRANSLATE_NOOP(
        "sentences", "La propina va hasta {cap}. Escriba un valor que no pase de ahí."
    ),
    "return.by_the_seller": QT_TRANSLATE_NOOP(
        "sentences", "Quien recibió el efectivo no lo devuelve. Llame a otra persona."
    ),
    "return.over_cap": QT_TRANSLATE_NOOP(
        "sentences", "Con esta devolución pasan de {cap} hoy. Llame al gerente."
    ),
    "return.too_much": QT_TRANSLATE_NOOP(
        "sentences", "No se devuelve más de lo que se vendió. Revise las cantidades."
    ),
    "return.nothing": QT_TRANSLATE_NOOP("sentences", "Elija qué devuelve el cliente."),
    "return.not_delivered": QT_TRANSLATE_NOOP(
        "sentences", "Esa venta no está pagada. Solo se devuelve lo que ya se entregó."
    ),
    # what is to be allowed
    "cash.bank_at_work": QT_TRANSLATE_NOOP(
        "sentences", "Recibir a mano la venta {sale} mientras el banco aún responde."
    ),
    "others.about": QT_TRANSLATE_NOOP("sentences", "Anotar {amount} por {name}."),
    "part.about": QT_TRANSLATE_NOOP("sentences", "Devolver una parte de la venta {sale}."),
    "return.about": QT_TRANSLATE_NOOP("sentences", "Devolver productos de la venta {sale}."),
    "no_sale.about": QT_TRANSLATE_NOOP("sentences", "Abrir el cajón sin venta."),
    # taking cash
    "charge.by_you": QT_TRANSLATE_NOOP("sentences", "Lo confirma usted"),
    "charge.cash": QT_TRANSLATE_NOOP("sentences", "Efectivo"),
    "charge.cash.detail": QT_TRANSLATE_NOOP("sentences", "Vueltas y cajón"),
    "charge.other.detail": QT_TRANSLATE_NOOP("sentences", "Véala en SU cuenta"),
    "charge.rest": QT_TRANSLATE_NOOP("sentences", "Falta por cobrar"),
    "charge.of_due": QT_TRANSLATE_NOOP("sentences", "de {due}"),
    "charge.parts": QT_TRANSLATE_NOOP("sentences", "Partes del pago"),
    "cash.due": QT_TRANSLATE_NOOP("sentences", "A cobrar"),
    "cash.received": QT_TRANSLATE_NOOP("sentences", "Recibido"),
    "cash.exact": QT_TRANSLATE_NOOP("sentences", "Exacto"),
    "cash.notes_add": QT_TRANSLATE_NOOP("sentences", "Sumar billetes"),
    "cash.or_type": QT_TRANSLATE_NOOP("sentences", "O escriba el valor"),
    "cash.add": QT_TRANSLATE_NOOP("sentences", "Sumar {value}"),
    "cash.erase": QT_TRANSLATE_NOOP("sentences", "Borrar"),
    "cash.back": QT_TRANSLATE_NOOP("sentences", "Volver a los métodos"),
    "cash.change": QT_TRANSLATE_NOOP("sentences", "Vueltas"),
    "cash.missing": QT_TRANSLATE_NOOP("sentences", "Falta"),
    "cash.begin": QT_TRANSLATE_NOOP("sentences", "Sume billetes o escriba lo que recibe"),
    "cash.of": QT_TRANSLATE_NOOP("sentences", "de {received} para pagar {due}"),
    "cash.of_short": QT_TRANSLATE_NOOP("sentences", "Recibió {received} de {due}"),
    "cash.give": QT_TRANSLATE_NOOP("sentences", "Entregue así"),
    "cash.thousand": QT_TRANSLATE_NOOP("sentences", "{count} mil"),
    "cash.note": QT_TRANSLATE_NOOP("sentences", "1 billete"),
    "cash.notes": QT_TRANSLATE_NOOP("sentences", "{count} billetes"),
    "cash.coin": QT_TRANSLATE_NOOP("sentences", "1 moneda"),
    "cash.coins": QT_TRANSLATE_NOOP("sentences", "{count} monedas"),
    "cash.and": QT_TRANSLATE_NOOP("sentences", " y "),
    "cash.rounding": QT_TRANSLATE_NOOP("sentences", "Redondeo a $ 50"),
    "cash.take": QT_TRANSLATE_NOOP("sentences", "Recibí {received} · abrir cajón"),
    "cash.take_part": QT_TRANSLATE_NOOP("sentences", "Recibir y cobrar el resto"),
    "cash.take.short": QT_TRANSLATE_NOOP("sentences", "Recibí {received}"),
    "cash.take_part.short": QT_TRANSLATE_NOOP("sentences", "Recibir esta parte"),
    "cash.nothing.key": QT_TRANSLATE_NOOP("sentences", "Recibir"),
    "cash.taking": QT_TRANSLATE_NOOP("sentences", "Guardando…"),
    # taken
    "cash.done": QT_TRANSLATE_NOOP("sentences", "Recibió {received}. **Dé {change} de vueltas.**"),
    "cash.done.exact": QT_TRANSLATE_NOOP("sentences", "Recibió {received}. **No hay vueltas.**"),
    "cash.partly": QT_TRANSLATE_NOOP(
        "sentences", "Falta cobrar {rest}. **No entregue hasta completar.**"
    ),
    "cash.no_receipt_yet": QT_TRANSLATE_NOOP(
        "sentences", "El recibo sale cuando la venta esté completa."
    ),
    "cash.claim": QT_TRANSLATE_NOOP(
        "sentences",
        "Dele al cliente el papel: si también le cobran, vuelve con él y se le devuelve.",
    ),
    "others.word": QT_TRANSLATE_NOOP("sentences", "Anotado: usted respondió"),
    "others.noted": QT_TRANSLATE_NOOP(
        "sentences", "Llegó por {name} y usted la vio. **Queda marcado para revisar.**"
    ),
    "others.ask": QT_TRANSLATE_NOOP("sentences", "¿Ya está la plata de {name} en su cuenta?"),
    "others.ask.detail": QT_TRANSLATE_NOOP(
        "sentences",
        "Mírela en SU cuenta, nunca en un pantallazo del cliente. "
        "Queda anotado que usted respondió, y se revisa.",
    ),
    "others.not_yet": QT_TRANSLATE_NOOP("sentences", "Todavía no"),
    "others.note": QT_TRANSLATE_NOOP("sentences", "Sí, ya la vi"),
    # parts
    "charge.share_out": QT_TRANSLATE_NOOP("sentences", "Dividir el pago"),
    "charge.among": QT_TRANSLATE_NOOP("sentences", "Entre {count}"),
    "charge.each": QT_TRANSLATE_NOOP("sentences", "{amount} c/u"),
    "charge.and": QT_TRANSLATE_NOOP("sentences", "{amount} y {last}"),
    "charge.by_amount": QT_TRANSLATE_NOOP("sentences", "Por valor"),
    "charge.by_amount.title": QT_TRANSLATE_NOOP("sentences", "¿Cuánto paga ahora? Faltan {rest}."),
    "charge.by_goods": QT_TRANSLATE_NOOP("sentences", "Por productos"),
    "charge.amount": QT_TRANSLATE_NOOP("sentences", "Valor en pesos"),
    "charge.goods": QT_TRANSLATE_NOOP("sentences", "¿Qué paga ahora?"),
    "charge.goods.pay": QT_TRANSLATE_NOOP("sentences", "Cobrar esto"),
    "charge.goods.none": QT_TRANSLATE_NOOP("sentences", "Elija qué se paga ahora."),
    "charge.goods.some": QT_TRANSLATE_NOOP("sentences", "ya pagado: {count}"),
    "charge.goods.short": QT_TRANSLATE_NOOP("sentences", "Pagado en parte: se cobra lo que falta"),
    "charge.goods.asked": QT_TRANSLATE_NOOP("sentences", "Se está cobrando en este momento"),
    "charge.this_part": QT_TRANSLATE_NOOP("sentences", "Esta parte"),
    "charge.line.now": QT_TRANSLATE_NOOP("sentences", "ahora"),
    "charge.line.paid": QT_TRANSLATE_NOOP("sentences", "pagado"),
    "charge.line.short": QT_TRANSLATE_NOOP("sentences", "pagado en parte"),
    "charge.line.asked": QT_TRANSLATE_NOOP("sentences", "en cobro"),
    "charge.paid": QT_TRANSLATE_NOOP("sentences", "Ya está pagado"),
    "charge.nothing_left": QT_TRANSLATE_NOOP("sentences", "No falta nada por cobrar."),
    "part.give_back": QT_TRANSLATE_NOOP("sentences", "Devolver parte"),
    "part.which": QT_TRANSLATE_NOOP("sentences", "¿Qué parte se devuelve?"),
    "part.keep_all": QT_TRANSLATE_NOOP("sentences", "Ninguna"),
    "part.ask": QT_TRANSLATE_NOOP("sentences", "¿Devolver {amount} de {name}?"),
    "part.ask.hand": QT_TRANSLATE_NOOP(
        "sentences", "Entregue la plata ahora. Queda anotado quién la devolvió."
    ),
    "part.ask.wompi": QT_TRANSLATE_NOOP(
        "sentences", "La devuelve Wompi, nunca el cajón. La parte cuenta hasta que se compruebe."
    ),
    "part.keep": QT_TRANSLATE_NOOP("sentences", "Dejarla pagada"),
    "part.reason": QT_TRANSLATE_NOOP("sentences", "El cliente no siguió con la compra"),
    "part.going_back": QT_TRANSLATE_NOOP("sentences", "Se pidió devolverla"),
    "part.cash": QT_TRANSLATE_NOOP("sentences", "Recibido {at} · vueltas {change}"),
    "part.before": QT_TRANSLATE_NOOP("sentences", "{count} partes más"),
    "part.things": QT_TRANSLATE_NOOP("sentences", "{count} productos"),
    "part.one_thing": QT_TRANSLATE_NOOP("sentences", "1 producto"),
    "part.one_before": QT_TRANSLATE_NOOP("sentences", "1 parte más"),
    "part.paid": QT_TRANSLATE_NOOP("sentences", "Pagada {at}"),
    # the tip
    "tip.question": QT_TRANSLATE_NOOP("sentences", "¿Desea dejar propina?"),
    "tip.voluntary": QT_TRANSLATE_NOOP("sentences", "Voluntaria, hasta 10 % en mesa"),
    "tip.refused": QT_TRANSLATE_NOOP("sentences", "No quiso"),
    "tip.percent": QT_TRANSLATE_NOOP("sentences", "{percent} %"),
    "tip.other": QT_TRANSLATE_NOOP("sentences", "Otro valor"),
    "tip.other.title": QT_TRANSLATE_NOOP("sentences", "¿Cuánto deja de propina? Hasta {cap}."),
    "tip.line": QT_TRANSLATE_NOOP("sentences", "Propina"),
    # the drawer
    "no_sale.title": QT_TRANSLATE_NOOP("sentences", "¿Por qué se abre el cajón?"),
    "no_sale.text": QT_TRANSLATE_NOOP(
        "sentences", "No hay venta. Queda anotado quién lo abrió y por qué."
    ),
    "no_sale.keep": QT_TRANSLATE_NOOP("sentences", "Dejarlo cerrado"),
    "no_sale.open": QT_TRANSLATE_NOOP("sentences", "Abrir el cajón"),
    "no_sale.choose": QT_TRANSLATE_NOOP("sentences", "Elija el motivo"),
    "no_sale.change": QT_TRANSLATE_NOOP("sentences", "Cambiar sencillo"),
    "no_sale.count": QT_TRANSLATE_NOOP("sentences", "Revisar el efectivo"),
    "no_sale.coins": QT_TRANSLATE_NOOP("sentences", "Guardar monedas"),
    "no_sale.mistake": QT_TRANSLATE_NOOP("sentences", "Quedó mal cerrado"),
    "help.drawer": QT_TRANSLATE_NOOP("sentences", "Abrir el cajón sin venta"),
}

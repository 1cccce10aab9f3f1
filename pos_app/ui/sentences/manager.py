"""What is said in the manager's place."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "manager.page.home": QT_TRANSLATE_NOOP("sentences", "Día"),
    "manager.page.payments": QT_TRANSLATE_NOOP("sentences", "Transacciones"),
    "review.upside_down": QT_TRANSLATE_NOOP(
        "sentences", "El rango termina antes de empezar. Cambie una de las dos fechas."
    ),
    "review.too_long": QT_TRANSLATE_NOOP(
        "sentences", "El rango pasa de {years} años. Elija uno más corto."
    ),
    "store.reading_ended": QT_TRANSLATE_NOOP(
        "sentences", "La consulta se detuvo. Pídala otra vez."
    ),
    # figures
    "figures.seconds": QT_TRANSLATE_NOOP("sentences", "{count} s"),
    "figures.minutes": QT_TRANSLATE_NOOP("sentences", "{count} min"),
    "figures.hours": QT_TRANSLATE_NOOP("sentences", "{count} h"),
    "figures.no_way": QT_TRANSLATE_NOOP("sentences", "Nadie intentó pagar"),
    "channel.page": QT_TRANSLATE_NOOP("sentences", "Página en la caja"),
    "channel.qr": QT_TRANSLATE_NOOP("sentences", "QR al celular"),
    "channel.push": QT_TRANSLATE_NOOP("sentences", "Pedido al celular"),
    "channel.cash": QT_TRANSLATE_NOOP("sentences", "Efectivo"),
    "channel.other": QT_TRANSLATE_NOOP("sentences", "Anotado a mano"),
    # the home
    "home.range": QT_TRANSLATE_NOOP("sentences", "{first} – {last}"),
    "home.sales": QT_TRANSLATE_NOOP("sentences", "Ventas"),
    "home.tickets": QT_TRANSLATE_NOOP("sentences", "{count} ventas · {ticket} c/u"),
    "home.ticket": QT_TRANSLATE_NOOP("sentences", "Una venta"),
    "home.no_tickets": QT_TRANSLATE_NOOP("sentences", "Ninguna venta"),
    "home.approved": QT_TRANSLATE_NOOP("sentences", "Aprobadas por Wompi"),
    "home.approved_of": QT_TRANSLATE_NOOP("sentences", "{part} de {of} intentos"),
    "home.approved_of_one": QT_TRANSLATE_NOOP("sentences", "{part} de 1 intento"),
    "home.voided": QT_TRANSLATE_NOOP("sentences", "{under} · anulado {amount}"),
    "home.success": QT_TRANSLATE_NOOP("sentences", "Aprueba · meta {goal}"),
    "home.before": QT_TRANSLATE_NOOP("sentences", "{day} pasado: {percent}"),
    "home.wait": QT_TRANSLATE_NOOP("sentences", "Confirma en (mediana)"),
    "home.wait_under": QT_TRANSLATE_NOOP("sentences", "95 de 100 en {slow}"),
    "home.errors_line": QT_TRANSLATE_NOOP(
        "sentences", "Fallas técnicas **{percent}** · {count} cobros · límite {limit}"
    ),
    "home.errors_over": QT_TRANSLATE_NOOP(
        "sentences", "Fallas técnicas **{percent}, sobre el límite** de {limit} · {count} cobros"
    ),
    "home.beside": QT_TRANSLATE_NOOP("sentences", "Caja = Wompi"),
    "home.beside_of": QT_TRANSLATE_NOOP("sentences", "{equal} de {of}"),
    "home.beside_equal": QT_TRANSLATE_NOOP("sentences", "todo igual · leído {at}"),
    "home.beside_alarms": QT_TRANSLATE_NOOP("sentences", "{count} por revisar · leído {at}"),
    "home.beside_part": QT_TRANSLATE_NOOP(
        "sentences", "{count} por revisar · {days} de {asked} días"
    ),
    "home.beside_unread": QT_TRANSLATE_NOOP("sentences", "sin leer de Wompi"),
    "home.abandonment": QT_TRANSLATE_NOOP("sentences", "Abandono **{percent}** · {part} de {of}"),
    "home.secured": QT_TRANSLATE_NOOP("sentences", "3-D Secure **{percent}** · {part} de {of}"),
    "home.events": QT_TRANSLATE_NOOP(
        "sentences", "Avisos recibidos **{percent}** · {part} de {of} · meta {goal}"
    ),
    "home.no_relay": QT_TRANSLATE_NOOP("sentences", "Avisos: sin servidor de avisos"),
    "home.by_wompi": QT_TRANSLATE_NOOP("sentences", "Wompi"),
    "home.by_people": QT_TRANSLATE_NOOP("sentences", "A mano"),
    "home.by_hand": QT_TRANSLATE_NOOP("sentences", "en caja"),
    "home.way_note": QT_TRANSLATE_NOOP("sentences", "{percent} · {wait}"),
    "home.by_ways": QT_TRANSLATE_NOOP("sentences", "Por método y canal"),
    "home.by_hours": QT_TRANSLATE_NOOP("sentences", "Por hora"),
    "home.by_tills": QT_TRANSLATE_NOOP("sentences", "Por caja"),
    "home.by_cashiers": QT_TRANSLATE_NOOP("sentences", "Por cajero"),
    "home.group_ways": QT_TRANSLATE_NOOP("sentences", "Método"),
    "home.group_hours": QT_TRANSLATE_NOOP("sentences", "Hora"),
    "home.group_tills": QT_TRANSLATE_NOOP("sentences", "Caja"),
    "home.group_cashiers": QT_TRANSLATE_NOOP("sentences", "Quién cobró"),
    "home.column_channel": QT_TRANSLATE_NOOP("sentences", "Canal"),
    "home.column_tried": QT_TRANSLATE_NOOP("sentences", "Cobros"),
    "home.column_approved": QT_TRANSLATE_NOOP("sentences", "Aprobados"),
    "home.column_success": QT_TRANSLATE_NOOP("sentences", "Tasa"),
    "home.column_failed": QT_TRANSLATE_NOOP("sentences", "Fallas"),
    "home.column_left": QT_TRANSLATE_NOOP("sentences", "Abandono"),
    "home.column_wait": QT_TRANSLATE_NOOP("sentences", "Mediana"),
    "home.column_slow": QT_TRANSLATE_NOOP("sentences", "95 de 100"),
    "home.column_amount": QT_TRANSLATE_NOOP("sentences", "Valor"),
    "home.hour": QT_TRANSLATE_NOOP("sentences", "{hour}:00"),
    "home.nobody": QT_TRANSLATE_NOOP("sentences", "Sin nombre"),
    "home.hour_told": QT_TRANSLATE_NOOP(
        "sentences", "A las {hour}: {wompi} por Wompi y {hand} a mano"
    ),
    "home.nothing": QT_TRANSLATE_NOOP("sentences", "En este tiempo no hay cobros."),
    "home.nothing_ever": QT_TRANSLATE_NOOP(
        "sentences", "La tienda todavía no ha vendido. La primera venta aparece aquí sola."
    ),
    "home.progress": QT_TRANSLATE_NOOP("sentences", "Sumando el día {done} de {of}"),
    # payments one by one
    "payments.all": QT_TRANSLATE_NOOP("sentences", "Todas"),
    "payments.odd": QT_TRANSLATE_NOOP("sentences", "Con novedad"),
    "payments.waiting": QT_TRANSLATE_NOOP("sentences", "Por confirmar"),
    "payments.unpaid": QT_TRANSLATE_NOOP("sentences", "No pagaron"),
    "payments.paid": QT_TRANSLATE_NOOP("sentences", "Pagadas"),
    "payments.back": QT_TRANSLATE_NOOP("sentences", "Anuladas"),
    "payments.state.paid": QT_TRANSLATE_NOOP("sentences", "Pagado"),
    "payments.state.waiting": QT_TRANSLATE_NOOP("sentences", "Por confirmar"),
    "payments.state.declined": QT_TRANSLATE_NOOP("sentences", "Rechazado"),
    "payments.state.failed": QT_TRANSLATE_NOOP("sentences", "Falló"),
    "payments.state.abandoned": QT_TRANSLATE_NOOP("sentences", "Nadie pagó"),
    "payments.state.voided": QT_TRANSLATE_NOOP("sentences", "Anulado"),
    "payments.column_time": QT_TRANSLATE_NOOP("sentences", "Hora"),
    "payments.column_sale": QT_TRANSLATE_NOOP("sentences", "Venta"),
    "payments.column_way": QT_TRANSLATE_NOOP("sentences", "Método"),
    "payments.column_channel": QT_TRANSLATE_NOOP("sentences", "Canal"),
    "payments.column_state": QT_TRANSLATE_NOOP("sentences", "Estado"),
    "payments.column_odd": QT_TRANSLATE_NOOP("sentences", "Novedad"),
    "payments.column_reference": QT_TRANSLATE_NOOP("sentences", "Referencia"),
    "payments.column_who": QT_TRANSLATE_NOOP("sentences", "Quién"),
    "payments.column_amount": QT_TRANSLATE_NOOP("sentences", "Valor"),
    "payments.review": QT_TRANSLATE_NOOP("sentences", "Revisar"),
    "payments.any_channel": QT_TRANSLATE_NOOP("sentences", "Cualquier canal"),
    "payments.any_way": QT_TRANSLATE_NOOP("sentences", "Cualquier método"),
    "payments.anybody": QT_TRANSLATE_NOOP("sentences", "Cualquier persona"),
    "payments.any_till": QT_TRANSLATE_NOOP("sentences", "Cualquier caja"),
    "payments.adding": QT_TRANSLATE_NOOP("sentences", "Sumando lo filtrado…"),
    "payments.sum_one": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** cobro · pedido {asked} · recibido **{paid}**"
    ),
    "payments.sum": QT_TRANSLATE_NOOP(
        "sentences", "**{count}** cobros · pedido {asked} · recibido **{paid}**"
    ),
    "payments.this_till": QT_TRANSLATE_NOOP("sentences", "Esta caja: {till}"),
    "payments.till": QT_TRANSLATE_NOOP("sentences", "Caja {till}"),
    # what needs a person
    "needs.in_play": QT_TRANSLATE_NOOP("sentences", "{amount} en juego"),
    "needs.mine": QT_TRANSLATE_NOOP("sentences", "lo atiende usted"),
    "needs.owner": QT_TRANSLATE_NOOP("sentences", "lo atiende {who}"),
    "needs.minutes": QT_TRANSLATE_NOOP("sentences", "hace {count} min"),
    "needs.hours": QT_TRANSLATE_NOOP("sentences", "hace {count} h"),
    "needs.days": QT_TRANSLATE_NOOP("sentences", "hace {count} días"),
    "needs.dismissed": QT_TRANSLATE_NOOP("sentences", "Cobro cerrado sin pago"),
    "needs.verb.resolve": QT_TRANSLATE_NOOP("sentences", "Resolver"),
    "needs.verb.give_back": QT_TRANSLATE_NOOP("sentences", "Devolver"),
    "needs.verb.compare": QT_TRANSLATE_NOOP("sentences", "Comparar"),
    "needs.verb.review": QT_TRANSLATE_NOOP("sentences", "Revisar"),
    "needs.verb.print": QT_TRANSLATE_NOOP("sentences", "Revisar"),
    "needs.verb.count": QT_TRANSLATE_NOOP("sentences", "Aclarar"),
    "needs.out.deliver": QT_TRANSLATE_NOOP("sentences", "Entregado"),
    "needs.out.give_back_cash": QT_TRANSLATE_NOOP("sentences", "Efectivo devuelto"),
    "needs.out.void": QT_TRANSLATE_NOOP("sentences", "Pago anulado"),
    "needs.out.refund": QT_TRANSLATE_NOOP("sentences", "Devolución pedida a Wompi"),
    "needs.out.collect_rest": QT_TRANSLATE_NOOP("sentences", "Resto cobrado"),
    "needs.out.watch": QT_TRANSLATE_NOOP("sentences", "Revisado"),
    "needs.out.review": QT_TRANSLATE_NOOP("sentences", "Revisado"),
    "needs.paper.receipt": QT_TRANSLATE_NOOP("sentences", "Recibo"),
    "needs.paper.return": QT_TRANSLATE_NOOP("sentences", "Devolución"),
    "needs.paper.claim": QT_TRANSLATE_NOOP("sentences", "Volante"),
    "needs.paper.z": QT_TRANSLATE_NOOP("sentences", "Z del turno"),
    "need.print_failed": QT_TRANSLATE_NOOP("sentences", "No imprimió"),
    "need.print_failed.about": QT_TRANSLATE_NOOP("sentences", "{paper} {name} · {tries} intentos"),
    "need.print_failed.order": QT_TRANSLATE_NOOP(
        "sentences", "Revise papel y cable. La caja imprime apenas la impresora responda."
    ),
    "need.difference": QT_TRANSLATE_NOOP("sentences", "Diferencia al cerrar"),
    "need.difference.about": QT_TRANSLATE_NOOP("sentences", "Turno {shift} · efectivo"),
    "need.difference.order": QT_TRANSLATE_NOOP(
        "sentences", "Aclare con quien cerró el turno {shift} y escriba qué pasó."
    ),
    "need.silent_relay": QT_TRANSLATE_NOOP("sentences", "No llegan avisos"),
    "need.silent_relay.about": QT_TRANSLATE_NOOP("sentences", "{count} pagos hoy y ningún aviso"),
    "need.silent_relay.order": QT_TRANSLATE_NOOP(
        "sentences",
        "La caja sigue preguntando. Revise en Wompi la dirección de eventos de su tienda.",
    ),
    "need.failures": QT_TRANSLATE_NOOP("sentences", "Fallas sobre el límite"),
    "need.failures.about": QT_TRANSLATE_NOOP("sentences", "{part} de {of} cobros fallaron"),
    "need.failures.order": QT_TRANSLATE_NOOP(
        "sentences", "Mire qué método falla, ofrezca otro y avise a Wompi."
    ),
    "need.no_answers": QT_TRANSLATE_NOOP("sentences", "Wompi no respondió"),
    "need.no_answers.about": QT_TRANSLATE_NOOP(
        "sentences", "{silent} consultas sin respuesta · {rests} pausas"
    ),
    "need.no_answers.order": QT_TRANSLATE_NOOP(
        "sentences", "Revise el internet de la tienda. Si está bien, avise a Wompi."
    ),
    "need.signed_day": QT_TRANSLATE_NOOP("sentences", "Día firmado que cambió"),
    "need.signed_day.about": QT_TRANSLATE_NOOP(
        "sentences", "{day}: {count} no están como se firmó"
    ),
    "need.signed_day.order": QT_TRANSLATE_NOOP(
        "sentences", "Abra ese día en Conciliación, mire qué cambió y fírmelo otra vez."
    ),
    "need.declines": QT_TRANSLATE_NOOP("sentences", "Rechazos fuera de lo usual"),
    "need.declines.about": QT_TRANSLATE_NOOP("sentences", "{method}: {failed} de {of} no pasaron"),
    "need.declines.order": QT_TRANSLATE_NOOP(
        "sentences", "Ofrezca otro método mientras pasa y mire si le sucede a otros."
    ),
}

"""The shift: opened, counted, handed over, closed."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "shift.not_open": QT_TRANSLATE_NOOP(
        "sentences", "No hay turno abierto. Abra el turno para vender."
    ),
    "shift.already_open": QT_TRANSLATE_NOOP("sentences", "El turno ya está abierto."),
    "shift.nobody_takes": QT_TRANSLATE_NOOP("sentences", "Escriba quién recibe la caja."),
    "shift.not_ours": QT_TRANSLATE_NOOP(
        "sentences", "Esa persona no está en la lista. Elija quién recibe la caja."
    ),
    "shift.who_takes": QT_TRANSLATE_NOOP("sentences", "Quién recibe la caja"),
    "shift.or_amount": QT_TRANSLATE_NOOP("sentences", "O escriba el valor total, sin contar"),
    "shift.by_amount": QT_TRANSLATE_NOOP("sentences", "Valor escrito, sin contar piezas"),
    "shift.gap_reason": QT_TRANSLATE_NOOP("sentences", "Anotar motivo"),
    "shift.gap_reason.title": QT_TRANSLATE_NOOP("sentences", "¿Por qué hay diferencia?"),
    "shift.gap_reason.text": QT_TRANSLATE_NOOP(
        "sentences", "{gap} en efectivo. Queda anotado con su nombre y sale en el Z."
    ),
    "shift.gap_reason.told": QT_TRANSLATE_NOOP("sentences", "Motivo: {reason}"),
    "shift.no_gap": QT_TRANSLATE_NOOP("sentences", "El efectivo cuadra: no hay qué explicar."),
    "scan.shift_closed": QT_TRANSLATE_NOOP(
        "sentences", "Leído {code}. Se ofrece al abrir el turno."
    ),
    "shift.same_person": QT_TRANSLATE_NOOP(
        "sentences", "La caja ya es de esa persona. Escriba quién la recibe."
    ),
    "shift.no_amount": QT_TRANSLATE_NOOP("sentences", "Escriba un valor en pesos."),
    "shift.too_much": QT_TRANSLATE_NOOP(
        "sentences", "Es más de lo que cabe en un cajón ({most}). Revise el valor."
    ),
    "shift.sale_open": QT_TRANSLATE_NOOP(
        "sentences", "Hay una venta sin terminar. Cóbrela o quítela antes de cerrar el turno."
    ),
    "shift.count_first": QT_TRANSLATE_NOOP("sentences", "Primero cuente lo que hay en el cajón."),
    "shift.count_again": QT_TRANSLATE_NOOP(
        "sentences", "El efectivo cambió después de contar. Cuente otra vez."
    ),
    "shift.not_closed": QT_TRANSLATE_NOOP("sentences", "Ese turno no está cerrado todavía."),
    "shift.thousands": QT_TRANSLATE_NOOP("sentences", "{count} mil"),
    "shift.notes_of": QT_TRANSLATE_NOOP("sentences", "Billetes de {value}"),
    "shift.coins_of": QT_TRANSLATE_NOOP("sentences", "Monedas de {value}"),
    "shift.way.cash": QT_TRANSLATE_NOOP("sentences", "Efectivo"),
    "shift.way.CARD": QT_TRANSLATE_NOOP("sentences", "Tarjeta"),
    "shift.way.PSE": QT_TRANSLATE_NOOP("sentences", "PSE"),
    "shift.way.NEQUI": QT_TRANSLATE_NOOP("sentences", "Nequi"),
    "shift.way.BANCOLOMBIA_TRANSFER": QT_TRANSLATE_NOOP("sentences", "Botón Bancolombia"),
    "shift.way.BANCOLOMBIA_QR": QT_TRANSLATE_NOOP("sentences", "QR Bancolombia"),
    "shift.way.BANCOLOMBIA_COLLECT": QT_TRANSLATE_NOOP("sentences", "Corresponsal Bancolombia"),
    "shift.way.DAVIPLATA": QT_TRANSLATE_NOOP("sentences", "Daviplata"),
    "shift.way.PCOL": QT_TRANSLATE_NOOP("sentences", "Puntos Colombia"),
    "shift.way.other": QT_TRANSLATE_NOOP("sentences", "Wompi"),
    "shift.agrees": QT_TRANSLATE_NOOP("sentences", "Cuadra"),
    "shift.over": QT_TRANSLATE_NOOP("sentences", "Sobra {amount}"),
    "shift.short": QT_TRANSLATE_NOOP("sentences", "Falta {amount}"),
    "shift.uncounted": QT_TRANSLATE_NOOP("sentences", "Sin contar"),
    "shift.step.float": QT_TRANSLATE_NOOP("sentences", "Base del turno"),
    "shift.step.sales": QT_TRANSLATE_NOOP("sentences", "Ventas en efectivo"),
    "shift.step.rounding": QT_TRANSLATE_NOOP("sentences", "Redondeo"),
    "shift.step.returns": QT_TRANSLATE_NOOP("sentences", "Devoluciones en efectivo"),
    "shift.step.cash_in": QT_TRANSLATE_NOOP("sentences", "Entrada"),
    "shift.step.cash_out": QT_TRANSLATE_NOOP("sentences", "Salida"),
    "shift.step.drop": QT_TRANSLATE_NOOP("sentences", "Retiro"),
    "shift.more_steps": QT_TRANSLATE_NOOP("sentences", "Y {count} movimientos más"),
    "shift.pending_one": QT_TRANSLATE_NOOP("sentences", "Venta {sale} {amount}"),
    "shift.one_waits": QT_TRANSLATE_NOOP("sentences", "Un pago sigue por confirmar"),
    "shift.some_wait": QT_TRANSLATE_NOOP("sentences", "{count} pagos siguen por confirmar"),
    "shift.waiting": QT_TRANSLATE_NOOP("sentences", "{count} por confirmar"),
    "shift.travels": QT_TRANSLATE_NOOP("sentences", "{names}: pasan al turno {next} con su nombre"),
    "shift.to_count": QT_TRANSLATE_NOOP("sentences", "{count} por contar"),
    "shift.pieces": QT_TRANSLATE_NOOP("sentences", "{notes} billetes · {coins} monedas"),
    "shift.count.open": QT_TRANSLATE_NOOP("sentences", "Abrir el turno {shift}"),
    "shift.count.open.below": QT_TRANSLATE_NOOP(
        "sentences", "Cuente la base: lo que hay en el cajón antes de vender."
    ),
    "shift.count.open.done": QT_TRANSLATE_NOOP("sentences", "Abrir turno"),
    "shift.count.hand_over": QT_TRANSLATE_NOOP("sentences", "Relevo del turno {shift}"),
    "shift.count.hand_over.below": QT_TRANSLATE_NOOP(
        "sentences", "Cuenten juntos el cajón. Desde aquí responde quien lo recibe."
    ),
    "shift.count.hand_over.done": QT_TRANSLATE_NOOP("sentences", "Entregar la caja"),
    "shift.count.close": QT_TRANSLATE_NOOP("sentences", "Cerrar el turno {shift}"),
    "shift.count.close.below": QT_TRANSLATE_NOOP(
        "sentences", "Cuente lo que hay en el cajón. La caja no muestra lo esperado."
    ),
    "shift.count.close.done": QT_TRANSLATE_NOOP("sentences", "Terminé de contar"),
    "shift.move.cash_in": QT_TRANSLATE_NOOP("sentences", "Entrada de plata"),
    "shift.move.cash_in.name": QT_TRANSLATE_NOOP("sentences", "Entrada"),
    "shift.move.cash_in.below": QT_TRANSLATE_NOOP(
        "sentences", "Plata que entra al cajón sin una venta."
    ),
    "shift.move.cash_in.done": QT_TRANSLATE_NOOP("sentences", "Anotar entrada"),
    "shift.move.cash_in.example": QT_TRANSLATE_NOOP("sentences", "Sencillo del banco"),
    "shift.move.cash_in.reason.1": QT_TRANSLATE_NOOP("sentences", "Sencillo"),
    "shift.move.cash_in.reason.2": QT_TRANSLATE_NOOP("sentences", "Préstamo"),
    "shift.move.cash_in.reason.3": QT_TRANSLATE_NOOP("sentences", "Ajuste"),
    "shift.move.cash_out": QT_TRANSLATE_NOOP("sentences", "Salida de plata"),
    "shift.move.cash_out.name": QT_TRANSLATE_NOOP("sentences", "Salida"),
    "shift.move.cash_out.below": QT_TRANSLATE_NOOP("sentences", "Un gasto que se paga del cajón."),
    "shift.move.cash_out.done": QT_TRANSLATE_NOOP("sentences", "Anotar salida"),
    "shift.move.cash_out.example": QT_TRANSLATE_NOOP("sentences", "Hielo"),
    "shift.move.cash_out.reason.1": QT_TRANSLATE_NOOP("sentences", "Proveedor"),
    "shift.move.cash_out.reason.2": QT_TRANSLATE_NOOP("sentences", "Compra menor"),
    "shift.move.cash_out.reason.3": QT_TRANSLATE_NOOP("sentences", "Domicilio"),
    "shift.move.drop": QT_TRANSLATE_NOOP("sentences", "Retiro"),
    "shift.move.drop.name": QT_TRANSLATE_NOOP("sentences", "Retiro"),
    "shift.move.drop.below": QT_TRANSLATE_NOOP(
        "sentences", "Plata que se guarda fuera del cajón, en la caja fuerte o el banco."
    ),
    "shift.move.drop.done": QT_TRANSLATE_NOOP("sentences", "Anotar retiro"),
    "shift.move.drop.example": QT_TRANSLATE_NOOP("sentences", "Caja fuerte"),
    "shift.move.drop.reason.1": QT_TRANSLATE_NOOP("sentences", "Caja fuerte"),
    "shift.move.drop.reason.2": QT_TRANSLATE_NOOP("sentences", "Banco"),
    "shift.move.drop.reason.3": QT_TRANSLATE_NOOP("sentences", "Dueño"),
    "shift.move.float.name": QT_TRANSLATE_NOOP("sentences", "Base"),
    "shift.result": QT_TRANSLATE_NOOP("sentences", "Turno {shift} · resultado"),
    "shift.result.below": QT_TRANSLATE_NOOP(
        "sentences", "Contado sin ver lo esperado, sellado {at}"
    ),
    "shift.column.way": QT_TRANSLATE_NOOP("sentences", "Medio"),
    "shift.column.expected": QT_TRANSLATE_NOOP("sentences", "Según la caja"),
    "shift.column.counted": QT_TRANSLATE_NOOP("sentences", "Contado o Wompi"),
    "shift.column.difference": QT_TRANSLATE_NOOP("sentences", "Diferencia"),
    "shift.how": QT_TRANSLATE_NOOP("sentences", "Cómo se llega a {amount}"),
    "shift.expected": QT_TRANSLATE_NOOP("sentences", "Efectivo esperado"),
    "shift.slip.piece_as_another": QT_TRANSLATE_NOOP(
        "sentences", "¿Una pieza de {real} contada como {taken}?"
    ),
    "shift.slip.note_as_another": QT_TRANSLATE_NOOP(
        "sentences", "¿Un billete de {real} contado como {taken}?"
    ),
    "shift.slip.coin_as_another": QT_TRANSLATE_NOOP(
        "sentences", "¿Una moneda de {real} contada como {taken}?"
    ),
    "shift.slip.piece_as_another.do": QT_TRANSLATE_NOOP(
        "sentences",
        "Explicaría justo la diferencia. Recuente las de {taken} y las de {real} antes de aceptar.",
    ),
    "shift.slip.note_as_another.do": QT_TRANSLATE_NOOP(
        "sentences",
        "Explicaría justo la diferencia. Recuente los de {taken} y los de {real} antes de aceptar.",
    ),
    "shift.slip.coin_as_another.do": QT_TRANSLATE_NOOP(
        "sentences",
        "Explicaría justo la diferencia. Recuente las monedas de {taken} y las de {real}.",
    ),
    "shift.slip.sale_in_cash": QT_TRANSLATE_NOOP(
        "sentences", "¿La venta {sale} se pagó en efectivo?"
    ),
    "shift.slip.sale_in_cash.do": QT_TRANSLATE_NOOP(
        "sentences", "Está anotada por otro medio por {amount}. Revise el papel de la venta."
    ),
    "shift.slip.sale_not_in_cash": QT_TRANSLATE_NOOP(
        "sentences", "¿La venta {sale} no se pagó en efectivo?"
    ),
    "shift.slip.sale_not_in_cash.do": QT_TRANSLATE_NOOP(
        "sentences",
        "Está anotada en efectivo por {amount}. Pudo pagarse con tarjeta, QR o transferencia.",
    ),
    "shift.slip.drop_not_taken": QT_TRANSLATE_NOOP(
        "sentences", "¿Un retiro de {amount} que no se sacó?"
    ),
    "shift.slip.drop_not_taken.do": QT_TRANSLATE_NOOP(
        "sentences", "Está anotado, y la plata parece seguir en el cajón."
    ),
    "shift.slip.paid_out": QT_TRANSLATE_NOOP("sentences", "¿Una salida de {amount} sin anotar?"),
    "shift.slip.paid_out.do": QT_TRANSLATE_NOOP(
        "sentences", "Pregunte por un gasto o un retiro del turno que no quedó escrito."
    ),
    "shift.paper.x": QT_TRANSLATE_NOOP("sentences", "Informe X · turno {shift}"),
    "shift.paper.x.below": QT_TRANSLATE_NOOP(
        "sentences", "Un vistazo: el turno sigue abierto y nada cambia."
    ),
    "shift.paper.z": QT_TRANSLATE_NOOP("sentences", "Informe Z · turno {shift}"),
    "shift.paper.z.below": QT_TRANSLATE_NOOP("sentences", "Copia del cierre, como se hizo."),
    "shift.paper.closed": QT_TRANSLATE_NOOP("sentences", "Turno {shift} cerrado"),
    "shift.paper.closed.below": QT_TRANSLATE_NOOP(
        "sentences", "El Z está guardado y se imprime solo. Si la impresora falla, sale después."
    ),
    "shift.saved": QT_TRANSLATE_NOOP("sentences", "Guardado en {path}."),
    "shift.no_moves": QT_TRANSLATE_NOOP(
        "sentences",
        "Todavía no hay. Lo que entre o salga del cajón sin una venta queda aquí, con su nombre.",
    ),
    "shift.no_moves.closed": QT_TRANSLATE_NOOP(
        "sentences", "Todavía no hay. Al abrir el turno se anota lo que entra y sale del cajón."
    ),
    "shift.title": QT_TRANSLATE_NOOP("sentences", "Turno {shift}"),
    "shift.since": QT_TRANSLATE_NOOP("sentences", "Abierto desde {at}"),
    "shift.closed_state": QT_TRANSLATE_NOOP("sentences", "Cerrado. Abra el turno para vender."),
    "shift.z_of": QT_TRANSLATE_NOOP("sentences", "Z del turno {shift}"),
    "shift.close_it": QT_TRANSLATE_NOOP("sentences", "Cerrar el turno {shift}"),
    "shift.open_it": QT_TRANSLATE_NOOP("sentences", "Abrir el turno {shift}"),
}

"""What the till says on any screen: refusals, faults of the world, lamps."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # where the keyboard is, when it is on a place as a whole
    "place.payment": QT_TRANSLATE_NOOP("sentences", "El cobro en curso"),
    "place.charge": QT_TRANSLATE_NOOP("sentences", "Cómo paga el cliente"),
    "place.tray": QT_TRANSLATE_NOOP("sentences", "Pagos por confirmar"),
    "place.case": QT_TRANSLATE_NOOP("sentences", "El caso de un pago"),
    "place.cash": QT_TRANSLATE_NOOP("sentences", "Plata recibida en efectivo"),
    "place.push": QT_TRANSLATE_NOOP("sentences", "Pago al celular del cliente"),
    "place.roll": QT_TRANSLATE_NOOP("sentences", "Página que se mueve con las flechas"),
    # the order
    "order.empty": QT_TRANSLATE_NOOP("sentences", "La venta está vacía. Agregue un producto."),
    "order.too_many_lines": QT_TRANSLATE_NOOP(
        "sentences", "La venta pasa de {limit} renglones. Divídala en dos ventas."
    ),
    "order.zero": QT_TRANSLATE_NOOP("sentences", "La venta suma cero. No hay nada que cobrar."),
    "order.not_whole_pesos": QT_TRANSLATE_NOOP(
        "sentences", "Wompi solo recibe pesos enteros. Revise los precios de la venta."
    ),
    "order.below_minimum": QT_TRANSLATE_NOOP(
        "sentences", "Wompi recibe desde {limit} sin impuestos. Agregue otro producto."
    ),
    "order.above_maximum": QT_TRANSLATE_NOOP(
        "sentences", "Wompi recibe hasta {limit} por cobro. Divida la venta."
    ),
    "sale.being_charged": QT_TRANSLATE_NOOP(
        "sentences", "Esta venta se está cobrando. Cierre el cobro antes de cambiarla."
    ),
    "sale.already_paid": QT_TRANSLATE_NOOP(
        "sentences", "Esta venta ya está pagada. Empiece la siguiente."
    ),
    "sale.dropped": QT_TRANSLATE_NOOP(
        "sentences", "Esta venta se anuló y no vuelve. Empiece una nueva."
    ),
    # the charge
    "charge.no_keys": QT_TRANSLATE_NOOP(
        "sentences", "Faltan las llaves de Wompi. Escríbalas en «Ajustes»."
    ),
    "charge.already_paid": QT_TRANSLATE_NOOP(
        "sentences", "Esta venta ya está pagada. No cobre otra vez."
    ),
    "charge.may_still_pay": QT_TRANSLATE_NOOP(
        "sentences", "El cobro {reference} todavía puede pagarse. Espere a que se cierre."
    ),
    "charge.other_link": QT_TRANSLATE_NOOP(
        "sentences", "Wompi devolvió un enlace que no es el pedido. Cobre de nuevo."
    ),
    "till.no_keys_for_this": QT_TRANSLATE_NOOP(
        "sentences", "La caja no tiene las llaves con que se hizo este cobro."
    ),
    # this computer
    "store.in_use": QT_TRANSLATE_NOOP(
        "sentences", "La caja ya está abierta en este equipo. Use esa ventana."
    ),
    "store.network_share": QT_TRANSLATE_NOOP(
        "sentences", "Los datos están en una carpeta de red. Páselos a un disco de este equipo."
    ),
    "store.disk_full": QT_TRANSLATE_NOOP(
        "sentences", "El disco está lleno. Libere espacio; no se cobra hasta entonces."
    ),
    "store.not_writable": QT_TRANSLATE_NOOP(
        "sentences", "La caja no puede escribir en su carpeta. Revise los permisos."
    ),
    "store.disk_failed": QT_TRANSLATE_NOOP(
        "sentences", "El disco falló. Cierre la caja y revise el equipo."
    ),
    "store.busy": QT_TRANSLATE_NOOP(
        "sentences", "Otro programa tiene ocupados los datos. Ciérrelo e intente otra vez."
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Los datos de la caja están dañados. No la use; restaure la copia."
    ),
    "store.newer": QT_TRANSLATE_NOOP(
        "sentences", "Los datos son de una versión más nueva. Actualice Mostrador."
    ),
    "vault.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Este equipo no tiene almacén seguro. Sin él no se guardan llaves ni se cobra por Wompi.",
    ),
    "vault.locked": QT_TRANSLATE_NOOP(
        "sentences", "El almacén seguro del equipo está cerrado. Ábralo y reinicie la caja."
    ),
    "vault.failed": QT_TRANSLATE_NOOP(
        "sentences", "El almacén seguro del equipo no respondió. Reinicie el equipo."
    ),
    "vault.garbled": QT_TRANSLATE_NOOP(
        "sentences", "Las llaves guardadas no se pueden leer. Escríbalas otra vez."
    ),
    "documents.cannot_save": QT_TRANSLATE_NOOP(
        "sentences", "No se pudo guardar el PDF en {folder}. La venta está guardada."
    ),
    "settings.language_next": QT_TRANSLATE_NOOP(
        "sentences", "Se verá en ese idioma al abrir de nuevo la caja. La venta queda como está."
    ),
    "settings.not_while_paying": QT_TRANSLATE_NOOP(
        "sentences", "Hay un cobro sin respuesta. Termine el cobro y abra de nuevo."
    ),
    "settings.refused": QT_TRANSLATE_NOOP("sentences", "Ese valor no se puede usar."),
    "journal.unreadable": QT_TRANSLATE_NOOP(
        "sentences", "El registro no se puede leer desde el renglón {number}. Llame al gerente."
    ),
    "import.outdated": QT_TRANSLATE_NOOP(
        "sentences", "Los productos cambiaron mientras miraba la lista. Ábrala otra vez."
    ),
    "keys.real_in_rehearsal": QT_TRANSLATE_NOOP(
        "sentences", "Esas llaves son de plata real. El ensayo no las recibe."
    ),
    # the bar
    "mode.test": QT_TRANSLATE_NOOP("sentences", "PRUEBAS · ninguna plata es real"),
    "mode.rehearsal": QT_TRANSLATE_NOOP(
        "sentences", "ENSAYO · clientes de mentiras, ninguna plata es real"
    ),
    "lamp.computer.calm": QT_TRANSLATE_NOOP("sentences", "Equipo"),
    "lamp.computer.down": QT_TRANSLATE_NOOP("sentences", "Datos dañados"),
    "lamp.internet.calm": QT_TRANSLATE_NOOP("sentences", "Internet"),
    "lamp.internet.no_data": QT_TRANSLATE_NOOP("sentences", "Internet sin dato"),
    "lamp.internet.down": QT_TRANSLATE_NOOP("sentences", "Sin internet"),
    "lamp.wompi.calm": QT_TRANSLATE_NOOP("sentences", "Wompi"),
    "lamp.wompi.no_data": QT_TRANSLATE_NOOP("sentences", "Wompi sin dato"),
    "lamp.wompi.down": QT_TRANSLATE_NOOP("sentences", "Wompi no responde"),
    # the program itself
    "program.broke": QT_TRANSLATE_NOOP(
        "sentences",
        "La caja encontró una falla suya y se detuvo. La venta está guardada. Ábrala otra vez.",
    ),
    "program.alone": QT_TRANSLATE_NOOP("sentences", "La caja avanzó sola a la siguiente venta."),
    "papers.saved": QT_TRANSLATE_NOOP("sentences", "Recibo {number} guardado en {path}."),
}

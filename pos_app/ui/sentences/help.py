"""What the keyboard map says of each key."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "help.sale": QT_TRANSLATE_NOOP("sentences", "En la venta"),
    "help.search": QT_TRANSLATE_NOOP("sentences", "Buscar; también basta con escribir"),
    "help.add": QT_TRANSLATE_NOOP("sentences", "Agregar lo primero que aparece"),
    "help.times": QT_TRANSLATE_NOOP("sentences", "Tres unidades de lo que siga"),
    "help.quantity": QT_TRANSLATE_NOOP("sentences", "Escribir la cantidad, como 0,250"),
    "help.discount": QT_TRANSLATE_NOOP("sentences", "Descuento, precio o nota del renglón"),
    "help.discount_all": QT_TRANSLATE_NOOP("sentences", "Descuento o nota de toda la venta"),
    "help.hold": QT_TRANSLATE_NOOP("sentences", "Dejar en espera, o traer la que espera"),
    "help.kept": QT_TRANSLATE_NOOP("sentences", "Agregar los códigos leídos al cobrar"),
    "help.step": QT_TRANSLATE_NOOP("sentences", "Una unidad más o menos"),
    "help.line": QT_TRANSLATE_NOOP("sentences", "Elegir otro renglón"),
    "help.remove": QT_TRANSLATE_NOOP("sentences", "Quitar el renglón"),
    "help.undo": QT_TRANSLATE_NOOP("sentences", "Deshacer lo último"),
    "help.clear": QT_TRANSLATE_NOOP("sentences", "Borrar la búsqueda"),
    "help.charge": QT_TRANSLATE_NOOP("sentences", "Cobrar"),
    "help.payment": QT_TRANSLATE_NOOP("sentences", "Durante el cobro"),
    "help.to_customer": QT_TRANSLATE_NOOP("sentences", "Mostrar el cobro al cliente"),
    "help.verify": QT_TRANSLATE_NOOP("sentences", "Verificar ya con Wompi"),
    "help.other_way": QT_TRANSLATE_NOOP("sentences", "Cobrar por otro método"),
    "help.later": QT_TRANSLATE_NOOP("sentences", "Decidir después y atender al siguiente"),
    "help.main_key": QT_TRANSLATE_NOOP("sentences", "La tecla principal de la pantalla"),
    "help.drop": QT_TRANSLATE_NOOP("sentences", "Anular la venta que no pagó"),
    "help.everywhere": QT_TRANSLATE_NOOP("sentences", "En todas partes"),
    "help.help": QT_TRANSLATE_NOOP("sentences", "Esta ayuda"),
    "help.health": QT_TRANSLATE_NOOP("sentences", "Qué funciona y qué no"),
    "help.tray": QT_TRANSLATE_NOOP("sentences", "Por confirmar"),
    "help.day": QT_TRANSLATE_NOOP("sentences", "Ventas de hoy"),
    "help.manager": QT_TRANSLATE_NOOP("sentences", "La gerencia: días, transacciones"),
    "help.shift": QT_TRANSLATE_NOOP("sentences", "Turno: abrir, contar, cerrar"),
    "help.receipt": QT_TRANSLATE_NOOP("sentences", "Recibo en PDF"),
    "help.print": QT_TRANSLATE_NOOP("sentences", "Reimprimir el recibo"),
    "help.lock": QT_TRANSLATE_NOOP("sentences", "Bloquear la caja o cambiar de persona"),
    "help.back": QT_TRANSLATE_NOOP("sentences", "Volver, donde no se pierde nada"),
}

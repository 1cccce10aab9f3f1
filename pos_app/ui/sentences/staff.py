"""What the till says of people: PINs, rights, who is at the till."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # what goes wrong
    "staff.not_allowed": QT_TRANSLATE_NOOP(
        "sentences", "Nadie lo autorizó. Llame a quien tenga ese permiso."
    ),
    "staff.locked": QT_TRANSLATE_NOOP(
        "sentences", "La caja está bloqueada. Entre con su PIN para vender."
    ),
    "staff.wrong_pin": QT_TRANSLATE_NOOP(
        "sentences", "Ese PIN no es. Intentos que quedan: {left}."
    ),
    "staff.shut": QT_TRANSLATE_NOOP("sentences", "Demasiados intentos. Espere {seconds} s."),
    "staff.unknown": QT_TRANSLATE_NOOP(
        "sentences", "Esa persona ya no está en la caja. Elija otra."
    ),
    "staff.other_computer": QT_TRANSLATE_NOOP(
        "sentences",
        "Los PIN se hicieron en otro equipo y aquí no se pueden comprobar. "
        "Quien administra el equipo hace uno nuevo con «mostrador people».",
    ),
    "staff.no_safe": QT_TRANSLATE_NOOP(
        "sentences",
        "Este equipo no tiene almacén seguro para los PIN. Sin él no hay personas, "
        "y cualquiera puede todo en la caja.",
    ),
    "staff.pin_shape": QT_TRANSLATE_NOOP(
        "sentences", "El PIN lleva de {least} a {most} números. Escríbalo otra vez."
    ),
    "staff.pin_easy": QT_TRANSLATE_NOOP(
        "sentences", "Ese PIN se adivina fácil. Elija otro, sin números iguales ni seguidos."
    ),
    "staff.name_shape": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un nombre de hasta {longest} letras."
    ),
    "staff.last_manager": QT_TRANSLATE_NOOP(
        "sentences", "La caja se quedaría sin quien maneje personas. Nombre antes a otro gerente."
    ),
    "staff.first_is_manager": QT_TRANSLATE_NOOP(
        "sentences", "La primera persona debe ser gerente. Agréguela primero."
    ),
    # the lock screen
    "lock.unstaffed": QT_TRANSLATE_NOOP(
        "sentences", "Para bloquear la caja agregue primero las personas en «Ajustes»."
    ),
    "lock.practice_opens": QT_TRANSLATE_NOOP("sentences", "El ensayo se abre en otra ventana."),
    "lock.practice_open": QT_TRANSLATE_NOOP(
        "sentences", "El ensayo ya está abierto en su ventana."
    ),
    "lock.nothing_waits": QT_TRANSLATE_NOOP("sentences", "Nada por confirmar"),
    "lock.one_waits": QT_TRANSLATE_NOOP("sentences", "1 pago por confirmar"),
    "lock.some_wait": QT_TRANSLATE_NOOP("sentences", "{count} pagos por confirmar"),
    "lock.rehearsal": QT_TRANSLATE_NOOP(
        "sentences", "Ensayo: al empezar, Marta entra con 2580, Luisa con 1470 y Camilo con 3690."
    ),
    "date.long": QT_TRANSLATE_NOOP("sentences", "{weekday} {day} de {month}"),
    "date.long_weekdays": QT_TRANSLATE_NOOP(
        "sentences", "lunes martes miércoles jueves viernes sábado domingo"
    ),
    "date.long_months": QT_TRANSLATE_NOOP(
        "sentences",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    # roles
    "staff.role.cashier": QT_TRANSLATE_NOOP("sentences", "Cajero"),
    "staff.role.supervisor": QT_TRANSLATE_NOOP("sentences", "Supervisor"),
    "staff.role.manager": QT_TRANSLATE_NOOP("sentences", "Gerente"),
    # rights, as the title of the question
    "authorise.asks": QT_TRANSLATE_NOOP(
        "sentences", "Lo pide {name}. Queda escrito quién lo autoriza."
    ),
    "right.sell": QT_TRANSLATE_NOOP("sentences", "Vender"),
    "right.discount": QT_TRANSLATE_NOOP("sentences", "Dar un descuento"),
    "right.discount_beyond": QT_TRANSLATE_NOOP("sentences", "Dar un descuento mayor al tope"),
    "right.price_override": QT_TRANSLATE_NOOP("sentences", "Cambiar un precio en la venta"),
    "right.other_tender": QT_TRANSLATE_NOOP("sentences", "Recibir otro medio de pago"),
    "right.other_tender_beyond": QT_TRANSLATE_NOOP(
        "sentences", "Recibir otro medio por encima del tope"
    ),
    "right.no_sale": QT_TRANSLATE_NOOP("sentences", "Abrir el cajón sin venta"),
    "right.cash_movement": QT_TRANSLATE_NOOP("sentences", "Sacar o meter plata del cajón"),
    "right.close_shift": QT_TRANSLATE_NOOP("sentences", "Cerrar el turno"),
    "right.see_expected": QT_TRANSLATE_NOOP("sentences", "Ver lo que debe haber en el cajón"),
    "right.return": QT_TRANSLATE_NOOP("sentences", "Recibir una devolución"),
    "right.void": QT_TRANSLATE_NOOP("sentences", "Anular un pago"),
    "right.charge_again_in_doubt": QT_TRANSLATE_NOOP("sentences", "Cobrar otra vez con duda"),
    "right.release_unpaid": QT_TRANSLATE_NOOP("sentences", "Entregar sin que Wompi confirme"),
    "right.catalogue": QT_TRANSLATE_NOOP("sentences", "Cambiar productos y precios"),
    "right.settings": QT_TRANSLATE_NOOP("sentences", "Cambiar los ajustes"),
    "right.keys": QT_TRANSLATE_NOOP("sentences", "Cambiar las llaves de Wompi"),
    "right.people": QT_TRANSLATE_NOOP("sentences", "Cambiar las personas"),
    "right.backup": QT_TRANSLATE_NOOP("sentences", "Sacar una copia de los datos"),
    "right.review": QT_TRANSLATE_NOOP("sentences", "Ver informes y días anteriores"),
    "right.raw_data": QT_TRANSLATE_NOOP("sentences", "Ver los datos sin procesar"),
    # the page of people
    "people.never": QT_TRANSLATE_NOOP("sentences", "Nunca"),
    "people.minutes": QT_TRANSLATE_NOOP("sentences", "{count} min"),
    "people.only": QT_TRANSLATE_NOOP("sentences", "Solo {name}"),
    "people.all_cashiers": QT_TRANSLATE_NOOP("sentences", "Todos los cajeros"),
    "people.all_supervisors": QT_TRANSLATE_NOOP("sentences", "Todos los supervisores"),
    "people.all_managers": QT_TRANSLATE_NOOP("sentences", "Todos los gerentes"),
    "people.granted": QT_TRANSLATE_NOOP("sentences", "Permitido aparte"),
    "people.taken": QT_TRANSLATE_NOOP("sentences", "Quitado aparte"),
    # what is to be allowed
    "staff.about": QT_TRANSLATE_NOOP("sentences", "Cambiar los datos de {name}."),
    "staff.about_new": QT_TRANSLATE_NOOP("sentences", "Agregar a {name}."),
    "keys.about_keeping": QT_TRANSLATE_NOOP("sentences", "Guardar otras llaves de Wompi."),
    "keys.about_leaving": QT_TRANSLATE_NOOP("sentences", "Quitar las llaves de Wompi."),
    "import.about": QT_TRANSLATE_NOOP(
        "sentences", "Traer una lista: {new} productos nuevos y {changed} cambiados."
    ),
    "relay.about": QT_TRANSLATE_NOOP("sentences", "Cambiar el servidor de avisos de esta caja."),
    "settings.about": QT_TRANSLATE_NOOP("sentences", "Cambiar un ajuste de la caja."),
}

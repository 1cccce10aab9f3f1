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
    "staff.wrong_pin": QT_TRANSLATE_NOOP("sentences", "Ese PIN no es. Le quedan {left} intentos."),
    "staff.shut": QT_TRANSLATE_NOOP("sentences", "Demasiados intentos. Espere {seconds} s."),
    "staff.unknown": QT_TRANSLATE_NOOP(
        "sentences", "Esa persona ya no está en la caja. Elija otra."
    ),
    "staff.other_computer": QT_TRANSLATE_NOOP(
        "sentences",
        "Los PIN se hicieron en otro equipo y aquí no se pueden comprobar. "
        "Quien administra el equipo hace uno nuevo con «mostrador people».",
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

"""The ticket in the customer's name."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "customer.nobody": QT_TRANSLATE_NOOP("sentences", "Consumidor final"),
    "customer.in_name": QT_TRANSLATE_NOOP("sentences", "A su nombre"),
    "customer.title": QT_TRANSLATE_NOOP("sentences", "Venta a nombre del cliente"),
    "customer.nit_digit_is": QT_TRANSLATE_NOOP("sentences", "dígito de verificación {digit}"),
    "customer.number_shape": QT_TRANSLATE_NOOP(
        "sentences", "Ese número no puede ser de este documento. Cámbielo, o elija otro documento."
    ),
    "customer.nit_digit": QT_TRANSLATE_NOOP(
        "sentences", "El dígito de {number} es {digit}. Revise el número con el cliente."
    ),
    "customer.name_missing": QT_TRANSLATE_NOOP("sentences", "Escriba el nombre del cliente."),
    "customer.name_long": QT_TRANSLATE_NOOP(
        "sentences", "El nombre es muy largo: escriba hasta {longest} letras."
    ),
    "customer.card": QT_TRANSLATE_NOOP(
        "sentences", "Eso parece el número de una tarjeta. No se guarda; escríbalo sin él."
    ),
    "customer.mail_shape": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un correo como ana@correo.co, o déjelo vacío."
    ),
    "document.cc": QT_TRANSLATE_NOOP("sentences", "CC"),
    "document.nit": QT_TRANSLATE_NOOP("sentences", "NIT"),
    "document.ce": QT_TRANSLATE_NOOP("sentences", "CE"),
    "document.ti": QT_TRANSLATE_NOOP("sentences", "TI"),
    "document.passport": QT_TRANSLATE_NOOP("sentences", "Pasaporte"),
    "document.ppt": QT_TRANSLATE_NOOP("sentences", "PPT"),
    "document.number_cc": QT_TRANSLATE_NOOP("sentences", "Cédula de ciudadanía"),
    "document.number_nit": QT_TRANSLATE_NOOP("sentences", "NIT"),
    "document.number_ce": QT_TRANSLATE_NOOP("sentences", "Cédula de extranjería"),
    "document.number_ti": QT_TRANSLATE_NOOP("sentences", "Tarjeta de identidad"),
    "document.number_passport": QT_TRANSLATE_NOOP("sentences", "Pasaporte"),
    "document.number_ppt": QT_TRANSLATE_NOOP("sentences", "Permiso por protección temporal"),
}

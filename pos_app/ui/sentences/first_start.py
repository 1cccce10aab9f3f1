"""What the till says at its first start."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    "first.step.welcome": QT_TRANSLATE_NOOP("sentences", "Empezar"),
    "first.about.welcome": QT_TRANSLATE_NOOP("sentences", "Practicar o preparar"),
    "first.step.shop": QT_TRANSLATE_NOOP("sentences", "Su tienda"),
    "first.about.shop": QT_TRANSLATE_NOOP("sentences", "Nombre, NIT, dirección"),
    "first.step.people": QT_TRANSLATE_NOOP("sentences", "Personas"),
    "first.about.people": QT_TRANSLATE_NOOP("sentences", "PIN de cada quien"),
    "first.step.products": QT_TRANSLATE_NOOP("sentences", "Productos"),
    "first.about.products": QT_TRANSLATE_NOOP("sentences", "Su lista o la de ejemplo"),
    "first.step.keys": QT_TRANSLATE_NOOP("sentences", "Llaves de Wompi"),
    "first.about.keys": QT_TRANSLATE_NOOP("sentences", "Se prueban solas"),
    "first.step.printer": QT_TRANSLATE_NOOP("sentences", "Equipo"),
    "first.about.printer": QT_TRANSLATE_NOOP("sentences", "Impresora y cajón"),
    "first.step.ready": QT_TRANSLATE_NOOP("sentences", "Listo"),
    "first.about.ready": QT_TRANSLATE_NOOP("sentences", "Primera venta"),
    "first.state.done": QT_TRANSLATE_NOOP("sentences", "Hecho"),
    "first.state.now": QT_TRANSLATE_NOOP("sentences", "Ahora"),
    "first.state.coming": QT_TRANSLATE_NOOP("sentences", "Falta"),
    "first.practice": QT_TRANSLATE_NOOP(
        "sentences", "La caja de ensayo se abre en otra ventana. Esta lo espera."
    ),
    "first.not_done": QT_TRANSLATE_NOOP("sentences", "Falta este paso. Hágalo o sáltelo."),
    "first.off.shop": QT_TRANSLATE_NOOP(
        "sentences", "Sin esto los recibos dicen «Mi tienda», sin NIT ni dirección."
    ),
    "first.off.people": QT_TRANSLATE_NOOP(
        "sentences", "Sin personas cualquiera puede todo en esta caja, y no se bloquea."
    ),
    "first.off.products": QT_TRANSLATE_NOOP("sentences", "Sin productos no hay qué vender."),
    "first.off.keys": QT_TRANSLATE_NOOP(
        "sentences", "Sin llaves no se cobra por Wompi: ni tarjeta, ni PSE, ni Nequi, ni QR."
    ),
    "first.off.printer": QT_TRANSLATE_NOOP(
        "sentences", "Sin impresora los recibos quedan en PDF y el cajón no se abre solo."
    ),
    "first.done.shop": QT_TRANSLATE_NOOP("sentences", "La tienda tiene nombre en los recibos."),
    "first.done.people": QT_TRANSLATE_NOOP("sentences", "Cada persona entra con su PIN."),
    "first.done.products": QT_TRANSLATE_NOOP("sentences", "Hay productos para vender."),
    "first.done.keys": QT_TRANSLATE_NOOP("sentences", "Las llaves de Wompi están probadas."),
    "first.done.printer": QT_TRANSLATE_NOOP("sentences", "La impresora está elegida."),
    "first.wrong.name": QT_TRANSLATE_NOOP("sentences", "Escriba el nombre, hasta 60 letras."),
    "first.wrong.legal_name": QT_TRANSLATE_NOOP("sentences", "Hasta 80 letras."),
    "first.wrong.nit": QT_TRANSLATE_NOOP(
        "sentences", "Solo números y puntos, y el dígito tras el guion: 900.123.456-7."
    ),
    "first.wrong.address": QT_TRANSLATE_NOOP("sentences", "Hasta 120 letras."),
    "first.wrong.phone": QT_TRANSLATE_NOOP("sentences", "Solo números, espacios, + y guiones."),
    "first.wrong.customer_email": QT_TRANSLATE_NOOP(
        "sentences", "Escriba un correo completo: caja@mitienda.co."
    ),
}

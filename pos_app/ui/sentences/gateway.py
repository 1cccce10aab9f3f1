"""What is said when Wompi could not be asked, said no, or was not understood."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["SENTENCES"]

SENTENCES = {
    # the same as a whole sentence, when something else could not be done
    "gateway.no_network": QT_TRANSLATE_NOOP(
        "sentences", "No hay internet. Revise el módem o use el internet del celular."
    ),
    "gateway.cut_off": QT_TRANSLATE_NOOP(
        "sentences", "Se cortó el internet a mitad de camino. Intente otra vez."
    ),
    "gateway.timeout": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no respondió a tiempo. Intente otra vez."
    ),
    "gateway.tls": QT_TRANSLATE_NOOP(
        "sentences", "El internet de este local no es seguro. Use otra red."
    ),
    "gateway.server_error": QT_TRANSLATE_NOOP(
        "sentences", "Wompi está fallando ({status}). Intente en un minuto."
    ),
    "gateway.busy": QT_TRANSLATE_NOOP("sentences", "Wompi pide paciencia. Intente en {seconds} s."),
    "gateway.resting": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no responde. La caja pregunta de nuevo en {seconds} s."
    ),
    "gateway.not_wompi": QT_TRANSLATE_NOOP(
        "sentences", "Contesta otra página y no Wompi. Revise el internet del local."
    ),
    "gateway.cannot_ask": QT_TRANSLATE_NOOP(
        "sentences", "Para eso hace falta la llave privada. Escríbala en «Ajustes»."
    ),
    "gateway.unanswered": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no respondió y nadie vio el enlace. Cobre de nuevo."
    ),
    "gateway.key_refused": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no acepta la llave. Revísela en «Ajustes»."
    ),
    "gateway.unknown_transaction": QT_TRANSLATE_NOOP(
        "sentences", "Wompi aún no ve ese pago. Verifique en un momento."
    ),
    "gateway.unknown_link": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no encuentra el enlace. Haga un cobro nuevo."
    ),
    "gateway.unknown_merchant": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no conoce el comercio. Revise la llave pública."
    ),
    "gateway.refused": QT_TRANSLATE_NOOP(
        "sentences", "Wompi no aceptó el pedido. Intente otra vez o llame al gerente."
    ),
    "gateway.strange_answer": QT_TRANSLATE_NOOP(
        "sentences", "Wompi contestó algo que no se entiende. Intente otra vez."
    ),
    "gateway.other_answer": QT_TRANSLATE_NOOP(
        "sentences", "Wompi contestó otra cosa. Intente otra vez."
    ),
    "gateway.too_large": QT_TRANSLATE_NOOP(
        "sentences", "Wompi contestó algo que no se entiende. Intente otra vez."
    ),
}

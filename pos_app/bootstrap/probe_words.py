"""What ``mostrador probe`` says, in the two languages of the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pos_app.core.beliefs import Check, Outcome

__all__ = ["WORDS", "Language"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's texts."""

    asking: str
    pay_now: str
    void_now: str
    kept: str
    not_kept: str
    title: str
    no_keys: str
    no_safe: str
    places: Mapping[str, str]
    names: Mapping[str, str]
    key_faults: Mapping[str, str]
    outcomes: Mapping[Outcome, str]
    checks: Mapping[Check, str]
    reasons: Mapping[str, str]

    def why(self, reason: str) -> str:
        """A reason in words; one that has none, such as a number of seconds, as it is."""
        return self.reasons.get(reason, reason)


SPANISH = Language(
    asking="Preguntando a Wompi…",
    pay_now="Pague $2.000 con una tarjeta suya en esta dirección y pulse Intro:\n{address}\n",
    void_now="Anule ese pago en comercios.wompi.co y pulse Intro cuando diga que quedó anulado.\n",
    kept="La caja ya trabaja según esta tabla.",
    not_kept="La tabla no quedó en la caja ({why}): cierre la caja y pruebe otra vez.",
    title="Wompi, {place}, {at} UTC",
    no_keys="Este equipo no guarda llaves: escríbalas con «mostrador probe --ask».",
    no_safe="El almacén seguro del equipo no respondió ({why}): use «mostrador probe --ask».",
    places={"test": "pruebas", "prod": "dinero real"},
    names={
        "public": "Llave pública",
        "integrity": "Secreto de integridad",
        "private": "Llave privada (Intro si no la tiene)",
    },
    key_faults={
        "keys.missing": "falta",
        "keys.white_space": "tiene espacios",
        "keys.not_a_key": "no parece una llave de Wompi",
        "keys.other_key": "es otra de sus llaves",
        "keys.other_environment": "es del otro ambiente que la llave pública",
        "keys.real_in_rehearsal": "es de dinero real: aquí solo sirven llaves de prueba",
    },
    outcomes={
        Outcome.PROVED: "comprobado",
        Outcome.REFUTED: "no es así",
        Outcome.UNTRIED: "sin probar",
    },
    checks={
        Check.MERCHANT_INFO: "el comercio se lee con la forma nueva",
        Check.MERCHANT_BY_PATH: "el comercio se lee con la forma anterior",
        Check.CONTRACTS: "el comercio trae los contratos que acepta el cliente",
        Check.METHODS: "el comercio dice qué formas de pago tiene",
        Check.BANKS: "se listan los bancos de PSE",
        Check.CLOCK: "el reloj del equipo va con el de Wompi (2 minutos)",
        Check.STRANGER_REFUSED: "una llave privada inventada es rechazada",
        Check.UNUSED_REFERENCE: "una referencia sin pagos da una lista vacía",
        Check.DAY_LIST: "se listan los días, lo más nuevo primero",
        Check.DAY_LIST_PAGES: "la segunda página sigue a la primera",
        Check.DAY_LIST_ZONE: "los días son días de Colombia",
        Check.KNOWN_REFERENCE: "un pago se encuentra por su referencia",
        Check.READ_WITH_KEY: "un pago se lee por su número, con llave privada",
        Check.READ_WITHOUT_KEY: "un pago se lee por su número, sin llave",
        Check.SIGNATURE_MISSING: "un cobro sin firma es rechazado",
        Check.SIGNATURE_WRONG: "un cobro con otra firma es rechazado",
        Check.LINK_MADE: "se crea un link de pago",
        Check.LINK_SKU: "el link guarda nuestra referencia",
        Check.LINK_READ: "el link se vuelve a leer",
        Check.LINK_CLOSED: "el link se cierra",
        Check.LIVE_SALE: "una venta de $2.000 aparece pagada",
        Check.LIVE_VOID: "y su anulación, pedida en el panel de Wompi, también",
    },
    reasons={
        "nothing_to_try_with": "no hay con qué probarlo todavía",
        "answered": "Wompi respondió",
        "not_empty": "la lista no viene vacía",
        "other_size": "las páginas no tienen el tamaño pedido",
        "other_order": "el orden es otro",
        "repeats": "las páginas se repiten",
        "utc": "los días son UTC",
        "missing": "no aparece",
        "empty": "viene vacía",
        "still_active": "sigue abierto",
        "other_answer": "responde sobre otra cosa",
        "not_paid": "no aparece pagada",
        "not_voided": "no aparece anulada",
        "gateway.no_network": "sin conexión",
        "gateway.cut_off": "se cortó la conexión",
        "gateway.timeout": "no respondió a tiempo",
        "gateway.tls": "no se pudo confirmar que fuera Wompi",
        "gateway.server_error": "falla de Wompi",
        "gateway.busy": "Wompi pide esperar",
        "gateway.resting": "pausa tras varias fallas",
        "gateway.not_wompi": "respondió otra página, no Wompi",
        "gateway.cannot_ask": "necesita la llave privada",
        "gateway.unanswered": "no se sabe si se creó",
        "gateway.key_refused": "Wompi rechazó la llave",
        "gateway.unknown_transaction": "Wompi no lo conoce",
        "gateway.unknown_link": "Wompi no conoce el link",
        "gateway.unknown_merchant": "Wompi no conoce el comercio",
        "gateway.refused": "Wompi lo rechazó",
        "gateway.strange_answer": "respuesta que no se entiende",
        "gateway.other_answer": "responde sobre otra cosa",
        "gateway.too_large": "respuesta demasiado grande",
    },
)

ENGLISH = Language(
    asking="Asking Wompi…",
    pay_now="Pay $2.000 with a card of your own at this address and press Enter:\n{address}\n",
    void_now="Annul that payment at comercios.wompi.co; press Enter once it says it is annulled.\n",
    kept="The till now works by this table.",
    not_kept="The table is not in the till ({why}): close the till and probe again.",
    title="Wompi, {place}, {at} UTC",
    no_keys='This computer keeps no keys: type them with "mostrador probe --ask".',
    no_safe='The computer\'s keyring did not answer ({why}): use "mostrador probe --ask".',
    places={"test": "sandbox", "prod": "real money"},
    names={
        "public": "Public key",
        "integrity": "Integrity secret",
        "private": "Private key (Enter if you have none)",
    },
    key_faults={
        "keys.missing": "missing",
        "keys.white_space": "has white space",
        "keys.not_a_key": "does not look like a key of Wompi's",
        "keys.other_key": "is another of your keys",
        "keys.other_environment": "is of the other environment than the public key",
        "keys.real_in_rehearsal": "is for real money: only test keys serve here",
    },
    outcomes={
        Outcome.PROVED: "proved",
        Outcome.REFUTED: "refuted",
        Outcome.UNTRIED: "untried",
    },
    checks={
        Check.MERCHANT_INFO: "the merchant is read in the new form",
        Check.MERCHANT_BY_PATH: "the merchant is read in the old form",
        Check.CONTRACTS: "the merchant brings the contracts a customer accepts",
        Check.METHODS: "the merchant says which ways of paying it has",
        Check.BANKS: "the banks of PSE are listed",
        Check.CLOCK: "this computer's clock agrees with Wompi's (2 minutes)",
        Check.STRANGER_REFUSED: "an invented private key is refused",
        Check.UNUSED_REFERENCE: "a reference without payments gives an empty list",
        Check.DAY_LIST: "days are listed, newest first",
        Check.DAY_LIST_PAGES: "the second page goes on after the first",
        Check.DAY_LIST_ZONE: "days are Colombian days",
        Check.KNOWN_REFERENCE: "a payment is found by its reference",
        Check.READ_WITH_KEY: "a payment is read by its id, with the private key",
        Check.READ_WITHOUT_KEY: "a payment is read by its id, without a key",
        Check.SIGNATURE_MISSING: "a charge without a signature is refused",
        Check.SIGNATURE_WRONG: "a charge with another signature is refused",
        Check.LINK_MADE: "a payment link is made",
        Check.LINK_SKU: "the link keeps our reference",
        Check.LINK_READ: "the link is read back",
        Check.LINK_CLOSED: "the link is closed",
        Check.LIVE_SALE: "a sale of $2.000 is found paid",
        Check.LIVE_VOID: "and so is its annulment, asked for in Wompi's panel",
    },
    reasons={
        "nothing_to_try_with": "nothing to try it with yet",
        "answered": "Wompi answered",
        "not_empty": "the list is not empty",
        "other_size": "pages are not of the size asked for",
        "other_order": "the order is another",
        "repeats": "pages repeat",
        "utc": "days are UTC days",
        "missing": "it is not there",
        "empty": "it is empty",
        "still_active": "it is still open",
        "other_answer": "the answer is about something else",
        "not_paid": "it is not found paid",
        "not_voided": "it is not found annulled",
        "gateway.no_network": "no connection",
        "gateway.cut_off": "the connection broke",
        "gateway.timeout": "no answer in time",
        "gateway.tls": "could not confirm that it is Wompi",
        "gateway.server_error": "a fault of Wompi's",
        "gateway.busy": "Wompi asks for patience",
        "gateway.resting": "a pause after several failures",
        "gateway.not_wompi": "another page answered, not Wompi",
        "gateway.cannot_ask": "needs the private key",
        "gateway.unanswered": "nobody knows whether it was made",
        "gateway.key_refused": "Wompi refused the key",
        "gateway.unknown_transaction": "Wompi does not know it",
        "gateway.unknown_link": "Wompi does not know the link",
        "gateway.unknown_merchant": "Wompi does not know the merchant",
        "gateway.refused": "Wompi refused it",
        "gateway.strange_answer": "an answer that makes no sense",
        "gateway.other_answer": "the answer is about something else",
        "gateway.too_large": "an answer that is too large",
    },
)

WORDS = {"es": SPANISH, "en": ENGLISH}

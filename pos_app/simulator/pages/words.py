"""The pages' words: amounts, hours, outcomes and refusals, in the Spanish of Colombia."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.simulator.views import AskingView, TransactionView

__all__ = [
    "COLOMBIA",
    "METHODS",
    "Button",
    "Outcome",
    "Refused",
    "buttons_of",
    "clock_time",
    "money",
    "outcome_of",
    "refused",
    "remaining",
]

COLOMBIA = timedelta(hours=-5)
"""Colombia's distance from UTC, all year round."""

METHODS = {
    "CARD": "Tarjeta",
    "PSE": "PSE",
    "NEQUI": "Nequi",
    "BANCOLOMBIA_TRANSFER": "Botón Bancolombia",
    "BANCOLOMBIA_QR": "Código QR",
    "BANCOLOMBIA_COLLECT": "Efectivo en corresponsal",
    "PCOL": "Puntos Colombia",
    "BANCOLOMBIA_BNPL": "Cuotas Bancolombia",
    "DAVIPLATA": "Daviplata",
    "SU_PLUS": "SU+ Pay",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a payment, for the payer."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a page cannot be paid, and what to do now."""

    title: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Button:
    """An answer the payer gives on a bank's, issuer's or phone's page."""

    id: str
    outcome: str
    label: str


_OUTCOMES = {
    "APPROVED": Outcome("Pago aprobado", "Ya puedes volver al comercio."),
    "DECLINED": Outcome("Pago rechazado", "No se cobró nada."),
    "ERROR": Outcome("No se pudo hacer el pago", "Hubo un error en el medio de pago."),
    "VOIDED": Outcome("Pago anulado", "El comercio anuló este pago."),
    "PENDING": Outcome("Pago en proceso", "Estamos esperando la respuesta. No pagues otra vez."),
}
_UNKNOWN_OUTCOME = Outcome("Pago sin respuesta", "Pregunta en el comercio antes de pagar otra vez.")

_ASK_THE_SHOP = "Pide al comercio un cobro nuevo."
_REFUSALS = {
    "bad_signature": Refused("No se puede abrir este cobro", _ASK_THE_SHOP),
    "used_reference": Refused("Esta referencia ya fue usada", _ASK_THE_SHOP),
    "expired": Refused("El tiempo para pagar terminó", _ASK_THE_SHOP),
    "small_amount": Refused("El monto es muy pequeño", "Pide al comercio que revise el valor."),
    "unknown_key": Refused("No conocemos este comercio", "Pide al comercio que revise su llave."),
    "inactive_link": Refused("Este link está cerrado", _ASK_THE_SHOP),
    "used_link": Refused("Este link ya se pagó", "Si no lo pagaste tú, pregunta en el comercio."),
    "unknown_link": Refused("Este link no existe", "Revisa la dirección que te compartieron."),
    "bad_parameters": Refused("Al cobro le falta un dato", "Pide al comercio que lo revise."),
    "unknown_request": Refused("Esta solicitud ya no espera respuesta", "Vuelve al comercio."),
    "unknown_transaction": Refused("No encontramos este pago", "Revisa la dirección."),
}
_OTHER_REFUSAL = Refused("No se puede pagar aquí", _ASK_THE_SHOP)

_ANSWERS = {
    "bank": ("Aprobar el pago", "Rechazar el pago", "Simular un error del banco"),
    "challenge": ("Sí, soy yo", "No fui yo", "Simular una falla"),
    "consent": ("Autorizar los cobros", "No autorizar", "Simular un error"),
    "nequi": ("Aceptar en el celular", "Rechazar en el celular", "Simular un error"),
    "qr": ("Pagar el código", "Rechazar el pago", "Simular un error"),
}
_ANSWER_IDS = {
    "challenge": ("approve", "deny", "fail"),
    "nequi": ("accept", "decline", "error"),
}
_PLAIN_IDS = ("approve", "decline", "error")


def money(centavos: int) -> str:
    """Write an amount of whole centavos as Colombians do: ``$ 25.900``, ``$ 25.900,50``."""
    pesos, cents = divmod(centavos, 100)
    grouped = f"{pesos:,}".replace(",", ".")
    return f"$\N{NO-BREAK SPACE}{grouped}" + (f",{cents:02d}" if cents else "")


def clock_time(instant: datetime) -> str:
    """Write an aware instant as the hour on a Colombian wall: ``14:05``."""
    return (instant + COLOMBIA).strftime("%H:%M")


def remaining(until: datetime, now: datetime) -> str:
    """Write the time left as ``8:41``, or ``1:08:41`` from an hour on; never negative."""
    minutes, seconds = divmod(max(0, int((until - now).total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def outcome_of(view: TransactionView) -> Outcome:
    """Say what became of a payment; the bank's own message goes first when there is one."""
    outcome = _OUTCOMES.get(view.status, _UNKNOWN_OUTCOME)
    if view.status_message is None:
        return outcome
    return Outcome(outcome.title, f"{view.status_message.rstrip('.')}. {outcome.sentence}")


def refused(code: str) -> Refused:
    """Say why a page cannot be paid; a code of tomorrow gets the general words."""
    return _REFUSALS.get(code, _OTHER_REFUSAL)


def buttons_of(view: TransactionView | AskingView, place: str) -> tuple[Button, ...]:
    """List the answers the payer may give now.

    Args:
        view: The transaction, or what is asked without one.
        place: ``bank``, ``challenge``, ``consent``, ``nequi`` or ``qr``: where the payer stands.
    """
    ids = _ANSWER_IDS.get(place, _PLAIN_IDS)
    answers = zip(("APPROVED", "DECLINED", "ERROR"), ids, _ANSWERS[place], strict=True)
    return tuple(
        Button(f"{place}-{slug}", outcome, label)
        for outcome, slug, label in answers
        if outcome in view.outcomes
    )

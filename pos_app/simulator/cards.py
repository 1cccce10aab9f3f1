"""The sandbox's cards: which numbers approve, decline or ask for 3-D Secure.

Source: Wompi's pages "Datos de prueba en Sandbox" and "Transacciones con 3D Secure"; every
other number that passes Luhn gets a token and then an ERROR.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from pos_app.simulator.model import JsonObject, Status, Verdict
from pos_app.simulator.world import World

Outcome = Literal["approved", "declined", "unknown"]

DECLINED_TEXT = "La transacción fue rechazada (Sandbox)"
UNKNOWN_TEXT = "La tarjeta usada no es admitida para el ambiente Sandbox"

_NUMBERS: Mapping[str, str] = {
    "4242424242424242": "approved",
    "4111111111111111": "declined",
    "2303779951000446": "challenge_v2",
    "2303779951000297": "no_challenge_success",
    "2303779951000453": "challenge_denied",
    "2303779951000354": "authentication_error",
    "2303779951000347": "supported_version_error",
}

THREE_DS_SCENARIOS = (
    "no_challenge_success",
    "challenge_denied",
    "challenge_v2",
    "supported_version_error",
    "authentication_error",
)

EXTERNAL_FIELD = "extra_three_ds_aut_external_provider"
EXTERNAL_TEXTS = (
    "trans_status",
    "three_ds_server_trans_id",
    "message_version",
    "authentication_value",
    "eci",
)
AUTHENTICATED = frozenset({"Y", "A"})
"""EMV 3-D Secure: authenticated, or at least attempted."""
EXTERNAL_PASSED = "external_passed"
EXTERNAL_FAILED = "external_failed"
EXTERNAL = frozenset({EXTERNAL_PASSED, EXTERNAL_FAILED})
"""Inner names of a result that another provider brought."""

THREE_DS_ENDS: Mapping[str, tuple[str, str, Status]] = {
    "no_challenge_success": ("AUTHENTICATION", "COMPLETED", Status.APPROVED),
    "challenge_denied": ("AUTHENTICATION", "Non-Authenticated", Status.DECLINED),
    "supported_version_error": ("SUPPORTED_VERSION", "ERROR", Status.ERROR),
    "authentication_error": ("AUTHENTICATION", "ERROR", Status.ERROR),
}
"""The step, its status and the end of each scenario without a challenge."""

DECLINE_REASONS: Mapping[str, tuple[str, str]] = {
    "decline_no_funds": ("51", "Fondos insuficientes"),
    "decline_expired": ("54", "Tarjeta vencida"),
    "decline_invalid": ("14", "Número de tarjeta inválido"),
    "decline_stolen": ("43", "Tarjeta reportada como robada"),
}
"""Faults that decline, each with the processor's code and Wompi's sentence."""


def luhn(number: str) -> bool:
    """True when the last digit checks the others."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) << (place & 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def outcome_of(number: str) -> str:
    """What the sandbox does with this card: an outcome or a 3-D Secure scenario."""
    return _NUMBERS.get(number, "unknown")


def brand_of(number: str) -> str:
    """The brand by the first digits."""
    if number.startswith(("34", "37")):
        return "AMEX"
    return "MASTERCARD" if number[0] in "25" else "VISA"


def verdict(outcome: str, world: World) -> Verdict:
    """How a card transaction ends without 3-D Secure."""
    if outcome == "approved":
        return Verdict(Status.APPROVED, None, _processed("00", world))
    if outcome == "declined":
        return Verdict(Status.DECLINED, DECLINED_TEXT, _processed("12", world))
    return Verdict(Status.ERROR, UNKNOWN_TEXT, {})


def declined_as(fault: str, world: World) -> Verdict:
    """A decline with a reason of its own."""
    code, text = DECLINE_REASONS[fault]
    return Verdict(Status.DECLINED, text, _processed(code, world))


def _processed(code: str, world: World) -> JsonObject:
    """What the processor adds when it has answered."""
    return {
        "external_identifier": world.letters(10),
        "processor_response_code": code,
        "unique_code": world.digits(12),
        "authorizer_transaction_id": world.digits(15) if code == "00" else None,
    }


def three_ds_verdict(scenario: str, outcome: str, world: World) -> Verdict:
    """How a 3-D Secure scenario without challenge ends; a bad card stays a bad card."""
    step, step_status, status = THREE_DS_ENDS[scenario]
    found = after_authentication(status, step, step_status, world)
    if status is not Status.APPROVED or outcome not in {"declined", "unknown"}:
        return found
    refused = verdict(outcome, world)
    shown = {"three_ds_auth": found.extra["three_ds_auth"]}
    return replace(refused, extra={**refused.extra, **shown})


def after_authentication(status: Status, step: str, step_status: str, world: World) -> Verdict:
    """The end of a card transaction that went through 3-D Secure, with the step it reached."""
    shown: JsonObject = {
        "three_ds_auth": {"current_step": step, "current_step_status": step_status}
    }
    if status is Status.APPROVED:
        return Verdict(status, None, {**_processed("00", world), **shown})
    text = "Transacción con ERROR en Sandbox" if status is Status.ERROR else DECLINED_TEXT
    return Verdict(status, text, shown)

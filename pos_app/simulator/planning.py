"""What happens after a transaction is created: which ``extra`` appears, and how it may end.

Every transaction starts PENDING. Some end by themselves by the sandbox's numbers, some show an
address or a QR first, some wait for their payer ("Métodos de pago", "Datos de prueba en Sandbox").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape

from pos_app.simulator import cards
from pos_app.simulator.model import Account, CardToken, JsonObject, Status, Verdict
from pos_app.simulator.qr_image import qr_svg
from pos_app.simulator.world import Span, World

NEQUI_UNKNOWN = "Número no válido en Sandbox"
DECLINED_TEXT = "Transacción RECHAZADA en Sandbox"
ERROR_TEXT = "Transacción con ERROR en Sandbox"

_NEQUI = {"3991111111": Status.APPROVED, "3992222222": Status.DECLINED}
_BANKS = {"1": Status.APPROVED, "2": Status.DECLINED, "3": Status.ERROR}


@dataclass(frozen=True, slots=True)
class Draft:
    """A transaction about to be created."""

    id: str
    now: datetime
    account: Account
    method: str
    body: JsonObject
    amount_in_cents: int
    hosted: bool
    """True when a person sits before the hosted page; False for the bare API."""
    card: CardToken | None = None
    three_ds: str | None = None
    parent: str | None = None
    ends_as: Status | None = None
    """Set when a payment source of the sandbox already says how its charges end."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the transaction shows at once and what follows."""

    extra: JsonObject
    verdict: Verdict | None = None
    reveal: JsonObject | None = None
    suggested: str = ""
    span: Span = (1000, 2000)


def ticket(transaction_id: str) -> str:
    """The id without hyphens, as addresses carry it."""
    return transaction_id.replace("-", "")


def id_of_ticket(text: str) -> str:
    """The transaction id behind a ticket; nonsense gives an id that nobody has."""
    return f"{text[:-15]}-{text[-15:-5]}-{text[-5:]}"


def ended(draft: Draft, status: Status, world: World) -> Verdict:
    """An end of this transaction as the payer or a fault chose it."""
    if draft.method == "CARD":
        return cards.verdict(status.lower() if status is not Status.ERROR else "unknown", world)
    texts = {Status.DECLINED: DECLINED_TEXT, Status.ERROR: ERROR_TEXT}
    return Verdict(status, texts.get(status), _FINAL_EXTRA[draft.method](draft, status, world))


def plan(draft: Draft, world: World) -> Plan:
    """Decide what happens to a new transaction."""
    found = _PLANS[draft.method](draft, world)
    if draft.ends_as is not None:
        return replace(found, verdict=ended(draft, draft.ends_as, world), reveal=None)
    return found


# --- cards ---------------------------------------------------------------------------------------


def _card(draft: Draft, world: World) -> Plan:
    card = draft.card
    if card is None:
        raise AssertionError("a card transaction without its card")
    if draft.three_ds in cards.EXTERNAL:
        return _authenticated_elsewhere(card, draft.three_ds == cards.EXTERNAL_PASSED, world)
    scenario = draft.three_ds
    if draft.ends_as is None and scenario is None and card.outcome in cards.THREE_DS_SCENARIOS:
        scenario = card.outcome
    extra = _card_extra(card, scenario)
    if scenario == "challenge_v2":
        started = {"current_step": "SUPPORTED_VERSION", "current_step_status": "PENDING"}
        return Plan({**extra, "three_ds_auth": started}, reveal=_challenge(draft, world))
    if scenario is not None:
        found = cards.three_ds_verdict(scenario, card.outcome, world)
        return Plan(extra, found, span=world.delays.card)
    return Plan(extra, cards.verdict(card.outcome, world), span=world.delays.card)


def _authenticated_elsewhere(card: CardToken, passed: bool, world: World) -> Plan:
    """Another provider asked the payer: the card decides if he passed, else it is declined."""
    extra = {**_card_extra(card, None), "is_three_ds": True}
    outcome = card.outcome if card.outcome in {"approved", "declined"} else "unknown"
    verdict = cards.verdict(outcome if passed else "declined", world)
    return Plan(extra, verdict, span=world.delays.card)


def _card_extra(card: CardToken, scenario: str | None) -> JsonObject:
    return {
        "bin": card.bin,
        "name": f"{card.brand}-{card.last_four}",
        "brand": card.brand,
        "exp_year": card.exp_year,
        "card_type": card.card_type,
        "exp_month": card.exp_month,
        "last_four": card.last_four,
        "card_holder": card.card_holder,
        "is_three_ds": scenario is not None,
        "three_ds_auth_type": scenario,
    }


def _challenge(draft: Draft, world: World) -> JsonObject:
    """The challenge step: an iframe for the page to show, HTML-escaped as the API sends it."""
    address = f"{world.origin}/v1/three_ds/challenge?ticket_id="
    frame = f'<iframe src="{address}{ticket(draft.id)}"></iframe>'
    return {
        "three_ds_auth": {
            "current_step": "CHALLENGE",
            "current_step_status": "PENDING",
            "three_ds_method_data": escape(frame),
        }
    }


# --- wallets and banks ---------------------------------------------------------------------------


def _nequi(draft: Draft, world: World) -> Plan:
    status = _NEQUI.get(str(draft.body["phone_number"]))
    if status is None:
        verdict = Verdict(Status.ERROR, NEQUI_UNKNOWN, {})
    else:
        verdict = ended(draft, status, world)
    return Plan({}, verdict, span=world.delays.other)


def _pse(draft: Draft, world: World) -> Plan:
    """In the sandbox the bank's address and the result of an API payment come together."""
    status = _BANKS.get(str(draft.body["financial_institution_code"]), Status.ERROR)
    extra: JsonObject = {"is_three_ds": False, "three_ds_auth_type": None}
    address = f"{world.origin}/v1/pse/redirect?ticket_id={ticket(draft.id)}"
    reveal: JsonObject = {"async_payment_url": address}
    if draft.hosted or world.switches.url_first:
        return Plan(extra, reveal=reveal, suggested=status)
    verdict = ended(draft, status, world)
    with_address = replace(verdict, extra={**reveal, **verdict.extra})
    return Plan(extra, with_address, span=world.delays.pse)


def _page(draft: Draft, world: World) -> str:
    """The address of the page behind a redirect method."""
    root = f"{world.origin}/v1/payment_methods/redirect"
    return f"{root}/{draft.method.lower()}?transferCode={ticket(draft.id)}"


def _bancolombia_transfer(draft: Draft, world: World) -> Plan:
    reveal = {
        "async_payment_url": _page(draft, world),
        "external_identifier": world.letters(10),
    }
    return Plan({}, reveal=reveal, suggested="APPROVED")


def _bancolombia_qr(draft: Draft, world: World) -> Plan:
    reveal = {
        "qr_id": world.digits(10),
        "qr_image": qr_svg(f"simulador-wompi/{draft.id}"),
        "external_identifier": world.digits(12),
    }
    wished = draft.body.get("sandbox_status")
    if wished is None:
        return Plan({}, reveal=reveal, suggested="APPROVED")
    return Plan({}, ended(draft, Status(str(wished)), world), reveal)


def _bancolombia_collect(_: Draft, world: World) -> Plan:
    reveal = {
        "business_agreement_code": "99999",
        "payment_intention_identifier": world.digits(11),
    }
    return Plan({}, reveal=reveal, suggested="APPROVED")


def _bnpl(draft: Draft, world: World) -> Plan:
    reveal: JsonObject = {
        "url": _page(draft, world),
        "steps": ["ProvideAuthenticate"],
        "is_three_ds": False,
    }
    return Plan({}, reveal=reveal, suggested="APPROVED")


def _su_plus(draft: Draft, world: World) -> Plan:
    reveal: JsonObject = {"url": _page(draft, world), "steps": ["Create"]}
    return Plan({}, reveal=reveal, suggested="APPROVED")


def _daviplata(draft: Draft, world: World) -> Plan:
    """The OTP service: one address sends the code, the other checks it, both with a token."""
    root = f"{world.api(draft.account.environment)}/daviplata/{draft.id}"
    services = {
        "token": world.letters(32),
        "code_otp_send": f"{root}/otp/send",
        "code_otp_validate": f"{root}/otp/validate",
    }
    reveal: JsonObject = {
        "url": _page(draft, world),
        "url_services": services,
        "steps": ["SendOTP", "ValidateOTP"],
        "afe_decision": "ALLOW",
    }
    return Plan({}, reveal=reveal, suggested="APPROVED")


# --- points --------------------------------------------------------------------------------------


def _pcol(draft: Draft, world: World) -> Plan:
    """Points pay all, half or nothing; the other half is a child transaction of the client's."""
    reveal = {"async_payment_url": _page(draft, world)}
    wished = draft.body.get("sandbox_status")
    if wished is None:
        return Plan({}, reveal=reveal, suggested="APPROVED")
    half = wished == "APPROVED_HALF_POINTS"
    status = Status.APPROVED if str(wished).startswith("APPROVED") else Status(str(wished))
    verdict = ended(draft, status, world)
    return Plan({}, _half(draft, verdict) if half else verdict, reveal)


def _half(draft: Draft, verdict: Verdict) -> Verdict:
    rest = draft.amount_in_cents // 200 * 100
    paid = draft.amount_in_cents - rest
    return replace(verdict, extra={**verdict.extra, **_points(paid, rest)})


def _points(paid: int, rest: int) -> JsonObject:
    return {
        "points_redeemed": paid // 700,
        "remaining_amount_in_cents": rest,
        "redeemed_amount_in_cents_pcol": paid,
        "child_transaction_id": None,
    }


# --- what is added at the end --------------------------------------------------------------------


def _final_nequi(draft: Draft, _: Status, world: World) -> JsonObject:
    stamp = f"{int(draft.now.timestamp())}{world.digits(6)}"
    return {"transaction_id": f"SANDBOX-{stamp}", "external_identifier": world.digits(12)}


def _final_pse(draft: Draft, status: Status, world: World) -> JsonObject:
    """The bank's fields, all texts; production shows them, the sandbox does not."""
    if draft.account.environment == "test" and not world.switches.url_first:
        return {}
    return {
        "ticket_id": ticket(draft.id),
        "vat_value": "0",
        "entity_code": "1022",
        "return_code": "SUCCESS",
        "request_date": draft.now.strftime("%Y-%m-%d"),
        "traceability_code": world.digits(7),
        "transaction_cycle": "1",
        "transaction_state": {"APPROVED": "OK", "DECLINED": "NOT_AUTHORIZED"}.get(status, "FAILED"),
        "transaction_value": str(draft.amount_in_cents // 100),
        "external_identifier": world.digits(7),
        "bank_processing_date": draft.now.strftime("%Y-%m-%d"),
    }


def _final_pcol(draft: Draft, status: Status, world: World) -> JsonObject:
    paid = draft.amount_in_cents if status is Status.APPROVED else 0
    return {**_points(paid, 0), "external_identifier": world.letters(10)}


def _final_daviplata(_: Draft, __: Status, world: World) -> JsonObject:
    return {"external_identifier": world.digits(10), "daviplata_transaction_id": world.digits(8)}


def _final_su_plus(_: Draft, __: Status, world: World) -> JsonObject:
    return {
        "external_identifier": world.digits(10),
        "su_plus_transaction_id": world.hexadecimal(16),
    }


def _final_identifier(_: Draft, __: Status, world: World) -> JsonObject:
    return {"external_identifier": world.digits(10)}


_FINAL_EXTRA: Mapping[str, Callable[[Draft, Status, World], JsonObject]] = {
    "NEQUI": _final_nequi,
    "PSE": _final_pse,
    "BANCOLOMBIA_TRANSFER": lambda *_: {},
    "BANCOLOMBIA_QR": lambda *_: {},
    "BANCOLOMBIA_COLLECT": _final_identifier,
    "BANCOLOMBIA_BNPL": _final_identifier,
    "PCOL": _final_pcol,
    "DAVIPLATA": _final_daviplata,
    "SU_PLUS": _final_su_plus,
}

_PLANS: Mapping[str, Callable[[Draft, World], Plan]] = {
    "CARD": _card,
    "NEQUI": _nequi,
    "PSE": _pse,
    "BANCOLOMBIA_TRANSFER": _bancolombia_transfer,
    "BANCOLOMBIA_QR": _bancolombia_qr,
    "BANCOLOMBIA_COLLECT": _bancolombia_collect,
    "BANCOLOMBIA_BNPL": _bnpl,
    "PCOL": _pcol,
    "DAVIPLATA": _daviplata,
    "SU_PLUS": _su_plus,
}

"""The API's calls: what each one asks the ledger and how it answers.

A call is plain data and every operation a plain function from call to reply, so that the server
around them is one short adapter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from pos_app.simulator import answers, refusals, source_steps
from pos_app.simulator.acceptance import END_USER_POLICY, PERSONAL_DATA_AUTH
from pos_app.simulator.access import environment_of
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.methods import SANDBOX_BANKS
from pos_app.simulator.model import Environment, PaymentSource


@dataclass(frozen=True, slots=True)
class Call:
    """One request, read and dated."""

    environment: Environment
    path: Mapping[str, str]
    query: Mapping[str, str]
    key: str | None
    merchant_key: str | None
    body: object
    now: datetime


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP status and the JSON that goes with it; None is an empty body."""

    status: int
    content: object


Operation = Callable[[Ledger, Call], Reply]


def merchant(ledger: Ledger, call: Call) -> Reply:
    """GET /merchants/{public_key}, the form that was announced to end."""
    if not ledger.world.switches.old_merchant_path:
        raise refusals.not_found()
    return _merchant(ledger, call, call.path["public_key"])


def merchant_info(ledger: Ledger, call: Call) -> Reply:
    """GET /merchants/info with the public key in a header."""
    if not ledger.world.switches.merchant_info:
        raise refusals.not_found()
    return _merchant(ledger, call, call.merchant_key or "")


def _merchant(ledger: Ledger, call: Call, key: str) -> Reply:
    if environment_of(key) is None or not key.startswith("pub_"):
        raise refusals.invalid_field("public_key", refusals.BAD_FORMAT)
    ledger.access.right_environment(key, call.environment)
    account = ledger.access.find(key)
    if account is None:
        raise refusals.not_found()
    accept = ledger.acceptance.presigned(account, END_USER_POLICY, call.now)
    personal = ledger.acceptance.presigned(account, PERSONAL_DATA_AUTH, call.now)
    return Reply(200, answers.data(answers.merchant(account, accept, personal)))


def banks(ledger: Ledger, call: Call) -> Reply:
    """GET /pse/financial_institutions."""
    ledger.access.well_formed(call.key, call.environment)
    listed = [
        {"financial_institution_code": code, "financial_institution_name": name}
        for code, name in SANDBOX_BANKS
    ]
    return Reply(200, answers.data(listed))


def create_transaction(ledger: Ledger, call: Call) -> Reply:
    """POST /transactions."""
    made = ledger.charging.create(call.body, call.key, call.environment, call.now)
    return Reply(201, answers.data(answers.transaction(made)))


def read_transaction(ledger: Ledger, call: Call) -> Reply:
    """GET /transactions/{id}."""
    found = ledger.lookups.read(call.path["transaction_id"], call.key, call.environment)
    return Reply(200, answers.data(found))


def list_transactions(ledger: Ledger, call: Call) -> Reply:
    """GET /transactions by reference (without meta) or by dates."""
    found = ledger.lookups.list(call.query, call.key, call.environment)
    listed = [answers.transaction(each) for each in found.transactions]
    if found.meta is None:
        return Reply(200, {"data": listed})
    return Reply(200, {"data": listed, "meta": found.meta})


def void_transaction(ledger: Ledger, call: Call) -> Reply:
    """POST /transactions/{id}/void: the outcome around the transaction."""
    transaction_id = call.path["transaction_id"]
    done = ledger.voiding.void(transaction_id, call.body, call.key, call.environment, call.now)
    if ledger.world.switches.void_empty_answer:
        return Reply(201, None)
    shown = {
        "status": done.status,
        "status_message": done.message,
        "transaction": answers.transaction(done.transaction),
    }
    return Reply(201, {"data": shown, "meta": {"trace_id": ledger.world.hexadecimal(32)}})


def create_link(ledger: Ledger, call: Call) -> Reply:
    """POST /payment_links."""
    made = ledger.links.create(call.body, call.key, call.environment, call.now)
    return Reply(201, answers.data(answers.link(made)))


def read_link(ledger: Ledger, call: Call) -> Reply:
    """GET /payment_links/{id}, without any key."""
    return Reply(
        200, answers.data(answers.link(ledger.links.read(call.path["link_id"], call.environment)))
    )


def patch_link(ledger: Ledger, call: Call) -> Reply:
    """PATCH /payment_links/{id}."""
    link_id = call.path["link_id"]
    changed = ledger.links.patch(link_id, call.body, call.key, call.environment, call.now)
    return Reply(200, answers.data(answers.link(changed)))


def tokenize_card(ledger: Ledger, call: Call) -> Reply:
    """POST /tokens/cards."""
    made = ledger.tokens.card(call.body, call.key, call.environment, call.now)
    return Reply(201, answers.card_token(made))


def tokenization_key(ledger: Ledger, call: Call) -> Reply:
    """GET /tokens/keys/tokenization, the key that seals a card."""
    pem = ledger.tokens.public_pem(call.key, call.environment)
    return Reply(200, answers.data({"public_key": pem}))


def tokenize_nequi(ledger: Ledger, call: Call) -> Reply:
    """POST /tokens/nequi."""
    made = ledger.tokens.nequi(call.body, call.key, call.environment, call.now)
    status = 200 if ledger.world.switches.nequi_token_as_200 else 201
    return Reply(status, answers.data(answers.wallet_token(made)))


def read_nequi(ledger: Ledger, call: Call) -> Reply:
    """GET /tokens/nequi/{id}."""
    return _read_wallet(ledger, call, "nequi")


def tokenize_daviplata(ledger: Ledger, call: Call) -> Reply:
    """POST /tokens/daviplata."""
    made = ledger.tokens.daviplata(call.body, call.key, call.environment, call.now)
    return Reply(201, answers.data(answers.wallet_token(made)))


def read_daviplata(ledger: Ledger, call: Call) -> Reply:
    """GET /tokens/daviplata/{id}."""
    return _read_wallet(ledger, call, "daviplata")


def tokenize_bancolombia(ledger: Ledger, call: Call) -> Reply:
    """POST /tokens/bancolombia_transfer."""
    made = ledger.tokens.bancolombia(call.body, call.key, call.environment, call.now)
    return Reply(201, answers.data(answers.wallet_token(made)))


def read_bancolombia(ledger: Ledger, call: Call) -> Reply:
    """GET /tokens/bancolombia_transfer/{id}."""
    return _read_wallet(ledger, call, "bancolombia_transfer")


def _read_wallet(ledger: Ledger, call: Call, kind: str) -> Reply:
    found = ledger.tokens.wallet(kind, call.path["token_id"], call.key, call.environment)
    return Reply(200, answers.data(answers.wallet_token(found)))


def _source(ledger: Ledger, source: PaymentSource) -> Mapping[str, object]:
    told = answers.source(source)
    if source.steps is not None:
        told["extra"] = source_steps.shown(source, ledger.world.origin)
    return answers.data(told)


def create_source(ledger: Ledger, call: Call) -> Reply:
    """POST /payment_sources."""
    made = ledger.sources.create(call.body, call.key, call.environment, call.now)
    return Reply(201, _source(ledger, made))


def read_source(ledger: Ledger, call: Call) -> Reply:
    """GET /payment_sources/{id}."""
    found = ledger.sources.read(call.path["source_id"], call.key, call.environment)
    return Reply(200, _source(ledger, found))


def void_source(ledger: Ledger, call: Call) -> Reply:
    """PUT /payment_sources/{id}/void."""
    voided = ledger.sources.void(call.path["source_id"], call.key, call.environment)
    return Reply(200, _source(ledger, voided))


def create_refund(ledger: Ledger, call: Call) -> Reply:
    """POST /refunds."""
    made = ledger.refunds.create(call.body, call.key, call.environment, call.now)
    return Reply(201, _traced(ledger, answers.refund(made)))


def read_refund(ledger: Ledger, call: Call) -> Reply:
    """GET /refunds/{id}."""
    found = ledger.refunds.read(call.path["refund_id"], call.key, call.environment)
    return Reply(200, _traced(ledger, answers.refund(found)))


def _traced(ledger: Ledger, content: object) -> Mapping[str, object]:
    return {"data": content, "meta": {"trace_id": ledger.world.hexadecimal(32)}}


def send_code(ledger: Ledger, call: Call) -> Reply:
    """POST the Daviplata service's code_otp_send."""
    return Reply(200, answers.data(ledger.codes.send(call.path["subject"], call.key, call.now)))


def validate_code(ledger: Ledger, call: Call) -> Reply:
    """POST the Daviplata service's code_otp_validate."""
    subject = call.path["subject"]
    return Reply(200, answers.data(ledger.codes.validate(subject, call.body, call.key, call.now)))


OPERATIONS: tuple[tuple[str, str, Operation], ...] = (
    ("GET", "/transactions/{transaction_id}", read_transaction),
    ("GET", "/transactions", list_transactions),
    ("POST", "/transactions", create_transaction),
    ("GET", "/merchants/info", merchant_info),
    ("GET", "/merchants/{public_key}", merchant),
    ("POST", "/payment_links", create_link),
    ("GET", "/payment_links/{link_id}", read_link),
    ("PATCH", "/payment_links/{link_id}", patch_link),
    ("POST", "/transactions/{transaction_id}/void", void_transaction),
    ("POST", "/tokens/cards", tokenize_card),
    ("GET", "/tokens/keys/tokenization", tokenization_key),
    ("GET", "/pse/financial_institutions", banks),
    ("POST", "/tokens/nequi", tokenize_nequi),
    ("GET", "/tokens/nequi/{token_id}", read_nequi),
    ("POST", "/tokens/daviplata", tokenize_daviplata),
    ("GET", "/tokens/daviplata/{token_id}", read_daviplata),
    ("POST", "/tokens/daviplata/{subject}/otp/send", send_code),
    ("POST", "/tokens/daviplata/{subject}/otp/validate", validate_code),
    ("POST", "/tokens/bancolombia_transfer", tokenize_bancolombia),
    ("GET", "/tokens/bancolombia_transfer/{token_id}", read_bancolombia),
    ("POST", "/payment_sources", create_source),
    ("GET", "/payment_sources/{source_id}", read_source),
    ("PUT", "/payment_sources/{source_id}/void", void_source),
    ("POST", "/refunds", create_refund),
    ("GET", "/refunds/{refund_id}", read_refund),
    ("POST", "/daviplata/{subject}/otp/send", send_code),
    ("POST", "/daviplata/{subject}/otp/validate", validate_code),
)
"""Every call: HTTP method, path under the environment's root, operation."""

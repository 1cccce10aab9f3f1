"""The API's description in OpenAPI 3.1, made from the table of its calls.

It tells what is sent, which statuses come back and what an answer must hold; the control server
shows it, and a test sends whatever it allows (and much that it does not) to the simulator.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pos_app.simulator import cards, fields
from pos_app.simulator.api import OPERATIONS
from pos_app.simulator.model import METHODS

Schema = Mapping[str, object]

_TEXT: Schema = {"type": "string"}
_FLAG: Schema = {"type": "boolean"}
_OBJECT: Schema = {"type": "object"}
_AMOUNT: Schema = {"type": "integer", "minimum": 1, "maximum": fields.MOST_CENTS}
_EMAIL: Schema = {"type": "string", "example": "caja@tienda.co"}
_PESOS: Schema = {"type": "string", "enum": ["COP"]}
_STATUS: Schema = {"enum": ["PENDING", "APPROVED", "DECLINED", "VOIDED", "ERROR"]}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _record(properties: Mapping[str, Schema], required: Sequence[str] | None = None) -> Schema:
    """An object; everything is required unless a list says otherwise."""
    needed = list(properties) if required is None else list(required)
    return {"type": "object", "properties": dict(properties), "required": needed}


_TRANSACTION = _record(
    {
        "id": {"type": "string", "pattern": r"^\d+-\d+-\d{5}$"},
        "created_at": _TEXT,
        "finalized_at": _maybe(_TEXT),
        "amount_in_cents": {"type": "integer"},
        "reference": _TEXT,
        "customer_email": _maybe(_TEXT),
        "currency": _TEXT,
        "payment_method_type": _TEXT,
        "payment_method": _OBJECT,
        "status": _STATUS,
        "status_message": _maybe(_TEXT),
        "billing_data": {"type": "null"},
        "shipping_address": _maybe(_OBJECT),
        "redirect_url": _maybe(_TEXT),
        "payment_source_id": _maybe({"type": "integer"}),
        "payment_link_id": _maybe(_TEXT),
        "customer_data": _maybe(_OBJECT),
        "bill_id": {"type": "null"},
        "taxes": {"type": "array"},
        "tip_in_cents": {"type": "null"},
    }
)
_METHOD = _record(
    {
        "type": {"enum": list(METHODS)},
        cards.EXTERNAL_FIELD: _record(dict.fromkeys(cards.EXTERNAL_TEXTS, _TEXT)),
    },
    ["type"],
)
_LINK = _record(
    {
        "id": _TEXT,
        "name": _TEXT,
        "description": _TEXT,
        "single_use": _FLAG,
        "collect_shipping": _FLAG,
        "collect_customer_legal_id": _FLAG,
        "currency": _maybe(_PESOS),
        "amount_in_cents": _maybe(_AMOUNT),
        "sku": _maybe(_TEXT),
        "expires_at": _maybe(_TEXT),
        "redirect_url": _maybe(_TEXT),
        "image_url": _maybe(_TEXT),
        "active": _FLAG,
        "customer_data": _maybe(_OBJECT),
        "taxes": {"type": "array"},
        "default_language": {"enum": ["es"]},
        "created_at": _TEXT,
        "updated_at": _TEXT,
        "merchant_public_key": _TEXT,
    }
)
_CARD = _record(
    {
        "number": {"type": "string", "pattern": r"^\d{12,19}$"},
        "cvc": {"type": "string", "pattern": r"^\d{3,4}$"},
        "exp_month": {"type": "string", "pattern": r"^(0[1-9]|1[0-2])$"},
        "exp_year": {"type": "string", "pattern": r"^\d{2}$"},
        "card_holder": {"type": "string", "minLength": 5, "maxLength": 255},
    }
)
_SOURCE = _record(
    {
        "id": {"type": "integer"},
        "public_data": _record({"type": _TEXT}),
        "token": _TEXT,
        "type": _TEXT,
        "status": {"enum": ["AVAILABLE", "PENDING", "DECLINED", "ERROR", "VOIDED"]},
        "customer_email": _TEXT,
        "extra": _record({"three_ds_auth": _record({"current_step": _TEXT})}),
    },
    ["id", "public_data", "token", "type", "status", "customer_email"],
)
_ANY = _record({"id": {}}, ["id"])
_ERROR = _record({"error": _record({"type": _TEXT})})

_BODIES: Mapping[str, Schema] = {
    "POST /transactions": _record(
        {
            "acceptance_token": _TEXT,
            "accept_personal_auth": _TEXT,
            "amount_in_cents": _AMOUNT,
            "currency": _PESOS,
            "signature": _TEXT,
            "customer_email": _EMAIL,
            "reference": {"type": "string", "minLength": 1, "maxLength": 255},
            "payment_method": _METHOD,
            "payment_source_id": {"type": "integer"},
            "redirect_url": _TEXT,
            "expiration_time": _TEXT,
            "customer_data": _OBJECT,
            "shipping_address": _OBJECT,
            "taxes": {"type": "array", "items": _OBJECT},
            "parent_transaction_id": _TEXT,
            "is_three_ds": _FLAG,
            "three_ds_auth_type": _TEXT,
        },
        ["acceptance_token", "amount_in_cents", "currency", "customer_email", "reference"],
    ),
    "POST /transactions/{transaction_id}/void": _record({"amount_in_cents": _AMOUNT}, []),
    "POST /payment_links": _record(
        {
            "name": {"type": "string", "minLength": 1, "maxLength": 255},
            "description": {"type": "string", "minLength": 1, "maxLength": 1000},
            "single_use": _FLAG,
            "collect_shipping": _FLAG,
            "collect_customer_legal_id": _FLAG,
            "currency": _PESOS,
            "amount_in_cents": _maybe(_AMOUNT),
            "sku": {"type": "string", "maxLength": 36},
            "expires_at": {"type": "string", "format": "date-time"},
            "redirect_url": _TEXT,
            "customer_data": _OBJECT,
            "taxes": {"type": "array", "items": _OBJECT},
        },
        ["name", "description", "single_use", "collect_shipping", "currency"],
    ),
    "PATCH /payment_links/{link_id}": _record({"active": _FLAG}),
    "POST /tokens/cards": {"anyOf": [_CARD, _record({"payload": _TEXT})]},
    "POST /tokens/nequi": _record({"phone_number": {"type": "string", "pattern": r"^\d{10}$"}}),
    "POST /tokens/daviplata": _record(
        {
            "type_document": {"enum": ["CC", "CE", "TI", "NIT"]},
            "number_document": _TEXT,
            "product_number": {"type": "string", "pattern": r"^\d{10}$"},
        }
    ),
    "POST /tokens/bancolombia_transfer": _record(
        {"redirect_url": _TEXT, "type_auth": {"enum": ["TOKEN", "TRANSACTION"]}}
    ),
    "POST /payment_sources": _record(
        {
            "type": {"enum": ["CARD", "NEQUI", "DAVIPLATA", "BANCOLOMBIA_TRANSFER"]},
            "token": _TEXT,
            "customer_email": _EMAIL,
            "acceptance_token": _TEXT,
            "accept_personal_auth": _TEXT,
            "is_three_ds": _FLAG,
            "three_ds_auth_type": {"enum": list(cards.THREE_DS_SCENARIOS)},
        },
        ["type", "token", "customer_email", "acceptance_token"],
    ),
    "POST /refunds": _record(
        {
            "transaction_id": _TEXT,
            "amount_in_cents": _AMOUNT,
            "reason": _TEXT,
            "reference": _TEXT,
            "test_scenario": {"enum": ["approved", "declined", "error", "cancelled"]},
        },
        ["transaction_id", "amount_in_cents"],
    ),
    "POST /tokens/daviplata/{subject}/otp/validate": _record({"code": _TEXT}),
    "POST /daviplata/{subject}/otp/validate": _record({"code": _TEXT}),
}
"""What each call sends."""

_DATA: Mapping[str, Schema] = {
    "GET /transactions/{transaction_id}": _TRANSACTION,
    "GET /transactions": {"type": "array", "items": _TRANSACTION},
    "POST /transactions": _TRANSACTION,
    "POST /transactions/{transaction_id}/void": _record(
        {"status": _STATUS, "status_message": _maybe(_TEXT), "transaction": _TRANSACTION}
    ),
    "POST /payment_links": _LINK,
    "GET /payment_links/{link_id}": _LINK,
    "PATCH /payment_links/{link_id}": _LINK,
    "GET /tokens/keys/tokenization": _record({"public_key": _TEXT}),
    "GET /pse/financial_institutions": {
        "type": "array",
        "items": _record(
            {"financial_institution_code": _TEXT, "financial_institution_name": _TEXT}
        ),
    },
    "POST /payment_sources": _SOURCE,
    "GET /payment_sources/{source_id}": _SOURCE,
    "PUT /payment_sources/{source_id}/void": _SOURCE,
    "POST /daviplata/{subject}/otp/send": _OBJECT,
    "POST /daviplata/{subject}/otp/validate": _OBJECT,
    "POST /tokens/daviplata/{subject}/otp/send": _OBJECT,
    "POST /tokens/daviplata/{subject}/otp/validate": _OBJECT,
}
"""What ``data`` holds, where more than an id is promised."""

_QUERIES: Mapping[str, Mapping[str, Schema]] = {
    "GET /transactions": {
        "reference": _TEXT,
        "from_date": _DAY,
        "until_date": _DAY,
        "page": {"type": "integer", "minimum": 1},
        "page_size": {"type": "integer", "minimum": 1, "maximum": 200},
        "id": _TEXT,
        "payment_method_type": _TEXT,
        "status": _STATUS,
        "customer_email": _TEXT,
        "order_by": _TEXT,
        "order": {"enum": ["ASC", "DESC"]},
    }
}
_OK_POSTS = ("otp/send", "otp/validate")
_REFUSALS = {
    401: "the key is missing, unknown or of the other environment",
    403: "the key may not do this",
    404: "no such thing",
    413: "the body is too large",
    422: "the request does not pass",
}


def description() -> dict[str, object]:
    """The whole document."""
    paths: dict[str, dict[str, object]] = {}
    for method, path, operation in OPERATIONS:
        paths.setdefault(path, {})[method.lower()] = _operation(method, path, operation.__doc__)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Mostrador's Wompi simulator", "version": "1"},
        "servers": [{"url": "/v1"}, {"url": "/production/v1"}],
        "paths": paths,
        "components": {
            "schemas": {"Error": _ERROR},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"key": []}],
    }


def _operation(method: str, path: str, doc: str | None) -> dict[str, object]:
    name = f"{method} {path}"
    described: dict[str, object] = {
        "summary": doc or name,
        "operationId": re.sub(r"\W+", "_", name).strip("_").lower(),
        "parameters": _parameters(name, path),
        "responses": {**_success(name), **_refused()},
    }
    if name in _BODIES:
        content = {"application/json": {"schema": _BODIES[name]}}
        described["requestBody"] = {"content": content, "required": not name.endswith("/void")}
    return described


def _parameters(name: str, path: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [
        {"name": each, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for each in re.findall(r"{(\w+)}", path)
    ]
    for each, schema in _QUERIES.get(name, {}).items():
        found.append({"name": each, "in": "query", "schema": schema})
    if name == "GET /merchants/info":
        header = {"name": "x-merchant-public-key", "in": "header", "schema": _TEXT}
        found.append({**header, "required": True})
    return found


def _success(name: str) -> dict[str, object]:
    """201 for what is made, 200 for what is looked at or changed."""
    made = name.startswith("POST") and not name.endswith(_OK_POSTS)
    schema = _record({"data": _DATA.get(name, _ANY)})
    content = {"application/json": {"schema": schema}}
    return {"201" if made else "200": {"description": "done", "content": content}}


def _refused() -> dict[str, object]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {
        str(status): {"description": tells, "content": content}
        for status, tells in _REFUSALS.items()
    }

"""The control server, on a port of its own: clock, faults, switches, merchants and the truth.

It is for whoever runs the rehearsal, never for the shop: it has no keys, listens on this
computer only, and refuses what a web page might send.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos_app.simulator import answers, bodies, faults, switches
from pos_app.simulator.api import Reply
from pos_app.simulator.app import json_response
from pos_app.simulator.control_door import ControlDoor
from pos_app.simulator.engine import Engine
from pos_app.simulator.faults import Fault
from pos_app.simulator.ledger import Truth, truth_of
from pos_app.simulator.model import Account, Delivery, Status
from pos_app.simulator.openapi import description
from pos_app.simulator.pages.routes import control_page_routes
from pos_app.simulator.refusals import RefusedError

Handler = Callable[[Engine, Request, Mapping[str, object]], object]
MOST_LISTED = 500


class NotThereError(Exception):
    """The control server knows no such thing."""


def control_app(engine: Engine) -> Starlette:
    """The control server."""
    routes = [
        Route(path, _endpoint(engine, handler), methods=[method])
        for method, path, handler in _HANDLERS
    ]
    return Starlette(routes=[*routes, *control_page_routes()], middleware=[Middleware(ControlDoor)])


def _endpoint(engine: Engine, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            body = bodies.parse(await request.body())
            reply = Reply(200, handler(engine, request, _mapping(body)))
        except NotThereError as missing:
            reply = Reply(404, {"error": str(missing)})
        except (ValueError, RefusedError) as wrong:
            reply = Reply(422, {"error": str(wrong)})
        await engine.keep()
        return json_response(reply)

    return answer


def _mapping(value: object) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    raise ValueError("an object is expected")


# --- clock ---------------------------------------------------------------------------------------


def read_clock(engine: Engine, _: Request, __: Mapping[str, object]) -> object:
    """The shown time and its speed."""
    return {"now": answers.instant(engine.clock.now()), "rate": engine.clock.rate}


def set_clock(engine: Engine, request: Request, body: Mapping[str, object]) -> object:
    """Stop it, let it run, change its speed, push it forward; what became due is done at once."""
    actions: Mapping[str, Callable[[float], None]] = {
        "stop": lambda _: engine.clock.set_rate(0),
        "run": lambda _: engine.clock.set_rate(1),
        "rate": engine.clock.set_rate,
        "advance_seconds": lambda seconds: engine.clock.advance(timedelta(seconds=seconds)),
    }
    for name, value in body.items():
        if name not in actions or not isinstance(value, int | float):
            raise ValueError(f"the clock takes numbers for {', '.join(actions)}")
        actions[name](value)
    engine.look()
    return read_clock(engine, request, body)


# --- faults and switches -------------------------------------------------------------------------


def list_faults(engine: Engine, _: Request, __: Mapping[str, object]) -> object:
    """The catalogue, and what is switched on."""
    active = engine.ledger.world.faults.active()
    return {
        "catalogue": {
            name: {"group": kind.group, "tells": kind.tells, "options": dict(kind.options)}
            for name, kind in faults.CATALOGUE.items()
        },
        "active": [_fault(each, left) for each, left in active],
    }


def _fault(fault: Fault, left: int | None) -> dict[str, object]:
    return {**asdict(fault), "left": left}


def add_fault(engine: Engine, _: Request, body: Mapping[str, object]) -> object:
    """Switch a fault on: name, scope, options."""
    scope = faults.scope_of(_mapping(body.get("scope", {})))
    options = _mapping(body.get("options", {}))
    fault = engine.ledger.world.faults.add(str(body.get("name")), scope, options)
    return _fault(fault, scope.calls)


def remove_fault(engine: Engine, request: Request, _: Mapping[str, object]) -> object:
    """Switch one off."""
    if not engine.ledger.world.faults.remove(request.path_params["fault_id"]):
        raise NotThereError("no such fault")
    return {"removed": request.path_params["fault_id"]}


def clear_faults(engine: Engine, _: Request, __: Mapping[str, object]) -> object:
    """Switch all off."""
    engine.ledger.world.faults.clear()
    return {"active": []}


def list_switches(engine: Engine, _: Request, __: Mapping[str, object]) -> object:
    """Every switch with what it does."""
    values = asdict(engine.ledger.world.switches)
    tells = switches.catalogue()
    return {name: {"value": value, "tells": tells[name]} for name, value in values.items()}


def set_switches(engine: Engine, request: Request, body: Mapping[str, object]) -> object:
    """Turn some switches."""
    engine.ledger.world.switches = switches.turned(engine.ledger.world.switches, body)
    return list_switches(engine, request, body)


# --- merchants -----------------------------------------------------------------------------------


def list_merchants(engine: Engine, _: Request, __: Mapping[str, object]) -> object:
    """Every account with its keys: they are invented, whoever rehearses needs them."""
    return [_account(each) for each in engine.ledger.access.all()]


def _account(account: Account) -> dict[str, object]:
    return {**asdict(account), "methods": list(account.methods)}


def patch_merchant(engine: Engine, request: Request, body: Mapping[str, object]) -> object:
    """Change an account's events address, its ways of paying or its private key."""
    account = engine.ledger.access.find(request.path_params["public_key"])
    if account is None:
        raise NotThereError("no such merchant")
    unknown = set(body) - {"events_url", "methods", "active", "private_key"}
    if unknown:
        raise ValueError(f"cannot change {', '.join(sorted(unknown))}")
    changed = replace(
        account,
        events_url=_address(body.get("events_url", account.events_url)),
        methods=_methods(body.get("methods", list(account.methods))),
        active=body.get("active", account.active) is True,
        private_key=_private_key(body.get("private_key", account.private_key), account),
    )
    engine.ledger.access.enrol(changed)
    return _account(changed)


def _address(value: object) -> str | None:
    if value is None or (isinstance(value, str) and value.startswith(("http://", "https://"))):
        return value
    raise ValueError("events_url is an http address or null")


def _private_key(value: object, account: Account) -> str:
    if isinstance(value, str) and value.startswith(f"prv_{account.environment}_"):
        return value
    raise ValueError("private_key is a private key of the account's environment")


def _methods(value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise ValueError("methods is a list of names")


# --- the truth -----------------------------------------------------------------------------------


def truth(engine: Engine, request: Request, _: Mapping[str, object]) -> object:
    """All money of a reference (of any merchant, or of ``key``) or of a link."""
    engine.look()
    query = request.query_params
    if "link" in query:
        return _truth(engine.ledger.truth_of_link(query["link"]))
    if "reference" not in query:
        raise ValueError("ask for a reference or a link")
    accounts = [
        each for each in engine.ledger.access.all() if query.get("key") in {None, each.public_key}
    ]
    book = engine.ledger.world.book
    found = [
        transaction
        for each in accounts
        for transaction in book.by_reference(each.merchant_id, each.environment, query["reference"])
    ]
    return _truth(truth_of(found))


def _truth(found: Truth) -> dict[str, object]:
    return {
        "approved_in_cents": found.approved_in_cents,
        "voided_in_cents": found.voided_in_cents,
        "refunded_in_cents": found.refunded_in_cents,
        "net_in_cents": found.net_in_cents,
        "pending": found.pending,
        "transactions": [answers.transaction(each) for each in found.transactions],
    }


def recent(engine: Engine, request: Request, _: Mapping[str, object]) -> object:
    """The newest transactions of all merchants."""
    engine.look()
    newest = engine.ledger.world.book.newest(_limit(request))
    return [answers.transaction(each) for each in newest]


def _limit(request: Request) -> int:
    text = request.query_params.get("limit", "50")
    if not text.isascii() or not text.isdigit():
        raise ValueError("limit is a number")
    return min(int(text), MOST_LISTED)


def choose(engine: Engine, request: Request, body: Mapping[str, object]) -> object:
    """Answer in the payer's place: for ways that wait for somebody outside, as cash at an agent."""
    now = engine.look()
    found = engine.ledger.settling.find(request.path_params["transaction_id"])
    if found is None or not found.awaits_payer:
        raise NotThereError("no transaction that waits for its payer")
    chosen = engine.ledger.settling.choose(found, Status(str(body.get("outcome"))), now)
    return answers.transaction(chosen)


def deliveries(engine: Engine, request: Request, _: Mapping[str, object]) -> object:
    """Events newest first with all their attempts."""
    engine.look()
    reference = request.query_params.get("reference")
    found = engine.ledger.world.book.deliveries(reference, _limit(request))
    return [_delivery(each) for each in found]


def _delivery(each: Delivery) -> dict[str, object]:
    return {
        "id": each.id,
        "transaction_id": each.subject,
        "reference": each.reference,
        "url": each.url,
        "state": each.state,
        "note": each.note,
        "checksum": each.checksum,
        "created_at": answers.instant(each.created_at),
        "next_at": answers.maybe_instant(each.next_at),
        "attempts": [
            {"at": answers.instant(tried.at), "answer": tried.answer} for tried in each.attempts
        ],
    }


def send_delivery(engine: Engine, request: Request, _: Mapping[str, object]) -> object:
    """Send an event once more."""
    events = engine.ledger.events
    try:
        found = events.find(str(request.path_params["delivery_id"]))
    except LookupError as missing:
        raise NotThereError("no such delivery") from missing
    return _delivery(events.send_now(found, engine.clock.now()))


def read_openapi(_: Engine, __: Request, ___: Mapping[str, object]) -> object:
    """The description of the public API."""
    return description()


_HANDLERS: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/openapi.json", read_openapi),
    ("GET", "/clock", read_clock),
    ("POST", "/clock", set_clock),
    ("GET", "/faults", list_faults),
    ("POST", "/faults", add_fault),
    ("DELETE", "/faults", clear_faults),
    ("DELETE", "/faults/{fault_id:int}", remove_fault),
    ("GET", "/switches", list_switches),
    ("PATCH", "/switches", set_switches),
    ("GET", "/merchants", list_merchants),
    ("PATCH", "/merchants/{public_key}", patch_merchant),
    ("GET", "/truth", truth),
    ("GET", "/truth/recent", recent),
    ("POST", "/transactions/{transaction_id}/outcome", choose),
    ("GET", "/deliveries", deliveries),
    ("POST", "/deliveries/{delivery_id:int}/send", send_delivery),
)

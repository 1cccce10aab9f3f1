"""The description of the API, and whatever it allows (and forbids) sent to the simulator."""

from __future__ import annotations

from typing import Any

import hypothesis
import pytest
import requests
import schemathesis
from effort import effort
from schemathesis.checks import not_a_server_error
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from wompi_calls import PRIVATE, Wompi, ask

from pos_app.simulator.api import OPERATIONS
from pos_app.simulator.openapi import description

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def test_every_call_is_described(wompi: Wompi) -> None:
    """Whoever writes a client reads one page, and it is complete."""
    shown = wompi.control("GET", "/openapi.json").json

    assert shown == description()
    described = {
        (method.upper(), path) for path, calls in shown["paths"].items() for method in calls
    }
    assert described == {(method, path) for method, path, _ in OPERATIONS}


def send(wompi: Wompi, case: schemathesis.Case[Any]) -> Response:
    """Send a generated case into the simulator, in this process."""
    headers = {"Authorization": f"Bearer {PRIVATE}"}
    request = requests.Request(**case.as_transport_kwargs("http://testserver/v1", headers))
    prepared = request.prepare()
    body = prepared.body or b""
    raw = body.encode() if isinstance(body, str) else body
    assert isinstance(raw, bytes)
    sent = {name: str(value) for name, value in prepared.headers.items()}
    answer = wompi.runner.run(ask(wompi.app, case.method, prepared.path_url, sent, raw))
    return Response(
        status_code=answer.status,
        headers={name: [value] for name, value in answer.headers.items()},
        content=answer.body,
        request=prepared,
        elapsed=0,
        verify=False,
    )


@pytest.mark.parametrize(("method", "path"), [(method, path) for method, path, _ in OPERATIONS])
def test_whatever_is_sent_is_answered_as_described(wompi: Wompi, method: str, path: str) -> None:
    """No 5xx, no undocumented status, no answer that lacks what is promised."""
    schema = schemathesis.openapi.from_dict(description())

    @hypothesis.settings(
        max_examples=effort(40, 2000),
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=schema[path][method].as_strategy())
    def sends(case: schemathesis.Case[Any]) -> None:
        case.validate_response(send(wompi, case), checks=CHECKS)

    sends()

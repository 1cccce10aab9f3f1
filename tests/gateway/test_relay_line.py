"""Which addresses a till takes for its relay."""

from __future__ import annotations

import pytest

from pos_app.core.errors import WasRefusedError
from pos_app.gateway.faults import RelayFault
from pos_app.gateway.relay_line import checked_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("avisos.mitienda.co", "https://avisos.mitienda.co"),
        (" https://avisos.mitienda.co/ ", "https://avisos.mitienda.co"),
        ("https://mitienda.co:8443/avisos", "https://mitienda.co:8443/avisos"),
    ],
)
def test_an_address_may_be_typed_as_people_do(typed: str, address: str) -> None:
    """The shop would not find its own server."""
    assert checked_address(typed, rehearsal=False) == address


@pytest.mark.parametrize(
    "typed",
    [
        "http://avisos.mitienda.co",
        "https://localhost:8460",
        "https://127.0.0.1",
        "ftp://avisos.mitienda.co",
        "https://yo:clave@avisos.mitienda.co",
        "https://avisos.mitienda.co/?a=b",
        "https://",
        "https://avisos.mitienda.co:pa",
        "",
        "dos palabras",
    ],
)
def test_no_address_without_https_to_another_server(typed: str) -> None:
    """The till's pass would travel in clear, or to nobody."""
    with pytest.raises(WasRefusedError) as caught:
        checked_address(typed, rehearsal=False)
    assert caught.value.key == RelayFault.ADDRESS


def test_a_rehearsal_reaches_no_other_computer() -> None:
    """Invented payments would land in a real shop's log."""
    with pytest.raises(WasRefusedError):
        checked_address("https://avisos.mitienda.co", rehearsal=True)

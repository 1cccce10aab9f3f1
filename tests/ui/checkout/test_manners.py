"""Where the hosted page may go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.ui.checkout.manners import Manners, Visit, returned_transaction

REDIRECT = "https://transaction-redirect.wompi.co/check"
GUEST = Manners(REDIRECT)
REHEARSED = Manners(REDIRECT, loopback=True)


@pytest.mark.fault("G3")
@pytest.mark.parametrize(
    ("address", "main_frame", "visit"),
    [
        ("https://checkout.wompi.co/p/?reference=x", True, Visit.ALLOWED),
        ("https://un-banco.example/pse", True, Visit.ALLOWED),
        ("http://un-banco.example/pse", True, Visit.TURNED_AWAY),
        ("http://127.0.0.1:8080/p/", True, Visit.TURNED_AWAY),
        ("https:///nowhere", True, Visit.TURNED_AWAY),
        ("https://[broken", True, Visit.TURNED_AWAY),
        ("file:///etc/passwd", True, Visit.TURNED_AWAY),
        ("qrc:/icons/check.svg", True, Visit.TURNED_AWAY),
        ("javascript:alert(1)", True, Visit.TURNED_AWAY),
        ("data:text/html,<h1>Pagado</h1>", True, Visit.TURNED_AWAY),
        ("about:blank", True, Visit.TURNED_AWAY),
        ("about:srcdoc", False, Visit.ALLOWED),
        ("data:text/html,frame", False, Visit.ALLOWED),
        ("file:///etc/passwd", False, Visit.TURNED_AWAY),
        ("chrome://settings", True, Visit.TURNED_AWAY),
        ("nequi://pay", True, Visit.TURNED_AWAY),
        (f"{REDIRECT}?id=1-2-3&env=test", True, Visit.CAME_BACK),
        (f"{REDIRECT}/?id=1-2-3", True, Visit.CAME_BACK),
        (f"{REDIRECT}?id=1-2-3", False, Visit.ALLOWED),
        (REDIRECT.replace("https", "http"), True, Visit.TURNED_AWAY),
        ("https://transaction-redirect.wompi.co.evil.example/check", True, Visit.ALLOWED),
    ],
)
def test_the_guest_visits_web_pages_and_nothing_else(
    address: str, visit: Visit, *, main_frame: bool
) -> None:
    """A page could read the till's files, start programs, or be mistaken for the redirect."""
    assert visit is GUEST.on(address, main_frame=main_frame)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_only_a_rehearsal_visits_this_computer(host: str) -> None:
    """A web page could reach the services of the shop's own computer."""
    address = f"http://{host}:9000/p/"

    assert Visit.ALLOWED is REHEARSED.on(address, main_frame=True)
    assert Visit.TURNED_AWAY is GUEST.on(address, main_frame=True)
    assert Visit.TURNED_AWAY is REHEARSED.on("http://192.168.1.1/", main_frame=True)


@pytest.mark.parametrize(
    ("query", "transaction"),
    [
        ("id=1000001-1791226107-72286&env=test", "1000001-1791226107-72286"),
        ("", None),
        ("id=", None),
        ("id=1&id=2", None),
        ("id=<script>", None),
        ("id=" + "9" * 101, None),
        ("id=%D9%A1%D9%A2", None),
    ],
)
def test_a_redirect_names_one_plain_transaction_or_none(
    query: str, transaction: str | None
) -> None:
    """Whatever stands in an address would be asked of Wompi and written into the facts."""
    assert transaction == returned_transaction(f"{REDIRECT}?{query}")


@given(st.text(), st.booleans())
def test_no_address_upsets_the_door(address: str, main_frame: bool) -> None:
    """A strange address would stop the till."""
    visit = GUEST.on(address, main_frame=main_frame)

    assert visit is Visit.TURNED_AWAY or "https" in address.lower() or not main_frame

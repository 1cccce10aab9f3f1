from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from random import Random

import httpx
import pytest
from simulated_wompi import KEYS, Simulated
from wompi_line import PaperClock, html, said, transaction

from pos_app.core.beliefs import BY_HAND, Belief, Check, Outcome
from pos_app.gateway.live_probe import live_probe
from pos_app.gateway.probe import probe

EVENING = timedelta(hours=9)
"""From noon in these tests to 21:00 in Bogotá, which is tomorrow in UTC."""


def answered(answer: httpx.Response) -> dict[Check, Belief]:
    """Probe a gateway that says the same to everything."""

    def say(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    transport = httpx.MockTransport(say)
    rows = asyncio.run(probe(KEYS, PaperClock(), Random(1).getrandbits, transport=transport))
    return {row.check: row for row in rows}


def test_sandbox_is_proved() -> None:
    """The owner would switch ways of paying off that work."""
    wompi = Simulated()
    wompi.wait(EVENING)
    wompi.sell(1)
    wompi.sell(2)

    rows = wompi.probe()

    assert [row for row in rows.values() if row.outcome is not Outcome.PROVED] == []
    assert list(rows) == [check for check in Check if check not in BY_HAND]
    assert {row.at for row in rows.values()} == {wompi.clock.now()}


@pytest.mark.parametrize(
    ("switch", "refuted"),
    [
        ("merchant_info", {Check.MERCHANT_INFO}),
        ("old_merchant_path", {Check.MERCHANT_BY_PATH}),
        ("list_by_reference", {Check.UNUSED_REFERENCE, Check.KNOWN_REFERENCE}),
        ("day_list", {Check.DAY_LIST}),
        ("link_create", {Check.LINK_MADE}),
        ("link_sku", {Check.LINK_SKU}),
        ("link_close", {Check.LINK_CLOSED}),
    ],
)
def test_what_no_longer_holds_is_refuted(switch: str, refuted: set[Check]) -> None:
    """The till would go on offering a way that cannot be asked about."""
    wompi = Simulated(**{switch: False})
    wompi.sell(1)

    found = {row.check for row in wompi.probe().values() if row.outcome is Outcome.REFUTED}

    assert found == refuted


def test_key_that_is_needed_is_told() -> None:
    """A till without the private key would be set up where it cannot read."""
    wompi = Simulated(private_only_read=True)
    wompi.sell(1)

    rows = wompi.probe()

    assert rows[Check.READ_WITH_KEY].outcome is Outcome.PROVED
    assert rows[Check.READ_WITHOUT_KEY].outcome is Outcome.REFUTED


def test_zone_of_days_is_told() -> None:
    """Sales after seven in the evening would be looked for on the wrong day."""
    wompi = Simulated(day_list_utc=True)
    wompi.wait(EVENING)
    wompi.sell(1)

    row = wompi.probe()[Check.DAY_LIST_ZONE]

    assert (row.outcome, row.why) == (Outcome.REFUTED, "utc")


def test_new_shop_leaves_untried_what_needs_a_sale() -> None:
    """An empty list would pass for a proof."""
    rows = Simulated().probe()

    untried = {check for check, row in rows.items() if row.why == "nothing_to_try_with"}
    assert untried >= {
        Check.DAY_LIST_PAGES,
        Check.DAY_LIST_ZONE,
        Check.KNOWN_REFERENCE,
        Check.READ_WITH_KEY,
        Check.READ_WITHOUT_KEY,
    }


def test_missing_private_key_is_told() -> None:
    """A till without the key would be told that its lists are empty."""
    rows = Simulated().probe(replace(KEYS, private=None))

    assert rows[Check.MERCHANT_INFO].outcome is Outcome.PROVED
    assert rows[Check.DAY_LIST].why == "gateway.cannot_ask"
    assert Outcome.REFUTED not in {row.outcome for row in rows.values()}


def test_blackout_refutes_nothing() -> None:
    """One bad minute would switch every way of paying off."""
    assert {row.outcome for row in answered(html(502)).values()} == {Outcome.UNTRIED}


def test_gateway_that_takes_everything_is_caught() -> None:
    """A proxy that says yes to all would pass for Wompi."""
    rows = answered(
        said([transaction(), transaction(id="1-1-1")], date="Mon, 05 Oct 2026 19:00:00 GMT")
    )

    assert rows[Check.CLOCK].why == "-7200 s"
    assert rows[Check.STRANGER_REFUSED].why == "answered"
    assert rows[Check.UNUSED_REFERENCE].why == "gateway.other_answer"
    assert rows[Check.DAY_LIST_PAGES].why == "other_size"


def test_a_sale_and_its_annulment_are_guided_by_hand() -> None:
    """The owner would open the shop before one real peso had come and gone."""
    wompi = Simulated()
    told: list[str] = []

    def obey(deed: str, address: str) -> None:
        told.append(deed)
        if deed == "pay_now":
            wompi.pay_at(address)
        else:
            wompi.void_newest()

    rows = asyncio.run(wompi.probed(live_probe, obey))

    assert told == ["pay_now", "void_now"]
    assert [row.outcome for row in rows] == [Outcome.PROVED, Outcome.PROVED]


def test_a_sale_that_nobody_made_proves_nothing() -> None:
    """A person who pressed Enter would pass for a payment."""
    rows = asyncio.run(Simulated().probed(live_probe, lambda _deed, _address: None))

    assert [(row.check, row.outcome, row.why) for row in rows] == [
        (Check.LIVE_SALE, Outcome.UNTRIED, "not_paid")
    ]

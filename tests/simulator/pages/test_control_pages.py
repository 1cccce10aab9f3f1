"""The control pages turn the same knobs as the control port's JSON, and show the ledger's truth."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from accessibility import findings, focus_findings, reflow_findings
from http_server import serving
from playwright.sync_api import Page, expect
from simulated_shop import Shop

from pos_app.simulator.control import control_app
from pos_app.simulator.customers import run
from pos_app.simulator.faults import CATALOGUE
from pos_app.simulator.pages.rendering import ASSETS
from pos_app.simulator.payer import Customer

expect.set_options(timeout=20_000)

Open = Callable[..., Page]


@pytest.fixture
def console(shop: Shop) -> Iterator[str]:
    """The address of the shop's control port."""
    with serving(control_app(shop.engine)) as address:
        yield address


def test_the_clock_is_pushed_by_a_button(shop: Shop, console: str, open_page: Open) -> None:
    """Whoever trains cashiers could not show an expired charge."""
    before = shop.engine.clock.now()
    page = open_page(console, 1366, 768)
    expect(page.locator("#clock")).to_contain_text("12:00:00 · parado")
    page.click("[data-advance='600']")
    expect(page.locator("#clock")).to_contain_text("12:10:00")
    assert (shop.engine.clock.now() - before).total_seconds() == 600


def test_a_fault_is_set_narrowed_and_taken_away(shop: Shop, console: str, open_page: Open) -> None:
    """A rehearsal of a bad day would need a programmer."""
    page = open_page(console, 1366, 768)
    page.select_option("#fault-name", "latency")
    page.fill("#fault-option-milliseconds", "1500")
    page.fill("#fault-path", "/v1/transactions")
    page.fill("#fault-calls", "2")
    page.click("#fault-add")
    expect(page.locator("#active-faults li")).to_contain_text("Responde tarde · 2 veces más")
    [(fault, left)] = shop.engine.ledger.world.faults.active()
    assert (fault.name, fault.options, left) == ("latency", {"milliseconds": 1500}, 2)
    assert fault.scope.path == "/v1/transactions"
    page.click("#active-faults button")
    expect(page.locator("#active-faults li")).to_have_count(0)
    assert shop.engine.ledger.world.faults.active() == []


def test_a_switch_is_turned(shop: Shop, console: str, open_page: Open) -> None:
    """A doubtful answer of Wompi could not be tried by hand."""
    page = open_page(console, 1366, 768)
    page.uncheck("#switch-old_merchant_path")
    page.fill("#switch-minimum_in_cents", "100")
    page.press("#switch-minimum_in_cents", "Tab")
    page.reload()
    expect(page.locator("#switch-old_merchant_path")).not_to_be_checked()
    expect(page.locator("#switch-minimum_in_cents")).to_have_value("100")
    switches = shop.engine.ledger.world.switches
    assert (switches.old_merchant_path, switches.minimum_in_cents) == (False, 100)


def test_a_wrong_wish_is_said_on_the_page(console: str, open_page: Open) -> None:
    """A typing mistake would look as if the fault were on."""
    page = open_page(console, 1366, 768)
    page.fill("#fault-option-milliseconds", "1500")
    page.fill("#fault-probability", "x")
    page.evaluate("document.getElementById('fault-name').append(new Option('none', 'none'))")
    page.evaluate("document.getElementById('fault-name').value = 'none'")
    page.click("#fault-add")
    expect(page.locator("#fault-problem")).to_contain_text("no fault none")


def test_the_ledger_tells_the_truth_of_a_reference(
    shop: Shop, customer: Customer, console: str, open_page: Open
) -> None:
    """Nobody could settle whether the till or the customer is right."""
    run(shop.checkout("C1-T1-0091"), "declines-then-pays", customer)
    run(shop.checkout("C1-T1-0092"), "declines", customer)
    page = open_page(f"{console}/ledger", 1366, 768)
    expect(page.locator("#transactions tbody tr")).to_have_count(3)
    page.click("text=C1-T1-0091 >> nth=0")
    expect(page.locator("#sums")).to_contain_text("Le queda al comercio$\N{NO-BREAK SPACE}25.900")
    expect(page.locator("#transactions tbody tr")).to_have_count(2)


def test_the_control_pages_can_be_read_and_reached(
    shop: Shop, customer: Customer, console: str, open_page: Open
) -> None:
    """A trainer who sees little or uses only keys could not run the practice."""
    run(shop.checkout("C1-T1-0091"), "pays-by-card", customer)
    ready = {"/": "#switches li", "/ledger?reference=C1-T1-0091": "#transactions"}
    for path, element in ready.items():
        page = open_page(console + path, 1366, 768)
        page.wait_for_selector(element)
        assert findings(page) + focus_findings(page) + reflow_findings(page) == []


def test_every_fault_has_its_spanish_words() -> None:
    """A trainer would meet a fault in the developers' words."""
    words = json.loads((ASSETS / "fault-words.json").read_text(encoding="utf-8"))
    options = {name for kind in CATALOGUE.values() for name in kind.options}
    assert set(words["faults"]) == set(CATALOGUE)
    assert set(words["groups"]) == {kind.group for kind in CATALOGUE.values()}
    assert set(words["options"]) == options

"""The pages in a real browser, on a phone and on a counter's screen, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility import findings, focus_findings, reflow_findings
from playwright.sync_api import Page, expect
from simulated_shop import Shop

SIZES = [(360, 740), (1366, 768)]
TILL_PANE = (876, 510)
REFERENCE = "C1-T1-0091-K7QX"
CARD = {
    "card-number": "4242 4242 4242 4242",
    "card-holder": "Ana Torres",
    "card-month": "12",
    "card-year": "34",
    "card-cvc": "123",
}
PSE = {"pse-legal-id": "1020304050", "pse-phone": "3001234567"}

Open = Callable[..., Page]

expect.set_options(timeout=20_000)


def _fill(page: Page, slug: str, typed: dict[str, str]) -> None:
    page.check(f"#method-{slug}")
    for element, value in typed.items():
        page.fill(f"#{element}", value)
    page.fill("#customer-email", "ana@correo.co")
    page.fill("#customer-name", "Ana Torres")
    page.check("#accept-terms")
    page.check("#accept-personal-data")


def _pay(page: Page, slug: str, typed: dict[str, str]) -> None:
    _fill(page, slug, typed)
    page.click("#pay")


def _expect(page: Page, status: str) -> None:
    expect(page.locator(f"#content[data-status={status}] #outcome")).to_be_visible()


@pytest.mark.parametrize("size", [*SIZES, TILL_PANE])
def test_a_card_pays(served: Shop, open_page: Open, size: tuple[int, int]) -> None:
    """The commonest way would not work on the screen it is used on."""
    page = open_page(served.checkout(REFERENCE), *size)
    _pay(page, "card", CARD)
    _expect(page, "APPROVED")
    assert served.truth(REFERENCE).net_in_cents == 2_590_000


@pytest.mark.parametrize("size", SIZES)
def test_a_declined_card_is_tried_again_with_another(
    served: Shop, open_page: Open, size: tuple[int, int]
) -> None:
    """«Intentar otra vez» would lose the charge, or charge under another reference."""
    page = open_page(served.checkout(REFERENCE), *size)
    _pay(page, "card", {**CARD, "card-number": "4111111111111111"})
    _expect(page, "DECLINED")
    page.click("#retry")
    expect(page.locator("#last-message")).to_contain_text("rechazada")
    _pay(page, "card", CARD)
    _expect(page, "APPROVED")
    statuses = [each.status for each in served.truth(REFERENCE).transactions]
    assert sorted(statuses) == ["APPROVED", "DECLINED"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("bank", "button", "status"),
    [("1", "approve", "APPROVED"), ("2", "decline", "DECLINED"), ("3", "error", "ERROR")],
)
def test_a_bank_account_pays_or_does_not(
    served: Shop, open_page: Open, size: tuple[int, int], bank: str, button: str, status: str
) -> None:
    """PSE would end differently from what the bank's page said."""
    page = open_page(served.checkout(REFERENCE), *size)
    page.check("#method-pse")
    page.select_option("#pse-bank", bank)
    _pay(page, "pse", PSE)
    page.click(f"#bank-{button}")
    _expect(page, status)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("number", "status"), [("3991111111", "APPROVED"), ("3992222222", "DECLINED")]
)
def test_nequi_pays_by_its_number(
    served: Shop, open_page: Open, size: tuple[int, int], number: str, status: str
) -> None:
    """The page would not notice what happened on the phone."""
    page = open_page(served.checkout(REFERENCE), *size)
    _pay(page, "nequi", {"nequi-phone": number})
    _expect(page, status)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("button", "status"), [("approve", "APPROVED"), ("deny", "DECLINED")])
def test_the_issuer_asks_first(
    served: Shop, open_page: Open, size: tuple[int, int], button: str, status: str
) -> None:
    """A card with 3-D Secure could not be practised."""
    page = open_page(served.checkout(REFERENCE), *size)
    _pay(page, "card", {**CARD, "card-number": "2303779951000446"})
    page.click(f"#challenge-{button}")
    _expect(page, status)


@pytest.mark.parametrize("size", SIZES)
def test_a_qr_is_shown_and_paid(served: Shop, open_page: Open, size: tuple[int, int]) -> None:
    """The code of a QR payment would not be drawn."""
    page = open_page(served.checkout(REFERENCE), *size)
    _pay(page, "qr", {})
    drawn = page.locator("#qr-image").evaluate("image => image.complete && image.naturalWidth > 0")
    assert drawn
    page.click("#qr-approve")
    _expect(page, "APPROVED")


def test_a_link_pays_on_a_phone(served: Shop, open_page: Open) -> None:
    """The customer's own phone, the suggested way, would not get through."""
    address = served.link(amount_in_cents=None)
    page = open_page(address)
    page.fill("#amount", "$ 25.900")
    _pay(page, "card", CARD)
    _expect(page, "APPROVED")
    assert served.truth_of_link(address).net_in_cents == 2_590_000


def test_the_payer_is_sent_back_by_the_page_itself(served: Shop, open_page: Open) -> None:
    """The till's web view would stay on the result page for ever."""
    back = f"{served.base}/check?tienda=1"
    page = open_page(served.checkout(redirect_url=back))
    _pay(page, "card", CARD)
    page.wait_for_url("**/check?tienda=1&id=*&env=test")


def test_paying_needs_no_script(served: Shop, open_page: Open) -> None:
    """A web view with scripts off could not pay, or not come back."""
    back = f"{served.base}/check?tienda=1"
    page = open_page(served.checkout(redirect_url=back), scripts=False)
    _pay(page, "card", CARD)
    page.wait_for_url("**/check?tienda=1&id=*&env=test")


def test_the_countdown_counts(served: Shop, open_page: Open) -> None:
    """A payer would trust a time that stands still."""
    page = open_page(served.checkout(expiration_time="2026-11-23T17:10:00.000Z"))
    before = page.inner_text("#countdown")
    expect(page.locator("#countdown")).not_to_have_text(before)
    assert page.inner_text("#countdown") < before


def test_a_keyboard_alone_pays(served: Shop, open_page: Open) -> None:
    """Somebody without a mouse, or a till with a keypad only, would be stuck."""
    page = open_page(served.checkout(REFERENCE), *TILL_PANE)
    keyboard = page.keyboard
    keyboard.press("Tab")
    keyboard.press("Space")
    for value in CARD.values():
        keyboard.press("Tab")
        keyboard.type(value)
    keyboard.press("Tab")  # instalments stay at one
    for value in ("caja@tienda.co", "Ana Torres"):
        keyboard.press("Tab")
        keyboard.type(value)
    for _agreement in range(2):
        keyboard.press("Tab")
        keyboard.press("Space")
        keyboard.press("Tab")  # its contract
    keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "pay"
    keyboard.press("Enter")
    _expect(page, "APPROVED")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("button", "status"), [("approve", "APPROVED"), ("decline", "DECLINED")])
def test_an_account_owner_agrees_or_not(
    served: Shop, open_page: Open, size: tuple[int, int], button: str, status: str
) -> None:
    """A subscription could not be practised on the phone it is agreed on."""
    address = served.consent()
    page = open_page(address, *size)
    page.click(f"#consent-{button}")
    page.wait_for_url("**/contracts/**")
    token = served.engine.ledger.tokens.by_code(address.partition("code=")[2])
    assert token is not None
    assert token.status == status


def _pages(shop: Shop, page: Page) -> dict[str, Callable[[], object]]:
    """Every page a payer may meet, by name, and how to get there."""

    def paid(slug: str, typed: dict[str, str], **changes: str) -> Callable[[], object]:
        def go() -> None:
            page.goto(shop.checkout(**changes))
            _pay(page, slug, typed)
            page.wait_for_selector("#outcome, #answer, #collect-numbers, #form-problem")

        return go

    def opened(slug: str) -> Callable[[], object]:
        def go() -> None:
            page.goto(shop.checkout())
            page.check(f"#method-{slug}")

        return go

    link = {
        "amount_in_cents": None,
        "collect_shipping": True,
        "collect_customer_legal_id": True,
        "customer_data": {"customer_references": [{"label": "Mesa", "is_required": True}]},
    }
    return {
        "checkout": lambda: page.goto(
            shop.checkout(expiration_time="2026-11-23T18:30:00.000Z", tax_in_cents__vat="413530")
        ),
        "checkout with complaints": paid("card", {}),
        "pse": opened("pse"),
        "link": lambda: page.goto(shop.link(**link)),
        "bank": paid("bancolombia", {}),
        "challenge": paid("card", {**CARD, "card-number": "2303779951000446"}),
        "qr": paid("qr", {}),
        "cash": paid("collect", {}),
        "code": paid("daviplata", {"daviplata-legal-id": "1020304050"}),
        "approved": paid("card", CARD, redirect_url="https://tienda.example/"),
        "declined": paid(
            "card",
            {**CARD, "card-number": "4111111111111111"},
            redirect_url="https://tienda.example/",
        ),
        "consent": lambda: page.goto(shop.consent()),
        "frame of nobody": lambda: page.goto(f"{shop.base}/v1/three_ds/source/fingerprint"),
        "refusal": lambda: page.goto(shop.checkout(currency="USD")),
        "contract": lambda: page.goto(f"{shop.base}/contracts/end_user_policy"),
    }


def test_every_page_can_be_read_reached_and_zoomed(served: Shop, open_page: Open) -> None:
    """Somebody who sees little, uses only keys or zooms in could not practise."""
    page = open_page(f"{served.base}/contracts/end_user_policy")
    hurts: dict[str, list[str]] = {}
    for name, go in _pages(served, page).items():
        page.set_viewport_size({"width": 876, "height": 510})
        go()
        hurts[name] = [text for size in (*SIZES, TILL_PANE) for text in _hurts_at(page, size)]
        hurts[name] += [*focus_findings(page), *reflow_findings(page)]
    assert {name: found for name, found in hurts.items() if found} == {}


def _hurts_at(page: Page, size: tuple[int, int]) -> list[str]:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    return findings(page)


def test_the_rules_find_what_they_look_for(open_page: Open) -> None:
    """A check that never finds anything would call every page good."""
    page = open_page("about:blank")
    page.set_content(
        """<html lang=en><h3>x</h3><p style="color:#999">pale</p><input id=a style="border:1px
        solid #eee;height:20px"><img src="data:,"><button style="outline:none"></button>
        <div id=a style="width:3000px">wide</div><input type=checkbox id=b><label for=b
        style="font-size:4px;line-height:4px">x</label></html>"""
    )
    found = " ".join([*findings(page), *focus_findings(page)])
    for rule in (
        "1.1.1", "1.3.1", "1.4.3", "1.4.10", "1.4.11", "2.4.2", "2.4.7", "2.5.5", "2.5.8",
        "3.1.1", "4.1.1", "4.1.2",
    ):  # fmt: skip
        assert rule in found

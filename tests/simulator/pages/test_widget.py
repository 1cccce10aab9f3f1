"""Wompi's widget on a merchant's own page, which lives on another origin than the checkout."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape
from urllib.parse import parse_qsl, urlsplit

import pytest
from http_server import serving
from playwright.sync_api import FrameLocator, Page, expect
from simulated_shop import Shop
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

expect.set_options(timeout=20_000)

Open = Callable[..., Page]

CARD = {
    "card-number": "4242424242424242",
    "card-holder": "Ana Torres",
    "card-month": "12",
    "card-year": "34",
    "card-cvc": "123",
    "customer-name": "Ana Torres",
}
ADDRESS = {
    "shipping_address__address_line_1": "Calle 10 # 20-30",
    "shipping_address__city": "Cali",
    "shipping_address__region": "Valle del Cauca",
    "shipping_address__country": "CO",
    "shipping_address__phone_number": "3001234567",
}
_SCRIPT_PAGE = """
<!doctype html><html lang="es"><title>Tienda</title>
<script src="{widget}"></script>
<button id="buy">Comprar</button><pre id="told"></pre>
<script>
  const checkout = new WidgetCheckout({options});
  document.getElementById("buy").addEventListener("click", () => checkout.open((result) => {{
    document.getElementById("told").textContent = JSON.stringify(result.transaction);
  }}));
</script></html>
"""
_BUTTON_PAGE = """
<!doctype html><html lang="es"><title>Tienda</title>
<form><script src="{widget}" data-render="button" {attributes}></script></form></html>
"""


@pytest.fixture
def merchant(served: Shop) -> Iterator[str]:
    """A merchant's site: one page with a script, one with the button, one to come back to."""
    widget = f"{served.base}/widget.js"

    async def script_page(request: Request) -> HTMLResponse:
        options = json.dumps(_options(_params(served, **request.query_params)))
        return HTMLResponse(_SCRIPT_PAGE.format(widget=widget, options=options))

    async def button_page(request: Request) -> HTMLResponse:
        params = _params(served, **request.query_params)
        attributes = " ".join(f'data-{name}="{escape(text)}"' for name, text in params.items())
        return HTMLResponse(_BUTTON_PAGE.format(widget=widget, attributes=attributes))

    async def thanks_page(_request: Request) -> HTMLResponse:
        return HTMLResponse("<!doctype html><title>Gracias</title><h1>Gracias</h1>")

    pages = {"/script": script_page, "/button": button_page, "/thanks": thanks_page}
    app = Starlette(routes=[Route(path, page) for path, page in pages.items()])
    with serving(app) as address:
        yield address


def _params(shop: Shop, **changes: str) -> dict[str, str]:
    address = shop.checkout("C1-T1-0091", tax_in_cents__vat="413530", **ADDRESS, **changes)
    return dict(parse_qsl(urlsplit(address).query))


def _options(params: dict[str, str]) -> dict[str, object]:
    """Write checkout parameters as the options of ``WidgetCheckout``."""
    return {
        "currency": params["currency"],
        "amountInCents": int(params["amount-in-cents"]),
        "reference": params["reference"],
        "publicKey": params["public-key"],
        "signature": {"integrity": params["signature:integrity"]},
        "redirectUrl": params.get("redirect-url"),
        "taxInCents": {"vat": int(params["tax-in-cents:vat"])},
        "customerData": {"email": params["customer-data:email"]},
        "shippingAddress": {
            "addressLine1": params["shipping-address:address-line-1"],
            "city": params["shipping-address:city"],
            "region": params["shipping-address:region"],
            "country": params["shipping-address:country"],
            "phoneNumber": params["shipping-address:phone-number"],
        },
    }


def _pay_in(frame: FrameLocator) -> None:
    frame.locator("#method-card").check()
    for element, value in CARD.items():
        frame.locator(f"#{element}").fill(value)
    frame.locator("#accept-terms").check()
    frame.locator("#accept-personal-data").check()
    frame.locator("#pay").click()


def test_the_widget_pays_and_tells_the_merchants_script(
    served: Shop, merchant: str, open_page: Open
) -> None:
    """A shop with a web page could not practise its callback."""
    page = open_page(f"{merchant}/script", 1366, 768)
    page.click("#buy")
    frame = page.frame_locator("#wompi-widget iframe")
    expect(frame.locator("#total")).to_contain_text("25.900 COP")
    _pay_in(frame)
    expect(page.locator("#told")).to_contain_text("APPROVED")
    told = json.loads(page.inner_text("#told"))
    [paid] = served.truth("C1-T1-0091").transactions
    assert (told["id"], told["status"], told["reference"]) == (paid.id, "APPROVED", "C1-T1-0091")
    assert page.locator("#wompi-widget").count() == 0


@pytest.mark.parametrize("way", ["script", "button"])
def test_the_widget_sends_the_payer_to_the_merchants_page(
    merchant: str, open_page: Open, way: str
) -> None:
    """With a redirect-url the payer would stay where the payment began."""
    page = open_page(f"{merchant}/{way}?redirect_url={merchant}/thanks", 360, 740)
    page.click("#buy" if way == "script" else ".waybox-button")
    _pay_in(page.frame_locator("#wompi-widget iframe"))
    page.wait_for_url("**/thanks?id=*&env=test")


def test_the_widget_is_left_with_escape(served: Shop, merchant: str, open_page: Open) -> None:
    """A payer who changes his mind would be caught in the merchant's page."""
    page = open_page(f"{merchant}/script", 360, 740)
    page.click("#buy")
    expect(page.frame_locator("#wompi-widget iframe").locator("#pay")).to_be_visible()
    page.locator("#wompi-widget-close").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#wompi-widget")).to_have_count(0)
    assert served.truth("C1-T1-0091").transactions == ()


def test_a_strangers_message_does_not_end_the_widget(merchant: str, open_page: Open) -> None:
    """Any page could tell the merchant that it was paid."""
    page = open_page(f"{merchant}/script", 1366, 768)
    page.click("#buy")
    page.evaluate("postMessage({source: 'wompi-widget', transaction: {status: 'APPROVED'}}, '*')")
    expect(page.frame_locator("#wompi-widget iframe").locator("#pay")).to_be_visible()
    assert page.inner_text("#told") == ""

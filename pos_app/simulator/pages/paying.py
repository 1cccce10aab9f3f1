"""The checkout and the payment link: show the form, hand it over, say what is wrong with it.

Both pages keep nothing on the server: the address carries the whole charge, and a posted form
comes back to the same address, as on Wompi's own page.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pos_app.simulator.gateway import Gateway
from pos_app.simulator.pages.forms import CheckoutForm, form_of, place_complaints, read_form
from pos_app.simulator.pages.rendering import page
from pos_app.simulator.pages.words import refused
from pos_app.simulator.views import CheckoutView, FieldErrors, PageRefusal

__all__ = ["PayingPages", "posted_text", "refusal_page"]

_MOST_BYTES = 64 * 1024
_MOST_FIELDS = 200

Paid = str | FieldErrors | PageRefusal
Pay = Callable[[str, Mapping[str, str]], Awaitable[Paid]]


@dataclass(frozen=True, slots=True)
class _Opening:
    """A charge that may be paid: what is shown and how it is handed over."""

    view: CheckoutView
    form: CheckoutForm
    pay: Pay


class PayingPages:
    """Serves ``/p/`` and ``/l/{link_id}``."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def checkout(self, request: Request) -> Response:
        """Show or take the form of a signed checkout address."""
        params = dict(request.query_params)

        async def pay(method: str, fields: Mapping[str, str]) -> Paid:
            return await self._gateway.pay_checkout(params, method, fields)

        return await _answer(request, self._gateway.open_checkout(params), pay)

    async def link(self, request: Request) -> Response:
        """Show or take the form of a payment link."""
        link_id = request.path_params["link_id"]

        async def pay(method: str, fields: Mapping[str, str]) -> Paid:
            return await self._gateway.pay_link(link_id, method, fields)

        return await _answer(request, self._gateway.open_link(link_id), pay)


def refusal_page(refusal: PageRefusal) -> Response:
    """Tell in words why a page cannot be paid."""
    if refusal.code == "localhost_redirect":
        return page("forbidden.html", {}, status=refusal.status)
    words = refused(refusal.code)
    return page(
        "refusal.html",
        {
            "title": words.title,
            "next_step": words.next_step,
            "code": refusal.code,
            "sentence": refusal.sentence,
            "return_address": web_address(refusal.return_address),
        },
        status=refusal.status,
    )


def web_address(address: str | None) -> str | None:
    """Let only addresses of the web become links: a ``javascript:`` one is dropped."""
    if address and address.lower().startswith(("https://", "http://", "/")):
        return address
    return None


async def posted_text(request: Request) -> dict[str, str]:
    """Read the fields of a posted form; of a field sent twice the last value counts.

    Raises:
        HTTPException: 413, more than a payer could type.
    """
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _MOST_BYTES:
            raise HTTPException(413)
    try:
        return dict(parse_qsl(body.decode(errors="replace"), True, max_num_fields=_MOST_FIELDS))
    except ValueError as crowded:
        raise HTTPException(413) from crowded


async def _answer(request: Request, opened: CheckoutView | PageRefusal, pay: Pay) -> Response:
    if isinstance(opened, PageRefusal):
        return refusal_page(opened)
    opening = _Opening(opened, form_of(opened), pay)
    if request.method != "POST":
        return _form_page(opening, {}, {})
    return await _take(opening, await posted_text(request))


async def _take(opening: _Opening, posted: Mapping[str, str]) -> Response:
    filled = read_form(opening.form, opening.view, posted)
    if filled.problems:
        return _form_page(opening, posted, filled.problems)
    paid = await opening.pay(filled.method, filled.fields)
    if isinstance(paid, PageRefusal):
        return refusal_page(paid)
    if isinstance(paid, FieldErrors):
        problems = place_complaints(opening.form, filled.method, paid.errors)
        return _form_page(opening, posted, problems)
    return RedirectResponse(f"/t/{paid}", status_code=303)


def _form_page(
    opening: _Opening, posted: Mapping[str, str], problems: Mapping[str, str]
) -> Response:
    view = opening.view
    typed = {name: value for name, value in posted.items() if name != "card-cvc"}
    left = (view.expires_at - view.now).total_seconds() if view.expires_at else 0
    return page(
        "checkout.html",
        {
            "view": view,
            "form": opening.form,
            "typed": typed,
            "problems": problems,
            "seconds_left": max(0, int(left)),
        },
        status=422 if problems else 200,
    )

"""After the form: waiting, the bank's page, the phone, the challenge, and the result.

A page never decides: it shows where the payment stands and hands the payer's answer over.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from pos_app.simulator.gateway import Gateway
from pos_app.simulator.pages.fields import Field
from pos_app.simulator.pages.paying import posted_text, refusal_page, web_address
from pos_app.simulator.pages.rendering import page, safe_headers
from pos_app.simulator.pages.words import METHODS, buttons_of, outcome_of
from pos_app.simulator.views import FieldErrors, PageRefusal, TransactionView

__all__ = ["ProgressPages"]

_LOOK_AGAIN_SECONDS = 2
_READING_SECONDS = 3


@dataclass(frozen=True, slots=True)
class _Place:
    """A page of somebody else in the payment: how it calls itself and what it asks."""

    slug: str
    label: str
    heading: str
    explanation: str


_BANK = _Place("bank", "Tu banco", "Confirma el pago", "Tu banco pide que confirmes este pago.")
_ISSUER = _Place(
    "challenge",
    "Emisor de la tarjeta",
    "¿Estás haciendo esta compra?",
    "El banco de tu tarjeta quiere saber si eres tú (3-D Secure).",
)
_CODES = {
    "DAVIPLATA": (
        "Escribe el código de Daviplata",
        ("574829 aprueba", "932015 rechaza", "186743 sin saldo", "999999 da error"),
    ),
    "SU_PLUS": (
        "Escribe el código de SU+ Pay",
        ("code_approved", "code_declined", "code_cancel", "code_error"),
    ),
}
_CODE = Field(
    id="code",
    name="code",
    label="Código",
    autocomplete="one-time-code",
    maxlength=40,
)


class ProgressPages:
    """Serves what comes between the form and the merchant's own page."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def progress(self, request: Request) -> Response:
        """Show where a payment stands; a bank's page is gone to by itself."""
        view = await self._gateway.transaction(request.path_params["transaction_id"])
        if isinstance(view, PageRefusal):
            return refusal_page(view)
        if view.next_step == "page" and view.next_address:
            return _see(view.next_address)
        return _progress_page(view, own_result=False)

    async def answer(self, request: Request) -> Response:
        """Take what the payer pressed for a phone or a QR, and show the progress again."""
        transaction_id = request.path_params["transaction_id"]
        return await self._chosen(request, transaction_id)

    async def step(self, request: Request) -> Response:
        """Tell the page's script where the payment stands, in one word it compares."""
        view = await self._gateway.transaction(request.path_params["transaction_id"])
        if isinstance(view, PageRefusal):
            return PlainTextResponse(view.code, status_code=view.status)
        return PlainTextResponse(_step(view), headers=safe_headers(framed=True))

    async def check(self, request: Request) -> Response:
        """Show a result on a page of nobody, for charges without a page to return to."""
        view = await self._gateway.transaction(request.query_params.get("id", ""))
        if isinstance(view, PageRefusal):
            return refusal_page(view)
        return _progress_page(view, own_result=True)

    async def bank(self, request: Request) -> Response:
        """Play the bank, Bancolombia or Puntos Colombia; wallets ask for a code."""
        return await self._elsewhere(request, _BANK)

    async def challenge(self, request: Request) -> Response:
        """Play the card issuer's 3-D Secure challenge."""
        return await self._elsewhere(request, _ISSUER)

    async def _elsewhere(self, request: Request, place: _Place) -> Response:
        view = await self._gateway.by_ticket(_ticket(request))
        if isinstance(view, PageRefusal):
            return refusal_page(view)
        if view.method in _CODES and view.next_step == "page":
            return await self._code(request, view)
        if not view.outcomes:
            return _see(f"/t/{view.id}")
        if request.method == "POST":
            return await self._chosen(request, view.id)
        return _place_page(view, place)

    async def _chosen(self, request: Request, transaction_id: str) -> Response:
        outcome = (await posted_text(request)).get("outcome", "")
        view = await self._gateway.choose_outcome(transaction_id, outcome)
        return refusal_page(view) if isinstance(view, PageRefusal) else _see(f"/t/{view.id}")

    async def _code(self, request: Request, view: TransactionView) -> Response:
        if request.method != "POST":
            return _code_page(view, {})
        code = (await posted_text(request)).get(_CODE.id, "").strip()
        checked = await self._gateway.check_code(view.id, code)
        if isinstance(checked, PageRefusal):
            return refusal_page(checked)
        if isinstance(checked, FieldErrors):
            texts = [text for found in checked.errors.values() for text in found]
            return _code_page(view, {_CODE.id: " ".join(texts)})
        return _see(f"/t/{view.id}")


def _see(address: str) -> Response:
    return RedirectResponse(address, status_code=303, headers={"cache-control": "no-store"})


def _ticket(request: Request) -> str:
    query = request.query_params
    return query.get("ticket_id") or query.get("transferCode") or ""


def _step(view: TransactionView) -> str:
    retry = "retry" if view.retry_address else "final"
    return f"{view.next_step}:{view.status}:{retry}:{'.'.join(view.outcomes)}"


def _progress_page(view: TransactionView, *, own_result: bool) -> Response:
    done = view.next_step == "done"
    retry = view.retry_address if done and not own_result else None
    stays = own_result or not (done or view.method == "BANCOLOMBIA_COLLECT")
    back = None if stays else web_address(view.return_address)
    leaves = done and not retry and not own_result
    words = {
        "view": view,
        "outcome": outcome_of(view),
        "step": _step(view),
        "retry_address": retry,
        "return_address": back,
        "wait": _reading_seconds(view) if leaves else None,
        "refresh": _refresh(view, back if leaves else None),
        "buttons": buttons_of(view, "nequi" if view.method == "NEQUI" else "qr"),
        "image": view.extra.get("qr_image") if not done else None,
        "numbers": _numbers(view),
        "transaction": _told_to_widget(view),
    }
    return page("progress.html", words)


def _reading_seconds(view: TransactionView) -> int:
    """How long the result stands before the payer goes back by himself."""
    return 0 if view.direct_return else _READING_SECONDS


def _refresh(view: TransactionView, back: str | None) -> str | None:
    """Say what a browser without scripts does by itself: look again, or go back."""
    if view.next_step != "done":
        return str(_LOOK_AGAIN_SECONDS)
    return f"{_reading_seconds(view)};url={back}" if back else None


def _numbers(view: TransactionView) -> tuple[tuple[str, object], ...]:
    labels = {
        "business_agreement_code": "Convenio",
        "payment_intention_identifier": "Número de pago",
    }
    if view.next_step == "done":
        return ()
    return tuple(
        (label, view.extra[name]) for name, label in labels.items() if view.extra.get(name)
    )


def _told_to_widget(view: TransactionView) -> dict[str, object]:
    return {
        "id": view.id,
        "status": view.status,
        "statusMessage": view.status_message,
        "reference": view.reference,
        "amountInCents": view.amount_in_cents,
        "currency": view.currency,
        "paymentMethodType": view.method,
    }


def _place_page(view: TransactionView, place: _Place) -> Response:
    return page(
        "bank.html",
        {
            "view": view,
            "place_label": place.label,
            "place_name": view.bank_name or METHODS.get(view.method, view.method),
            "heading": place.heading,
            "explanation": place.explanation,
            "buttons": buttons_of(view, place.slug),
        },
    )


def _code_page(view: TransactionView, problems: dict[str, str]) -> Response:
    heading, practice = _CODES[view.method]
    words = {
        "view": view,
        "heading": heading,
        "practice": practice,
        "item": _CODE,
        "problems": problems,
    }
    return page("code.html", words, status=422 if problems else 200)

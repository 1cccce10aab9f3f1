"""Pages that ask without charging: a card is kept, a Bancolombia account may be charged later."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pos_app.simulator.keeping import Keeping
from pos_app.simulator.pages.paying import posted_text, refusal_page, web_address
from pos_app.simulator.pages.rendering import page
from pos_app.simulator.pages.words import buttons_of
from pos_app.simulator.views import AskingView, PageRefusal

__all__ = ["KeepingPages"]


class KeepingPages:
    """Serves the frames of a payment source's 3-D Secure and Bancolombia's consent."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    async def frame(self, request: Request) -> Response:
        """Take a hidden frame's visit: the visit itself tells what the issuer wants to know."""
        ticket, frame = request.query_params.get("ticket", ""), request.path_params["frame"]
        waited = await self._keeping.pass_frame(ticket, frame)
        return _finished(waited=waited)

    async def challenge(self, request: Request) -> Response:
        """Play the issuer who asks whether the card may be kept."""
        ticket = request.query_params.get("ticket", "")
        if request.method != "POST":
            return _asked(await self._keeping.challenge(ticket), "challenge", _CHALLENGE)
        outcome = (await posted_text(request)).get("outcome", "")
        asked = await self._keeping.answer_challenge(ticket, outcome)
        if isinstance(asked, PageRefusal):
            return refusal_page(asked)
        if outcome not in asked.outcomes:
            return _asked(asked, "challenge", _CHALLENGE)
        return _finished(waited=True)

    async def consent(self, request: Request) -> Response:
        """Play Bancolombia, where a customer allows later charges."""
        code = request.query_params.get("code", "")
        if request.method != "POST":
            return _asked(await self._keeping.consent(code), "consent", _CONSENT)
        outcome = (await posted_text(request)).get("outcome", "")
        answered = await self._keeping.answer_consent(code, outcome)
        if isinstance(answered, PageRefusal):
            return refusal_page(answered)
        if not answered:
            return RedirectResponse(str(request.url), status_code=303)
        return _finished(waited=True, back=web_address(answered))


_CHALLENGE = {
    "place_label": "Emisor de la tarjeta",
    "heading": "¿Estás guardando esta tarjeta?",
    "explanation": "El banco de tu tarjeta quiere saber si eres tú (3-D Secure). No se cobra nada.",
}
_CONSENT = {
    "place_label": "Bancolombia",
    "heading": "¿Autorizas los cobros?",
    "explanation": "Un comercio quiere cobrar después a tu cuenta. Ahora no se cobra nada.",
}


def _finished(*, waited: bool, back: str | None = None) -> Response:
    """Say that it is done; a page leads back, for a form may not redirect to another site."""
    words = {"waited": waited, "return_address": back}
    return page("framed.html", words, status=200 if waited else 404)


def _asked(view: AskingView | PageRefusal, place: str, words: dict[str, str]) -> Response:
    if isinstance(view, PageRefusal):
        return refusal_page(view)
    return page("ask.html", {"view": view, "buttons": buttons_of(view, place), **words})

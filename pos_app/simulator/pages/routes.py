"""The addresses of the pages, and the names by which a test or a person's tool finds things.

Ids are part of the interface: the till's journeys, the scripted customers and the pictures use
them. They stay when the look changes.

* Everywhere: ``#practice`` (the mark "no es plata real"), ``#content`` (the page's main part).
* Checkout ``/p/`` and link ``/l/{link_id}``: ``#merchant``, ``#total``, ``#reference`` (checkout),
  ``#link-title`` (link), ``#countdown`` with ``data-seconds``, ``#last-message`` (why the last try
  failed), ``form#checkout``; ``#method-card``, ``#method-pse``, ``#method-nequi``,
  ``#method-bancolombia``, ``#method-qr``, ``#method-collect``, ``#method-pcol``,
  ``#method-daviplata``, ``#method-bnpl``, ``#method-su-plus``; the open amount ``#amount`` and
  the merchant's questions ``#reference-1``, ``#reference-2``; ``#customer-email``,
  ``#customer-name``, ``#customer-legal-id-type``, ``#customer-legal-id``; when it is sent,
  ``#customer-phone``, ``#shipping-address``, ``-detail``, ``-city``, ``-region``;
  ``#accept-terms``, ``#accept-personal-data``; ``#pay``.
* Fields of a way: ``#card-number``, ``-holder``, ``-month``, ``-year``, ``-cvc``,
  ``-installments``; ``#pse-user-type``, ``-bank``, ``-legal-id-type``, ``-legal-id``,
  ``-phone``; ``#nequi-phone``; ``#daviplata-legal-id-type``, ``-legal-id``; ``#bnpl-name``,
  ``-last-name``, ``-legal-id-type``, ``-legal-id``, ``-phone``; ``#su-plus-legal-id-type``,
  ``-legal-id``. A wrong one has ``aria-invalid`` and its sentence in ``#<id>-problem``; the whole
  form's is ``#form-problem``.
* Progress and result ``/t/{id}``, ``/check?id=``: ``#content`` carries ``data-status``,
  ``data-transaction`` and ``data-step``; ``#outcome``, ``#outcome-sentence``,
  ``#transaction-id``, ``#retry``, ``#return``; on the phone ``#nequi-accept``,
  ``#nequi-decline``, ``#nequi-error``; under a QR ``#qr-image``, ``#qr-approve``,
  ``#qr-decline``, ``#qr-error``; for cash ``#collect-numbers``.
* Bank page: ``#bank-approve``, ``#bank-decline``, ``#bank-error``. 3-D Secure:
  ``#challenge-approve``, ``#challenge-deny``, ``#challenge-fail``. Code: ``#code``,
  ``#code-send``, ``#code-problem``.
* Keeping a card or an account: ``#challenge-approve``, ``-deny``, ``-fail``;
  ``#consent-approve``, ``#consent-decline``; a frame's ``#content`` carries ``data-framed``.
* Refusal: ``#content`` carries ``data-refusal`` with the code; ``#refusal-sentence``.
* Widget: ``dialog#wompi-widget``, ``#wompi-widget-close``, the button ``.waybox-button``.
"""

from __future__ import annotations

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from pos_app.simulator.engine import Engine
from pos_app.simulator.gateway import Gateway
from pos_app.simulator.keeping import Keeping
from pos_app.simulator.pages.control import control_page, ledger_page
from pos_app.simulator.pages.keeping import KeepingPages
from pos_app.simulator.pages.paying import PayingPages
from pos_app.simulator.pages.progress import ProgressPages
from pos_app.simulator.pages.rendering import ASSETS, FONTS, page

__all__ = ["control_page_routes", "page_routes"]

_BOTH = ["GET", "POST"]
_ROOTS = ("/v1", "/production/v1")


def page_routes(engine: Engine) -> list[BaseRoute]:
    """Return the payer's pages, for the public port."""
    gateway = Gateway(engine)
    paying, progress = PayingPages(gateway), ProgressPages(gateway)
    keeping = KeepingPages(Keeping(engine))
    return [
        Route("/p/", paying.checkout, methods=_BOTH),
        Route("/l/{link_id}", paying.link, methods=_BOTH),
        Route("/t/{transaction_id}", progress.progress, methods=["GET"]),
        Route("/t/{transaction_id}", progress.answer, methods=["POST"]),
        Route("/t/{transaction_id}/step", progress.step),
        Route("/check", progress.check),
        *(route for root in _ROOTS for route in _elsewhere(root, progress, keeping)),
        Route("/contracts/{kind}", _contract),
        Route("/widget.js", _widget),
        *_assets(),
    ]


def control_page_routes() -> list[BaseRoute]:
    """Return the pages of the one who runs the practice, for the control port."""
    return [Route("/", control_page), Route("/ledger", ledger_page), *_assets()]


def _elsewhere(root: str, progress: ProgressPages, keeping: KeepingPages) -> Iterator[Route]:
    """The bank's and the issuer's pages, whose addresses the API gives out."""
    yield Route(f"{root}/pse/redirect", progress.bank, methods=_BOTH)
    yield Route(f"{root}/payment_methods/redirect/{{method}}", progress.bank, methods=_BOTH)
    yield Route(f"{root}/three_ds/challenge", progress.challenge, methods=_BOTH)
    yield Route(f"{root}/three_ds/source/challenge", keeping.challenge, methods=_BOTH)
    yield Route(f"{root}/three_ds/source/{{frame}}", keeping.frame, methods=["GET"])
    yield Route(f"{root}/bancolombia_transfer/authorize", keeping.consent, methods=_BOTH)


def _assets() -> list[BaseRoute]:
    return [
        Mount("/assets/fonts", StaticFiles(directory=FONTS)),
        Mount("/assets", StaticFiles(directory=ASSETS)),
    ]


async def _contract(_request: Request) -> Response:
    return page("contract.html", {})


async def _widget(_request: Request) -> Response:
    return FileResponse(ASSETS / "widget.js", media_type="text/javascript")

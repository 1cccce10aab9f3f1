"""A person of practice in front of a charge: what such a person carries, does and remembers.

A customer stands where a person with a phone would stand: it opens the charge's address, fills
the real page's fields and presses its buttons, so nothing is ever injected into a page and
nothing is settled behind the gateway's back.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pos_app.simulator.browser import Browser, Page, Reply, Transport

__all__ = ["Customer", "Ending", "Means", "Pause", "Step", "Story", "card", "nequi", "pse"]

Pause = Callable[[float], None]
"""Lets seconds pass: a real wait, or a clock that a test moves."""

_LOOK_AGAIN_SECONDS = 1.0
_MOST_LOOKS = 60
_ELSEWHERE = ("bank", "challenge", "nequi", "qr")


class Ending:
    """How a customer's visit ended; plain words, kept in the story."""

    PAID = "paid"
    DECLINED = "declined"
    ERROR = "error"
    PENDING = "pending"
    REFUSED = "refused"
    LEFT = "left"
    LOST = "lost"


_ENDINGS = {"APPROVED": Ending.PAID, "DECLINED": Ending.DECLINED, "ERROR": Ending.ERROR}


@dataclass(frozen=True, slots=True)
class Means:
    """What a customer pays with.

    Attributes:
        method: The end of the page's ``#method-…`` id.
        fields: What is typed, by element id.
        answer: What is pressed on the bank's, issuer's or phone's page: ``approve``, ``decline``,
            ``deny``, ``accept``, ``error`` or ``fail``.
        thinks_for: Seconds spent on that page before answering.
    """

    method: str
    fields: Mapping[str, str]
    answer: str = "approve"
    thinks_for: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a customer did or saw: ``opened``, ``sent``, ``answered``, ``saw`` and the like."""

    did: str
    what: str


@dataclass(frozen=True, slots=True)
class Story:
    """What a customer did, in order, and what came of it.

    Attributes:
        steps: Everything done and seen.
        transactions: Ids and statuses of the customer's transactions, oldest first.
        ending: One of ``Ending``.
        returned_to: The merchant's address the page sent the customer to, or nothing.
    """

    steps: tuple[Step, ...]
    transactions: tuple[tuple[str, str], ...]
    ending: str
    returned_to: str


def card(
    number: str = "4242424242424242", *, holder: str = "Ana Torres", answer: str = "approve"
) -> Means:
    """Return a card; ``answer`` is for a number that brings a 3-D Secure challenge."""
    typed = {
        "card-number": number,
        "card-holder": holder,
        "card-month": "12",
        "card-year": "34",
        "card-cvc": "123",
    }
    return Means("card", typed, answer)


def pse(
    bank: str = "1", *, person: str = "0", answer: str = "approve", thinks_for: float = 0.0
) -> Means:
    """Return a bank account.

    Args:
        bank: The PSE code: 1 approves, 2 declines, 3 fails.
        person: ``0`` natural, ``1`` legal.
        answer: What the customer presses at the bank.
        thinks_for: Seconds spent at the bank.
    """
    typed = {
        "pse-user-type": person,
        "pse-bank": bank,
        "pse-legal-id-type": "NIT" if person == "1" else "CC",
        "pse-legal-id": "900123456" if person == "1" else "1020304050",
        "pse-phone": "3001234567",
    }
    return Means("pse", typed, answer, thinks_for)


def nequi(number: str = "3991111111", *, answer: str = "accept") -> Means:
    """Return a Nequi account by its phone number."""
    return Means("nequi", {"nequi-phone": number}, answer)


@dataclass(slots=True)
class Customer:
    """A person in front of one charge.

    Attributes:
        transport: What carries the requests.
        pause: Lets time pass.
        email: Typed where the page does not know one yet.
        name: Likewise.
    """

    transport: Transport
    pause: Pause = time.sleep
    email: str = "cliente@ejemplo.co"
    name: str = "Ana Torres"
    _steps: list[Step] = field(default_factory=list)
    _seen: dict[str, str] = field(default_factory=dict)
    _browser: Browser = field(init=False)

    def __post_init__(self) -> None:
        self._browser = Browser(self.transport)

    def open(self, address: str) -> Page:
        """Open the charge."""
        page = self._browser.open(address)
        self._note("opened", page.data("content", "refusal") or "the checkout")
        return page

    def fill(self, page: Page, means: Means) -> None:
        """Fill the form and accept the terms, without sending it."""
        page.tick(f"method-{means.method}")
        for element, value in means.fields.items():
            page.fill(element, value)
        for element, value in (("customer-email", self.email), ("customer-name", self.name)):
            if not page.control(element).value:
                page.fill(element, value)
        for box in ("accept-terms", "accept-personal-data"):
            page.tick(box)

    def send(self, page: Page, means: Means) -> Page:
        """Press the button that starts the payment; the page that comes next is returned."""
        self._note("sent", means.method)
        return self._noted(self._browser.press(page, "pay"))

    def send_and_lose(self, page: Page, means: Means) -> None:
        """Send the payment over a network that delivers it and breaks before the answer."""
        self._note("sent", means.method)
        try:
            Browser(_LostReplies(self.transport)).press(page, "pay")
        except ConnectionResetError as broken:
            self._note("lost", str(broken))

    def pay(self, page: Page, means: Means) -> Page:
        """Fill, send, and stay until the payment is final or patience ends."""
        self.fill(page, means)
        return self.stay(self.send(page, means), means)

    def stay(self, page: Page, means: Means) -> Page:
        """Answer the bank or the phone once, and wait for the result."""
        answered = False
        for _look in range(_MOST_LOOKS):
            button = "" if answered else _answer_button(page, means)
            if button:
                page, answered = self._reply(page, means, button), True
            elif page.data("content", "step").startswith(("wait", "push", "show")):
                self.pause(_LOOK_AGAIN_SECONDS)
                page = self._noted(self._browser.open(page.url))
            else:
                break
        return page

    def retry(self, page: Page) -> Page:
        """Press «Intentar otra vez»."""
        self._note("retried", page.data("content", "status"))
        return self._browser.press(page, "retry")

    def go_back(self, page: Page) -> None:
        """Let the result page send the customer back to the merchant, when it knows where."""
        if page.has("return"):
            self._browser.press(page, "return")
            self._note("returned", "to the merchant")

    def story(self, ending: str = "") -> Story:
        """Tell what happened; without an ending, the last transaction's status is it."""
        last = next(reversed(self._seen.values()), "")
        told = ending or _ENDINGS.get(last, Ending.PENDING if last else Ending.REFUSED)
        return Story(tuple(self._steps), tuple(self._seen.items()), told, self._browser.left_to)

    def _reply(self, page: Page, means: Means, button: str) -> Page:
        self.pause(means.thinks_for)
        self._note("answered", button)
        return self._noted(self._browser.press(page, button))

    def _noted(self, page: Page) -> Page:
        transaction, status = (page.data("content", name) for name in ("transaction", "status"))
        refusal = page.data("content", "refusal")
        if refusal or page.has("form-problem"):
            self._note("refused", refusal or page.text("form-problem"))
        elif transaction and status and self._seen.get(transaction) != status:
            self._seen[transaction] = status
            self._note("saw", status)
        return page

    def _note(self, did: str, what: str) -> None:
        self._steps.append(Step(did, what))


def _answer_button(page: Page, means: Means) -> str:
    names = (f"{place}-{means.answer}" for place in _ELSEWHERE)
    return next((name for name in names if page.has(name)), "")


@dataclass(frozen=True, slots=True)
class _LostReplies:
    """A network that delivers what is sent and breaks before the reply."""

    inner: Transport

    def ask(self, url: str, form: str | None) -> Reply:
        """Deliver, then break."""
        self.inner.ask(url, form)
        raise ConnectionResetError("the customer lost the network")

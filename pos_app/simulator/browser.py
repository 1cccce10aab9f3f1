"""A browser without a window: gets a page, fills its form by element id, presses, follows.

It knows what a customer's plain browser does and nothing about payments: forms, links, redirects,
hidden values. Scripts, styles and pictures are not read. It never leaves this computer: where a
page sends it elsewhere, it only remembers the address.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Protocol
from urllib.parse import urlencode, urljoin, urlsplit

__all__ = ["Browser", "MissingElementError", "Page", "Reply", "Transport"]

_MOST_REDIRECTS = 10
_HERE = frozenset({"127.0.0.1", "::1", "localhost", "testserver"})
_VOID = frozenset({"input", "meta", "link", "br", "img", "hr"})


class MissingElementError(LookupError):
    """The page has no element of that id: the pages and this customer no longer fit."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One HTTP answer: its status, where it redirects to (or nothing) and its text."""

    status: int
    location: str
    text: str


class Transport(Protocol):
    """What carries one request; it does not follow redirects, the browser does."""

    def ask(self, url: str, form: str | None) -> Reply:
        """Get an address, or post an encoded form to it.

        Raises:
            OSError: The network broke; whether the request arrived is not known.
        """


@dataclass(slots=True)
class _Control:
    """A field, button or link of a page."""

    tag: str
    attributes: dict[str, str]
    form: int
    value: str = ""
    options: list[str] = field(default_factory=list)
    on: bool = False

    @property
    def name(self) -> str:
        return self.attributes.get("name", "")

    @property
    def kind(self) -> str:
        return self.attributes.get("type", "")


class Page:
    """A page as it stands in the browser, with what has been typed into it."""

    def __init__(self, url: str, reply: Reply) -> None:
        self.url = url
        self.status = reply.status
        self._read = _Reader()
        self._read.feed(reply.text)
        self._read.close()

    def has(self, element: str) -> bool:
        """Say whether an element of that id is on the page."""
        return element in self._read.controls or element in self._read.texts

    def text(self, element: str) -> str:
        """Read the words of an element, spaces gathered."""
        if element not in self._read.texts:
            raise MissingElementError(f"{element} on {urlsplit(self.url).path}")
        return " ".join("".join(self._read.texts[element]).split())

    def data(self, element: str, name: str) -> str:
        """Read a ``data-`` attribute of an element; empty when the element lacks it."""
        return self._read.attributes.get(element, {}).get(f"data-{name}", "")

    def fill(self, element: str, value: str) -> None:
        """Type into a field, or choose a line of a list by its value."""
        control = self.control(element)
        if control.options and value not in control.options:
            raise MissingElementError(f"{element} has no line {value}")
        control.value = value

    def tick(self, element: str) -> None:
        """Choose a radio button, letting go of its neighbours, or tick a box."""
        chosen = self.control(element)
        for other in self._read.controls.values():
            if other.kind == "radio" and other.name == chosen.name:
                other.on = False
        chosen.on = True

    def control(self, element: str) -> _Control:
        """Find a field, button or link by id."""
        if element not in self._read.controls:
            raise MissingElementError(f"{element} on {urlsplit(self.url).path}")
        return self._read.controls[element]

    def submission(self, button: _Control) -> tuple[str, str]:
        """Return where the button's form goes and what it carries, encoded."""
        action = self._read.forms[button.form].get("action", "")
        pairs = [*self._values(button.form)]
        if button.name:
            pairs.append((button.name, button.value))
        return urljoin(self.url, action), urlencode(pairs)

    def _values(self, form: int) -> Iterator[tuple[str, str]]:
        for control in self._read.controls.values():
            sent = control.tag != "button" and control.form == form and control.name
            if sent and (control.kind not in {"radio", "checkbox"} or control.on):
                yield control.name, control.value


class Browser:
    """Goes from page to page like a person with one tab."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.left_to = ""
        """The address outside this computer where the last page sent the customer."""

    def open(self, url: str) -> Page:
        """Get a page, following redirects.

        Raises:
            OSError: The network broke.
        """
        return self._go(url, None)

    def press(self, page: Page, element: str) -> Page:
        """Press a button (its form is posted) or follow a link, by id.

        Raises:
            MissingElementError: The page has no such element.
            OSError: The network broke; whether a form arrived is not known.
        """
        control = page.control(element)
        if control.tag == "a":
            return self._go(urljoin(page.url, control.attributes.get("href", "")), None)
        return self._go(*page.submission(control))

    def _go(self, url: str, form: str | None) -> Page:
        for _hop in range(_MOST_REDIRECTS):
            if urlsplit(url).hostname not in _HERE:
                self.left_to = url
                return Page(url, Reply(0, "", ""))
            reply = self._transport.ask(url, form)
            if not reply.location:
                return Page(url, reply)
            url, form = urljoin(url, reply.location), None
        raise OSError(f"more than {_MOST_REDIRECTS} redirects")


class _Reader(HTMLParser):
    """Collects the forms, controls, links and texts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, str]] = []
        self.controls: dict[str, _Control] = {}
        self.texts: dict[str, list[str]] = {}
        self.attributes: dict[str, dict[str, str]] = {}
        self._open: list[tuple[str, str]] = []
        self._select: _Control | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what may be read, filled or pressed."""
        attributes = {name: value or "" for name, value in attrs}
        name = attributes.get("id", "")
        if name:
            self.attributes[name] = attributes
            self.texts[name] = []
        if tag not in _VOID:
            self._open.append((tag, name))
        if tag == "form":
            self.forms.append(attributes)
        elif tag == "option":
            self._option(attributes)
        elif tag in {"input", "select", "button", "a"}:
            self._control(tag, name, attributes)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and whatever was left open inside it."""
        while self._open:
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        """Give the words to every open element that has an id."""
        for _tag, name in self._open:
            if name:
                self.texts[name].append(data)

    def _control(self, tag: str, name: str, attributes: dict[str, str]) -> None:
        control = _Control(tag, attributes, form=len(self.forms) - 1)
        control.value = attributes.get("value", "")
        control.on = "checked" in attributes
        self._select = control if tag == "select" else None
        self.controls[name or f"#{len(self.controls)}"] = control

    def _option(self, attributes: dict[str, str]) -> None:
        if self._select is None:
            return
        value = attributes.get("value", "")
        self._select.options.append(value)
        if "selected" in attributes or len(self._select.options) == 1:
            self._select.value = value

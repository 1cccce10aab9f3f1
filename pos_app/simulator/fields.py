"""Reads a request's body field by field and gathers every complaint in Wompi's words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pos_app.simulator import refusals
from pos_app.simulator.model import JsonObject

EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_TAXES = ("VAT", "CONSUMPTION")
MOST_CENTS = 1_000_000_000_000
"""The schema's bound for an amount."""


class Fields:
    """One JSON object under inspection. Readers return None where they complained."""

    def __init__(self, body: object) -> None:
        if not isinstance(body, Mapping):
            raise refusals.invalid_field("body", refusals.NOT_OBJECT)
        self.body: JsonObject = body
        self.messages: dict[str, list[str]] = {}

    def complain(self, name: str, text: str) -> None:
        """Note that a field does not pass."""
        self.messages.setdefault(name, []).append(text)

    def finish(self) -> None:
        """Refuse the request if there was any complaint."""
        if self.messages:
            raise refusals.invalid(self.messages)

    def within(self, body: object) -> Fields:
        """Read a nested object whose complaints go under the same heads."""
        nested = Fields(body)
        nested.messages = self.messages
        return nested

    def given(self, name: str, *, required: bool) -> object | None:
        """The raw value; absent and null are the same."""
        value = self.body.get(name)
        if value is None and required:
            self.complain(name, refusals.NOT_PRESENT)
        return value

    def text(
        self, name: str, *, required: bool = False, longest: int = 255, pattern: str | None = None
    ) -> str | None:
        """A text; a required one must not be empty."""
        value = self.given(name, required=required)
        if value is None:
            return None
        if not isinstance(value, str):
            self.complain(name, refusals.NOT_TEXT)
        elif required and not value.strip():
            self.complain(name, refusals.NOT_FILLED)
        elif len(value) > longest:
            self.complain(name, refusals.at_most(longest))
        elif pattern is not None and re.fullmatch(pattern, value) is None:
            self.complain(name, refusals.BAD_FORMAT)
        else:
            return value
        return None

    def integer(self, name: str, *, required: bool = False, most: int = MOST_CENTS) -> int | None:
        """A whole number from one to a bound."""
        value = self.given(name, required=required)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            self.complain(name, refusals.NOT_INTEGER)
        elif value < 1:
            self.complain(name, refusals.NOT_POSITIVE)
        elif value > most:
            self.complain(name, f"Debe ser menor o igual a {most}")
        else:
            return value
        return None

    def boolean(self, name: str, *, required: bool = False) -> bool:
        """True or false; false when it is not given."""
        value = self.given(name, required=required)
        if value is None:
            return False
        if not isinstance(value, bool):
            self.complain(name, refusals.NOT_BOOLEAN)
            return False
        return value

    def choice(self, name: str, values: Sequence[str], *, required: bool = False) -> str | None:
        """One of a list; a number is taken for its digits, as the bank forms send both."""
        value = self.given(name, required=required)
        if value is None:
            return None
        plain = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if plain not in values:
            self.complain(name, refusals.one_of(values))
            return None
        return str(plain)

    def mapping(self, name: str, *, required: bool = False) -> JsonObject | None:
        """A nested object."""
        value = self.given(name, required=required)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self.complain(name, refusals.NOT_OBJECT)
            return None
        return value

    def address(self, name: str) -> str | None:
        """An absolute http address."""
        value = self.text(name, longest=2048)
        if value is not None and ADDRESS.fullmatch(value) is None:
            self.complain(name, refusals.BAD_FORMAT)
            return None
        return value

    def email(self, name: str) -> str | None:
        """An e-mail address, which has to be given."""
        value = self.given(name, required=True)
        if value is None:
            return None
        if not isinstance(value, str) or len(value) > 255 or EMAIL.fullmatch(value) is None:
            self.complain(name, refusals.BAD_EMAIL)
            return None
        return value

    def currency(self, *, required: bool = True) -> str | None:
        """Only pesos exist here."""
        value = self.given("currency", required=required)
        if value is not None and value != "COP":
            self.complain("currency", refusals.NOT_COP)
            return None
        return "COP" if value else None

    def taxes(self, *, percentages: bool = False) -> tuple[JsonObject, ...]:
        """Taxes that are already inside the amount ("Impuestos")."""
        value = self.given("taxes", required=False)
        if value is None:
            return ()
        if not isinstance(value, list) or len(value) > 10:
            self.complain("taxes", refusals.NOT_LIST)
            return ()
        return tuple(tax for each in value if (tax := self._tax(each, percentages)) is not None)

    def _tax(self, value: object, percentages: bool) -> JsonObject | None:
        if not isinstance(value, Mapping) or value.get("type") not in _TAXES:
            self.complain("taxes", refusals.one_of(_TAXES))
            return None
        for name, most in (("amount_in_cents", MOST_CENTS), ("percentage", 50)):
            part = value.get(name)
            allowed = name == "amount_in_cents" or percentages
            if (
                allowed
                and isinstance(part, int)
                and not isinstance(part, bool)
                and 0 <= part <= most
            ):
                return {"type": value["type"], name: part}
        self.complain("taxes", refusals.NOT_INTEGER)
        return None


def tax_cents(taxes: Sequence[JsonObject], amount_in_cents: int) -> int:
    """The taxes inside an amount, in centavos; percentages lie on the amount without taxes."""
    fixed = sum(_whole(tax.get("amount_in_cents")) for tax in taxes)
    percent = sum(_whole(tax.get("percentage")) for tax in taxes)
    return fixed + amount_in_cents * percent // (100 + percent)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0

"""Every setting of the till, declared once: name, kind, default and what it may be.

The sentence shown beside a setting has the key ``settings.`` and the setting's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pos_app.core.errors import WasRefusedError

__all__ = ["SETTINGS", "Choice", "Flag", "Number", "Setting", "Text", "Value", "check"]

Value = str | int | bool
"""What a setting may hold."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that a person types.

    Attributes:
        longest: How many characters there may be.
        shape: A regular expression for the whole text.
    """

    name: str
    default: str = ""
    longest: int = 80
    shape: str = r"[^\x00-\x1f]*"

    @property
    def bounds(self) -> dict[str, str | int]:
        """What fills the sentence of a refusal."""
        return {"longest": self.longest}

    def takes(self, value: Value) -> bool:
        """Whether the setting may hold this."""
        assert isinstance(value, str), self.name
        return len(value) <= self.longest and re.fullmatch(self.shape, value) is not None


@dataclass(frozen=True, slots=True)
class Choice:
    """One word out of a few."""

    name: str
    default: str
    options: tuple[str, ...]

    @property
    def bounds(self) -> dict[str, str | int]:
        """What fills the sentence of a refusal."""
        return {"options": ", ".join(self.options)}

    def takes(self, value: Value) -> bool:
        """Whether the setting may hold this."""
        assert isinstance(value, str), self.name
        return value in self.options


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two others, both allowed."""

    name: str
    default: int
    least: int
    most: int

    @property
    def bounds(self) -> dict[str, str | int]:
        """What fills the sentence of a refusal."""
        return {"least": self.least, "most": self.most}

    def takes(self, value: Value) -> bool:
        """Whether the setting may hold this."""
        assert type(value) is int, self.name
        return self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class Flag:
    """On or off."""

    name: str
    default: bool

    @property
    def bounds(self) -> dict[str, str | int]:
        """Nothing: a switch has no bounds."""
        return {}

    def takes(self, value: Value) -> bool:
        """Whether the setting may hold this."""
        assert isinstance(value, bool), self.name
        return True


Setting = Text | Choice | Number | Flag

DECLARED: tuple[Setting, ...] = (
    # who sells; the names stand on receipts and on Wompi's page
    Text("shop.name", "Mi tienda", longest=60, shape=r"\S[^\x00-\x1f]*"),
    Text("shop.legal_name"),
    Text("shop.nit", longest=20, shape=r"[0-9.]*(-[0-9])?"),
    Text("shop.address", longest=120),
    Text("shop.phone", longest=30, shape=r"[0-9+() -]*"),
    Text("shop.customer_email", longest=120, shape=r"([^\s@]+@[^\s@]+\.[^\s@]+)?"),
    Text("till.code", "C1", longest=6, shape=r"[A-Z0-9]+"),  # begins every reference
    # selling
    Number("discount.cap_percent", 10, least=0, most=100),  # what a cashier may give alone
    Text("sale.value_name", "Otro valor", longest=40, shape=r"\S[^\x00-\x1f]*"),
    Text("codes.weight_prefixes", longest=29, shape=r"(2[0-9]( 2[0-9])*)?"),
    Text("codes.price_prefixes", longest=29, shape=r"(2[0-9]( 2[0-9])*)?"),
    Number("codes.item_digits", 5, least=4, most=6),
    Flag("codes.inner_check", default=False),
    Number("scanner.limit_ms", 30, least=10, most=60),  # mean time between two keys of a scanner
    # asking for money
    Number("charge.expiry_minutes", 10, least=4, most=60),  # a refused page may retry for 3
    Number("void.daily_cap_pesos", 500_000, least=0, most=100_000_000),
    Number("charge.minimum_pesos", 1_500, least=1, most=1_000_000),  # without taxes
    Flag("ways.page", default=False),  # a person switches it on, next to what it means
    Flag("ways.link", default=True),
    Flag("ways.nequi", default=True),
    Flag("ways.bancolombia_qr", default=True),
    # why a person switched one off; ``core.ways.SwitchedOff``
    Text("ways.page.why", longest=160),
    Text("ways.link.why", longest=160),
    Text("ways.nequi.why", longest=160),
    Text("ways.bancolombia_qr.why", longest=160),
    Text("account.methods", longest=600, shape=r"([a-z0-9]+:[A-Z0-9_,]*)?"),  # as Wompi last said
    # money that only the cashier saw; a manager switches it on
    Flag("others.on", default=False),
    Text("others.names", "Transferencia, Bre-B, Otro datáfono", longest=120),
    Number("others.cap_pesos", 200_000, least=0, most=100_000_000),  # per person and shift
    # table service
    Flag("tips.on", default=False),
    Flag("tips.with_inc", default=False),
    # the machine on the counter
    Choice("language", "es", ("es", "en")),
    Choice("theme", "system", ("system", "light", "dark")),
    Number("sound.volume", 70, least=0, most=100),  # percent
    Choice("letters", "touch", ("touch", "click", "never")),  # when the screen has letters
    Flag("customer.screen", default=False),
    Flag("answer.wait_for_enter", default=False),
    # paper
    Choice("printer.way", "none", ("none", "usb", "network", "file", "raw", "system")),
    Text("printer.address", longest=200),
    Text("printer.name", longest=80),  # what the shop knows it by
    Number("printer.columns", 48, least=32, most=48),
    Choice("printer.codepage", "cp850", ("cp850", "cp858", "cp1252", "cp437")),
    Flag("printer.auto", default=True),  # a receipt is printed as soon as it is paid
    Number("printer.copies", 1, least=1, most=2),
    Flag("printer.logo", default=False),
    Number("printer.drawer_pin", 2, least=2, most=5),
    Choice(
        "first_start.step",
        "welcome",
        ("welcome", "shop", "people", "products", "keys", "printer", "ready", "done"),
    ),
    Number("lock.idle_minutes", 5, least=0, most=120),  # 0: never by itself
    # calling somebody who is not there; passwords and secret addresses lie in the safe
    Flag("alerts.app", default=False),
    Flag("alerts.mail", default=False),
    Flag("alerts.webhook", default=False),
    Text("alerts.mail_host", longest=120, shape=r"[A-Za-z0-9.-]*"),
    Number("alerts.mail_port", 587, least=1, most=65_535),
    Text("alerts.mail_user", longest=120, shape=r"\S*"),
    Text("alerts.mail_to", longest=120, shape=r"([^\s@,;]+@[^\s@,;]+\.[^\s@,;]+)?"),
    Number("alerts.difference_pesos", 20_000, least=0, most=100_000_000),
    Number("alerts.silent_minutes", 15, least=1, most=1_440),
    Flag("metrics.faults", default=False),  # to the shop's own Sentry
    Number("metrics.port", 0, least=0, most=65_535),  # on this computer only; 0: off
    Number("privacy.text_days", 730, least=0, most=3650),  # texts that may name somebody; 0: ever
    # copies of the data; empty is the usual place
    Text("backup.folder", longest=400),
)

SETTINGS: Mapping[str, Setting] = {setting.name: setting for setting in DECLARED}


def check(name: str, value: Value) -> None:
    """Refuse a value that a setting may not hold; one of another kind is a fault of ours.

    Raises:
        WasRefusedError: It is out of bounds (``settings.refused``, with the bounds).
    """
    setting = SETTINGS[name]
    if not setting.takes(value):
        raise WasRefusedError("settings.refused", setting=name, **setting.bounds)

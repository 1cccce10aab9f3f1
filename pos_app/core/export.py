"""What is taken out of the till as a file: its tables, their columns, and cells that do no harm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pos_app.core.money import CENTAVOS, THOUSANDTHS, Money, Quantity

__all__ = [
    "COLUMNS",
    "PDF_ROWS",
    "Cell",
    "Cut",
    "Form",
    "Wanted",
    "decimal",
    "file_name",
    "harmless",
]

Cell = str | int | Money | Quantity | datetime | date | None
"""What stands in a table: a number stays a number, whatever file it becomes."""

PDF_ROWS = 5_000
"""A PDF is read by people: what is longer is a table for a program."""


class Cut(StrEnum):
    """How the sales of a range are told."""

    SALES = "sales"  # a row each receipt
    MONEY = "money"  # a row each time money came or went
    PRODUCTS = "products"
    CATEGORIES = "categories"
    CASHIERS = "cashiers"
    WAYS = "ways"
    TAXES = "taxes"
    ACCOUNTANT = "accountant"  # a row each day and tax, sold and returned


class Form(StrEnum):
    """The kind of a file."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"
    TEXT = "text"


COLUMNS: dict[Cut, tuple[str, ...]] = {
    Cut.SALES: (
        "at", "shift", "sale", "receipt", "articles", "base", "iva", "inc", "total", "tip", "mark",
    ),
    Cut.MONEY: ("at", "shift", "sale", "keeper", "way", "kind", "amount", "key"),
    Cut.PRODUCTS: ("product", "quantity", "sold", "returned", "given_back", "net"),
    Cut.CATEGORIES: ("category", "quantity", "sold", "returned", "given_back", "net"),
    Cut.CASHIERS: ("cashier", "payments", "taken", "given_back", "net"),
    Cut.WAYS: ("keeper", "way", "payments", "taken", "given_back", "net"),
    Cut.TAXES: ("tax", "rate", "base", "amount", "gross"),
    Cut.ACCOUNTANT: (
        "day", "document", "first", "last", "tax", "rate", "base", "amount", "gross",
    ),
}  # fmt: skip
"""The columns of each table by the keys of their words."""

DANGEROUS = "=+-@\t\r\n|%＝＋－＠"
"""What a spreadsheet may take for the beginning of a formula or a command."""

INSIDE = re.compile(rf"""([;,|]["'\s]*)(?=[{re.escape(DANGEROUS)}])""")
"""Where a spreadsheet that parts columns at another sign than ours would see one begin."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be taken out.

    Attributes:
        first: The first day.
        last: The last day, the same one for a single day.
        test: Whether sales on paper that says that its money is invented count.
    """

    cut: Cut
    form: Form
    first: date
    last: date
    language: str = "es"
    test: bool = False


def harmless(text: str) -> str:
    """Make a text that no spreadsheet takes for a formula; one line, without steering signs.

    Nor does one begin in the middle of it, at whatever sign columns are parted.
    """
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    line = INSIDE.sub(r"\1'", plain)
    begins = line.lstrip()[:1]
    return f"'{line}" if begins and begins in DANGEROUS else line


def decimal(number: Money | Quantity, comma: str) -> str:
    """Write an amount or a quantity as digits, in units of pesos or of the goods."""
    whole, parts = (
        (number.centavos, CENTAVOS) if isinstance(number, Money) else
        (number.thousandths, THOUSANDTHS)
    )  # fmt: skip
    units, rest = divmod(abs(whole), parts)
    sign = "-" if whole < 0 else ""
    places = len(str(parts)) - 1
    return f"{sign}{units}{comma}{rest:0{places}d}" if rest else f"{sign}{units}"


def file_name(wanted: Wanted, word: str) -> str:
    """Name the file of an export so that a folder full of them stands in order."""
    days = wanted.first.isoformat()
    if wanted.last != wanted.first:
        days += f"_{wanted.last.isoformat()}"
    ending = "txt" if wanted.form is Form.TEXT else wanted.form.value
    return f"{days}-{word}.{ending}"

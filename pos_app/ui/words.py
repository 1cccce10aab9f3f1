"""From keys and plain values to sentences in the language of the person at the counter."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date, datetime
from functools import cache

from PySide6.QtCore import QCoreApplication

from pos_app.core.customer import Customer
from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.till.snapshots import Sentence
from pos_app.ui import sentences
from pos_app.ui.wording import (
    Language,
    format_count,
    format_money,
    format_percent,
    format_quantity,
    format_tenths,
)

__all__ = [
    "clock_time",
    "counted",
    "detail",
    "document",
    "known_keys",
    "language",
    "long_date",
    "percent_of",
    "say",
    "set_language",
    "short_date",
    "tenths",
    "unit_price",
]

_language = [Language.SPANISH]


def set_language(chosen: Language) -> None:
    """Choose how figures are written; once, before the first screen."""
    _language[0] = chosen


def language() -> Language:
    """The language of the screens."""
    return _language[0]


def say(sentence: Sentence | str, **details: object) -> str:
    """Say a sentence by its key. A key without a sentence is a fault of ours."""
    if isinstance(sentence, Sentence):
        return say(sentence.key, **dict(sentence.details))
    text = QCoreApplication.translate("sentences", _table()[sentence])
    return text.format(**{name: detail(value) for name, value in details.items()})


def document(customer: Customer) -> str:
    """Write the document of a customer: «NIT 890.903.938-8»."""
    return f"{say(f'document.{customer.kind.value}')} {customer.written}"


def known_keys() -> frozenset[str]:
    """Every key that has a sentence."""
    return frozenset(_table())


def detail(value: object) -> str:
    """Write a value as people read it."""
    match value:
        case Money():
            return format_money(value.centavos, language())
        case Quantity():
            return format_quantity(value.thousandths, language())
        case datetime():
            return clock_time(value, seconds=True)
        case Reference():
            return value.short
        case _:
            return str(value)


def percent_of(written: str) -> str:
    """Write a percentage as people read it: «92,7 %»."""
    return format_percent(written, language())


def unit_price(price: Money, quantity: Quantity) -> str:
    """Write what one costs: «$ 7.900 c/u», or «a $ 3.900» of what is weighed and has no pieces."""
    return say("price.each" if quantity.whole else "price.at", price=price)


def counted(number: int) -> str:
    """Write how many there are as people read it: «18.400»."""
    return format_count(number, language())


def tenths(value: float) -> str:
    """Write a figure with one decimal as people read it: «92,7»."""
    return format_tenths(value, language())


def clock_time(moment: datetime, *, seconds: bool = False) -> str:
    """Write a moment as the shop's wall clock shows it: Colombia's, like its days and receipts."""
    return moment.astimezone(COLOMBIA_TIME).strftime("%H:%M:%S" if seconds else "%H:%M")


def short_date(day: date) -> str:
    """Write a date the short way: «vie 20 nov»."""
    names = say("date.weekdays").split(), say("date.months").split()
    return f"{names[0][day.weekday()]} {day.day} {names[1][day.month - 1]}"


def long_date(day: date) -> str:
    """Write a date in full: «viernes 20 de noviembre»."""
    names = say("date.long_weekdays").split(), say("date.long_months").split()
    return say(
        "date.long",
        weekday=names[0][day.weekday()],
        day=day.day,
        month=names[1][day.month - 1],
    )


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for module in pkgutil.iter_modules(sentences.__path__):
        part = importlib.import_module(f"{sentences.__name__}.{module.name}").SENTENCES
        assert table.keys().isdisjoint(part), "two sentences under one key"
        table |= part
    return table

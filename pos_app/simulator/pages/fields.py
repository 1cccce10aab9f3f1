"""What a form asks, told once: its label, its look and the plain checks of a typed value.

A check here only spares the payer a technical sentence. Whether a card, a bank or an amount is
good is decided behind the façade, and its answer is shown beside the same field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Choice", "Field", "complaint_of"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a drop-down list."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        id: The element's id and the name under which a browser posts it.
        name: The gateway's own name of the value, under which its complaints come back.
        label: What the payer reads above it.
        pattern: What a typed value has to match whole; an empty value only when ``optional``.
        complaint: The sentence beside the field when it does not.
        width: ``full``, ``half`` or ``third`` of the form.
        type: The HTML input type.
        inputmode: Which keyboard a phone shows.
        autocomplete: The HTML purpose of the value, so that a browser may fill it in.
        maxlength: Most characters a browser lets through.
        choices: The lines of a drop-down list; empty for typed values.
        value: What stands in it at first.
        hint: A line below it.
        optional: May stay empty.
    """

    id: str
    name: str
    label: str
    pattern: str = r".*\S.*"
    complaint: str = "Completa este dato."
    width: str = "full"
    type: str = "text"
    inputmode: str = "text"
    autocomplete: str = "off"
    maxlength: int = 120
    choices: tuple[Choice, ...] = ()
    value: str = ""
    hint: str = ""
    optional: bool = False


def complaint_of(field: Field, value: str) -> str:
    """Return the sentence that belongs beside the field, or nothing when the value will do."""
    if not value:
        return "" if field.optional else field.complaint
    if field.choices:
        return "" if any(value == choice.value for choice in field.choices) else field.complaint
    fits = len(value) <= field.maxlength and re.fullmatch(field.pattern, value)
    return "" if fits else field.complaint

"""What passes between the screen and the customer of a sale."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.customer import DocumentKind

__all__ = ["Typed"]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed of a customer, as it was typed."""

    kind: DocumentKind
    number: str
    name: str
    mail: str = ""

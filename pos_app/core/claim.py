"""The slip for who paid in cash while another charge was still uncertain.

«Si también le cobran, vuelva con este papel»: it names the charges, so that money which comes
late is found and given back without a quarrel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.money import Money
from pos_app.core.receipt import ReceiptMark, Shop

__all__ = ["ClaimSlip"]


@dataclass(frozen=True, slots=True)
class ClaimSlip:
    """The content of the slip.

    Attributes:
        paid: What was paid by hand instead.
        references: The charges that may still take money, by our references.
    """

    shop: Shop
    sale: int
    shift: int
    mark: ReceiptMark
    paid: Money
    references: tuple[str, ...]
    at: datetime

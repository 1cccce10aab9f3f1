"""What the use cases of a shift need of the running till."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pos_app.till.cases import Cases
from pos_app.till.sales import Sales

__all__ = ["Hands"]


@dataclass(frozen=True, slots=True)
class Hands:
    """The order under work, the judged charges, and how the screens hear that the shift changed."""

    cases: Cases
    sales: Sales
    changed: Callable[[], None]

"""«Ventas de hoy» in the shape of the calculation that knows nothing of ours."""

from __future__ import annotations

from independent_counter import CounterDay, CounterSale

from pos_app.core.payment import Look
from pos_app.till.snapshots import DaySnapshot

__all__ = ["counted"]


def counted(day: DaySnapshot) -> CounterDay:
    """«Ventas de hoy» in the shape of the other calculation."""
    return CounterDay(
        [
            CounterSale(
                number=row.sale_number,
                total=row.total.centavos,
                articles=row.articles,
                paid=row.look is Look.YES,
                over=row.over.centavos,
                waiting=row.waiting,
                dropped=row.dropped,
                receipt=row.receipt_number,
                hand=row.hand,
                returned=row.returned.centavos,
            )
            for row in day.rows
        ]
    )

"""What was done on a day, written down for the calculation that knows nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass, field

from independent_shift import Act
from independent_ticket import Ticket, coins_of

__all__ = ["DayBook"]


@dataclass(kw_only=True)
class DayBook:
    """Whoever sells writes here.

    Attributes:
        acts: What happened, in order.
        receipts: How many papers there are.
    """

    acts: list[Act] = field(default_factory=list)
    receipts: int = 0

    def paid(self, amount: int, way: str) -> None:
        """Money came; cash is rounded down to what coins can pay."""
        self.acts.append(Act("paid", amount, way))
        if way == "cash" and amount != coins_of(amount):
            self.acts.append(Act("rounded", amount - coins_of(amount), way))

    def issued(self, ticket: Ticket, tip: int = 0) -> None:
        """A sale has its paper."""
        self.receipts += 1
        self.acts.append(
            Act("receipt", number=self.receipts, lines=ticket.lines, saved=ticket.saved, tip=tip)
        )

    def took_back(self, ticket: Ticket) -> None:
        """The first line of a sale for cash came back, and its money went."""
        self.acts.append(Act("returned", lines=ticket.lines, kept=ticket.lines[1:]))
        worth = ticket.lines[0][2]
        self.acts.append(Act("back", min(worth + -worth % 5_000, coins_of(ticket.total))))

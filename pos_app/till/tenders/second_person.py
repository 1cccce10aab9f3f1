"""Where two people work, nobody gives back the cash of his own sale."""

from __future__ import annotations

from collections.abc import Iterable

from pos_app.core.errors import WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.returns import BackLeg
from pos_app.core.tender import Leg, TenderKind
from pos_app.till.authority import Grant
from pos_app.till.world import World

__all__ = ["check_second_person"]


def check_second_person(world: World, order_id: str, legs: Iterable[BackLeg], grant: Grant) -> None:
    """Refuse cash to whoever took it, and write the try down.

    A customer who is not there, goods that never left: the seller alone could take cash out of
    the drawer for any sale of his. Whoever stands by and allows it counts as the second person.

    Raises:
        WasRefusedError: He took the cash himself (``return.by_the_seller``).
    """
    cash = sum((leg.handed for leg in legs if leg.leg is Leg.CASH), Money.zero())
    if not cash or len(world.store.staff.roster().active) < 2:
        return
    taken = world.store.tenders.of_order(order_id).taken
    sellers = {one.actor for one in taken if one.kind is TenderKind.CASH}
    who = grant.authorised_by or grant.actor
    if who not in sellers:
        return
    facts = grant.facts(sale=order_id, amount=cash.centavos, why="by_the_seller")
    world.store.journal.append(Act(world.now(), grant.actor, "money.back_refused", facts))
    raise WasRefusedError("return.by_the_seller")

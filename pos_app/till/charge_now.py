"""A charge as it stands at this moment, out of everything the running till knows of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pos_app.core.ids import Reference
from pos_app.till.cases import Cases
from pos_app.till.charging import Charging
from pos_app.till.pictures import charge_picture
from pos_app.till.snapshots import ChargeSnapshot
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["charge_now"]


def charge_now(
    world: World, cases: Cases, charging: Charging, watcher: Watcher, reference: Reference
) -> ChargeSnapshot:
    """Picture a charge and the money of its order."""
    judged = cases.judged(reference)
    order_id = judged.case.attempt.order_id
    money = cases.money(order_id)
    attempts = [case.attempt.reference for case in world.store.payments.cases_of(order_id)]
    picture = charge_picture(
        judged,
        number=attempts.index(reference) + 1,
        sale_number=world.store.orders.get(order_id).number,
        address=charging.address(judged),
        redirect="" if world.gateway is None else world.gateway.redirect_address,
        next_look=watcher.next_look(reference),
        over=money.over,
        receipt=world.store.receipts.of_order(order_id),
    )
    ahead, code = _wompi_ahead(world), watcher.codes.of(judged)
    return replace(picture, wompi_ahead=ahead, rest=money.remaining, code=code)


def _wompi_ahead(world: World) -> timedelta:
    """How far Wompi's clock is ahead of this computer's."""
    ahead = world.now() - world.clock.now()
    return timedelta(seconds=round(ahead.total_seconds()))

"""What decides which ways there are, read out of this run's world."""

from __future__ import annotations

from pos_app.core.beliefs import Beliefs
from pos_app.core.gateway_terms import Merchant
from pos_app.core.ways import OFFERED, Circumstances
from pos_app.till.ports.gateway import Gateway
from pos_app.till.world import World

__all__ = ["beliefs_of", "circumstances", "learn_merchant"]

METHODS = "account.methods"
LONGEST = 560


def circumstances(world: World, *, links_failing: bool = False) -> Circumstances:
    """Gather what decides which ways there are now."""
    gateway, settings = world.gateway, world.store.settings
    return Circumstances(
        has_keys=gateway is not None,
        can_list=gateway is not None and gateway.can_list,
        hears=world.landing is not None,
        switched_on=frozenset(way for way in OFFERED if settings.flag(f"ways.{way.value}")),
        methods=None if gateway is None else _methods(settings.text(METHODS), gateway.account),
        email=bool(settings.text("shop.customer_email")),
        beliefs=beliefs_of(world),
        links_failing=links_failing,
        keys_refused=world.keys_refused,
    )


def beliefs_of(world: World) -> Beliefs:
    """What was found out about Wompi with the keys of this run."""
    gateway = world.gateway
    return Beliefs() if gateway is None else world.store.beliefs.of(gateway.account)


def learn_merchant(world: World, gateway: Gateway, merchant: Merchant) -> bool:
    """Remember what the account takes; it holds while Wompi is silent. Tells whether it is news."""
    known = world.store.settings.text(METHODS)
    plain = (way for way in merchant.accepted_ways if way.replace("_", "").isalnum())
    told = f"{gateway.account}:{','.join(way.upper() for way in plain if way.isascii())}"[:LONGEST]
    if told == known:
        return False
    world.store.settings.change(METHODS, told)
    return True


def _methods(kept: str, account: str) -> frozenset[str] | None:
    whose, _, methods = kept.partition(":")
    return frozenset(methods.split(",")) if whose == account and methods else None

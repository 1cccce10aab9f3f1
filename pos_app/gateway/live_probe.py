"""A small real sale and its annulment, guided by hand: the only two checks that move money."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import httpx

from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.core.errors import MostradorError
from pos_app.core.gateway_terms import CheckoutWanted
from pos_app.core.ids import RANDOM_BITS, Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.payment import Status
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.server_clock import Clock

__all__ = ["live_probe"]

AMOUNT = Money.pesos(2_000)
LIFE = timedelta(minutes=15)


async def live_probe(
    keys: Keys,
    clock: Clock,
    bits: Callable[[int], int],
    ask: Callable[[str, str], None],
    *,
    hosts: Hosts | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> tuple[Belief, ...]:
    """Let a person pay and annul, and look each time whether Wompi tells of it.

    Args:
        keys: With the private one.
        clock: This computer's time.
        bits: Draws that many unpredictable bits.
        ask: Asks for a deed (``pay_now`` with the address, ``void_now``) and waits for it.
        hosts: A simulator instead of Wompi.
        transport: Stands in for the network in tests.
    """
    gateway = WompiGateway(keys, clock, hosts=hosts, transport=transport)
    reference = Reference.make(till="PROBE", shift=0, sale=0, random_bits=bits(RANDOM_BITS))
    wanted = CheckoutWanted(reference, AMOUNT, clock.now() + LIFE, Money.zero(), Money.zero())
    try:
        ask("pay_now", gateway.checkout_address(wanted))
        paid = await _found(gateway, clock, reference, Check.LIVE_SALE, Status.APPROVED)
        if paid.outcome is not Outcome.PROVED:
            return (paid,)
        ask("void_now", "")
        return paid, await _found(gateway, clock, reference, Check.LIVE_VOID, Status.VOIDED)
    finally:
        await gateway.aclose()


async def _found(
    gateway: WompiGateway, clock: Clock, reference: Reference, check: Check, status: Status
) -> Belief:
    """Look once; what is not there yet may still come, so it refutes nothing."""
    try:
        seen = await gateway.find(reference)
    except MostradorError as fault:
        return Belief(check, Outcome.UNTRIED, clock.now(), fault.key)
    if any(one.status is status and one.amount == AMOUNT for one in seen):
        return Belief(check, Outcome.PROVED, clock.now())
    why = "not_paid" if check is Check.LIVE_SALE else "not_voided"
    return Belief(check, Outcome.UNTRIED, clock.now(), why)

"""Scripted customers: who pays, declines, closes the page, pays late or pays twice.

The same seed always makes the same person do the same things.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType

from pos_app.simulator.payer import Customer, Ending, Means, Story, card, nequi, pse

__all__ = ["SCRIPTS", "Script", "run"]

_NAMES = ("Ana Torres", "Luis Rojas", "Marta Gil", "Pedro Nieto", "Sara Leal")

Script = Callable[[Customer, str, Random], Story]


def _pays(customer: Customer, address: str, chance: Random) -> Story:
    """Pay at the first try, with one of the ways that approve."""
    means = chance.choice([_her_card(chance), pse(), nequi()])
    customer.go_back(customer.pay(customer.open(address), means))
    return customer.story()


def _pays_by_card(customer: Customer, address: str, chance: Random) -> Story:
    """Pay at the first try with a card."""
    customer.go_back(customer.pay(customer.open(address), _her_card(chance)))
    return customer.story()


def _pays_by_pse(customer: Customer, address: str, _chance: Random) -> Story:
    """Pay from a bank account."""
    customer.go_back(customer.pay(customer.open(address), pse()))
    return customer.story()


def _pays_by_nequi(customer: Customer, address: str, _chance: Random) -> Story:
    """Pay with the phone."""
    customer.go_back(customer.pay(customer.open(address), nequi()))
    return customer.story()


def _passes_challenge(customer: Customer, address: str, _chance: Random) -> Story:
    """Pay with a card whose issuer asks first, and say yes."""
    customer.go_back(customer.pay(customer.open(address), card("2303779951000446")))
    return customer.story()


def _denies_challenge(customer: Customer, address: str, _chance: Random) -> Story:
    """Tell the card's issuer that it was somebody else."""
    customer.pay(customer.open(address), card("2303779951000446", answer="deny"))
    return customer.story()


def _declines(customer: Customer, address: str, _chance: Random) -> Story:
    """Try a card that is declined, and leave."""
    customer.pay(customer.open(address), card("4111111111111111"))
    return customer.story()


def _declines_then_pays(customer: Customer, address: str, chance: Random) -> Story:
    """Try a card that is declined, press «Intentar otra vez» and pay with another one."""
    declined = customer.pay(customer.open(address), card("4111111111111111"))
    customer.go_back(customer.pay(customer.retry(declined), _her_card(chance)))
    return customer.story()


def _closes_the_page(customer: Customer, address: str, chance: Random) -> Story:
    """Open the page, perhaps fill it, and close it without paying."""
    page = customer.open(address)
    if chance.random() < 0.5:
        customer.fill(page, _her_card(chance))
    return customer.story(Ending.LEFT)


def _closes_after_paying(customer: Customer, address: str, chance: Random) -> Story:
    """Send the payment and close the page at once, so that no redirect ever happens."""
    page, means = customer.open(address), _her_card(chance)
    customer.fill(page, means)
    customer.send(page, means)
    return customer.story(Ending.LEFT)


def _pays_after_expiry(customer: Customer, address: str, chance: Random) -> Story:
    """Fill the form and send it only when the time is over."""
    page, means = customer.open(address), _her_card(chance)
    customer.fill(page, means)
    customer.pause(float(page.data("countdown", "seconds") or 0) + 1)
    customer.stay(customer.send(page, means), means)
    return customer.story()


def _pays_twice(customer: Customer, address: str, chance: Random) -> Story:
    """Fill the charge in two tabs and send both."""
    tabs, means = [customer.open(address), customer.open(address)], _her_card(chance)
    for tab in tabs:
        customer.fill(tab, means)
    for tab in tabs:
        customer.stay(customer.send(tab, means), means)
    return customer.story()


def _slow_bank(customer: Customer, address: str, chance: Random) -> Story:
    """Pay from a bank account, and take minutes at the bank."""
    means = pse(thinks_for=60.0 * chance.randint(2, 20))
    customer.go_back(customer.pay(customer.open(address), means))
    return customer.story()


def _loses_the_network(customer: Customer, address: str, chance: Random) -> Story:
    """Send the payment and lose the network before the answer comes."""
    page, means = customer.open(address), _her_card(chance)
    customer.fill(page, means)
    customer.send_and_lose(page, means)
    return customer.story(Ending.LOST)


def _her_card(chance: Random) -> Means:
    return card(holder=chance.choice(_NAMES))


SCRIPTS: Mapping[str, Script] = MappingProxyType(
    {
        "pays": _pays,
        "pays-by-card": _pays_by_card,
        "pays-by-pse": _pays_by_pse,
        "pays-by-nequi": _pays_by_nequi,
        "passes-challenge": _passes_challenge,
        "denies-challenge": _denies_challenge,
        "declines": _declines,
        "declines-then-pays": _declines_then_pays,
        "closes-the-page": _closes_the_page,
        "closes-after-paying": _closes_after_paying,
        "pays-after-expiry": _pays_after_expiry,
        "pays-twice": _pays_twice,
        "slow-bank": _slow_bank,
        "loses-the-network": _loses_the_network,
    }
)
"""Every script by name; the first line of its docstring tells what it does."""


def run(address: str, script: str, customer: Customer, *, seed: int = 0) -> Story:
    """Let a scripted customer meet a charge.

    Args:
        address: A checkout or payment-link address on this computer.
        script: A name of ``SCRIPTS``.
        customer: Who, with a network and a watch.
        seed: The same seed makes the same person do the same things.

    Raises:
        KeyError: There is no such script.
        OSError: The network broke where the script did not plan it.
    """
    return SCRIPTS[script](customer, address, Random(seed))  # noqa: S311 -- repeatable practice, not a secret

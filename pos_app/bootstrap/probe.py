"""``mostrador probe``: asks Wompi what is true today, with the owner's keys; prints a table."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pos_app.bootstrap.care import ask_secret, complain
from pos_app.bootstrap.probe_words import WORDS, Language
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE, Folders, SystemClock, SystemRandomness
from pos_app.core.beliefs import Belief, Outcome
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.keys import Keys
from pos_app.devices.documents.words import Words
from pos_app.gateway.budget import Budget
from pos_app.gateway.faults import Fault
from pos_app.gateway.hosts import Hosts, is_loopback
from pos_app.gateway.keys import account_of, environment_of
from pos_app.gateway.live_probe import live_probe
from pos_app.gateway.probe import probe
from pos_app.store.book import open_book
from pos_app.store.vault import KeyringVault

__all__ = ["main", "table"]


Ask = Callable[[str], str]

PROBE_RATE, PROBE_BURST = 2.0, 5
"""Questions a second, and at once: a till may be selling with the same keys meanwhile."""


def main(arguments: Sequence[str], ask: Ask = ask_secret) -> int:
    """Run the probe.

    Args:
        arguments: See ``--help``.
        ask: Asks a person for a key without showing it.

    Returns:
        0 when nothing was refuted, 1 when something was, 2 when there are no usable keys, or
        Wompi refuses them.
    """
    options = _parser().parse_args(arguments)
    words = WORDS[options.language]
    try:
        keys = _typed_keys(ask, words) if options.ask else _kept_keys(words)
    except CouldNotAskError as fault:
        complain(fault, Words(options.language))
        return 2
    if keys is None:
        return 2
    hosts = Hosts.local(options.local) if options.local else None
    sys.stdout.write(f"{words.asking}\n")
    try:
        rows = asyncio.run(_asked(keys, hosts, words if options.live else None))
    except WasRefusedError as error:
        _complain(str(error.details["name"]), error.key, words)
        return 2
    sys.stdout.write(table(rows, environment_of(keys).value, words))
    if not options.ask or options.data:
        data = Folders.under(options.data) if options.data else Folders.of_this_machine()
        sys.stdout.write(f"{_keep(data, keys, rows, words)}\n")
    if any(row.outcome is Outcome.UNTRIED and row.why == Fault.KEY_REFUSED for row in rows):
        return 2
    return int(any(row.outcome is Outcome.REFUTED for row in rows))


async def _asked(keys: Keys, hosts: Hosts | None, guide: Language | None) -> tuple[Belief, ...]:
    """Try everything harmless, and with a guide what only a person can try."""
    clock, bits = SystemClock(), SystemRandomness().bits
    budget = Budget(clock.monotonic, clock.sleep, PROBE_RATE, PROBE_BURST)
    rows = await probe(keys, clock, bits, hosts=hosts, budget=budget)
    if guide is None:
        return rows
    deeds = {"pay_now": guide.pay_now, "void_now": guide.void_now}

    def wait(deed: str, address: str) -> None:
        sys.stdout.write(deeds[deed].format(address=address))
        sys.stdin.readline()

    return rows + await live_probe(keys, clock, bits, wait, hosts=hosts)


def _keep(folders: Folders, keys: Keys, rows: Sequence[Belief], words: Language) -> str:
    """Keep the table where the till reads it; says whether that worked."""
    try:
        book = open_book(folders.data, SystemClock().now())
    except MostradorError as error:
        return words.not_kept.format(why=error.key)
    try:
        book.beliefs.keep(account_of(keys), rows)
    finally:
        book.close()
    return words.kept


def table(rows: Sequence[Belief], environment: str, words: Language) -> str:
    """Write the rows for a person, with the day and the place on top."""
    width = max(len(words.outcomes[row.outcome]) for row in rows)
    lines = [words.title.format(place=words.places[environment], at=f"{rows[0].at:%Y-%m-%d %H:%M}")]
    for row in rows:
        why = f" · {words.why(row.why)}" if row.why else ""
        lines.append(f"  {words.outcomes[row.outcome]:<{width}}  {words.checks[row.check]}{why}")
    return "\n".join([*lines, ""])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mostrador probe",
        description=spoken(
            "Harmless questions to Wompi with your keys. Nothing is charged: one payment link is"
            " made and closed at once. The table is kept, and the till works by it."
        ),
    )
    parser.add_argument("--ask", action="store_true", help=spoken("type the keys; nothing is kept"))
    parser.add_argument(
        "--language",
        choices=sorted(WORDS),
        default="es",
        help=spoken("the language of what is told"),
    )
    parser.add_argument(
        "--live", action="store_true", help=spoken("also a real sale of $2.000, by hand")
    )
    parser.add_argument(
        "--data", type=Path, help=spoken("the till's folder, where it is not the usual")
    )
    parser.add_argument(
        "--local",
        type=_local,
        metavar=spoken("ADDRESS"),
        help=spoken("ask a simulator on this computer"),
    )
    return parser


def _local(address: str) -> str:
    if not is_loopback(address):
        raise argparse.ArgumentTypeError(f"{address}: http://127.0.0.1:8480")
    return address


def _kept_keys(words: Language) -> Keys | None:
    try:
        keys = KeyringVault(VAULT_PROFILE).read()
    except MostradorError as error:
        sys.stderr.write(f"{words.no_safe.format(why=error.key)}\n")
        return None
    if keys is None:
        sys.stderr.write(f"{words.no_keys}\n")
    return keys


def _typed_keys(ask: Ask, words: Language) -> Keys:
    public, integrity, private = (ask(f"{words.names[name]}: ").strip() for name in words.names)
    return Keys(public, integrity, private or None)


def _complain(name: str, fault: str, words: Language) -> None:
    sys.stderr.write(f"{words.names[name]}: {words.key_faults[fault]}\n")

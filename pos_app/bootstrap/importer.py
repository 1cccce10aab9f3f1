"""``mostrador import``: takes over a product list from a terminal, whole or not at all."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pos_app.bootstrap.care import care_parser, complain, folders_of, tell
from pos_app.bootstrap.spoken import spoken
from pos_app.core.catalogue import ImportPlan
from pos_app.core.catalogue_csv import preview
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.devices.documents.words import Words
from pos_app.store.book import open_book
from pos_app.till.authority import Grant
from pos_app.till.importing import take_over

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Show what a list would change and, with ``--apply``, take it over; 1 where it cannot be."""
    asked = _parser().parse_args(arguments)
    words = Words(asked.language)
    try:
        plan = _plan(asked)
    except MostradorError as fault:
        return complain(fault, words)
    for line in _told(plan, words):
        tell(line)
    return 0


def _plan(asked: argparse.Namespace) -> ImportPlan:
    """Read the list against what is sold, and take it over where that was asked for."""
    try:
        content = asked.file.read_bytes()
    except OSError as fault:
        raise CouldNotAskError("import.unreadable", name=str(asked.file)) from fault
    store = open_book(folders_of(asked).data, datetime.now(UTC))
    try:
        plan = preview(content, store.catalogue.products())
        if plan.problem is not None:
            raise WasRefusedError(plan.problem.value)
        if asked.apply:
            take_over(store, plan, datetime.now(UTC), Grant("terminal"))
    finally:
        store.close()
    return plan


def _told(plan: ImportPlan, words: Words) -> Iterator[str]:
    yield words("import.new", count=len(plan.new))
    yield words("import.changed", count=len(plan.changed))
    yield words("import.unchanged", count=len(plan.unchanged))
    yield words("import.refused", count=len(plan.refused))
    for row in plan.refused:
        yield words("import.row", line=row.line, why=words(row.problem.value), value=row.value)


def _parser() -> argparse.ArgumentParser:
    parser = care_parser("import", spoken("Takes over a product list (CSV)."))
    parser.add_argument("file", type=Path, help=spoken("the list"))
    parser.add_argument("--apply", action="store_true", help=spoken("take it over; else only show"))
    return parser

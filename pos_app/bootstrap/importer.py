"""``mostrador import``: takes over a product list from a terminal, whole or not at all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pos_app.bootstrap.system import Folders
from pos_app.core.catalogue import ImportPlan
from pos_app.core.catalogue_csv import preview
from pos_app.core.errors import MostradorError
from pos_app.store.book import open_book
from pos_app.till.authority import Grant
from pos_app.till.importing import take_over

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Show what a list would change and, with ``--apply``, take it over."""
    asked = _parser().parse_args(arguments)
    try:
        content = asked.file.read_bytes()
    except OSError as fault:
        sys.stderr.write(f"mostrador import: {asked.file}: {fault.strerror}\n")
        return 1
    folders = Folders.under(asked.data) if asked.data else Folders.of_this_machine()
    try:
        store = open_book(folders.data, datetime.now(UTC))
    except MostradorError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    try:
        plan = preview(content, store.catalogue.products())
        sys.stdout.writelines(f"{line}\n" for line in _told(plan))
        if plan.problem is not None:
            return 1
        if asked.apply:
            take_over(store, plan, datetime.now(UTC), Grant("terminal"))
    finally:
        store.close()
    return 0


def _told(plan: ImportPlan) -> Iterator[str]:
    if plan.problem is not None:
        yield f"refused: {plan.problem.value}"
        return
    yield f"new: {len(plan.new)}"
    yield f"changed: {len(plan.changed)}"
    yield f"unchanged: {len(plan.unchanged)}"
    yield f"refused rows: {len(plan.refused)}"
    for row in plan.refused:
        yield f"  line {row.line}: {row.problem.value} ({row.value})"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mostrador import", description="Takes over a product list (CSV)."
    )
    parser.add_argument("file", type=Path, help="the list")
    parser.add_argument("--apply", action="store_true", help="take it over; else only show")
    parser.add_argument("--data", type=Path, help="the till's folder, where it is not the usual")
    return parser

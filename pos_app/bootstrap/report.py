"""``mostrador report``: a day or a range of days as a file or on the terminal, without a screen.

It reads beside a till that sells. Every form is made without Qt, the PDF too.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pos_app.bootstrap.care import care_parser, complain, folders_of, has_data, tell
from pos_app.bootstrap.child import end_with_parent
from pos_app.bootstrap.spoken import spoken
from pos_app.core.day_range import read_range
from pos_app.core.days import local_day
from pos_app.core.errors import MostradorError
from pos_app.core.export import Cut, Form, Wanted
from pos_app.devices.documents.words import Words
from pos_app.devices.exports.exporter import export
from pos_app.store.export_rows import open_rows

__all__ = ["main"]

SUMMARY = (Cut.WAYS, Cut.CASHIERS, Cut.TAXES, Cut.CATEGORIES, Cut.PRODUCTS)
"""What a terminal tells of a day when nobody asks for one table."""


def main(arguments: Sequence[str]) -> int:
    """Make the report; 0 when it is there, 1 with a sentence when not, 2 without any data."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.what == "range" and not (asked.first and asked.last):
        parser.error("range: --from, --to")
    if (asked.what == "day" and (asked.first or asked.last)) or (
        asked.what == "range" and asked.day
    ):
        parser.error("day: --day · range: --from, --to")
    if asked.progress:
        end_with_parent()
        _step_back()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what is half done is swept up
    words = Words(asked.language)
    database: Path = asked.database or folders_of(asked).data / "mostrador.db"
    if not has_data(database.parent, words):
        return 2
    try:
        for wanted in _wanted(asked):
            _make(wanted, database, asked)
    except MostradorError as fault:
        return _failed(fault, asked, words)
    return 0


def _make(wanted: Wanted, database: Path, asked: argparse.Namespace) -> None:
    told = _progress(asked)
    with open_rows(database, lambda done: told(done, total)) as rows:
        total = rows.count(wanted)
        told(0, total)
        path = export(wanted, rows.rows(wanted), asked.out, datetime.now(UTC))
    if asked.progress:
        _say("done", str(path))
    elif path is not None:
        tell(str(path))
    else:
        tell("")


def _progress(asked: argparse.Namespace) -> Callable[[int, int], None]:
    def told(done: int, total: int) -> None:
        if asked.progress:
            _say("progress", done, total)

    return told


def _failed(fault: MostradorError, asked: argparse.Namespace, words: Words) -> int:
    if asked.progress:
        _say("fault", type(fault).__name__, fault.key, fault.details)
        return 1
    return complain(fault, words)


def _step_back() -> None:
    """Let whoever sells go first; on Windows whoever starts this program sees to it."""
    if hasattr(os, "nice"):
        os.nice(10)


def _say(*told: object) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def _wanted(asked: argparse.Namespace) -> list[Wanted]:
    today = local_day(datetime.now(UTC))
    if asked.what == "day":
        first = last = asked.day or today.isoformat()
    else:
        first, last = asked.first, asked.last
    days = read_range(first, last, today)
    form = Form(asked.format)
    cuts = [Cut(asked.cut)] if asked.cut else SUMMARY if form is Form.TEXT else [Cut.SALES]
    return [Wanted(cut, form, *days, asked.language, asked.test) for cut in cuts]


def _parser() -> argparse.ArgumentParser:
    parser = care_parser("report", spoken("Tells a day or a range of days, without a screen."))
    parser.add_argument(
        "what", choices=("day", "range"), help=spoken("one day, or --from and --to")
    )
    parser.add_argument("--day", help=spoken("the day, 2026-11-20; today when it is left out"))
    parser.add_argument("--from", dest="first", default="", help=spoken("the first day of a range"))
    parser.add_argument("--to", dest="last", default="", help=spoken("its last day"))
    parser.add_argument(
        "--format",
        choices=[form.value for form in Form],
        default="text",
        help=spoken("how it is told: on the terminal, or as a file"),
    )
    parser.add_argument(
        "--cut",
        choices=[cut.value for cut in Cut],
        help=spoken("one table; a terminal tells a summary without it, and a file the sales"),
    )
    parser.add_argument("--out", type=Path, default=Path(), help=spoken("the folder of the file"))
    parser.add_argument("--test", action="store_true", help=spoken("count invented money as well"))
    parser.add_argument("--database", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    return parser

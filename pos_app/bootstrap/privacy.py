"""``mostrador privacy``: what is kept of a person, and its end. The till must be closed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from pos_app.bootstrap.care import care_parser, tell, work_on_book
from pos_app.bootstrap.spoken import spoken
from pos_app.core.journal import Act
from pos_app.core.privacy import PrivacyAct, PrivacyKind, naming
from pos_app.devices.documents.moments import moment
from pos_app.devices.documents.words import Words
from pos_app.store.book import Book

__all__ = ["main"]

ACTOR = "terminal"


def main(arguments: Sequence[str]) -> int:
    """Find or erase texts that name somebody, or list what was asked; 2 without any data."""
    asked = _parser().parse_args(arguments)
    return work_on_book(asked, partial(_work, asked))


def _parser() -> argparse.ArgumentParser:
    parser = care_parser(
        "privacy", spoken("What is kept of a person, what was asked, and its end.")
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--find", metavar=spoken("WORDS"), help=spoken("show the texts that hold these words")
    )
    what.add_argument("--erase", metavar=spoken("WORDS"), help=spoken("erase them for good"))
    what.add_argument(
        "--acts", action="store_true", help=spoken("what was asked, agreed to and erased")
    )
    return parser


def _work(asked: argparse.Namespace, words: Words, store: Book) -> None:
    if asked.acts:
        for act in store.privacy.acts():
            kind = words(f"privacy.{act.kind.value}")
            tell(words("privacy.act", at=moment(act.at, words), kind=kind, texts=act.texts))
        return
    found = naming(store.privacy.texts(), asked.find or asked.erase)
    for trace in found:
        tell(f"{moment(trace.at, words)}  {trace.text}")
    if asked.erase:
        tell(words("privacy.erased_now", texts=_erase(store, asked.erase)))
    else:
        tell(words("privacy.found", texts=len(found)))


def _erase(store: Book, typed: str) -> int:
    now, found = datetime.now(UTC), naming(store.privacy.texts(), typed)
    if not found:
        return 0
    with store.writing():
        count = store.privacy.erase(found)
        store.privacy.record(PrivacyAct(PrivacyKind.ERASED, now, ACTOR, texts=count))
        store.journal.append(Act(now, ACTOR, "privacy.erased", {"texts": count}))
    store.privacy.forget_for_good()
    return count

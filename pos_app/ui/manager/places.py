"""The list of the manager's pages: whoever has a page puts a line into ``PLACES``.

A page is imported and made when it is looked at for the first time. Its name is the key of its
word, ``manager.page.<name>``; ``snapshots`` are handed to it once it is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pos_app.till.exporting.snapshots import ExportSnapshot
from pos_app.till.privacy.snapshots import PrivacySnapshot
from pos_app.till.reconciliation.snapshots import ReconciliationSnapshot
from pos_app.till.records.snapshots import (
    AuditSnapshot,
    DeedsSnapshot,
    JournalSnapshot,
    RemovedSnapshot,
)
from pos_app.till.review.snapshots import (
    HomeSnapshot,
    NeedsSnapshot,
    OfficeSnapshot,
    PaymentsSnapshot,
    ProgressSnapshot,
    SumSnapshot,
)
from pos_app.ui.bridge import Wish
from pos_app.ui.manager.page import ManagerPage

__all__ = ["PLACES", "Place", "Send", "snapshot_types"]

Send = Callable[[Wish], None]


@dataclass(frozen=True, slots=True)
class Place:
    """One page of the manager's place.

    Attributes:
        name: Names the page, and its word.
        snapshots: What it shows.
        make: Makes the page, and sends what people wish on it to the till.
    """

    name: str
    snapshots: tuple[type, ...]
    make: Callable[[Send], ManagerPage]


def _home(send: Send) -> ManagerPage:
    from pos_app.ui.manager.wishes import home_page

    return home_page(send)


def _journal(send: Send) -> ManagerPage:
    from pos_app.ui.manager.records.journal_page import make_journal

    return make_journal(send)


def _deeds(send: Send) -> ManagerPage:
    from pos_app.ui.manager.records.deeds_page import make_deeds

    return make_deeds(send)


def _removed(send: Send) -> ManagerPage:
    from pos_app.ui.manager.records.removed_page import make_removed

    return make_removed(send)


def _privacy(send: Send) -> ManagerPage:
    from pos_app.ui.manager.privacy.privacy_page import make_privacy

    return make_privacy(send)


def _exports(send: Send) -> ManagerPage:
    from pos_app.ui.manager.exports.wiring import exports_page

    return exports_page(send)


def _reconciliation(send: Send) -> ManagerPage:
    from pos_app.ui.manager.reconciliation.wiring import reconciliation_page

    return reconciliation_page(send)


def _payments(send: Send) -> ManagerPage:
    from pos_app.ui.manager.wishes import payments_page

    return payments_page(send)


PLACES: tuple[Place, ...] = (
    Place("home", (HomeSnapshot, NeedsSnapshot, ProgressSnapshot), _home),
    Place("payments", (PaymentsSnapshot, SumSnapshot), _payments),
    Place("reconciliation", (ReconciliationSnapshot,), _reconciliation),
    Place("exports", (ExportSnapshot,), _exports),
    Place("deeds", (DeedsSnapshot,), _deeds),
    Place("journal", (JournalSnapshot, AuditSnapshot), _journal),
    Place("removed", (RemovedSnapshot,), _removed),
    Place("privacy", (PrivacySnapshot,), _privacy),
)
"""The pages in the order of their tabs."""


def snapshot_types() -> tuple[type[Any], ...]:
    """Everything that is shown in the manager's place, whether or not a page is there yet."""
    told = (kind for place in PLACES for kind in place.snapshots)
    return tuple(dict.fromkeys((OfficeSnapshot, *told)))

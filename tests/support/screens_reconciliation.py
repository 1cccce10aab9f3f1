"""The day beside Wompi's, and the exports. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Environment, Status
from pos_app.core.reconciliation import Change, Changed, Kind, Row, Side, SignedRow
from pos_app.till.exporting.snapshots import ExportSnapshot
from pos_app.till.reconciliation.snapshots import (
    DayMark,
    DayState,
    ReconciliationSnapshot,
    Signed,
)
from pos_app.till.review.snapshots import OfficeSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.ui.manager.exports.page import ExportsPage
from pos_app.ui.manager.manager_screen import ManagerScreen
from pos_app.ui.manager.places import PLACES
from pos_app.ui.manager.reconciliation.page import ReconciliationPage
from pos_app.ui.manager.reconciliation.views import Show, View

__all__ = ["DAY", "SCREENS", "row"]

NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
EVENING = NOON + timedelta(hours=9, minutes=10)
"""When the manager looks at the day."""


def row(
    number: int, kind: Kind, here: Status | None, there: Status | None, pesos: int = 25_900
) -> Row:
    """One transaction of the day."""
    amount = Money.pesos(pesos)
    stranger = here is None and kind in {Kind.OTHER_TILL, Kind.WEB, Kind.CARD_POS, Kind.LINK}
    reference = Reference.make(till="C1", shift=214, sale=number, random_bits=number * 7919**4)
    return Row(
        kind=kind,
        transaction_id=f"1293847-1763{number:06d}-40{number:03d}",
        reference="" if stranger else reference.text,
        till="C2" if kind is Kind.OTHER_TILL else "" if stranger else "C1",
        at=NOON + timedelta(minutes=7 * number),
        method="CARD",
        asked=None if stranger else amount,
        here=None if here is None else Side(here, amount),
        there=None if there is None else Side(there, amount),
    )


PAID, WAITS, GONE = Status.APPROVED, Status.PENDING, Status.VOIDED
ROWS = (
    *(row(number, Kind.EQUAL, PAID, PAID, 7_900 * number) for number in range(1, 12)),
    row(12, Kind.WAITING, WAITS, WAITS),
    row(13, Kind.STATUS, WAITS, PAID, 88_700),
    row(14, Kind.ONLY_HERE, PAID, None, 32_900),
    row(15, Kind.OTHER_TILL, None, PAID, 18_400),
    row(16, Kind.WEB, None, PAID, 120_000),
    row(17, Kind.CARD_POS, None, PAID, 61_500),
)
RECENT = tuple(
    DayMark(TODAY - timedelta(days=back), state)
    for back, state in enumerate([DayState.OPEN, DayState.CHANGED, *[DayState.SIGNED] * 5])
)
DAY = ReconciliationSnapshot(
    day=TODAY,
    till="C1",
    tills=("C2",),
    environment=Environment.TEST,
    rows=ROWS,
    read_at=NOON + timedelta(hours=9),
    progress=None,
    fault=None,
    signed=None,
    changed=(),
    recent=RECENT,
)
SIGNED = Signed("Daniela Ríos", "", NOON + timedelta(hours=9, minutes=4), 2, "a91f", 1)
BEFORE = SignedRow("1293847-1763000011-40011", "x", Kind.EQUAL, PAID, Money.pesos(86_900))
CHANGED = replace(
    DAY,
    rows=(*ROWS[:10], row(11, Kind.EQUAL, GONE, GONE, 86_900), *ROWS[11:]),
    signed=SIGNED,
    recent=(replace(RECENT[0], state=DayState.CHANGED), *RECENT[1:]),
    changed=(
        Changed(Change.OTHER, BEFORE, replace(BEFORE, status=GONE)),
        Changed(Change.ADDED, None, replace(BEFORE, amount=Money.pesos(32_900))),
    ),
)
EQUAL = replace(
    DAY,
    rows=ROWS[:11],
    signed=replace(SIGNED, alarms=0),
    recent=(replace(RECENT[0], state=DayState.SIGNED), *RECENT[1:]),
)
THOUSAND = replace(
    DAY,
    rows=tuple(
        row(number, Kind.EQUAL, PAID, PAID, 12_800 + 137 * number)
        if number % 200
        else row(number, Kind.STATUS, WAITS, PAID, 1_284_500)
        for number in range(1, 1_001)
    ),
    tills=(),
)
UNREAD = replace(
    DAY, read_at=None, rows=tuple(replace(r, kind=Kind.UNREAD, there=None) for r in ROWS[:11])
)


OTHERS = tuple(
    replace(row(number, Kind.OTHER_TILL, None, PAID, 4_300 * number), till=f"C{2 + number % 3}")
    for number in range(18, 30)
)
TILLS = replace(DAY, rows=(*ROWS, *OTHERS), tills=("C2", "C3", "C4"))


def place(day: ReconciliationSnapshot) -> QWidget:
    """The manager's place with a day in front."""
    screen = ManagerScreen()
    screen.turn_to("reconciliation")
    screen.show_snapshot(OfficeSnapshot())
    screen.show_snapshot(day)
    return screen


def of_till(day: ReconciliationSnapshot, till: str) -> QWidget:
    """The same, with another till of the shop chosen."""
    screen = place(day)
    (page,) = screen.findChildren(ReconciliationPage)
    page.views.chips[View(Show.TILL, till)].click()
    return screen


def exports(export: ExportSnapshot, span: str = "today") -> QWidget:
    """The manager's place with an export in front, on the day of the sample."""
    page = ExportsPage(lambda: TODAY)
    places = (replace(one, make=lambda _send: page) if one.name == "exports" else one
              for one in PLACES)  # fmt: skip
    screen = ManagerScreen(tuple(places))
    screen.turn_to("exports")
    page.spans[span].click()
    screen.show_snapshot(export)
    return screen


FULL = Sentence("export.disk_full", (("folder", "/home/caja/Documents/Mostrador/Exportes"),))
MADE = Path("/home/caja/Documents/Mostrador/Exportes/2026-11-01_2026-11-20-ventas.xlsx")

SCREENS: dict[str, Callable[[], QWidget]] = {
    "exports": lambda: exports(ExportSnapshot()),
    "exporting": lambda: exports(
        ExportSnapshot(running=True, done=412_000, total=1_000_000), "month"
    ),
    "exported": lambda: exports(ExportSnapshot(path=MADE), "month"),
    "export_failed": lambda: exports(ExportSnapshot(fault=FULL), "month"),
    "compared": lambda: place(DAY),
    "changed": lambda: place(CHANGED),
    "equal": lambda: place(EQUAL),
    "unread": lambda: place(UNREAD),
    "reading": lambda: place(replace(UNREAD, progress=(3, 600))),
    "offline": lambda: place(replace(UNREAD, fault=("gateway.no_network", {}))),
    "tills": lambda: place(TILLS),
    "till": lambda: of_till(TILLS, "C3"),
    "one": lambda: place(replace(DAY, rows=ROWS[:1], tills=())),
    "thousand": lambda: place(THOUSAND),
    "empty": lambda: place(replace(DAY, rows=(), read_at=None)),
}

"""The shift's pages. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shift_story import CARD, TRANSFER, movement, pieces, report_of

from pos_app.core.money import Money
from pos_app.core.shift import (
    CASH,
    CountKind,
    HandOver,
    Keeper,
    MoneyKind,
    Movement,
    MovementKind,
    Opening,
    SealedCount,
    ShiftFacts,
    ShiftMoney,
    WayKey,
    cash_steps,
    expected_cash,
    likely_slips,
    way_results,
)
from pos_app.core.shift_report import ChainHead, Count, PendingMoney
from pos_app.core.taxes import Tax, Treatment, breakdown
from pos_app.devices.documents.folder import DocumentFolder
from pos_app.till.shift.snapshots import (
    HandWay,
    ShiftPaperSnapshot,
    ShiftResultSnapshot,
    ShiftSealedSnapshot,
    ShiftSnapshot,
)
from pos_app.ui.shift.count_page import CountPurpose
from pos_app.ui.shift.shift_screen import ShiftScreen
from pos_app.ui.words import language

__all__ = ["EVENING", "SCREENS", "SHIFT", "counted", "result"]

MORNING = datetime(2026, 11, 20, 12, 58, tzinfo=UTC)
RELIEF = datetime(2026, 11, 20, 19, 4, tzinfo=UTC)
EVENING = datetime(2026, 11, 21, 1, 6, 31, tzinfo=UTC)
COUNTED = pieces(
    n100000=2, n50000=5, n20000=12, n10000=9, n5000=8, n2000=13,
    c1000=11, c500=12, c200=12, c100=11, c50=7,
)  # fmt: skip


RELIEVED = pieces(n50000=4, n20000=9, n10000=3)


def _pending(sale: int, pesos: int) -> PendingMoney:
    reference = f"C1-T214-0{sale:03d}-K7QX"
    return PendingMoney(f"order-{sale}", sale, 214, reference, Money.pesos(pesos), "Daniela")


def _money(number: int, way: WayKey, pesos: int, kind: MoneyKind = MoneyKind.SALE) -> ShiftMoney:
    amount = Money.pesos(pesos)
    return ShiftMoney(f"m{number}", way, kind, amount, f"order-{number}", number, 214, EVENING)


def _moved(kind: MovementKind, pesos: int, reason: str, hours: int, actor: str) -> Movement:
    at = MORNING + timedelta(hours=hours, minutes=32)
    return replace(movement(kind, pesos, reason), at=at, actor=actor)


MOVEMENTS = (
    _moved(MovementKind.DROP, 400_000, "caja fuerte", 5, "Marta"),
    _moved(MovementKind.CASH_OUT, 28_000, "hielo", 8, "Daniela"),
)

FACTS = ShiftFacts(
    Opening(214, MORNING, "Camilo", pieces(n20000=10)),
    money=(
        _money(1, CASH, 1_104_850),
        _money(2, CARD, 1_486_700),
        _money(3, WayKey(Keeper.GATEWAY, "PSE"), 512_400),
        _money(4, WayKey(Keeper.GATEWAY, "NEQUI"), 1_012_900),
        _money(5, TRANSFER, 98_200),
    ),
    movements=MOVEMENTS,
)

SHIFT = ShiftSnapshot(
    number=214,
    open=True,
    since=MORNING,
    person="Daniela",
    needs_float=False,
    movements=MOVEMENTS,
    by_hand=(),
    pending=(_pending(131, 41_300), _pending(138, 18_900)),
    people=(),
    last_closed=213,
)
"""A shift at its end, with two payments pending."""


def result() -> ShiftResultSnapshot:
    """What a count of that shift comes to: ten thousand short."""
    count = SealedCount(EVENING, "Daniela", CountKind.BLIND, COUNTED, expected_cash(FACTS))
    facts = replace(FACTS, counts=(count,))
    confirmed = {one.way: one.amount for one in facts.money if one.way.keeper is Keeper.GATEWAY}
    sold = sum((one.amount for one in facts.money), Money.zero())
    handed = HandOver(RELIEF, "Camilo", "Daniela", RELIEVED, RELIEVED.total)
    report = replace(
        report_of(replace(facts, hand_overs=(handed,))),
        ways=way_results(facts, count, confirmed),
        sales=Count(len(facts.money), sold),
        first_receipt=1_044,
        last_receipt=1_043 + len(facts.money),
        taxes=breakdown([(Tax(Treatment.INC, 800), sold)]).shares,
        pending=SHIFT.pending,
        head=ChainHead(4_812, "9f3c71d0a81e5b24" * 4),
        closed_at=EVENING,
        closed_by="Daniela",
    )
    documents = DocumentFolder(Path())
    return ShiftResultSnapshot(
        shift=214,
        opened_at=MORNING,
        count=count,
        expected=expected_cash(facts),
        ways=report.ways,
        steps=cash_steps(facts),
        slips=likely_slips(facts, count),
        rows=documents.shift_rows(report, language(), copy=False),
    )


def _screen(shift: ShiftSnapshot = SHIFT) -> ShiftScreen:
    screen = ShiftScreen()
    screen.show_shift(shift)
    return screen


def counted(shift: ShiftSnapshot = SHIFT) -> ShiftScreen:
    """A blind count that is nearly done."""
    screen = _screen(shift)
    screen.begin_count(CountPurpose.CLOSE)
    for row in screen.count.grid.rows:
        row.field.setText(str(COUNTED.of(row.pesos)))
    screen.count.grid.rows[2].field.setFocus()
    return screen


def counted_slips() -> ShiftScreen:
    """A blind count with slips of a way by hand."""
    return counted(replace(SHIFT, by_hand=(HandWay(TRANSFER, 2),)))


def home() -> ShiftScreen:
    """The shift at a glance."""
    return _screen()


def home_new() -> ShiftScreen:
    """The first shift of a new shop."""
    return _screen(
        replace(SHIFT, number=1, needs_float=True, movements=(), last_closed=None, person="")
    )


def home_closed() -> ShiftScreen:
    """Between two shifts."""
    return _screen(
        replace(SHIFT, number=215, open=False, since=None, movements=(), last_closed=214, person="")
    )


def opening() -> ShiftScreen:
    """The float of a shift is counted."""
    screen = home_closed()
    screen.begin_count(CountPurpose.OPEN)
    screen.count.grid.rows[2].field.setText("10")
    return screen


def handing_over() -> ShiftScreen:
    """The drawer changes hands."""
    screen = _screen()
    screen.begin_count(CountPurpose.HAND_OVER)
    return screen


def moving() -> ShiftScreen:
    """A drop is written down."""
    screen = _screen()
    screen.home.drop.trigger()
    screen.move_.amount.line.setText("400000")
    return screen


def seen() -> ShiftScreen:
    """The result, for who may see it."""
    screen = _screen()
    screen.show_result(result())
    return screen


def sealed() -> ShiftScreen:
    """The count is sealed, and who made it may not see more."""
    screen = _screen()
    screen.show_sealed(ShiftSealedSnapshot(214, result().count))
    return screen


def closed() -> ShiftScreen:
    """The shift is closed."""
    screen = home_closed()
    screen.show_paper(ShiftPaperSnapshot(214, is_z=True, rows=result().rows, closed=True))
    return screen


SCREENS: dict[str, Callable[[], ShiftScreen]] = {
    made.__name__: made
    for made in (
        counted, counted_slips, seen, sealed, closed, home, home_new, home_closed, opening,
        handing_over, moving,
    )
}  # fmt: skip
"""Every page and state, by name."""

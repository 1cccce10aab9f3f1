"""Shifts on disk: facts by the number of their shift, and each closing whole."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Row
from typing import TypeVar

from pos_app.core.money import Money
from pos_app.core.receipt import Receipt
from pos_app.core.return_slip import ReturnSlip
from pos_app.core.shift import (
    DrawerCount,
    HandOver,
    Keeper,
    MoneyKind,
    Movement,
    Opening,
    SealedCount,
    ShiftFacts,
    ShiftMoney,
    ShiftReturn,
    ShiftSale,
    Stamp,
    WayKey,
)
from pos_app.core.shift_report import Z_PAPER, ShiftReport
from pos_app.store.connection import Connection, Value
from pos_app.store.forms import read_time, time
from pos_app.store.outbox import Outbox
from pos_app.store.plain import dump, load

__all__ = ["Shifts"]

T = TypeVar("T", Movement, HandOver, SealedCount)

SALES = """
SELECT receipts.* FROM shift_stamps JOIN receipts ON receipts.number = CAST(key AS INTEGER)
WHERE shift = ? AND kind = 'receipt' ORDER BY receipts.number
"""

HEAD = "head"
"""The kind of a line in the outbox that waits for the relay; its key is the shift's number."""

HEADS = """
SELECT report FROM shift_closings JOIN outbox ON shift = CAST(outbox.key AS INTEGER)
WHERE outbox.kind = ? AND outbox.id NOT IN (SELECT outbox_id FROM outbox_done)
ORDER BY outbox.id
"""

TOLD = """
INSERT INTO outbox_done (outbox_id, at) SELECT id, ? FROM outbox WHERE kind = ? AND key = ?
ON CONFLICT DO NOTHING
"""

RETURNS = "SELECT number, content FROM returns WHERE shift = ? ORDER BY number"


class Shifts:
    """The shifts of this till; each number is opened once and closed once."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        """Keep shifts behind this connection; each Z is printed through the outbox."""
        self._connection = connection
        self._outbox = outbox

    def open(self, opening: Opening) -> None:
        """Begin a shift; its number is taken for ever."""
        self._connection.insert(
            "shift_openings",
            {
                "shift": opening.shift,
                "at": time(opening.at),
                "actor": opening.actor,
                "counted": dump(opening.counted),
                "implicit": int(opening.implicit),
            },
        )

    def last(self) -> Opening | None:
        """The shift that was opened last, whether it is closed or not."""
        query = "SELECT * FROM shift_openings ORDER BY shift DESC LIMIT 1"
        row = self._connection.row(query)
        return None if row is None else _opening(row)

    def closing(self, shift: int) -> ShiftReport | None:
        """The Z of a shift, as it was made; None while it is not closed."""
        query = "SELECT report FROM shift_closings WHERE shift = ?"
        row = self._connection.row(query, (shift,))
        return None if row is None else load(ShiftReport, row["report"])

    def is_closed(self, shift: int) -> bool:
        """Whether a shift is closed, without reading its Z."""
        query = "SELECT 1 FROM shift_closings WHERE shift = ?"
        return self._connection.row(query, (shift,)) is not None

    def close(self, report: ShiftReport) -> None:
        """Keep the Z of a shift, and put its printing into the outbox."""
        assert report.closed_at is not None, "an X closes nothing"
        at = time(report.closed_at)
        closing: dict[str, Value] = {"shift": report.shift, "at": at, "report": dump(report)}
        with self._connection.writing():
            self._connection.insert("shift_closings", closing)
            self._outbox.add(Z_PAPER, str(report.shift), report.closed_at)

    def wait_with_head(self, shift: int, at: datetime) -> None:
        """Let the journal's head of a closed shift wait for the relay."""
        job: dict[str, Value] = {"kind": HEAD, "key": str(shift), "at": time(at)}
        self._connection.insert("outbox", job, once=["kind", "key"])

    def heads_waiting(self) -> tuple[ShiftReport, ...]:
        """Closed shifts of which the relay does not know yet, oldest first."""
        rows = self._connection.rows(HEADS, (HEAD,))
        return tuple(load(ShiftReport, row["report"]) for row in rows)

    def head_told(self, shift: int, at: datetime) -> None:
        """Let a head wait no more; a second time changes nothing."""
        self._connection.execute(TOLD, (time(at), HEAD, str(shift)))

    def add_movement(self, shift: int, movement: Movement) -> None:
        """Keep money put into the drawer or taken out."""
        self._add("shift_movements", shift, movement)

    def add_hand_over(self, shift: int, hand_over: HandOver) -> None:
        """Keep a counted change of hands."""
        self._add("shift_hand_overs", shift, hand_over)

    def seal(self, shift: int, count: SealedCount) -> None:
        """Keep a count; it stays beside every later one."""
        self._add("shift_counts", shift, count)

    def add_money(self, shift: int, money: ShiftMoney) -> None:
        """Count money in a shift; under the same key it counts once, in whatever shift."""
        row: dict[str, Value] = {
            "key": money.key,
            "shift": shift,
            "keeper": money.way.keeper.value,
            "way": money.way.name,
            "kind": money.kind.value,
            "amount": money.amount.centavos,
            "order_id": money.order_id,
            "sale": money.sale,
            "sale_shift": money.sale_shift,
            "at": time(money.at),
        }
        self._connection.insert("shift_money", row, once=["key"])

    def is_counted(self, key: str) -> bool:
        """Whether money counts in some shift already."""
        return self._connection.row("SELECT 1 FROM shift_money WHERE key = ?", (key,)) is not None

    def stamp(self, shift: int, stamp: Stamp, key: str) -> None:
        """Let something belong to a shift; only the first shift has it."""
        row: dict[str, Value] = {"kind": stamp.value, "key": key, "shift": shift}
        self._connection.insert("shift_stamps", row, once=["kind", "key"])

    def facts(self, shift: int) -> ShiftFacts:
        """Everything that belongs to a shift that was opened."""
        row = self._connection.row("SELECT * FROM shift_openings WHERE shift = ?", (shift,))
        assert row is not None, f"shift {shift} was never opened"
        return ShiftFacts(
            opening=_opening(row),
            money=self._money(shift),
            movements=self._read("shift_movements", shift, Movement),
            hand_overs=self._read("shift_hand_overs", shift, HandOver),
            counts=self._read("shift_counts", shift, SealedCount),
            sales=tuple(map(_sale, self._connection.rows(SALES, (shift,)))),
            returns=tuple(map(_returned, self._connection.rows(RETURNS, (shift,)))),
            dropped=self._stamped(shift, Stamp.DROPPED),
            no_sales=self._stamped(shift, Stamp.NO_SALE),
        )

    def _add(self, table: str, shift: int, fact: Movement | HandOver | SealedCount) -> None:
        row: dict[str, Value] = {"shift": shift, "at": time(fact.at), "content": dump(fact)}
        self._connection.insert(table, row)

    def _read(self, table: str, shift: int, kind: type[T]) -> tuple[T, ...]:
        query = f"SELECT content FROM {table} WHERE shift = ? ORDER BY id"  # noqa: S608 -- our words
        rows = self._connection.rows(query, (shift,))
        return tuple(load(kind, row["content"]) for row in rows)

    def _money(self, shift: int) -> tuple[ShiftMoney, ...]:
        query = "SELECT * FROM shift_money WHERE shift = ? ORDER BY id"
        return tuple(map(_money, self._connection.rows(query, (shift,))))

    def _stamped(self, shift: int, stamp: Stamp) -> int:
        query = "SELECT count(*) FROM shift_stamps WHERE shift = ? AND kind = ?"
        ((count,),) = self._connection.rows(query, (shift, stamp.value))
        return int(count)


def _opening(row: Row) -> Opening:
    return Opening(
        shift=row["shift"],
        at=read_time(row["at"]),
        actor=row["actor"],
        counted=load(DrawerCount, row["counted"]),
        implicit=bool(row["implicit"]),
    )


def _money(row: Row) -> ShiftMoney:
    return ShiftMoney(
        key=row["key"],
        way=WayKey(Keeper(row["keeper"]), row["way"]),
        kind=MoneyKind(row["kind"]),
        amount=Money(row["amount"]),
        order_id=row["order_id"],
        sale=row["sale"],
        sale_shift=row["sale_shift"],
        at=read_time(row["at"]),
    )


def _sale(row: Row) -> ShiftSale:
    content = load(Receipt, row["content"])
    return ShiftSale(
        receipt=row["number"],
        order_id=row["order_id"],
        sale=content.sale,
        shift=content.shift,
        totals=content.totals,
        tip=content.tip,
    )


def _returned(row: Row) -> ShiftReturn:
    return ShiftReturn(row["number"], load(ReturnSlip, row["content"]).taxes)

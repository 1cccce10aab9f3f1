"""What people took and gave by hand, tips, and goods that came back: only ever added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

from pos_app.core.claim import ClaimSlip
from pos_app.core.goods import PartGoods
from pos_app.core.money import Money, Quantity
from pos_app.core.printing import CLAIM, RETURN
from pos_app.core.return_slip import IssuedReturn, ReturnSlip
from pos_app.core.returns import Return, ReturnedLine
from pos_app.core.tender import GivenBack, Leg, OrderTenders, Tender, TenderKind
from pos_app.core.tip import TipAnswer
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time
from pos_app.store.outbox import Outbox
from pos_app.store.plain import dump, load

__all__ = ["Tenders"]


class Tenders:
    """The money of this till that no gateway confirms."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        """Keep it behind this connection; its papers are printed through the outbox."""
        self._connection = connection
        self._outbox = outbox

    def take(self, tender: Tender) -> None:
        """Keep money that was taken."""
        self._connection.insert(
            "tenders",
            {
                "id": tender.tender_id,
                "order_id": tender.order_id,
                "shift": tender.shift,
                "kind": tender.kind.value,
                "name": tender.name,
                "amount": tender.amount.centavos,
                "received": tender.received.centavos,
                "change": tender.change.centavos,
                "rounding": tender.rounding.centavos,
                "currency": tender.amount.currency,
                "actor": tender.actor,
                "authorised_by": tender.authorised_by,
                "at": time(tender.at),
            },
        )

    def pay_goods(self, fact: PartGoods) -> None:
        """Keep which goods a part pays for; a part says it once."""
        same: dict[str, str | int] = {
            "part_id": fact.part_id,
            "order_id": fact.order_id,
            "share": fact.share,
            "price": fact.price.centavos,
            "currency": fact.price.currency,
            "at": time(fact.at),
        }
        with self._connection.writing():
            for line, quantity in fact.lines:
                row = {**same, "line": line, "quantity": quantity.thousandths}
                self._connection.insert("part_goods", row)

    def goods_of(self, order_id: str) -> tuple[PartGoods, ...]:
        """Which goods the parts of an order pay for, oldest first, whatever became of them."""
        query = "SELECT * FROM part_goods WHERE order_id = ? ORDER BY rowid"
        parts: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._connection.rows(query, (order_id,)):
            parts[row["part_id"]].append(row)
        return tuple(map(_goods, parts.values()))

    def give(self, back: GivenBack) -> None:
        """Keep money that goes back; a tender goes back once."""
        self._connection.insert(
            "money_back",
            {
                "id": back.back_id,
                "order_id": back.order_id,
                "shift": back.shift,
                "leg": back.leg.value,
                "name": back.name,
                "amount": back.amount.centavos,
                "handed": back.handed.centavos,
                "currency": back.amount.currency,
                "reason": back.reason,
                "actor": back.actor,
                "authorised_by": back.authorised_by,
                "at": time(back.at),
                "tender_id": back.tender_id,
                "return_id": back.return_id,
                "reference": back.reference,
            },
        )

    def answer_tip(self, tip: TipAnswer) -> None:
        """Keep what the customer said about a tip; the last answer counts."""
        self._connection.insert(
            "tips",
            {
                "order_id": tip.order_id,
                "amount": tip.amount.centavos,
                "currency": tip.amount.currency,
                "actor": tip.actor,
                "at": time(tip.at),
            },
        )

    def tip(self, order_id: str) -> TipAnswer | None:
        """What the customer said last about a tip; None while nobody asked."""
        query = "SELECT * FROM tips WHERE order_id = ? ORDER BY id DESC LIMIT 1"
        row = self._connection.row(query, (order_id,))
        return None if row is None else _tip(row)

    def next_return(self) -> int:
        """The number of the next return."""
        ((number,),) = self._connection.rows("SELECT coalesce(max(number), 0) + 1 FROM returns")
        return int(number)

    def give_goods_back(self, made: IssuedReturn) -> None:
        """Keep a return of goods with its paper, and put its printing into the outbox."""
        one = made.made
        with self._connection.writing():
            self._insert_return(made)
            for line in one.lines:
                self._connection.insert(
                    "return_lines",
                    {
                        "return_id": one.return_id,
                        "line": line.line,
                        "quantity": line.quantity.thousandths,
                        "amount": line.amount.centavos,
                        "currency": line.amount.currency,
                    },
                )
            self._outbox.add(RETURN, str(one.number), one.at)

    def returns_of(self, order_id: str) -> tuple[IssuedReturn, ...]:
        """Every return of an order, oldest first."""
        query = "SELECT * FROM returns WHERE order_id = ? ORDER BY number"
        return self._returns(self._connection.rows(query, (order_id,)))

    def return_numbered(self, number: int) -> IssuedReturn | None:
        """The return with a number, if there is one."""
        query = "SELECT * FROM returns WHERE number = ?"
        return next(iter(self._returns(self._connection.rows(query, (number,)))), None)

    def claim(self, order_id: str, slip: ClaimSlip) -> None:
        """Keep a slip for who may still be charged, and put its printing into the outbox."""
        kept = {"order_id": order_id, "at": time(slip.at), "content": dump(slip)}
        with self._connection.writing():
            self._connection.insert("claims", kept)
            ((number,),) = self._connection.rows("SELECT last_insert_rowid()")
            self._outbox.add(CLAIM, str(number), slip.at)

    def claim_numbered(self, number: int) -> ClaimSlip | None:
        """The slip with a number, if there is one."""
        row = self._connection.row("SELECT content FROM claims WHERE id = ?", (number,))
        return None if row is None else load(ClaimSlip, row["content"])

    def claims_of(self, order_id: str) -> tuple[ClaimSlip, ...]:
        """Every slip of an order, oldest first."""
        query = "SELECT content FROM claims WHERE order_id = ? ORDER BY id"
        rows = self._connection.rows(query, (order_id,))
        return tuple(load(ClaimSlip, row["content"]) for row in rows)

    def of_order(self, order_id: str) -> OrderTenders:
        """Everything that hands took and gave for one order."""
        goods = (
            "SELECT coalesce(sum(amount), 0) FROM return_lines"
            " JOIN returns ON returns.id = return_id WHERE order_id = ?"
        )
        ((back,),) = self._connection.rows(goods, (order_id,))
        tip = self.tip(order_id)
        return OrderTenders(
            taken=self._taken("order_id", order_id),
            given=self._given(order_id),
            goods_back=Money(back),
            tip=Money.zero() if tip is None else tip.amount,
        )

    def taken_in(self, shift: int) -> tuple[Tender, ...]:
        """What was taken by hand in a shift, oldest first."""
        return self._taken("shift", shift)

    def given_since(self, moment: datetime) -> tuple[GivenBack, ...]:
        """What went back since a moment, or was promised of Wompi's money; oldest first."""
        query = "SELECT * FROM money_back WHERE at >= ? ORDER BY rowid"
        return tuple(map(_back, self._connection.rows(query, (time(moment),))))

    def _taken(self, column: str, value: str | int) -> tuple[Tender, ...]:
        query = f"SELECT * FROM tenders WHERE {column} = ? ORDER BY rowid"  # noqa: S608 -- our words
        return tuple(map(_tender, self._connection.rows(query, (value,))))

    def _given(self, order_id: str) -> tuple[GivenBack, ...]:
        query = "SELECT * FROM money_back WHERE order_id = ? ORDER BY rowid"
        return tuple(map(_back, self._connection.rows(query, (order_id,))))

    def _returns(self, rows: Iterable[Row]) -> tuple[IssuedReturn, ...]:
        found = list(rows)
        lines: defaultdict[str, list[ReturnedLine]] = defaultdict(list)
        for row in found:
            query = "SELECT * FROM return_lines WHERE return_id = ? ORDER BY line"
            for line in self._connection.rows(query, (row["id"],)):
                lines[row["id"]].append(_line(line))
        return tuple(_return(row, lines[row["id"]]) for row in found)

    def _insert_return(self, made: IssuedReturn) -> None:
        one = made.made
        self._connection.insert(
            "returns",
            {
                "id": one.return_id,
                "number": one.number,
                "order_id": one.order_id,
                "shift": one.shift,
                "reason": one.reason,
                "actor": one.actor,
                "authorised_by": one.authorised_by,
                "at": time(one.at),
                "content": dump(made.content),
            },
        )


def _tender(row: Row) -> Tender:
    return Tender(
        tender_id=row["id"],
        order_id=row["order_id"],
        shift=row["shift"],
        kind=TenderKind(row["kind"]),
        name=row["name"],
        amount=Money(row["amount"], row["currency"]),
        received=Money(row["received"], row["currency"]),
        change=Money(row["change"], row["currency"]),
        rounding=Money(row["rounding"], row["currency"]),
        actor=row["actor"],
        authorised_by=row["authorised_by"],
        at=read_time(row["at"]),
    )


def _goods(rows: list[Row]) -> PartGoods:
    first = rows[0]
    return PartGoods(
        part_id=first["part_id"],
        order_id=first["order_id"],
        share=first["share"],
        lines=tuple((row["line"], Quantity(row["quantity"])) for row in rows),
        price=Money(first["price"], first["currency"]),
        at=read_time(first["at"]),
    )


def _back(row: Row) -> GivenBack:
    return GivenBack(
        back_id=row["id"],
        order_id=row["order_id"],
        shift=row["shift"],
        leg=Leg(row["leg"]),
        amount=Money(row["amount"], row["currency"]),
        handed=Money(row["handed"], row["currency"]),
        reason=row["reason"],
        actor=row["actor"],
        authorised_by=row["authorised_by"],
        at=read_time(row["at"]),
        tender_id=row["tender_id"],
        return_id=row["return_id"],
        reference=row["reference"],
        name=row["name"],
    )


def _tip(row: Row) -> TipAnswer:
    amount = Money(row["amount"], row["currency"])
    return TipAnswer(row["order_id"], amount, row["actor"], read_time(row["at"]))


def _line(row: Row) -> ReturnedLine:
    amount = Money(row["amount"], row["currency"])
    return ReturnedLine(row["line"], Quantity(row["quantity"]), amount)


def _return(row: Row, lines: Iterable[ReturnedLine]) -> IssuedReturn:
    made = Return(
        return_id=row["id"],
        number=row["number"],
        order_id=row["order_id"],
        shift=row["shift"],
        lines=tuple(lines),
        reason=row["reason"],
        actor=row["actor"],
        authorised_by=row["authorised_by"],
        at=read_time(row["at"]),
    )
    return IssuedReturn(made, load(ReturnSlip, row["content"]))

"""Building the order: every change is on the disk before it is on the screen."""

from __future__ import annotations

from pos_app.core.catalogue import Product
from pos_app.core.days import local_day
from pos_app.core.errors import WasRefusedError
from pos_app.core.ids import crockford
from pos_app.core.journal import Act
from pos_app.core.money import CENTAVOS, Money, Quantity
from pos_app.core.order import (
    LARGEST_QUANTITY,
    WOMPI_LIMITS,
    Change,
    ChangeKind,
    ChargeLimits,
    Item,
    Line,
    Order,
    OrderChange,
    sale_refusal,
)
from pos_app.core.parking import Move, MoveKind
from pos_app.core.payment import Event, EventKind
from pos_app.core.shift import Stamp
from pos_app.core.taxes import COLOMBIA, tax_on
from pos_app.core.tender import blocks_another
from pos_app.till.cases import Cases
from pos_app.till.counting import stamp
from pos_app.till.current_shift import current_number, require_open
from pos_app.till.snapshots import LineView, SaleSnapshot, Sentence
from pos_app.till.world import World

__all__ = ["Sales", "charge_limits"]

LONGEST_TICKET = 2_000
"""Lines an order may ever have had, removed ones included."""

ORDER_ID_BITS = 80


class Sales:
    """The one order under the cashier's hands."""

    def __init__(self, world: World, cases: Cases) -> None:
        """Take up the order that was under work when the till stopped, or start one."""
        self._world = world
        self._cases = cases
        self._notice: Sentence | None = None
        self.order = self._resumed() or self._started()

    def next(self) -> None:
        """Turn to the next customer. The order before stays as it is, with its attempts."""
        if self.order.lines or self._charged(self.order):
            self.order = self._started()

    def take_up(self, order_id: str) -> None:
        """Return to an order that was put aside; one with articles in hand is parked."""
        with self._world.store.writing():
            if self.order.live and order_id != self.order.order_id and self._untouched():
                self._move(self.order.order_id, MoveKind.PARKED)
            self._move(order_id, MoveKind.TAKEN)
        self.order = self._world.store.orders.get(order_id)

    def park(self) -> None:
        """Put the order aside under its own name and begin another one.

        Raises:
            WasRefusedError: There is nothing on it (``sale.nothing_to_park``).
        """
        if not self.order.live:
            raise WasRefusedError("sale.nothing_to_park")
        with self._world.store.writing():
            self._move(self.order.order_id, MoveKind.PARKED)
            self._put_into_tray()
            started = self._started()
        self.order = started

    def add(self, product_id: str, quantity: Quantity) -> None:
        """Ring a product up; one that went meanwhile is told."""
        product = self._world.store.catalogue.product(product_id)
        if product is None:
            raise WasRefusedError("product.gone")
        self.ring_up(product, quantity)

    def ring_up(self, product: Product, quantity: Quantity, price: Money | None = None) -> None:
        """Ring up something at hand, at its own price or at the one printed on it."""
        if len(self.order.lines) >= LONGEST_TICKET:
            raise WasRefusedError("order.too_many_lines", limit=LONGEST_TICKET)
        today = local_day(self._world.now())
        tax = tax_on(product.treatment, today, COLOMBIA)
        item = Item(product.product_id, product.name, price or product.price, tax)
        apart = self._world.store.orders.notes(self.order.order_id).keys()
        _check_quantity(quantity)
        change = self.order.add(item, quantity, self._world.now(), apart)
        _check_quantity(change.line.quantity)
        if change.kind is ChangeKind.ADDED and len(self.order.live) >= WOMPI_LIMITS.lines:
            # Said before the line is on the ticket: a longer one could not be paid in any way.
            raise WasRefusedError("order.too_many_lines", limit=WOMPI_LIMITS.lines)
        self.change(change)
        if product.sold_out:
            self._notice = Sentence("ticket.sold_out", (("name", product.name),))

    def set_quantity(self, line: int, quantity: Quantity) -> None:
        """Sell more or less of a line; a press that came after the line went means nothing."""
        if self._on_ticket(line):
            _check_quantity(quantity)
            self.change(self.order.set_quantity(line, quantity, self._world.now()))

    def remove(self, line: int) -> None:
        """Take a line off the ticket, if it is still on it."""
        if self._on_ticket(line):
            change = self.order.remove(line, self._world.now())
            self.change(change, self._told("line.removed", change.line))

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        change = self.order.undo(self._world.now())
        if change is not None:
            line = change.line if isinstance(change, OrderChange) else None
            self.change(change, self._told("line.undone", line))

    def drop(self) -> None:
        """Give the sale up. Its attempts stay watched.

        Raises:
            WasRefusedError: It is paid, or an attempt of it may still be.
        """
        self._check_free()
        now, dropped = self._world.now(), self.order.order_id
        with self._world.store.writing():
            self._world.store.orders.drop(dropped, now)
            stamp(self._world, Stamp.DROPPED, dropped)
            act = Act(now, self._world.authority.actor, "sale.dropped", {"sale": dropped})
            self._world.store.journal.append(act)
            started = self._started()
        self.order = started

    def leave_shift(self) -> None:
        """Turn to the first sale of the next shift once one is closed; a sale stays in its own."""
        self.order = self._started()

    def write_note(self, line: int, text: str) -> None:
        """Write something on a line of the ticket, or on the ticket itself (0)."""
        if line == 0 or self._on_ticket(line):
            now = self._world.now()
            self._world.store.orders.write_note(self.order.order_id, line, text, now)

    def snapshot(self) -> SaleSnapshot:
        """Picture the order."""
        refusal = sale_refusal(self.order, charge_limits(self._world))
        notes = self._world.store.orders.notes(self.order.order_id)
        return SaleSnapshot(
            order_id=self.order.order_id,
            number=self.order.number,
            lines=tuple(_line_view(line, notes.get(line.number, "")) for line in self.order.live),
            totals=self.order.totals,
            refusal=None if refusal is None else Sentence.of(refusal),
            can_undo=self.order.can_undo,
            notice=self._notice,
            discount=self.order.terms.discount,
            note=notes.get(0, ""),
            customer=self._world.store.customers.of_order(self.order.order_id),
        )

    def _on_ticket(self, line: int) -> bool:
        return any(one.number == line for one in self.order.live)

    def change(self, change: Change, act: Act | None = None) -> None:
        """Make a change durable, with the act that tells of it, then take it in."""
        require_open(self._world)
        self._check_free()
        if self._world.store.receipts.of_order(self.order.order_id) is not None:
            raise WasRefusedError("sale.already_paid")  # also when the money went back since
        self._notice = None
        with self._world.store.writing():
            self._world.store.orders.append(self.order.order_id, change)
            if act is not None:
                self._world.store.journal.append(act)
        self.order = self.order.after(change)

    def _told(self, kind: str, line: Line | None) -> Act:
        """Tell of a line that went, or of a change that was taken back: who, which and how much."""
        facts: dict[str, str | int] = {"sale": self.order.order_id, "line": 0}
        if line is not None:
            facts |= {
                "line": line.number,
                "product": line.item.product_id,
                "quantity": str(line.quantity),
                "amount": line.amount.centavos,
            }
        return Act(self._world.now(), self._world.authority.actor, kind, facts)

    def _check_free(self) -> None:
        """Hold the order still while its total is being charged, or has been."""
        judged = self._cases.of_order(self.order.order_id)
        if any(blocks_another(one.verdict) for one in judged):
            raise WasRefusedError("sale.being_charged")
        if self._cases.money_for(self.order).paid:
            raise WasRefusedError("sale.already_paid")

    def _resumed(self) -> Order | None:
        order = self._world.store.orders.latest()
        if order is None or self._world.store.orders.dropped(order.order_id):
            return None
        if any(parked == order.order_id for parked, _ in self._world.store.orders.parked()):
            return None
        cases = self._world.store.payments.cases_of(order.order_id)
        aside = any(case.happened(EventKind.SET_ASIDE) for case in cases)
        left = not order.lines and order.shift != current_number(self._world)
        return None if aside or left else order

    def _started(self) -> Order:
        shift = current_number(self._world)
        number = self._world.store.orders.next_number(shift)
        random = crockford(self._world.randomness.bits(ORDER_ID_BITS), ORDER_ID_BITS // 5)
        order = Order(random, number, shift, self._world.now())
        self._world.store.orders.start(order)
        return order

    def _put_into_tray(self) -> None:
        """Keep an open charge in sight: it may still be paid."""
        aside = Event(EventKind.SET_ASIDE, self._world.now())
        for judged in self._cases.of_order(self.order.order_id):
            if blocks_another(judged.verdict):
                self._world.store.payments.add_event(judged.case.attempt.reference, aside)

    def _move(self, order_id: str, kind: MoveKind) -> None:
        self._world.store.orders.move(order_id, Move(kind, self._world.now()))

    def _untouched(self) -> bool:
        """Whether no charge of the order in hand was ever begun: else the tray has it."""
        return not self._charged(self.order)

    def _charged(self, order: Order) -> bool:
        tenders = self._world.store.tenders.of_order(order.order_id)
        return bool(tenders.taken or self._world.store.payments.cases_of(order.order_id))


def charge_limits(world: World) -> ChargeLimits:
    """Wompi's limits, with the minimum the shop's account has."""
    pesos = world.store.settings.number("charge.minimum_pesos")
    return ChargeLimits(Money(pesos * CENTAVOS), WOMPI_LIMITS.maximum, WOMPI_LIMITS.lines)


def _check_quantity(quantity: Quantity) -> None:
    if not Quantity(0) < quantity <= LARGEST_QUANTITY:
        raise WasRefusedError("order.quantity_range")


def _line_view(line: Line, note: str) -> LineView:
    return LineView(
        line_id=line.number,
        product_id=line.item.product_id,
        name=line.item.name,
        quantity=line.quantity,
        unit_price=line.item.unit_price,
        amount=line.amount,
        tax=line.item.tax,
        discount=line.discount,
        listed=line.item.listed,
        note=note,
    )

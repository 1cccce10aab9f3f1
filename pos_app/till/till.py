"""The till: every wish of a person at the counter, and every picture that comes of it.

The wishes are coroutines of one thread. Each makes its facts durable, then publishes what the
screens show; a fault of the world becomes a notice, a fault of ours is raised and stops the till.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import EventKind, Look, Way
from pos_app.core.staff import Right
from pos_app.core.tender import blocks_another
from pos_app.core.watch import WATCH_ENDS
from pos_app.till.cases import Cases
from pos_app.till.charge_now import charge_now
from pos_app.till.charging import PAYABLE, Charging
from pos_app.till.companions import Companion, accompany
from pos_app.till.current_shift import open_first, require_open
from pos_app.till.examining import Examining
from pos_app.till.goods import goods_of
from pos_app.till.greeting import Greeting
from pos_app.till.health import Health
from pos_app.till.listening import Listening
from pos_app.till.minute.minute import Minute
from pos_app.till.minute.tray import Tray
from pos_app.till.offering import Offering
from pos_app.till.parked import parked_sales
from pos_app.till.reviewing import Reviewing, telling
from pos_app.till.sales import Sales
from pos_app.till.setting_up import keep_settings
from pos_app.till.settling import Settler
from pos_app.till.shift.hands import Hands
from pos_app.till.shop_picture import shop_picture
from pos_app.till.snapshots import (
    ChargeSnapshot,
    LampState,
    Notice,
    Sentence,
    ShelfSnapshot,
    ShopSnapshot,
)
from pos_app.till.tenders.hands import CounterHands, replaced_by_hand
from pos_app.till.tenders.pictures import money_picture
from pos_app.till.troubles import Troubles
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["Till"]

TICK = timedelta(seconds=1)
"""How often the charge on the screen is judged again: silence alone must reach the cashier."""

LONGEST_PAGE = timedelta(hours=2)
"""A page whose charge is older has expired, whether or not it was seen to close."""


class Till:
    """One till of one shop."""

    def __init__(self, world: World) -> None:
        """Put the use cases together; nothing is asked and nobody told before ``run``."""
        self._world = world
        self._cases = Cases(world)
        self._settler = Settler(world, self._cases)
        self._watcher = Watcher(world, self._cases, self._settler.settle, self._looked)
        self.listening = Listening(world, self._watcher)
        self.listening.changed.append(self._listening_changed)
        self._charging = Charging(world, self._cases, self._watcher)
        self.ways = Offering(world, self._charging)
        self._reviewing = Reviewing(world, self._cases)
        open_first(world)
        self.sales = Sales(world, self._cases)
        self.tray = Tray(world, self._cases, lambda: self.sales.order.order_id)
        self.tray.changed.append(self._publish_shop)
        self.hands = Hands(self._cases, self.sales, self._shift_changed)
        self.minute = Minute(world, self._cases, self._watcher, self.tray, self._settler.settle)
        self.counter = CounterHands(
            self._cases, self.sales, self._settler, self._charging, self._money_moved,
            self.minute.promising.keep,
        )  # fmt: skip
        has_gateway, steady = world.gateway is not None, world.clock.monotonic
        self.health = Health(has_gateway=has_gateway, monotonic=steady)
        self.health.note = Troubles(world).heard
        self.companions: list[Companion] = [
            self.minute.fill_tray,
            self.minute.compare_closed,
            self.minute.compare_daily,
        ]
        self._front: Reference | None = self._unfinished()
        self._shown: dict[type, object] = {}
        self._running = self._day_open = False
        self._on_screen = asyncio.Event()
        self._greeting = Greeting(world, lambda: self.health.calm, self._greeted, self.ways.publish)
        self._examining = Examining(world, self._found_damage)
        self._unburied: tuple[Reference, ...] = ()

    async def run(self) -> None:
        """Work until cancelled: resume what was open, keep asking, keep the screen true."""
        self._running = True
        self._unburied = self._resume()
        self._publish_all()
        async with asyncio.TaskGroup() as work:
            work.create_task(self._watcher.run())
            work.create_task(self._watcher.take_up_older())
            work.create_task(self._tick())
            work.create_task(self._greeting.run())
            work.create_task(self.listening.run())
            work.create_task(self._examining.run())
            for companion in self.companions:
                work.create_task(accompany(self._world.clock, companion, self._hear))

    def show_sale(self) -> None:
        """Tell what needs nobody else, the shelf and the order; it may come before ``run``."""
        self.catalogue_changed()
        self._publish_order()
        self._publish(parked_sales(self._world, self._cases))

    # --- the order ---------------------------------------------------------------------------

    async def add_product(self, product_id: str, quantity: Quantity) -> None:
        """Ring a product up."""
        self.sell(lambda: self.sales.add(product_id, quantity))

    async def set_quantity(self, line: int, quantity: Quantity) -> None:
        """Sell more or less of a line."""
        self.sell(lambda: self.sales.set_quantity(line, quantity))

    async def remove_line(self, line: int) -> None:
        """Take a line off the ticket."""
        self.sell(lambda: self.sales.remove(line))

    async def undo(self) -> None:
        """Take the last change of the order back."""
        self.sell(self.sales.undo)

    async def drop_sale(self) -> None:
        """Give the sale up; what was asked for it stays watched."""
        dropped = self.sales.order
        self.sell(self._drop)
        if self.sales.order is not dropped:
            self.leave_charge()

    async def next_sale(self) -> None:
        """Turn to the next customer."""
        self.on_order(self._turn_to_next)

    # --- the charge --------------------------------------------------------------------------

    async def charge(
        self, way: Way, part: Money | None = None, phone: str = "", *, goods: Goods = NO_GOODS
    ) -> None:
        """Ask for a part in this way, or for all that is missing; or return to the open charge.

        Args:
            way: How the customer pays.
            part: How much of it, if not all that is missing.
            phone: Whose Nequi is to be asked; only its end is kept.
            goods: What the part pays for, when the sale is split by its goods.
        """
        await self._examining.ended()
        try:
            self._examining.refuse_damage()
            self._refuse_while_locked()
            require_open(self._world)
            reference = await self._charging.begin(self.sales.order, way, part, phone, goods=goods)
        except MostradorError as fault:
            self.tell(fault)
            return
        if reference is not None:
            self.listening.opened(reference)
            self._bring_to_front(reference)

    async def retry(self, reference: Reference) -> None:
        """Ask once more for what a charge asked for: as much, and for the same goods."""
        attempt = self._cases.judged(reference).case.attempt
        goods = goods_of(self._world, reference, attempt.order_id)
        await self.charge(attempt.way, attempt.amount, goods=goods)

    async def other_way(self, reference: Reference) -> None:
        """End this charge, so that the customer can pay in another way."""
        try:
            self._refuse_while_locked()
        except WasRefusedError as fault:
            self.tell(fault)
            return
        self._end(reference, "other_way")
        self._publish_charge()

    async def verify(self, reference: Reference) -> None:
        """Ask Wompi at once."""
        self._watcher.hurry(reference)

    async def decide_later(self, reference: Reference) -> None:
        """Set the charge aside and serve the next customer."""
        self.sell(partial(self._set_aside, reference))

    async def open_sale(self, order_id: str) -> None:
        """Return to a sale of the day: to its charge if it has one, else to its ticket."""
        self.sell(partial(self._take_up, order_id))

    async def page_loaded(self, reference: Reference) -> None:
        """The hosted page is on the screen."""
        self._charging.page_loaded(reference)
        self._publish_charge()

    async def page_failed(self, reference: Reference) -> None:
        """The hosted page did not open, or its process died."""
        self._charging.page_failed(reference)
        self._publish_charge()

    async def view_closed(self, reference: Reference) -> None:
        """The hosted page of a charge is destroyed."""
        self._charging.view_closed(reference)
        self._publish_charge()

    async def redirected(self, reference: Reference, transaction_id: str) -> None:
        """The hosted page led back; what it says is only a hint."""
        self._charging.redirected(reference, transaction_id)
        self._publish_charge()

    # --- the day and the shop ------------------------------------------------------------------

    async def show_day(self, *, shown: bool) -> None:
        """Keep the day's sales up to date while somebody looks at them."""
        self._day_open = shown
        self._publish_day()

    async def change_setting(self, name: str, value: str | int | bool) -> None:
        """Keep a setting and show what follows from it."""
        try:
            about = Sentence("settings.about", (("name", name),))
            grant = await self._world.authority.obtain(Right.SETTINGS, about)
            keep_settings(self._world, grant, {name: value})
        except MostradorError as fault:
            self.tell(fault)
        self.settings_changed()

    def settings_changed(self) -> None:
        """Show what follows from the settings, again even where nothing changed.

        A switch that was pressed and refused falls back that way.
        """
        self._shown.pop(ShopSnapshot, None)
        self._publish_shop()
        self._publish_order()
        self.ways.publish()

    def catalogue_changed(self) -> None:
        """Show the shelf, again after it changed."""
        self._publish(ShelfSnapshot(self._world.store.catalogue.shelves()))

    def gateway_changed(self) -> None:
        """Work on with other keys: everything open is asked about again."""
        self.health.other_keys(has_gateway=self._world.gateway is not None)
        self._world.keys_refused = False
        if self._running:
            self._resume()
            self.tray.judge_again()
        self._publish_shop()
        self.ways.publish()

    def printer_burns(self, lamp: LampState | None) -> None:
        """Show how the printer is; None while there is none."""
        self.health.printer = lamp
        self._publish_shop()

    # --- inside --------------------------------------------------------------------------------

    def _unfinished(self) -> Reference | None:
        """Find the charge that was on the screen when the till stopped."""
        shown = [
            judged
            for judged in self._cases.of_order(self.sales.order.order_id)
            if judged.case.happened(EventKind.SHOWN)
        ]
        told = telling(tuple(shown))
        return None if told is None else told.case.attempt.reference

    def sell(self, change: Callable[[], None]) -> None:
        """Do to the order what only somebody at the till may do."""

        def sold() -> None:
            self._refuse_while_locked()
            change()

        self.on_order(sold)

    def _refuse_while_locked(self) -> None:
        if not self._world.authority.may(Right.SELL):
            raise WasRefusedError("staff.locked")

    def on_order(self, change: Callable[[], None]) -> None:
        """Do something to the order; not while Wompi is asked for a link over its total."""
        left = self.sales.order.order_id
        try:
            if self._charging.opening:
                raise WasRefusedError("sale.being_charged")
            change()
        except MostradorError as fault:
            self.tell(fault)
            return
        self.health.computer_works()
        self._publish_order()
        if self.sales.order.order_id != left:
            self.tray.turned_from(left)
            self._publish(parked_sales(self._world, self._cases))

    def _drop(self) -> None:
        if self._front is not None:
            self._end(self._front, "sale_dropped")
        self.sales.drop()

    def _turn_to_next(self) -> None:
        if self._front is not None:
            judged = self._cases.judged(self._front)
            if judged.verdict.look is Look.YES:
                self.tray.handed_over(judged)
        self.leave_charge()
        self.sales.next()

    def _set_aside(self, reference: Reference) -> None:
        self._charging.set_aside(reference)
        self._turn_to_next()

    def _take_up(self, order_id: str) -> None:
        cases = self._cases.of_order(order_id)
        told = telling(cases)
        gone = told is None or told.verdict.look is Look.NO
        if gone and self._world.store.orders.dropped(order_id):
            raise WasRefusedError("sale.dropped")
        self.sales.take_up(order_id)
        self._publish_order()
        if told is None:
            self.leave_charge()
        else:
            self._bring_to_front(told.case.attempt.reference)

    def _end(self, reference: Reference, why: str) -> None:
        judged = self._cases.judged(reference)
        if judged.verdict.state in PAYABLE:
            sale = judged.case.attempt.order_id
            facts = {"sale": sale, "reference": reference.text, "why": why}
            act = Act(judged.at, self._world.authority.actor, "charge.ended", facts)
            with self._world.store.writing():
                self._charging.give_up(reference, why)
                self._world.store.journal.append(act)

    def _bring_to_front(self, reference: Reference) -> None:
        self._front = self._watcher.front = reference
        self._shown.pop(ChargeSnapshot, None)
        self._on_screen.set()
        self._watcher.hurry(reference)
        self._publish_charge()

    def leave_charge(self) -> None:
        """Have no charge on the screen any more."""
        self._front = self._watcher.front = None
        self._shown.pop(ChargeSnapshot, None)
        self._publish_shop()

    def _resume(self) -> tuple[Reference, ...]:
        """Take everything up again; tells whose pages may have been open when the till stopped."""
        watched = self._watcher.resume()
        for reference in self._world.store.payments.set_aside(self._world.now() - WATCH_ENDS):
            if blocks_another(self._cases.judged(reference).verdict):
                self._watcher.hurry(reference)
        young = self._world.now() - LONGEST_PAGE
        return tuple(one.reference for one in watched if one.created_at > young)

    def _hear(self, fault: MostradorError | None) -> None:
        """Take in how a question fared; without keys that Wompi takes no way of paying is open."""
        self.health.heard(fault)
        if self._world.keys_refused != self.health.keys_refused:
            self._world.keys_refused = self.health.keys_refused
            self.ways.publish()

    def _looked(self, reference: Reference, fault: MostradorError | None) -> None:
        self._hear(fault)
        if fault is None and self._unburied:
            self._bury_pages()
        self.minute.looked(reference)
        if reference == self._front:
            self._publish_order()
            self._publish_charge()
        self._publish_shop()
        self._publish_day()
        self._publish(parked_sales(self._world, self._cases))

    def _bury_pages(self) -> None:
        """Close the pages of an earlier run; a disk that takes nothing is asked after each look."""
        try:
            self._charging.bury_pages(self._unburied)
            self._unburied = ()
        except MostradorError as fault:
            self._hear(fault)

    def _found_damage(self, fault: MostradorError) -> None:
        self.health.computer_fails("store.damaged")
        self.tell(fault)
        self._publish_shop()

    async def _tick(self) -> None:
        while True:
            if self._front is None:
                self._on_screen.clear()
                await self._on_screen.wait()
            await self._world.clock.sleep(TICK.total_seconds())
            self._publish_charge()

    def _shift_changed(self) -> None:
        """Show the order and the bar of another shift; a charge of the one before has ended."""
        if self._front is not None and self.sales.order.order_id != self._front_order():
            self.leave_charge()
        self._publish_order()
        self._publish_shop()

    def _money_moved(self, order_id: str) -> None:
        """Show what hands took or gave; a charge in front that money by hand replaced is past."""
        if self._front is not None and self._front_order() == order_id:
            replaced = replaced_by_hand(self._world, self._cases.judged(self._front))
            if replaced or self._cases.money(order_id).complete:
                self.leave_charge()
        self._publish_order()
        self._publish_charge()
        self._publish_shop()
        self._publish_day()

    def _front_order(self) -> str:
        assert self._front is not None
        return self._cases.judged(self._front).case.attempt.order_id

    def _greeted(self, fault: MostradorError | None) -> None:
        self._hear(fault)
        self._publish_shop()

    def _listening_changed(self) -> None:
        self.health.notices = self.listening.lamp
        self._publish_shop()

    def tell(self, fault: MostradorError) -> None:
        """Tell the person once what was refused or could not be done."""
        if isinstance(fault, CouldNotAskError):
            self._hear(fault)
            self._publish_shop()
        self._world.publish(Notice.of(fault))

    # --- publishing ----------------------------------------------------------------------------

    def _publish(self, snapshot: object) -> None:
        """Tell the screens, unless they show exactly this already."""
        if self._shown.get(type(snapshot)) != snapshot:
            self._shown[type(snapshot)] = snapshot
            self._world.publish(snapshot)

    def _publish_all(self) -> None:
        self._publish_shop()
        self.ways.learn()
        self.show_sale()
        if self._front is not None:
            self._bring_to_front(self._front)

    def _publish_order(self) -> None:
        self._publish(self.sales.snapshot())
        self._publish(money_picture(self._world, self._cases, self.sales.order))

    def _publish_day(self) -> None:
        if self._day_open:
            self._publish(self._reviewing.today())

    def _publish_charge(self) -> None:
        """Show the charge in front; while another one is opened the one before is past."""
        if self._front is not None and not self._charging.opening:
            self._publish(
                charge_now(self._world, self._cases, self._charging, self._watcher, self._front)
            )

    def _publish_shop(self) -> None:
        self.health.clock_ahead(self._world.clock.now() - self._world.now())
        self._publish(self.health.told)
        self._publish(shop_picture(self._world, self.health.lamps, self.tray.count))

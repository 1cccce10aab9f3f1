"""One seeded day at a counter: real till, pure ledger, one thread, a clock that leaps.

``simulate(seed)`` lets a cashier, customers, the network, the clock and the mains do what the dice
say, asks the judge at every step and again when all is well, and raises on the first untruth. The
same seed always tells the same story.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import timedelta
from random import Random
from typing import Any

from memory_book import MemoryBook
from simulated_gateway import MONDAY, SimulatedGateway, VirtualClock, Weather
from simulated_hands import CashierHands
from simulation_judge import Judge
from simulation_shops import (
    DOUBTED,
    EVERY_WAY,
    FIRST_SHOP,
    FUSES,
    HAND_FUSES,
    PHONES,
    SHELF,
    SKEWS,
    WEATHERS,
    WRITES,
    Shop,
)
from virtual_loop import VirtualLoop

from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.core.catalogue import ImportPlan
from pos_app.core.gateway_terms import CheckoutWanted
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import CODES, PUSHES, Way
from pos_app.simulator.faults import Scope
from pos_app.simulator.model import Status as Real
from pos_app.till.snapshots import ChargeSnapshot
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["PowerCutError", "Simulation", "simulate"]

HOUR = 3_600.0


class PowerCutError(BaseException):
    """The power went out; nothing of ours may catch it."""


class Chance:
    """The till's randomness, repeatable."""

    def __init__(self, dice: Random) -> None:
        """Draw from these dice."""
        self._dice = dice

    def bits(self, count: int) -> int:
        """Draw that many bits."""
        return self._dice.getrandbits(count)


class Simulation:
    """One story.

    Attributes:
        told: How often what happened: shows that a run tried what it is there for.
        story: What happened in which order: printed when it ends badly.
    """

    def __init__(self, seed: int, shop: Shop = EVERY_WAY) -> None:
        """Set up a shop that has never sold anything."""
        self.seed = seed
        self.shop = shop
        self.dice = Random(seed)
        self.told: Counter[str] = Counter()
        self.story: list[str] = []
        self.loop = VirtualLoop()
        self.clock = VirtualClock(self.loop)
        self.gateway = SimulatedGateway(
            self.clock, Random(seed + 1), can_list=self.dice.random() < 0.88
        )
        self.book = MemoryBook()
        self.book.catalogue.apply(ImportPlan(new=SHELF), MONDAY)
        self._set_up_ways()
        self.judge = Judge(self.gateway, self.book)
        self.gateway.asking = self.judge.check_asked
        self.gateway.voiding = self.judge.check_void_asked
        self.hands = self._cashier_hands()
        self._phones: dict[Reference, str] = {}
        self._pushed: list[Reference] = []
        self._page = ""
        self._loaded = False
        self._cut = False
        self._fuse: tuple[str, int] | None = None
        self._writes_left: int | None = None
        self._finished: list[asyncio.Task[Any]] = []
        self._judged_at = -1
        self._acts = self._weighted_acts()

    def _cashier_hands(self) -> CashierHands | None:
        if not self.shop.by_hand:
            return None
        self.judge.counts_hands = True
        return CashierHands(self.book, self.dice, self.told, self.judge.hands, self._do)

    def _set_up_ways(self) -> None:
        self.book.settings.change("ways.page", True)
        self.book.settings.change("shop.customer_email", "caja@tienda.example")
        doubted = () if self.shop == FIRST_SHOP else self.dice.choice(DOUBTED)
        rows = (
            Belief(check, Outcome.REFUTED if check in doubted else Outcome.PROVED, MONDAY)
            for check in Check
        )
        self.book.beliefs.keep(self.gateway.account, tuple(rows))

    def run(self) -> None:
        """Tell the story to its end.

        Raises:
            UntruthError: The till believed, said or did something wrong.
        """
        with self.loop.running():
            try:
                self._tell()
            except BaseException as fault:
                fault.add_note(f"seed {self.seed}:\n" + "\n".join(self.story))
                raise
            finally:
                self._stop()

    def _tell(self) -> None:
        self._survive(self._switch_on)
        for _ in range(self.dice.randint(8, 22)):
            self._survive(self.dice.choice(self._acts))
            self._survive(self._pass_time)
        self._survive(self._end)

    # --- the mains ------------------------------------------------------------------------------

    def _switch_on(self) -> None:
        self._cut = False
        self.book.tape.touch = lambda: None
        self.gateway.restart()
        self.clock.skew = self.dice.choice(SKEWS) if self.dice.random() < 0.3 else self.clock.skew
        if self.dice.random() < 0.5:
            fuses = FUSES if self.hands is None else HAND_FUSES
            self._fuse = (self.dice.choice(fuses), self.dice.choice((1, 1, 2, 3)))
        chance = Chance(self.dice)
        world = World(self.clock, chance, self.book, self.gateway, self._publish, self._reach)
        self.till = Till(world)
        if self.hands is not None:
            self.hands.start(world, self.till)
            self._light_write_fuse()
        self.loop.after_each = self._after_each
        self._finished.clear()
        self._do(self.till.run())
        self.loop.drain()

    def _survive(self, act: Callable[[], None]) -> None:
        self.story.append(f"{self.clock.truth():%d %H:%M:%S} {act.__name__.strip('_')}")
        try:
            act()
            self.loop.drain()
            self._close_left_page()
            self.loop.drain()
        except PowerCutError:
            self.told["power cut"] += 1
            self._stop()
            self._after_power_cut()

    def _after_power_cut(self) -> None:
        self.loop.leap(self.dice.choice((1.0, 20.0, 600.0, 3 * HOUR)))
        self._survive(self._switch_on)

    def _stop(self) -> None:
        """End the program where it stands: nothing more reaches the disk."""
        self.loop.after_each = lambda: None
        self.book.tape.touch = self._dark
        while not self._is_still():
            pass
        self.judge.page = None

    def _is_still(self) -> bool:
        try:
            self.loop.cancel_all()
        except PowerCutError:  # something wanted to write in the dark
            return False
        return True

    def _light_write_fuse(self) -> None:
        """Now and then the power will fail between two writes of one transaction."""
        self._writes_left = self.dice.choice(WRITES) if self.dice.random() < 0.4 else None
        self.book.tape.touch = self._touch

    def _touch(self) -> None:
        if self._writes_left is None or not self.book.in_transaction:
            return
        self._writes_left -= 1
        if not self._writes_left:
            self.told["cut in a transaction"] += 1
            self._cut = True
            raise PowerCutError

    def _dark(self) -> None:
        raise PowerCutError

    def _reach(self, point: str) -> None:
        self.told[f"reached {point}"] += 1
        if self._fuse is None or self._fuse[0] != point:
            return
        left = self._fuse[1] - 1
        self._fuse = (point, left) if left else None
        if not left:
            self.told[f"cut at {point}"] += 1
            self._cut = True
            raise PowerCutError

    def _after_each(self) -> None:
        if self._cut:
            raise PowerCutError
        if self._finished:
            self._take_results()
        if self._judged_at != self.book.tape.version:
            self._judged_at = self.book.tape.version
            self.judge.check(self.till)

    def _take_results(self) -> None:
        while self._finished:
            task = self._finished.pop()
            if not task.cancelled():
                task.result()

    # --- the screen -----------------------------------------------------------------------------

    def _publish(self, snapshot: object) -> None:
        if self.hands is not None:
            self.hands.hear(snapshot)
        if not isinstance(snapshot, ChargeSnapshot):
            return
        self.gateway._look()
        self.judge.check_told(snapshot)
        self.told[f"{snapshot.look.name} {snapshot.state.value}"] += 1
        reference, address = snapshot.reference, snapshot.address
        if snapshot.way in PUSHES:
            self._pushed.append(reference)
        elif address is not None and snapshot.way in CODES:
            self._phones[reference] = address
        elif address is not None and self.judge.page != reference:
            self._close_page()
            self.judge.page, self._page = reference, address
            self._loaded = False
            self._do(self._load(reference))
        elif address is None and self.judge.page == reference:
            self._close_page()

    async def _load(self, reference: Reference) -> None:
        await self.clock.sleep(self.dice.choice((0.4, 0.4, 3.0)))
        if self.judge.page == reference and not self._loaded:
            self._loaded = True
            await self.till.page_loaded(reference)

    def _close_page(self) -> None:
        if self.judge.page is not None:
            closed, self.judge.page = self.judge.page, None
            self._do(self.till.view_closed(closed))

    def _close_left_page(self) -> None:
        if self.judge.page != self.till._front:
            self._close_page()

    def _do(self, wish: Coroutine[Any, Any, None]) -> None:
        self.loop.create_task(wish).add_done_callback(self._finished.append)

    # --- what people and things do --------------------------------------------------------------

    def _weighted_acts(self) -> list[Callable[[], None]]:
        return [
            *[self._sell] * 5,
            *[self._customer] * 10,
            *[self._other_way] * 3,
            *[self._decide_later] * 2,
            *[self._verify] * 2,
            *[self._forge_hint] * 2,
            *[self._open_again] * 2,
            *[self._change_weather] * 3,
            self._refused_and_more,
            self._next_sale,
            self._drop,
            *[self._change_order] * 4,
            self._foreign_sale,
            *[self._void] * (2 if self.hands is None else 4),
            *([] if self.shop == FIRST_SHOP else [self._push_payer] * 6),
            *([] if self.hands is None else [*self.hands.acts(), *[self._money_goes_back] * 3]),
            self._page_dies,
            self._set_clock,
            self._pull_plug,
        ]

    def _sell(self) -> None:
        """Charge the order, now and then with both hands."""
        if not self.till.sales.order.lines:
            product = self.dice.choice(SHELF).product_id
            self._do(self.till.add_product(product, Quantity.units(self.dice.randint(1, 2))))
        way = self.dice.choice(self.shop.ways) if self.gateway.can_list else Way.PAGE
        for _ in range(self.dice.choice((1, 1, 1, 2))):
            self._do(self._charge(way))
        self.loop.drain()
        self.loop.advance(self.dice.choice((0.0, 0.5, 2.0)))

    async def _charge(self, way: Way) -> None:
        part = None if self.hands is None else self.hands.part()
        if way not in PUSHES:
            await self.till.charge(way, part)
            return
        await self.till.ways.show_contracts(way)
        self.told[f"contracts for {way.value}"] += 1
        await self.till.charge(way, part, phone=self.dice.choice(PHONES))

    def _push_payer(self) -> None:
        """Somebody answers in his own app what the till asked for."""
        for reference in self._pushed[-1:]:
            status = self.dice.choice((Real.APPROVED, Real.APPROVED, Real.DECLINED))
            self.told["answered in the app"] += self.gateway.answers(reference, status)

    def _customer(self) -> None:
        """Somebody before a page or with a link on the phone does something."""
        ways = list(self._phones.items())
        if self.judge.page is not None and self._loaded:
            ways += 3 * [(self.judge.page, self._page)]
        if not ways:
            return
        open_ways = [way for way in ways if self.gateway.offer(way[1]) is not None]
        reference, address = self.dice.choice(open_ways or ways[-4:])
        self._trouble(reference, address)
        for _ in range(self.dice.choice((1, 1, 1, 1, 2))):
            card = self.dice.choices(("good", "bad", "odd"), (6, 3, 1))[0]
            paid = self.gateway.pay(address, card)
            self.told["paid" if paid else "page refused"] += 1
            if paid is not None and reference == self.judge.page and self.dice.random() < 0.6:
                self.judge.hinted.setdefault(reference, set())
                self._do(self._hint(reference, paid))

    def _refused_and_more(self) -> None:
        """A card is refused, something is added to the ticket, another card is tried."""
        for reference, address in list(self._phones.items())[-1:]:
            if reference == self.till._front and self.gateway.pay(address, "bad") is not None:
                self.loop.advance(self.dice.uniform(3.0, 6.0))
                self._change_order()
                self.loop.drain()
                self.gateway.pay(address)

    async def _hint(self, reference: Reference, transaction_id: str) -> None:
        await self.clock.sleep(self.dice.choice((0.0, 3.0)))
        await self.till.redirected(reference, transaction_id)
        self.judge.hinted[reference].add(transaction_id)

    def _trouble(self, reference: Reference, address: str) -> None:
        """Now and then the bank or the gateway treats this payment in a strange way."""
        scope = Scope(calls=1)
        faults = self.gateway.ledger.world.faults
        trouble = self.dice.random()
        if trouble < 0.12:
            faults.add("pending", scope, {"seconds": self.dice.choice((30, 900, 20_000))})
        elif trouble < 0.26:
            faults.add("wrong_amount", scope, {"centavos": self.dice.choice((-500_000, 5_000))})
        elif trouble < 0.31 and self.gateway.offer(address) is None:
            self.judge.gated.add(reference)
            for gate in ("two_payers", "after_expiry"):
                faults.add(gate, scope)

    def _other_way(self) -> None:
        if self.till._front is not None:
            self._do(self.till.other_way(self.till._front))

    def _decide_later(self) -> None:
        if self.till._front is not None:
            self._do(self.till.decide_later(self.till._front))

    def _verify(self) -> None:
        if self.till._front is not None:
            self._do(self.till.verify(self.till._front))

    def _forge_hint(self) -> None:
        """Somebody writes an address with an id that is not of this charge."""
        transactions = self.gateway.ledger.world.book.newest(5)
        forged = self.dice.choice([*(one.id for one in transactions), "1-2-3"])
        if self.till._front is not None:
            self._do(self.till.redirected(self.till._front, forged))

    def _open_again(self) -> None:
        orders = list(self.book.orders._orders)
        self._do(self.till.open_sale(self.dice.choice(orders)))

    def _change_weather(self) -> None:
        self.gateway.weather = self.dice.choice(WEATHERS)

    def _next_sale(self) -> None:
        if len(self.book.orders._orders) < 4:
            self._do(self.till.next_sale())

    def _drop(self) -> None:
        self._do(self.till.drop_sale())

    def _change_order(self) -> None:
        self._do(self.till.add_product("cappuccino", Quantity.units(1)))

    def _foreign_sale(self) -> None:
        """Another till of the merchant sells for the same price."""
        now = self.clock.truth()
        reference = Reference.make(
            till="C2", shift=1, sale=1, random_bits=self.dice.getrandbits(60)
        )
        wanted = CheckoutWanted(
            reference, Money.pesos(7_900), now + timedelta(minutes=5), Money.zero(), Money.zero()
        )
        self.gateway.pay(self.gateway.checkout_address(wanted))

    def _void(self) -> None:
        """The owner annuls a payment from the dashboard."""
        for one in self.gateway.ledger.world.book.newest(1):
            self.told["voided"] += self.gateway.void_at_panel(one.id)

    def _money_goes_back(self) -> None:
        """The owner annuls a payment, and the sale it paid is in the cashier's hands again."""
        assert self.hands is not None
        self._void()
        for reference in self.judge.references():
            self._do(self.till.verify(reference))
        self.loop.advance(self.dice.uniform(2.0, 8.0))
        self.hands.ask_for_tip()
        self._change_order()

    def _page_dies(self) -> None:
        if self.judge.page is not None:
            self._do(self.till.page_failed(self.judge.page))

    def _set_clock(self) -> None:
        self.clock.skew = self.dice.choice(SKEWS)

    def _pull_plug(self) -> None:
        """Cut the power at any moment, also in the middle of a question."""
        self.loop.advance(self.dice.uniform(0, 0.5))
        raise PowerCutError

    # --- time -----------------------------------------------------------------------------------

    def _pass_time(self) -> None:
        chance, dice = self.dice.random(), self.dice
        if chance < 0.5:
            self.loop.advance(dice.uniform(0.05, 2.0))
            return
        if chance < 0.95:
            span = dice.choice((*[(2.0, 40.0)] * 5, *[(40.0, 900.0)] * 2, (HOUR, 7 * HOUR)))
            self.loop.leap(dice.uniform(*span))
        else:
            self.clock.slept += timedelta(seconds=dice.uniform(60, 5 * HOUR))
        self.loop.advance(dice.uniform(0.3, 1.5))

    def _end(self) -> None:
        """Heal everything, let time pass, look at every charge, and judge the end."""
        self._fuse = self._writes_left = None
        self.gateway.weather = Weather(slow=0.05)
        self.gateway.ledger.world.faults.clear()
        self._close_page()
        self._do(self.till.next_sale())
        if self.dice.random() < 0.5:
            self._stop()
            self._switch_on()
            self._fuse = self._writes_left = None
        for reference in self.judge.references():
            self.gateway.answers(reference, Real.DECLINED)  # nobody leaves his app unanswered
        for _ in range(2):
            self.loop.leap(14 * HOUR)
            for reference in self.judge.references():
                self._do(self.till.verify(reference))
            self.loop.advance(1.2)
        self.gateway._look()
        self.judge.check(self.till)
        self.judge.check_end(self.till, self.dice)


def simulate(seed: int, shop: Shop = EVERY_WAY) -> Counter[str]:
    """Tell one story, and what happened in it."""
    simulation = Simulation(seed, shop)
    simulation.run()
    return simulation.told

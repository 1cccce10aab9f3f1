"""Asking for the money of an order: one attempt at a time, durable before anybody sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from pos_app.core.case import Hint, HintSource
from pos_app.core.errors import DidNotUnderstandError, MostradorError, WasRefusedError
from pos_app.core.gateway_terms import CheckoutWanted, LinkWanted
from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.ids import RANDOM_BITS, Reference
from pos_app.core.money import Money
from pos_app.core.order import Order, sale_refusal
from pos_app.core.parts import PartTaxes, part_refusal, part_taxes
from pos_app.core.payment import (
    CODES,
    PUSHES,
    Attempt,
    Event,
    EventKind,
    State,
    Way,
    page_open,
    takes_retry,
)
from pos_app.core.tender import OrderMoney, blocks_another
from pos_app.core.ways import code_way, why_off
from pos_app.till.cases import Cases, Judged, link_of, made_with
from pos_app.till.goods import check_goods, goods_of, keep_goods
from pos_app.till.ports.gateway import Gateway
from pos_app.till.pushing import Pushing
from pos_app.till.sales import charge_limits
from pos_app.till.watching import Watcher
from pos_app.till.ways.circumstances import circumstances
from pos_app.till.world import World

__all__ = ["PAYABLE", "Asked", "Charging"]

PAYABLE = frozenset({State.OPEN, State.PROCESSING, State.RETRYABLE})
"""States in which the customer may still be paying."""

SHORT_LIFE = timedelta(minutes=5)
"""What nobody can close lives no longer: the customer in the queue waits for its end."""

LINKS_REST = 600.0
"""Seconds for which the other QR is shown at once after a link could not be made."""

NO_WAY_ROUND = frozenset(
    {
        "gateway.no_network",
        "gateway.tls",
        "gateway.busy",
        "gateway.resting",
        "gateway.key_refused",
        "gateway.unknown_merchant",
    }
)
"""Failures of a link that the other QR would share: nobody could pay or answer for it."""

log = structlog.get_logger("till.charging")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: this much of an order, in this way.

    Attributes:
        phone: Whose Nequi is to be asked.
        goods: What it pays for, when the sale is split by its goods.
    """

    order: Order
    way: Way
    amount: Money
    phone: str = ""
    goods: Goods = NO_GOODS


class Charging:
    """Opens, ends and follows the attempts of orders."""

    def __init__(self, world: World, cases: Cases, watcher: Watcher) -> None:
        """Charge in this world; every new attempt is handed to the watcher."""
        self._world = world
        self._cases = cases
        self._watcher = watcher
        self.pushing = Pushing(world, watcher)
        self._opening = False
        self._links_failed: float | None = None
        self._loaded_here: set[Reference] = set()

    @property
    def opening(self) -> bool:
        """Whether a charge is being opened at this moment: Wompi was asked for its link."""
        return self._opening

    @property
    def links_failing(self) -> bool:
        """Whether a link could not be made a moment ago."""
        failed = self._links_failed
        return failed is not None and self._world.clock.monotonic() - failed < LINKS_REST

    async def begin(
        self,
        order: Order,
        way: Way,
        part: Money | None = None,
        phone: str = "",
        *,
        goods: Goods = NO_GOODS,
    ) -> Reference | None:
        """Open an attempt of an order, or find the one that is open already.

        It asks for a part, or for all that is still missing. Answers None when the same order is
        just being opened: a second press changes nothing.

        Raises:
            WasRefusedError: The order cannot be charged, or an earlier charge may still pay it.
            CouldNotAskError: The charge could not be made; nobody saw it, the attempt is shut.
        """
        if self._opening:
            return None
        money = self._cases.money(order.order_id)
        amount = money.remaining if part is None else part
        asked = Asked(order, way, amount, phone, goods)
        open_one = self._open_attempt(asked)
        if open_one is not None:
            return open_one
        self._check(asked, money)
        self._check_way(way, phone)
        self.end_ways(order.order_id, "other_way")
        self._opening = True
        try:
            return await self._open(asked)
        finally:
            self._opening = False

    def give_up(self, reference: Reference, why: str) -> None:
        """End a charge: its way is shut, and it stays watched for money that comes late."""
        self._add(reference, EventKind.GIVEN_UP, why)
        self._watcher.hurry(reference)

    def end_ways(self, order_id: str, why: str) -> None:
        """End every charge of an order that may still take money, the refused ones included.

        Whoever pays in another way would else be asked again by a page or a link left open.
        """
        for judged in self._cases.of_order(order_id):
            if judged.verdict.state in PAYABLE and not judged.case.happened(EventKind.GIVEN_UP):
                self.give_up(judged.case.attempt.reference, why)

    def set_aside(self, reference: Reference) -> None:
        """Decide later: the customer waits, the next one is served.

        Said twice in haste it is one decision.
        """
        events = self._cases.judged(reference).case.events
        if not events or events[-1].kind is not EventKind.SET_ASIDE:
            self._add(reference, EventKind.SET_ASIDE)

    def page_loaded(self, reference: Reference) -> None:
        """The hosted page is on the screen."""
        self._loaded_here.add(reference)
        self._add(reference, EventKind.PAGE_LOADED)

    def page_failed(self, reference: Reference) -> None:
        """The hosted page did not open, or its process died."""
        self._add(reference, EventKind.PAGE_FAILED)
        self._watcher.hurry(reference)

    def view_closed(self, reference: Reference) -> None:
        """Our own page is destroyed: nobody can pay through it any more."""
        self._add(reference, EventKind.VIEW_CLOSED)
        self._watcher.hurry(reference)

    def bury_pages(self, references: Iterable[Reference]) -> None:
        """Write down that the pages of an earlier run are gone: they died with it.

        Only once Wompi has told the time: stamped by a clock that is behind, a page would count as
        long shut, and the first list as proof that nobody paid.
        """
        for reference in references:
            case = self._world.store.payments.case(reference)
            dead = case.attempt.way is Way.PAGE and reference not in self._loaded_here
            if dead and page_open(case.events):
                self._add(reference, EventKind.VIEW_CLOSED)

    def redirected(self, reference: Reference, transaction_id: str) -> None:
        """The page led back with a transaction's id. Anybody can write one: it is only a hint."""
        hint = Hint(HintSource.REDIRECT, transaction_id, self._world.now())
        self._world.store.payments.add_hint(reference, hint)
        self._world.reach("after_hint")
        self._watcher.hurry(reference)

    def address(self, judged: Judged) -> str | None:
        """Where the customer pays: the page or the link, while a payment is still wanted."""
        gateway = self._world.gateway
        attempt = judged.case.attempt
        if gateway is None or not made_with(judged.case, gateway) or not self._shows(judged):
            return None
        if attempt.way in PUSHES:
            return None
        if attempt.way is Way.LINK:
            link_id = link_of(judged.case)
            assert link_id is not None, "a link is shown only once Wompi named it"
            return gateway.link_address(link_id)
        return gateway.checkout_address(self._checkout_wanted(attempt))

    def _shows(self, judged: Judged) -> bool:
        """Whether the way is open: neither given up, nor expired, nor paid already."""
        expired = judged.at >= judged.case.attempt.expires_at
        ended = expired or judged.case.happened(EventKind.GIVEN_UP)
        return judged.verdict.state in PAYABLE and not ended

    def _open_attempt(self, asked: Asked) -> Reference | None:
        for judged in self._cases.of_order(asked.order.order_id):
            attempt = judged.case.attempt
            same = attempt.way is asked.way or {attempt.way, asked.way} <= CODES
            if same and self._still_takes(judged, asked):
                return attempt.reference
        return None

    def _still_takes(self, judged: Judged, asked: Asked) -> bool:
        if judged.case.happened(EventKind.GIVEN_UP):
            return False
        if judged.verdict.state is State.RETRYABLE:
            attempt = judged.case.attempt
            return self._same(attempt, asked) and takes_retry(attempt, judged.verdict, judged.at)
        return judged.verdict.state in PAYABLE

    def _same(self, attempt: Attempt, asked: Asked) -> bool:
        """Whether an attempt asks for this amount, and for the same goods."""
        known = goods_of(self._world, attempt.reference, attempt.order_id)
        return (attempt.amount, known) == (asked.amount, asked.goods)

    def _check(self, asked: Asked, money: OrderMoney) -> None:
        order, amount = asked.order, asked.amount
        refusal = sale_refusal(order, charge_limits(self._world))
        if refusal is not None:
            raise WasRefusedError(refusal.key, **refusal.details)
        if self._world.store.orders.dropped(order.order_id):
            raise WasRefusedError("sale.dropped")
        if money.complete:
            raise WasRefusedError("charge.already_paid")
        blocking = [one for one in self._cases.of_order(order.order_id) if _blocks(one)]
        if blocking:
            short = blocking[-1].case.attempt.reference.short
            raise WasRefusedError("charge.may_still_pay", reference=short)
        if amount > money.remaining:
            raise WasRefusedError("charge.more_than_rest", rest=str(money.remaining))
        part = part_refusal(amount, money.due, order.totals, charge_limits(self._world))
        if part is not None:
            raise WasRefusedError(part.key, **part.details)
        check_goods(self._world, self._cases, order, asked.goods, amount=amount, money=money)

    def _check_way(self, way: Way, phone: str) -> None:
        self._gateway()
        reason = why_off(way, circumstances(self._world))
        if reason is not None:
            raise WasRefusedError(f"way.{reason.value}")
        if way in PUSHES:
            self.pushing.check(way, phone)

    async def _open(self, asked: Asked) -> Reference:
        if asked.way not in CODES:
            return await self._open_in(asked)
        now = circumstances(self._world, links_failing=self.links_failing)
        if code_way(now) is Way.LINK:
            try:
                return await self._open_in(replace(asked, way=Way.LINK))
            except MostradorError as fault:
                if not self._has_way_round(fault):
                    raise
        return await self._open_in(replace(asked, way=Way.SIGNED_QR))

    def _has_way_round(self, fault: MostradorError) -> bool:
        """Whether the other QR may work where a link failed; it is then tried first for a while."""
        wompis = fault.key.startswith("gateway.") or fault.key == "charge.other_link"
        # 403: this account may make no links; 401: the key is worth nothing at all.
        only_links = fault.details.get("status") == 403
        if not wompis or (fault.key in NO_WAY_ROUND and not only_links):
            return False
        self._links_failed = self._world.clock.monotonic()
        log.info("link_failed", why=fault.key)
        return True

    async def _open_in(self, asked: Asked) -> Reference:
        gateway, order, way, phone = self._gateway(), asked.order, asked.way, asked.phone
        draft = self._reusable_draft(asked, gateway)
        attempt = draft or self._keep_new(asked, gateway)
        reference = attempt.reference
        self._watcher.front = reference
        if way is Way.LINK and link_of(self._world.store.payments.case(reference)) is None:
            await self._make_link(gateway, attempt, order)
        if phone:
            self._add(reference, EventKind.PHONE, phone[-4:])
        self._add(reference, EventKind.SHOWN, self._world.authority.actor)
        self._world.reach("after_shown")
        self._watcher.hurry(reference)
        if way in PUSHES:
            taxes = self._taxes(attempt, order)
            await self.pushing.send(gateway, attempt, taxes, f"Venta {order.number}", phone)
        return reference

    def _gateway(self) -> Gateway:
        if self._world.gateway is None:
            raise WasRefusedError("charge.no_keys")
        return self._world.gateway

    def _reusable_draft(self, asked: Asked, gateway: Gateway) -> Attempt | None:
        """Find an attempt that a power cut left durable but unseen; one that does not fit is ended.

        A link whose creation was never answered was shown to nobody and is ended too.
        """
        reusable = None
        for judged in self._cases.of_order(asked.order.order_id):
            attempt = judged.case.attempt
            if judged.verdict.state is State.DRAFT:
                answered = attempt.way is not Way.LINK or link_of(judged.case) is not None
                same = attempt.way is asked.way and self._same(attempt, asked)
                if same and answered and made_with(judged.case, gateway):
                    reusable = attempt
                else:
                    self._add(attempt.reference, EventKind.ABANDONED)
        return reusable

    def _keep_new(self, asked: Asked, gateway: Gateway) -> Attempt:
        self._world.reach("before_attempt")
        now, order, way, amount = self._world.now(), asked.order, asked.way, asked.amount
        attempt = Attempt(
            order_id=order.order_id,
            reference=self._new_reference(order),
            way=way,
            amount=amount,
            environment=gateway.environment,
            created_at=now,
            expires_at=now.replace(microsecond=0) + self._life(way),
        )
        with self._world.store.writing():
            self._world.store.payments.open(attempt)
            self._add(attempt.reference, EventKind.ACCOUNT, gateway.account)
            keep_goods(self._world, attempt.reference.text, order.order_id, asked.goods, amount)
        self._world.reach("after_attempt")
        log.info("attempt_opened", reference=attempt.reference.short, way=way.value)
        return attempt

    def _life(self, way: Way) -> timedelta:
        life = timedelta(minutes=self._world.store.settings.number("charge.expiry_minutes"))
        return min(life, SHORT_LIFE) if way is Way.SIGNED_QR or way in PUSHES else life

    def _new_reference(self, order: Order) -> Reference:
        return Reference.make(
            till=self._world.store.settings.text("till.code"),
            shift=order.shift,
            sale=order.number,
            random_bits=self._world.randomness.bits(RANDOM_BITS),
        )

    async def _make_link(self, gateway: Gateway, attempt: Attempt, order: Order) -> None:
        self._world.reach("before_link")
        try:
            link = await gateway.make_link(self._link_wanted(attempt, order))
        except MostradorError:
            self._add(attempt.reference, EventKind.ABANDONED)
            raise
        self._world.reach("after_link_answer")
        if link.sku != attempt.reference.text or link.amount != attempt.amount:
            self._add(attempt.reference, EventKind.ABANDONED)
            raise DidNotUnderstandError("charge.other_link")
        self._add(attempt.reference, EventKind.LINK_MADE, link.link_id)
        self._world.reach("after_link_made")

    def _link_wanted(self, attempt: Attempt, order: Order) -> LinkWanted:
        shop = self._world.store.settings.text("shop.name")
        taxes = self._taxes(attempt, order)
        return LinkWanted(
            title=shop,
            description=f"Venta {order.number}",
            amount=attempt.amount,
            reference=attempt.reference,
            expires_at=attempt.expires_at,
            vat=taxes.vat,
            consumption=taxes.consumption,
            redirect=self._world.landing,
        )

    def _checkout_wanted(self, attempt: Attempt) -> CheckoutWanted:
        taxes = self._taxes(attempt, self._world.store.orders.get(attempt.order_id))
        return CheckoutWanted(
            reference=attempt.reference,
            amount=attempt.amount,
            expires_at=attempt.expires_at,
            vat=taxes.vat,
            consumption=taxes.consumption,
            redirect=self._world.landing if attempt.way is Way.SIGNED_QR else None,
        )

    def _taxes(self, attempt: Attempt, order: Order) -> PartTaxes:
        return part_taxes(attempt.amount, self._cases.money(order.order_id).due, order.totals)

    def _add(self, reference: Reference, kind: EventKind, detail: str = "") -> None:
        event = Event(kind, self._world.now(), detail)
        self._world.store.payments.add_event(reference, event)


def _blocks(judged: Judged) -> bool:
    """Whether a charge may still pay, and no supervisor let another one begin beside it."""
    return blocks_another(judged.verdict) and not judged.case.happened(EventKind.CHARGED_AGAIN)

"""The ways of paying beside the page and the link: pushes, and the code that nobody can close."""

from __future__ import annotations

from asyncio import run
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from shop import CAPPUCCINO, PowerCutError, Shop

from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError, WasRefusedError
from pos_app.core.payment import EventKind, Look, Reason, State, Status, Way
from pos_app.till.snapshots import Action, ChargeSnapshot
from pos_app.till.ways.snapshots import ContractsSnapshot

PHONE = "3001234567"
REFUSAL = WasRefusedError("gateway.refused", said="Número no válido")


async def pushed(shop: Shop, way: Way = Way.NEQUI, phone: str = PHONE) -> None:
    """Sell a cappuccino by a push, contracts first."""
    await shop.ring_up()
    await shop.till.ways.show_contracts(way)
    await shop.till.charge(way, phone=phone)
    await settle()


def kinds(shop: Shop) -> list[set[EventKind]]:
    """What happened to each charge of the sale, oldest first."""
    order = shop.store.orders.latest()
    assert order is not None
    return [{e.kind for e in case.events} for case in shop.store.payments.cases_of(order.order_id)]


def doubt(shop: Shop, *checks: Check) -> None:
    """Find out that some beliefs about Wompi are wrong here."""
    rows = [Belief(check, Outcome.REFUTED, shop.clock.now()) for check in checks]
    shop.store.beliefs.keep(shop.gateway.account, rows)


def test_a_nequi_push_ends_in_yes_and_keeps_only_the_phones_end(tmp_path: Path) -> None:
    """A customer's telephone number would lie on the shop's disk for years."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await pushed(shop)
            assert shop.answer == (Look.WAIT, Reason.ON_PHONE)
            assert (shop.now.phone_ends, shop.now.address) == ("4567", None)
            (wanted,) = shop.gateway.pushed
            assert (wanted.phone, wanted.email) == (PHONE, "caja@tienda.example")
            shop.gateway.pay(
                shop.now.reference,
                CAPPUCCINO.price,
                transaction_id=next(iter(shop.gateway.transactions)),
            )
            await shop.clock.advance(3)
            assert (shop.now.look, shop.receipts()) == (Look.YES, 1)
            assert "read" in shop.gateway.asked

    run(story())
    text = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert PHONE.encode() not in text


def test_the_payer_is_shown_the_contracts_that_are_then_accepted(tmp_path: Path) -> None:
    """A token would be sent of a contract that the customer never saw, or one twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            assert (shop.notices, shop.gateway.pushed) == (["charge.no_contracts"], [])
            await shop.till.ways.show_contracts(Way.NEQUI)
            shown = shop.latest(ContractsSnapshot)
            assert [address.rpartition("/")[2] for address in shown.addresses] == [
                "terms.pdf",
                "data.pdf",
            ]
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            (wanted,) = shop.gateway.pushed
            assert wanted.acceptance.terms.token == "terms-1"
            shop.gateway.pay(
                wanted.reference,
                wanted.amount,
                Status.DECLINED,
                transaction_id=next(iter(shop.gateway.transactions)),
            )
            await shop.clock.advance(3)
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            assert shop.notices[-1] == "charge.no_contracts"

    run(story())


def test_what_the_payer_agreed_to_is_written_down_before_he_is_asked(tmp_path: Path) -> None:
    """Nobody could show which contract the customer was read, when, and by whom."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await shop.till.ways.show_contracts(Way.NEQUI)
            shown = shop.clock.now()
            await shop.clock.advance(40)
            written: list[int] = []
            shop.reach = lambda point: written.append(
                sum(one.act.kind == "consent.given" for one in shop.store.journal.entries())
                if point == "before_push"
                else 0
            )
            shop.world.reach = shop.reach
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            assert 1 in written, "before Wompi was asked"
            (wanted,) = shop.gateway.pushed
            (act,) = (
                one.act for one in shop.store.journal.entries() if one.act.kind == "consent.given"
            )
            assert act.facts["reference"] == wanted.reference.text
            assert act.facts["terms"] == wanted.acceptance.terms.address
            assert wanted.acceptance.personal_data is not None
            assert act.facts["personal_data"] == wanted.acceptance.personal_data.address
            assert act.facts["shown_at"] == shown.isoformat()
            assert act.actor == shop.world.authority.actor
            told = str(act.facts)
            assert wanted.acceptance.terms.token not in told
            assert PHONE not in told

    run(story())


def test_contracts_grow_old(tmp_path: Path) -> None:
    """Wompi would refuse the payment because the customer read for an hour."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await shop.till.ways.show_contracts(Way.NEQUI)
            await shop.clock.advance(51 * 60)
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            assert shop.notices == ["charge.no_contracts"]

    run(story())


def test_contracts_that_cannot_be_had_are_told(tmp_path: Path) -> None:
    """The cashier would wait for a page that never comes."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            await shop.till.ways.show_contracts(Way.NEQUI)
            problem = shop.latest(ContractsSnapshot).problem
            assert problem is not None
            assert problem.key == "gateway.no_network"
            shop.world.gateway = None
            await shop.till.ways.show_contracts(Way.NEQUI)
            problem = shop.latest(ContractsSnapshot).problem
            assert problem is not None
            assert problem.key == "charge.no_keys"

    run(story())


def test_a_number_that_is_none_is_refused_before_anybody_is_asked(tmp_path: Path) -> None:
    """A typing error would cost the customer a minute and burn a reference."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await pushed(shop, phone="601123")
            assert (shop.notices, shop.gateway.pushed) == (["charge.bad_phone"], [])

    run(story())


def test_the_banks_code_appears_as_soon_as_it_is_made(tmp_path: Path) -> None:
    """The customer would stand before an empty screen."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await pushed(shop, Way.BANCOLOMBIA_QR, "")
            assert shop.now.code is None
            shop.gateway.code = "<svg/>"
            await shop.clock.advance(3)
            assert shop.answer == (Look.WAIT, Reason.ON_PHONE)
            assert [one.code for one in shop.told if isinstance(one, ChargeSnapshot)][
                -1
            ] == "<svg/>"
            asked = shop.gateway.asked.count("code_of")
            await shop.clock.advance(5)
            assert shop.gateway.asked.count("code_of") == asked

    run(story())


def test_a_lost_answer_is_looked_for_and_never_asked_again(tmp_path: Path) -> None:
    """The customer would be asked twice for the same coffee."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.push_fault = CouldNotAskError("gateway.unanswered")
            await pushed(shop)
            assert EventKind.UNANSWERED in kinds(shop)[0]
            assert shop.now.state is State.PROCESSING  # found by its reference
            await shop.till.ways.show_contracts(Way.NEQUI)
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            assert len(shop.gateway.pushed) == 1
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["charge.may_still_pay"]

    run(story())


def test_an_answer_nobody_understands_is_a_lost_one(tmp_path: Path) -> None:
    """A garbled answer would pass for «not sent» while the phone rings."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.push_fault = DidNotUnderstandError("gateway.strange_answer")
            shop.gateway.push_made = False
            await pushed(shop)
            assert EventKind.UNANSWERED in kinds(shop)[0]
            assert shop.answer == (Look.WAIT, Reason.ON_PHONE)
            await shop.till.other_way(shop.now.reference)
            await shop.clock.advance(120)
            assert shop.answer == (Look.WAIT, Reason.CLOSING)
            await shop.clock.advance(5 * 60)
            assert shop.answer == (Look.NO, Reason.CLOSED_EMPTY)

    run(story())


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (REFUSAL, EventKind.REFUSED),
        (CouldNotAskError("gateway.no_network"), EventKind.NOT_SENT),
        (CouldNotAskError("gateway.busy", seconds=3), EventKind.NOT_SENT),
    ],
)
def test_what_was_surely_not_made_frees_the_sale_at_once(
    tmp_path: Path, fault: Any, kind: EventKind
) -> None:
    """A wrong number would keep the customer from paying in another way."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.push_fault, shop.gateway.push_made = fault, False
            await pushed(shop)
            assert shop.notices == [fault.key]
            assert kind in kinds(shop)[0]
            await shop.till.charge(Way.PAGE)
            assert (shop.now.way, shop.now.state) == (Way.PAGE, State.OPEN)

    run(story())


def test_a_refusal_that_was_a_payment_is_found(tmp_path: Path) -> None:
    """Wompi says no and asks the customer all the same: his money would be nobody's."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.push_fault = REFUSAL
            await pushed(shop)
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["gateway.refused", "charge.may_still_pay"]

    run(story())


def test_a_power_cut_before_the_answer_still_knows_of_the_push(tmp_path: Path) -> None:
    """The customer pays on his phone while the till restarts and forgets having asked."""

    async def story() -> None:
        shop = Shop(tmp_path)

        def cut(point: str) -> None:
            if point == "after_push_answer":
                raise PowerCutError

        shop.reach = cut
        with pytest.raises(PowerCutError):
            async with shop:
                await pushed(shop)
        shop.reach = lambda _point: None
        async with shop:
            assert (shop.now.way, shop.now.state) == (Way.NEQUI, State.PROCESSING)
            assert len(shop.gateway.pushed) == 1

    run(story())


def test_a_declined_push_is_a_new_charge(tmp_path: Path) -> None:
    """«Intentar otra vez» would repeat a reference that Wompi has burnt."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await pushed(shop)
            (made,) = shop.gateway.transactions
            shop.gateway.pay(
                shop.now.reference, CAPPUCCINO.price, Status.DECLINED, transaction_id=made
            )
            await shop.clock.advance(3)
            assert shop.state is State.RETRYABLE
            assert Action.NEW_CHARGE in shop.now.actions
            assert Action.RETRY_SAME not in shop.now.actions

    run(story())


# --- the code that nobody can close ------------------------------------------------------------


@pytest.mark.parametrize("refuted", [(Check.LINK_CLOSED,), (Check.LINK_MADE, Check.LINK_READ)])
def test_before_links_are_proved_the_page_stands_behind_the_key(
    tmp_path: Path, refuted: Sequence[Check]
) -> None:
    """A shop would show links that it cannot close."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            doubt(shop, *refuted)
            await shop.charge(Way.LINK)
            assert shop.now.way is Way.SIGNED_QR
            assert "make_link" not in shop.gateway.asked
            life = shop.now.expires_at - shop.now.created_at
            assert 299 <= life.total_seconds() <= 300
            await shop.pay(shop.now.reference)
            assert shop.now.look is Look.YES

    run(story())


def test_a_link_that_fails_gives_way_and_is_not_tried_again_soon(tmp_path: Path) -> None:
    """Every customer would wait ten seconds for the same failure."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.link_fault = WasRefusedError("gateway.refused")
            await shop.charge(Way.LINK)
            await shop.pay(shop.now.reference)
            await shop.till.next_sale()
            await shop.charge(Way.LINK)
            assert shop.gateway.asked.count("make_link") == 1
            assert (shop.now.way, shop.notices) == (Way.SIGNED_QR, [])
            await shop.pay(shop.now.reference)
            await shop.clock.advance(601)
            shop.gateway.link_fault = None
            await shop.till.next_sale()
            await shop.charge(Way.LINK)
            assert shop.now.way is Way.LINK

    run(story())


@pytest.mark.fault("D1")
def test_without_internet_no_code_is_shown_at_all(tmp_path: Path) -> None:
    """The customer would scan a code about which the till cannot ask."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.link_fault = CouldNotAskError("gateway.no_network")
            await shop.ring_up()
            await shop.till.charge(Way.LINK)
            assert shop.notices == ["gateway.no_network"]
            assert [EventKind.SHOWN in one for one in kinds(shop)] == [False]

    run(story())


def test_a_code_on_the_phone_is_said_to_be_open_until_its_hour(tmp_path: Path) -> None:
    """The cashier would charge again while the page is still open on the customer's phone."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            doubt(shop, Check.LINK_CLOSED)
            await shop.charge(Way.LINK)
            await shop.till.other_way(shop.now.reference)
            await shop.clock.advance(60)
            assert (shop.state, shop.now.reason) == (State.CLOSING, Reason.STILL_ON_PHONE)
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["charge.may_still_pay"]
            await shop.clock.advance(275)
            assert shop.state is State.CLOSED_EMPTY

    run(story())


def test_the_same_key_leads_back_to_the_code_that_is_open(tmp_path: Path) -> None:
    """The second press would show a second code for one sale."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            doubt(shop, Check.LINK_CLOSED)
            first = await shop.charge(Way.LINK)
            await shop.till.charge(Way.LINK)
            await shop.till.charge(Way.SIGNED_QR)
            assert (shop.now.reference, shop.now.number) == (first, 1)

    run(story())


# --- what Wompi does not let this shop do --------------------------------------------------------


def test_where_searching_is_refused_the_days_list_tells(tmp_path: Path) -> None:
    """Every look would ask a question that Wompi refuses."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            doubt(shop, Check.KNOWN_REFERENCE)
            shop.gateway.search_fault = WasRefusedError("gateway.refused")
            reference = await shop.charge(Way.PAGE)
            await shop.pay(reference)
            assert shop.now.look is Look.YES
            assert "find" not in shop.gateway.asked

    run(story())


def test_where_nothing_can_be_searched_the_redirects_id_tells(tmp_path: Path) -> None:
    """A page that was paid and led back would stay in doubt for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.search_fault = shop.gateway.list_fault = WasRefusedError("gateway.refused")
            reference = await shop.charge(Way.PAGE)
            await shop.clock.advance(20)
            assert shop.now.in_doubt
            paid = shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.till.redirected(reference, paid)
            await settle()
            await shop.clock.advance(1)
            assert shop.now.look is Look.YES

    run(story())


def test_a_way_that_is_off_is_refused_by_the_till_too(tmp_path: Path) -> None:
    """A screen that forgot to look would charge in a way that nobody can answer for."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            shop.store.settings.change("ways.nequi", value=False)
            await shop.till.charge(Way.NEQUI, phone=PHONE)
            doubt(shop, Check.KNOWN_REFERENCE, Check.DAY_LIST)
            await shop.till.charge(Way.LINK)
            assert shop.notices == ["way.switched_off", "way.no_answers"]

    run(story())


def test_giving_a_charge_up_for_another_way_is_written_down(tmp_path: Path) -> None:
    """Nobody could tell later why a customer was asked twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.PAGE)
            await shop.till.other_way(reference)
            acts = [entry.act for entry in shop.store.journal.entries()]
            (ended,) = [act for act in acts if act.kind == "charge.ended"]
            assert (ended.facts["reference"], ended.facts["why"]) == (reference.text, "other_way")

    run(story())

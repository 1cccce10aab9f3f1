"""What the till does beside selling: product lists, papers, lamps, settings."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from counter import Counter
from shop import CAPPUCCINO, Shop

from pos_app.core.claim import ClaimSlip
from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError, WasRefusedError
from pos_app.core.money import Quantity
from pos_app.core.payment import Look, Status, Way
from pos_app.core.receipt import IssuedReceipt, ReceiptMark
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.staff import Change, PersonFact, Right
from pos_app.store.book import Book
from pos_app.till.authority import Everybody, Grant
from pos_app.till.importing import Importing
from pos_app.till.papers import Papers
from pos_app.till.receipts import as_it_stands
from pos_app.till.snapshots import (
    ImportSnapshot,
    Lamp,
    LampState,
    Mode,
    PaperSnapshot,
    Sentence,
    ShelfSnapshot,
    ShopSnapshot,
)

LIST = "nombre;precio;impuesto;categoria\nBuñuelo;2.900;INC 8;Panadería\nMal;;INC 8;Panadería\n"


class Daniela(Everybody):
    """The person at the till."""

    actor = "P1"

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Allow everything to her."""
        return Grant(self.actor)


class FakeDocuments:
    """A folder that takes documents, or does not."""

    def __init__(self) -> None:
        """Take everything."""
        self.full = False
        self.saved: list[tuple[int, str]] = []

    def save_text(self, name: str, _text: str) -> Path:
        """Keep a text."""
        return Path(name)

    def save_receipt(self, receipt: IssuedReceipt, language: str) -> Path:
        """Keep a receipt, unless the disk is full."""
        if self.full:
            raise CouldNotAskError("documents.cannot_save", folder="papers")
        self.saved.append((receipt.number, language))
        return Path("recibo.pdf")

    def save_return(self, issued: IssuedReturn, language: str) -> Path:
        """Keep the paper of a return, unless the disk is full."""
        if self.full:
            raise CouldNotAskError("documents.cannot_save", folder="papers")
        self.saved.append((issued.made.number, language))
        return Path("devolucion.pdf")

    def save_claim(self, slip: ClaimSlip, language: str) -> Path:
        """Keep a claim slip, unless the disk is full."""
        if self.full:
            raise CouldNotAskError("documents.cannot_save", folder="papers")
        self.saved.append((slip.sale, language))
        return Path("reclamo.pdf")


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_a_product_list_is_shown_first_and_applied_once(tmp_path: Path) -> None:
    """Prices would change while somebody is still reading what would change."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            importing = Importing(shop.world, shop.till.catalogue_changed)
            await importing.preview(LIST.encode())
            shown = shop.latest(ImportSnapshot)
            assert (len(shown.plan.new), len(shown.plan.refused), shown.applied) == (1, 1, False)
            assert shop.latest(ShelfSnapshot).shelves.count == 2

            await importing.apply()

            assert shop.latest(ImportSnapshot).applied
            assert shop.latest(ShelfSnapshot).shelves.count == 3
            acts = [entry.act for entry in shop.store.journal.entries()]
            assert [act.kind for act in acts] == ["catalogue.imported"]

    run(story())


def test_a_list_that_was_refused_is_taken_over_with_the_next_press(tmp_path: Path) -> None:
    """The cashier asks a supervisor to come, presses again, and the whole till stops."""

    class Later(Everybody):
        """Refuses once."""

        allowed = False

        async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
            if not self.allowed:
                self.allowed = True
                raise WasRefusedError("staff.not_allowed")
            return await super().obtain(right, about)

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.world.authority = Later()
            importing = Importing(shop.world, shop.till.catalogue_changed)
            await importing.preview(LIST.encode())
            await importing.apply()
            assert shop.latest(ImportSnapshot).problem == Sentence("staff.not_allowed")
            assert shop.latest(ShelfSnapshot).shelves.count == 2

            await asyncio.gather(importing.apply(), importing.apply())
            await importing.apply()

            assert shop.latest(ShelfSnapshot).shelves.count == 3
            acts = [entry.act for entry in shop.store.journal.entries()]
            assert [act.kind for act in acts] == ["catalogue.imported"]

    run(story())


def test_a_receipt_is_saved_from_what_was_issued(tmp_path: Path) -> None:
    """A full disk would look like a payment that failed."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference)
            documents = FakeDocuments()
            papers = Papers(shop.world, documents, shop.till.counter.cases)
            await papers.save_receipt(shop.now.order_id)
            assert documents.saved == [(1, "es")]
            assert shop.latest(PaperSnapshot).receipt.number == 1

            documents.full = True
            await papers.save_receipt(shop.now.order_id)
            assert shop.notices == ["documents.cannot_save"]

    run(story())


def test_the_paper_of_a_return_is_kept_as_a_file(tmp_path: Path) -> None:
    """A shop without a printer has nothing for the customer to sign."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            await counter.returning.take_back(order, {1: Quantity.units(1)}, "Estaba frío")
            documents = FakeDocuments()
            papers = Papers(shop.world, documents, shop.till.counter.cases)
            await papers.save_return(1)
            documents.full = True
            await papers.save_return(1)
            assert documents.saved == [(1, "es")]
            assert shop.notices == ["back.saved", "documents.cannot_save"]

    run(story())


@pytest.mark.fault("C10")
def test_the_receipt_of_a_voided_sale_is_marked_wherever_it_comes_from(tmp_path: Path) -> None:
    """The money is back on the card, and a clean receipt goes to the insurance."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1-1-1")
            world, order, cases = shop.world, shop.now.order_id, shop.till.counter.cases
            issued = shop.store.receipts.of_order(order)
            assert issued is not None
            assert not as_it_stands(world, cases, issued).voided
            reference = shop.now.reference
            await shop.till.minute.voiding.void(reference, "1-1-1", "el cliente desistió")
            await shop.pay(reference, Status.VOIDED, transaction_id="1-1-1")
            assert as_it_stands(world, cases, issued).voided
            documents = FakeDocuments()
            await Papers(shop.world, documents, cases).save_receipt(order)
            assert shop.latest(PaperSnapshot).receipt.voided

    run(story())


def test_the_receipt_names_who_took_the_money(tmp_path: Path) -> None:
    """A customer who comes back asks for «the lady of yesterday»."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            for change, value in ((Change.NAME, "Daniela"), (Change.ROLE, "MANAGER")):
                fact = PersonFact("P1", change, value, shop.clock.now(), "P1")
                shop.store.staff.tell(fact)
            shop.world.authority = Daniela()
            order = await counter.ring_up()
            await counter.cash(8_000)
            by_hand = shop.store.receipts.of_order(order)
            await shop.till.next_sale()
            await shop.pay(await shop.charge())
            by_card = shop.store.receipts.of_order(shop.now.order_id)
            assert by_hand is not None
            assert by_card is not None
            assert (by_hand.content.seller, by_card.content.seller) == ("P1", "P1")
            cases = shop.till.counter.cases
            shown = [as_it_stands(shop.world, cases, one) for one in (by_hand, by_card)]
            assert [one.content.seller for one in shown] == ["Daniela", "Daniela"]
            assert by_hand.content.mark is ReceiptMark.TEST

    run(story())


def test_the_slip_for_a_second_charge_is_kept_as_a_file(tmp_path: Path) -> None:
    """Without a printer the customer has nothing to come back with."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await shop.till.charge(Way.PAGE)
            await shop.clock.advance(1)
            await counter.cash(8_000)
            (slip,) = shop.store.tenders.claims_of(order)
            assert slip.mark is ReceiptMark.TEST
            documents = FakeDocuments()
            papers = Papers(shop.world, documents, shop.till.counter.cases)
            await papers.save_claim(order)
            documents.full = True
            await papers.save_claim(order)
            assert documents.saved == [(slip.sale, "es")]
            assert shop.notices == ["claim.saved", "documents.cannot_save"]

    run(story())


def test_the_lamps_tell_the_internet_from_wompi(tmp_path: Path) -> None:
    """The cashier would restart the modem because Wompi is down."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            assert LampState.CALM is dict(shop.latest(ShopSnapshot).lamps)[Lamp.WOMPI]
            await shop.charge()
            shop.gateway.fault = CouldNotAskError("gateway.server_error")
            await shop.clock.advance(5)
            lamps = dict(shop.latest(ShopSnapshot).lamps)
            assert (lamps[Lamp.INTERNET], lamps[Lamp.WOMPI]) == (LampState.CALM, LampState.DOWN)
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            await shop.clock.advance(10)
            lamps = dict(shop.latest(ShopSnapshot).lamps)
            assert (lamps[Lamp.INTERNET], lamps[Lamp.WOMPI]) == (LampState.DOWN, LampState.NO_DATA)
            shop.gateway.fault = None
            await shop.clock.advance(40)
            assert LampState.CALM is dict(shop.latest(ShopSnapshot).lamps)[Lamp.WOMPI]

    run(story())


def test_a_setting_is_kept_and_shown(tmp_path: Path) -> None:
    """A switch would show one thing and do another."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            assert (
                shop.latest(ShopSnapshot).page_way,
                shop.latest(ShopSnapshot).mode,
            ) == (True, Mode.TEST)
            await shop.till.change_setting("customer.screen", value=True)
            assert shop.latest(ShopSnapshot).customer_screen
            assert shop.store.settings.flag("customer.screen")

    run(story())


@pytest.mark.fault("52")
def test_a_wrong_clock_moves_no_money(tmp_path: Path) -> None:
    """A computer that fell back a year would let charges expire at once, or never."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            shop.clock.skew = timedelta(days=-365)
            await shop.clock.advance(30)
            assert (shop.now.look, shop.now.in_doubt) == (Look.WAIT, False)
            await shop.pay(reference)
            assert CAPPUCCINO.price == shop.now.paid

    run(story())


@pytest.mark.expected_logs("store_damaged", always=True)
def test_a_damaged_store_charges_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Payments would be written into a file that can no longer be read."""

    def damaged(_book: Book) -> None:
        raise DidNotUnderstandError("store.damaged")

    monkeypatch.setattr(Book, "check", damaged)

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await shop.till.charge(Way.PAGE)
            assert set(shop.notices) == {"store.damaged"}
            lamps = dict(shop.latest(ShopSnapshot).lamps)
            assert lamps[Lamp.COMPUTER] is LampState.DOWN
            order = shop.store.orders.latest()
            assert order is not None
            assert shop.store.payments.cases_of(order.order_id) == ()

    run(story())

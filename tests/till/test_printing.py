"""From a paid sale to its paper, with every mood a printer has."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import settle
from fake_printer import FakePrinter
from shift_story import report_of
from shop import Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import RECEIPT, SAMPLE, PrinterChoice, PrintEvent, SamplePage
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.shift_report import Z_PAPER, ChainHead
from pos_app.core.staff import Right
from pos_app.till.authority import Everybody, Grant
from pos_app.till.printing.drawer import DrawerAtSales, PrinterDrawer
from pos_app.till.printing.page import PrinterPage
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.printing.worker import Printing
from pos_app.till.snapshots import Lamp, LampState, Sentence, ShopSnapshot


class Room:
    """A shop with a printer beside its till."""

    def __init__(self, shop: Shop, printer: FakePrinter) -> None:
        """Choose the printer."""
        self.shop, self.printer = shop, printer
        store = shop.store
        sources = {
            RECEIPT: lambda key: store.receipts.numbered(int(key)),
            Z_PAPER: lambda key: store.shifts.closing(int(key)),
        }
        self.printing = Printing(
            shop.world, store.outbox, printer, dict(sources), shop.till.printer_burns
        )
        drawer = PrinterDrawer(shop.world, printer)
        self.drawer = drawer
        self.page = PrinterPage(shop.world, store.outbox, printer, self.printing, drawer)

    @property
    def printed(self) -> list[tuple[object, bool]]:
        """Numbers of the receipts on paper, and whether each is a copy."""
        return [
            (one.content.number if isinstance(one.content, IssuedReceipt) else "?", one.copy)
            for one in self.printer.sheets
        ]

    def burns(self) -> LampState | None:
        """How the printer's lamp burns."""
        return dict(self.shop.latest(ShopSnapshot).lamps).get(Lamp.PRINTER)

    async def sell(self) -> None:
        """Sell one thing."""
        reference = await self.shop.charge()
        await self.shop.pay(reference)
        await self.shop.till.next_sale()
        await settle()


@asynccontextmanager
async def room(shop: Shop, printer: FakePrinter, *, chosen: bool = True) -> AsyncIterator[Room]:
    """Open the shop and let its printer work."""
    async with shop:
        if chosen:
            shop.store.settings.change("printer.way", "usb")
            shop.store.settings.change("printer.address", "04b8:0e15")
        one = Room(shop, printer)
        work = asyncio.ensure_future(one.printing.run())
        await settle()
        try:
            yield one
        finally:
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A shop with two products."""
    return Shop(tmp_path / "data")


@pytest.fixture
def printer() -> FakePrinter:
    """A printer that works."""
    return FakePrinter()


def test_a_paid_sale_is_on_paper_once(shop: Shop, printer: FakePrinter) -> None:
    """The customer would wait for a paper that nobody sent."""

    async def story() -> None:
        async with room(shop, printer) as one:
            await one.sell()
            await one.sell()
            assert one.printed == [(1, False), (2, False)]
            assert one.burns() is LampState.CALM

    asyncio.run(story())


def test_everything_works_without_a_printer(shop: Shop, printer: FakePrinter) -> None:
    """A shop that bought a printer later would see a year of receipts come out."""

    async def story() -> None:
        async with room(shop, printer, chosen=False) as one:
            await one.sell()
            assert one.burns() is None
            await one.printing.print_last()
            assert "printer.none" in shop.notices
        async with room(shop, printer) as one:
            assert one.printed == []
            await one.printing.print_last()
            await settle()
            assert one.printed == [(1, True)]

    asyncio.run(story())


@pytest.mark.fault("F1")
def test_out_of_paper_is_told_once_and_printed_when_there_is_some(
    shop: Shop, printer: FakePrinter
) -> None:
    """The sale would look unpaid, or the receipt would never come."""

    async def story() -> None:
        async with room(shop, printer) as one:
            printer.fault = ("printer.no_paper", 0)
            await one.sell()
            assert shop.receipts() == 1
            assert one.burns() is LampState.DOWN
            await shop.clock.advance(25)
            assert shop.notices.count("printer.no_paper.receipt") == 1
            printer.fault = None
            await shop.clock.advance(70)
            assert one.printed == [(1, False)]
            assert one.burns() is LampState.CALM

    asyncio.run(story())


@pytest.mark.fault("F2")
def test_half_a_receipt_is_printed_again_as_a_copy(shop: Shop, printer: FakePrinter) -> None:
    """Two originals of one sale would be handed in twice."""

    async def story() -> None:
        async with room(shop, printer) as one:
            printer.fault = ("printer.stuck", 1)
            await one.sell()
            printer.fault = None
            await shop.clock.advance(10)
            assert one.printed == [(1, True)]

    asyncio.run(story())


@pytest.mark.fault("A5")
def test_after_a_crash_while_printing_the_paper_says_that_it_is_a_copy(
    shop: Shop, printer: FakePrinter
) -> None:
    """Nobody knows whether the first one came out."""

    async def story() -> None:
        async with room(shop, printer) as one:
            shop.store.settings.change("printer.auto", value=False)
            await one.sell()
            shop.store.outbox.add(RECEIPT, "1", shop.clock.now())
        async with shop:
            (job,) = shop.store.outbox.waiting()
            assert job.copy
        shop.told.clear()

    asyncio.run(story())

    async def crash() -> None:
        async with shop:
            (job,) = shop.store.outbox.waiting()
            shop.store.outbox.note(job, PrintEvent.STARTED, shop.clock.now())
        async with room(shop, printer) as one:
            assert one.printed == [(1, True)]

    asyncio.run(crash())


def test_what_is_printed_again_is_a_copy(shop: Shop, printer: FakePrinter) -> None:
    """F11 would make a second original."""

    async def story() -> None:
        async with room(shop, printer) as one:
            await one.printing.print_last()
            assert shop.notices == ["printer.nothing_yet"]
            await one.sell()
            for _ in range(2):
                await one.printing.print_last()
                await settle()
            order = shop.store.orders.started_between(
                shop.clock.now() - timedelta(days=1), shop.clock.now()
            )[-1]
            await one.printing.print_again(order.order_id)
            await settle()
            assert one.printed == [(1, False), (1, True), (1, True), (1, True)]

    asyncio.run(story())


def test_a_shop_that_saves_paper_prints_when_asked(shop: Shop, printer: FakePrinter) -> None:
    """Switched off, every sale would still cost paper."""

    async def story() -> None:
        async with room(shop, printer) as one:
            await one.page.change("printer.auto", value=False)
            await one.sell()
            assert one.printed == []
            await one.page.print_sample()
            await settle()
            assert isinstance(printer.sheets[0].content, SamplePage)
            assert not printer.sheets[0].copy

    asyncio.run(story())


def test_yesterdays_papers_are_not_printed_unasked(shop: Shop, printer: FakePrinter) -> None:
    """A printer repaired on Monday would print the whole of Saturday."""

    async def story() -> None:
        async with room(shop, printer) as one:
            printer.fault = ("printer.not_found", 0)
            await one.sell()
            await shop.clock.advance(25 * 3600)
            printer.fault = None
            await shop.clock.advance(120)
            assert one.printed == []
            assert shop.store.outbox.waiting() == ()

    asyncio.run(story())


def test_two_copies_are_two_originals_at_once(shop: Shop, printer: FakePrinter) -> None:
    """The shop keeps one; printing it again would call it a copy."""

    async def story() -> None:
        async with room(shop, printer) as one:
            await one.page.change("printer.copies", 2)
            await one.sell()
            assert [(sheet.times, sheet.copy) for sheet in printer.sheets] == [(2, False)]
            one.printing.put(SAMPLE, "ruler")
            await one.printing.print_last()
            await settle()
            assert [(sheet.times, sheet.copy) for sheet in printer.sheets[1:]] == [
                (1, False),  # of what the customer is not handed one is enough
                (1, True),
            ]

    asyncio.run(story())


def test_little_paper_is_a_warning(shop: Shop, printer: FakePrinter) -> None:
    """The roll would end unannounced."""

    async def story() -> None:
        printer.left = 1
        async with room(shop, printer) as one:
            assert one.burns() is LampState.WARNING
            printer.left = 0
            await one.printing.look()
            assert one.burns() is LampState.DOWN

    asyncio.run(story())


class Nobody(Everybody):
    """Refuses everything and remembers what was asked."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.asked: list[Right] = []

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        from pos_app.core.errors import WasRefusedError

        assert about is not None
        self.asked.append(right)
        raise WasRefusedError("staff.not_allowed")


def test_only_who_may_changes_the_printer(shop: Shop, printer: FakePrinter) -> None:
    """A cashier would send the receipts to another printer, or open the drawer as a test."""

    async def story() -> None:
        async with room(shop, printer) as one:
            shop.world.authority = nobody = Nobody()
            await one.page.choose(PrinterChoice("none", "", ""))
            await one.page.change("printer.auto", value=False)
            await one.page.use_logo(b"png")
            await one.page.try_drawer()
            assert nobody.asked == [Right.SETTINGS] * 4
            assert shop.store.settings.text("printer.way") == "usb"
            assert printer.kicks == 0

    asyncio.run(story())


def test_the_page_shows_the_printer_and_what_came_out(shop: Shop, printer: FakePrinter) -> None:
    """A manager would have to print to see what is set."""

    async def story() -> None:
        async with room(shop, printer, chosen=False) as one:
            await one.page.show()
            (choice,) = shop.latest(PrinterSnapshot).choices
            await one.page.choose(choice)
            await one.page.use_logo(b"png")
            await one.page.change("printer.columns", 32)
            seen = shop.latest(PrinterSnapshot)
            assert (seen.name, seen.lamp, seen.logo) == ("TM-T20II", LampState.CALM, True)
            assert seen.sample == ("SamplePage", "32")
            await one.page.print_sample()
            await settle()
            assert printer.sheets[-1].logo == b"png"
            await one.page.use_logo(b"")
            assert shop.store.outbox.picture("logo") is None

    asyncio.run(story())


def test_the_drawer_opens_or_says_why_not(shop: Shop, printer: FakePrinter) -> None:
    """The cashier would pull at a drawer that nothing can open."""

    async def story() -> None:
        async with room(shop, printer) as one:
            await one.page.try_drawer()
            assert printer.kicks == 1
            assert shop.store.journal.entries()[-1].act.kind == "drawer.tried"
            printer.fault = ("printer.not_found", 0)
            await one.page.try_drawer()
            assert shop.notices == ["printer.not_found"]
            shop.store.settings.change("printer.way", "none")
            with pytest.raises(CouldNotAskError) as caught:
                await one.drawer.open()
            assert caught.value.key == "drawer.no_printer"

    asyncio.run(story())


def test_a_shop_without_a_printer_hears_of_its_drawer_once_a_shift(
    shop: Shop, printer: FakePrinter
) -> None:
    """The same sentence after every sale teaches a cashier to read none."""

    async def tried(drawer: DrawerAtSales) -> str:
        try:
            await drawer.open()
        except CouldNotAskError as fault:
            return fault.key
        return ""

    async def story() -> None:
        async with room(shop, printer, chosen=False) as one:
            drawer = DrawerAtSales(shop.world, one.drawer)
            assert [await tried(drawer) for _ in range(3)] == ["drawer.no_printer", "", ""]
            report = report_of(shop.store.shifts.facts(1)).closed(shop.clock.now(), "Daniela")
            shop.store.shifts.close(report.under(ChainHead(1, "f" * 64)))
            assert [await tried(drawer) for _ in range(2)] == ["drawer.no_printer", ""]
        async with room(shop, printer) as one:
            drawer = DrawerAtSales(shop.world, one.drawer)
            printer.fault = ("printer.not_found", 0)
            assert [await tried(drawer) for _ in range(2)] == ["printer.not_found"] * 2
            printer.fault = None
            assert await tried(drawer) == ""
            assert printer.kicks == 1

    asyncio.run(story())

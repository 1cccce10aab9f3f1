"""The till without its screen: built, run and taken apart in one thread."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from pos_app.bootstrap.alert_ways import ways
from pos_app.bootstrap.child_exports import ChildExports
from pos_app.bootstrap.copy_keeper import FolderCopyKeeper
from pos_app.bootstrap.copy_opener import Awaited, FolderCopyOpener
from pos_app.bootstrap.fault_reports import FaultReports, ReportAddress
from pos_app.bootstrap.record_keeper import FolderRecordKeeper
from pos_app.bootstrap.relay_door import LazyRelayDoor
from pos_app.bootstrap.system import Folders, SystemClock, SystemRandomness
from pos_app.bootstrap.till_metrics import MetricsDoor
from pos_app.core.checkup import Finding
from pos_app.core.errors import MostradorError
from pos_app.core.keys import Keys
from pos_app.core.printing import CLAIM, RECEIPT, RETURN
from pos_app.core.shift_report import Z_PAPER
from pos_app.devices.documents.folder import DocumentFolder
from pos_app.devices.printer.press import Press
from pos_app.gateway.budget import Allowance
from pos_app.gateway.keys import account_of, check_keys
from pos_app.store.book import Book, open_book
from pos_app.store.pins import PepperVault, SealedPins
from pos_app.store.vault import MemoryPassVault, MemoryPepper
from pos_app.till.alerts.alerting import Alerting
from pos_app.till.backup.backups import Backups
from pos_app.till.customer.naming import CustomerNaming
from pos_app.till.desk import Desk
from pos_app.till.doctor.doctor import Doctor
from pos_app.till.exporting.exporting import Exporting
from pos_app.till.first_start.first_start import FirstStart
from pos_app.till.first_start.recovering import Recovering
from pos_app.till.importing import Importing
from pos_app.till.own_keys import OwnKeys
from pos_app.till.pairing import Pairing
from pos_app.till.papers import Papers
from pos_app.till.ports.devices import PassVault, Printer, Vault
from pos_app.till.ports.gateway import Gateway
from pos_app.till.ports.machine import Clock
from pos_app.till.preferences.preferences import Preferences
from pos_app.till.printing.drawer import DrawerAtSales, PrinterDrawer
from pos_app.till.printing.page import PrinterPage
from pos_app.till.printing.setup import shop_logo
from pos_app.till.printing.worker import Printing, Source
from pos_app.till.privacy.leavers import Leavers
from pos_app.till.privacy.personal_data import PersonalData
from pos_app.till.receipts import as_it_stands
from pos_app.till.reconciliation.days import Reconciliations
from pos_app.till.records.auditing import Auditing
from pos_app.till.records.journal_book import JournalBook
from pos_app.till.records.removed import RemovedLines
from pos_app.till.review.home import Home
from pos_app.till.review.needs import Needs
from pos_app.till.review.office import Office
from pos_app.till.review.payment_list import PaymentList
from pos_app.till.selling.bargaining import Bargaining
from pos_app.till.selling.browsing import Browsing
from pos_app.till.selling.details import Details
from pos_app.till.selling.parking import Parking
from pos_app.till.selling.products import Products
from pos_app.till.selling.ringing import Ringing
from pos_app.till.selling.scanner import Scanner
from pos_app.till.shift.closing import Closing
from pos_app.till.shift.heads import Heads
from pos_app.till.shift.names import named_report
from pos_app.till.shift.shifting import Shifting
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.staff.people import People
from pos_app.till.staff.staff import Staff
from pos_app.till.tenders.opening import OpeningDrawer
from pos_app.till.tenders.parting import Parting
from pos_app.till.tenders.returning import Returning
from pos_app.till.tenders.tendering import Tendering
from pos_app.till.till import Till
from pos_app.till.ways.switching import Switching
from pos_app.till.world import World, pass_by

__all__ = ["TillProgram"]

Publish = Callable[[object], None]


def _leave_as_it_is(_store: Book) -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True)
class TillProgram:
    """How one till is to be built.

    Attributes:
        rehearsal: The address of a simulator on this computer, or None for Wompi itself.
        prepare: Called with the open store before the till starts, e.g. to fill a sample shop.
        pass_vault: Keeps what opens the shop's relay; nothing is kept unless told where.
        pepper_vault: Keeps the secret that is mixed into every PIN.
        copy_vault: Keeps the secret that copies of the data are sealed with.
        mail_vault: Keeps the password of the mail that alerts go by.
        webhook_vault: Keeps the secret address that alerts go to.
        faults_vault: Keeps where faults of this program are reported to.
        first_start: Whether an empty shop is led through its set-up first.
        reach: Called at each crash point; real tills pass them by.
        printer: Makes the way to the shop's printer.
        first_pictures: Seconds that the screen has for itself before the rest is loaded.
        awaited: The copy that is put back before the store is opened, if any.
        budgets: How often each merchant's Wompi may be asked, by everything in this program.
    """

    folders: Folders
    vault: Vault
    clock: Clock = field(default_factory=SystemClock)
    rehearsal: str | None = None
    prepare: Callable[[Book], None] = _leave_as_it_is
    reach: Callable[[str], None] = pass_by
    pass_vault: PassVault = field(default_factory=MemoryPassVault)
    pepper_vault: PepperVault = field(default_factory=MemoryPepper)
    copy_vault: PepperVault = field(default_factory=MemoryPepper)
    mail_vault: PepperVault = field(default_factory=MemoryPepper)
    webhook_vault: PepperVault = field(default_factory=MemoryPepper)
    faults_vault: PepperVault = field(default_factory=MemoryPepper)
    first_start: bool = False
    printer: Callable[[], Printer] = Press
    first_pictures: float = 0
    awaited: Awaited = field(default_factory=Awaited)
    budgets: dict[str, Allowance] = field(default_factory=dict)

    @asynccontextmanager
    async def __call__(self, publish: Publish) -> AsyncIterator[Desk]:
        """Open everything, and close it in the opposite order, all in the thread that runs it.

        Raises:
            MostradorError: The store cannot be opened; its key says why.
        """
        put_back = self._opener().put_back(self.clock.now())
        store = open_book(self.folders.data, self.clock.now())
        try:
            self.prepare(store)
            world = self._world(store, publish)
            desk = self._desk(world, store)
            reports = FaultReports(world, ReportAddress(self.faults_vault))
            desk.till.companions.append(reports.run)
            desk.first_start.tell()
            if put_back is not None:
                publish(Notice(put_back))
            desk.staff.tell()
            desk.till.show_sale()
            desk.browsing.show_first()
            await asyncio.sleep(self.first_pictures)
            self._connect(world, desk)
            try:
                yield desk
            except Exception as fault:
                reports.take(fault)
                raise
            finally:
                await reports.close()
                if world.gateway is not None:
                    await world.gateway.aclose()
        finally:
            store.close()

    def _world(self, store: Book, publish: Publish) -> World:
        return World(
            clock=self.clock,
            randomness=SystemRandomness(),
            store=store,
            gateway=None,
            publish=publish,
            reach=self.reach,
            rehearsal=self.rehearsal is not None,
        )

    def _desk(self, world: World, store: Book) -> Desk:
        staff = Staff(world, SealedPins(self.pepper_vault))
        till = Till(world)
        keys = OwnKeys(world, self.vault, check_keys, self._gateway, till.gateway_changed)
        documents = self._documents(store)
        pairing = Pairing(world, self.pass_vault, self._relay_door(), till.listening)
        printer = self.printer()
        printing = self._printing(till, world, store, printer)
        drawer = PrinterDrawer(world, printer)
        at_sales = DrawerAtSales(world, drawer)
        backups = self._backups(till, world)
        keeper = FolderRecordKeeper(self.folders.data / "mostrador.db")
        office = Office(world)
        page = PrinterPage(world, store.outbox, printer, printing, drawer)
        reconciliations = Reconciliations(world, till.minute.comparing)
        preferences = Preferences(world, till.settings_changed)
        desk = Desk(
            till,
            keys,
            Importing(world, till.catalogue_changed),
            Papers(world, documents, till.counter.cases),
            pairing,
            staff=staff,
            people=People(world, staff),
            first_start=FirstStart(world, till.settings_changed, wanted=self.first_start),
            recovering=Recovering(world, self._opener()),
            printing=printing,
            printer_page=page,
            shift=Shifting(world, till.hands),
            backups=backups,
            preferences=preferences,
            switching=Switching(world, preferences.ways_changed),
            doctor=Doctor(world, self._examine),
            closing=Closing(world, till.hands, documents, partial(printing.put, Z_PAPER)),
            browsing=Browsing(world),
            details=Details(world, till),
            ringing=Ringing(world, till),
            bargaining=Bargaining(world, till),
            parking=Parking(till),
            tendering=Tendering(world, till.counter, at_sales),
            parting=Parting(world, till.counter, at_sales),
            returning=Returning(world, till.counter, at_sales),
            opening=OpeningDrawer(world, drawer),
            products=Products(world, till),
            scanner=Scanner(world, till),
            journal=JournalBook(world, keeper),
            removed=RemovedLines(world, keeper),
            personal_data=PersonalData(world, store.privacy),
            leavers=Leavers(world, staff, store.privacy),
            customers=CustomerNaming(world, till, store.privacy),
            alerts=self._alerts(till, world, store),
            auditing=Auditing(world, keeper, lambda: till.listening.relay),
            office=office,
            home=_home(till, world, store, office, reconciliations),
            payment_list=_payment_list(world, store, office),
            reconciliations=reconciliations,
            exporting=Exporting(world, self._exports()),
        )
        _set_going(desk, world)
        return desk

    def _relay_door(self) -> LazyRelayDoor:
        return LazyRelayDoor(self.clock, rehearsal=self.rehearsal is not None)

    def _documents(self, store: Book) -> DocumentFolder:
        columns = partial(store.settings.number, "printer.columns")
        logo = partial(shop_logo, store.settings, store.outbox)
        return DocumentFolder(self.folders.papers, columns, logo)

    def _alerts(self, till: Till, world: World, store: Book) -> Alerting:
        out, address = ways(self.mail_vault, self.webhook_vault), ReportAddress(self.faults_vault)
        tasks, health = till.tray.tasks, lambda: till.health.told
        return Alerting(world, store.alerts, tasks, health, out, reports=address)

    def _exports(self) -> ChildExports:
        folder = self.folders.papers / "Exportes"
        return ChildExports(self.folders.data / "mostrador.db", folder)

    def _printing(self, till: Till, world: World, store: Book, printer: Printer) -> Printing:
        sources: dict[str, Source] = {
            RECEIPT: partial(_receipt_now, till, world),
            RETURN: lambda key: store.tenders.return_numbered(int(key)),
            CLAIM: lambda key: store.tenders.claim_numbered(int(key)),
            Z_PAPER: partial(_z_now, world),
        }
        printing = Printing(world, store.outbox, printer, sources, till.printer_burns)
        till.companions.append(printing.run)
        return printing

    def _backups(self, till: Till, world: World) -> Backups:
        keeper = FolderCopyKeeper(self.folders.data, self.copy_vault, self.pepper_vault)
        backups = Backups(world, keeper, self.folders.papers / "Copias")
        till.companions.append(backups.run)
        return backups

    def _opener(self) -> FolderCopyOpener:
        vaults = self.copy_vault, self.pepper_vault
        return FolderCopyOpener(self.folders.data, self.awaited, *vaults)

    def _examine(self) -> AsyncIterator[Finding]:
        from pos_app.bootstrap.examining import Examiner  # much to import for the few who ask

        return Examiner(
            data=self.folders.data,
            vault=self.vault,
            pass_vault=self.pass_vault,
            gateway=self._gateway,
            printer=self.printer,
        ).examine()

    def _connect(self, world: World, desk: Desk) -> None:
        """Open the safe and the line to Wompi: both take a while, so the sale is shown before."""
        try:
            keys = self.vault.read()
            world.gateway = None if keys is None else self._gateway(keys)
        except MostradorError as fault:
            world.publish(Notice(Sentence(fault.key)))
        desk.till.gateway_changed()
        desk.pairing.resume()

    def _gateway(self, keys: Keys) -> Gateway:
        # The client takes a while to import; by now the sale is on the screen.
        from pos_app.gateway.budget import Budget
        from pos_app.gateway.client import WompiGateway
        from pos_app.gateway.hosts import Hosts

        hosts = None if self.rehearsal is None else Hosts.local(self.rehearsal)
        own = Budget(self.clock.monotonic, self.clock.sleep)
        budget = self.budgets.setdefault(account_of(keys), own)
        return WompiGateway(keys, self.clock, hosts=hosts, budget=budget)


def _receipt_now(till: Till, world: World, key: str) -> object:
    """Find a receipt by its number, marked where its money went back."""
    receipt = world.store.receipts.numbered(int(key))
    return None if receipt is None else as_it_stands(world, till.counter.cases, receipt)


def _z_now(world: World, key: str) -> object:
    """Find a Z by its shift's number, with the names of today."""
    report = world.store.shifts.closing(int(key))
    return None if report is None else named_report(world, report)


def _home(till: Till, world: World, store: Book, office: Office, compared: Reconciliations) -> Home:
    differing = compared.kept.differing
    needs = Needs(world, office, till.tray, store.worries, differing=differing.values)
    till.companions.append(needs.remember)
    paired, told = (lambda: till.listening.lamp is not None), compared.told
    return Home(world, office, store.days, needs, paired=paired, told=told)


def _payment_list(world: World, store: Book, office: Office) -> PaymentList:
    return PaymentList(
        world,
        office,
        store.days,
        pages=store.transactions,
        sums=store.sums,
        stop=store.long_reader.end,
    )


def _set_going(desk: Desk, world: World) -> None:
    """Let everything that works by itself begin with the till, and follow a shift's close."""
    till, heads = desk.till, Heads(world, desk.till.listening)
    days = desk.reconciliations
    till.minute.reconciling.after += [days.signing.look_through, days.told.take]
    till.minute.after_look.append(days.kept.touched)
    till.companions.append(days.kept.run)
    till.companions += [desk.home.run, heads.run, desk.personal_data.run, desk.alerts.run]
    till.companions.append(MetricsDoor(world, till).run)
    desk.closing.after_close += [
        desk.backups.after_close,
        heads.after_close,
        till.minute.after_close,
        desk.alerts.after_close,
    ]

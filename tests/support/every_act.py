"""Every way into the till that a screen has: which right it wants, or why it wants none."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from shop import CAPPUCCINO
from whole_desk import Place

from pos_app.core.alerts import Channel
from pos_app.core.customer import DocumentKind
from pos_app.core.day_figures import figures_of
from pos_app.core.days import local_day
from pos_app.core.export import Cut, Form
from pos_app.core.keys import Keys
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Way
from pos_app.core.printing import PrinterChoice
from pos_app.core.privacy import PrivacyKind
from pos_app.core.shift import DrawerCount, MovementKind
from pos_app.core.staff import Right, Role
from pos_app.core.taxes import Treatment
from pos_app.core.transactions import Sieve
from pos_app.core.ways import WhyOff
from pos_app.till.customer.snapshots import Typed
from pos_app.till.tenders.opening import NO_SALE_REASONS

__all__ = ["AGAIN", "ASKS", "BELONGINGS", "LETS_LOOK", "OPEN", "ROOMS", "SELLS"]

Doing = Coroutine[Any, Any, object]
Wish = Callable[[Place], Doing]

FIVE = Money.pesos(5_000)
ONE = Quantity.units(1)
DRAWER = DrawerCount(amount=FIVE)
WHY = "Porque sí se pudo"
KEYS = Keys("pub_test_Z9", "test_integrity_Z9", "prv_test_Z9")
LIST = b"nombre;precio;impuesto\nPan;500;0\n"
REASON = next(iter(NO_SALE_REASONS))

ROOMS = (
    "till.minute.cases", "till.minute.checking", "till.minute.releasing", "till.minute.voiding",
    "till.minute.comparing", "till.minute.reconciling", "till.minute.promising",
    "till.tray", "till.ways", "home.needs",
)  # fmt: skip
"""Rooms behind the desk's own that wishes reach."""


def today(place: Place) -> Any:
    """The date on the shop's wall."""
    return local_day(place.clock.now())


async def bring_list(place: Place) -> None:
    """Take a list of products over."""
    await place.desk.importing.preview(LIST)
    await place.desk.importing.apply()


async def put_back(place: Place) -> None:
    """Have a copy put back that was proved by somebody else."""
    place.desk.recovering._proved = place.folder / "copy", "code"
    await place.desk.recovering.put_back()


async def read_on(place: Place) -> None:
    """Read on where somebody else has read."""
    book = place.desk.journal
    book._shown = replace(book._shown, more=True)
    await book.more()


async def sign_day(place: Place) -> None:
    """Sign a day that somebody else looked at."""
    await place.desk.reconciliations.sign()


ASKS: dict[str, tuple[Right, Wish]] = {
    "till.change_setting": (
        Right.SETTINGS,
        lambda p: p.desk.till.change_setting("customer.screen", value=True),
    ),
    "keys.forget": (Right.KEYS, lambda p: p.desk.keys.forget()),
    "importing.apply": (Right.CATALOGUE, bring_list),
    "pairing.begin": (Right.SETTINGS, lambda p: p.desk.pairing.begin("https://relay.example")),
    "pairing.unlink": (Right.SETTINGS, lambda p: p.desk.pairing.unlink()),
    "people.add": (Right.PEOPLE, lambda p: p.desk.people.add("Otra", Role.MANAGER, "9162")),
    "people.change": (Right.PEOPLE, lambda p: p.desk.people.change("P3", role=Role.MANAGER)),
    "people.withdraw": (Right.PEOPLE, lambda p: p.desk.people.withdraw("P1")),
    "people.decide_right": (
        Right.PEOPLE,
        lambda p: p.desk.people.decide_right("P3", Right.REVIEW, allowed=True),
    ),
    "first_start.keep_shop": (
        Right.SETTINGS,
        lambda p: p.desk.first_start.keep_shop(
            {"shop.name": "Otra", "shop.nit": "", "shop.address": ""}
        ),
    ),
    "first_start.speak": (Right.SETTINGS, lambda p: p.desk.first_start.speak("en")),
    "recovering.look": (Right.BACKUP, lambda p: p.desk.recovering.look("/nowhere", "code")),
    "recovering.put_back": (Right.BACKUP, put_back),
    "printer_page.change": (
        Right.SETTINGS,
        lambda p: p.desk.printer_page.change("printer.auto", value=True),
    ),
    "printer_page.choose": (
        Right.SETTINGS,
        lambda p: p.desk.printer_page.choose(PrinterChoice("net", "x", "x")),
    ),
    "printer_page.try_drawer": (Right.SETTINGS, lambda p: p.desk.printer_page.try_drawer()),
    "printer_page.use_logo": (Right.SETTINGS, lambda p: p.desk.printer_page.use_logo(b"x")),
    "shift.hand_over": (Right.CLOSE_SHIFT, lambda p: p.desk.shift.hand_over("P2", DRAWER)),
    "shift.move": (
        Right.CASH_MOVEMENT,
        lambda p: p.desk.shift.move(MovementKind.CASH_OUT, FIVE, WHY),
    ),
    "shift.open": (Right.CLOSE_SHIFT, lambda p: p.desk.shift.open(DRAWER)),
    "closing.close": (Right.CLOSE_SHIFT, lambda p: p.desk.closing.close()),
    "closing.explain": (Right.SEE_EXPECTED, lambda p: p.desk.closing.explain(WHY)),
    "closing.look": (Right.SEE_EXPECTED, lambda p: p.desk.closing.look()),
    "closing.print_z": (Right.SEE_EXPECTED, lambda p: p.desk.closing.print_z(1)),
    "closing.save_x": (Right.SEE_EXPECTED, lambda p: p.desk.closing.save_x()),
    "closing.save_z": (Right.SEE_EXPECTED, lambda p: p.desk.closing.save_z(1)),
    "closing.seal": (Right.CLOSE_SHIFT, lambda p: p.desk.closing.seal(DRAWER, {})),
    "closing.see_result": (Right.SEE_EXPECTED, lambda p: p.desk.closing.see_result()),
    "closing.show_z": (Right.SEE_EXPECTED, lambda p: p.desk.closing.show_z(1)),
    "bargaining.discount_line": (Right.DISCOUNT, lambda p: p.desk.bargaining.discount_line(1, 500)),
    "bargaining.discount_ticket": (
        Right.DISCOUNT_BEYOND,
        lambda p: p.desk.bargaining.discount_ticket(9_900),
    ),
    "bargaining.set_price": (Right.PRICE_OVERRIDE, lambda p: p.desk.bargaining.set_price(1, FIVE)),
    "products.save": (Right.CATALOGUE, lambda p: p.desk.products.save(CAPPUCCINO)),
    "details.mark": (
        Right.CATALOGUE,
        lambda p: p.desk.details.mark(CAPPUCCINO.product_id, sold_out=True),
    ),
    "scanner.change": (Right.SETTINGS, lambda p: p.desk.scanner.change("scanner.gap_ms", 40)),
    "backups.begin": (Right.BACKUP, lambda p: p.desk.backups.begin()),
    "backups.choose_folder": (Right.BACKUP, lambda p: p.desk.backups.choose_folder("/tmp/x")),
    "backups.make": (Right.BACKUP, lambda p: p.desk.backups.make()),
    "tendering.take_other": (
        Right.OTHER_TENDER,
        lambda p: p.desk.tendering.take_other(p.order, "Bre-B", rest=FIVE),
    ),
    "parting.give_back": (
        Right.RETURN,
        lambda p: p.desk.parting.give_back(p.order, p.paid.text, WHY),
    ),
    "returning.take_back": (
        Right.RETURN,
        lambda p: p.desk.returning.take_back(p.order, {1: ONE}, WHY),
    ),
    "opening.open": (Right.NO_SALE, lambda p: p.desk.opening.open(REASON)),
    "preferences.change": (
        Right.SETTINGS,
        lambda p: p.desk.preferences.change("tips.on", value=True),
    ),
    "journal.more": (Right.REVIEW, read_on),
    "journal.show": (Right.REVIEW, lambda p: p.desk.journal.show()),
    "journal.show_deeds": (Right.REVIEW, lambda p: p.desk.journal.show_deeds(7)),
    "removed.show": (Right.REVIEW, lambda p: p.desk.removed.show(7)),
    "auditing.verify": (Right.REVIEW, lambda p: p.desk.auditing.verify()),
    "office.enter": (Right.REVIEW, lambda p: p.desk.office.enter()),
    "reconciliations.open": (Right.REVIEW, lambda p: p.desk.reconciliations.open()),
    "reconciliations.read": (Right.REVIEW, lambda p: p.desk.reconciliations.read()),
    "reconciliations.step": (Right.REVIEW, lambda p: p.desk.reconciliations.step(-1)),
    "reconciliations.sign": (Right.REVIEW, sign_day),
    "exporting.make": (
        Right.REVIEW,
        lambda p: p.desk.exporting.make(Cut.SALES, Form.CSV, "2026-11-20", "2026-11-20"),
    ),
    "personal_data.keep_days": (Right.SETTINGS, lambda p: p.desk.personal_data.keep_days(1)),
    "leavers.erase_name": (Right.PEOPLE, lambda p: p.desk.leavers.erase_name("P3", WHY)),
    "personal_data.find": (Right.RAW_DATA, lambda p: p.desk.personal_data.find("Ana")),
    "personal_data.erase_found": (Right.RAW_DATA, lambda p: p.desk.personal_data.erase_found()),
    "personal_data.record": (
        Right.RAW_DATA,
        lambda p: p.desk.personal_data.record(PrivacyKind.CONSENTED, "Ana"),
    ),
    "alerts.change": (Right.SETTINGS, lambda p: p.desk.alerts.change("alerts.app", value=True)),
    "alerts.keep_report_address": (
        Right.SETTINGS,
        lambda p: p.desk.alerts.keep_report_address("https://a@b.example/1"),
    ),
    "alerts.keep_secret": (
        Right.SETTINGS,
        lambda p: p.desk.alerts.keep_secret(Channel.WEBHOOK, "https://a.example"),
    ),
    "alerts.test": (Right.SETTINGS, lambda p: p.desk.alerts.test(Channel.WEBHOOK)),
    "switching.off": (Right.SETTINGS, lambda p: p.desk.switching.off(Way.LINK, WhyOff.SLOW)),
    "switching.on": (Right.SETTINGS, lambda p: p.desk.switching.on(Way.LINK)),
    "till.minute.cases.support": (Right.REVIEW, lambda p: p.desk.till.minute.cases.support(p.paid)),
    "till.minute.cases.raw": (Right.REVIEW, lambda p: p.desk.till.minute.cases.raw(p.paid)),
    "till.minute.voiding.void": (
        Right.VOID,
        lambda p: p.desk.till.minute.voiding.void(p.paid, "one", WHY),
    ),
    "till.minute.releasing.release": (
        Right.RELEASE_UNPAID,
        lambda p: p.desk.till.minute.releasing.release(p.waiting, WHY, ""),
    ),
    "till.minute.releasing.take_back": (
        Right.RELEASE_UNPAID,
        lambda p: p.desk.till.minute.releasing.take_back(p.waiting, WHY),
    ),
    "till.minute.releasing.allow_another": (
        Right.CHARGE_AGAIN_IN_DOUBT,
        lambda p: p.desk.till.minute.releasing.allow_another(p.waiting, WHY),
    ),
    "till.tray.resolve": (Right.RETURN, lambda p: p.desk.till.tray.resolve(p.task, "x", WHY)),
    "home.take": (Right.REVIEW, lambda p: p.desk.home.take(p.task)),
    "home.close": (Right.REVIEW, lambda p: p.desk.home.close("difference:1", "x", WHY)),
    "home.needs.take": (Right.REVIEW, lambda p: p.desk.home.needs.take(p.task)),
    "home.needs.close": (Right.REVIEW, lambda p: p.desk.home.needs.close("difference:1", "x", WHY)),
}
"""Acts that ask for a right: what nobody allows is refused and stands in the journal."""

LETS_LOOK: dict[str, Wish] = {
    "home.look": lambda p: p.desk.home.look(on=True),
    "home.show": lambda p: p.desk.home.show(today(p), today(p)),
    "home.show_today": lambda p: p.desk.home.show_today(),
    "home.needs.gather": lambda p: p.desk.home.needs.gather(figures_of(today(p)), paired=False),
    "payment_list.show": lambda p: p.desk.payment_list.show(Sieve(today(p), today(p))),
    "payment_list.show_newer": lambda p: p.desk.payment_list.show_newer(),
    "payment_list.show_newest": lambda p: p.desk.payment_list.show_newest(),
    "payment_list.show_older": lambda p: p.desk.payment_list.show_older(),
    "payment_list.show_oldest": lambda p: p.desk.payment_list.show_oldest(),
    "reconciliations.cancel": lambda p: p.desk.reconciliations.cancel(),
    "auditing.show": lambda p: p.desk.auditing.show(),
    "personal_data.show": lambda p: p.desk.personal_data.show(),
    "leavers.show": lambda p: p.desk.leavers.show(),
}
"""Looks that show nothing to whom may not look; they come by themselves, and nobody notes it."""

SELLS: dict[str, Wish] = {
    "till.add_product": lambda p: p.desk.till.add_product(CAPPUCCINO.product_id, ONE),
    "till.charge": lambda p: p.desk.till.charge(Way.PAGE),
    "till.drop_sale": lambda p: p.desk.till.drop_sale(),
    "till.open_sale": lambda p: p.desk.till.open_sale(p.order),
    "till.remove_line": lambda p: p.desk.till.remove_line(1),
    "till.retry": lambda p: p.desk.till.retry(p.paid),
    "till.set_quantity": lambda p: p.desk.till.set_quantity(1, Quantity.units(9)),
    "till.undo": lambda p: p.desk.till.undo(),
    "ringing.by_value": lambda p: p.desk.ringing.by_value(FIVE, Treatment.INC, "Algo", ONE),
    "ringing.scan": lambda p: p.desk.ringing.scan("7701234567897", ONE),
    "ringing.take": lambda p: p.desk.ringing.take("Cappuccino", ONE),
    "bargaining.note": lambda p: p.desk.bargaining.note(0, "Para llevar"),
    "tendering.take_cash": lambda p: p.desk.tendering.take_cash(
        p.order, Money.pesos(10_000), rest=CAPPUCCINO.price
    ),
    "customers.put_on": lambda p: p.desk.customers.put_on(
        p.order, Typed(DocumentKind.CC, "52345678", "Ana Torres")
    ),
    "customers.take_off": lambda p: p.desk.customers.take_off(p.order),
    "till.decide_later": lambda p: p.desk.till.decide_later(p.waiting),
    "till.other_way": lambda p: p.desk.till.other_way(p.waiting),
    "parking.park": lambda p: p.desk.parking.park(),
    "till.tray.dismiss": lambda p: p.desk.till.tray.dismiss(p.paid),
    "till.tray.hand_over": lambda p: p.desk.till.tray.hand_over(p.paid),
    "till.tray.name": lambda p: p.desk.till.tray.name(p.order, "Ana"),
    "parting.answer_tip": lambda p: p.desk.parting.answer_tip(p.order, Money.pesos(500)),
}
"""What whoever is at the till does, and nobody does at a locked one."""

OPEN: dict[str, tuple[str, ...]] = {
    "the work of the till itself, which goes on at a locked one": (
        "till.run", "printing.run", "backups.run", "backups.after_close", "personal_data.run",
        "home.run", "alerts.run", "alerts.after_close", "till.minute.comparing.compare",
        "till.minute.comparing.here", "till.minute.reconciling.recent",
        "till.minute.reconciling.run", "till.minute.promising.keep",
        "till.tray.look_through", "home.needs.remember",
    ),
    "what the customer's page tells, and a hint settles nothing": (
        "till.page_failed", "till.page_loaded", "till.redirected", "till.view_closed",
        "till.verify",
    ),
    "turning to another sale, with no money moved": (
        "till.next_sale", "till.show_day", "till.tray.show", "till.minute.cases.show",
        "till.minute.cases.show_of_order",
        "till.minute.checking.check", "till.ways.show", "till.ways.show_contracts",
        "tendering.begin", "returning.find", "returning.look",
    ),
    "who is at the till, proved by a PIN": (
        "staff.authorise", "staff.cancel", "staff.lock", "staff.obtain", "staff.prove",
        "staff.show", "staff.sign_in",
    ),
    "how things are set, without a secret; nothing is changed by it": (
        "keys.check", "keys.show", "importing.preview", "pairing.show", "pairing.cancel",
        "pairing.rehearse", "people.show", "first_start.show", "first_start.go",
        "first_start.finish", "printing.look", "printer_page.show", "printer_page.print_sample",
        "shift.show", "closing.begin", "browsing.find", "browsing.page", "details.show",
        "products.find",
        "products.open", "scanner.look_at", "scanner.show", "backups.show", "backups.rehearse",
        "backups.forget_code", "doctor.look", "preferences.show", "alerts.show",
    ),
    "papers of a sale, for whoever stands before the customer": (
        "papers.save_claim", "papers.save_receipt", "papers.save_return", "papers.save_support",
        "printing.print_again", "printing.print_last", "printing.print_return",
    ),
    "ending what somebody began": (
        "auditing.stop", "office.leave", "exporting.cancel", "home.stop",
    ),
    "new keys are asked about first, and kept with their right": ("keys.keep",),
}  # fmt: skip
"""What asks for no right, and why it need not."""

AGAIN = {
    "till.add_product": "each touch of a tile is one more, and is seen on it",
    "ringing.take": "the next piece is typed as fast as somebody types",
    "ringing.scan": "the next piece is held before the scanner",
    "till.undo": "each press takes one change back",
    "browsing.page": "a look",
    "browsing.find": "a look",
}
"""What the screen sends as often as it is pressed; everything else that comes twice within a
moment is sent once."""

BELONGINGS = (
    "AuditSnapshot", "DeedsSnapshot", "ExportSnapshot", "HomeSnapshot", "JournalSnapshot",
    "LeaversSnapshot", "NeedsSnapshot", "OfficeSnapshot", "PaymentsSnapshot",
    "PrivacySnapshot", "RawSnapshot", "ReconciliationSnapshot", "RemovedSnapshot",
    "ShiftPaperSnapshot", "ShiftResultSnapshot", "SumSnapshot",
)  # fmt: skip
"""Pictures of which the one without a right sees at most an empty one."""

"""What people do on the screens, as wishes for the till: one line each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.till.desk import Desk
from pos_app.till.ways.snapshots import ContractsSnapshot, WaysSnapshot
from pos_app.ui.bridge import Bridge, Wish
from pos_app.ui.case.corner import CaseCorner
from pos_app.ui.cash.wishes import charge_in, connect_cash, connect_drawer, connect_hands
from pos_app.ui.giving_back.wishes import connect_return_corner, connect_returns
from pos_app.ui.main_window import MainWindow
from pos_app.ui.once import Once
from pos_app.ui.paper_wishes import connect_care, connect_papers, connect_printer, connect_ways
from pos_app.ui.people_wishes import connect_people, connect_people_page
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.sale.wishes import connect_selling
from pos_app.ui.shift.wiring import connect_shift

if TYPE_CHECKING:
    from pos_app.ui.case.case_screen import CaseScreen
    from pos_app.ui.charge.charge_screen import ChargeScreen
    from pos_app.ui.day.day_screen import DayScreen
    from pos_app.ui.payment.payment_screen import PaymentScreen
    from pos_app.ui.setup.import_screen import ImportScreen
    from pos_app.ui.setup.keys_screen import KeysScreen
    from pos_app.ui.setup.people_page import PeoplePage
    from pos_app.ui.setup.printer_page import PrinterPage
    from pos_app.ui.setup.setup_screen import SetupScreen
    from pos_app.ui.tray.tray_screen import TrayScreen
    from pos_app.ui.wizard.wizard import Wizard

__all__ = ["connect_wishes"]

Send = Callable[[Wish], None]


def connect_wishes(window: MainWindow, bridge: Bridge) -> None:
    """Send every wish of the window to the till, and every snapshot of the till to the window."""
    send = Once(bridge.send)
    bridge.snapshot.connect(partial(_hand_on, window))
    window.day_shown.connect(lambda on: send(lambda desk: desk.till.show_day(shown=on)))
    window.tray_shown.connect(lambda on: send(lambda desk: desk.till.tray.show(shown=on)))
    window.shift_shown.connect(lambda: send(lambda desk: desk.shift.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.keys.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.pairing.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.products.find("")))
    window.setup_shown.connect(lambda: send(lambda desk: desk.scanner.show()))
    connect_papers(window, send)
    connect_drawer(window.counter, send)
    _connect_sale(window.sale, send)
    connect_people(window, send)
    _connect_corner(window.corner, send)
    window.office.asked.connect(lambda: send(lambda desk: desk.office.enter()))
    window.office.left.connect(lambda: send(lambda desk: desk.office.leave()))
    connect_return_corner(window.returns, send)
    for place in (window, window.beginning):
        place.made.connect(lambda name, screen: LATER[name](screen, send))


def _hand_on(window: MainWindow, snapshot: object) -> None:
    """Hand a snapshot to the window; what is only about the ways goes to their screen alone."""
    if isinstance(snapshot, WaysSnapshot):
        window.health.show_ways(snapshot)
    if not isinstance(snapshot, WaysSnapshot | ContractsSnapshot):
        window.show_snapshot(snapshot)
    elif "charge" in vars(window):
        window.charge.show_ways(snapshot)


def _connect_sale(sale: SaleScreen, send: Once) -> None:
    sale.product_picked.connect(lambda p, q: send.again(lambda desk: desk.till.add_product(p, q)))
    sale.quantity_set.connect(lambda n, q: send(lambda desk: desk.till.set_quantity(n, q)))
    sale.line_removed.connect(lambda n: send(lambda desk: desk.till.remove_line(n)))
    sale.undo_asked.connect(lambda: send.again(lambda desk: desk.till.undo()))
    connect_selling(sale, send)


def _connect_charge(charge: ChargeScreen, send: Send) -> None:
    charge.way_chosen.connect(lambda way: send(charge_in(way, charge.part, charge.paid_goods)))
    charge.ways_asked.connect(lambda: send(lambda desk: desk.till.ways.show()))
    charge.ways_asked.emit()
    charge.contracts_asked.connect(lambda w: send(lambda desk: desk.till.ways.show_contracts(w)))
    charge.push_asked.connect(
        lambda way, phone: send(charge_in(way, charge.part, charge.paid_goods, phone))
    )
    connect_hands(charge, send)


def _connect_payment(pay: PaymentScreen, send: Send) -> None:
    pay.verify_asked.connect(lambda r: send(lambda desk: desk.till.verify(r)))
    pay.other_way_asked.connect(lambda r: send(lambda desk: desk.till.other_way(r)))
    pay.later_asked.connect(lambda r: send(lambda desk: desk.till.decide_later(r)))
    pay.retry_asked.connect(lambda r, _way: send(lambda desk: desk.till.retry(r)))
    pay.drop_asked.connect(lambda: send(lambda desk: desk.till.drop_sale()))
    pay.next_asked.connect(lambda: send(lambda desk: desk.till.next_sale()))
    pay.receipt_asked.connect(lambda o: send(lambda desk: desk.papers.save_receipt(o)))
    pay.print_asked.connect(lambda o: send(lambda desk: desk.printing.print_again(o)))
    pay.page_loaded.connect(lambda r: send(lambda desk: desk.till.page_loaded(r)))
    pay.page_failed.connect(lambda r: send(lambda desk: desk.till.page_failed(r)))
    pay.view_closed.connect(lambda r: send(lambda desk: desk.till.view_closed(r)))
    pay.came_back.connect(lambda r, t: send(lambda desk: desk.till.redirected(r, t)))


def _connect_day(day: DayScreen, send: Send) -> None:
    day.sale_opened.connect(lambda o: send(lambda desk: desk.till.open_sale(o)))
    day.receipt_asked.connect(lambda o: send(lambda desk: desk.papers.save_receipt(o)))
    day.print_asked.connect(lambda o: send(lambda desk: desk.printing.print_again(o)))


def _connect_corner(corner: CaseCorner, send: Send) -> None:
    corner.case_wanted.connect(lambda r: send(lambda desk: desk.till.minute.cases.show(r)))
    corner.case_of_sale_wanted.connect(
        lambda o: send(lambda desk: desk.till.minute.cases.show_of_order(o))
    )
    corner.check_asked.connect(lambda t: send(lambda desk: desk.till.minute.checking.check(t)))


def _connect_case(case: CaseScreen, send: Send) -> None:
    case.void_asked.connect(
        lambda r, t, why: send(lambda desk: desk.till.minute.voiding.void(r, t, why))
    )
    case.release_asked.connect(lambda r, why, shown: send(_release(r, why, shown)))
    case.take_back_asked.connect(
        lambda r, why: send(lambda desk: desk.till.minute.releasing.take_back(r, why))
    )
    case.again_asked.connect(
        lambda r, why: send(lambda desk: desk.till.minute.releasing.allow_another(r, why))
    )
    case.support_asked.connect(lambda r: send(_support(r)))
    case.raw_asked.connect(lambda r: send(lambda desk: desk.till.minute.cases.raw(r)))


def _release(reference: Reference, reason: str, evidence: str) -> Wish:
    async def wish(desk: Desk) -> None:
        await desk.till.minute.releasing.release(reference, reason, evidence)

    return wish


def _support(reference: Reference) -> Wish:
    async def wish(desk: Desk) -> None:
        written = await desk.till.minute.cases.support(reference)
        if written is not None:
            await desk.papers.save_support(*written)

    return wish


def _connect_tray(tray: TrayScreen, send: Send) -> None:
    tray.handed_over.connect(lambda r: send(lambda desk: desk.till.tray.hand_over(r)))
    tray.opened.connect(lambda o: send(lambda desk: desk.till.open_sale(o)))
    tray.resolved.connect(lambda k, w, r: send(lambda desk: desk.till.tray.resolve(k, w, r)))
    tray.named.connect(lambda o, t: send(lambda desk: desk.till.tray.name(o, t)))
    tray.dismissed.connect(lambda r: send(lambda desk: desk.till.tray.dismiss(r)))
    tray.receipt_asked.connect(lambda o: send(lambda desk: desk.papers.save_receipt(o)))


def _connect_setup(setup: SetupScreen, send: Send) -> None:
    connect_care(setup, send)
    # the pages of the set-up are imported with the set-up, not with the first screen
    from pos_app.ui.setup.wishes import connect_list

    connect_list(setup, send)
    relay = setup.relay
    _connect_pages(setup.keys, setup.products, setup.printer, setup.people, send)
    relay.code_asked.connect(lambda a, s: send(lambda desk: desk.pairing.begin(a, s)))
    relay.cancelled.connect(lambda: send(lambda desk: desk.pairing.cancel()))
    relay.unlink_asked.connect(lambda: send(lambda desk: desk.pairing.unlink()))
    relay.notice_asked.connect(lambda: send(lambda desk: desk.pairing.rehearse()))


def _connect_pages(
    keys: KeysScreen, products: ImportScreen, printer: PrinterPage, people: PeoplePage, send: Send
) -> None:
    """Send the wishes of the pages that the setup and the first start have in common."""
    connect_printer(printer, send)
    connect_people_page(people, send)
    keys.check_asked.connect(lambda k: send(_check(k)))
    keys.keep_asked.connect(lambda k: send(lambda desk: desk.keys.keep(k)))
    keys.forget_asked.connect(lambda: send(lambda desk: desk.keys.forget()))
    connect_ways(keys.page_on_asked, keys.page_off_asked, send)
    keys.customer_screen_changed.connect(lambda on: send(_switch("customer.screen", on=on)))
    products.file_read.connect(lambda b: send(lambda desk: desk.importing.preview(b)))
    products.apply_asked.connect(lambda: send(lambda desk: desk.importing.apply()))


def _connect_wizard(wizard: Wizard, send: Send) -> None:
    _connect_pages(wizard.keys, wizard.products, wizard.printer, wizard.people, send)
    wizard.step_wanted.connect(lambda step: send(lambda desk: desk.first_start.go(step)))
    wizard.shop_given.connect(lambda v: send(lambda desk: desk.first_start.keep_shop(v)))
    wizard.finished.connect(lambda: send(lambda desk: desk.first_start.finish()))
    wizard.language.language_chosen.connect(
        lambda language: send(lambda desk: desk.first_start.speak(language))
    )
    recover = wizard.recover
    recover.look_asked.connect(lambda p, code: send(lambda desk: desk.recovering.look(p, code)))
    recover.put_back_asked.connect(lambda: send(lambda desk: desk.recovering.put_back()))
    wizard.looked.connect(lambda: send(lambda desk: desk.keys.show()))
    wizard.looked.connect(lambda: send(lambda desk: desk.printer_page.show()))
    wizard.looked.connect(lambda: send(lambda desk: desk.people.show()))


def _switch(name: str, *, on: bool) -> Wish:
    return lambda desk: desk.preferences.change(name, on)


def _check(keys: Keys) -> Wish:
    async def wish(desk: Desk) -> None:
        await desk.keys.check(keys)

    return wish


LATER: dict[str, Callable[..., None]] = {
    "charge": _connect_charge,
    "cash": connect_cash,
    "payment": _connect_payment,
    "tray": _connect_tray,
    "case": _connect_case,
    "day": _connect_day,
    "shift": connect_shift,
    "giving_back": connect_returns,
    "setup": _connect_setup,
    "manager": lambda screen, send: screen.wished.connect(send),
    "wizard": _connect_wizard,
}
"""How the wishes of a screen are connected once it is made."""

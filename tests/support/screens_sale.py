"""Sale, day, setup and help. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import care_screens
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sale_desk import NOW, SaleDesk, sample_products
from screens_selling import PAGES, SHEETS

from pos_app.core.catalogue_csv import preview
from pos_app.core.gateway_terms import Merchant
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Environment, Look, Way
from pos_app.till.snapshots import (
    DayRow,
    DaySnapshot,
    ImportSnapshot,
    KeyField,
    KeysSnapshot,
    Lamp,
    LampState,
    Mode,
    Sentence,
    ShopSnapshot,
)
from pos_app.ui.bar import ShopBar
from pos_app.ui.day.day_screen import DayScreen
from pos_app.ui.help.help_overlay import HelpOverlay
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.widgets.reading import ReadingWindow

__all__ = ["DAY", "NOW", "SCREENS", "SHOP", "SIZES", "framed", "key_fields"]

SIZES = ((1366, 768), (1024, 768), (1280, 720), (1093, 614), (1920, 1080))
"""Logical sizes, one for each layout of the design."""

SHOP = ShopSnapshot(
    shop="Café Guayacán",
    till="C1",
    mode=Mode.REAL,
    lamps=tuple((lamp, LampState.CALM) for lamp in (Lamp.COMPUTER, Lamp.INTERNET, Lamp.WOMPI)),
    waiting=1,
    page_way=False,
    shift=214,
)
SOLD = (
    ("cappuccino", 2_000),
    ("almojabana", 1_000),
    ("torta-de-zanahoria", 1_000),
    ("banano-kg", 350),
    ("cafe-huila-500-g", 1_000),
    ("taza-esmaltada", 1_000),
)
LIST = """nombre;precio;impuesto;categoria;codigos;color
Tinto;3000;INC 8;Café;101;negro
Cappuccino frappé;9.900;INC 8;Café;;
Pan;dos mil;excluido;Panadería;;
Gaseosa;2500;0;Bebidas;;
"""


def _row(number: int, look: Look | None, pesos: int) -> DayRow:
    reference = Reference.make(till="C1", shift=214, sale=number, random_bits=number * 7919**4)
    return DayRow(
        order_id=f"order-{number}",
        sale_number=number,
        started_at=NOW - timedelta(minutes=(95 - number) * 7),
        total=Money.pesos(pesos),
        articles=3,
        look=look,
        reason=None,
        reference=None if look is None else reference,
        way=None if look is None else Way.LINK,
        receipt_number=949 + number if look is Look.YES else None,
        over=Money.zero(),
        waiting=look is Look.WAIT,
        dropped=False,
    )


DAY = DaySnapshot(
    date(2026, 11, 20),
    (
        _row(95, None, 4_900),
        _row(94, Look.YES, 88_700),
        _row(93, Look.WAIT, 41_300),
        _row(92, Look.NO, 27_600),
        replace(_row(91, Look.YES, 12_400), over=Money.pesos(12_400), way=Way.PAGE),
        replace(_row(90, Look.NO, 5_200), dropped=True),
        replace(_row(89, Look.YES, 34_500), way=Way.PAGE),
    ),
    Money.pesos(135_600),
    1,
)
"""A day with every kind of ending."""


def key_fields(integrity: Sentence, *, passed: bool) -> tuple[KeyField, ...]:
    """How three keys fared, the last one as told."""
    return (
        KeyField("public", Sentence("keys.proven.public"), passed=True),
        KeyField("integrity", integrity, passed=passed),
        KeyField("private", Sentence("keys.proven.private"), passed=True),
    )


def _sale(*, filled: bool = True) -> tuple[SaleScreen, SaleDesk]:
    screen = SaleScreen()
    desk = SaleDesk(screen, sample_products() if filled else ())
    screen.destroyed.connect(lambda *_gone, desk=desk: desk.left())  # keeps it as long
    return screen, desk


def sale() -> SaleScreen:
    """A sale of six lines."""
    screen, desk = _sale()
    for product_id, thousandths in SOLD:
        desk.add(product_id, Quantity(thousandths))
    return screen


def sale_empty() -> SaleScreen:
    """A sale that has not begun."""
    return _sale()[0]


def sale_bare() -> SaleScreen:
    """A shop with nothing to sell."""
    return _sale(filled=False)[0]


def sale_refused() -> SaleScreen:
    """A sale too small for Wompi."""
    screen, desk = _sale()
    desk.add("banano-kg", Quantity(250))
    return screen


def sale_search() -> SaleScreen:
    """Three of something that is searched."""
    screen = sale()
    screen.search.line.setText("3 * cafe")
    return screen


def sale_nothing() -> SaleScreen:
    """A word that is on no product."""
    screen = sale()
    screen.search.line.setText("3 * almojavana")
    return screen


def sale_unknown() -> SaleScreen:
    """A code that is on no product."""
    screen = sale()
    screen.shelf.show_unknown("7701234567890")
    return screen


def sale_category() -> SaleScreen:
    """A category whose products have no drawings of their own."""
    screen = sale()
    screen.shelf.chips.chosen.emit("Despensa")
    screen.shelf.chips.choose("Despensa")
    return screen


def day() -> DayScreen:
    """A day with every kind of ending."""
    screen = DayScreen()
    screen.show_day(DAY)
    return screen


def day_empty() -> DayScreen:
    """A day before the first sale."""
    screen = DayScreen()
    screen.show_day(DaySnapshot(date(2026, 11, 20), (), Money.zero(), 0))
    return screen


def keys() -> SetupScreen:
    """The keys before they are typed."""
    return SetupScreen()


def keys_swapped() -> SetupScreen:
    """The events secret typed as the integrity secret."""
    screen = SetupScreen()
    for name, typed in (("public", "pub_test_Qw8x7Kd2"), ("private", "prv_test_Qw8x7Kd2")):
        screen.keys.fields[name].box.line.setText(typed)
    screen.keys.fields["integrity"].box.line.setText("test_events_Qw8x7Kd2")
    said = Sentence("keys.other_key", (("actual", "events"),))
    fields = key_fields(said, passed=False)
    screen.keys.show_keys(KeysSnapshot(fields, Environment.TEST, _merchant(), kept=False))
    return screen


def keys_kept() -> SetupScreen:
    """Real keys in the safe of the machine."""
    screen = SetupScreen()
    fields = key_fields(Sentence("keys.looks_right.integrity"), passed=True)
    screen.keys.show_keys(KeysSnapshot(fields, Environment.PRODUCTION, _merchant(), kept=True))
    return screen


def _merchant() -> Merchant:
    ways = ("CARD", "PSE", "NEQUI", "BANCOLOMBIA_TRANSFER")
    return Merchant("Café Guayacán", "Café Guayacán S.A.S.", "900123456", ways)


def products() -> SetupScreen:
    """The page of the products before a file is chosen."""
    screen = SetupScreen()
    screen.show_products()
    return screen


def products_changed() -> SetupScreen:
    """What a list would change."""
    screen = products()
    screen.products.show_import(ImportSnapshot(preview(LIST.encode(), sample_products())))
    return screen


def products_refused() -> SetupScreen:
    """The rows of a list that are left out."""
    screen = products_changed()
    screen.products.chips["refused"].click()
    return screen


def products_applied() -> SetupScreen:
    """A list that was taken over."""
    screen = products()
    plan = preview(LIST.encode(), sample_products())
    screen.products.show_import(ImportSnapshot(plan, applied=True))
    return screen


def products_problem() -> SetupScreen:
    """A file that is no list."""
    screen = products()
    screen.products.show_import(ImportSnapshot(preview(b"nombre;iva\nx;19\n", ())))
    return screen


def printer() -> SetupScreen:
    """A printer with little paper, in the middle of its ruler."""
    return care_screens.printer(SetupScreen())


def printer_choice() -> SetupScreen:
    """Choosing one of the printers there are."""
    return care_screens.printer_choice(SetupScreen())


def general() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.general(SetupScreen())


def charging() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.charging(SetupScreen())


def charging_off() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.charging(SetupScreen())


def backup() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.backup(SetupScreen())


def backup_code() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.backup_code(SetupScreen())


def backup_off() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.backup_off(SetupScreen())


def relay_letters() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.relay_letters(SetupScreen())


def alerts() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.alerts(SetupScreen())


def doctor() -> SetupScreen:
    """See ``care_screens``."""
    return care_screens.doctor(SetupScreen())


SCREENS: dict[str, Callable[[], QWidget]] = {
    made.__name__: made
    for made in (
        sale,
        sale_empty,
        sale_bare,
        sale_refused,
        sale_search,
        sale_nothing,
        sale_unknown,
        sale_category,
        day,
        day_empty,
        keys,
        keys_swapped,
        keys_kept,
        products,
        products_changed,
        products_refused,
        products_applied,
        products_problem,
        printer,
        printer_choice,
        *PAGES,
        general,
        charging,
        charging_off,
        backup,
        backup_code,
        backup_off,
        relay_letters,
        alerts,
        doctor,
    )
}
"""Every screen and state, by name."""


def _charging_off(screen: QWidget) -> None:
    assert isinstance(screen, SetupScreen)
    care_screens.charging_off(screen)


AFTERWARDS: dict[str, Callable[[QWidget], None]] = {
    "sale_quantity": lambda screen: _done(screen, "quantity"),
    "sale_undo": lambda screen: _done(screen, "undo"),
    "charging_off": _charging_off,
    "help": lambda screen: HelpOverlay(screen.window()).toggle(),
    **SHEETS,
}
"""States that are reached by doing something on the sale screen once it is shown."""


def _done(screen: QWidget, what: str) -> None:
    assert isinstance(screen, SaleScreen)
    if what == "undo":
        screen.column.removal_wanted.emit()
    else:
        screen.keys.quantity.trigger()


def framed(
    screen: QWidget, mode: Mode = Mode.REAL, shop: ShopSnapshot = SHOP, at: datetime = NOW
) -> QWidget:
    """Put a screen below the bar, as in the main window; where no money is real, in its frame."""
    window = ReadingWindow()
    window.setObjectName("page")
    bar = ShopBar(window)
    bar.show_time(at)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(screen, 1)
    bar.show_shop(replace(shop, mode=mode))
    return window

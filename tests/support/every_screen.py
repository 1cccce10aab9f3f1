"""Every screen of the till, in the states that people meet, by name.

A new screen is added with one line in ``EVERY``: a name, what makes the widget, and, where the
state is reached by doing something once it is shown, what does it. A screen that lies below the
till's bar needs nothing more; one that covers the window (``bare``) says so. Then run

    .venv/bin/python tests/support/every_screen.py NAME

which draws the reference picture ``tests/samples/pictures/NAME.png``: two languages, two themes and
three sizes on one sheet. Look at it beside the design before it is committed; ``--full FOLDER``
writes the pictures at their own size. Without a name everything is drawn again.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import product
from math import ceil
from pathlib import Path

import screens_giving_back
import screens_letters
import screens_manager
import screens_minute
import screens_parts
import screens_payment
import screens_reconciliation
import screens_records
import screens_sale
import screens_shift
import screens_staff
import shiboken6
from charges import CHARGES, MOMENTS, receipt, sale, shop
from cut_words import cut_words
from hand_money import PART, money, taken
from PIL import Image
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from translations import WORDS

from pos_app.core.payment import Way
from pos_app.till.snapshots import Mode as Shop
from pos_app.till.snapshots import ShopSnapshot
from pos_app.till.ways.snapshots import ContractsSnapshot
from pos_app.ui import theme
from pos_app.ui.cash.cash_screen import CashScreen
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.customer.pin_sheet import PinSheet
from pos_app.ui.customer.stack import CustomerPages
from pos_app.ui.payment.payment_screen import PaymentScreen
from pos_app.ui.shift.shift_screen import ShiftScreen
from pos_app.ui.staff.authorise import AuthoriseDialog, AuthoriseSheet
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.focus import FocusRing
from pos_app.ui.wording import Language
from pos_app.ui.words import set_language

__all__ = [
    "EVERY",
    "OUTFITS",
    "PICTURES",
    "SIZES",
    "Outfit",
    "Screen",
    "Wardrobe",
    "row_of",
    "rows_of",
    "shown",
]

Outfit = tuple[Language, Mode]

SIZES = ((1024, 700), (1366, 768), (1920, 1080))
"""The smallest, the usual and the largest till, in logical pixels."""

PICTURES = Path(__file__).parents[1] / "samples" / "pictures"

OUTFITS: tuple[Outfit, ...] = tuple(product(Language, Mode))

SMALLER = 5
"""The reference pictures are so many times smaller."""

SMALL = tuple((ceil(width / SMALLER), ceil(height / SMALLER)) for width, height in SIZES)

COLOURS = 256

AT_ONCE = 30

Full = Callable[[QImage], object]
Do = Callable[[QWidget], object]


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen in one state.

    Attributes:
        make: Makes the widget.
        then: Brings it into its state once it is shown.
        bare: It covers the window, and no bar lies above it.
        shop: What the bar says; what the screen says of the same must not differ.
        at: What the clock of the bar says.
    """

    make: Callable[[], QWidget]
    then: Do | None = None
    bare: bool = False
    shop: ShopSnapshot = screens_sale.SHOP
    at: datetime = screens_sale.NOW

    def show(self) -> tuple[QWidget, QWidget]:
        """Show it; return the window and the screen."""
        widget = self.make()
        window = widget
        if not self.bare:
            window = screens_sale.framed(widget, shop=self.shop, at=self.at)
        window.setFixedSize(*SIZES[1])
        window.show()
        widget.setFocus()
        QApplication.processEvents()
        if self.then is not None:
            self.then(widget)
        return window, widget


# --- charging and paying -------------------------------------------------------------------------


def _charge(name: str) -> ChargeScreen:
    screen = ChargeScreen()
    sold, frame, offered = screens_payment.WAYS[name]
    screen.show_sale(sold)
    screen.show_shop(frame)
    screen.show_ways(offered)
    due = sold.totals.total.centavos // 100
    screen.show_money(money(due, due=due))
    return screen


def _charge_parts() -> ChargeScreen:
    screen = _charge("charge")
    screen.show_money(money(58_700, PART, others=("Transferencia", "Bre-B")))
    return screen


def _push(way: Way, *strokes: str) -> Screen:
    def then(screen: QWidget) -> None:
        assert isinstance(screen, ChargeScreen)
        for stroke in strokes:
            QTest.keyClicks(screen, stroke)
        screen.show_ways(ContractsSnapshot(way, screens_payment.CONTRACTS))

    return Screen(partial(_charge, "charge_new_shop"), then)


def _lit(name: str) -> ShopSnapshot:
    """The shop's frame with the lamps that burn while a charge stands so."""
    lamps = dict(screens_sale.SHOP.lamps) | screens_payment.LAMPS.get(name, {})
    return replace(screens_sale.SHOP, lamps=tuple(lamps.items()))


def _paying(name: str) -> Screen:
    def then(screen: QWidget) -> None:
        assert isinstance(screen, PaymentScreen)
        charge = CHARGES[name]
        screen.show_charge(charge)
        screen.tick(MOMENTS[name])
        screen.stand()

    return Screen(screens_payment.payment_screen, then, shop=_lit(name), at=MOMENTS[name])


def _part(name: str) -> Screen:
    def then(screen: QWidget) -> None:
        assert isinstance(screen, ChargeScreen)
        screens_parts.SCREENS[name](screen)

    return Screen(partial(_charge, "charge_new_shop"), then)


def _cash(then: Callable[[CashScreen], object]) -> Screen:
    def do(screen: QWidget) -> None:
        assert isinstance(screen, CashScreen)
        screen.open(money())
        then(screen)

    return Screen(CashScreen, do)


def _customer(name: str = "") -> Screen:
    def made() -> CustomerPages:
        pages = CustomerPages()
        pages.setObjectName("page")
        pages.setAutoFillBackground(True)
        pages.show_snapshot(shop())
        pages.show_snapshot(sale())
        if name:
            pages.show_snapshot(CHARGES[name])
            pages.stop()
            pages.code.show_left("8:41", 0.87)
        return pages

    return Screen(made, bare=True)


# --- what lies over a screen ---------------------------------------------------------------------


def _asked(kind: type[AuthoriseDialog] | type[AuthoriseSheet]) -> Do:
    return lambda screen: kind(screen.window(), screens_staff.QUESTION).open()


def _pin(screen: QWidget) -> None:
    assert isinstance(screen, PaymentScreen)
    screen.show_charge(CHARGES["on_page"])
    screen.tick(MOMENTS["on_page"])
    PinSheet(screen.window()).open()


def _framed(mode: Shop) -> Screen:
    return Screen(lambda: screens_sale.framed(screens_sale.sale(), mode), bare=True)


def _focus_shift(screen: QWidget) -> None:
    assert isinstance(screen, ShiftScreen)
    screen.focus_page()


EVERY: dict[str, Screen] = {
    **{
        name: Screen(make, screens_sale.AFTERWARDS.get(name))
        for name, make in screens_sale.SCREENS.items()
    },
    **{
        name: Screen(screens_sale.sale, then)
        for name, then in screens_sale.AFTERWARDS.items()
        if name not in screens_sale.SCREENS
    },
    **{
        name: Screen(make, screens_minute.AFTERWARDS.get(name))
        for name, make in screens_minute.SCREENS.items()
    },
    **{name: Screen(partial(_charge, name)) for name in screens_payment.WAYS},
    "charge_parts": Screen(_charge_parts),
    "push_nequi": _push(Way.NEQUI, "3", "30012"),
    "push_bank": _push(Way.BANCOLOMBIA_QR, "4"),
    **{f"pay_{name}": _paying(name) for name in CHARGES},
    "cash": _cash(lambda _screen: None),
    "cash_counted": _cash(lambda screen: QTest.keyClicks(screen, "100000")),
    "cash_short": _cash(lambda screen: QTest.keyClicks(screen, "50000")),
    "cash_taken": _cash(lambda screen: screen.show_taken(replace(taken(), receipt=receipt()))),
    "cash_rest": _cash(lambda screen: screen.show_taken(taken(50_000, 0, 38_700))),
    **{f"shift_{n}": Screen(make, _focus_shift) for n, make in screens_shift.SCREENS.items()},
    **{name: Screen(make, bare=True) for name, make in screens_staff.SCREENS.items()},
    **{name: _part(name) for name in screens_parts.SCREENS},
    **{name: Screen(screens_sale.sale, then) for name, then in screens_letters.LETTERS.items()},
    **{name: Screen(make) for name, make in screens_giving_back.SCREENS.items()},
    **{
        name: Screen(make, screens_manager.AFTERWARDS.get(name), at=screens_manager.EVENING)
        for name, make in screens_manager.SCREENS.items()
    },
    **{
        f"day_{n}": Screen(make, at=screens_reconciliation.EVENING)
        for n, make in screens_reconciliation.SCREENS.items()
    },
    **{
        name: Screen(make, screens_records.AFTERWARDS.get(name), bare=True)
        for name, make in screens_records.SCREENS.items()
    },
    "sale_test": _framed(Shop.TEST),
    "sale_rehearsal": _framed(Shop.REHEARSAL),
    "authorise": Screen(screens_sale.sale, _asked(AuthoriseDialog)),
    "authorise_sheet": Screen(screens_sale.sale, _asked(AuthoriseSheet)),
    "customer_cart": _customer(),
    "customer_code": _customer("on_phone"),
    "customer_paid": _customer("approved"),
    "customer_sorry": _customer("declined"),
    "customer_pin": Screen(screens_payment.payment_screen, _pin),
}
"""Every screen and state, by name."""


def _agree(prefix: str, at: datetime, shop: ShopSnapshot) -> None:
    """Let the bar above some screens say what they say."""
    for name, screen in EVERY.items():
        if name.startswith(prefix):
            EVERY[name] = replace(screen, shop=shop, at=at)


_IN_TRAY = replace(screens_sale.SHOP, waiting=len(screens_minute.TRAY.rows))
_IN_SHIFT = replace(screens_sale.SHOP, waiting=len(screens_shift.SHIFT.pending))
_agree("tray", screens_minute.TRAY.at, _IN_TRAY)
_agree("tray_empty", screens_minute.TRAY.at, replace(_IN_TRAY, waiting=0))
_agree("check", screens_minute.TRAY.at, _IN_TRAY)
_agree("case", screens_minute.CASE.at, screens_sale.SHOP)
_agree("shift", screens_shift.EVENING, _IN_SHIFT)
_agree("shift_home_new", screens_shift.MORNING, replace(_IN_SHIFT, shift=1, waiting=0))
for _closed in ("shift_closed", "shift_home_closed", "shift_opening"):
    _agree(_closed, screens_shift.EVENING, replace(_IN_SHIFT, shift=215, shift_open=False))


# --- drawing -------------------------------------------------------------------------------------


class Wardrobe:
    """Dresses one application; the same outfit again costs nothing."""

    def __init__(self, application: QApplication) -> None:
        """Stand still: nothing moves and no caret blinks on a picture."""
        self._application = application
        self._english = QTranslator()
        self._worn: Outfit | None = None
        theme.set_reduced_motion(True)
        application.setCursorFlashTime(0)

    def wear(self, outfit: Outfit) -> None:
        """Wear a language and a theme."""
        if outfit != self._worn:
            language, mode = self._worn = outfit
            self._speak(language)
            theme.wear(self._application, mode)

    def undress(self) -> None:
        """Leave the application as it was found."""
        self.wear(OUTFITS[0])
        theme.set_reduced_motion(False)

    def _speak(self, language: Language) -> None:
        if language is Language.ENGLISH:
            loaded = self._english.load(str(WORDS.with_suffix(".qm")))
            assert loaded, "the English words are not compiled"
            self._application.installTranslator(self._english)
        else:
            self._application.removeTranslator(self._english)
        set_language(language)


@contextmanager
def shown(screen: Screen) -> Iterator[tuple[QWidget, QWidget]]:
    """Show a screen, with its window, and take both away afterwards."""
    window, widget = screen.show()
    yield window, widget
    if isinstance(widget, PaymentScreen):
        widget.guest_gone()
    window.close()
    shiboken6.delete(window)


def pictures(screen: Screen, cut: set[str] | None = None) -> Iterator[QImage]:
    """Show a screen and take its picture at each size; ``cut`` gathers words that were cut."""
    with shown(screen) as (window, _widget):
        ring = FocusRing(window)
        for size in SIZES:
            window.setFixedSize(*size)
            QApplication.processEvents()
            ring.follow(window.focusWidget())
            QApplication.processEvents()
            with cut_words(set() if cut is None else cut):
                picture = _with_dialogs(window)
            yield picture


def _with_dialogs(window: QWidget) -> QImage:
    picture: QPixmap = window.grab()
    for dialog in window.findChildren(Dialog):
        if dialog.isVisible():
            painter = QPainter(picture)
            shot = dialog.grab()
            left = (picture.width() - shot.width()) // 2
            painter.drawPixmap(left, (picture.height() - shot.height()) // 2, shot)
            painter.end()
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB888)


def _as_pillow(image: QImage) -> Image.Image:
    size = image.width(), image.height()
    return Image.frombytes(
        "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )


def row_of(screen: Screen, full: Full | None = None, cut: set[str] | None = None) -> Image.Image:
    """Put the pictures of a screen beside each other, a fifth of their size."""
    row = Image.new("RGB", (sum(width for width, _ in SMALL), SMALL[-1][1]), "white")
    left = 0
    for image in pictures(screen, cut):
        if full is not None:
            full(image)
        small = _as_pillow(image).reduce(SMALLER)
        row.paste(small, (left, 0))
        left += small.width
    return row


def rows_of(sheet: Image.Image) -> dict[Outfit, Image.Image]:
    """Take a sheet apart again."""
    width, height = sheet.width, SMALL[-1][1]
    return {
        outfit: sheet.crop((0, number * height, width, (number + 1) * height))
        for number, outfit in enumerate(OUTFITS)
    }


def _keep(name: str, rows: list[Image.Image]) -> None:
    sheet = Image.new("RGB", (rows[0].width, rows[0].height * len(rows)))
    for number, row in enumerate(rows):
        sheet.paste(row, (0, number * row.height))
    small = sheet.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(PICTURES / f"{name}.png", optimize=True)


def draw(names: Sequence[str], wardrobe: Wardrobe, folder: Path | None = None) -> None:
    """Draw the reference pictures of some screens."""
    rows: dict[str, list[Image.Image]] = {name: [] for name in names}
    for outfit in OUTFITS:
        wardrobe.wear(outfit)
        for name in names:
            full = None if folder is None else partial(_save, folder, name, outfit)
            rows[name].append(row_of(EVERY[name], full))
    for name, drawn in rows.items():
        _keep(name, drawn)


def main(arguments: list[str]) -> None:
    """Draw the reference pictures that are named, or all."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("names", nargs="*", help="screens; a name may be the beginning of several")
    parser.add_argument("--full", type=Path, help="write them at their own size too, into a folder")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    wardrobe = Wardrobe(QApplication([]))
    PICTURES.mkdir(exist_ok=True)
    wanted = [n for n in EVERY if not asked.names or any(map(n.startswith, asked.names))]
    for chunk in batched(wanted, AT_ONCE):
        draw(chunk, wardrobe, asked.full)


def batched(names: list[str], most: int) -> Iterator[list[str]]:
    """Cut a list into pieces: all rows of a piece are in memory at once."""
    for at in range(0, len(names), most):
        yield names[at : at + most]


def _save(folder: Path, name: str, outfit: Outfit, image: QImage) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    language, mode = outfit
    image.save(str(folder / f"{name}-{language.value}-{mode.value}-{image.width()}.png"))


if __name__ == "__main__":
    main(sys.argv[1:])

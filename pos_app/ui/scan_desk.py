"""What becomes of a code that was read while the keyboard was anywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from pos_app.core.scanning import ScanRule
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.selling.snapshots import (
    DetailsSnapshot,
    FoundSnapshot,
    NothingFound,
    ProductList,
    ProductSaved,
    ProductSnapshot,
    ScannerSnapshot,
    ShelfPage,
    UnknownCode,
)
from pos_app.till.snapshots import Notice, SaleSnapshot, ShopSnapshot
from pos_app.ui.scanner import Reading
from pos_app.ui.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pos_app.ui.lock.keeper import Keeper
    from pos_app.ui.sale.sale_screen import SaleScreen
    from pos_app.ui.setup.setup_screen import SetupScreen
    from pos_app.ui.widgets.overlays import Toast

__all__ = ["ScanDesk"]


class Window(Protocol):
    """What is needed of the window that the screens stand in."""

    sale: SaleScreen
    keeper: Keeper
    toast: Toast

    @property
    def setup(self) -> SetupScreen:
        """The set-up, made when it is needed."""
        ...

    @property
    def in_front(self) -> QWidget:
        """The screen that is in front."""
        ...

    def shows(self, name: str) -> bool:
        """Whether the screen of this name is in front."""
        ...

    def bring(self, screen: QWidget) -> None:
        """Put a screen in front."""
        ...

    def show_shift(self) -> None:
        """Show the shift at a glance."""
        ...


class ScanDesk(QObject):
    """Hands codes to the screen they are for.

    Signals:
        limit_changed: So many milliseconds between two keys make a scanner.
        rung_up: A code that was read is on the ticket now.
    """

    limit_changed = Signal(int)
    rung_up = Signal()

    def __init__(self, window: Window, parent: QObject) -> None:
        """Serve a window; it goes with its parent."""
        super().__init__(parent)
        self._window = window
        self._shift_open = True
        self._asked = 0
        self._sale: SaleSnapshot | None = None
        window.sale.scanned.connect(self._count)

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Know whether a shift is open: without one nothing is rung up, and nothing is lost."""
        self._shift_open = shop.shift_open

    def hear(self, snapshot: object) -> None:
        """Notice what became of the codes that were read."""
        if isinstance(snapshot, SaleSnapshot):
            before, self._sale = self._sale, snapshot
            if self._asked and before is not None and snapshot.lines != before.lines:
                self._asked -= 1
                self.rung_up.emit()
        elif isinstance(snapshot, UnknownCode | Notice):
            self._asked = max(0, self._asked - 1)

    def _count(self) -> None:
        self._asked += 1

    def handlers(self) -> dict[type, Callable[..., None]]:
        """Who shows each picture that selling makes beside the sale itself."""
        sale = self._window.sale
        return {
            ShelfPage: sale.shelf.show_page,
            FoundSnapshot: sale.shelf.show_found,
            NothingFound: sale.show_nothing,
            UnknownCode: sale.show_unknown,
            DetailsSnapshot: sale.looking.show_details,
            ParkedSnapshot: sale.show_parked,
            ProductList: self._show_care,
            ProductSaved: self._show_care,
            ProductSnapshot: self.show_product,
            ScannerSnapshot: self.show_scanner,
        }

    def take(self, code: str) -> None:
        """Ring a code up; while something else is done, keep it for later.

        A charge is never touched by a code: what was read meanwhile is offered afterwards.
        """
        window = self._window
        if self._tested():
            return  # the page that tests the scanner shows it
        if window.keeper.covered and not window.keeper.locked:
            window.toast.show_message(say("scan.heard", code=code), icon="scan")
            return  # a shop that is still being set up: the scanner works, and nothing is sold
        if not self._shift_open and not window.keeper.locked:
            window.sale.keep(code)
            window.toast.show_message(say("scan.shift_closed", code=code), icon="scan")
            window.show_shift()
            return
        selling = window.in_front is window.sale or window.shows("charge")
        if selling and not window.keeper.locked:
            window.bring(window.sale)
            window.sale.scan(code)
            return
        window.sale.keep(code)
        window.toast.show_message(say("scan.kept", code=code), icon="scan")

    def offer_kept(self) -> None:
        """Offer what was read meanwhile; that it would be offered needs not be said any more."""
        if self._window.sale.offer_kept():
            self._window.toast.take_back("scan")

    def look_at(self, reading: Reading) -> None:
        """Show how a code was read, while the page for it is in front."""
        if self._tested():
            self._window.setup.scanner.take(reading)

    def set_limit(self, milliseconds: int) -> None:
        """Take keys that come so fast for a scanner's, everywhere."""
        self._window.sale.search.rule = ScanRule(mean_gap=milliseconds / 1000)
        self.limit_changed.emit(milliseconds)

    def show_scanner(self, scanner: ScannerSnapshot) -> None:
        """Take the pace that the shop set, and show it on its page."""
        self.set_limit(scanner.limit)
        self._window.setup.show_care(scanner)

    def show_product(self, product: ProductSnapshot) -> None:
        """Open a product for editing, from the sale as well: a code was read that is on none."""
        window = self._window
        if not window.shows("setup"):
            window.bring(window.setup)
        window.setup.show_page(window.setup.list)
        window.setup.show_care(product)

    def _show_care(self, told: object) -> None:
        self._window.setup.show_care(told)  # made when it is needed

    def _tested(self) -> bool:
        return self._window.shows("setup") and self._window.setup.scanner.isVisible()

"""Setting the till up, page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.selling.snapshots import (
    ProductList,
    ProductSaved,
    ProductSnapshot,
    ScannerSnapshot,
)
from pos_app.till.staff.snapshots import PeopleSnapshot
from pos_app.ui.setup.import_screen import ImportScreen
from pos_app.ui.setup.keys_screen import KeysScreen
from pos_app.ui.setup.people_page import PeoplePage
from pos_app.ui.setup.printer_page import PrinterPage
from pos_app.ui.setup.products_page import ProductsPage
from pos_app.ui.setup.relay_page import RelayPage
from pos_app.ui.setup.scanner_page import ScannerPage
from pos_app.ui.setup.side_list import SideList

__all__ = ["SetupScreen"]


class SetupScreen(QWidget):
    """The pages of the setup with their list at the side.

    Signals:
        closed: The person goes back to work.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the pages; the keys come first."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.keys = KeysScreen()
        self.products = ImportScreen()
        self.relay = RelayPage()
        self.printer = PrinterPage()
        self.people = PeoplePage()
        self.list = ProductsPage()
        self.scanner = ScannerPage()
        self._side = SideList()
        self._side.add(self.tr("Llaves de Wompi"), "key")
        self._side.add(self.tr("Traer productos"), "download")
        self._side.add(self.tr("Servidor de avisos"), "relay")
        self._side.add(self.tr("Impresora y cajón"), "printer")
        self._side.add(self.tr("Personas"), "users")
        self._side.add(self.tr("Productos"), "box")
        self._side.add(self.tr("Lector de códigos"), "scan")
        self._pages = QStackedWidget()
        self._pages.addWidget(_scrolling(self.keys))
        self._pages.addWidget(self.products)
        self._pages.addWidget(_scrolling(self.relay))
        self._pages.addWidget(_scrolling(self.printer))
        self._pages.addWidget(_scrolling(self.people))
        self._pages.addWidget(self.list)
        self._pages.addWidget(_scrolling(self.scanner))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        self._side.chosen.connect(self._pages.setCurrentIndex)
        for left in (self._side.left, self.keys.closed, self.products.closed):
            left.connect(self.closed)
        shortcut = QShortcut(QKeySequence("Esc"), self, self.closed.emit)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_products(self) -> None:
        """Turn to the page of the products."""
        self._side.choose(1)
        self._pages.setCurrentIndex(1)

    def show_care(self, snapshot: object) -> None:
        """Hand a snapshot to the page that shows it."""
        match snapshot:
            case PrinterSnapshot():
                self.printer.show_printer(snapshot)
            case PeopleSnapshot():
                self.people.show_people(snapshot)
            case ProductList():
                self.list.show_list(snapshot)
            case ProductSnapshot():
                self.list.show_product(snapshot)
            case ProductSaved():
                self.list.show_saved(snapshot)
            case ScannerSnapshot():
                self.scanner.show_scanner(snapshot)

    def show_page(self, page: QWidget) -> None:
        """Turn to a page."""
        frames = [self._pages.widget(place) for place in range(self._pages.count())]
        holding = [frame is page or (frame and frame.isAncestorOf(page)) for frame in frames]
        place = holding.index(True)
        self._side.choose(place)
        self._pages.setCurrentIndex(place)


def _scrolling(page: QWidget) -> QScrollArea:
    """Let a page be longer than a low screen."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area

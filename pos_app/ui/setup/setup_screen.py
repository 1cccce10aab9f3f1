"""Setting the till up, page by page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QWidget

from pos_app.core.catalogue import fold
from pos_app.till.alerts.snapshots import AlertsSnapshot
from pos_app.till.backup.snapshots import BackupSnapshot
from pos_app.till.doctor.snapshots import DoctorSnapshot
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.selling.snapshots import (
    ProductList,
    ProductSaved,
    ProductSnapshot,
    ScannerSnapshot,
)
from pos_app.till.snapshots import ImportSnapshot, KeysSnapshot, RelaySnapshot
from pos_app.till.staff.snapshots import PeopleSnapshot
from pos_app.ui.setup.alerts_page import AlertsPage
from pos_app.ui.setup.backup_page import BackupPage
from pos_app.ui.setup.charging_page import ChargingPage
from pos_app.ui.setup.doctor_page import DoctorPage
from pos_app.ui.setup.general_page import GeneralPage
from pos_app.ui.setup.import_screen import ImportScreen
from pos_app.ui.setup.keys_screen import KeysScreen
from pos_app.ui.setup.people_page import PeoplePage
from pos_app.ui.setup.printer_page import PrinterPage
from pos_app.ui.setup.products_page import ProductsPage
from pos_app.ui.setup.relay_page import RelayPage
from pos_app.ui.setup.scanner_page import ScannerPage
from pos_app.ui.setup.side_list import SideList
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import say

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
        self.general, self.backup, self.doctor = GeneralPage(), BackupPage(), DoctorPage()
        self.charging, self.alerts = ChargingPage(), AlertsPage()
        self._side, self._pages = SideList(), QStackedWidget()
        for words, icon, page in self._places():
            self._side.add(words, icon)
            self._pages.addWidget(page if page in (self.products, self.list) else Roll(page))
        self._shows = self._handlers()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        self._side.chosen.connect(self._pages.setCurrentIndex)
        for left in (self._side.left, self.keys.closed, self.products.closed):
            left.connect(self.closed)
        self._side.searched.connect(self._look_for)
        for sequence, deed in (("Esc", self._leave), ("F2", self._search)):
            shortcut = QShortcut(QKeySequence(sequence), self, deed)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _places(self) -> tuple[tuple[str, str, QWidget], ...]:
        """The pages in their order: the money, the devices, what is sold and by whom, the care."""
        return (
            (self.tr("Llaves de Wompi"), "key", self.keys),
            (say("charging.title"), "cash", self.charging),
            (self.tr("Servidor de avisos"), "relay", self.relay),
            (self.tr("Impresora y cajón"), "printer", self.printer),
            (self.tr("Lector de códigos"), "scan", self.scanner),
            (self.tr("Productos"), "box", self.list),
            (self.tr("Traer productos"), "download", self.products),
            (self.tr("Personas"), "users", self.people),
            (self.tr("Tienda y aspecto"), "store", self.general),
            (self.tr("Alertas"), "bell", self.alerts),
            (self.tr("Copias"), "save", self.backup),
            (self.tr("Revisión del equipo"), "eye", self.doctor),
        )

    def _handlers(self) -> dict[type, Callable[..., None]]:
        return {
            KeysSnapshot: self.keys.show_keys,
            ImportSnapshot: self.products.show_import,
            RelaySnapshot: self.relay.show_relay,
            PrinterSnapshot: self.printer.show_printer,
            PreferencesSnapshot: self._show_preferences,
            AlertsSnapshot: self.alerts.show_alerts,
            BackupSnapshot: self.backup.show_backups,
            DoctorSnapshot: self.doctor.show_findings,
            PeopleSnapshot: self.people.show_people,
            ProductList: self.list.show_list,
            ProductSnapshot: self.list.show_product,
            ProductSaved: self.list.show_saved,
            ScannerSnapshot: self.scanner.show_scanner,
        }

    def _search(self) -> None:
        self._side.search.setFocus()

    def _leave(self) -> None:
        """Give up what was searched for, or an open product; with neither, go back to work."""
        if self._side.search.line.text():
            self._side.search.clear()
        elif not (self.list.isVisible() and self.list.step_back()):
            self.closed.emit()

    def _look_for(self, typed: str) -> None:
        """Leave the pages that have every word that is typed, in their name or on them."""
        words = fold(typed).split()
        pages = [f"{name} {_told(page)}" for name, _, page in self._places()]
        said = [fold(page) for page in pages]
        self._side.show_only([n for n, page in enumerate(said) if all(w in page for w in words)])

    def _show_preferences(self, preferences: PreferencesSnapshot) -> None:
        self.general.show_preferences(preferences)
        self.charging.show_preferences(preferences)

    def show_products(self) -> None:
        """Turn to the page of the products."""
        self.show_page(self.products)

    def show_care(self, snapshot: object) -> None:
        """Hand a snapshot to the page that shows it."""
        self._shows[type(snapshot)](snapshot)

    def show_page(self, page: QWidget) -> None:
        """Turn to a page."""
        frames = [self._pages.widget(place) for place in range(self._pages.count())]
        holding = [frame is page or (frame and frame.isAncestorOf(page)) for frame in frames]
        place = holding.index(True)
        self._side.choose(place)
        self._pages.setCurrentIndex(place)


def _told(page: QWidget) -> str:
    """Every word that stands on a page."""
    keys = [key.text() for key in page.findChildren(QAbstractButton)]
    return " ".join([*keys, *(one.accessibleName() for one in page.findChildren(QWidget))])

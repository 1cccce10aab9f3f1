"""What people wish of the printer, and of what looks after the till."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt, SignalInstance
from PySide6.QtGui import QShortcut

from pos_app.ui.bridge import Wish

if TYPE_CHECKING:
    from pos_app.ui.main_window import MainWindow
    from pos_app.ui.setup.printer_page import PrinterPage
    from pos_app.ui.setup.setup_screen import SetupScreen

__all__ = ["connect_care", "connect_papers", "connect_printer", "connect_ways"]

Send = Callable[[Wish], None]


def connect_papers(window: MainWindow, send: Send) -> None:
    """Print the last receipt again from the sale, and look at the printer for the setup."""
    window.setup_shown.connect(lambda: send(lambda desk: desk.printer_page.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.preferences.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.backups.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.alerts.show()))
    again = QShortcut(QKeyCombination(Qt.Key.Key_F11), window.sale)
    again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    again.activated.connect(lambda: send(lambda desk: desk.printing.print_last()))


def connect_printer(page: PrinterPage, send: Send) -> None:
    """Send every wish of the page."""
    page.printer_chosen.connect(lambda one: send(lambda desk: desk.printer_page.choose(one)))
    page.changed.connect(lambda n, v: send(lambda desk: desk.printer_page.change(n, v)))
    page.logo_given.connect(lambda b: send(lambda desk: desk.printer_page.use_logo(b)))
    page.sample_asked.connect(lambda: send(lambda desk: desk.printer_page.print_sample()))
    page.drawer_asked.connect(lambda: send(lambda desk: desk.printer_page.try_drawer()))


def connect_care(setup: SetupScreen, send: Send) -> None:
    """Send every wish of the pages that look after the till."""
    general, backup = setup.general, setup.backup
    general.changed.connect(lambda n, v: send(lambda desk: desk.preferences.change(n, v)))
    setup.charging.changed.connect(lambda n, v: send(lambda desk: desk.preferences.change(n, v)))
    connect_ways(setup.charging.way_on_asked, setup.charging.way_off_asked, send)
    backup.begin_asked.connect(lambda: send(lambda desk: desk.backups.begin()))
    backup.make_asked.connect(lambda: send(lambda desk: desk.backups.make()))
    backup.proof_asked.connect(lambda: send(lambda desk: desk.backups.rehearse()))
    backup.folder_chosen.connect(lambda f: send(lambda desk: desk.backups.choose_folder(f)))
    backup.code_written.connect(lambda: send(lambda desk: desk.backups.forget_code()))
    setup.doctor.look_asked.connect(lambda: send(lambda desk: desk.doctor.look()))
    alerts = setup.alerts
    alerts.changed.connect(lambda n, v: send(lambda desk: desk.alerts.change(n, v)))
    alerts.secret_given.connect(lambda c, s: send(lambda desk: desk.alerts.keep_secret(c, s)))
    alerts.report_address_given.connect(
        lambda address: send(lambda desk: desk.alerts.keep_report_address(address))
    )
    alerts.test_asked.connect(lambda c: send(lambda desk: desk.alerts.test(c)))


def connect_ways(on: SignalInstance, off: SignalInstance, send: Send) -> None:
    """Send the wishes to offer a way of paying, and to offer it no more."""
    on.connect(lambda way: send(lambda desk: desk.switching.on(way)))
    off.connect(lambda way, why, text: send(lambda desk: desk.switching.off(way, why, text)))

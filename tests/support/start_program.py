"""Starts one window in a process of its own and tells when it took its first key.

The moment is the system's monotonic clock, which all processes share, so whoever started the
process knows how long a person would have waited. Run as
``python start_program.py (bare|till|till-without-engine|till-sells|till-idle) FOLDER``; the answer
is a line of JSON. ``till-idle`` tells instead what a till costs that nobody touches.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pos_app.ui.app import TillApp

SAMPLE_PRODUCT = "tinto"

SETTLING, REST = 5, 10
"""Seconds until every screen and the web engine are made, and seconds of rest that are measured."""

Watch = Callable[["TillApp", Callable[[], None]], None]

ROWS, COLUMNS = 400, 4
"""As many rows as the sample shop has products."""

NOBODY = "http://127.0.0.1:9"
"""A Wompi that answers nothing: the start must not wait for it."""

ENGINE = ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets")


class FirstKey(QObject):
    """Presses a key once something is painted, and tells when its effect is painted too."""

    def __init__(
        self,
        painted: QWidget,
        ready: Callable[[], bool],
        press: Callable[[], None],
        taken: Callable[[], bool],
        done: Callable[[], None],
        seen: QWidget | None = None,
    ) -> None:
        """Watch a widget's paintings.

        Args:
            painted: Where a person sees that the program is ready.
            ready: Whether what is painted is what a person waits for.
            press: Lets the key go down.
            taken: Whether the key had its effect.
            done: Called once that is painted.
            seen: Where the effect is seen, if elsewhere.
        """
        super().__init__(painted)
        self._ready, self._taken, self._done = ready, taken, done
        self._press = press
        self._pressed = False
        self._painted, self._seen = painted, seen or painted
        for widget in {self._painted, self._seen}:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Look at each painting; what follows comes after it."""
        if event.type() is QEvent.Type.Paint:
            if not self._pressed and watched is self._painted and self._ready():
                self._pressed = True
                self._press()
            elif self._pressed and watched is self._seen and self._taken():
                for widget in {self._painted, self._seen}:
                    widget.removeEventFilter(self)
                QTimer.singleShot(0, self._done)
        return False


def key(widget: QWidget, code: Qt.Key, text: str = "") -> Callable[[], None]:
    """A key that goes down over a widget once this is called."""

    def press() -> None:
        plain = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, code, plain, text)
        QCoreApplication.postEvent(widget, event)

    return press


def tell(end: Callable[[], None]) -> Callable[[], None]:
    """Say what time it is and whether the web engine was loaded, then end."""

    def done() -> None:
        engine = any(name in sys.modules for name in ENGINE if sys.modules.get(name) is not None)
        sys.stdout.write(json.dumps({"at": time.perf_counter(), "engine": engine}) + "\n")
        end()

    return done


def bare() -> int:
    """Show the least that Qt can: a table."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    application = QApplication([])
    model = QStandardItemModel(ROWS, COLUMNS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(f"{row} {column}"))
    table = QTableView()
    table.setModel(model)
    table.setCurrentIndex(model.index(0, 0))
    table.resize(1366, 768)
    watch = FirstKey(
        table.viewport(),
        lambda: True,
        key(table, Qt.Key.Key_Down),
        lambda: table.currentIndex().row() == 1,
        tell(application.quit),
    )
    table.show()
    code = application.exec()
    watch.deleteLater()
    return code


def till(folder: Path, watch: Watch) -> int:
    """Open the till of a shop with keys and products, whose Wompi cannot be reached.

    Args:
        folder: Where the shop keeps everything.
        watch: Waits for what is to be timed, and ends the till.
    """
    from pos_app.bootstrap.lean import start_lean

    start_lean()
    from pos_app.bootstrap.desktop import FIRST_PICTURES, look_of
    from pos_app.bootstrap.guest_environment import clean_environment, lower_sandbox_for_root
    from pos_app.bootstrap.logs import start_logging
    from pos_app.bootstrap.sample_shop import fill_sample_shop
    from pos_app.bootstrap.system import VAULT_PROFILE, Folders
    from pos_app.bootstrap.till_program import TillProgram
    from pos_app.store.vault import KeyringVault
    from pos_app.ui.app import TillApp, make_application

    folders = Folders.under(folder)
    start_logging(folders.make().logs, "till")
    clean_environment(os.environ)
    lower_sandbox_for_root(os.environ)
    vault = KeyringVault(VAULT_PROFILE)
    program = TillProgram(
        folders,
        vault,
        rehearsal=NOBODY,
        prepare=fill_sample_shop,
        first_pictures=FIRST_PICTURES,
    )
    look = look_of(folders, None)
    application = make_application(["mostrador"], look)
    app = TillApp(program, look, loopback=True)
    watch(app, tell(app.close))
    app.open()
    return application.exec()


def _first_letter(app: TillApp, done: Callable[[], None]) -> None:
    sale = app.window.sale
    FirstKey(
        sale.shelf.grid.viewport(),
        lambda: sale.shelf.grid.products.rowCount() > 0,
        key(sale.search.line, Qt.Key.Key_C, "c"),
        lambda: sale.search.typed == "c",
        done,
        seen=sale.search.line,
    )


def _first_article(app: TillApp, done: Callable[[], None]) -> None:
    """Ring a product up; the ticket may hold what an earlier start rang up."""
    from pos_app.core.money import Quantity
    from pos_app.till.snapshots import SaleSnapshot

    window = app.window
    counts: list[int] = []

    def count(snapshot: object) -> None:
        if isinstance(snapshot, SaleSnapshot):
            counts.append(snapshot.totals.articles)

    app.bridge.snapshot.connect(count)
    FirstKey(
        window.sale.shelf.grid.viewport(),  # its tile then shows how many there are
        lambda: window.sale.shelf.grid.products.rowCount() > 0,
        lambda: window.sale.product_picked.emit(SAMPLE_PRODUCT, Quantity.units(1)),
        lambda: counts[-1] > counts[0],
        done,
    )


def _at_rest(app: TillApp, _done: Callable[[], None]) -> None:
    """Measure the processor's seconds while nothing happens, once everything is made."""

    def begin() -> None:
        spent = time.process_time()
        QTimer.singleShot(REST * 1000, lambda: end(spent))

    def end(spent: float) -> None:
        share = (time.process_time() - spent) / REST
        sys.stdout.write(json.dumps({"share": share}) + "\n")
        app.close()

    QTimer.singleShot(SETTLING * 1000, begin)


def main(what: str, folder: str) -> int:
    """Start what is named."""
    if what == "bare":
        return bare()
    if what == "till-without-engine":
        forbidden: dict[str, Any] = dict.fromkeys(ENGINE)  # None forbids an import
        sys.modules.update(forbidden)
    return till(Path(folder), WATCHES[what])


WATCHES: dict[str, Watch] = {
    "till": _first_letter,
    "till-without-engine": _first_letter,
    "till-sells": _first_article,
    "till-idle": _at_rest,
}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Starts one window in a process of its own and tells when it took its first key.

The moment is the system's monotonic clock, which all processes share, so whoever started the
process knows how long a person would have waited. Run as
``python start_program.py (bare|till|till-without-engine) FOLDER``; the answer is a line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

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
        press: tuple[QWidget, QKeyEvent],
        taken: Callable[[], bool],
        done: Callable[[], None],
    ) -> None:
        """Watch a widget's paintings.

        Args:
            painted: Where the effect is seen.
            ready: Whether what is painted is what a person waits for.
            press: Who gets which key.
            taken: Whether the key had its effect.
            done: Called once that is painted.
        """
        super().__init__(painted)
        self._ready, self._taken, self._done = ready, taken, done
        self._press = press
        self._pressed = False
        painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Look at each painting; what follows comes after it."""
        if event.type() is QEvent.Type.Paint:
            if not self._pressed and self._ready():
                self._pressed = True
                QCoreApplication.postEvent(*self._press)
            elif self._pressed and self._taken():
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._done)
        return False


def key(code: Qt.Key, text: str = "") -> QKeyEvent:
    """A key going down."""
    return QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)


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
        (table, key(Qt.Key.Key_Down)),
        lambda: table.currentIndex().row() == 1,
        tell(application.quit),
    )
    table.show()
    code = application.exec()
    watch.deleteLater()
    return code


def till(folder: Path) -> int:
    """Open the till of a shop with keys and products, whose Wompi cannot be reached."""
    from pos_app.bootstrap.desktop import look_of
    from pos_app.bootstrap.guest_environment import clean_environment
    from pos_app.bootstrap.logs import start_logging
    from pos_app.bootstrap.sample_shop import fill_sample_shop
    from pos_app.bootstrap.system import VAULT_PROFILE, Folders
    from pos_app.bootstrap.till_program import TillProgram
    from pos_app.store.vault import KeyringVault
    from pos_app.ui.app import TillApp, make_application

    folders = Folders.under(folder)
    start_logging(folders.make().logs, "till")
    clean_environment(os.environ)
    vault = KeyringVault(VAULT_PROFILE)
    program = TillProgram(folders, vault, rehearsal=NOBODY, prepare=fill_sample_shop)
    look = look_of(folders, None)
    application = make_application(["mostrador"], look)
    app = TillApp(program, look, loopback=True)
    sale = app.window.sale
    FirstKey(
        sale.shelf.grid.viewport(),
        lambda: sale.shelf.grid.products.rowCount() > 0,
        (sale.search.line, key(Qt.Key.Key_C, "c")),
        lambda: sale.search.typed == "c",
        tell(app.close),
    )
    app.open()
    return application.exec()


def main(what: str, folder: str) -> int:
    """Start what is named."""
    if what == "bare":
        return bare()
    if what == "till-without-engine":
        forbidden: dict[str, Any] = dict.fromkeys(ENGINE)  # None forbids an import
        sys.modules.update(forbidden)
    return till(Path(folder))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

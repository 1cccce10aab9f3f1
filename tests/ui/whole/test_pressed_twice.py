"""Every key that writes, pressed twice within a moment at a whole till: one fact only."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from every_act import AGAIN, ASKS, OPEN, SELLS
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from whole_till import WholeTill

from pos_app.store.book import Book
from pos_app.till.selling.snapshots import ProductSnapshot
from pos_app.till.staff.snapshots import PeopleSnapshot

K = Qt.Key

ALIVE = frozenset(
    {"sqlite_sequence", "sighting_counts", "outbox_done", "print_events", "fact_seals"}
)
"""What grows by itself, or a moment later."""

MORE = {
    ("tendering.take_cash", "journal"): 2,  # the money, and its paper
    ("parking.park", "order_moves"): 2,  # one waits, and the next one begins
    ("people.add", "person_facts"): 3,  # a name, a role and a sealed PIN
}
"""How many facts of a kind one press makes, where they are more than one."""


def facts(till: WholeTill) -> dict[str, int]:
    """How many facts of each kind there are, and how many entries of the journal."""
    found: dict[str, int] = {}

    def count(_store: Book) -> None:
        with closing(sqlite3.connect(till.folders.data / "mostrador.db")) as raw:
            tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (name,) in tables:
                if name not in ALIVE and not name.startswith("product_"):
                    found[name] = raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0]

    till.inside(count)
    return found


def gained(till: WholeTill, before: dict[str, int]) -> dict[str, int]:
    """What there is more of than there was."""
    now = facts(till)
    return {name: now[name] - before[name] for name in now if now[name] != before[name]}


# --- what is pressed ----------------------------------------------------------------------------


def _retires(till: WholeTill) -> QWidget:
    till.goes_to_shift()
    till.presses("Retiro")
    page = till.window.shift.move_
    till.until(page.isVisible, "nothing can be taken out")
    page.amount.line.setText("0")
    till.writes("5000")
    page.reason.line.setText("caja fuerte")
    return page.finish


def _says_float(till: WholeTill) -> QWidget:
    till.goes_to_shift()
    till.presses("Poner la base")
    page = till.window.shift.count
    till.until(page.isVisible, "there is nothing to count")
    page.amount.line.setText("50000")
    return page.finish


def _seals(till: WholeTill) -> QWidget:
    till.goes_to_shift()
    till.strikes(K.Key_F9)
    till.until(till.window.shift.count.isVisible, "there is nothing to count")
    return till.window.shift.count.finish


def _closes(till: WholeTill) -> QWidget:
    page = _seals(till)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton)
    till.until(till.window.shift.result.isVisible, "nothing is sealed")
    return till.window.shift.result.finish


def _takes_cash(till: WholeTill) -> QWidget:
    till.rings_up("101")
    till.asks_for_cash()
    till.strikes(K.Key_F2)
    return till.window.counter.cash._main


def _turns_on(till: WholeTill) -> QWidget:
    till.rings_up("101")
    till.asks_for_cash()
    till.strikes(K.Key_F2)
    till.strikes(K.Key_Return)
    till.is_taken()
    return till.window.counter.cash.stage.main


def _parks(till: WholeTill) -> QWidget:
    till.rings_up("101")
    return till.window.sale.keys.hold


def _discounts(till: WholeTill) -> QWidget:
    till.rings_up("101")
    till.strikes(K.Key_F6)
    till.writes("10")
    return till.finds("Listo")


def _notes(till: WholeTill) -> QWidget:
    till.rings_up("101")
    for _ in range(3):
        till.strikes(K.Key_F6)
    till.writes("sin leche")
    return till.finds("Listo")


def _sells_by_value(till: WholeTill) -> QWidget:
    sale = till.window.sale
    sale.shelf.value_wanted.emit()
    next(iter(sale.value.taxes.values())).click()
    till.writes("4350")
    return till.finds("Listo")


def _keeps_product(till: WholeTill) -> QWidget:
    window = till.window
    window.bring(window.setup)
    window.setup.show_page(window.setup.list)
    window.setup.list.show_product(ProductSnapshot(None, (), ()))
    form = window.setup.list.form
    form.name.line.setText("Bolsa de tela")
    form.price.line.setText("2000")
    next(iter(form.taxes.values())).click()
    return form.save


def _hires(till: WholeTill) -> QWidget:
    window = till.window
    window.bring(window.setup)
    window.setup.show_page(window.setup.people)
    form = window.setup.people.form
    till.until(lambda: till.published(PeopleSnapshot), "nobody is told of")
    till.until(form.isVisible, "nobody can be hired")
    form.name.line.setText("Marta Ruiz")
    form.pin.line.setText("2580")
    form.again.line.setText("2580")
    return form.save


def _removes(till: WholeTill) -> QWidget:
    till.rings_up("101", "106")
    return till.finds("Quitar")


PRESSED: dict[str, Callable[[WholeTill], QWidget]] = {
    "shift.move": _retires,
    "shift.open": _says_float,
    "closing.seal": _seals,
    "closing.close": _closes,
    "tendering.take_cash": _takes_cash,
    "till.next_sale": _turns_on,
    "parking.park": _parks,
    "bargaining.discount_line": _discounts,
    "bargaining.note": _notes,
    "ringing.by_value": _sells_by_value,
    "products.save": _keeps_product,
    "people.add": _hires,
    "till.remove_line": _removes,
}
"""The keys of a till without Wompi that write, by the act that they wish for."""


def press(key: QWidget) -> None:
    """Press a key; one that went, or rests, takes no press."""
    if key.isVisible() and key.isEnabled():
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("act", PRESSED)
def test_a_key_that_is_pressed_twice_writes_once(till: WholeTill, act: str) -> None:
    """The same money leaves the drawer twice, or a product stands twice in the list."""
    till.open()
    key = PRESSED[act](till)
    QApplication.processEvents()
    before = facts(till)
    press(key)
    press(key)
    till.until(lambda: bool(gained(till, before)), "nothing is written")
    till.inside(lambda _store: None)
    more = gained(till, before)
    assert more == {table: MORE.get((act, table), 1) for table in more}


def test_the_screen_has_a_press_for_each_of_them() -> None:
    """An act is renamed, and its key is pressed no more."""
    assert set(PRESSED) <= {*ASKS, *SELLS, *(name for names in OPEN.values() for name in names)}
    assert not set(PRESSED) & set(AGAIN)

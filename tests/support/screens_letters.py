"""The letters on the screen: over the search, and over a sheet that slid up for them."""

from __future__ import annotations

from collections.abc import Callable

from finger import Finger, touch_screen
from letters_hand import LettersHand
from PySide6.QtWidgets import QApplication, QWidget
from screens_selling import bargained

from pos_app.ui.letters.letters_desk import LettersDesk
from pos_app.ui.sale.sale_screen import SaleScreen

__all__ = ["LETTERS"]


def _hand(screen: QWidget) -> LettersHand:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return LettersHand(Finger(touch_screen()), LettersDesk(application, screen.window()))


def _search(screen: QWidget) -> None:
    assert isinstance(screen, SaleScreen)
    hand = _hand(screen)
    hand.comes_to(screen.search.line)
    hand.pad.key("c").click()
    hand.pad.key("a").click()


def _customer(screen: QWidget) -> None:
    assert isinstance(screen, SaleScreen)
    bargained(screen)
    screen.column.customer.trigger()
    screen.customer.name.line.setText("Muñoz Peña, José")
    hand = _hand(screen)
    hand.comes_to(screen.customer.name.line)
    hand.pad._shift = 1
    hand.pad._set_tilde(hand.pad._tilde.next)


LETTERS: dict[str, Callable[[QWidget], None]] = {
    "letters_search": _search,
    "letters_customer": _customer,
}
"""What is written into by finger, by name."""

"""The letters of a whole till: whoever has only a finger writes what a shop writes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from finger import Finger, touch_screen
from letters_hand import LettersHand
from PySide6.QtWidgets import QApplication
from whole_till import WholeTill

from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.ui.widgets.access import Described


class Touching:
    """Somebody with a finger at a whole till."""

    def __init__(self, till: WholeTill) -> None:
        """Stand at an open till."""
        self.till = till
        self.finger = Finger(touch_screen())
        self.hand = LettersHand(self.finger, till.app.letters, till.app.catcher.hand_on)

    def touches(self, text: str) -> None:
        """Touch the key that says this."""
        self.finger.tap(self.till.finds(text))

    def adds(self, name: str) -> None:
        """Touch the tile of a product."""
        before, shelf = self.till.sale, self.till.window.sale.shelf
        self.till.until(lambda: name in [one.name for one in shelf.shown], f"no {name}")
        row = [one.name for one in shelf.shown].index(name)
        place = shelf.grid.visualRect(shelf.grid.products.index(row)).center()
        self.finger.tap(shelf.grid.viewport(), place)
        self.till.until(lambda: self.till.sale != before, "nothing is rung up")


@pytest.fixture
def touching(till: WholeTill, qapp: QApplication) -> Iterator[Touching]:
    """An open till, and a finger."""
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(1)  # here every touch falls on one point of the glass
    yield Touching(till.open())
    qapp.setDoubleClickInterval(usual)


def test_a_product_is_looked_for_and_rung_up(touching: Touching) -> None:
    """What has no tile on the first page cannot be sold without a keyboard."""
    till, search = touching.till, touching.till.window.sale.search
    touching.hand.comes_to(search.line)
    touching.hand.writes("almojá")
    touching.adds("Almojábana")
    till.until(lambda: till.app.letters.pad is None, "the letters stay over the products")
    touching.hand.comes_to(search.line)
    touching.hand.writes("3 * 101")  # a code has no blanks: this hand is as quick as a scanner
    before = till.sale
    touching.hand.touches("Enter")
    till.until(lambda: till.sale != before, "Enter adds nothing")
    assert [str(line.quantity) for line in till.sale.lines] == ["1", "3"]


def test_a_note_is_written_and_a_card_number_is_refused(touching: Touching) -> None:
    """The kitchen never hears of the wish, or a card number is kept that a finger wrote."""
    till, sale = touching.till, touching.till.window.sale
    touching.adds("Tinto")
    touching.finger.tap(sale.column.discount)
    touching.touches("Nota")
    touching.hand.comes_to(sale.terms.field.line)
    touching.hand.writes("sin azúcar")
    touching.hand.touches("Enter")
    till.until(lambda: till.sale.lines[0].note == "sin azúcar", "there is no note")
    touching.finger.tap(sale.column.discount)
    touching.touches("Nota")
    touching.hand.comes_to(sale.terms.field.line)
    touching.hand.writes("4242424242424242")
    touching.hand.touches("Enter")
    till.until(lambda: bool(till.notices), "a card number is kept")
    assert till.sale.lines[0].note == "sin azúcar"


def test_a_sale_is_in_somebodys_name(touching: Touching) -> None:
    """The customer's name is asked for, and cannot be written."""
    till, sheet = touching.till, touching.till.window.sale.customer
    touching.adds("Tinto")
    touching.finger.tap(till.window.sale.column.customer)
    for digit in "52345678":
        touching.touches(digit)
    touching.hand.comes_to(sheet.name.line)
    touching.hand.writes("Íngrid Peña Núñez")
    touching.hand.touches("Ocultar las letras")
    touching.touches("Listo")
    till.until(lambda: till.sale.customer is not None, "it is in nobody's name")
    assert till.sale.customer is not None
    assert till.sale.customer.name == "Íngrid Peña Núñez"


def test_a_reason_of_ones_own_is_written(touching: Touching) -> None:
    """Only the three usual reasons can be given for money that leaves the drawer."""
    till = touching.till
    till.goes_to_shift()
    page = till.window.shift.move_
    touching.touches("Entrada de plata")
    till.until(page.isVisible, "no money can be moved")
    for digit in "5000":
        touching.touches(digit)
    touching.hand.comes_to(page.reason.line)
    touching.hand.writes("sencillo de la señora Inés")
    touching.hand.touches("Ocultar las letras")
    till.forget(ShiftSnapshot)
    touching.finger.tap(page.finish)
    till.until(lambda: till.published(ShiftSnapshot), "nothing is moved")
    moved = till.newest(ShiftSnapshot).movements
    assert [one.reason for one in moved] == ["sencillo de la señora Inés"]


def test_what_is_said_meanwhile_is_seen(touching: Touching) -> None:
    """A refusal or an offer to undo lies below the letters, and nobody reads it."""
    till, sale = touching.till, touching.till.window.sale
    touching.adds("Tinto")
    touching.adds("Croissant")
    touching.hand.comes_to(sale.search.line)
    sale.column.removal_wanted.emit()
    till.until(sale.undo_bar.isVisible, "nothing is offered")
    till.window.toast.show_message("Sin papel.", icon="alert")
    QApplication.processEvents()
    top = touching.hand.pad.y()
    for said in (sale.undo_bar, till.window.toast):
        assert isinstance(said, Described)
        assert said.mapTo(till.window, said.rect().bottomLeft()).y() <= top + 24, said

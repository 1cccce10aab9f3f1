"""A ticket in the customer's name: typed with keys or fingers, shown, changed and taken off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.customer import LONGEST_NAME, Customer, DocumentKind
from pos_app.core.money import Quantity
from pos_app.ui.sale.customer_sheet import CustomerSheet
from pos_app.ui.widgets.keys import Key as Press
from tests.ui.conftest import Shown
from tests.ui.sale.conftest import Cashier

Key = Qt.Key
ANA = Customer(DocumentKind.CC, "1020345678", "Ana Ruiz")


def sheet_of(cashier: Cashier) -> CustomerSheet:
    """The sheet that asks."""
    return cashier.screen.customer


def asked(cashier: Cashier) -> CustomerSheet:
    """Ask in whose name the ticket is."""
    cashier.press(Key.Key_F3)
    return sheet_of(cashier)


def test_a_customer_is_typed_with_keys_alone(cashier: Cashier) -> None:
    """The one key that the law made necessary needs a mouse."""
    sheet = asked(cashier)
    assert sheet.isVisible()
    cashier.type("1.020.345.678")
    cashier.press_enter()
    assert (sheet.name.error, sheet.name.line.hasFocus()) == ("", True)
    cashier.type("Ana Ruiz")
    cashier.press_enter()
    assert cashier.customer == ANA
    assert not sheet.isVisible()
    assert cashier.screen.search.line.hasFocus()
    row = cashier.screen.column.customer
    assert row.accessibleName() == "Ana Ruiz, CC 1.020.345.678"
    assert row.accessibleDescription().endswith("F3")


def test_a_customer_is_typed_with_fingers(cashier: Cashier) -> None:
    """A till with a touch screen asks for a keyboard to be plugged in."""
    QTest.mouseClick(cashier.screen.column.customer, Qt.MouseButton.LeftButton)
    sheet = sheet_of(cashier)
    QTest.mouseClick(sheet.kinds[DocumentKind.NIT], Qt.MouseButton.LeftButton)
    keys = {key.accessibleName(): key for key in sheet.keypad.findChildren(Press)}
    for sign in "890903938":
        QTest.mouseClick(keys[sign], Qt.MouseButton.LeftButton)
    QTest.mouseClick(keys["guion"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(keys["8"], Qt.MouseButton.LeftButton)
    assert sheet.field.value == "890903938-8"
    sheet.name.line.setText("Banco S. A.")
    sheet.give()
    assert cashier.customer == Customer(DocumentKind.NIT, "890903938-8", "Banco S. A.")


def test_without_a_customer_the_row_asks_nothing(cashier: Cashier) -> None:
    """The cashier asks everybody for a cédula because the screen seems to want one."""
    row = cashier.screen.column.customer
    assert row.accessibleName() == "Consumidor final"
    cashier.add("tinto", Quantity.units(1))
    assert cashier.screen.column.charge.isEnabled()


def test_the_check_digit_is_worked_out_as_it_is_typed(cashier: Cashier) -> None:
    """The customer knows nine digits and the till wants ten."""
    sheet = asked(cashier)
    sheet.kinds[DocumentKind.NIT].click()
    cashier.type("890903938")
    assert sheet.field.line.accessibleName() == "NIT · dígito de verificación 8"
    cashier.type("-7")
    cashier.press_enter()
    assert sheet.isVisible()
    assert sheet.field.error == ("El dígito de 890.903.938 es 8. Revise el número con el cliente.")
    assert sheet.field.line.hasFocus()
    sheet.kinds[DocumentKind.CC].click()
    assert sheet.field.line.accessibleName() == "Cédula de ciudadanía"


@pytest.mark.parametrize(
    ("number", "name", "mail", "field", "sentence"),
    [
        ("", "Ana", "", "field", "Ese número no puede ser de este documento."),
        ("7709001000001", "Ana", "", "field", "Ese número no puede ser de este documento."),
        ("1020345678", "12345", "", "name", "Escriba el nombre del cliente."),
        ("1020345678", "a" * 5_000, "", "name", f"hasta {LONGEST_NAME} letras"),
        ("1020345678", "Ana 4242424242424242", "", "name", "Eso parece el número de una tarjeta."),
        ("1020345678", "Ana", "ana", "mail", "Escriba un correo como ana@correo.co"),
    ],
)
def test_what_cannot_be_used_is_told_at_its_field(
    cashier: Cashier, number: str, name: str, mail: str, field: str, sentence: str
) -> None:
    """The whole sheet is typed again because nobody knows what was wrong with it."""
    sheet = asked(cashier)
    sheet.field.line.setText(number)
    sheet.name.line.setText(name)
    sheet.mail.line.setText(mail)
    sheet.give()
    wrong = {"field": sheet.field, "name": sheet.name, "mail": sheet.mail}[field]
    assert sentence.lower() in wrong.error.lower()
    assert wrong.line.hasFocus()
    assert cashier.customer is None
    foot = sheet.mapTo(cashier.screen, QPoint(0, sheet.height())).y()
    assert foot <= cashier.screen.keys.y()


def test_a_customer_is_changed_and_taken_off(cashier: Cashier) -> None:
    """Who changed his mind stays on the paper."""
    cashier.customer = ANA
    cashier.show()
    sheet = asked(cashier)
    assert (sheet.field.value, sheet.name.value) == ("1.020.345.678", "Ana Ruiz")
    assert sheet.kind is DocumentKind.CC
    sheet.take_off.trigger()
    assert cashier.snapshot().customer is None
    assert not sheet.isVisible()
    assert sheet.name.value == ""
    assert asked(cashier).take_off.isHidden()


def test_the_key_pressed_again_keeps_what_is_typed(cashier: Cashier) -> None:
    """Two presses, and the number is typed once more."""
    sheet = asked(cashier)
    cashier.type("1020")
    cashier.press(Key.Key_F3)
    assert sheet.field.value == "1020"
    cashier.press(Key.Key_Escape)
    assert not sheet.isVisible()
    assert asked(cashier).field.value == ""


def test_two_presses_of_enter_name_nobody_twice(cashier: Cashier, qtbot: QtBot) -> None:
    """The second one takes the first product of the shelf."""
    sheet = asked(cashier)
    cashier.type("1020345678")
    cashier.press_enter()
    cashier.type("Ana Ruiz")
    with qtbot.waitSignal(sheet.given):
        cashier.press_enter()
    heard: list[object] = []
    sheet.given.connect(lambda *_given: heard.append(1))
    cashier.press_enter()
    assert heard == []
    assert cashier.sold == []


def test_a_scan_is_rung_up_and_the_typing_stays(cashier: Cashier) -> None:
    """A colleague scans the next article, and the name is gone."""
    sheet = asked(cashier)
    cashier.type("1020")
    code = next(one.codes[0] for one in cashier.products if one.codes)
    cashier.screen.scan(code)
    assert len(cashier.sold) == 1
    assert sheet.isVisible()
    assert sheet.field.value == "1020"


def test_what_is_typed_beside_a_field_ends_in_no_search(cashier: Cashier) -> None:
    """Somebody's number is read from the search by the next customer, or removes a line."""
    cashier.add("tinto", Quantity.units(1))
    sheet = asked(cashier)
    sheet.kinds[DocumentKind.CE].setFocus()
    cashier.press(Key.Key_Delete)
    cashier.press(Key.Key_Down)
    cashier.type("345")
    assert cashier.screen.search.typed == ""
    assert sheet.field.value == "345"
    assert cashier.sold == [("1", "Tinto")]
    sheet.take_off.setVisible(True)
    sheet.kinds[DocumentKind.CE].setFocus()
    cashier.press(Key.Key_Escape)
    assert not sheet.isVisible()


def test_another_sale_closes_the_sheet(cashier: Cashier) -> None:
    """The number of one customer is given to the sale of the next."""
    sheet = asked(cashier)
    cashier.type("1020345678")
    cashier.order = type(cashier.order)("order-2", 92, 214, cashier.order.started_at)
    cashier.show()
    assert not sheet.isVisible()
    assert sheet.field.value == ""


def test_on_a_low_screen_the_row_goes_and_the_key_works(cashier: Cashier, shown: Shown) -> None:
    """A small till cannot sell to a firm."""
    shown(cashier.screen, 1000, 544)
    assert cashier.screen.column.customer.isHidden()
    sheet = asked(cashier)
    assert sheet.isVisible()
    assert sheet.y() >= 0
    assert sheet.y() + sheet.height() <= cashier.screen.height()


@pytest.mark.parametrize("name", ["محمد العربي " * 8, "W" * LONGEST_NAME, "Ana 👩‍🍳 Muñoz"])
def test_a_strange_or_long_name_stays_in_its_row(cashier: Cashier, name: str) -> None:
    """The total is pushed off the screen."""
    before = cashier.screen.column.charge.geometry()
    cashier.customer = Customer(DocumentKind.PASSPORT, "AN123456", name.strip())
    cashier.show()
    QApplication.processEvents()
    cashier.screen.grab()
    row = cashier.screen.column.customer
    assert (row.height(), row.accessibleName()) == (56, f"{name.strip()}, Pasaporte AN123456")
    assert cashier.screen.column.charge.geometry() == before

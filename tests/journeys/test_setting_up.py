"""The shop's own keys and its own products, from an empty till to the first sale with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from journey import Journey
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot
from shoppers import GOOD_CARD
from simulator_process import Simulated

from pos_app.core.money import Money
from pos_app.core.payment import Look, Way
from pos_app.core.ways import OFFERED
from pos_app.store.vault import MemoryVault
from pos_app.till.snapshots import ImportSnapshot, KeysSnapshot, ShelfSnapshot
from pos_app.ui.setup.key_field import Standing
from pos_app.ui.words import say

pytestmark = pytest.mark.serial

OWN_LIST = (
    "referencia;nombre;precio;impuesto;categoria\r\n"
    "tinto;Tinto;3200,00;INC 8;Café\r\n"
    "pinon;Piñón tostado;4.500;IVA 19;Mecato\r\n"
    "roto;Sin precio;barato;IVA 19;Mecato\r\n"
).encode("cp1252")
"""One price changed, one product new, one row that cannot be read; written by an old Excel."""


@pytest.fixture
def vault() -> MemoryVault:
    """A safe without keys."""
    return MemoryVault()


@pytest.fixture
def keyless(
    qapp: QApplication, qtbot: QtBot, wompi: Simulated, tmp_path: Path, vault: MemoryVault
) -> Iterator[Journey]:
    """A shop that has not typed its keys yet."""
    one = Journey(qtbot, qapp, wompi, tmp_path, vault=vault)
    yield one
    if one.is_open:
        one.close()


def pastes(journey: Journey, field: str, text: str) -> None:
    """Put the cursor into a key's field, take out what is there, and paste."""
    line = journey.window.setup.keys.fields[field].box.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    QApplication.clipboard().setText(text)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def says(journey: Journey, field: str, key: str) -> Callable[[], bool]:
    """Whether a key's field says this sentence; without one, that nothing is wrong with it."""
    told = journey.window.setup.keys.fields[field]
    if not key:
        return lambda: told.box.standing == Standing.PASSED
    start = say(key, actual="\0").partition("\0")[0]
    return lambda: told.said.startswith(start)


def test_keys_are_checked_one_by_one_and_kept(
    keyless: Journey, wompi: Simulated, vault: MemoryVault
) -> None:
    """A swapped key is found out by the first customer, or a right one is not kept."""
    keys = wompi.reached.keys
    assert keys.private is not None
    keyless.open()
    keyless.presses("Ajustes")
    keyless.until(lambda: keyless.window.in_front is keyless.window.setup, "no setup")
    keyless.picture("10-keys-empty")
    for field, text, key in (
        ("public", "hola", "keys.not_a_key"),
        ("public", keys.private, "keys.other_key"),
        ("public", keys.public, ""),
        ("integrity", "prod_integrity_X1", "keys.other_environment"),
        ("integrity", keys.public, "keys.other_key"),
        ("integrity", keys.integrity, "keys.looks_right.integrity"),
        ("public", "pub_test_NOBODY00001", "keys.refused.public"),
        ("public", keys.public, ""),
        ("private", "prv_test_NOBODY00001", "keys.refused.private"),
        ("private", keys.private, "keys.proven.private"),
    ):
        pastes(keyless, field, text)
        keyless.until(says(keyless, field, key), f"{field}: never {key}")
    keyless.picture("11-keys-proven")
    keyless.presses("Guardar en el almacén seguro del equipo")
    keyless.until(lambda: keyless.newest(KeysSnapshot).kept, "the keys are not kept")
    assert vault.read() == keys
    keyless.until(lambda: "Tienda de Ensayo" in keyless.window.setup.keys.merchant, "whose keys?")
    keyless.picture("12-keys-kept")
    keyless.strikes(Qt.Key.Key_Escape)
    keyless.rings_up("106")
    keyless.charges(Way.PAGE)
    keyless.customer.pays("card", GOOD_CARD)
    keyless.answers_with(Look.YES)


def test_without_keys_the_till_says_what_is_missing(keyless: Journey) -> None:
    """A new till looks ready and fails before the first customer."""
    keyless.open()
    keyless.rings_up("106")
    assert keyless.is_refused(Way.LINK).key == "charge.no_keys"
    keyless.strikes(Qt.Key.Key_F9)
    keyless.until(lambda: keyless.window.in_front is keyless.window.charge, "no way to choose")
    charge = keyless.window.charge
    keyless.until(lambda: len(charge.keys) == len(OFFERED), "the ways are not shown")
    told = {(key.isEnabled(), key.toolTip()) for key in charge.keys}
    assert told == {(False, f"{say('charge.no_wompi_keys')}.")}
    keyless.strikes(Qt.Key.Key_1)
    assert keyless.window.in_front is charge
    keyless.picture("03-charge-without-keys")


def test_keys_of_real_money_are_not_taken_in_rehearsal(keyless: Journey) -> None:
    """A practice sale is charged to a real customer."""
    keyless.open()
    keyless.presses("Ajustes")
    keyless.until(lambda: keyless.window.in_front is keyless.window.setup, "no setup")
    pastes(keyless, "public", "pub_prod_SHOP0001")
    pastes(keyless, "integrity", "prod_integrity_SHOP0001")
    keyless.until(says(keyless, "public", "keys.real_in_rehearsal"), "real keys are taken")


def test_a_product_list_is_shown_first_and_then_taken_over(
    journey: Journey, tmp_path: Path
) -> None:
    """A list with a broken row is half imported, or letters of an old Excel are lost."""
    path = tmp_path / "lista.csv"
    path.write_bytes(OWN_LIST)
    journey.open()
    before = journey.newest(ShelfSnapshot).shelves
    journey.presses("Ajustes")
    journey.until(lambda: journey.window.in_front is journey.window.setup, "no setup")
    journey.window.setup.show_products()
    journey.presses("Elegir archivo CSV")
    chooses_file(journey, path)
    journey.until(lambda: journey.published(ImportSnapshot), "nothing is shown")
    plan = journey.newest(ImportSnapshot).plan
    assert [len(plan.changed), len(plan.new), len(plan.refused)] == [1, 1, 1]
    journey.picture("13-import-plan")
    assert journey.newest(ShelfSnapshot).shelves == before
    journey.presses("Aplicar")
    journey.until(lambda: journey.newest(ImportSnapshot).applied, "it is not taken over")
    journey.picture("14-import-done")
    changed = plan.changed[0]
    assert changed.after == replace(changed.before, price=Money.pesos(3_200))
    assert plan.new[0].name == "Piñón tostado"
    assert journey.newest(ShelfSnapshot).shelves.count == before.count + 1
    journey.presses("Volver a la venta")
    journey.rings_up("pinon")


def chooses_file(journey: Journey, path: Path) -> None:
    """Pick a file in the dialog and press its button."""
    (dialog,) = journey.window.findChildren(QFileDialog)
    dialog.selectFile(str(path))
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    choose = buttons.button(QDialogButtonBox.StandardButton.Open)
    QTest.mouseClick(choose, Qt.MouseButton.LeftButton)
    journey.window.activateWindow()  # without a screen nothing else does

"""Fields to type in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from pos_app.ui.tokens import LIGHT
from pos_app.ui.widgets.fields import Field, SearchField
from tests.ui.conftest import Shown


def test_a_refused_value_says_what_to_do(shown: Shown) -> None:
    """A wrong key is only red: somebody who sees no red pastes it again."""
    field = Field("Llave privada", value="pub_test_123")
    shown(field, 400, 120)
    field.set_error("Esta es la pública. Busque la que empieza por prv_")
    image = field.grab().toImage()
    line = QAccessible.queryAccessibleInterface(field.line)
    assert line.text(QAccessible.Text.Name) == "Llave privada"
    assert "prv_" in line.text(QAccessible.Text.Description)
    assert field.error.startswith("Esta es la pública")
    octagon = image.pixelColor(400 - 18 - 26, 26 + 28)
    assert octagon.name().upper() == LIGHT.no
    field.set_error("")
    assert field.error == ""
    assert line.text(QAccessible.Text.Description) == ""


def test_a_secret_is_not_shown(shown: Shown) -> None:
    """The shop's private key is read over the cashier's shoulder."""
    field = Field("Llave privada", secret=True)
    shown(field, 400, 90)
    field.line.setText("prv_prod_abc")
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    spoken = QAccessible.queryAccessibleInterface(field.line).text(QAccessible.Text.Value)
    assert "prv_prod" not in spoken
    assert field.value == "prv_prod_abc"


def test_searching_tells_every_letter(shown: Shown) -> None:
    """The hits lag behind what the cashier types."""
    field = SearchField("Buscar por nombre", hint="F2")
    shown(field, 500, 56)
    heard: list[str] = []
    entered: list[None] = []
    field.searched.connect(heard.append)
    field.entered.connect(lambda: entered.append(None))
    QTest.keyClicks(field.line, "tin")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert heard == ["t", "ti", "tin"]
    assert len(entered) == 1
    field.clear()
    assert heard[-1] == ""


def test_the_badge_leaves_room_for_words(shown: Shown) -> None:
    """The typed words run under what they are understood as."""
    field = SearchField("Buscar", hint="F2")
    shown(field, 500, 56)
    wide = field.line.width()
    field.set_badge("3 ×")
    QApplication.sendPostedEvents()
    assert field.line.width() < wide
    image = field.grab().toImage()
    seen = {image.pixelColor(x, 16).name().upper() for x in range(400, 490)}
    assert LIGHT.accentsoft in seen

"""The shop's own keys: checked as they come, kept out of sight, and each fault in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from screens_sale import SHOP, key_fields

from pos_app.core.gateway_terms import Merchant
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment, Way
from pos_app.core.ways import WhyOff
from pos_app.gateway.keys import KeyFault, check_keys
from pos_app.till.snapshots import KeyField, KeysSnapshot, Sentence
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.setup.views import check_words, merchant_words
from pos_app.ui.setup.way_off import WayOffQuestion
from pos_app.ui.widgets.dialog import Dialog
from tests.ui.conftest import Shown

CAFE = Merchant("Café Guayacán", "Café Guayacán S.A.S.", "900", ("CARD", "PSE", "NEQUI"))
RIGHT = Sentence("keys.looks_right.integrity")
KEYS = Keys("pub_test_A1", "test_integrity_A1", "prv_test_A1")


@pytest.fixture
def setup(shown: Shown) -> SetupScreen:
    """The setup of a shop without keys."""
    screen = SetupScreen()
    screen.keys.show_keys(KeysSnapshot((), None, None, kept=False))
    shown(screen, 1366, 712)
    return screen


def paste(screen: SetupScreen, name: str, text: str) -> None:
    """Paste a key into its field."""
    QApplication.clipboard().setText(text)
    line = screen.keys.fields[name].box.line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def paste_all(screen: SetupScreen, keys: Keys = KEYS) -> None:
    """Paste all keys."""
    for name in ("public", "private", "integrity"):
        paste(screen, name, getattr(keys, name) or "")


def test_keys_are_checked_as_they_are_pasted(setup: SetupScreen, qtbot: QtBot) -> None:
    """A wrong key shows only at the first sale."""
    with qtbot.waitSignal(setup.keys.check_asked) as asked:
        paste(setup, "public", "  pub_test_A1\n")
    assert asked.args == [Keys("pub_test_A1", "", None)]


def test_typed_keys_are_checked_when_the_field_is_left(setup: SetupScreen, qtbot: QtBot) -> None:
    """A key typed by hand is asked about at every letter, or never."""
    line = setup.keys.fields["public"].box.line
    line.setFocus()
    with qtbot.assertNotEmitted(setup.keys.check_asked):
        QTest.keyClicks(line, "pub_test_A1")
    with qtbot.waitSignal(setup.keys.check_asked):
        QTest.keyClick(line, Qt.Key.Key_Tab)


def test_the_same_keys_are_not_asked_about_twice(setup: SetupScreen, qtbot: QtBot) -> None:
    """Walking through the fields asks Wompi again and again."""
    paste_all(setup)
    with qtbot.assertNotEmitted(setup.keys.check_asked):
        for field in setup.keys.fields.values():
            field.box.line.setFocus()


def test_keys_are_kept_with_one_press_and_never_shown_again(
    setup: SetupScreen, qtbot: QtBot
) -> None:
    """Whoever passes the till reads the private key."""
    paste_all(setup)
    with qtbot.waitSignal(setup.keys.keep_asked) as asked:
        setup.keys.keep.trigger()
    assert asked.args == [KEYS]
    proven = key_fields(RIGHT, passed=True)
    setup.keys.show_keys(KeysSnapshot(proven, Environment.TEST, CAFE, kept=True))
    assert all(field.value == "" for field in setup.keys.fields.values())
    assert not setup.keys.fields["private"].isVisible()
    assert setup.keys.merchant == "Comercio: Café Guayacán · acepta tarjeta, PSE y Nequi"


def test_letters_are_hidden_until_the_eye_is_pressed(setup: SetupScreen) -> None:
    """The key stands on the screen for the whole shop."""
    box = setup.keys.fields["private"].box
    assert box.line.echoMode() is QLineEdit.EchoMode.Password
    box.eye.click()
    assert box.line.echoMode() is QLineEdit.EchoMode.Normal
    box.eye.click()
    assert box.line.echoMode() is QLineEdit.EchoMode.Password


def test_the_private_key_may_be_left_out_and_the_page_names_what_is_off(
    setup: SetupScreen, qtbot: QtBot
) -> None:
    """A shop without the private key cannot start, or does not know what it lacks."""
    paste_all(setup, Keys("pub_test_A1", "test_integrity_A1", None))
    assert "sin ella no hay QR de enlace" in setup.keys.fields["private"].said
    with qtbot.waitSignal(setup.keys.keep_asked) as asked:
        setup.keys.keep.trigger()
    assert asked.args == [Keys("pub_test_A1", "test_integrity_A1", None)]


def test_nothing_can_be_kept_before_there_is_something(setup: SetupScreen) -> None:
    """Empty keys are put into the safe."""
    assert not setup.keys.keep.isEnabled()
    assert setup.keys.keep.toolTip() == "Faltan la llave pública y el secreto de integridad."


def test_a_wrong_key_stops_the_keeping_until_it_is_another(setup: SetupScreen) -> None:
    """A key that is known to be wrong is kept."""
    paste_all(setup)
    said = Sentence(KeyFault.OTHER_KEY.value, (("actual", "events"),))
    fields = key_fields(said, passed=False)
    setup.keys.show_keys(KeysSnapshot(fields, Environment.TEST, None, kept=False))
    assert not setup.keys.keep.isEnabled()
    assert "el secreto de eventos" in setup.keys.fields["integrity"].said
    setup.keys.fields["integrity"].box.line.setText("test_integrity_B2")
    assert setup.keys.keep.isEnabled()


SWAPPED = (
    ("prv_test_A1", "test_integrity_A1", "pub_test_A1", "la privada"),
    ("pub_test_A1", "test_events_A1", "prv_test_A1", "el secreto de eventos"),
    ("test_integrity_A1", "pub_test_A1", "prv_test_A1", "el secreto de integridad"),
    ("pub_test_A1", "prod_integrity_A1", "prv_test_A1", "otro ambiente"),
    ("pub_test_A1", "test_integrity_A1", "prv_prod_A1", "otro ambiente"),
    ("hola", "test_integrity_A1", "prv_test_A1", "no es una llave"),
    ("pub_test_A 1", "test_integrity_A1", "prv_test_A1", "un espacio"),
    ("", "test_integrity_A1", "prv_test_A1", "Falta esta llave"),
)


@pytest.mark.parametrize(("public", "integrity", "private", "words"), SWAPPED)
def test_wrong_mixed_and_swapped_keys_get_a_sentence_that_says_which(
    public: str, integrity: str, private: str, words: str
) -> None:
    """«Llave inválida», and the shopkeeper tries all of them again."""
    wrong = [finding for finding in check_keys(public, integrity, private) if finding.fault]
    said = [
        check_words(
            KeyField(
                finding.name,
                Sentence(finding.fault, (("actual", finding.actual),) if finding.actual else ()),
                passed=False,
            ),
            None,
        )
        for finding in wrong
        if finding.fault
    ]
    assert any(words in sentence for sentence in said), said


@pytest.mark.parametrize(
    ("environment", "words"),
    [(Environment.TEST, "PRUEBAS"), (Environment.PRODUCTION, "PLATA REAL")],
)
def test_the_keys_say_whether_the_money_is_real(
    setup: SetupScreen, environment: Environment, words: str
) -> None:
    """Somebody practises with real money."""
    fields = key_fields(RIGHT, passed=True)
    setup.keys.show_keys(KeysSnapshot(fields, environment, CAFE, kept=True))
    assert words in setup.keys.environment.accessibleName()
    assert setup.keys.environment.isVisible()


def test_ways_we_have_no_word_for_keep_wompis_name() -> None:
    """A new way of Wompi stops the page."""
    new = Merchant("Café", "Café", "900", ("CARD", "BRE_B"))
    assert merchant_words(new) == "Comercio: **Café** · acepta tarjeta y BRE_B"
    assert merchant_words(Merchant("Café", "Café", "900", ())) == "Comercio: **Café**"


def test_keys_go_only_after_a_question(setup: SetupScreen, qtbot: QtBot) -> None:
    """A slip of the finger and the till cannot charge."""
    fields = key_fields(RIGHT, passed=True)
    setup.keys.show_keys(KeysSnapshot(fields, Environment.TEST, CAFE, kept=True))
    with qtbot.assertNotEmitted(setup.keys.forget_asked):
        setup.keys.forget.trigger()
        setup.findChildren(Dialog)[-1].safe_key.trigger()
    setup.keys.forget.trigger()
    with qtbot.waitSignal(setup.keys.forget_asked):
        setup.findChildren(Dialog)[-1].act_key.trigger()
    setup.keys.show_keys(KeysSnapshot((), None, None, kept=False))
    assert setup.keys.fields["public"].isVisible()
    assert not setup.keys.environment.isVisible()


def test_a_missing_safe_is_a_named_state(setup: SetupScreen) -> None:
    """Keys vanish without a word on a computer without a keyring."""
    problem = Sentence("vault.missing")
    setup.keys.show_keys(KeysSnapshot((), None, None, kept=False, problem=problem))
    assert setup.keys.problem.startswith("Este equipo no tiene almacén seguro.")
    setup.keys.show_keys(KeysSnapshot((), None, None, kept=False))
    assert setup.keys.problem == ""


def test_the_page_in_the_till_is_switched_by_a_person_only(
    setup: SetupScreen, qtbot: QtBot
) -> None:
    """Showing how it stands switches it, or a press does not."""
    switch = setup.keys.page_way.switch
    with qtbot.assertNotEmitted(setup.keys.page_on_asked):
        setup.keys.show_shop(SHOP)
    assert not switch.isChecked()
    with qtbot.waitSignal(setup.keys.page_on_asked) as changed:
        switch.click()
    assert changed.args == [Way.PAGE]
    switch.setChecked(True)
    switch.click()
    question = setup.window().findChild(WayOffQuestion)
    assert question is not None
    with qtbot.waitSignal(setup.keys.page_off_asked) as gone:
        question.reasons[WhyOff.UNUSED].trigger()
        question.act_key.trigger()
    assert gone.args == [Way.PAGE, WhyOff.UNUSED, ""]


def test_the_same_picture_twice_keeps_what_is_being_typed(setup: SetupScreen) -> None:
    """Half a key is gone when the till looks at something else."""
    picture = KeysSnapshot(key_fields(RIGHT, passed=True), Environment.TEST, CAFE, kept=True)
    setup.keys.show_keys(picture)
    setup.keys.write.trigger()
    setup.keys.fields["public"].box.line.setText("pub_prod_")
    setup.keys.show_keys(picture)
    assert setup.keys.fields["public"].value == "pub_prod_"
    assert setup.keys.fields["public"].isVisible()


def test_escape_goes_back_to_work(setup: SetupScreen, qtbot: QtBot) -> None:
    """The cashier is caught in the settings."""
    setup.keys.fields["public"].box.line.setFocus()
    with qtbot.waitSignal(setup.closed):
        QTest.keyClick(setup.keys.fields["public"].box.line, Qt.Key.Key_Escape)

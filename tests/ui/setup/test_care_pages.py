"""The pages that look after the till: every wish leaves them, every state is in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from care_screens import COPIES, FINDINGS, backups, preferences
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sale_desk import NOW

from pos_app.core.checkup import CHECKS, Finding, Health
from pos_app.core.copies import Proof
from pos_app.core.payment import Way
from pos_app.core.ways import WhyOff
from pos_app.till.doctor.snapshots import DoctorSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.ui.setup.backup_page import BackupPage, age_words
from pos_app.ui.setup.charging_page import ChargingPage
from pos_app.ui.setup.doctor_page import DoctorPage
from pos_app.ui.setup.general_page import GeneralPage
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.setup.way_off import WayOffQuestion
from tests.ui.conftest import Shown

# --- «Tienda y aspecto» ------------------------------------------------------------------------


@pytest.fixture
def general(shown: Shown) -> GeneralPage:
    """The page of a shop with its name."""
    page = GeneralPage()
    shown(page, 1102, 1000)
    page.show_preferences(preferences())
    return page


def told(page: GeneralPage) -> list[tuple[str, object]]:
    """Collect what leaves the page."""
    heard: list[tuple[str, object]] = []
    page.changed.connect(lambda name, value: heard.append((name, value)))
    return heard


def test_every_choice_leaves_the_page(general: GeneralPage) -> None:
    """A choice would look taken and be forgotten."""
    heard = told(general)
    general.theme.chip("dark").click()
    general.language.chip("en").click()
    general.volume.chip("0").click()
    general.expiry.chip("15").click()
    general.letters.chip("never").click()
    general.wait.click()
    assert heard == [
        ("theme", "dark"),
        ("language", "en"),
        ("sound.volume", 0),
        ("charge.expiry_minutes", 15),
        ("letters", "never"),
        ("answer.wait_for_enter", True),
    ]


def test_what_is_typed_is_kept_when_the_field_is_left(general: GeneralPage) -> None:
    """Half a name would stand on a receipt, or none at all."""
    heard = told(general)
    line = general.fields["shop.name"].line
    line.selectAll()
    QTest.keyClicks(line, "Tienda La 14")
    assert heard == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [("shop.name", "Tienda La 14")]


def test_an_unchanged_field_says_nothing(general: GeneralPage) -> None:
    """Walking through the page would fill the journal."""
    heard = told(general)
    QTest.keyClick(general.fields["shop.nit"].line, Qt.Key.Key_Return)
    assert heard == []


@pytest.mark.parametrize(("typed", "value"), [("2.000", 2_000), ("$ 1500", None), ("1800", 1_800)])
def test_the_minimum_is_a_whole_number(general: GeneralPage, typed: str, value: int | None) -> None:
    """«mil» would stop the till, «2.000» become two pesos."""
    heard = told(general)
    line = general.fields["charge.minimum_pesos"].line
    line.setText(typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    wanted = 1_500 if value is None else value
    assert heard == [("charge.minimum_pesos", wanted)]
    line.setText("mil")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert general.fields["charge.minimum_pesos"].error == "Ese valor no se puede usar."


def test_a_refused_value_stays_to_be_corrected(general: GeneralPage) -> None:
    """The person would type it all again."""
    field = general.fields["shop.nit"]
    field.line.setText("nueve")
    general.show_preferences(preferences(refused="shop.nit"))
    assert (field.value, field.error) == ("nueve", "Ese valor no se puede usar.")
    general.show_preferences(preferences())
    assert (field.value, field.error) == ("900.123.456-7", "")


def test_another_language_says_when_it_comes(general: GeneralPage) -> None:
    """The person would press it again and again."""
    general.show_preferences(preferences(language="en"))
    assert "al abrir de nuevo" in general._language_row.detail.text()


def test_a_sound_can_be_tried(general: GeneralPage, qtbot: QtBot) -> None:
    """The first «Sí» of the day would be too loud."""
    with qtbot.waitSignal(general.sound_asked):
        general.sound.trigger()


# --- «Formas de cobro» -------------------------------------------------------------------------


@pytest.fixture
def charging(shown: Shown) -> ChargingPage:
    """The page of a shop whose account lacks a way."""
    page = ChargingPage()
    shown(page, 1102, 1400)
    page.show_preferences(preferences())
    return page


def test_every_way_and_limit_leaves_the_page(charging: ChargingPage) -> None:
    """A way that was switched off stays on the keys of the cashier."""
    heard: list[tuple[str, object]] = []
    charging.changed.connect(lambda name, value: heard.append((name, value)))
    charging.way_on_asked.connect(lambda way: heard.append((f"ways.{way.value}", True)))
    charging.switches["ways.page"].click()
    for name in ("others.on", "tips.on", "tips.with_inc"):
        charging.switches[name].click()
    charging.discount.chip("20").click()
    charging.fields["others.names"].line.setText("Transferencia, Daviplata")
    QTest.keyClick(charging.fields["others.names"].line, Qt.Key.Key_Return)
    charging.fields["others.cap_pesos"].line.setText("$ 150.000")
    QTest.keyClick(charging.fields["others.cap_pesos"].line, Qt.Key.Key_Return)
    assert dict(heard) == {
        "ways.page": True,
        "others.on": True,
        "tips.on": True,
        "tips.with_inc": True,
        "discount.cap_percent": 20,
        "others.names": "Transferencia, Daviplata",
        "others.cap_pesos": 150_000,
    }


def test_a_way_that_cannot_be_used_says_why_beside_its_switch(charging: ChargingPage) -> None:
    """The switch is on, the key is grey, and nobody knows what to do."""
    told = {name: row.detail.text() for name, row in charging.rows.items()}
    assert "correo de la tienda" in told["ways.nequi"]
    assert "no lo tiene" in told["ways.bancolombia_qr"]
    assert "PCI DSS" in told["ways.page"]
    assert "Apagada por Marta R.: no se usa." in told["ways.page"]
    assert "recomendado" in told["ways.link"]


@pytest.fixture
def question(charging: ChargingPage) -> WayOffQuestion:
    """The question behind the switch of Nequi."""
    charging.ways[Way.NEQUI].click()
    found = charging.findChild(WayOffQuestion)
    assert found is not None
    return found


def given(charging: ChargingPage) -> list[tuple[object, ...]]:
    """Collect what goes off, and why."""
    heard: list[tuple[object, ...]] = []
    charging.way_off_asked.connect(lambda *told: heard.append(told))
    return heard


def test_a_way_goes_off_for_a_reason_only(charging: ChargingPage, question: WayOffQuestion) -> None:
    """A way is gone from the keys, and nobody knows why."""
    heard = given(charging)
    assert charging.ways[Way.NEQUI].isChecked()  # until the till says otherwise
    question.act_key.trigger()
    assert heard == []
    question.reasons[WhyOff.SLOW].trigger()
    question.words.line.setText("  desde ayer")
    question.act_key.trigger()
    assert heard == [(Way.NEQUI, WhyOff.SLOW, "  desde ayer")]


def test_another_reason_is_told_in_words(charging: ChargingPage, question: WayOffQuestion) -> None:
    """«Otra razón» alone says nothing to the one who comes after."""
    heard = given(charging)
    question.reasons[WhyOff.OTHER].trigger()
    assert question.words.line.hasFocus()
    question.act_key.trigger()
    assert (heard, question.words.error) == ([], "Escriba el motivo en unas palabras.")
    question.words.line.setText("4242 4242 4242 4242")
    question.act_key.trigger()
    assert heard == []
    question.words.line.setText("Lo pidió el banco")
    question.act_key.trigger()
    assert heard == [(Way.NEQUI, WhyOff.OTHER, "Lo pidió el banco")]


def test_a_way_that_stays_on_asks_for_nothing(
    charging: ChargingPage, question: WayOffQuestion
) -> None:
    """A slip of the finger would cost the shop a way of paying."""
    heard = given(charging)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert (heard, charging.ways[Way.NEQUI].isChecked()) == ([], True)


def test_a_limit_is_a_whole_number_of_pesos(charging: ChargingPage) -> None:
    """«mil» would stop the till; what the shop refuses stays to be corrected."""
    heard: list[object] = []
    charging.changed.connect(lambda *told: heard.append(told))
    field = charging.fields["void.daily_cap_pesos"]
    assert field.value == "$\u00a0500.000"
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    field.line.setText("mil")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (heard, field.error) == ([], "Ese valor no se puede usar.")
    charging.show_preferences(preferences(refused="others.names"))
    assert charging.fields["others.names"].error == "Ese valor no se puede usar."


def test_the_code_of_the_till_is_written_in_capitals(general: GeneralPage) -> None:
    """«c2» is refused, and nobody sees the difference."""
    heard = told(general)
    line = general.fields["till.code"].line
    line.setText("c2")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [("till.code", "C2")]


# --- «Copias» ----------------------------------------------------------------------------------


@pytest.fixture
def backup(shown: Shown) -> BackupPage:
    """The page of a shop with copies."""
    page = BackupPage()
    shown(page, 1102, 700)
    page.show_backups(backups())
    return page


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (3, "Copia: hoy 11:02 ✓"),
        (16, "Copia: ayer 22:02 ✓"),
        (40, "Copia: mié 18 nov 22:02 ✓"),
        (24 * 9, "La última copia es vieja: mié 11 nov 14:02. Haga una ahora."),
    ],
)
def test_the_age_of_the_copy_is_seen(backup: BackupPage, hours: int, said: str) -> None:
    """Everybody believes in a copy that stopped weeks ago."""
    old = replace(COPIES[0], made_at=NOW - timedelta(hours=hours))
    backup.show_backups(backups(copies=(old,)))
    assert backup.age.text() == said
    assert age_words(backups(copies=())) == "Todavía no hay copias"


def test_copies_begin_with_a_code_on_paper(backup: BackupPage, qtbot: QtBot) -> None:
    """A copy that nobody can open is no copy."""
    backup.show_backups(backups(ready=False, copies=()))
    assert not backup.make.isVisible()
    with qtbot.waitSignal(backup.begin_asked):
        backup.begin.trigger()
    backup.show_backups(backups(code="AAAAA-BBBBB"))
    assert backup.code.text() == "AAAAA-BBBBB"
    assert not backup.make.isVisible()
    with qtbot.waitSignal(backup.code_written):
        backup.written.trigger()
    backup.show_backups(backups())
    assert backup.code.text() == ""
    assert backup.make.isVisible()


def test_a_copy_is_made_and_proved_by_one_press(backup: BackupPage, qtbot: QtBot) -> None:
    """Whoever has to think about it does not do it."""
    with qtbot.waitSignal(backup.make_asked):
        backup.make.trigger()
    with qtbot.waitSignal(backup.proof_asked):
        backup.prove.trigger()
    proof = Proof(COPIES[0].made_at, 12, 11, 40, "f" * 64)
    backup.show_backups(backups(proof=proof))
    assert backup.said.text() == "Probada: se puede restaurar. 12 ventas, 11 recibos."
    backup.show_backups(backups(busy=True))
    assert not backup.make.isEnabled()


def test_what_went_wrong_is_said(backup: BackupPage) -> None:
    """A pulled stick would look like a finished copy."""
    backup.show_backups(backups(problem=Sentence("backup.stuck")))
    assert backup.problem.isVisible()
    assert "no responde" in backup.problem.text()


def test_another_folder_can_be_chosen(backup: BackupPage, qtbot: QtBot, tmp_path: Path) -> None:
    """The copy would stay on the disk that it should outlive."""
    question = backup.ask_folder()
    with qtbot.waitSignal(backup.folder_chosen) as chosen:
        question.fileSelected.emit(str(tmp_path))
    assert chosen.args == [str(tmp_path)]
    question.close()


# --- «Revisión» --------------------------------------------------------------------------------


@pytest.fixture
def doctor(shown: Shown) -> DoctorPage:
    """The page before anything was looked at."""
    page = DoctorPage()
    shown(page, 1102, 900)
    return page


def test_each_finding_has_its_sentence(doctor: DoctorPage) -> None:
    """The person would see that something is wrong, and not what to do."""
    doctor.show_findings(DoctorSnapshot(FINDINGS, busy=False, at=NOW))
    said = {check: row.accessibleName() for check, row in doctor.rows.items()}
    assert (
        said["safe"] == "Almacén seguro: con falla. Está cerrado. Ábralo con la clave de su sesión."
    )
    assert said["clock"].startswith("Reloj: con falla. Corrido 63 minutos.")
    assert said["printer"].endswith("Reinicie el equipo e intente otra vez.")
    assert said["wompi"].startswith("Wompi: sin dato.")
    assert doctor.summary.text() == "Hay 3 por arreglar."


def test_findings_come_one_by_one(doctor: DoctorPage, qtbot: QtBot) -> None:
    """A slow look would seem to hang."""
    with qtbot.waitSignal(doctor.look_asked):
        doctor.look.trigger()
    doctor.show_findings(DoctorSnapshot((), busy=True, at=NOW))
    doctor.show_findings(DoctorSnapshot(FINDINGS[:1], busy=True, at=NOW))
    assert doctor.rows["parts"].said.isVisible()
    assert not doctor.rows["disk"].said.isVisible()
    assert doctor.look.accessibleName() == "Revisando…"
    good = tuple(Finding(check, Health.GOOD, "good") for check in CHECKS[:2])
    doctor.show_findings(DoctorSnapshot(good, busy=False, at=NOW))
    assert doctor.summary.text() == "Todo lo que se pudo mirar está bien."


def test_the_setup_hands_each_picture_to_its_page(shown: Shown) -> None:
    """A page would stay empty for ever."""
    screen = SetupScreen()
    shown(screen, 1366, 700)
    for snapshot in (preferences(), backups(), DoctorSnapshot(FINDINGS, busy=False, at=NOW)):
        screen.show_care(snapshot)
    assert screen.general.fields["shop.name"].value == "Café Guayacán"
    assert screen.backup.age.text()
    assert screen.doctor.summary.text() == "Hay 3 por arreglar."


def test_making_the_setup_takes_the_keyboard_from_nobody(
    dressed: QApplication, qtbot: QtBot, shown: Shown
) -> None:
    """It is made in idle time: a word of it would flash as a window under the cashier's hands."""
    work = QLineEdit()
    shown(work, 200, 60)
    work.activateWindow()
    qtbot.waitUntil(work.isActiveWindow)
    seen: list[object] = []
    dressed.focusWindowChanged.connect(seen.append)
    qtbot.addWidget(SetupScreen())
    dressed.processEvents()
    dressed.focusWindowChanged.disconnect(seen.append)
    assert seen == []
    assert work.isActiveWindow()

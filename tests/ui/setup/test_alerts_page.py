"""The page of alerts shows how it is set, and keeps secrets out of sight."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from sale_desk import NOW

from pos_app.core.alerts import Alert, AlertKind, Channel
from pos_app.core.settings import SETTINGS
from pos_app.till.alerts.alerting import NAMES
from pos_app.till.alerts.snapshots import AlertsSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.ui.setup.alerts_page import AlertsPage

VALUES = {name: SETTINGS[name].default for name in NAMES}


@pytest.fixture
def page(qtbot: QtBot) -> AlertsPage:
    """The page of a shop that calls nobody."""
    made = AlertsPage()
    qtbot.addWidget(made)
    made.show()
    made.show_alerts(AlertsSnapshot(VALUES))
    return made


def test_everything_is_off_at_first(page: AlertsPage) -> None:
    """A till would write mail of its own accord."""
    assert not any(switch.isChecked() for switch in page.switches.values())
    assert "Todavía no hay" in page.newest.text()
    assert page.fields["alerts.mail_port"].value == "587"


def test_what_is_typed_is_wished_once(page: AlertsPage) -> None:
    """Leaving a field would write into the journal each time."""
    wished = []
    page.changed.connect(lambda name, value: wished.append((name, value)))
    page.switches["alerts.mail"].click()
    for name, typed in (
        ("alerts.mail_to", "marta@tienda.example"),
        ("alerts.silent_minutes", "20"),
        ("alerts.silent_minutes", "veinte"),
        ("alerts.mail_port", "587"),
    ):
        page.fields[name].line.setText(typed)
        page.fields[name].line.editingFinished.emit()
    assert wished == [
        ("alerts.mail", True),
        ("alerts.mail_to", "marta@tienda.example"),
        ("alerts.silent_minutes", 20),
    ]
    assert page.fields["alerts.silent_minutes"].error


def test_a_secret_is_handed_over_and_gone_from_the_screen(page: AlertsPage) -> None:
    """The next person at the screen would copy it."""
    given = []
    page.secret_given.connect(lambda channel, secret: given.append((channel, secret)))
    field = page.secrets[Channel.MAIL]
    field.line.editingFinished.emit()
    field.line.setText("clave")
    field.line.editingFinished.emit()
    assert given == [(Channel.MAIL, "clave")]
    assert field.value == ""
    page.show_alerts(AlertsSnapshot(VALUES, frozenset({Channel.MAIL})))
    assert "Guardada" in field.line.placeholderText()


def test_a_test_says_how_it_went(page: AlertsPage) -> None:
    """A manager would learn it on the night it matters."""
    asked: list[object] = []
    page.test_asked.connect(asked.append)
    page.tests[Channel.MAIL].trigger()
    page.show_alerts(AlertsSnapshot(VALUES, testing=Channel.MAIL))
    assert page.tests[Channel.MAIL].busy
    page.show_alerts(AlertsSnapshot(VALUES, tested=Channel.MAIL))
    assert page.said.text() == "Prueba enviada por correo."
    page.show_alerts(AlertsSnapshot(VALUES, problem=Sentence("mail.password")))
    assert "clave" in page.said.text()
    assert asked == [Channel.MAIL]


def test_a_refused_setting_is_said_at_its_field(page: AlertsPage) -> None:
    """The manager would look for the wrong field."""
    bounds = (("setting", "alerts.mail_port"), ("least", 1), ("most", 65_535))
    page.show_alerts(AlertsSnapshot(VALUES, problem=Sentence("settings.refused", bounds)))
    assert page.fields["alerts.mail_port"].error
    assert not page.said.isVisible()


def test_the_newest_alerts_are_listed_with_the_ways_they_took(page: AlertsPage) -> None:
    """Nobody could see whether the mail ever left."""
    alert = Alert("a", AlertKind.DIFFERENCE, NOW, 25_000)
    page.show_alerts(AlertsSnapshot(VALUES, newest=((alert, (Channel.MAIL,)),)))
    assert "25.000." in page.newest.text()
    assert "(correo)" in page.newest.text()


def test_where_faults_go_is_handed_over_once_and_gone_from_the_screen(page: AlertsPage) -> None:
    """The address is a secret: it would stand on the screen for the next person."""
    given: list[str] = []
    page.report_address_given.connect(given.append)
    page.reports.line.editingFinished.emit()
    page.reports.line.setText("https://abc@sentry.example/7")
    page.reports.line.editingFinished.emit()
    assert given == ["https://abc@sentry.example/7"]
    assert not page.reports.value
    page.show_alerts(AlertsSnapshot(VALUES, reports=True))
    assert "Guardada" in page.reports.line.placeholderText()

"""The pages of the setup that look after the till, in states one can look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sale_desk import NOW

from pos_app.core.alerts import Alert, AlertKind, Channel
from pos_app.core.checkup import Finding, Health
from pos_app.core.copies import KeptCopy, Proof
from pos_app.core.payment import Way
from pos_app.core.printing import PrinterChoice, PrinterSetup, SamplePage, Sheet
from pos_app.core.settings import SETTINGS, Value
from pos_app.core.ways import WhyOff
from pos_app.devices.documents.escpos_roll import plain_rows
from pos_app.devices.documents.pages import lines_of
from pos_app.till.alerts.alerting import NAMES as ALERTS
from pos_app.till.alerts.snapshots import AlertsSnapshot
from pos_app.till.backup.snapshots import BackupSnapshot
from pos_app.till.doctor.snapshots import DoctorSnapshot
from pos_app.till.preferences.preferences import NAMES
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.snapshots import LampState, RelayCheck, RelaySnapshot, RelayStep, Sentence
from pos_app.till.ways.snapshots import OffByHand
from pos_app.ui.setup.relay_page import CHECKS
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.setup.way_off import WayOffQuestion
from pos_app.ui.wording import Language
from pos_app.ui.words import language

__all__ = [
    "FINDINGS",
    "a_printer",
    "alerts",
    "backup",
    "backup_code",
    "backup_off",
    "backups",
    "charging",
    "charging_off",
    "doctor",
    "general",
    "preferences",
    "printer",
    "printer_choice",
    "relay_letters",
]

FOUND = (
    PrinterChoice("usb", "04b8:0e15", "TM-T20II"),
    PrinterChoice("raw", "EPSON TM-T20II Receipt", "EPSON TM-T20II Receipt"),
    PrinterChoice("system", "oficina", "oficina"),
)


def a_printer(columns: int = 48, lamp: LampState | None = LampState.WARNING) -> PrinterSnapshot:
    """A printer on USB."""
    lines = tuple(lines_of(Sheet(SamplePage("CAFÉ GUAYACÁN", NOW), language())))
    said = None if lamp is None else Sentence("printer.ready")
    return PrinterSnapshot(
        PrinterSetup("none" if lamp is None else "usb", "04b8:0e15", columns),
        name="Térmica USB",
        auto=True,
        copies=1,
        logo=False,
        lamp=lamp,
        said=said,
        choices=FOUND,
        sample=plain_rows(lines, columns, "cp850"),
    )


def printer(screen: SetupScreen) -> SetupScreen:
    """A printer with little paper."""
    screen.show_page(screen.printer)
    screen.printer.show_printer(a_printer())
    return screen


def printer_choice(screen: SetupScreen) -> SetupScreen:
    """Choosing a printer."""
    screen.show_page(screen.printer)
    screen.printer.show_printer(a_printer(32, None))
    screen.printer.change.trigger()
    return screen


def general(screen: SetupScreen) -> SetupScreen:
    """The shop's own data and looks."""
    screen.show_page(screen.general)
    screen.general.show_preferences(preferences())
    return screen


def preferences(refused: str = "", **changes: Value) -> PreferencesSnapshot:
    """Everything as it is declared, but for the name."""
    values: dict[str, Value] = {name: SETTINGS[name].default for name in NAMES}
    values |= {"shop.name": "Café Guayacán", "shop.nit": "900.123.456-7"}
    values |= {"language": "es" if language() is Language.SPANISH else "en"}
    values |= {name.replace("__", "."): value for name, value in changes.items()}
    off = (("nequi", "no_email"), ("bancolombia_qr", "not_in_account"), ("page", "switched_off"))
    by_hand = (("page", OffByHand(WhyOff.UNUSED, "Marta R.")),)
    return PreferencesSnapshot(tuple(values.items()), refused, off, by_hand)


def charging(screen: SetupScreen) -> SetupScreen:
    """The ways to charge, some of them off."""
    screen.show_page(screen.charging)
    screen.show_care(preferences())
    return screen


def relay_letters(screen: SetupScreen) -> SetupScreen:
    """Letters that a manager compares, while the till waits for him."""
    screen.relay._now = lambda: NOW
    screen.show_page(screen.relay)
    states = (LampState.CALM, LampState.WARNING, LampState.NO_DATA)
    checks = (
        RelayCheck(name, state, Sentence(f"relay.check.{name}.{state.value}"))
        for name, state in zip(CHECKS, states, strict=True)
    )
    screen.show_care(
        RelaySnapshot(
            RelayStep.APPROVING,
            "https://avisos.mitienda.co",
            checks=tuple(checks),
            letters="KTRX-WMHB",
            page="https://avisos.mitienda.co/pair?code=KTRX-WMHB",
            ends_at=NOW + timedelta(minutes=9, seconds=12),
        )
    )
    return screen


def alerts(screen: SetupScreen) -> SetupScreen:
    """A shop that is written to, with what was sent last."""
    screen.show_page(screen.alerts)
    values = {name: SETTINGS[name].default for name in ALERTS}
    values |= {"alerts.mail": True, "alerts.mail_to": "marta@tienda.example"}
    sent = Alert("a", AlertKind.DIFFERENCE, NOW, 25_000)
    screen.show_care(
        AlertsSnapshot(values, frozenset({Channel.MAIL}), newest=((sent, (Channel.MAIL,)),))
    )
    return screen


def charging_off(screen: SetupScreen) -> None:
    """Asking why a way goes off."""
    screen.charging.ways[Way.NEQUI].click()
    question = screen.window().findChild(WayOffQuestion)
    assert question is not None
    question.reasons[WhyOff.FAILING].trigger()
    question.words.line.setText("no llegan los avisos")


COPIES = (KeptCopy("/media/usb/mostrador-1.copia", NOW - timedelta(hours=3), 4_000_000),)


def backups(**changes: Any) -> BackupSnapshot:
    """A copy of this morning on a stick."""
    usual = BackupSnapshot("/media/usb/Mostrador", NOW, ready=True, copies=COPIES)
    return replace(usual, **changes)


def backup(screen: SetupScreen) -> SetupScreen:
    """A copy that was proved."""
    screen.show_page(screen.backup)
    proof = Proof(COPIES[0].made_at, 1_204, 1_198, 6_003, "f" * 64)
    screen.backup.show_backups(backups(proof=proof))
    return screen


def backup_code(screen: SetupScreen) -> SetupScreen:
    """The code, shown once."""
    screen.show_page(screen.backup)
    code = "7K3QX-9TPWM-2HVNC-4RJ8D-5YBEA-1Z6GS"
    screen.backup.show_backups(backups(code=code))
    return screen


def backup_off(screen: SetupScreen) -> SetupScreen:
    """No copies yet."""
    screen.show_page(screen.backup)
    screen.backup.show_backups(backups(ready=False, copies=()))
    return screen


FINDINGS = (
    Finding("parts", Health.GOOD, "good"),
    Finding("web_engine", Health.GOOD, "good"),
    Finding("safe", Health.BAD, "locked"),
    Finding("disk", Health.WEAK, "little", (("mb", 312), ("ms", 4))),
    Finding("data", Health.GOOD, "good"),
    Finding("clock", Health.BAD, "off", (("minutes", 63),)),
    Finding("network", Health.GOOD, "good", (("host", "production.wompi.co"),)),
    Finding("wompi", Health.UNTOLD, "no_keys"),
    Finding("relay", Health.GOOD, "none"),
    Finding("printer", Health.BAD, "hangs"),
    Finding("scanner", Health.UNTOLD, "keyboard"),
)


def doctor(screen: SetupScreen) -> SetupScreen:
    """A machine with troubles."""
    screen.show_page(screen.doctor)
    screen.doctor.show_findings(DoctorSnapshot(FINDINGS, busy=False, at=NOW))
    return screen

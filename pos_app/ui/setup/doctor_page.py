"""«Revisión»: everything the till stands on, each with its state and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_app.core.checkup import CHECKS, Finding, Health
from pos_app.till.doctor.snapshots import DoctorSnapshot
from pos_app.till.snapshots import LampState, Sentence
from pos_app.ui.setup.finding_row import FindingRow
from pos_app.ui.setup.rows import page_column, rows_card
from pos_app.ui.theme import Role
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import known_keys

__all__ = ["DoctorPage"]

MARKS = {
    Health.GOOD: LampState.CALM,
    Health.WEAK: LampState.WARNING,
    Health.BAD: LampState.DOWN,
    Health.UNTOLD: LampState.NO_DATA,
}


class DoctorPage(QWidget):
    """The page of the findings.

    Signals:
        look_asked: Everything is to be looked at.
    """

    look_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page before anything was looked at."""
        super().__init__(parent)
        self.look = Key(self.tr("Revisar ahora"), kind=KeyKind.PRINCIPAL, icon="refresh")
        self.look.fired.connect(self.look_asked)
        self.summary = Text("", Role.BODY, tone="ink2", wrap=True)
        self.rows = {check: FindingRow(check, self._marks()) for check in CHECKS}
        column = page_column(self, self.tr("Revisión del equipo"), self.look)
        column.addWidget(self.summary)
        column.addWidget(rows_card(tuple(self.rows.values())))
        column.addStretch(1)
        self._summarise(())

    def show_findings(self, seen: DoctorSnapshot) -> None:
        """Show what was found so far."""
        if seen.busy and not seen.findings:
            for row in self.rows.values():
                row.forget()
        for finding in seen.findings:
            self.rows[finding.check].show_finding(MARKS[finding.health], _said(finding))
        self.look.set_busy(self.tr("Revisando…") if seen.busy else "")
        if not seen.busy:
            self._summarise(seen.findings)

    def _summarise(self, findings: tuple[Finding, ...]) -> None:
        wrong = sum(finding.health is Health.BAD for finding in findings)
        if not findings:
            self.summary.set_text(self.tr("Tarda menos de un minuto. No cambia nada."))
        elif wrong:
            self.summary.set_text(self.tr("Hay {0} por arreglar.").format(wrong))
        else:
            self.summary.set_text(self.tr("Todo lo que se pudo mirar está bien."))

    def _marks(self) -> dict[LampState, str]:
        return {
            LampState.CALM: self.tr("bien"),
            LampState.WARNING: self.tr("a medias"),
            LampState.DOWN: self.tr("con falla"),
            LampState.NO_DATA: self.tr("sin dato"),
        }


def _said(finding: Finding) -> Sentence:
    """Its own sentence, or the one for what can befall every look."""
    key = finding.key if finding.key in known_keys() else f"doctor.any.{finding.said}"
    return Sentence(key, finding.details)

"""The proof of the records: how far it is, what it found, and what it was compared with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.core.audit import MOST, Audit, Witness
from pos_app.till.records.snapshots import AuditSnapshot, RelayWitness
from pos_app.ui.manager.records.views import moment, suspicion_words
from pos_app.ui.theme import Figures, Role
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import counted, say

__all__ = ["AuditCard"]

SHOWN = 12
"""Suspicions that are named here; the command names them all."""


class AuditCard(Card):
    """The verdict and the way to it.

    Signals:
        verify_asked: Everything is to be looked through, with what was read off a Z.
        stop_asked: The look is to be ended.
    """

    verify_asked = Signal(str)
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card before anything was looked at."""
        super().__init__(padding=20, spacing=12, parent=parent)
        self.verdict = Text("", Role.STRONG, wrap=True)
        self.details = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.suspicions = Text("", Role.SMALL, wrap=True)
        self.head = Text("", Role.SMALL, tone="ink2", wrap=True, figures=Figures.REFERENCE)
        self.paper = Field(self.tr("Cabeza de un Z impreso"))
        self.stop = Key(self.tr("Detener"), hint="Ctrl .")
        self.verify = Key(
            self.tr("Verificar ahora"), kind=KeyKind.PRINCIPAL, icon="shield", hint="Ctrl R"
        )
        self._lay_out()
        self.verify.fired.connect(lambda: self.verify_asked.emit(self.paper.value))
        self.paper.line.returnPressed.connect(self.verify.trigger)
        self.stop.fired.connect(self.stop_asked)
        self.show_audit(AuditSnapshot())

    def show_audit(self, seen: AuditSnapshot) -> None:
        """Show how far it is, or what came of it."""
        self.stop.setVisible(seen.busy)
        self.verify.set_busy(self.tr("Verificando…") if seen.busy else "")
        self.paper.set_error("")
        self.head.set_text(
            say("audit.last_head", shift=seen.last_shift, head=seen.last_head)
            if seen.last_head
            else say("audit.no_head")
        )
        self._tell(seen)

    def _tell(self, seen: AuditSnapshot) -> None:
        audit = seen.audit
        if seen.problem is not None and seen.problem.key == "records.paper_shape":
            self.paper.set_error(say(seen.problem))
            seen = AuditSnapshot()
        self.verdict.set_tone("ink" if audit is None else "yesink" if audit.whole else "noink")
        if seen.busy:
            percent = seen.done * 100 // max(1, seen.total)
            verdict = self.tr("Mirando fila por fila… {0} %").format(percent)
        elif seen.problem is not None:
            verdict = say(seen.problem)
        elif audit is None:
            verdict = self.tr("Todavía no se ha verificado.")
        elif audit.whole:
            verdict = self.tr("Registro sin cambios")
        else:
            verdict = say("audit.wrong", count=_count(audit))
        self.verdict.set_text(verdict)
        self.details.set_text("" if audit is None else _details(seen, audit))
        named = () if audit is None else audit.suspicions[:SHOWN]
        lines = [f"• {suspicion_words(one)}" for one in named]
        if audit is not None and len(audit.suspicions) > SHOWN:
            lines.append(say("audit.more"))
        self.suspicions.set_text("\n".join(lines))
        self.suspicions.setVisible(bool(lines))

    def _lay_out(self) -> None:
        self.content.addWidget(Text(self.tr("Registro"), Role.TITLE))
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for widget in (self.verdict, self.details, self.suspicions):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.head)
        self.content.addWidget(Roll(told), 1)
        self.content.addWidget(self.paper)
        self.content.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignRight)
        self.content.addWidget(self.verify)


def _count(audit: Audit) -> str:
    return f"{MOST}+" if len(audit.suspicions) >= MOST else str(len(audit.suspicions))


def _details(seen: AuditSnapshot, audit: Audit) -> str:
    closings, heads = (audit.witnesses.get(one, 0) for one in (Witness.CLOSING, Witness.RELAY))
    relay = {
        RelayWitness.NONE: say("audit.relay_none"),
        RelayWitness.SILENT: say("audit.relay_silent"),
        RelayWitness.HEARD: say("audit.relay_heard", count=counted(heads)),
    }[seen.relay]
    lines = [
        say("audit.looked", at=moment(seen.at), entries=counted(audit.proof.entries)),
        say("audit.rows", sealed=counted(audit.sealed), unsealed=counted(audit.unsealed)),
        say("audit.closings", count=counted(closings)),
        relay,
    ]
    if audit.witnesses.get(Witness.PAPER, 0):
        lines.append(say("audit.paper_compared"))
    return "\n".join(lines)

"""«Servidor de avisos»: linking the till by eight letters, and whether notices come through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.snapshots import LampState, RelaySnapshot, RelayStep
from pos_app.ui.payment.code_stage import code_of
from pos_app.ui.setup.relay_views import CheckRow, Letters
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Tag, TagKind
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Rule, Text
from pos_app.ui.widgets.waiting import QrView
from pos_app.ui.words import say

__all__ = ["RelayPage"]

WIDEST = 1040
CODE_SIDE = 232
TICK = 1000
CHECKS = ("outgoing", "paired", "notice")

FACES = {
    RelayStep.UNPAIRED: 0,
    RelayStep.ASKING: 0,
    RelayStep.APPROVING: 1,
    RelayStep.PAIRED: 2,
}


def _utc_now() -> datetime:
    return datetime.now(UTC)


class RelayPage(QWidget):
    """The page of the shop's relay.

    Signals:
        code_asked: Letters are wanted of the relay at an address, for a shop of its (or "").
        cancelled: The person waits for an approval no more.
        unlink_asked: The till is to be linked no more.
        notice_asked: A notice of rehearsal is to go around.
    """

    code_asked = Signal(str, str)
    cancelled = Signal()
    unlink_asked = Signal()
    notice_asked = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], datetime] = _utc_now
    ) -> None:
        """Make the page of a till that is not linked."""
        super().__init__(parent)
        self._now = now
        self._snapshot: RelaySnapshot | None = None
        self.step = Tag(say("relay.step.unpaired"), TagKind.NEUTRAL)
        self.address = Field(self.tr("Dirección del servidor"), placeholder="avisos.mitienda.co")
        self.shop = Field(self.tr("Tienda (solo si el servidor atiende varias)"))
        self.ask = Key(self.tr("Pedir código"), kind=KeyKind.PRINCIPAL, icon="relay")
        self.letters = Letters()
        self.left = Text("", Role.BODY, tone="ink2", figures=Figures.TABULAR)
        self.other = Key(self.tr("Otro código"), kind=KeyKind.TEXT, icon="refresh")
        self.cancel = Key(self.tr("Cancelar"), kind=KeyKind.TEXT, icon="x")
        self.code = QrView(self.tr("Código para aprobar"), minimum=CODE_SIDE)
        self._linked = Text("", Role.STRONG, wrap=True)
        self.unlink = Key(self.tr("Desvincular"), kind=KeyKind.DELICATE, icon="trash")
        self.problem = Text("", Role.HINT, tone="noink", wrap=True)
        self.checks = {name: CheckRow(name, self._marks()) for name in CHECKS}
        self.attempt = Key(self.tr("Probar aviso"), icon="send")
        self._faces = QStackedWidget()
        self._lay_out()
        self._clock = QTimer(self, interval=TICK)
        self._connect()
        self._offer()

    def show_relay(self, relay: RelaySnapshot) -> None:
        """Show how the till stands with its relay; the same picture again changes nothing."""
        if relay == self._snapshot:
            return
        self._snapshot = relay
        self._show_step(relay.step)
        if relay.address and not self.address.value:
            self.address.line.setText(relay.address)
        self._linked.set_text(self.tr("Esta caja está vinculada con {0}").format(relay.address))
        self.problem.set_text("" if relay.problem is None else say(relay.problem))
        self.problem.setVisible(relay.problem is not None)
        for check in relay.checks:
            self.checks[check.name].show_check(check)
        self._show_letters(relay)
        self._offer()

    def tick(self) -> None:
        """Say how long the letters are still good."""
        relay = self._snapshot
        if relay is None or relay.ends_at is None:
            self._clock.stop()
            return
        seconds = max(0, round((relay.ends_at - self._now()) / timedelta(seconds=1)))
        self.left.set_text(
            self.tr("Vence en **{0}**").format(f"{seconds // 60}:{seconds % 60:02d}")
        )

    def _show_step(self, step: RelayStep) -> None:
        kind = TagKind.PERMIT if step is RelayStep.PAIRED else TagKind.NEUTRAL
        self.step.set_tag(say(f"relay.step.{step.value}"), kind)
        self._faces.setCurrentIndex(FACES[step])

    def _show_letters(self, relay: RelaySnapshot) -> None:
        self.letters.show_letters(relay.letters or "")
        self.code.show_code(code_of(relay.page) if relay.page else ())
        if relay.ends_at is not None:
            self._clock.start()
        self.tick()

    def _offer(self) -> None:
        relay = self._snapshot
        asking = relay is not None and relay.step is RelayStep.ASKING
        self.ask.set_busy(self.tr("Pidiendo el código…") if asking else "")
        missing = self.tr("Escriba primero la dirección del servidor.")
        self.ask.set_unavailable("" if self.address.value.strip() else missing)
        paired = relay is not None and relay.step is RelayStep.PAIRED
        trying = relay is not None and relay.trying
        self.attempt.set_busy(self.tr("Probando…") if trying else "")
        self.attempt.set_unavailable("" if paired else self.tr("Primero vincule la caja."))

    def _ask(self) -> None:
        if self.address.value.strip():
            self.code_asked.emit(self.address.value.strip(), self.shop.value.strip())

    def _ask_to_unlink(self) -> None:
        question = Dialog(
            self.window(),
            icon="relay",
            title=self.tr("¿Desvincular el servidor de avisos?"),
            text=self.tr(
                "La caja sigue cobrando y preguntando sola. "
                "Retírela también en la página del servidor."
            ),
            safe=self.tr("Dejarlo"),
            act=self.tr("Desvincular"),
            act_icon="trash",
        )
        question.ask(self.unlink_asked)

    # --- inside ----------------------------------------------------------------------------------

    def _marks(self) -> dict[LampState, str]:
        return {
            LampState.CALM: self.tr("listo"),
            LampState.WARNING: self.tr("en espera"),
            LampState.NO_DATA: self.tr("falta"),
            LampState.DOWN: self.tr("con falla"),
        }

    def _connect(self) -> None:
        self._clock.timeout.connect(self.tick)
        self.address.changed.connect(self._offer)
        self.address.entered.connect(self._ask)
        self.ask.fired.connect(self._ask)
        self.other.fired.connect(self._ask)
        self.cancel.fired.connect(self.cancelled)
        self.unlink.fired.connect(self._ask_to_unlink)
        self.attempt.fired.connect(self.notice_asked)

    def _lay_out(self) -> None:
        outside = QHBoxLayout(self)
        outside.setContentsMargins(32, 24, 32, 24)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addLayout(self._head())
        said = self.tr(
            "El servidor recibe los avisos de Wompi y se los pasa a esta caja, para enterarse "
            "al instante. Si falla, la caja sigue preguntando sola: nada se pierde."
        )
        column.addWidget(Text(said, Role.BODY, tone="ink2", wrap=True))
        for face in (self._asking_face(), self._letters_face(), self._linked_face()):
            self._faces.addWidget(face)
        column.addWidget(self._faces)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addWidget(self._checks_card())
        column.addStretch(1)
        outside.addWidget(inside, 1)
        outside.addStretch(0)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Servidor de avisos"), Role.PAGE), 1)
        head.addWidget(self.step)
        return head

    def _asking_face(self) -> QWidget:
        card = Card(spacing=Space.REGION_GAP)
        card.content.addWidget(self.address)
        card.content.addWidget(self.shop)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.ask)
        card.content.addLayout(row)
        return card

    def _letters_face(self) -> QWidget:
        card = Card(horizontal=True, spacing=Space.CARD)
        words = QVBoxLayout()
        words.setSpacing(Space.REGION_GAP)
        title = self.tr("Apruebe este código en la página de su servidor de avisos")
        words.addStretch(1)
        words.addWidget(Text(title, Role.STRONG, wrap=True))
        words.addWidget(self.letters)
        words.addWidget(self.left)
        below = QHBoxLayout()
        for part in (self.other, self.cancel):
            below.addWidget(part)
        below.addStretch(1)
        words.addLayout(below)
        words.addStretch(1)
        card.content.addLayout(words, 1)
        beside = QVBoxLayout()
        beside.addWidget(self.code)
        centre = Qt.AlignmentFlag.AlignHCenter
        by_phone = self.tr("o ábrala con el celular")
        beside.addWidget(Text(by_phone, Role.SMALL, tone="ink2", align=centre))
        self.code.setFixedSize(CODE_SIDE, CODE_SIDE)
        card.content.addLayout(beside)
        return card

    def _linked_face(self) -> QWidget:
        card = Card(spacing=12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Icon("relay"))
        head.addWidget(self._linked, 1)
        card.content.addLayout(head)
        said = self.tr(
            "Se entera de los pagos al instante. Aun así, solo cuenta lo que Wompi responde "
            "a la caja."
        )
        card.content.addWidget(Text(said, Role.BODY, tone="ink2", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.unlink)
        row.addStretch(1)
        card.content.addLayout(row)
        card.content.addStretch(1)
        return card

    def _checks_card(self) -> QWidget:
        card = Card(padding=0, spacing=0)
        for name, row in self.checks.items():
            if name != CHECKS[0]:
                card.content.addWidget(Rule())
            card.content.addWidget(row)
        self.checks["notice"].row.addWidget(self.attempt)
        return card

"""«Alertas»: whether, when and by which way somebody is called who is not at the till."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos_app.core.alerts import Alert, AlertKind, Channel
from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import Money
from pos_app.till.alerts.snapshots import AlertsSnapshot
from pos_app.ui.setup.rows import SettingRow, page_column, rows_card
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Switch
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import clock_time, counted, say, short_date

__all__ = ["AlertsPage"]

SWITCHES = ("alerts.app", "alerts.mail", "alerts.webhook")
FAULTS = "metrics.faults"
NUMBERS = ("metrics.port", "alerts.mail_port", "alerts.difference_pesos", "alerts.silent_minutes")
SHOWN = 8


class AlertsPage(QWidget):
    """The page of the alerts.

    Signals:
        changed: A setting has another value: its name and the value.
        secret_given: The password of the mail, or the web address.
        report_address_given: Where faults of the program are to be reported.
        test_asked: A way is to be tried.
    """

    changed = Signal(str, object)
    secret_given = Signal(object, str)
    report_address_given = Signal(str)
    test_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop that calls nobody."""
        super().__init__(parent)
        self._shown: AlertsSnapshot | None = None
        self.switches = {
            "alerts.app": Switch(self.tr("Avisar en la pantalla")),
            "alerts.mail": Switch(self.tr("Avisar por correo")),
            "alerts.webhook": Switch(self.tr("Avisar a una dirección web")),
            FAULTS: Switch(self.tr("Reportar fallas del programa")),
        }
        self.fields = {
            "alerts.mail_host": Field(self.tr("Servidor de correo"), placeholder="smtp.gmail.com"),
            "alerts.mail_port": Field(self.tr("Puerto")),
            "alerts.mail_user": Field(self.tr("Cuenta")),
            "alerts.mail_to": Field(self.tr("Avisar a")),
            "alerts.difference_pesos": Field(self.tr("Diferencia al cerrar, desde $")),
            "alerts.silent_minutes": Field(self.tr("Minutos sin respuesta")),
            "metrics.port": Field(self.tr("Puerto de cifras (0: apagado)")),
        }
        self.secrets = {
            Channel.MAIL: Field(self.tr("Clave"), secret=True),
            Channel.WEBHOOK: Field(self.tr("Dirección https"), secret=True),
        }
        self.reports = Field(self.tr("Dirección de Sentry (DSN)"), secret=True)
        self.tests = {
            Channel.MAIL: Key(self.tr("Probar correo"), icon="send"),
            Channel.WEBHOOK: Key(self.tr("Probar dirección"), icon="send"),
        }
        self.said = Text("", Role.HINT, wrap=True)
        self.newest = Text("", Role.SMALL, tone="ink2", wrap=True)
        self._lay_out()
        self._connect()

    def show_alerts(self, seen: AlertsSnapshot) -> None:
        """Show how everything is set, and what was told."""
        self._shown = seen
        for name, switch in self.switches.items():
            switch.setChecked(bool(seen.values[name]))
        for name, field in self.fields.items():
            if not field.line.hasFocus():
                field.line.setText(str(seen.values[name]))
            field.set_error("")
        kept = self.tr("Guardada. Escriba otra para cambiarla.")
        for channel, field in self.secrets.items():
            field.line.setPlaceholderText(kept if channel in seen.secrets else "")
        self.reports.line.setPlaceholderText(kept if seen.reports else "")
        for channel, key in self.tests.items():
            key.set_busy(self.tr("Probando…") if seen.testing is channel else "")
        self._say(seen)
        lines = [_alert_words(alert, ways) for alert, ways in seen.newest[:SHOWN]]
        self.newest.set_text("\n".join(lines) or self.tr("Todavía no hay alertas."))

    def _say(self, seen: AlertsSnapshot) -> None:
        problem = seen.problem
        if problem is not None:
            refused = dict(problem.details).get("setting")
            if problem.key == "settings.refused" and refused in self.fields:
                self.fields[str(refused)].set_error(say(problem))
                problem = None
        self.said.set_tone("noink" if problem is not None else "yesink")
        tested = "" if seen.tested is None else say(f"alerts.sent_{seen.tested.value}")
        self.said.set_text(tested if problem is None else say(problem))
        self.said.setVisible(bool(self.said.text()))

    def _typed(self, name: str) -> None:
        """Wish for what was typed, unless it is kept already."""
        typed, kept = self.fields[name].value, None
        if self._shown is not None:
            kept = self._shown.values[name]
        if name not in NUMBERS:
            if typed != kept:
                self.changed.emit(name, typed)
        elif not typed.isdecimal():
            self.fields[name].set_error(self.tr("Solo números, por favor."))
        elif int(typed) != kept:
            self.changed.emit(name, int(typed))

    def _give(self, channel: Channel) -> None:
        field = self.secrets[channel]
        if field.value:
            self.secret_given.emit(channel, field.value)
            field.line.clear()

    def _give_reports(self) -> None:
        if self.reports.value:
            self.report_address_given.emit(self.reports.value)
            self.reports.line.clear()

    def _connect(self) -> None:
        for name, switch in self.switches.items():
            switch.clicked.connect(lambda on, name=name: self.changed.emit(name, bool(on)))
        for name, field in self.fields.items():
            field.line.editingFinished.connect(partial(self._typed, name))
        for channel, field in self.secrets.items():
            field.line.editingFinished.connect(partial(self._give, channel))
        self.reports.line.editingFinished.connect(self._give_reports)
        for channel, key in self.tests.items():
            key.fired.connect(partial(self.test_asked.emit, channel))

    def _lay_out(self) -> None:
        column = page_column(self, self.tr("Alertas"))
        column.addWidget(self.said)
        column.addWidget(self._switch_card())
        column.addWidget(self._when_card())
        column.addWidget(self._mail_card())
        column.addWidget(self._web_card())
        column.addWidget(self._watch_card())
        column.addWidget(self._reports_card())
        card = Card(spacing=8)
        card.content.addWidget(Text(self.tr("Últimas alertas"), Role.TITLE))
        card.content.addWidget(self.newest)
        column.addWidget(card)
        column.addStretch(1)
        self.said.hide()

    def _switch_card(self) -> Card:
        told = {
            "alerts.app": self.tr("Un aviso corto cuando algo necesita una persona."),
            "alerts.mail": self.tr("Sale cifrado desde su propia cuenta. No lleva datos de nadie."),
            "alerts.webhook": self.tr(
                "Recibe un mensaje corto (JSON). La dirección queda en el almacén seguro."
            ),
        }
        return rows_card(
            [
                SettingRow(self.switches[name].accessibleName(), told[name], self.switches[name])
                for name in SWITCHES
            ]
        )

    def _when_card(self) -> Card:
        names = ("alerts.difference_pesos", "alerts.silent_minutes")
        return self._grid(self.tr("Cuándo avisar"), [self.fields[name] for name in names])

    def _mail_card(self) -> Card:
        names = ("alerts.mail_host", "alerts.mail_port", "alerts.mail_user", "alerts.mail_to")
        fields: list[QWidget] = [self.fields[name] for name in names]
        fields.insert(3, self.secrets[Channel.MAIL])
        return self._grid(self.tr("Avisar por correo"), fields, self.tests[Channel.MAIL])

    def _web_card(self) -> Card:
        fields = [self.secrets[Channel.WEBHOOK]]
        title = self.tr("Avisar a una dirección web")
        return self._grid(title, fields, self.tests[Channel.WEBHOOK])

    def _watch_card(self) -> Card:
        title = self.tr("Para su propio monitoreo")
        told = self.tr(
            "Prometheus puede leer cómo está la caja en 127.0.0.1, solo desde este equipo. "
            "No dice ventas ni personas."
        )
        card = self._grid(title, [self.fields["metrics.port"]])
        card.content.insertWidget(1, Text(told, Role.SMALL, tone="ink2", wrap=True))
        return card

    def _reports_card(self) -> Card:
        told = self.tr(
            "Cuando algo del programa se rompe, dice a su propio Sentry en qué parte del código. "
            "No lleva ventas, referencias, personas, claves ni el nombre de este equipo."
        )
        switch = self.switches[FAULTS]
        row = SettingRow(switch.accessibleName(), told, switch)
        row.row.setContentsMargins(0, 0, 0, 0)
        card = Card(spacing=12)
        card.content.addWidget(row)
        card.content.addWidget(self.reports)
        return card

    def _grid(self, title: str, fields: list[QWidget] | list[Field], *keys: Key) -> Card:
        card = Card(spacing=12)
        card.content.addWidget(Text(title, Role.TITLE))
        grid = QGridLayout()
        grid.setSpacing(Space.REGION_GAP)
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2)
        card.content.addLayout(grid)
        row = QHBoxLayout()
        row.addStretch(1)
        for key in keys:
            row.addWidget(key)
        card.content.addLayout(row)
        return card


def _alert_words(alert: Alert, ways: tuple[Channel, ...]) -> str:
    at = alert.at.astimezone(COLOMBIA_TIME)
    pesos = alert.kind is AlertKind.DIFFERENCE
    count = Money.pesos(alert.count) if pesos else counted(alert.count)
    said = say(f"alert.{alert.kind.value}", count=count)
    took = ", ".join(say(f"alerts.way_{one.value}") for one in ways)
    return f"{short_date(at.date())} {clock_time(at)} · {said}" + (f" ({took})" if took else "")

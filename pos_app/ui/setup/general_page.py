"""«Tienda y aspecto»: the shop's own data, how the till looks and sounds, and how it charges."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.ui.setup.rows import ChipRow, SettingRow, page_column, rows_card
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Switch
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import language, percent_of, say

__all__ = ["GeneralPage"]

VOLUMES = ("0", "35", "70", "100")
MINUTES = ("5", "10", "15", "30")
WHOLE = ("charge.minimum_pesos",)
"""Typed settings that are whole numbers."""


class GeneralPage(QWidget):
    """The page of the general settings.

    Signals:
        changed: A setting has another value: its name and the value.
        shown: The settings as they are kept.
        sound_asked: The sound is to be tried.
        anew_asked: The till is to be opened again, in the language it has now.
    """

    changed = Signal(str, object)
    shown = Signal(object)
    sound_asked = Signal()
    anew_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop that has set nothing."""
        super().__init__(parent)
        self._snapshot: PreferencesSnapshot | None = None
        self.fields = self._make_fields()
        self.language = ChipRow([("es", "Español"), ("en", "English")])
        self.theme = ChipRow(
            [
                ("system", self.tr("Como el equipo")),
                ("light", self.tr("Claro")),
                ("dark", self.tr("Oscuro")),
            ]
        )
        self.volume = ChipRow([(one, self._volume_word(one)) for one in VOLUMES])
        self.sound = Key(self.tr("Probar"), icon="sound")
        self.letters = ChipRow(
            [
                ("touch", self.tr("Al tocar")),
                ("click", self.tr("También con clic")),
                ("never", self.tr("Nunca")),
            ]
        )
        self.wait = Switch(self.tr("Esperar Enter después de «Sí»"))
        self.expiry = ChipRow([(one, one) for one in MINUTES])
        self.anew = Key(self.tr("Abrir de nuevo"), icon="refresh")
        self.anew.hide()
        self._language_row = SettingRow(self.tr("Idioma"), "", self.anew, self.language)
        self._lay_out()
        self._connect()

    def show_preferences(self, preferences: PreferencesSnapshot) -> None:
        """Show how everything is set; what is being typed stays."""
        before, self._snapshot = self._snapshot, preferences
        for name, field in self.fields.items():
            self._fill(field, name, preferences)
        for row, name in (
            (self.language, "language"),
            (self.theme, "theme"),
            (self.volume, "sound.volume"),
            (self.expiry, "charge.expiry_minutes"),
            (self.letters, "letters"),
        ):
            row.choose(str(preferences.of(name)))
        self.wait.setChecked(bool(preferences.of("answer.wait_for_enter")))
        if before is not None and before.of("language") != preferences.of("language"):
            self._offer_anew(str(preferences.of("language")))
        self.shown.emit(preferences)

    def refuse_anew(self) -> None:
        """Say that a payment is awaited: nothing is taken from before a customer."""
        self._language_row.say(say("settings.not_while_paying"))

    def _offer_anew(self, chosen: str) -> None:
        """Say when another language is seen, and let the till be opened again in it."""
        other = not language().value.startswith(chosen)
        self._language_row.say(say("settings.language_next") if other else "")
        self.anew.setVisible(other)

    def _fill(self, field: Field, name: str, preferences: PreferencesSnapshot) -> None:
        if preferences.refused == name:
            field.set_error(say("settings.refused"))
        elif not field.line.hasFocus():
            field.set_error("")
            field.line.setText(str(preferences.of(name)))

    def _typed(self, name: str) -> None:
        """Keep what was typed once the field is left or Enter is pressed."""
        field, kept = self.fields[name], self._snapshot
        typed = field.value.strip()
        typed = typed.upper() if name == "till.code" else typed
        if kept is None or typed == str(kept.of(name)):
            field.set_error("")
            return
        if name in WHOLE:
            digits = typed.replace(".", "").replace("$", "").strip()
            if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
                field.set_error(say("settings.refused"))
                return
            self.changed.emit(name, int(digits))
            return
        self.changed.emit(name, typed)

    def _volume_word(self, volume: str) -> str:
        return self.tr("Apagado") if volume == "0" else percent_of(volume)

    # --- inside ----------------------------------------------------------------------------------

    def _make_fields(self) -> dict[str, Field]:
        words = (
            ("shop.name", self.tr("Nombre en los recibos y en Wompi")),
            ("shop.legal_name", self.tr("Razón social")),
            ("shop.nit", self.tr("NIT")),
            ("shop.phone", self.tr("Teléfono")),
            ("shop.address", self.tr("Dirección")),
            ("till.code", self.tr("Código de esta caja, distinto en cada una")),
            ("shop.customer_email", self.tr("Correo de la tienda para los pagos")),
            ("charge.minimum_pesos", self.tr("Cobro mínimo por Wompi, sin impuestos")),
        )
        return {name: Field(label, figures=Figures.TABULAR) for name, label in words}

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.line.editingFinished.connect(partial(self._typed, name))
        self.language.chosen.connect(lambda one: self.changed.emit("language", one))
        self.theme.chosen.connect(lambda one: self.changed.emit("theme", one))
        self.volume.chosen.connect(lambda one: self.changed.emit("sound.volume", int(one)))
        self.expiry.chosen.connect(lambda one: self.changed.emit("charge.expiry_minutes", int(one)))
        self.letters.chosen.connect(lambda one: self.changed.emit("letters", one))
        self.wait.clicked.connect(lambda on: self.changed.emit("answer.wait_for_enter", on))
        self.sound.fired.connect(self.sound_asked)
        self.anew.fired.connect(self.anew_asked)

    def _lay_out(self) -> None:
        column = page_column(self, self.tr("Tienda y aspecto"))
        column.addWidget(self._shop())
        column.addWidget(self._looks())
        column.addWidget(self._charging())
        column.addStretch(1)

    def _shop(self) -> Card:
        card = Card(spacing=12)
        card.content.addWidget(Text(self.tr("La tienda"), Role.STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.REGION_GAP)
        grid.setVerticalSpacing(12)
        names = [name for name in self.fields if not name.startswith("charge.")]
        for place, name in enumerate(names):
            grid.addWidget(self.fields[name], place // 2, place % 2)
        card.content.addLayout(grid)
        return card

    def _looks(self) -> Card:
        return rows_card(
            (
                self._language_row,
                SettingRow(self.tr("Tema"), self.tr("Cambia enseguida"), self.theme),
                SettingRow(
                    self.tr("Sonidos"),
                    self.tr("Nunca dicen nada que no esté en la pantalla"),
                    self.volume,
                    self.sound,
                ),
                SettingRow(
                    self.tr("Teclado en pantalla"),
                    self.tr("Sale solo al tocar un campo con el dedo"),
                    self.letters,
                ),
            )
        )

    def _charging(self) -> Card:
        return rows_card(
            (
                SettingRow(
                    self.tr("Esperar Enter después de «Sí»"),
                    self.tr("Si no, la caja pasa sola a la siguiente venta en 3 segundos"),
                    self.wait,
                ),
                SettingRow(
                    self.tr("Minutos para pagar"),
                    self.tr("Después el cobro vence y se cierra"),
                    self.expiry,
                ),
                self._minimum(),
            )
        )

    def _minimum(self) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(Space.CARD, 12, Space.CARD, Space.REGION_GAP)
        inside.addWidget(self.fields["charge.minimum_pesos"])
        return part

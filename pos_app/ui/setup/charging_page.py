"""«Formas de cobro»: which ways there are, what a person may note by hand, tips and limits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.core.payment import Way
from pos_app.core.settings import Value
from pos_app.core.ways import WhyOff
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.ui.off_words import off_words
from pos_app.ui.setup.rows import ChipRow, SettingRow, page_column, rows_card
from pos_app.ui.setup.way_off import ask_before_off
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Switch
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import detail, percent_of, say

__all__ = ["ChargingPage"]

WAYS = ("link", "page", "nequi", "bancolombia_qr")
FLAGS = ("others.on", "tips.on", "tips.with_inc")
NAMES = "others.names"
WHOLE = ("others.cap_pesos", "void.daily_cap_pesos")
DISCOUNTS = ("0", "5", "10", "20", "50", "100")
MOST_DIGITS = 9
WRITTEN = str.maketrans("", "", "$., \u00a0")
"""What stands between the digits of an amount."""


class ChargingPage(QWidget):
    """The page of how money is taken.

    Signals:
        changed: A setting has another value: its name and the value.
        way_on_asked: A way is to be offered again.
        way_off_asked: A way is not to be offered: the way, the reason, what was written with it.
    """

    changed = Signal(str, object)
    way_on_asked = Signal(Way)
    way_off_asked = Signal(Way, WhyOff, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop that has set nothing."""
        super().__init__(parent)
        self._snapshot: PreferencesSnapshot | None = None
        self.switches = {f"ways.{way}": Switch(say(f"charge.{way}")) for way in WAYS}
        self.rows = {
            name: SettingRow(switch.accessibleName(), "", switch)
            for name, switch in self.switches.items()
        }
        self.ways = {Way(way): self.switches[f"ways.{way}"] for way in WAYS}
        self.switches |= {name: Switch(say(f"charging.{name}")) for name in FLAGS}
        self.fields = {
            name: Field(say(f"charging.{name}"), figures=Figures.TABULAR) for name in WHOLE
        } | {NAMES: Field(say(f"charging.{NAMES}"))}
        self.discount = ChipRow([(one, percent_of(str(one))) for one in DISCOUNTS])
        self._lay_out()
        self._connect()

    def show_preferences(self, preferences: PreferencesSnapshot) -> None:
        """Show how everything is set; what is being typed stays."""
        self._snapshot = preferences
        for name, switch in self.switches.items():
            switch.setChecked(bool(preferences.of(name)))
        for name, row in self.rows.items():
            row.say(_about(name.removeprefix("ways."), preferences))
        for name, field in self.fields.items():
            self._fill(field, name, preferences)
        self.discount.choose(str(preferences.of("discount.cap_percent")))

    def _fill(self, field: Field, name: str, preferences: PreferencesSnapshot) -> None:
        if preferences.refused == name:
            field.set_error(say("settings.refused"))
        elif not field.line.hasFocus():
            field.set_error("")
            field.line.setText(_written(preferences.of(name)))

    # --- what people do --------------------------------------------------------------------------

    def _typed(self, name: str) -> None:
        """Keep what was typed once the field is left or Enter is pressed."""
        field, kept = self.fields[name], self._snapshot
        typed = field.value.strip()
        if kept is None or typed == _written(kept.of(name)):
            field.set_error("")
        elif name not in WHOLE:
            self.changed.emit(name, typed)
        else:
            self._keep_number(name, typed.translate(WRITTEN))

    def _keep_number(self, name: str, digits: str) -> None:
        if digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS:
            self.changed.emit(name, int(digits))
        else:
            self.fields[name].set_error(say("settings.refused"))

    def _switch_way(self, way: Way, *, on: bool) -> None:
        if on:
            self.way_on_asked.emit(way)
        else:
            ask_before_off(self.ways[way], way, self.way_off_asked.emit)

    def _connect(self) -> None:
        for way, switch in self.ways.items():
            switch.clicked.connect(lambda on, way=way: self._switch_way(way, on=on))
        for name in FLAGS:
            self.switches[name].clicked.connect(lambda on, name=name: self.changed.emit(name, on))
        for name, field in self.fields.items():
            field.line.editingFinished.connect(partial(self._typed, name))
        self.discount.chosen.connect(
            lambda one: self.changed.emit("discount.cap_percent", int(one))
        )

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = page_column(self, say("charging.title"))
        column.addWidget(Text(say("charging.by_wompi"), Role.STRONG))
        column.addWidget(rows_card(tuple(self.rows.values())))
        column.addWidget(Text(say("charging.by_you"), Role.STRONG))
        others = (self._flag("others.on"), self._typing(NAMES), self._typing("others.cap_pesos"))
        column.addWidget(rows_card(others))
        column.addWidget(Text(say("charging.tips"), Role.STRONG))
        column.addWidget(rows_card((self._flag("tips.on"), self._flag("tips.with_inc"))))
        column.addWidget(Text(say("charging.limits"), Role.STRONG))
        column.addWidget(self._limits())
        column.addStretch(1)

    def _flag(self, name: str) -> SettingRow:
        switch = self.switches[name]
        return SettingRow(switch.accessibleName(), say(f"charging.{name}.about"), switch)

    def _limits(self) -> Card:
        discount = SettingRow(
            say("charging.discount"), say("charging.discount.about"), self.discount
        )
        return rows_card((discount, self._typing("void.daily_cap_pesos")))

    def _typing(self, name: str) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(Space.CARD, 12, Space.CARD, Space.REGION_GAP)
        inside.setSpacing(6)
        inside.addWidget(self.fields[name])
        inside.addWidget(Text(say(f"charging.{name}.about"), Role.SMALL, tone="ink2", wrap=True))
        return part


def _about(way: str, preferences: PreferencesSnapshot) -> str:
    """Say what a way is, or why it cannot be used; what it means stands beside its switch."""
    reason, about = dict(preferences.off).get(way), say(f"charging.about.{way}")
    if reason is None:
        return about
    by_hand = dict(preferences.by_hand).get(way)
    told = say(f"charging.off.{reason}") if by_hand is None else f"{off_words(by_hand)}."
    return f"{told} {about}" if reason == "switched_off" else told


def _written(value: Value) -> str:
    """Write a setting as its field shows it; whole numbers are pesos."""
    return detail(Money.pesos(value)) if isinstance(value, int) else str(value)

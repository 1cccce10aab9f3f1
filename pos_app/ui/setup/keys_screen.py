"""The shop's own keys: typed once, proven, kept in the safe of the machine, never shown again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.keys import Keys
from pos_app.core.payment import Environment, Way
from pos_app.core.ways import WhyOff
from pos_app.till.snapshots import KeysSnapshot, ShopSnapshot
from pos_app.ui.setup.key_field import KeyField
from pos_app.ui.setup.page_way import PageWay
from pos_app.ui.setup.views import check_words, merchant_words
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Tag, TagKind
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.words import say

__all__ = ["KeysScreen"]

WIDEST = 1040

ENVIRONMENTS = {
    Environment.TEST: ("keys.environment.test", TagKind.TEST),
    Environment.PRODUCTION: ("keys.environment.production", TagKind.PERMIT),
}


class KeysScreen(QWidget):
    """The page of the keys, and of how the customer pays.

    Signals:
        check_asked: The typed keys are to be looked at and asked about.
        keep_asked: The typed keys are to be kept.
        forget_asked: The kept keys are to go.
        page_on_asked: The page in the till is to be offered.
        page_off_asked: It is not to be offered: the way, the reason, what was written with it.
        customer_screen_changed: So is the customer's own screen.
        closed: The person goes back to work.
    """

    check_asked = Signal(Keys)
    keep_asked = Signal(Keys)
    forget_asked = Signal()
    page_on_asked = Signal(Way)
    page_off_asked = Signal(Way, WhyOff, str)
    customer_screen_changed = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop without keys."""
        super().__init__(parent)
        self._asked: Keys | None = None
        self._told_of: Keys | None = None
        self._writing = True
        self._snapshot: KeysSnapshot | None = None
        self.environment = Tag("", TagKind.NEUTRAL)
        self.fields = self._make_fields()
        self._problem = Text("", Role.HINT, tone="noink", wrap=True)
        self._merchant = Text("", Role.BODY, wrap=True)
        self.keep = Key(
            self.tr("Guardar en el almacén seguro del equipo"),
            kind=KeyKind.PRINCIPAL,
            icon="shield",
        )
        self.write = Key(self.tr("Escribir otras llaves"), icon="key")
        self.forget = Key(self.tr("Quitar las llaves"), kind=KeyKind.DELICATE, icon="trash")
        self.page_way = PageWay()
        self._form = QWidget()
        self._kept = Card(padding=Space.CARD, spacing=12)
        self._lay_out()
        self._connect()
        self.environment.hide()
        self._problem.hide()
        self._show_parts(kept=False)
        self._offer()

    @property
    def typed(self) -> Keys:
        """The keys as they stand in the fields; without a private one where it is left out."""
        values = {name: field.value for name, field in self.fields.items()}
        return Keys(values["public"], values["integrity"], values["private"] or None)

    @property
    def merchant(self) -> str:
        """Whose the kept keys are, as it is shown."""
        return self._merchant.text()

    @property
    def problem(self) -> str:
        """What is wrong with the safe, empty while nothing is."""
        return self._problem.text()

    def show_keys(self, keys: KeysSnapshot) -> None:
        """Show how the check of each key stands; the same picture again changes nothing."""
        if keys == self._snapshot:
            return
        self._snapshot, self._told_of = keys, self._asked
        self._show_environment(keys.environment)
        self._problem.set_text("" if keys.problem is None else say(keys.problem))
        self._problem.setVisible(keys.problem is not None)
        if keys.merchant is not None:
            self._merchant.set_text(merchant_words(keys.merchant))
        if keys.kept:
            self._writing = False
            for field in self.fields.values():
                field.forget()
        elif not keys.fields and keys.problem is None:
            self._writing = True
        self._show_checks(keys)
        self._show_parts(kept=keys.kept)
        self._offer()

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show whether the page in the till is switched on."""
        self.page_way.show_on(on=shop.page_way, screen=shop.customer_screen)

    def _show_environment(self, environment: Environment | None) -> None:
        self.environment.setVisible(environment is not None)
        if environment is not None:
            key, kind = ENVIRONMENTS[environment]
            self.environment.set_tag(say(key), kind)

    def _show_checks(self, keys: KeysSnapshot) -> None:
        """Say below each typed key how it fared; an empty field is not scolded before its turn."""
        for checked in keys.fields:
            field = self.fields[checked.name]
            if field.value:
                field.show_check(check_words(checked, keys.merchant), passed=checked.passed)

    def _show_parts(self, *, kept: bool) -> None:
        self._form.setVisible(self._writing)
        self._kept.setVisible(kept and not self._writing)

    def _offer(self) -> None:
        """Let keys be kept once everything typed was checked and nothing is wrong."""
        keys, typed = self._snapshot, self.typed
        busy = keys is not None and keys.busy
        self.keep.set_busy(self.tr("Preguntando a Wompi…") if busy else "")
        wrong = keys is not None and not all(field.passed for field in keys.fields)
        if not typed.public or not typed.integrity:
            self.keep.set_unavailable(
                self.tr("Faltan la llave pública y el secreto de integridad.")
            )
        elif wrong and self._told_of == typed:
            self.keep.set_unavailable(self.tr("Corrija la llave marcada en rojo."))
        else:
            self.keep.set_unavailable("")

    def _check(self) -> None:
        """Have the keys looked at once there is something new to look at."""
        typed = self.typed
        if typed != self._asked and any((typed.public, typed.integrity, typed.private)):
            self._asked = typed
            self.check_asked.emit(typed)
        self._offer()

    def _changed(self) -> None:
        self._asked = None
        self._offer()

    def _keep(self) -> None:
        self._asked = self.typed
        self.keep_asked.emit(self.typed)

    def _write(self) -> None:
        self._writing = True
        self._show_parts(kept=True)
        self._offer()
        self.fields["public"].setFocus()

    def _ask_to_forget(self) -> None:
        question = Dialog(
            self.window(),
            icon="key",
            title=self.tr("¿Quitar las llaves de este equipo?"),
            text=self.tr(
                "La caja deja de cobrar por Wompi y de preguntar por los cobros que esperan. "
                "Las ventas y los recibos quedan guardados."
            ),
            safe=self.tr("Dejarlas"),
            act=self.tr("Quitar las llaves"),
            act_icon="trash",
        )
        question.ask(self.forget_asked)

    # --- inside ----------------------------------------------------------------------------------

    def _make_fields(self) -> dict[str, KeyField]:
        words = (
            ("public", self.tr("Llave pública"), "pub_test_… · pub_prod_…"),
            ("private", self.tr("Llave privada"), "prv_test_… · prv_prod_…"),
            ("integrity", self.tr("Secreto de integridad"), "test_integrity_… · prod_integrity_…"),
        )
        return {
            name: KeyField(name, label, say(f"keys.note.{name}"), start)
            for name, label, start in words
        }

    def _connect(self) -> None:
        for field in self.fields.values():
            field.changed.connect(self._changed)
            field.given.connect(self._check)
        self.keep.fired.connect(self._keep)
        self.write.fired.connect(self._write)
        self.forget.fired.connect(self._ask_to_forget)
        self.page_way.on_asked.connect(self.page_on_asked)
        self.page_way.off_asked.connect(self.page_off_asked)
        self.page_way.screen_changed.connect(self.customer_screen_changed)

    def _lay_out(self) -> None:
        outside = QHBoxLayout(self)
        outside.setContentsMargins(32, 24, 32, 24)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addLayout(self._head())
        self._fill_form()
        self._fill_kept()
        for part in (self._problem, self._form, self._kept, self.page_way):
            column.addWidget(part)
        column.addStretch(1)
        outside.addWidget(inside, 1)
        outside.addStretch(0)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Llaves de Wompi"), Role.PAGE), 1)
        head.addWidget(self.environment)
        return head

    def _fill_form(self) -> None:
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        said = self.tr("Péguelas como están. Cada una se prueba al pegarla o al salir del campo.")
        column.addWidget(Text(said, Role.BODY, tone="ink2", wrap=True))
        for field in self.fields.values():
            column.addWidget(field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        column.addLayout(row)

    def _fill_kept(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Icon("shield"))
        head.addWidget(Text(self.tr("Las llaves están en el almacén seguro"), Role.STRONG), 1)
        self._kept.content.addLayout(head)
        said = self.tr("No se vuelven a mostrar. Para cambiarlas, escríbalas de nuevo.")
        self._kept.content.addWidget(self._merchant)
        self._kept.content.addWidget(Text(said, Role.BODY, tone="ink2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.write)
        row.addWidget(self.forget)
        row.addStretch(1)
        self._kept.content.addLayout(row)

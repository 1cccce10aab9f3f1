"""The pages of the first start that the setup does not have: shop and ready."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos_app.core.settings import SETTINGS
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.words import say

__all__ = ["ReadyPage", "ShopPage"]


class ShopPage(QWidget):
    """Who sells, as receipts and Wompi's page name it.

    Signals:
        entered: Enter was pressed in a field.
    """

    entered = Signal()

    def __init__(self) -> None:
        """Make empty fields."""
        super().__init__()
        words = (
            ("shop.name", self.tr("Nombre de la tienda"), ""),
            ("shop.legal_name", self.tr("Razón social"), ""),
            ("shop.nit", self.tr("NIT"), "900.123.456-7"),
            ("shop.phone", self.tr("Teléfono"), ""),
            ("shop.address", self.tr("Dirección y ciudad"), ""),
            ("shop.customer_email", self.tr("Correo de la tienda para Wompi"), ""),
        )
        self.fields = {name: Field(label, placeholder=hint) for name, label, hint in words}
        self._problem = Text("", Role.HINT, tone="noink", wrap=True)
        self._problem.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.REGION_GAP)
        grid.setVerticalSpacing(Space.REGION_GAP)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            field.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Su tienda"), Role.PAGE))
        about = self.tr("Así la nombran los recibos y la página de pago. Lo vacío no se imprime.")
        column.addWidget(Text(about, Role.BODY, tone="ink2", wrap=True))
        column.addWidget(self._problem)
        column.addLayout(grid)
        column.addStretch(1)
        self.setFocusProxy(self.fields["shop.name"])

    def show_shop(self, values: Mapping[str, str], problem: str) -> None:
        """Show what is known; what somebody is typing stays."""
        for name, field in self.fields.items():
            if not field.line.isModified():
                default = SETTINGS[name].default
                field.line.setText("" if values[name] == default else values[name])
        self._problem.set_text(problem)
        self._problem.setVisible(bool(problem))

    def values(self) -> dict[str, str] | None:
        """Take what was typed, or say what is wrong with it."""
        typed = {name: field.value.strip() for name, field in self.fields.items()}
        good = True
        for name, field in self.fields.items():
            fits = SETTINGS[name].takes(typed[name])
            field.set_error("" if fits else say(f"first.wrong.{name.removeprefix('shop.')}"))
            good = good and fits
        return typed if good else None


class ReadyPage(QWidget):
    """What is ready, and what was left for later."""

    def __init__(self) -> None:
        """Make the page before anything is known."""
        super().__init__()
        self._rows = {name: (Icon("check"), Text("", Role.LEAD, wrap=True)) for name in READY}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Listo para la primera venta"), Role.HERO, wrap=True))
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.REGION_GAP)
        grid.setVerticalSpacing(Space.REGION_GAP)
        grid.setColumnStretch(1, 1)
        for place, (icon, words) in enumerate(self._rows.values()):
            grid.addWidget(icon, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, place, 1)
        column.addLayout(grid)
        column.addStretch(1)

    @property
    def said(self) -> dict[str, str]:
        """What is said of each step."""
        return {name: words.text() for name, (_, words) in self._rows.items()}

    def show_done(self, done: Mapping[str, bool]) -> None:
        """Say of each step whether it is done, and what is off without it."""
        for name, (icon, words) in self._rows.items():
            icon.set_icon("check" if done[name] else "clock", "ink" if done[name] else "ink2")
            words.set_tone("ink" if done[name] else "ink2")
            words.set_text(say(f"first.done.{name}" if done[name] else f"first.off.{name}"))


READY = ("shop", "people", "products", "keys", "printer")

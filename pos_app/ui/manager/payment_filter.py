"""What else payments may be filtered by: channel, way, person, till and amount."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from pos_app.core.day_figures import Channel
from pos_app.core.money import Money
from pos_app.core.transactions import Sieve
from pos_app.ui.manager.figure_words import channel_words, way_words
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import say

__all__ = ["PaymentFilter"]

METHODS = ("CARD", "NEQUI", "PSE", "BANCOLOMBIA_TRANSFER", "BANCOLOMBIA_QR", "DAVIPLATA")


class _Choice(QScrollArea):
    """Chips of which one is chosen; more than there is room for are pushed sideways."""

    def __init__(
        self, name: str, whatever: str, options: tuple[tuple[str, str], ...], chosen: str
    ) -> None:
        super().__init__()
        self.chosen = chosen
        self.chips: dict[str, Chip] = {}
        self.setObjectName("bare")
        self.setAccessibleName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(70)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for value, words in (("", whatever), *options):
            chip = self.chips[value] = Chip(words, chosen=value == chosen)
            chip.setAccessibleDescription(name)
            chip.clicked.connect(partial(self._choose, value))
            row.addWidget(chip)
        row.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        move_by_finger(self)

    def _choose(self, value: str) -> None:
        self.chosen = value
        for name, chip in self.chips.items():
            chip.setChecked(name == value)


class PaymentFilter(Dialog):
    """Asks for filters; what was chosen before stands in it."""

    def __init__(
        self,
        parent: QWidget,
        sieve: Sieve,
        people: tuple[tuple[str, str], ...],
        tills: tuple[str, ...],
    ) -> None:
        """Ask, starting from a sieve.

        Args:
            parent: The window it lies over.
            sieve: What is filtered by now.
            people: Everybody to choose from, by id and name.
            tills: The codes of this till, its own of today first; none when there was only one.
        """
        super().__init__(
            parent,
            icon="filter",
            title=self.tr("Filtrar transacciones"),
            text=self.tr("Canal, método, quién cobró, caja y valor. Vacío deja pasar todo."),
            safe=self.tr("Cancelar"),
            act=self.tr("Filtrar"),
            act_icon="check",
            harmless=True,
        )
        self.sieve = sieve
        channels = tuple((channel.value, channel_words(channel)) for channel in Channel)
        methods = tuple((name, way_words(Channel.PAGE, name)) for name in METHODS)
        channel = "" if sieve.channel is None else sieve.channel.value
        self.channel = _Choice(self.tr("Canal"), say("payments.any_channel"), channels, channel)
        self.method = _Choice(self.tr("Método"), say("payments.any_way"), methods, sieve.method)
        self.cashier = _Choice(
            self.tr("Quién cobró"), say("payments.anybody"), people, sieve.cashier
        )
        self.least = Field(self.tr("Desde ($)"), value=_pesos(sieve.least))
        self.most = Field(self.tr("Hasta ($)"), value=_pesos(sieve.most))
        self.till = _Choice(
            self.tr("Caja"), say("payments.any_till"), _till_words(tills), sieve.till
        )
        amounts = QWidget()
        row = QHBoxLayout(amounts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field in (self.least, self.most):
            row.addWidget(field, 1)
        self.body.setSpacing(8)
        for widget in (self.channel, self.method, self.cashier, self.till, amounts):
            self.body.addWidget(widget)
        self.cashier.setVisible(bool(people))
        self.till.setVisible(bool(tills))

    def accept(self) -> None:
        """Go on only with amounts that are amounts."""
        for field in (self.least, self.most):
            if _money(field.value) is None and field.value.strip():
                field.set_error(self.tr("Escriba pesos, sin letras."))
                field.line.setFocus()
                return
        self.sieve = replace(
            self.sieve,
            channel=Channel(self.channel.chosen) if self.channel.chosen else None,
            method=self.method.chosen,
            cashier=self.cashier.chosen,
            till=self.till.chosen,
            least=_money(self.least.value),
            most=_money(self.most.value),
        )
        super().accept()


def _till_words(tills: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Name the tills: the one in front is this one."""
    here = tuple((till, say("payments.this_till", till=till)) for till in tills[:1])
    return (*here, *((till, say("payments.till", till=till)) for till in tills[1:]))


def _pesos(amount: Money | None) -> str:
    return "" if amount is None else str(amount.centavos // 100)


def _money(text: str) -> Money | None:
    """Read pesos as people type them, «12.400»; None when they are none."""
    digits = text.strip().removeprefix("$").replace(".", "").replace(",", "").strip()
    fits = digits.isascii() and digits.isdigit() and len(digits) <= 12
    return Money.pesos(int(digits)) if fits else None

"""Choosing a printer: one this computer knows of, or one by its address."""

from __future__ import annotations

import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.printing import PrinterChoice
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text

__all__ = ["PrinterChooser", "typed_choice"]

NOTHING = PrinterChoice("none", "", "")

WINDOWS = sys.platform == "win32"

EXAMPLES = "192.168.1.50 · " + ("COM3" if WINDOWS else "/dev/usb/lp0")
"""What is plugged into a serial port has a name of its own on each system."""


class PrinterChooser(Card):
    """The card of the printers there are.

    Signals:
        chosen: This one is to be used.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Know of no printer yet."""
        super().__init__(spacing=12, parent=parent)
        self._choices: tuple[PrinterChoice, ...] | None = None
        self.keys: list[Key] = []
        self.address = Field(
            self.tr("O escriba dónde está: en la red o como archivo"),
            placeholder=EXAMPLES,
        )
        self.use = Key(self.tr("Usar esta"), kind=KeyKind.PRINCIPAL, icon="check")
        self.none = Key(self.tr("Sin impresora"), kind=KeyKind.TEXT, icon="x")
        self._empty = Text(
            self.tr("Este equipo no ve ninguna. Conéctela y préndala, o escriba su dirección."),
            Role.SMALL,
            tone="ink2",
            wrap=True,
        )
        self._found = QVBoxLayout()
        self._found.setSpacing(Space.KEY_GAP)
        self._lay_out()
        self._connect()
        self.show_choices(())

    def show_choices(self, choices: tuple[PrinterChoice, ...]) -> None:
        """Show the printers this computer knows of; the same ones again change nothing."""
        if choices == self._choices:
            return
        self._choices = choices
        for key in self.keys:
            self._found.removeWidget(key)
            key.deleteLater()
        self.keys = [self._key(choice) for choice in choices]
        self._empty.setVisible(not choices)

    def _key(self, choice: PrinterChoice) -> Key:
        queues = {"raw": self.tr("recibos y cajón"), "system": self.tr("hojas, en PDF")}
        told = queues.get(choice.way, choice.address)
        icon = {"usb": "usb", "raw": "receipt"}.get(choice.way, "printer")
        key = Key(choice.name if told == choice.name else f"{choice.name} · {told}", icon=icon)
        key.fired.connect(lambda: self.chosen.emit(choice))
        self._found.addWidget(key)
        return key

    def _use(self) -> None:
        choice = typed_choice(self.address.value)
        if choice is None:
            self.address.set_error(self.tr("Escriba primero la dirección."))
        else:
            self.address.set_error("")
            self.chosen.emit(choice)

    def _connect(self) -> None:
        self.use.fired.connect(self._use)
        self.address.entered.connect(self._use)
        self.none.fired.connect(lambda: self.chosen.emit(NOTHING))

    def _lay_out(self) -> None:
        self.content.addWidget(Text(self.tr("¿Cuál impresora?"), Role.STRONG))
        self.content.addWidget(self._empty)
        self.content.addLayout(self._found)
        self.content.addWidget(self.address)
        row = QHBoxLayout()
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(self.use)
        self.content.addLayout(row)


def typed_choice(typed: str) -> PrinterChoice | None:
    """Understand a typed address: what looks like a path is a file, all else is in the network."""
    address = typed.strip()
    if not address:
        return None
    path = address.startswith(("/", "\\")) or address.upper().startswith(("COM", "LPT"))
    return PrinterChoice("file" if path else "network", address, address)

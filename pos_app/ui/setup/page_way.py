"""«Cómo paga el cliente»: the page in the till, beside what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.payment import Way
from pos_app.core.ways import WhyOff
from pos_app.ui.setup.way_off import ask_before_off
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Switch
from pos_app.ui.widgets.labels import Text

__all__ = ["PageWay"]


class PageWay(Card):
    """A switch and one honest paragraph.

    Signals:
        on_asked: The page is to be offered.
        off_asked: It is not to be offered: the way, the reason, what was written with it.
        screen_changed: He switched the customer's own screen on or off.
    """

    on_asked = Signal(Way)
    off_asked = Signal(Way, WhyOff, str)
    screen_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the switch, off."""
        super().__init__(padding=Space.CARD, spacing=12, parent=parent)
        title = self.tr("Pago con tarjeta en esta pantalla")
        self.switch = Switch(title)
        self.switch.clicked.connect(self._switch)
        self.content.addWidget(Text(self.tr("Cómo paga el cliente"), Role.STRONG))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, Role.LABEL))
        words.addWidget(Text(self._paragraph(), Role.SMALL, tone="ink2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(Space.CARD)
        row.addLayout(words, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(row)
        name = self.tr("Pantalla del cliente")
        self.screen_switch = Switch(name)
        self.screen_switch.clicked.connect(self.screen_changed)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Text(name, Role.LABEL))
        said.addWidget(Text(self._screen_words(), Role.SMALL, tone="ink2", wrap=True))
        other = QHBoxLayout()
        other.setSpacing(Space.CARD)
        other.addLayout(said, 1)
        other.addWidget(self.screen_switch, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(other)

    def show_on(self, *, on: bool, screen: bool = False) -> None:
        """Show how it is switched, as the till says."""
        self.switch.setChecked(on)
        self.screen_switch.setChecked(screen)

    def _switch(self, on: bool) -> None:
        if on:
            self.on_asked.emit(Way.PAGE)
        else:
            ask_before_off(self.switch, Way.PAGE, self.off_asked.emit)

    def _screen_words(self) -> str:
        return self.tr(
            "Si el equipo tiene otra pantalla, el cliente ve ahí su cuenta, el QR y si pagó."
        )

    def _paragraph(self) -> str:
        return self.tr(
            "El QR al celular del cliente siempre está y es lo recomendado. Si prende esta "
            "opción, la página de Wompi se abre también en la caja. Escribir tarjetas de "
            "clientes en un equipo de la tienda le agrega deberes de seguridad (PCI DSS): debe "
            "cuidar este equipo como un datáfono, y la tarjeta la escribe el cliente, nunca "
            "usted. PSE y Nequi no traen ese deber."
        )

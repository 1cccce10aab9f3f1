"""The pages of the first start that the setup does not have: welcome, shop, ready."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.core.settings import SETTINGS
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.painting import (
    draw_hint,
    draw_icon,
    fill_round,
    hint_width,
    ledge_box,
    painting,
)
from pos_app.ui.widgets.typeset import Paragraph, draw_line
from pos_app.ui.words import say

__all__ = ["Choice", "ReadyPage", "ShopPage", "WelcomePage"]

EDGE = 24
BADGE = 72


class Choice(QAbstractButton):
    """A large choice: an icon, a title and a sentence about it."""

    focus_radius = Radius.DIALOG

    def __init__(self, icon: str, title: str, about: str, hint: str, *, test: bool = False) -> None:
        """Make a choice; ``test`` tints it as what handles no real money."""
        super().__init__()
        self._icon, self._about, self._hint, self._test = icon, about, hint, test
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{about} {hint}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(640, 132)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card with its ledge."""
        tokens = palette()
        with painting(self) as painter:
            box = ledge_box(
                painter,
                QRectF(self.rect()),
                Radius.DIALOG,
                fill=colour(tokens.sunken if self.underMouse() else tokens.surface),
                edge=colour(tokens.line),
                ledge=colour(tokens.ledge),
                depth=Space.THICK_LEDGE,
            )
            self._paint_content(painter, box)

    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        tokens = palette()
        badge = QRectF(EDGE, box.center().y() - BADGE / 2, BADGE, BADGE)
        fill_round(painter, badge, 16, colour(tokens.testsoft if self._test else tokens.accentsoft))
        tint = tokens.testink if self._test else tokens.accentink
        draw_icon(painter, badge.center() - QPointF(18, 18), self._icon, tint, 36)
        end = self.width() - EDGE - hint_width(self._hint)
        draw_hint(painter, end, box.center().y(), self._hint, dark=False)
        left = badge.right() + EDGE
        about = Paragraph(self._about, Role.BODY, end - EDGE - left, max_lines=2)
        top = box.center().y() - (32 + about.height) / 2
        title = QRectF(left, top, end - EDGE - left, 32)
        draw_line(painter, title, self.text(), Role.TITLE, colour(tokens.ink))
        about.draw(painter, QPointF(left, top + 32), colour(tokens.ink2))


class WelcomePage(QWidget):
    """Practise first, or set the shop up.

    Signals:
        practice_wanted: A rehearsal is to be opened beside the till.
        begun: The shop is to be set up.
    """

    practice_wanted = Signal()
    begun = Signal()

    def __init__(self, *, practice: bool) -> None:
        """Offer what can be done."""
        super().__init__()
        self.practise = Choice(
            "play",
            self.tr("Practicar con una tienda de ejemplo"),
            self.tr(
                "Sin llaves y sin plata real. Clientes de ensayo que pagan, rechazan, se van o "
                "pagan tarde. Se abre en otra ventana."
            ),
            "1",
            test=True,
        )
        self.begin = Choice(
            "store",
            self.tr("Preparar mi tienda"),
            self.tr(
                "Datos, personas, productos y llaves de Wompi. "
                "Cada paso se puede saltar y hacer después."
            ),
            "2" if practice else "Enter",
        )
        self._said = Text("", Role.BODY, tone="ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Bienvenido a Mostrador"), Role.HERO))
        about = self.tr("Una caja que siempre le dice si puede entregar.")
        column.addWidget(Text(about, Role.KEY_TITLE, tone="ink2", wrap=True))
        column.addSpacing(EDGE)
        column.addWidget(self.practise)
        column.addWidget(self.begin)
        column.addWidget(self._said)
        column.addStretch(1)
        self.practise.setVisible(practice)
        self.practise.clicked.connect(self._practise)
        self.begin.clicked.connect(self.begun)
        self.setFocusProxy(self.practise if practice else self.begin)

    def _practise(self) -> None:
        self._said.set_text(self.tr("La caja de ensayo se abre en otra ventana. Esta lo espera."))
        self.practice_wanted.emit()


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

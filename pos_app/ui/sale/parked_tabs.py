"""The sales of this counter on top of the ticket: the one in hand, and those that wait."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from pos_app.core.parking import Age, age_of
from pos_app.core.payment import Look
from pos_app.till.parked import ParkedSale, ParkedSnapshot
from pos_app.ui.sale.strip import Strip
from pos_app.ui.sale.views import spoken
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import clock_time, detail, say

__all__ = ["ParkedTabs"]

INSET = 13
WIDEST = 190
SIGNS = {Look.WAIT: "parked.waiting", Look.YES: "parked.paid", Look.NO: "parked.not_paid"}


class _Tab(QAbstractButton):
    """One sale: its name, and below it how long it waits and what it costs."""

    focus_radius = Radius.KEY

    def __init__(self, title: str, *, current: bool = False) -> None:
        super().__init__()
        self._current = current
        self._below = ""
        self._age = Age.FRESH
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def below(self) -> str:
        """What stands below the name."""
        return self._below

    def show_below(self, words: str, age: Age, said: str) -> None:
        """Show how it stands with the sale; nothing is painted again when nothing is new."""
        if (words, age) != (self._below, self._age) or not self.accessibleName():
            self._below, self._age = words, age
            self.setAccessibleName(said)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        title = line_width(self.text(), Role.HINT)
        below = line_width(self._below, Role.HINT, Figures.TABULAR)
        return QSize(min(WIDEST, round(max(title, below)) + 2 * INSET + 2), Space.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = palette()
        old = self._age is Age.OLD
        fill = tokens.surface if self._current else tokens.waitsoft if old else tokens.sunken
        edge, width = (tokens.accent, 2.0) if self._current else (tokens.line, 1.0)
        title = tokens.accentink if self._current else tokens.ink
        below = tokens.accentink if self._current else tokens.ink2
        if self._age is not Age.FRESH:
            below = tokens.waitink
        box = QRectF(self.rect())
        with painting(self) as painter:
            fill_round(painter, box, Radius.KEY, colour(fill))
            stroke_round(painter, box, Radius.KEY, colour(edge), width)
            words = box.adjusted(INSET, 8, -INSET, 0)
            words.setHeight(20)
            draw_line(painter, words, self.text(), Role.HINT, colour(title))
            words.translate(0, 19)
            tabular = Figures.TABULAR
            draw_line(painter, words, self._below, Role.SMALL, colour(below), figures=tabular)


class ParkedTabs(QWidget):
    """A strip of tabs; hidden while nothing waits.

    Signals:
        resumed: A sale is to be taken up again.
    """

    resumed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty strip."""
        super().__init__(parent)
        self._sales: tuple[ParkedSale, ...] = ()
        self._number = 0
        self._now = datetime.now(UTC)
        self._tabs: dict[str, _Tab] = {}
        self._strip = QWidget()
        self._inside = QHBoxLayout(self._strip)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(Space.KEY_GAP)
        self.seen = Strip(self._strip, self.tr("Ventas anteriores"), self.tr("Más ventas"))
        self.seen.area.setWidgetResizable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.seen)
        self.setFixedHeight(Space.TARGET)
        self.setAccessibleName(self.tr("Ventas en espera"))
        self.hide()

    @property
    def sales(self) -> tuple[ParkedSale, ...]:
        """The sales that wait, the newest first."""
        return self._sales

    def tab(self, order_id: str) -> QAbstractButton:
        """The tab of a sale that waits."""
        return self._tabs[order_id]

    def show_parked(self, parked: ParkedSnapshot) -> None:
        """Show the sales that wait."""
        if parked.sales != self._sales:
            self._sales = parked.sales
            self._build()

    def show_number(self, number: int) -> None:
        """Show which sale is in hand."""
        if number != self._number:
            self._number = number
            self._build()

    def show_time(self, now: datetime) -> None:
        """Let the sales grow old."""
        self._now = now
        for sale in self._sales:
            self._tell_age(sale)

    def focus_first(self) -> None:
        """Lead the keyboard to the sale that waits the shortest."""
        if self._sales:
            self._tabs[self._sales[0].order_id].setFocus()

    def _build(self) -> None:
        for tab in self._strip.findChildren(_Tab):
            self._inside.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        while self._inside.takeAt(0):
            pass
        self._tabs = {}
        current = _Tab(say("ticket.number", number=self._number), current=True)
        current.show_below(self.tr("ahora"), Age.FRESH, current.text())
        current.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside.addWidget(current)
        for sale in self._sales:
            tab = _Tab(_name(sale))
            tab.clicked.connect(lambda _on, key=sale.order_id: self.resumed.emit(key))
            self._tabs[sale.order_id] = tab
            self._inside.addWidget(tab)
            self._tell_age(sale)
        self._inside.addStretch(1)
        self.setVisible(bool(self._sales))

    def _tell_age(self, sale: ParkedSale) -> None:
        waited = self._now - sale.since
        minutes = max(0, int(waited.total_seconds()) // 60)
        hours, rest = divmod(minutes, 60)
        age = (
            say("parked.hours", hours=hours, minutes=rest)
            if hours
            else say("parked.minutes", minutes=minutes)
        )
        sign = "" if sale.look is None else say(SIGNS[sale.look])
        parts = [age, sign or detail(sale.total)]
        said = ", ".join(part for part in (_name(sale), age, sign, spoken(sale.total)) if part)
        self._tabs[sale.order_id].show_below(" · ".join(parts), age_of(waited), said)


def _name(sale: ParkedSale) -> str:
    """Call a sale by its hour and its first article, unless somebody wrote what to call it."""
    return f"{clock_time(sale.since)} {sale.name}".strip()

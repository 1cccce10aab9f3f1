"""Which days are looked at: one after the other by key, or any range by its dates."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key
from pos_app.ui.words import say, short_date

__all__ = ["RangeChooser", "RangeDialog", "read_date"]

ONE = timedelta(days=1)


class RangeChooser(QWidget):
    """Three keys beside the tabs.

    Signals:
        chosen: A range was chosen: its first and its last day.
        today_chosen: The day that it is, whichever that will be tomorrow.
    """

    chosen = Signal(date, date)
    today_chosen = Signal()

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        """Make the keys; they count while the focus is in ``page``."""
        super().__init__(parent)
        self._page = page
        self._today = self._first = self._last = date(2026, 1, 1)
        self.before = Key("", icon="chevl")
        self.days = Key("", icon="cal")
        self.after = Key("", icon="chev")
        self.before.setAccessibleName(self.tr("Días anteriores"))
        self.after.setAccessibleName(self.tr("Días siguientes"))
        for key, hint in ((self.before, "Alt ←"), (self.days, "Ctrl F"), (self.after, "Alt →")):
            key.setToolTip(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in (self.before, self.days, self.after):
            row.addWidget(key)
        self.before.fired.connect(partial(self._step, -1))
        self.after.fired.connect(partial(self._step, 1))
        self.days.fired.connect(self.ask)
        keys = (("Alt+Left", self.before), ("Ctrl+F", self.days), ("Alt+Right", self.after))
        for sequence, key in keys:
            shortcut = QShortcut(QKeySequence(sequence), page, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_range(self, first: date, last: date, today: date) -> None:
        """Show which days are looked at."""
        self._first, self._last, self._today = first, last, today
        if first == last:
            words = short_date(first)
        else:
            words = say("home.range", first=short_date(first), last=short_date(last))
        self.days.set_text(words)
        nothing = self.tr("Después de hoy todavía no hay nada.")
        self.after.set_unavailable(nothing if last >= today else "")
        self.after.setAccessibleName(self.tr("Días siguientes"))

    def ask(self) -> RangeDialog:
        """Ask for a range."""
        dialog = RangeDialog(self._page, self._first, self._last, self._today)
        dialog.ask(lambda: self._choose(*dialog.range))
        return dialog

    def _step(self, by: int) -> None:
        span = (self._last - self._first + ONE) * by
        last = min(self._last + span, self._today)
        self._choose(last - (self._last - self._first), last)

    def _choose(self, first: date, last: date) -> None:
        if first == last == self._today:
            self.today_chosen.emit()
        else:
            self.chosen.emit(first, last)


class RangeDialog(Dialog):
    """Asks for a first and a last day."""

    def __init__(self, parent: QWidget, first: date, last: date, today: date) -> None:
        """Ask, starting from the range that is shown."""
        super().__init__(
            parent,
            icon="cal",
            title=self.tr("¿Qué días quiere ver?"),
            text=self.tr("Escriba las fechas como día/mes/año. Un rango largo toma un momento."),
            safe=self.tr("Cancelar"),
            act=self.tr("Ver estos días"),
            act_icon="check",
            harmless=True,
        )
        self.range = (first, last)
        self._today = today
        self.first = Field(self.tr("Desde"), value=f"{first:%d/%m/%Y}")
        self.last = Field(self.tr("Hasta"), value=f"{last:%d/%m/%Y}")
        self.body.addWidget(self.first)
        self.body.addWidget(self.last)
        self.body.addWidget(self._chips())

    def accept(self) -> None:
        """Go on only with two days that are days."""
        told = [(field, read_date(field.value)) for field in (self.first, self.last)]
        for field, day in told:
            field.set_error("" if day is not None else self.tr("No es una fecha. Ej.: 20/11/2026"))
        days = [day for _, day in told if day is not None]
        if len(days) < len(told):
            next(field for field, day in told if day is None).line.setFocus()
            return
        if days[1] < days[0]:
            self.last.set_error(say("review.upside_down"))
            self.last.line.setFocus()
            return
        self.range = (days[0], days[1])
        super().accept()

    def _chips(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        today = self._today
        for words, first, last in (
            (self.tr("Hoy"), today, today),
            (self.tr("Ayer"), today - ONE, today - ONE),
            (self.tr("7 días"), today - 6 * ONE, today),
            (self.tr("Este mes"), today.replace(day=1), today),
        ):
            chip = Chip(words, chosen=self.range == (first, last))
            chip.clicked.connect(partial(self._take, first, last))
            row.addWidget(chip)
        row.addStretch(1)
        return holder

    def _take(self, first: date, last: date) -> None:
        self.range = (first, last)
        super().accept()


def read_date(text: str) -> date | None:
    """Read «20/11/2026», also with dashes or points; None when it is no day of the calendar."""
    parts = text.strip().replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    day, month, year = (int(part) for part in parts)
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None

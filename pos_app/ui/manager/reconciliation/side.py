"""What stands beside a compared day: who signed it, what changed since, and the last days."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.reconciliation.snapshots import DayMark, ReconciliationSnapshot
from pos_app.ui.manager.reconciliation.views import changed_words, signed_words, state_of
from pos_app.ui.theme import Role
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Tag
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import say, short_date

__all__ = ["ReconciliationSide"]

MOST_CHANGES = 3
MOST_DAYS = 5
BESIDE_CHANGES = 3
ROW = 44


class _DayKey(Key):
    """A date of the list: they all begin at the same place."""

    leading = True


class ReconciliationSide(Card):
    """The signature of the day, and the days around it.

    Signals:
        day_chosen: One of the last days is to be looked at.
    """

    day_chosen = Signal(date)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the card of a day that nobody looked at yet."""
        super().__init__(padding=16, spacing=8, parent=parent)
        self.sign = Key(self.tr("Firmar el día"), icon="check", hint="F9")
        self._signed = Text("", Role.BODY, wrap=True)
        self._changes = [Text("", Role.SMALL, tone="ink2", wrap=True) for _ in range(4)]
        self._days = QVBoxLayout()
        self._days.setSpacing(0)
        self._marks: tuple[DayMark, ...] = ()
        self.content.addWidget(Text(self.tr("Firma"), Role.TITLE))
        self.content.addWidget(self._signed)
        for text in self._changes:
            self.content.addWidget(text)
        self._changes[0].set_role(Role.HINT)
        self._changes[0].set_tone("noink")
        self.content.addWidget(self.sign)
        self.content.addSpacing(8)
        self.content.addWidget(Text(self.tr("Últimos días"), Role.HINT, tone="ink2"))
        self.content.addLayout(self._days)
        self.content.addStretch(1)

    def show_day(self, day: ReconciliationSnapshot) -> None:
        """Show the signature of a day."""
        self._signed.set_text(signed_words(day.signed))
        words = changed_words(day.changed, MOST_CHANGES)
        for place, text in enumerate(self._changes):
            text.set_text(words[place] if place < len(words) else "")
            text.setVisible(place < len(words))
        self.sign.set_unavailable(self._why_not(day))
        marks = day.recent[: BESIDE_CHANGES if day.changed else MOST_DAYS]
        if marks != self._marks:
            self._marks = marks
            self._show_marks()

    def _why_not(self, day: ReconciliationSnapshot) -> str:
        if day.can_sign:
            return ""
        compared = day.read_at is not None and day.progress is None and day.fault is None
        key = "reconciliation.signed_already" if compared else "reconciliation.not_compared"
        return say(key)

    def _show_marks(self) -> None:
        while (item := self._days.takeAt(0)) is not None:
            row = item.widget()
            assert row is not None, "only rows stand here"
            row.hide()
            row.deleteLater()
        for mark in self._marks:
            self._days.addWidget(self._row(mark))

    def _row(self, mark: DayMark) -> QWidget:
        row = QWidget()
        row.setMinimumHeight(ROW)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        word, kind, icon = state_of(mark.state)
        key = _DayKey(short_date(mark.day), kind=KeyKind.TEXT)
        key.setAccessibleName(f"{short_date(mark.day)}, {word}")
        key.fired.connect(partial(self.day_chosen.emit, mark.day))
        inside.addWidget(key)
        inside.addStretch(1)
        inside.addWidget(Tag(word, kind, icon=icon))
        return row

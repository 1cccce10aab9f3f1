"""What works and what does not: each lamp in words, what still works without it, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.till.snapshots import HealthSnapshot, LampState, LampTold, Sentence
from pos_app.till.ways.snapshots import WaysSnapshot, WayState
from pos_app.ui.off_words import why_off_words
from pos_app.ui.payment.answers import method_name
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cover import CoverSheet
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import known_keys, say

__all__ = ["HealthSheet"]

WIDTH = 760
MARK = 28
ICON = 20

ICONS = {LampState.CALM: "check", LampState.WARNING: "alert", LampState.DOWN: "x"}

KEYS_WANTED = frozenset({"health.wompi.keys_refused", "health.wompi.no_keys"})


class _Mark(QWidget):
    """A filled disc for what works, a ring with a sign for what does not; decoration.

    Amber and red belong to the answer about a payment alone.
    """

    def __init__(self, state: LampState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(MARK, MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, box = palette(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        good = self._state is LampState.CALM
        with painting(self) as painter:
            if good:
                fill_round(painter, box, MARK / 2, colour(tokens.ink))
            else:
                stroke_round(painter, box, MARK / 2, colour(tokens.ink), 2)
            if self._state in ICONS:
                edge = (MARK - ICON) / 2
                tint = tokens.surface if good else tokens.ink
                draw_icon(painter, QPointF(edge, edge), ICONS[self._state], tint, ICON)


class HealthSheet(CoverSheet):
    """A sheet over the window with every lamp and every way.

    Signals:
        keys_asked: The shop's keys are to be looked at.
    """

    keys_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        """Make a hidden sheet over a window."""
        super().__init__(window, spacing=Space.REGION_GAP)
        self.setAccessibleName(say("health.title"))
        self.keys_key = Key(say("health.go_keys"), icon="key")
        self.keys_key.fired.connect(self._go_to_keys)
        self._rows = QScrollArea()
        self._rows.setFrameShape(QFrame.Shape.NoFrame)
        self._rows.setWidgetResizable(True)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        move_by_finger(self._rows)
        self._lay_out()

    def show_health(self, health: HealthSnapshot, ways: WaysSnapshot | None) -> None:
        """Show how everything is now."""
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        parts = [*map(_lamp_row, health.lamps), *_way_rows(ways)]
        for number, part in enumerate(parts):
            if number:
                column.addWidget(Rule())
            column.addWidget(part)
        column.addStretch(1)
        self._rows.setWidget(rows)
        for ground in (self._rows.viewport(), rows):
            ground.setAutoFillBackground(False)
        self.keys_key.setVisible(any(one.why.key in KEYS_WANTED for one in health.lamps))
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Roll with the arrows; else as every sheet."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            bar = self._rows.verticalScrollBar()
            step = bar.singleStep() * (3 if event.key() == Qt.Key.Key_Down else -3)
            bar.setValue(bar.value() + step)
        super().keyPressEvent(event)

    def _go_to_keys(self) -> None:
        self.close_sheet()
        self.keys_asked.emit()

    def fit(self) -> None:
        """Be as tall as the rows, as far as the window goes."""
        rows = self._rows.widget()
        column = None if rows is None else rows.layout()
        if column is None:
            return
        wide = min(WIDTH, self.width() - 2 * Space.CARD) - 2 * Space.CARD
        wanted = column.heightForWidth(wide)
        room = self.height() - 4 * Space.CARD - self.close_key.sizeHint().height() - Space.PAGE
        self._rows.setFixedHeight(max(Space.TARGET, min(wanted, room)))

    def _lay_out(self) -> None:
        self.card.setMaximumWidth(WIDTH)
        head = QHBoxLayout()
        head.addWidget(Text(say("health.title"), Role.PAGE), 1)
        head.addWidget(self.keys_key)
        head.addWidget(self.close_key)
        self.card.content.addLayout(head)
        self.card.content.addWidget(self._rows)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        outside.addStretch(1)
        outside.addLayout(row)
        outside.addStretch(1)


def _lamp_row(told: LampTold) -> QWidget:
    """One lamp: how it is, and for what does not work what to do about it."""
    title = say(f"lamp.{told.lamp}.calm")
    why = told.why
    more = [Sentence(f"{why.key}.works", why.details), Sentence(f"{why.key}.next", why.details)]
    frames = ("health.works", "health.next")
    said = [
        say(frame, what=say(one))
        for frame, one in zip(frames, more, strict=True)
        if one.key in known_keys()
    ]
    return _row(told.state, title, say(why), said)


def _way_rows(ways: WaysSnapshot | None) -> Iterator[QWidget]:
    """Ways that are off, and those that fail now, as this shop's own last charges tell."""
    for one in ways.ways if ways is not None else ():
        name = say(f"charge.{one.way.value}")
        if one.off is not None:
            yield _row(LampState.NO_DATA, name, why_off_words(one), [])
        elif one.failing is not None:
            yield _row(LampState.WARNING, name, _failing(one), [])


def _failing(way: WayState) -> str:
    failing = way.failing
    assert failing is not None, "asked only of a way that fails"
    method = method_name(failing.method)
    return say("charge.failing", method=method, failed=failing.failed, of=failing.of)


def _row(state: LampState, title: str, said: str, more: list[str]) -> QWidget:
    row = QWidget()
    how = say(f"health.state.{state.value}")
    row.setAccessibleName(". ".join([f"{title}: {how}", said, *more]))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(title, Role.LABEL))
    words.addWidget(Text(said, Role.BODY, wrap=True))
    for one in more:
        words.addWidget(Text(one, Role.BODY, tone="ink2", wrap=True))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.REGION_GAP)
    line.addWidget(_Mark(state), 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    return row

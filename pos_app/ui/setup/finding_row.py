"""One finding: its mark, what was looked at, and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.snapshots import LampState, Sentence
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.words import say

__all__ = ["FindingRow", "Mark"]

MARK = 28
ICON = 20

ICONS = {LampState.CALM: "check", LampState.WARNING: "alert", LampState.DOWN: "x"}


class Mark(QWidget):
    """A filled disc for good, a ring with a sign for what is not, an empty ring for nothing."""

    def __init__(self, size: int = MARK) -> None:
        """Make an empty ring."""
        super().__init__()
        self._state: LampState | None = None
        self.setFixedSize(size, size)

    def show_state(self, state: LampState | None) -> None:
        """Show what was found; nothing is an empty ring."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        tokens, box = palette(), QRectF(self.rect())
        good = self._state is LampState.CALM
        with painting(self) as painter:
            if good:
                fill_round(painter, box, box.width() / 2, colour(tokens.ink))
            else:
                stroke_round(painter, box, box.width() / 2, colour(tokens.control), 2)
            icon = None if self._state is None else ICONS.get(self._state)
            if icon is not None:
                size = round(box.width() * ICON / MARK)
                edge = (box.width() - size) / 2
                tint = tokens.surface if good else tokens.ink
                draw_icon(painter, QPointF(edge, edge), icon, tint, size)


class FindingRow(QWidget):
    """What was found about one thing."""

    def __init__(self, check: str, states: dict[LampState, str]) -> None:
        """Make the row of a check.

        Args:
            check: Its name, with a word ``doctor.<check>``.
            states: The words for each mark, for a screen reader.
        """
        super().__init__()
        self._title = say(f"doctor.{check}")
        self._states = states
        self._mark = Mark()
        self.said = Text("", Role.SMALL, tone="ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self._title, Role.LABEL))
        words.addWidget(self.said)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.CARD, 8, Space.CARD, 8)
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        self.setMinimumHeight(Space.TARGET)
        self.forget()

    def forget(self) -> None:
        """Show that nobody has looked."""
        self._mark.show_state(None)
        self.said.set_text("")
        self.said.hide()
        self.setAccessibleName(self._title)

    def show_finding(self, state: LampState, said: Sentence) -> None:
        """Show what was found."""
        self._mark.show_state(state)
        self.said.set_text(say(said))
        self.said.show()
        self.setAccessibleName(f"{self._title}: {self._states[state]}. {self.said.text()}")

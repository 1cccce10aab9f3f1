"""What the page of the relay paints by itself: the letters of a code, and the mark of a check."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.snapshots import LampState, RelayCheck
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import say

__all__ = ["CheckRow", "Letters", "left_of"]

TILE = QSize(56, 76)
NARROWEST = 36
ROOMY = 48
"""Tiles narrower than this carry smaller letters."""
TILES = 8
WIDE_GAP = 28
MARK = 28

ICONS = {LampState.CALM: "check", LampState.WARNING: "hourglass", LampState.DOWN: "alert"}


class Letters(QWidget):
    """The letters of a code, four and four, each on a tile of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no letters yet."""
        super().__init__(parent)
        self._letters = ""

    @property
    def letters(self) -> str:
        """What is shown, without the space in the middle."""
        return self._letters

    def show_letters(self, written: str) -> None:
        """Show a code such as ``BCDF-GHJK``; a screen reader spells it."""
        self._letters = written.replace("-", "")
        halves = (self._letters[:4], self._letters[4:])
        self.setAccessibleName(", ".join(" ".join(half) for half in halves))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of eight tiles."""
        return QSize(_room(TILE.width()), TILE.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room of eight narrow ones: beside the code on a small till."""
        return QSize(_room(NARROWEST), TILE.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tiles."""
        tokens = palette()
        wide = min(TILE.width(), NARROWEST + (self.width() - _room(NARROWEST)) // TILES)
        role = Role.HERO if wide >= ROOMY else Role.PAGE
        with painting(self) as painter:
            for place, letter in enumerate(self._letters):
                box = QRectF(left_of(place, wide), 0, wide, TILE.height())
                fill_round(painter, box, Radius.KEY, colour(tokens.sunken))
                stroke_round(painter, box, Radius.KEY, colour(tokens.line))
                centre = Qt.AlignmentFlag.AlignHCenter
                draw_line(painter, box, letter, role, colour(tokens.ink), align=centre)


def left_of(place: int, wide: int) -> int:
    """Where a tile begins."""
    return place * (wide + Space.KEY_GAP) + (WIDE_GAP - Space.KEY_GAP if place >= 4 else 0)


def _room(wide: int) -> int:
    """How much all the tiles take."""
    return left_of(TILES, wide) - Space.KEY_GAP


class _Mark(QWidget):
    """Whether a check passed: a filled disc, an hourglass, an open ring, or a warning."""

    def __init__(self) -> None:
        super().__init__()
        self._state = LampState.NO_DATA
        self.setFixedSize(MARK, MARK)

    def show_state(self, state: LampState) -> None:
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, box = palette(), QRectF(self.rect())
        with painting(self) as painter:
            if self._state is LampState.NO_DATA:
                stroke_round(painter, box, MARK / 2, colour(tokens.control), 2)
                return
            done = self._state is LampState.CALM
            if done:
                fill_round(painter, box, MARK / 2, colour(tokens.ink))
            tint = tokens.surface if done else tokens.ink2
            size = 20 if done else 24
            at = QPointF((MARK - size) / 2, (MARK - size) / 2)
            draw_icon(painter, at, ICONS[self._state], tint, size)


class CheckRow(QWidget):
    """One thing that must work, with its mark and a sentence."""

    def __init__(self, name: str, states: dict[LampState, str]) -> None:
        """Make the row of a check.

        Args:
            name: ``outgoing``, ``paired`` or ``notice``.
            states: The words for each mark, for a screen reader.
        """
        super().__init__()
        self._title = say(f"relay.check.{name}")
        self._states = states
        self._mark = _Mark()
        self.said = Text("", Role.SMALL, tone="ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(self._title, Role.LABEL))
        words.addWidget(self.said)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(Space.CARD, 12, Space.CARD, 12)
        self.row.setSpacing(Space.REGION_GAP)
        self.row.addWidget(self._mark)
        self.row.addLayout(words, 1)

    def show_check(self, check: RelayCheck) -> None:
        """Show how the check stands."""
        self._mark.show_state(check.state)
        self.said.set_text(say(check.said))
        self.setAccessibleName(f"{self._title}: {self._states[check.state]}. {self.said.text()}")

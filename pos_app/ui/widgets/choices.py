"""Chips, tags and switches: what is chosen, what something is, what is on."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Palette, Radius, Space
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width

_CHIP_PADDING = 17
_CHIP_ICON = 20
_TAG_PADDING = 10
_TAG_ICON = 16


class Chip(QAbstractButton):
    """A choice among several; the chosen one is filled with ink."""

    focus_radius = Radius.KEY

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        chosen: bool = False,
        checkable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip.

        Args:
            text: The choice; its accessible name as well.
            icon: A file of ``resources/icons`` without its ending.
            chosen: It is the chosen one.
            checkable: It stays chosen; otherwise it only opens something.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words at a finger's height."""
        icon = _CHIP_ICON + 8 if self._icon else 0
        width = line_width(self.text(), Role.LABEL) + 2 * _CHIP_PADDING + icon
        return QSize(max(Space.TARGET, round(width)), Space.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        tokens = palette()
        ink = tokens.surface if self.isChecked() else tokens.ink2
        with painting(self) as painter:
            self._paint_box(painter, tokens)
            icon = _CHIP_ICON + 8 if self._icon else 0
            left = (self.width() - line_width(self.text(), Role.LABEL) - icon) / 2
            if self._icon:
                at = QPointF(left, (self.height() - _CHIP_ICON) / 2)
                filled = self.isChecked() and self._icon == "star"
                draw_icon(painter, at, self._icon, ink, _CHIP_ICON, filled=filled)
                left += _CHIP_ICON + 8
            box = QRectF(left, 0, self.width() - left, self.height())
            draw_line(painter, box, self.text(), Role.LABEL, colour(ink))

    def _paint_box(self, painter: QPainter, tokens: Palette) -> None:
        box = QRectF(self.rect())
        if self.isChecked():
            fill_round(painter, box, Radius.KEY, colour(tokens.ink))
            return
        touched = self.underMouse() or self.isDown()
        fill_round(painter, box, Radius.KEY, colour(tokens.sunken if touched else tokens.surface))
        stroke_round(painter, box, Radius.KEY, colour(tokens.line))


class TagKind(Enum):
    """What a tag repeats; the first three repeat the answer and always show its shape."""

    YES = "yes"
    WAIT = "wait"
    NO = "no"
    NEUTRAL = "neutral"
    PERMIT = "permit"
    TEST = "test"
    COUNT = "count"  # how many call for a person


_TAG_ICONS = {TagKind.YES: "check", TagKind.WAIT: "hourglass", TagKind.NO: "x"}


def tag_colours(kind: TagKind, tokens: Palette) -> tuple[str, str, str]:
    """Return fill, edge and ink of a tag."""
    return {
        TagKind.YES: (tokens.yes, tokens.yes, tokens.onyes),
        TagKind.WAIT: (tokens.wait, tokens.wait, tokens.onwait),
        TagKind.NO: (tokens.nosoft, tokens.no, tokens.noink),
        TagKind.NEUTRAL: (tokens.sunken, tokens.line, tokens.ink2),
        TagKind.PERMIT: (tokens.accentsoft, tokens.accentsoft, tokens.accentink),
        TagKind.TEST: (tokens.testsoft, tokens.testsoft, tokens.testink),
        TagKind.COUNT: (tokens.ink, tokens.ink, tokens.surface),
    }[kind]


class Tag(QWidget):
    """A word about something, 28 pixels high; the state of a payment has shape and word."""

    def __init__(
        self,
        text: str,
        kind: TagKind = TagKind.NEUTRAL,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a tag; the three answers bring their own icon."""
        super().__init__(parent)
        self._icon = icon
        self._text = ""
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tag(text, kind)

    def set_tag(self, text: str, kind: TagKind) -> None:
        """Say something else."""
        self._text, self._kind = text, kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the word and its icon."""
        return QSize(round(tag_width(self._text, self._shown_icon())), 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tag."""
        with painting(self) as painter:
            paint_tag(painter, QRectF(self.rect()), self._text, self._kind, self._shown_icon())

    def _shown_icon(self) -> str:
        return self._icon or _TAG_ICONS.get(self._kind, "")


def tag_width(text: str, icon: str = "") -> float:
    """Return the width of a tag with its icon."""
    return line_width(text, Role.HINT) + 2 * _TAG_PADDING + (_TAG_ICON + 6 if icon else 0)


def paint_tag(painter: QPainter, box: QRectF, text: str, kind: TagKind, icon: str = "") -> None:
    """Paint a tag in a box; tables and lists use it without a widget."""
    fill, edge, ink = tag_colours(kind, palette())
    fill_round(painter, box, Radius.TAG, colour(fill))
    width = 2.0 if kind is TagKind.NO else 1.0
    stroke_round(painter, box, Radius.TAG, colour(edge), width)
    left = box.left() + _TAG_PADDING
    if icon:
        draw_icon(painter, QPointF(left, box.center().y() - _TAG_ICON / 2), icon, ink, _TAG_ICON)
        left += _TAG_ICON + 6
    words = QRectF(left, box.top(), box.right() - left - 4, box.height())
    draw_line(painter, words, text, Role.HINT, colour(ink))


class Switch(QAbstractButton):
    """Something that is on or off; give it the name of that thing."""

    focus_radius = 16

    def __init__(self, name: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        """Make a switch.

        Args:
            name: What it switches, for a screen reader; the visible words stand beside it.
            on: It is on.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(56, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the switch; the place of the knob says the state without its colour."""
        tokens = palette()
        on = self.isChecked()
        with painting(self) as painter:
            track = colour(tokens.accent if on else tokens.control)
            fill_round(painter, QRectF(self.rect()), 16, track)
            knob = QRectF(28 if on else 4, 4, 24, 24)
            fill_round(painter, knob, 12, colour(tokens.onaccent))

"""Keys: buttons that look like the keys of the keyboard they also answer to."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Palette, Radius, Space
from pos_app.ui.widgets.caps import printed
from pos_app.ui.widgets.painting import (
    draw_hint,
    draw_icon,
    fill_round,
    hint_width,
    ledge_box,
    painting,
)
from pos_app.ui.widgets.typeset import draw_line, line_width, plain

_ICON = 24
_GAP = 10
_TIGHT_GAP = 6
_TALL_GAP = 18
_PADDING = 16
_TIGHT_PADDING = 8
_TALL_PADDING = 22
_DOT = 5
LEAST_TALL = 72
"""The least height of a key of two lines; by itself it takes more."""

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyKind(Enum):
    """How loud a key is; a view has one principal key at most."""

    PRINCIPAL = "principal"
    NORMAL = "normal"
    SOFT = "soft"
    TEXT = "text"
    DELICATE = "delicate"


@dataclass(frozen=True, slots=True)
class KeyLook:
    """The colours of one key in one state."""

    fill: str
    edge: str
    ledge: str
    ink: str
    depth: int
    dark: bool


def key_look(kind: KeyKind, tokens: Palette, *, hover: bool, down: bool, usable: bool) -> KeyLook:
    """Return the colours of a key.

    Args:
        kind: How loud it is.
        tokens: The theme.
        hover: The pointer is over it.
        down: It is pressed.
        usable: It does something now.
    """
    raised = 1 if down else Space.LEDGE
    if not usable:
        return KeyLook(tokens.sunken, tokens.line, tokens.ledge, tokens.ink3, Space.LEDGE, False)
    if kind is KeyKind.PRINCIPAL:
        fill = tokens.accentpress if hover or down else tokens.accent
        return KeyLook(fill, fill, tokens.accentpress, tokens.onaccent, raised, True)
    if kind is KeyKind.SOFT:
        fill = tokens.accentsoft
        return KeyLook(fill, fill, fill, tokens.accentink, raised, False)
    if kind is KeyKind.TEXT:
        fill = tokens.sunken if hover or down else ""
        return KeyLook(fill, fill, fill, tokens.ink2, raised, False)
    ink = tokens.noink if kind is KeyKind.DELICATE else tokens.ink
    fill = tokens.sunken if hover or down else tokens.surface
    return KeyLook(fill, tokens.line, tokens.ledge, ink, raised, False)


class Key(QAbstractButton):
    """A key with an icon, a word and the keyboard key that does the same.

    Connect to `fired`, not to ``clicked``: a busy key takes no second press, whether it
    comes from a finger, the keyboard or a screen reader.

    Attributes:
        fired: The cashier wants this to happen now.
        leading: Its words begin at its left edge, below one another in a list.
    """

    fired = Signal()
    leading = False
    focus_radius = Radius.KEY
    tall_gap = _TALL_GAP

    def __init__(
        self,
        text: str,
        *,
        kind: KeyKind = KeyKind.NORMAL,
        icon: str = "",
        hint: str = "",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a key.

        Args:
            text: What it does, in the imperative; its accessible name as well.
            kind: How loud it is.
            icon: A file of ``resources/icons`` without its ending.
            hint: The keyboard key drawn on it; the screen itself listens to that key.
            detail: A second line below the text; the key becomes tall and left-aligned.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self._kind = kind
        self._icon = icon
        self._hint = hint
        self._detail = detail
        self._busy = ""
        self._reason = ""
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._fire)
        self._describe()

    @property
    def kind(self) -> KeyKind:
        """How loud the key is."""
        return self._kind

    @property
    def busy(self) -> bool:
        """Whether the last press is still being worked on."""
        return bool(self._busy)

    def set_kind(self, kind: KeyKind) -> None:
        """Make the key louder or quieter."""
        self._kind = kind
        self.update()

    def set_text(self, text: str) -> None:
        """Change what the key says; its accessible name follows."""
        self.setText(text)
        self._changed()

    def set_icon(self, icon: str) -> None:
        """Change its icon, or take it away where there is no room."""
        self._icon = icon
        self._changed()

    def set_detail(self, detail: str) -> None:
        """Change the second line."""
        self._detail = detail
        self._changed()

    def set_hint(self, hint: str) -> None:
        """Change the keyboard key drawn on it."""
        self._hint = hint
        self._changed()

    def set_busy(self, doing: str) -> None:
        """Show that the press is being worked on, at the same width.

        Args:
            doing: What happens, in the gerund («Verificando…»); empty when it is over.
        """
        hint = self.sizeHint().width()
        width = min(self.width(), hint) if self.isVisible() else hint  # stretched, it may shrink
        self.setMinimumWidth(width if doing else 0)
        self._busy = doing
        self._changed()

    def set_unavailable(self, reason: str) -> None:
        """Switch the key off with the reason in words, or on again with an empty one."""
        self._reason = reason
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self._changed()

    def trigger(self) -> None:
        """Do what a press does; for the keyboard key the screen listens to."""
        self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter where it is printed, though the keyboard is on this very key."""
        if self._hint == "Enter" and event.key() in ENTER:
            self.trigger()
        else:
            super().keyPressEvent(event)

    def _fire(self) -> None:
        if not self._busy:
            self.fired.emit()

    def _changed(self) -> None:
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        if self._busy or self.text():  # an icon alone was given a name by whoever made the key
            self.setAccessibleName(self._busy or self.text())
        said = (plain(self._detail), self._reason, printed(self._hint))
        self.setAccessibleDescription(". ".join(part for part in said if part))

    def sizeHint(self) -> QSize:
        """Return room for icon, text and hint; at least a finger's target."""
        if self._detail:
            return QSize(round(self._tall_width()), 88)
        return QSize(max(Space.TARGET, round(self._content_width(_GAP) + 2 * _PADDING + 2)), 56)

    def minimumSizeHint(self) -> QSize:
        """Return the room of words and hint close together: a key hides its icon, never words."""
        if self._detail:
            return QSize(self.sizeHint().width(), LEAST_TALL)
        icon = not self.text()
        tight = self._content_width(_TIGHT_GAP, icon=icon) + 2 * _TIGHT_PADDING + 2
        return QSize(max(Space.TARGET, round(tight)), 56)

    def _words_role(self) -> Role:
        """How large its word is."""
        return Role.LABEL

    def _content_width(self, gap: float, *, icon: bool = True) -> float:
        """Return the width of icon, text and hint; the same while busy, as the hint goes."""
        sign = _ICON + (gap if self.text() else 0) if self._icon and icon else 0
        hint = hint_width(self._hint) + gap if self._hint else 0
        return sign + line_width(self.text(), self._words_role()) + hint

    def _tall_width(self) -> float:
        title = line_width(self.text(), Role.KEY_TITLE)
        words = max(title, line_width(plain(self._detail), Role.SMALL))
        icon = _ICON + self.tall_gap if self._icon else 0
        hint = hint_width(self._hint) + _GAP if self._hint else 0
        return 2 * _TALL_PADDING + icon + words + hint + 1

    def look(self) -> KeyLook:
        """Return the colours it shows now."""
        return key_look(
            self._kind,
            palette(),
            hover=self.underMouse(),
            down=self.isDown() and not self._busy,
            usable=self.isEnabled(),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        with painting(self) as painter:
            look = self.look()
            self._paint_content(painter, self._paint_box(painter, look), look)

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        sunk = Space.LEDGE - look.depth
        box = QRectF(self.rect()).adjusted(0, sunk, 0, 0)
        if not look.fill:
            return box.adjusted(0, 0, 0, -look.depth)
        return ledge_box(
            painter,
            box,
            Radius.KEY,
            fill=colour(look.fill),
            edge=colour(look.edge),
            ledge=colour(look.ledge),
            depth=look.depth,
        )

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        if self._detail:
            self._paint_tall(painter, box, look)
        else:
            self._paint_centred(painter, box, look)

    def _paint_centred(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        roomy = self._content_width(_GAP) + 2 * _TIGHT_PADDING <= box.width()
        gap = _GAP if roomy else _TIGHT_GAP
        icon = not self.text() or self._content_width(gap) + 2 * _TIGHT_PADDING <= box.width()
        content = self._content_width(gap, icon=icon)
        if self._busy:
            content = min(content, _ICON + gap + line_width(self._busy, self._words_role()) + 1)
        middle = max(_TIGHT_PADDING, (box.width() - content) / 2)
        left = box.left() + (0 if self.leading else middle)
        end = left + content
        if icon or self._busy:
            left += self._paint_sign(painter, left, box, look, gap)
        if self._hint and not self._busy:
            end -= hint_width(self._hint)
            self._paint_hint(painter, end, box, look)
            end -= gap
        self._paint_words(painter, QRectF(left, box.top(), end - left, box.height()), look)

    def _paint_tall(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        left = box.left() + _TALL_PADDING
        left += self._paint_sign(painter, left, box, look, gap=self.tall_gap)
        right = box.right() - _TALL_PADDING - hint_width(self._hint)
        top = box.center().y() - 24
        words = QRectF(left, top, right - left - _GAP, 28)
        title, ink = self._busy or self.text(), colour(look.ink)
        draw_line(painter, words, title, Role.KEY_TITLE, ink)
        under = QRectF(left, top + 26, words.width(), 20)
        draw_line(painter, under, plain(self._detail), Role.SMALL, ink)
        if self._hint:
            self._paint_hint(painter, right, box, look)

    def _paint_words(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        draw_line(painter, box, self._busy or self.text(), self._words_role(), colour(look.ink))

    def _paint_sign(
        self, painter: QPainter, left: float, box: QRectF, look: KeyLook, gap: int = _GAP
    ) -> float:
        """Paint the icon, or three dots while busy; return the room it took."""
        middle = box.center().y()
        if self._busy:
            _paint_dots(painter, QPointF(left, middle), colour(look.ink))
        elif self._icon:
            at = QPointF(round(left), round(middle - _ICON / 2))
            draw_icon(painter, at, self._icon, look.ink, _ICON)
        return _ICON + gap if self._icon or self._busy else 0

    def _paint_hint(self, painter: QPainter, left: float, box: QRectF, look: KeyLook) -> None:
        faint = not self.isEnabled()
        draw_hint(painter, left, box.center().y(), self._hint, dark=look.dark, faint=faint)


def _paint_dots(painter: QPainter, at: QPointF, ink: QColor) -> None:
    """Paint the still mark of a busy key; it does not move, so that waiting costs nothing."""
    for number in range(3):
        box = QRectF(at.x() + number * 9, at.y() - _DOT / 2, _DOT, _DOT)
        fill_round(painter, box, _DOT / 2, ink)

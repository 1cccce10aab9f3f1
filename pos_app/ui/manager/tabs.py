"""The tabs of the manager's place: words in a row, the chosen one on the accent's soft ground."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["Tab", "TabRow"]

PADDING = 16
MORE = 56
"""Width of the mark over tabs that lie outside, in logical pixels."""


class Tab(QAbstractButton):
    """One word of the row."""

    focus_radius = Radius.KEY

    def __init__(self, text: str, hint: str, parent: QWidget | None = None) -> None:
        """Make a tab; the keys that take it are told to who asks."""
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the word at a finger's height."""
        return QSize(
            max(Space.TARGET, round(line_width(self.text(), Role.LABEL)) + 2 * PADDING), 56
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word, and its ground when it is chosen or touched."""
        tokens = palette()
        chosen = self.isChecked()
        with painting(self) as painter:
            box = QRectF(self.rect())
            if chosen or self.underMouse() or self.isDown():
                ground = tokens.accentsoft if chosen else tokens.sunken
                fill_round(painter, box, Radius.KEY, colour(ground))
            ink = colour(tokens.accentink if chosen else tokens.ink2)
            words = box.adjusted(PADDING, 0, -PADDING, 0)
            draw_line(painter, words, self.text(), Role.LABEL, ink)


class _More(QWidget):
    """Tells that there are more tabs on a side, and brings them; keys reach them without it."""

    def __init__(self, row: QScrollArea, *, right: bool) -> None:
        super().__init__(row)
        self._row, self._bar = row, row.horizontalScrollBar()
        self._right = right
        self.setFixedSize(MORE, 56)
        self._bar.valueChanged.connect(self.settle)
        self._bar.rangeChanged.connect(self.settle)
        self.settle()

    def settle(self) -> None:
        """Stand at the edge of the row while there is more."""
        edge = self._bar.maximum() if self._right else self._bar.minimum()
        self.setVisible(self._bar.value() != edge)
        self.move(self._row.width() - MORE if self._right else 0, 0)
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click: what lies below is not meant."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Push the row by most of what is seen of it."""
        event.accept()
        by = max(MORE, self._row.width() - 2 * MORE)
        self._bar.setValue(self._bar.value() + (by if self._right else -by))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fade the tabs into the ground and point to the side."""
        ground = colour(palette().surface)
        clear = QColor(ground)
        clear.setAlpha(0)
        inner, outer = (0, MORE) if self._right else (MORE, 0)
        fade = QLinearGradient(inner, 0, outer, 0)
        fade.setColorAt(0, clear)
        fade.setColorAt(0.5, ground)
        with painting(self) as painter:
            painter.fillRect(self.rect(), fade)
            at = QPointF(MORE - 22 if self._right else 2, 18)
            draw_icon(painter, at, "chev" if self._right else "chevl", palette().ink2, 20)


class TabRow(QScrollArea):
    """The tabs; where they have no room they are pushed sideways.

    Signals:
        chosen: A tab was taken, by its name.
    """

    chosen = Signal(str)

    def __init__(self, names: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make a row of names and words; none is chosen yet."""
        super().__init__(parent)
        self.name = ""
        self.tabs: dict[str, Tab] = {}
        self.setObjectName("bare")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(56)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        move_by_finger(self)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, (name, word) in enumerate(names, start=1):
            tab = self.tabs[name] = Tab(word, f"Alt {number}")
            tab.clicked.connect(partial(self.chosen.emit, name))
            row.addWidget(tab)
        row.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.more = (_More(self, right=False), _More(self, right=True))

    def choose(self, name: str) -> None:
        """Show which page is in front."""
        self.name = name
        for one, tab in self.tabs.items():
            tab.setChecked(one == name)
        self._see_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen tab in sight on a narrower screen."""
        super().resizeEvent(event)
        self._see_chosen()
        for more in self.more:
            more.settle()

    def _see_chosen(self) -> None:
        if self.name:
            self.ensureWidgetVisible(self.tabs[self.name], MORE, 0)

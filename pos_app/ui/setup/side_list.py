"""The list at the side of the setup: one entry a page, and a search for what is on them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.fields import SearchField
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.widgets.typeset import draw_line

__all__ = ["SideList"]

WIDTH = 264
INSET = 18
ICON = 24


class _Entry(QAbstractButton):
    """One page's entry; the chosen one is filled."""

    focus_radius = Radius.KEY

    def __init__(self, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 2 * 12, Space.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = palette()
        ink = tokens.accentink if self.isChecked() else tokens.ink2
        box = QRectF(self.rect())
        with painting(self) as painter:
            if self.isChecked() or self.underMouse():
                fill = tokens.accentsoft if self.isChecked() else tokens.sunken
                fill_round(painter, box, Radius.KEY, colour(fill))
            draw_icon(painter, QPointF(INSET, box.center().y() - ICON / 2), self._icon, ink, ICON)
            words = box.adjusted(INSET + ICON + 12, 0, -8, 0)
            draw_line(painter, words, self.text(), Role.LABEL, colour(ink))


class SideList(QWidget):
    """Says which pages there are and which one is shown.

    Signals:
        chosen: Another page, by its place.
        left: The person goes back to work.
        searched: What is typed, after every letter.
    """

    chosen = Signal(int)
    left = Signal()
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.search = SearchField(self.tr("Buscar ajuste"), hint="F2")
        self.search.searched.connect(self.searched)
        self.search.entered.connect(self._take_first)
        self._none = Text(
            self.tr("Ningún ajuste se llama así."), Role.SMALL, tone="ink2", wrap=True
        )
        self._none.hide()
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        self.back.fired.connect(self.left)
        inside = QWidget()
        self._entries = QVBoxLayout(inside)
        self._entries.setContentsMargins(0, 0, 0, 0)
        self._entries.setSpacing(2)
        self._entries.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, Space.PAGE, 12, Space.PAGE)
        column.setSpacing(Space.KEY_GAP)
        self._rolled = _rolled(inside)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self._rolled, 1)
        column.addWidget(self.back)

    def add(self, text: str, icon: str) -> None:
        """Put an entry below the others; the first one is chosen."""
        entry = _Entry(text, icon)
        place = len(self._group.buttons())
        self._group.addButton(entry, place)
        self._entries.insertWidget(place, entry)
        entry.setChecked(place == 0)

    def show_only(self, places: Collection[int]) -> None:
        """Leave the entries that are meant by what is typed."""
        for place, entry in enumerate(self._group.buttons()):
            entry.setVisible(place in places)
        self._none.setVisible(not places)

    def _take_first(self) -> None:
        """Open the first page that is left, and look for nothing any more."""
        left = [entry for entry in self._group.buttons() if not entry.isHidden()]
        if left and self.search.line.text().strip():
            left[0].click()
            left[0].setFocus()
            self.search.clear()

    def choose(self, place: int) -> None:
        """Show another entry as the chosen one."""
        self._group.button(place).setChecked(True)
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen entry in sight."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Roll to the chosen entry, with half of its neighbour: there is more."""
        entry = self._group.checkedButton()
        if entry is not None:
            self._rolled.ensureWidgetVisible(entry, 0, Space.TARGET // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline beside the page."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().surface))
            painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), colour(palette().line))


def _rolled(inside: QWidget) -> QScrollArea:
    """Let the list be longer than a low screen."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys are walked to one by one
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    for ground in (area.viewport(), inside):
        ground.setAutoFillBackground(False)
    move_by_finger(area)
    return area

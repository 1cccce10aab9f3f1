"""Cards and the quiet notices that stand on them: empty, numbered steps."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line


class CardKind(Enum):
    """How a card is bounded."""

    PLAIN = "plain"
    SUNKEN = "sunken"
    STRONG = "strong"
    DASHED = "dashed"


class Card(QFrame):
    """A bounded region of a page; put things in its layout."""

    def __init__(
        self,
        *,
        kind: CardKind = CardKind.PLAIN,
        padding: int = Space.CARD,
        spacing: int = Space.KEY_GAP,
        horizontal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a card.

        Args:
            kind: How it is bounded.
            padding: Room between edge and content in logical pixels.
            spacing: Room between two things in it.
            horizontal: Things stand beside each other instead of below.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self.setProperty("card", kind.value)
        side = QBoxLayout.Direction.LeftToRight
        direction = side if horizontal else QBoxLayout.Direction.TopToBottom
        self.content = QBoxLayout(direction, self)
        self.content.setContentsMargins(padding, padding, padding, padding)
        self.content.setSpacing(spacing)


class EmptyState(Card):
    """Says what is not there and what to do next; never a blank page."""

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        *,
        keys: tuple[Key, ...] = (),
        kind: CardKind = CardKind.DASHED,
        parent: QWidget | None = None,
    ) -> None:
        """Make a notice.

        Args:
            icon: A file of ``resources/icons`` without its ending.
            title: What there is not, or what happened.
            detail: What is safe, or how to go on.
            keys: What can be done now.
            kind: Dashed for empty, strong for something that went wrong.
            parent: The widget it lies on.
        """
        super().__init__(kind=kind, parent=parent)
        self._title = Text(title, Role.STRONG, wrap=True)
        self._detail = Text(detail, Role.SMALL, tone="ink2", wrap=True)
        tone = "ink2" if kind is CardKind.DASHED else "ink"
        self.content.addWidget(Icon(icon, size=32, tone=tone))
        self.content.addWidget(self._title)
        self.content.addWidget(self._detail)
        self.content.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        for key in keys:
            row.addWidget(key)
        row.addStretch(1)
        self.content.addLayout(row)

    def set_words(self, title: str, detail: str) -> None:
        """Say something else, «No hay «almojavana»»."""
        self._title.set_text(title)
        self._detail.set_text(detail)


class _Number(QWidget):
    """The number of a step in a small well."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painting(self) as painter:
            fill_round(painter, box, 10, colour(palette().sunken))
            stroke_round(painter, box, 10, colour(palette().line))
            ink = colour(palette().ink)
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_line(painter, box, str(self._number), Role.FIGURE, ink, align=middle)


class SteppedNotice(QWidget):
    """Numbered steps for a cashier who does not know what to do now."""

    def __init__(
        self,
        steps: tuple[tuple[str, str], ...] = (),
        parent: QWidget | None = None,
        *,
        gap: int = Space.REGION_GAP,
    ) -> None:
        """Make the steps, each an order and a sentence below it, with a gap between them."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)
        self._details: list[Text] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for number, (order, detail) in enumerate(steps, start=1):
            self._column.addLayout(self._step(number, order, detail))

    def set_detail(self, number: int, detail: str) -> None:
        """Change the sentence below a step, counted from 1 («siguiente consulta en 4 s»)."""
        self._details[number - 1].set_text(detail)

    def _step(self, number: int, order: str, detail: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(order, Role.STRONG))
        below = Text(detail, Role.SMALL, tone="ink2", figures=Figures.TABULAR)
        words.addWidget(below)
        self._details.append(below)
        row.addLayout(words, 1)
        return row

    def sizeHint(self) -> QSize:
        """Return the room of the steps."""
        return self._column.sizeHint()

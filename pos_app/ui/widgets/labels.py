"""Texts, icons and rules that stand still on a page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role, colour, font, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting
from pos_app.ui.widgets.typeset import ENDLESS, Paragraph, plain

_WELL = 88
_WELL_ICON = 40
_DOT = " · "


class Text(QLabel):
    """A text in a role and a tone; ``**…**`` stands bold and a newline breaks.

    A screen reader is told the text without its marks.
    """

    def __init__(
        self,
        marked: str = "",
        role: Role = Role.BODY,
        *,
        tone: str = "ink",
        wrap: bool = False,
        figures: Figures = Figures.PROPORTIONAL,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        """Make a text.

        Args:
            marked: The words, translated already.
            role: Size, line height and weight.
            tone: The name of a colour token.
            wrap: Break long lines; otherwise the end becomes «…».
            figures: How the digits stand.
            align: Left, right or horizontal centre.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self._marked = ""
        self._role = role
        self._tone = tone
        self._wrap = wrap
        self.setWordWrap(wrap)
        self._figures = figures
        self._align = align
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.set_text(marked)

    def set_text(self, marked: str) -> None:
        """Change the words; nothing is painted again when they are the same."""
        if marked == self._marked and self.text():
            return
        self._marked = marked
        self.setText(plain(marked))
        self.setAccessibleName(plain(marked))
        self.updateGeometry()

    def set_role(self, role: Role) -> None:
        """Change size and weight."""
        self._role = role
        self.updateGeometry()
        self.update()

    @property
    def large(self) -> bool:
        """Whether it is an amount or a word to be read from afar."""
        return self._role.value.size >= Role.HERO.value.size and bool(self._marked)

    @property
    def below(self) -> float:
        """How much of a line lies below what its letters stand on."""
        letters = QFontMetricsF(font(self._role))
        return (self._role.value.line - letters.height()) / 2 + letters.descent()

    @property
    def shortened(self) -> bool:
        """Whether the end of the words is not shown for want of room."""
        return self._paragraph(self.width()).shortened

    def set_tone(self, tone: str) -> None:
        """Change the colour token it is written in."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the words take on as few lines as they can."""
        set_out = self._paragraph(ENDLESS)
        return QSize(round(set_out.widest + 1), round(set_out.height))

    def minimumSizeHint(self) -> QSize:
        """Return one line's height: a text may always be narrowed."""
        return QSize(0, self._role.value.line if self._marked else 0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width; as Qt asks, -1 when it does not matter."""
        return round(self._paragraph(width).height) if self._wrap else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        with painting(self) as painter:
            ink = colour(getattr(palette(), self._tone))
            self._paragraph(self.width()).draw(painter, QPointF(-self._bearing(), 0), ink)

    def _bearing(self) -> float:
        """Return what very large letters are moved by to begin where the small ones begin."""
        large = self._role.value.size >= Role.BIG.value.size and bool(self._marked)
        if not large or self._align != Qt.AlignmentFlag.AlignLeft:
            return 0.0
        return QFontMetricsF(font(self._role)).leftBearing(self._marked[0]) - 1

    def _paragraph(self, width: float) -> Paragraph:
        align = self._align if width < ENDLESS else Qt.AlignmentFlag.AlignLeft
        return Paragraph(
            self._marked,
            self._role,
            width,
            max_lines=0 if self._wrap else 1 + self._marked.count("\n"),
            figures=self._figures,
            align=align,
        )


def stand_on_one_line(row: QHBoxLayout, *texts: Text, stretched: Text | None = None) -> None:
    """Put texts of several sizes beside each other so that their letters stand on one line."""
    lowest = max(text.below for text in texts)
    for text in texts:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(text)
        column.addSpacing(round(lowest - text.below))
        row.addLayout(column, 1 if text is stretched else 0)


class DottedText(Text):
    """Facts with « · » between them; a line that is full ends after a fact, without its dot."""

    def __init__(
        self,
        marked: str = "",
        role: Role = Role.BODY,
        *,
        tone: str = "ink",
        figures: Figures = Figures.PROPORTIONAL,
        parent: QWidget | None = None,
    ) -> None:
        """Make facts; ``**…**`` stands bold within one fact."""
        super().__init__(marked, role, tone=tone, wrap=True, figures=figures, parent=parent)

    def _paragraph(self, width: float) -> Paragraph:
        lines: list[str] = []
        for fact in self._marked.split(_DOT):
            longer = f"{lines[-1]}{_DOT}{fact}" if lines else fact
            fits = Paragraph(longer, self._role, figures=self._figures).widest <= width
            lines[-1:] = [longer] if fits else [*lines[-1:], fact]
        return Paragraph("\n".join(lines), self._role, width, figures=self._figures)


class Icon(QWidget):
    """An icon that decorates; hidden from a screen reader by having no name."""

    def __init__(
        self, name: str, *, tone: str = "ink", size: int = 24, parent: QWidget | None = None
    ) -> None:
        """Make an icon of a file in ``resources/icons``, in the colour of a token."""
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: str) -> None:
        """Show another icon or colour."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        with painting(self) as painter:
            tint = getattr(palette(), self._tone)
            draw_icon(painter, QPointF(0, 0), self._name, tint, self._size)


class IconWell(QWidget):
    """An icon in a soft well, the size of a countdown; hidden from a screen reader."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """Make a well with an icon."""
        super().__init__(parent)
        self._name = name
        self.setFixedSize(_WELL, _WELL)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        if name != self._name:
            self._name = name
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the well and the icon."""
        with painting(self) as painter:
            fill_round(painter, QRectF(self.rect()), Radius.DIALOG, colour(palette().accentsoft))
            if self._name:
                at = QPointF((_WELL - _WELL_ICON) / 2, (_WELL - _WELL_ICON) / 2)
                draw_icon(painter, at, self._name, palette().accentink, _WELL_ICON)


class Rule(QFrame):
    """A hairline between two regions."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        """Make a horizontal hairline, or a vertical one."""
        super().__init__(parent)
        self.setProperty("rule", "vertical" if vertical else "horizontal")

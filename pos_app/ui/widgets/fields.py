"""Fields to type in: with a label and a sentence when wrong, and the one that searches."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role, colour, font, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import (
    draw_hint,
    draw_icon,
    draw_no,
    fill_round,
    hint_width,
    painting,
    stroke_round,
)
from pos_app.ui.widgets.typeset import draw_line, line_width

_INSET = 18
_ICON = 24
_SIGN = 28


class FieldBox(QWidget):
    """The frame a line is typed in: 56 pixels high, with room for signs at both ends."""

    focus_radius = Radius.KEY
    focus_halo = True

    def __init__(self, letters: QFont, parent: QWidget | None = None) -> None:
        """Make an empty frame whose text has a font."""
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setFont(letters)
        self.line.setFrame(False)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.setFixedHeight(Space.TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._wrong = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line, 1)
        self._place(_INSET, _INSET)

    @property
    def wrong(self) -> bool:
        """Whether what stands in it is refused."""
        return self._wrong

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away the red edge and the octagon."""
        self._wrong = wrong
        self._place(_INSET, _INSET + _SIGN + 6 if wrong else _INSET)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the edge again when the typing line gains or loses the focus."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Take a touch anywhere in the frame as a touch of the line."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and its signs."""
        with painting(self) as painter:
            self._paint_frame(painter)
            if self._wrong:
                self._paint_octagon(painter)

    def _place(self, left: int, right: int) -> None:
        self._row.setContentsMargins(left, 3, right, 3)

    def _paint_frame(self, painter: QPainter) -> None:
        tokens = palette()
        box = QRectF(self.rect())
        fill_round(painter, box, Radius.KEY, colour(tokens.surface))
        edge, width = tokens.control, 1.5
        if self._wrong:
            edge, width = tokens.no, 2.5
        elif self.line.hasFocus():
            edge, width = tokens.focus, 2.0
        stroke_round(painter, box, Radius.KEY, colour(edge), width)

    def _paint_octagon(self, painter: QPainter) -> None:
        box = QRectF(self.width() - _INSET - _SIGN, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        draw_no(painter, box)


class Field(QWidget):
    """A labelled field; a refused value has a red edge, an octagon and a sentence.

    Attributes:
        changed: What stands in it now, after every letter.
        entered: Enter was pressed.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        value: str = "",
        placeholder: str = "",
        secret: bool = False,
        figures: Figures = Figures.PROPORTIONAL,
        parent: QWidget | None = None,
    ) -> None:
        """Make a field.

        Args:
            label: What to type; its accessible name as well.
            value: What stands in it at first.
            placeholder: An example, shown while it is empty.
            secret: Show dots instead of letters, and keep it out of the accessible value.
            figures: How digits stand; references want ``Figures.REFERENCE``.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self._box = FieldBox(font(Role.BODY, figures=figures))
        self._error = Text("", Role.HINT, tone="noink", wrap=True)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._label = Text(label, Role.HINT)
        column.addWidget(self._label)
        column.addWidget(self._box)
        column.addWidget(self._error)
        self._fill(label, value, placeholder, secret)
        self.setFocusProxy(self._box.line)

    @property
    def line(self) -> QLineEdit:
        """The line itself, for selections and validators."""
        return self._box.line

    @property
    def value(self) -> str:
        """What stands in it now."""
        return self._box.line.text()

    @property
    def error(self) -> str:
        """The sentence shown below, empty when all is well."""
        return self._error.text()

    def set_label(self, label: str) -> None:
        """Ask for something else."""
        self._label.set_text(label)
        self._box.line.setAccessibleName(label)

    def set_error(self, sentence: str) -> None:
        """Refuse the value with a sentence that says what to do, or accept it with none."""
        self._box.set_wrong(bool(sentence))
        self._error.set_text(sentence)
        self._error.setVisible(bool(sentence))
        self._box.line.setAccessibleDescription(sentence)

    def _fill(self, label: str, value: str, placeholder: str, secret: bool) -> None:
        line = self._box.line
        line.setAccessibleName(label)
        line.setPlaceholderText(placeholder)
        line.setText(value)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textChanged.connect(self.changed)
        line.returnPressed.connect(self.entered)


class SearchField(FieldBox):
    """The field that finds a product, with its keyboard key.

    Attributes:
        searched: What stands in it, after every letter.
        entered: Enter was pressed: the first hit is meant.
    """

    searched = Signal(str)
    entered = Signal()

    def __init__(self, placeholder: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        """Make a search field.

        Args:
            placeholder: What can be typed; its accessible name as well.
            hint: The keyboard key that leads to it.
            parent: The widget it lies on.
        """
        super().__init__(font(Role.LEAD), parent)
        self._hint = hint
        self._badge = ""
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.setAccessibleDescription(hint)
        self.line.textChanged.connect(self.searched)
        self.line.returnPressed.connect(self.entered)
        self._room()

    def set_badge(self, text: str) -> None:
        """Show how the typing is understood («3 ×»); it takes the place of the key hint."""
        self._badge = text
        self._room()

    def clear(self) -> None:
        """Empty the field for the next product."""
        self.line.clear()

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(480, Space.TARGET)

    def _room(self) -> None:
        self._place(_INSET + _ICON + 8, round(_INSET + self._right_width() + 8))
        self.update()

    def _right_width(self) -> float:
        return max(hint_width(self._hint), self._badge_width())

    def _badge_width(self) -> float:
        return line_width(self._badge, Role.HINT) + 20 if self._badge else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the glass and the key hint."""
        middle = self.height() / 2
        with painting(self) as painter:
            self._paint_frame(painter)
            glass = QPointF(_INSET, middle - _ICON / 2)
            draw_icon(painter, glass, "search", palette().ink, _ICON)
            self._paint_end(painter, self.width() - _INSET - self._right_width(), middle)

    def _paint_end(self, painter: QPainter, left: float, middle: float) -> None:
        if not self._badge:
            if self._hint:
                draw_hint(painter, left, middle, self._hint, dark=False)
            return
        box = QRectF(left, middle - 14, self._badge_width(), 28)
        fill_round(painter, box, Radius.TAG, colour(palette().accentsoft))
        ink = colour(palette().accentink)
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, box, self._badge, Role.HINT, ink, align=centre)

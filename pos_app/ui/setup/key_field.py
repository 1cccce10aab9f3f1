"""A field for one of the shop's keys: hidden letters, an eye, and how its check stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role, colour, font, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.fields import FieldBox
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, draw_no, fill_round, painting

__all__ = ["KeyField", "Standing"]

SIGN = 28
EYE = 40
EDGE = 14


class _Eye(QAbstractButton):
    """Shows what is typed while it is down, and hides it again."""

    focus_radius = Radius.TAG

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(EYE, EYE)

    def sizeHint(self) -> QSize:
        return QSize(EYE, EYE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = palette()
        with painting(self) as painter:
            if self.isChecked():
                fill_round(painter, QRectF(self.rect()), Radius.TAG, colour(tokens.accentsoft))
            ink = tokens.accentink if self.isChecked() else tokens.ink2
            draw_icon(painter, QPointF(8, 8), "eye", ink, 24)


class Standing:
    """How the check of a key stands; named as the field shows it."""

    OPEN = ""
    PASSED = "passed"
    REFUSED = "refused"


class _SecretBox(FieldBox):
    """The frame of a key, with its eye and its sign at the right."""

    def __init__(self, eye: str) -> None:
        super().__init__(font(Role.BODY, figures=Figures.REFERENCE))
        self.standing = Standing.OPEN
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = _Eye(eye, self)
        self.eye.toggled.connect(self._reveal)
        self._settle()

    def show_standing(self, standing: str) -> None:
        self.standing = standing
        self.set_wrong(standing == Standing.REFUSED)
        self._settle()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.eye.move(self.width() - EDGE - SIGN - 6 - EYE, (self.height() - EYE) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.standing == Standing.PASSED:
            box = self._sign_box()
            with painting(self) as painter:
                fill_round(painter, box, SIGN / 2, colour(palette().ink))
                at = box.topLeft() + QPointF(5, 5)
                draw_icon(painter, at, "check", palette().surface, 18)

    def _paint_octagon(self, painter: QPainter) -> None:
        draw_no(painter, self._sign_box())

    def _sign_box(self) -> QRectF:
        return QRectF(self.width() - EDGE - SIGN, (self.height() - SIGN) / 2, SIGN, SIGN)

    def _reveal(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if shown else modes.Password)

    def _settle(self) -> None:
        self._place(18, EDGE + SIGN + 6 + EYE + 6)
        self.update()


class KeyField(QWidget):
    """One key of the shop.

    Signals:
        changed: Something else stands in it.
        given: It was pasted or left: it can be checked.
    """

    changed = Signal()
    given = Signal()

    def __init__(self, name: str, label: str, note: str, placeholder: str) -> None:
        """Make an empty field.

        Args:
            name: ``public``, ``integrity`` or ``private``.
            label: What to type.
            note: What the key is for and what it is checked by.
            placeholder: How such a key begins.
        """
        super().__init__()
        self.name = name
        self._note = note
        self._before = ""
        self.box = _SecretBox(self.tr("Ver u ocultar: {0}").format(label))
        self.box.line.setAccessibleName(label)
        self.box.line.setPlaceholderText(placeholder)
        self._said = Text(note, Role.SMALL, tone="ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(label, Role.LABEL))
        column.addWidget(self.box)
        column.addWidget(self._said)
        self.setFocusProxy(self.box.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.box.line.textChanged.connect(self._changed)
        self.box.line.editingFinished.connect(self.given)

    @property
    def value(self) -> str:
        """What stands in it, without the blanks that come along when pasting."""
        return self.box.line.text().strip()

    @property
    def said(self) -> str:
        """The words below it."""
        return self._said.text()

    def show_check(self, words: str, *, passed: bool) -> None:
        """Say how its check ended."""
        self.box.show_standing(Standing.PASSED if passed else Standing.REFUSED)
        self._say(words, "ink2" if passed else "noink", Role.SMALL if passed else Role.HINT)

    def show_note(self) -> None:
        """Say again what the key is for: nothing is known of it."""
        self.box.show_standing(Standing.OPEN)
        self._say(self._note, "ink2", Role.SMALL)

    def forget(self) -> None:
        """Empty it: a key that is kept is not shown again."""
        self.box.eye.setChecked(False)
        self.box.line.clear()
        self.show_note()

    def _say(self, words: str, tone: str, role: Role) -> None:
        self._said.set_tone(tone)
        self._said.set_role(role)
        self._said.set_text(words)
        self.box.line.setAccessibleDescription(words)

    def _changed(self, text: str) -> None:
        pasted = _inserted(self._before, text) > 1
        self._before = text
        self.show_note()
        self.changed.emit()
        if pasted:
            self.given.emit()


def _inserted(before: str, after: str) -> int:
    """How many characters came at once, also in the place of others: a hand types one."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    return len(after) - start - end


def _common(one: str, other: str) -> int:
    """How long two texts are the same from their beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))

"""Every word on a screen with its colour, and what lies under it: as painted, not as intended."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from every_screen import Screen, shown
from PIL import Image
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pos_app.ui.theme import Figures, Role
from pos_app.ui.widgets import typeset
from pos_app.ui.widgets.typeset import Paragraph, line_width

__all__ = ["Written", "written_on"]

SEEN = 0.12
"""A colour that fills less of the room under a word is an edge or a corner there."""


SEEN_WORD = 0.9
"""A word of which less is seen is cut by the edge of what rolls, or lies under a sheet."""


@dataclass(frozen=True, slots=True)
class Written:
    """A word on a screen.

    Attributes:
        text: What it says.
        ink: Its colour.
        large: It is so large that less contrast is enough.
        grounds: The colours under it.
    """

    text: str
    ink: str
    large: bool
    grounds: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    ink: QColor
    role: Role
    room: QRect


class _Pen:
    """Takes the place of what writes: it keeps what should be written, and where."""

    def __init__(self, *, marks: bool) -> None:
        self.words: list[_Word] = []
        self._marks = marks

    def line(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        role: Role,
        colour: QColor,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        figures: Figures = Figures.PROPORTIONAL,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Take a line; wherever it is cut, the room it takes is the same."""
        del elide
        width = min(box.width(), line_width(text, role, figures))
        free = box.width() - width
        left = box.left() + (free if align & Qt.AlignmentFlag.AlignRight else 0)
        left += free / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0
        height = role.value.size
        room = QRectF(left, box.center().y() - height / 2, width, height)
        self._keep(painter, text, role, colour, room)

    def paragraph(
        self, paragraph: Paragraph, painter: QPainter, at: QPointF, colour: QColor
    ) -> None:
        """Take a paragraph."""
        layout = paragraph._layout
        room = layout.boundingRect().translated(at)
        self._keep(painter, layout.text(), paragraph._role, colour, room)

    def _keep(self, painter: QPainter, text: str, role: Role, colour: QColor, room: QRectF) -> None:
        if text.strip():
            there = painter.deviceTransform().mapRect(room).toAlignedRect()
            self.words.append(_Word(text, QColor(colour), role, there))
            if self._marks:
                painter.fillRect(room, _marker(len(self.words)))


def written_on(screen: Screen, patch: pytest.MonkeyPatch) -> Iterator[Written]:
    """Show a screen without its words, and tell of each what lies in its place."""
    with shown(screen) as (window, _widget):
        for one in _windows(window):
            bare, words = _without_words(one, patch, marks=False)
            marked, _words = _without_words(one, patch, marks=True)
            for number, word in enumerate(words, start=1):
                if _share(marked, word.room).get(_marker(number).name(), 0) > SEEN_WORD:
                    shares = _share(bare, word.room)
                    grounds = frozenset(one for one, share in shares.items() if share > SEEN)
                    large = word.role.value.size >= Role.PAGE.value.size
                    yield Written(word.text, word.ink.name(), large, grounds)


def _without_words(
    window: QWidget, patch: pytest.MonkeyPatch, *, marks: bool
) -> tuple[Image.Image, list[_Word]]:
    pen = _Pen(marks=marks)
    with patch.context() as held:
        _give(pen, held)
        QApplication.processEvents()
        pen.words.clear()
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = image.width(), image.height()
    line = image.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", line), pen.words


def _marker(number: int) -> QColor:
    """A colour for each word, that no theme has: who covers it with his own is seen."""
    return QColor(255, number // 256, number % 256)


def _windows(window: QWidget) -> list[QWidget]:
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return [window, *dialogs]


def _give(pen: _Pen, patch: pytest.MonkeyPatch) -> None:
    """Let everything that writes write with a pen."""
    true_line = typeset.draw_line
    for module in list(sys.modules.values()):
        if getattr(module, "__dict__", {}).get("draw_line") is true_line:
            patch.setattr(module, "draw_line", pen.line)
    patch.setattr(Paragraph, "draw", lambda one, *told: pen.paragraph(one, *told))  # noqa: PLW0108 -- a method, so that it is bound


def _share(image: Image.Image, room: QRect) -> dict[str, float]:
    """Which part of a place each colour fills; nothing of a place outside the window."""
    seen = room.intersected(QRect(0, 0, image.width, image.height))
    if seen.isEmpty():
        return {}
    box = (seen.left(), seen.top(), seen.right() + 1, seen.bottom() + 1)
    colours = image.crop(box).getcolors(seen.width() * seen.height()) or []
    whole = room.width() * room.height()
    return {QColor(*rgb).name(): count / whole for count, rgb in colours}  # type: ignore[misc]  # RGB

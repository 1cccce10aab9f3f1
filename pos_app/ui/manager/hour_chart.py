"""Payments hour by hour: a plot that is made when somebody looks at it for the first time.

The plotting library is imported with this module, and nobody but the manager's home imports it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role, colour, font, mode, palette
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.typeset import line_width
from pos_app.ui.words import counted

__all__ = ["HourChart"]

BEYOND = 12
"""Half a line of the numbers."""

AXIS = 8
"""Between the widest number and the bars, in pixels."""

WIDE = 0.66
"""Of the room of an hour that its bar takes."""


class _Axis(pyqtgraph.AxisItem):  # type: ignore[misc]  # it ships no types
    """An axis that keeps its first and last number: with a grid, the library drops both."""

    def boundingRect(self) -> QRectF:
        """Give the numbers at the ends the half line that they stand out."""
        box = QRectF(super().boundingRect())
        return box.adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND)


class HourChart(QWidget):
    """Bars of payments: by Wompi solid, by hand hatched on top of them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty plot; the name is for a screen reader."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._hours: tuple[tuple[int, int, int], ...] = ()
        self._worn = mode()
        self.plot = pyqtgraph.GraphicsLayoutWidget(self)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setFrameShape(QFrame.Shape.NoFrame)
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bars = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False)
        self._axes = {side: _Axis(side) for side in ("left", "bottom")}
        for axis in self._axes.values():
            axis.linkToView(self._bars)
        self.plot.addItem(self._axes["left"], 0, 0)
        self.plot.addItem(self._bars, 0, 1)
        self.plot.addItem(self._axes["bottom"], 1, 1)
        self.plot.ci.layout.setContentsMargins(0, 4, 0, 0)
        self.plot.ci.layout.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._nothing = Text(self.tr("No hubo pagos."), Role.BODY, tone="ink2")
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.plot)
        self._dress()
        self._draw()

    def show_hours(self, hours: Sequence[tuple[int, int, int]], spoken: str) -> None:
        """Show each hour with payments by Wompi and by hand; the same again paints nothing."""
        self.setAccessibleDescription(spoken)
        if tuple(hours) != self._hours:
            self._hours = tuple(hours)
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme: the library keeps the colours it was given."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._worn is not mode():
            self._worn = mode()
            self._dress()
            self._draw()

    def _draw(self) -> None:
        self._nothing.setVisible(not self._hours)
        self.plot.setVisible(bool(self._hours))
        self._bars.clear()
        tokens = palette()
        at = [hour for hour, _, _ in self._hours]
        wompi = [by_wompi for _, by_wompi, _ in self._hours]
        hand = [by_hand for _, _, by_hand in self._hours]
        solid = QBrush(colour(tokens.accent))
        hatch = QBrush(colour(tokens.ink3), Qt.BrushStyle.BDiagPattern)
        self._add(at, [0] * len(at), wompi, solid, QPen(Qt.PenStyle.NoPen))
        self._add(at, wompi, hand, hatch, pyqtgraph.mkPen(tokens.ink3))
        most = max((one + other for _, one, other in self._hours), default=0)
        step = _step(most)
        top = max(step, -(-most // step) * step)
        ticks = [(value, counted(value)) for value in range(0, top + 1, step)]
        self._axes["left"].setTicks([ticks])
        widest = max(line_width(words, Role.SMALL, Figures.TABULAR) for _, words in ticks)
        self._axes["left"].setWidth(round(widest) + AXIS)
        every = 2 if len(at) > 8 else 1
        marks = [(hour, str(hour)) for hour in at[::every]]
        self._axes["bottom"].setTicks([marks])
        first, last = (at[0], at[-1]) if at else (7, 19)
        self._bars.setXRange(first - 0.6, max(last, first + 5) + 0.6, padding=0)
        self._bars.setYRange(0, top * 1.04, padding=0)

    def _add(
        self, at: list[int], foot: list[int], size: list[int], brush: QBrush, pen: QPen
    ) -> None:
        bars = pyqtgraph.BarGraphItem(x=at, y0=foot, height=size, width=WIDE, brush=brush, pen=pen)
        self._bars.addItem(bars)

    def _dress(self) -> None:
        tokens = palette()
        self.plot.setBackground(colour(tokens.surface))
        for axis in self._axes.values():
            axis.setStyle(
                tickFont=font(Role.SMALL, figures=Figures.TABULAR),
                tickLength=0,
                hideOverlappingLabels=False,
            )
            axis.setTextPen(colour(tokens.ink2))
            axis.setPen(colour(tokens.line))
        self._axes["left"].setGrid(120)


def _step(most: int) -> int:
    """A round distance between the lines, so that there are two to five of them."""
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000):
        if most <= step * 4:
            return step
    return int(10 ** (len(str(most)) - 1))

"""Icons, product drawings and answer shapes, coloured and cached as pixmaps."""

import re
from collections.abc import Callable
from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from pos_app.ui.resources import ROOT, read_text
from pos_app.ui.tokens import DRAWING_INK, HOUSE

_DRAWING_RATIO = 96 / 72
"""Product drawings are four parts wide and three high."""


def icon(name: str, colour: str, size: int, *, ratio: float = 1.0, filled: bool = False) -> QPixmap:
    """Return a line icon in a colour.

    Args:
        name: A file of ``resources/icons`` without its ending.
        colour: A token, ``#RRGGBB``.
        size: Width and height in logical pixels.
        ratio: Device pixels to one logical pixel of the screen painted on.
        filled: Fill the shape as well, for a chosen star.

    Raises:
        FileNotFoundError: There is no such icon; this is a fault of the program.
    """
    key = f"icon/{name}/{colour}/{size}/{ratio}/{filled}"

    def source() -> str:
        text = read_text(f"icons/{name}.svg").replace(DRAWING_INK, colour)
        return text.replace('fill="none"', f'fill="{colour}"') if filled else text

    return _cached(key, source, size, size, ratio)


def drawing(name: str, height: int, *, ratio: float = 1.0) -> QPixmap:
    """Return a product drawing.

    Args:
        name: A file of ``resources/products`` without its ending.
        height: Height in logical pixels; the width is four thirds of it.
        ratio: Device pixels to one logical pixel.

    Raises:
        FileNotFoundError: There is no such drawing; ask `has_drawing` first.
    """
    width = ceil(height * _DRAWING_RATIO)
    key = f"drawing/{name}/{height}/{ratio}"
    return _cached(key, lambda: read_text(f"products/{name}.svg"), width, height, ratio)


@cache
def has_drawing(name: str) -> bool:
    """Tell whether a product drawing of this name ships with the program."""
    return (ROOT / "products" / f"{name}.svg").is_file()


def answer_shape(name: str, size: int, colours: dict[str, str], *, ratio: float = 1.0) -> QPixmap:
    """Return the sign of an answer: octagon, hourglass block or disc.

    Args:
        name: ``no``, ``wait`` or ``yes``.
        size: Width and height in logical pixels.
        colours: The colours of the file, each with the colour painted instead.
        ratio: Device pixels to one logical pixel.
    """

    def source() -> str:
        # All at once: one colour may take the place of another that is exchanged as well.
        olds = re.compile("|".join(map(re.escape, colours)))
        return olds.sub(lambda old: colours[old.group()], read_text(f"answers/{name}.svg"))

    key = f"answer/{name}/{size}/{ratio}/{'/'.join(colours.values())}"
    return _cached(key, source, size, size, ratio)


def mark(size: int, *, ratio: float = 1.0, tints: tuple[str, str] = HOUSE) -> QPixmap:
    """Return the house mark, an awning over a counter, in the tints of ground and awning."""
    ground, awning = tints

    def drawn() -> str:
        ours = read_text("icons/mark.svg")
        return ours.replace(HOUSE[1], awning).replace(HOUSE[0], ground)

    return _cached(f"mark/{size}/{ratio}/{ground}/{awning}", drawn, size, size, ratio)


def tile(ratio: float = 1.0) -> QPixmap:
    """Return one floor tile of the pattern behind the dark panels; it fits its neighbours."""
    return _cached(f"tile/{ratio}", lambda: read_text("style/baldosa.svg"), 96, 96, ratio)


def _cached(key: str, source: Callable[[], str], width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _render(source(), width, height, ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _render(source: str, width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(ceil(width * ratio), ceil(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap

"""The dark panel with its floor of tiles, beside the lock screen and the first set-up."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui import icons
from pos_app.ui.theme import colour, palette
from pos_app.ui.tokens import HOUSE
from pos_app.ui.widgets.painting import painting


class TiledPanel(QWidget):
    """A dark ground with a faint pattern of tiles."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then the tiles over it."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().bar))
            painter.drawTiledPixmap(self.rect(), icons.tile(self.devicePixelRatioF()))


class HouseMark(QWidget):
    """The house mark as large as a title wants it; decoration."""

    def __init__(
        self, size: int = 48, *, plain: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make the mark; a plain one is white and green, for a ground in the colour of «Sí»."""
        super().__init__(parent)
        self._plain = plain
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        with painting(self) as painter:
            tokens = palette()
            tints = (tokens.onyes, tokens.yes) if self._plain else HOUSE
            mark = icons.mark(self.width(), ratio=self.devicePixelRatioF(), tints=tints)
            painter.drawPixmap(QRectF(self.rect()), mark, QRectF(mark.rect()))

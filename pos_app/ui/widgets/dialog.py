"""The dialog: only where money moves or a rule is overridden; the safe choice is the loud one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, SignalInstance
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.double_tap import DoubleTap
from pos_app.ui.widgets.focus import FocusRing
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import (
    draw_icon,
    fill_round,
    painting,
    rounded_path,
    soft_shadow,
    stroke_round,
)
from pos_app.ui.widgets.reading import step
from pos_app.ui.widgets.thumb import Thumb

WIDTH = 560
_SHADOW = 48


class _Emblem(QWidget):
    """The icon of what the dialog is about, in a framed square."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(56, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            stroke_round(painter, QRectF(self.rect()), 14, colour(palette().ink), 2)
            draw_icon(painter, QPointF(14, 14), self._icon, palette().ink, 28)


class Dialog(QDialog):
    """A question over a window: states the money and who will be named.

    ``accepted`` means the risky choice was made; ``rejected`` the safe one, which is the
    principal key, the default and Esc. Where nothing is risked, Enter is the act instead.

    Attributes:
        body: The layout for fields; the first of them gets the focus.
    """

    def __init__(
        self,
        parent: QWidget,
        *,
        icon: str,
        title: str,
        text: str,
        safe: str,
        act: str,
        act_icon: str = "",
        harmless: bool = False,
    ) -> None:
        """Make a dialog; show it with ``ask()``, never with a nested loop.

        Args:
            parent: The window it lies over.
            icon: A file of ``resources/icons`` without its ending.
            title: What will happen.
            text: The money, who will be named, what stays written.
            safe: The words of the safe choice, «Cancelar».
            act: The words of the act.
            act_icon: The icon of the act.
            harmless: No money moves and nothing stays written: the act is the principal key.
        """
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFixedWidth(WIDTH + 2 * _SHADOW)
        self.body = QVBoxLayout()
        loud, quiet = KeyKind.PRINCIPAL, KeyKind.NORMAL
        kinds = (quiet, loud) if harmless else (loud, quiet)
        self.safe_key = Key(safe, kind=kinds[0], hint="Esc")
        self.act_key = Key(act, kind=kinds[1], icon=act_icon, hint="Enter" if harmless else "")
        self._default = self.act_key if harmless else self.safe_key
        self.safe_key.fired.connect(self.reject)
        self.act_key.fired.connect(self.accept)
        self._build(icon, title, text)
        FocusRing(self)
        Thumb(self)
        DoubleTap(self)

    def ask(self, agreed: Callable[..., object] | SignalInstance) -> None:
        """Open it, tell when its act is taken, and be gone once it is answered."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.accepted.connect(agreed)
        self.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, or on the safe choice where there is none."""
        super().showEvent(event)
        items = (self.body.itemAt(place) for place in range(self.body.count()))
        fields = [found for item in items if item and (found := item.widget())]
        first = [*fields, self.safe_key][0]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        """Grow with the words: a dialog does not follow the height of wrapped lines itself."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.setFixedHeight(self.heightForWidth(self.width()))
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within: what lies below is not to be typed into."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter on nothing in particular as the loud choice."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            chosen = focused if isinstance(focused, Key) else self._default
            chosen.trigger()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the shadow off where it may be black: X11 without a compositor cannot mix it in."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            outline = rounded_path(self._sheet(), Radius.DIALOG).toFillPolygon()
            self.setMask(QRegion(outline.toPolygon()))

    def _sheet(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet with its soft shadow."""
        box = self._sheet()
        with painting(self) as painter:
            soft_shadow(painter, box, Radius.DIALOG, offset=12, spread=36)
            fill_round(painter, box, Radius.DIALOG, colour(palette().surface))
            stroke_round(painter, box, Radius.DIALOG, colour(palette().control))

    def _build(self, icon: str, title: str, text: str) -> None:
        column = QVBoxLayout(self)
        edge = _SHADOW + Space.CARD
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(Space.CARD)
        head = QHBoxLayout()
        head.setSpacing(Space.REGION_GAP)
        head.addWidget(_Emblem(icon), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, Role.TITLE, wrap=True))
        words.addWidget(Text(text, Role.BODY, tone="ink2", wrap=True))
        head.addLayout(words, 1)
        column.addLayout(head)
        self.body.setSpacing(Space.REGION_GAP)
        column.addLayout(self.body)
        keys = QHBoxLayout()
        keys.setSpacing(12)
        keys.addWidget(self.safe_key, 1)
        keys.addWidget(self.act_key, 1)
        column.addLayout(keys)

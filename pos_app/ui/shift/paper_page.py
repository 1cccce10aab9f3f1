"""An X or a Z alone: looked at, saved, printed again; then the way to the next shift."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.shift.snapshots import ShiftPaperSnapshot
from pos_app.ui.shift.frame import PageHead, SideColumn, side_width
from pos_app.ui.shift.paper_view import PaperView
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import say

__all__ = ["PaperPage"]

PAPER = 480


class PaperPage(QWidget):
    """Shows one paper.

    Signals:
        pdf_asked: It is wanted as a file: whether it is a Z, and of which shift.
        print_asked: A Z is to be printed again, by its shift.
        open_asked: The next shift is to be opened.
        left: The person goes back.
    """

    pdf_asked = Signal(bool, int)
    print_asked = Signal(int)
    open_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: ShiftPaperSnapshot | None = None
        self.head = PageHead((self.tr("Contar"), self.tr("Revisar"), self.tr("Imprimir")))
        self.head.set_step(3)
        self._side = SideColumn()
        self.paper = PaperView(self.tr("Informe del turno"))
        self._saved = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.pdf = Key(self.tr("Guardar PDF"), icon="download")
        self.print = Key(self.tr("Imprimir otra vez"), icon="printer", hint="F11")
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        self.open = Key(
            self.tr("Abrir el siguiente turno"), kind=KeyKind.PRINCIPAL, icon="next", hint="F9"
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.paper)

    def show_paper(self, paper: ShiftPaperSnapshot) -> None:
        """Show a paper."""
        self._shown = paper
        key = "closed" if paper.closed else "z" if paper.is_z else "x"
        below = say(f"shift.paper.{key}.below")
        self.head.say(say(f"shift.paper.{key}", shift=paper.shift), below)
        self._saved.set_text("" if paper.path is None else say("shift.saved", path=paper.path))
        self.paper.show_rows(paper.rows)
        self.print.setVisible(paper.is_z)
        self.open.setVisible(paper.closed)
        self._name_steps(self.width())

    def forget(self) -> None:
        """Keep no figure: also what is hidden can be read aloud."""
        self._shown = None
        self._saved.set_text("")
        self.paper.show_rows(())

    def _open_next(self) -> None:
        """Open the next shift; with this one open there is no such key."""
        if self._shown is not None and self._shown.closed:
            self.open_asked.emit()

    def _save(self) -> None:
        if self._shown is not None:
            self.pdf_asked.emit(self._shown.is_z, self._shown.shift)

    def _print(self) -> None:
        if self._shown is not None and self._shown.is_z:
            self.print_asked.emit(self._shown.shift)

    def _connect(self) -> None:
        self.pdf.fired.connect(self._save)
        self.print.fired.connect(self._print)
        self.back.fired.connect(self.left)
        self.open.fired.connect(self._open_next)
        for sequence, key in (("F9", self.open), ("F11", self.print), ("Esc", self.back)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width, and leave the steps out where it is narrow."""
        width = event.size().width()
        self._side.setFixedWidth(side_width(width))
        self._name_steps(width)

    def _name_steps(self, width: int) -> None:
        """Only what was just closed is the last step of closing."""
        closed = self._shown is not None and self._shown.closed
        self.head.set_room(width - side_width(width) if closed else 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(24, Space.PAGE, 24, Space.PAGE)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(self.head)
        self.paper.setMaximumWidth(PAPER)
        middle = QHBoxLayout()
        middle.addWidget(self.paper)
        column.addLayout(middle, 1)
        row.addLayout(column, 1)
        row.addWidget(self._side)
        side = self._side.content
        side.addWidget(self._saved)
        side.addStretch(1)
        for key in (self.back, self.pdf, self.print):
            side.addWidget(key)
        self.open.setFixedHeight(72)
        side.addWidget(self.open)

"""The case column: what is charged, under which reference, and what has happened to it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.widgets.timeline import Timeline

COLUMN_WIDTH = 440


class CaseColumn(Card):
    """The right column of every payment screen.

    Attributes:
        timeline: What happened, is happening and is missing.
    """

    def __init__(self, timeline_name: str, parent: QWidget | None = None) -> None:
        """Make an empty column; the name is for a screen reader."""
        super().__init__(padding=8, spacing=0, parent=parent)
        self.timeline = Timeline(timeline_name)
        self._title = Text("", Role.HINT)
        self._reference = Text("", Role.SMALL, tone="ink2", figures=Figures.REFERENCE)
        self._amount = Text("", Role.CASE, align=Qt.AlignmentFlag.AlignLeft)
        right = Qt.AlignmentFlag.AlignRight
        self._expiry_name = Text("", Role.SMALL, tone="ink2", align=right)
        self._expiry = Text("", Role.FIGURE, figures=Figures.TABULAR, align=right)
        self._rule = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside = QVBoxLayout()
        self._build()

    def show_case(
        self, title: str, reference: str, amount: str = "", spoken_amount: str = ""
    ) -> None:
        """Say which case this is.

        Args:
            title: «Venta 91 · intento 1».
            reference: The short reference, «C1-T214-0091-K7QX».
            amount: What is asked for, large; empty on a result, where the band says it.
            spoken_amount: How the amount is read aloud.
        """
        self._title.set_text(title)
        self._reference.set_text(reference)
        self._amount.set_text(amount)
        self._amount.setAccessibleName(spoken_amount or amount)
        self._write_title(Role.HINT if amount else Role.LABEL)
        for part in (self._amount, self._rule):
            part.setVisible(bool(amount))

    def _write_title(self, role: Role) -> None:
        self._title.set_role(role)
        self._beside.setContentsMargins(0, 2 * (role is Role.LABEL), 0, 0)  # on its base line

    def show_expiry(self, name: str, left: str) -> None:
        """Say what expires and when («Enlace vence en», «8:41»), or nothing."""
        self._expiry_name.set_text(name)
        self._expiry.set_text(left)
        for part in (self._expiry_name, self._expiry):
            part.setVisible(bool(left))

    def sizeHint(self) -> QSize:
        """Return the width of the money column."""
        return QSize(COLUMN_WIDTH, 560)

    def _build(self) -> None:
        self._head.setContentsMargins(16, 8, 16, 0)
        self._head.setSpacing(0)
        self._head.addLayout(self._left())
        self._head.addStretch(1)
        self._head.addLayout(self._right())
        rule = QVBoxLayout(self._rule)
        rule.setContentsMargins(16, 12, 16, 8)
        rule.addWidget(Rule())
        self.content.addLayout(self._head)
        self.content.addWidget(self._rule)
        self.content.addSpacing(5)
        self.content.addWidget(self.timeline)
        self.content.addStretch(1)
        self.content.addSpacing(Space.KEY_GAP)
        self.show_expiry("", "")

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._amount)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        self._beside.setSpacing(2)
        for text in (self._reference, self._expiry_name, self._expiry):
            self._beside.addWidget(text, 0, Qt.AlignmentFlag.AlignRight)
        self._beside.addStretch(1)
        return self._beside

"""How the money goes back, one row a way."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.returns import BackLeg
from pos_app.ui.giving_back.views import LegView, leg_view
from pos_app.ui.shift.frame import empty_layout
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.labels import Icon, Text

__all__ = ["LegsCard"]


class LegsCard(Card):
    """Says for each way how much goes back and who does what."""

    def __init__(self, *, done: bool = False, parent: QWidget | None = None) -> None:
        """Show nothing yet; ``done`` when the money is already on its way."""
        super().__init__(kind=CardKind.SUNKEN, padding=16, spacing=12, parent=parent)
        self._done = done
        self.hide()

    def show_legs(self, legs: Iterable[BackLeg]) -> None:
        """Show these ways."""
        empty_layout(self.content)
        views = [leg_view(leg, done=self._done) for leg in legs]
        for view in views:
            self.content.addLayout(_row(view))
        self.setVisible(bool(views))


def _row(view: LegView) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.TILE_GAP)
    row.addWidget(Icon(view.icon))
    words = QVBoxLayout()
    words.setSpacing(2)
    head = QHBoxLayout()
    head.addWidget(Text(view.title, Role.LABEL), 1)
    head.addWidget(Text(view.amount, Role.FIGURE, figures=Figures.TABULAR))
    words.addLayout(head)
    words.addWidget(Text(view.about, Role.SMALL, tone="ink2", wrap=True))
    row.addLayout(words, 1)
    return row

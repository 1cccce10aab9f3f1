"""Tiles of people, one of them chosen: by finger, by arrows, or by itself when it is the only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from pos_app.till.staff.snapshots import Face
from pos_app.ui.staff.person_tile import PersonTile

__all__ = ["PeopleList"]


class PeopleList(QWidget):
    """The people one may choose among.

    Signals:
        chosen: Another person is chosen.
    """

    chosen = Signal()

    def __init__(
        self, *, low: bool = False, flat: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make an empty list: of low tiles, beside each other where it lies flat."""
        super().__init__(parent)
        self._low = low
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _place: self.chosen.emit())
        way = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        self._column = QBoxLayout(way, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def tiles(self) -> list[PersonTile]:
        """The tiles, from the top."""
        return [one for one in self._group.buttons() if isinstance(one, PersonTile)]

    @property
    def face(self) -> Face | None:
        """Who is chosen."""
        return next((tile.face for tile in self.tiles if tile.isChecked()), None)

    def show_people(self, people: Sequence[Face]) -> None:
        """Show these people, and keep who is chosen if he is still there."""
        if [tile.face for tile in self.tiles] == list(people):
            return
        before = self.face
        for tile in self.tiles:
            self._group.removeButton(tile)
            tile.hide()
            tile.deleteLater()
        for face in people:
            tile = PersonTile(face, low=self._low)
            self._group.addButton(tile, len(self._group.buttons()))
            self._column.addWidget(tile)
        kept = [face for face in people if before and face.person_id == before.person_id]
        if people:
            self.choose((kept or list(people))[0].person_id)

    def choose(self, person_id: str) -> None:
        """Choose a person; somebody who is not there changes nothing."""
        for tile in self.tiles:
            if tile.face.person_id == person_id:
                tile.setChecked(True)

    def step(self, by: int) -> None:
        """Choose the next person, or the one before."""
        tiles = self.tiles
        place = next((n for n, tile in enumerate(tiles) if tile.isChecked()), 0) + by
        if 0 <= place < len(tiles):
            tiles[place].click()

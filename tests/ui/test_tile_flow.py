"""Tiles placed by arithmetic: found by a finger, walked by keys, brought into sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos_app.ui.widgets.tile_flow import TileFlow
from tests.ui.conftest import Shown

MANY = 100_003
Key = Qt.Key


@pytest.fixture
def flow(shown: Shown) -> TileFlow:
    """A hundred thousand tiles, five beside each other, on the screen."""
    view = TileFlow()
    view.setModel(QStringListModel([str(number) for number in range(MANY)], view))
    shown(view, 500, 400)
    view.set_cells(5, 100)
    view.setFocus()
    QApplication.processEvents()
    return view


def test_a_finger_meets_the_tile_it_sees(flow: TileFlow) -> None:
    """A touch would sell the neighbour."""
    bar = flow.verticalScrollBar()
    for value in (0, 37, 1_000_050, bar.maximum()):
        bar.setValue(value)
        for place in flow.in_sight():
            index = flow.model().index(place, 0)
            seen = flow.visualRect(index).intersected(flow.viewport().rect())
            corners = (seen.topLeft(), seen.bottomRight(), seen.center())
            assert all(flow.indexAt(corner) == index for corner in corners)


def test_beside_and_below_the_tiles_is_nothing(flow: TileFlow) -> None:
    """A touch on bare ground would sell something."""
    flow.verticalScrollBar().setValue(flow.verticalScrollBar().maximum())
    assert flow.in_sight()[-1] == MANY - 1
    assert not flow.indexAt(QPoint(350, 399)).isValid()  # the last row holds three
    assert not flow.indexAt(QPoint(-1, 10)).isValid()
    assert not flow.indexAt(QPoint(501, 10)).isValid()


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ([Key.Key_Right, Key.Key_Right, Key.Key_Left], 1),
        ([Key.Key_Down, Key.Key_Down, Key.Key_Up], 5),
        ([Key.Key_Left], 0),
        ([Key.Key_Up], 0),
        ([Key.Key_PageDown], 20),
        ([Key.Key_PageDown, Key.Key_PageUp, Key.Key_PageUp], 0),
        ([Key.Key_End], MANY - 1),
        ([Key.Key_End, Key.Key_Down], MANY - 1),
        ([Key.Key_End, Key.Key_Home], 0),
    ],
)
def test_keys_walk_and_what_they_reach_is_seen(flow: TileFlow, keys: list[Key], there: int) -> None:
    """The ring would leave the screen, or stop in the middle of the shelf."""
    flow.setCurrentIndex(flow.model().index(0, 0))
    for key in keys:
        QTest.keyClick(flow, key)
    assert flow.currentIndex().row() == there
    assert flow.viewport().rect().contains(flow.visualRect(flow.currentIndex()))


def test_an_empty_shelf_has_nothing_to_walk(shown: Shown) -> None:
    """A key on an empty shelf would break the till."""
    view = TileFlow()
    shown(view, 500, 400)
    view.setModel(QStringListModel([], view))
    QTest.keyClick(view, Key.Key_Down)
    assert not view.currentIndex().isValid()
    assert list(view.in_sight(QRect(0, 0, 10, 10))) == []


def test_a_notch_of_the_wheel_turns_one_row(flow: TileFlow) -> None:
    """A notch would jump over a screenful, and nobody sees what was between."""
    notch = flow.verticalScrollBar().singleStep() * QApplication.wheelScrollLines()
    assert 90 <= notch <= 100

"""The row of tabs where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos_app.ui.manager.manager_screen import ManagerScreen
from pos_app.ui.manager.tabs import TabRow
from tests.ui.conftest import Shown


def test_the_chosen_tab_stays_in_sight_on_a_narrow_screen(shown: Shown) -> None:
    """The manager would not see which page is in front."""
    names = [(f"page-{number}", f"Una página número {number}") for number in range(9)]
    row = TabRow(names)
    shown(row, 1600, 56)
    row.choose("page-8")
    row.resize(600, 56)
    tab = row.tabs["page-8"]
    seen = tab.visibleRegion().boundingRect()
    assert seen == tab.rect()


def test_tabs_that_lie_outside_are_told_and_brought(shown: Shown) -> None:
    """Half a word ends the row, and nobody knows that there are more pages behind it."""
    row = TabRow([(f"page-{number}", f"Una página número {number}") for number in range(9)])
    shown(row, 600, 56)
    row.choose("page-0")
    left, right = row.more
    assert (left.isVisible(), right.isVisible()) == (False, True)
    for _ in range(9):
        if right.isVisible():
            QTest.mouseClick(right, Qt.MouseButton.LeftButton)
    assert (left.isVisible(), right.isVisible()) == (True, False)
    assert row.tabs["page-8"].visibleRegion().boundingRect() == row.tabs["page-8"].rect()
    row.resize(4000, 56)
    assert not left.isVisible()


def test_tabs_have_the_room_that_a_page_without_tools_leaves(shown: Shown) -> None:
    """The last page cannot be reached by finger, beside an empty half of the row."""
    screen = ManagerScreen()
    shown(screen, 1024, 700)
    screen.turn_to("journal")
    QApplication.processEvents()
    last = list(screen.tabs.tabs.values())[-1]
    assert last.visibleRegion().boundingRect() == last.rect()

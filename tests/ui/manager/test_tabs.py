"""The row of tabs where there is no room for all of them."""

from __future__ import annotations

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

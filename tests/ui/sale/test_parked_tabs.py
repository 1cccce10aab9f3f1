"""The sales that wait stand above the ticket, every one of them within reach."""

from __future__ import annotations

import pytest
from sale_desk import NOW
from screens_selling import WAITING

from pos_app.ui.sale.parked_tabs import ParkedTabs
from tests.ui.conftest import Shown


@pytest.fixture
def tabs(shown: Shown) -> ParkedTabs:
    """Three sales that wait, on the narrowest ticket."""
    strip = ParkedTabs()
    strip.show_number(91)
    strip.show_parked(WAITING)
    strip.show_time(NOW)
    shown(strip, 360, 56)
    return strip


def test_the_sale_that_waits_the_longest_can_be_reached(tabs: ParkedTabs) -> None:
    """On a small screen the oldest sale lies outside, and nothing says that there is one more."""
    oldest = tabs.tab(WAITING.sales[-1].order_id)
    assert oldest.visibleRegion().isEmpty()
    assert tabs.seen.forth.isVisible()
    for _ in WAITING.sales:
        tabs.seen.forth.click()
    assert oldest.visibleRegion().boundingRect().width() == oldest.width()
    assert tabs.seen.back.isVisible()
    assert not tabs.seen.forth.isVisible()


def test_where_all_fit_there_is_nothing_to_press(tabs: ParkedTabs, shown: Shown) -> None:
    """Arrows that do nothing take the room of a sale."""
    shown(tabs, 900, 56)
    assert not tabs.seen.forth.isVisible()
    assert not tabs.seen.back.isVisible()

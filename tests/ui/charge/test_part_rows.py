"""Paid parts in one line each, and keys that share a sale out, where there is little room."""

from __future__ import annotations

import pytest
from hand_money import by_goods, money
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.charge.part_rows import in_one_line
from pos_app.ui.charge.parts import PartsPanel


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(
    ("room", "told"),
    [
        (600, "Efectivo · 1 Cappuccino, 1 Torta de zanahoria"),
        (200, "Efectivo · 2 productos"),
    ],
)
def test_a_part_says_what_for_or_for_how_many(room: int, told: str) -> None:
    """The names of the goods end in dots, and nobody knows how many there were."""
    assert in_one_line(by_goods().parts[0], room) == told


@pytest.mark.usefixtures("dressed")
def test_one_thing_is_counted_as_one() -> None:
    """The till counts «1 productos»."""
    assert in_one_line(by_goods().parts[1], 60) == "Nequi · 1 producto"


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("width", [300, 344, 408, 520])
def test_keys_beside_each_other_show_their_icons_together(qtbot: QtBot, width: int) -> None:
    """One of two keys of a row has an icon and the other none, as if it were another kind."""
    panel = PartsPanel()
    qtbot.addWidget(panel)
    panel.show_money(money())
    panel.resize(width, 300)
    panel.show()
    QApplication.processEvents()
    for one, other in (panel.keys, (panel.by_amount, panel.by_goods)):
        assert one.shows_icon is other.shows_icon

"""Chips that break like words: never cut, never wider than their place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.flow import Flow
from tests.ui.conftest import Shown

WORDS = ("Ventas, una por fila", "Por producto", "Por categoría", "Bases e impuestos", "PDF")


@pytest.mark.parametrize("width", [240, 480, 1_200])
def test_every_chip_is_whole_at_every_width(shown: Shown, width: int) -> None:
    """A choice that is cut off at the edge cannot be read, and its neighbour not be found."""
    page, chips = QWidget(), [Chip(word) for word in WORDS]
    column = QVBoxLayout(page)
    flow = Flow(chips)
    column.addLayout(flow)
    column.addStretch(1)
    shown(page, width, 700)
    for chip in chips:
        assert chip.size() == chip.sizeHint()
        assert page.rect().contains(chip.geometry())
    boxes = [chip.geometry() for chip in chips]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert flow.heightForWidth(width) == max(box.bottom() for box in boxes) + 1 - boxes[0].top()


def test_what_is_hidden_takes_no_room_and_what_is_taken_is_gone(shown: Shown) -> None:
    """A gap would stand where nothing is."""
    page, chips = QWidget(), [Chip(word) for word in WORDS]
    flow = Flow(chips)
    page.setLayout(flow)
    chips[0].hide()
    shown(page, 1_200, 200)
    assert chips[1].x() == 0
    assert flow.takeAt(0) is not None
    assert (flow.count(), flow.itemAt(9), flow.takeAt(9)) == (len(WORDS) - 1, None, None)
    assert flow.minimumSize().width() == max(chip.sizeHint().width() for chip in chips[1:])

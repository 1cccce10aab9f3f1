"""The page that tests the scanner and sets its pace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sale_desk import sample_products

from pos_app.core.barcodes import ScaleRule
from pos_app.core.scanning import suited_limit
from pos_app.till.selling.snapshots import ScannerSnapshot
from pos_app.ui.scanner import Reading
from pos_app.ui.setup.scanner_page import ScannerPage
from tests.ui.conftest import Shown

COFFEE = next(one for one in sample_products() if one.product_id == "cafe-huila-500-g")
CODE = "7709999001052"
TOLD = ScannerSnapshot(30, ScaleRule(frozenset({"20"})))
Asked = list[tuple[str, object]]


@pytest.fixture
def asked() -> Asked:
    """What was asked of the till."""
    return []


@pytest.fixture
def page(shown: Shown, asked: Asked) -> ScannerPage:
    """The page of a shop with a scale."""
    page = ScannerPage()
    page.show_scanner(TOLD)
    page.change_asked.connect(lambda name, value: asked.append((name, value)))
    shown(page, 1100, 712)
    return page


def test_a_code_is_shown_with_what_it_is_on(page: ScannerPage) -> None:
    """Nobody knows whether the scanner or the list is at fault."""
    page.take(Reading(CODE, (0.011,) * 13))
    page.show_scanner(replace(TOLD, code=CODE, product=COFFEE))
    assert page.verdict == "Lee bien"
    assert "Café Huila 500 g" in page.said
    page.show_scanner(replace(TOLD, code="ABC1"))
    assert "no está en la lista" in page.said


def test_a_slow_scanner_is_named_and_fitted_from_three_codes(
    page: ScannerPage, asked: Asked
) -> None:
    """A slow scanner types its codes into the boxes for ever."""
    page.take(Reading(CODE, (0.036,) * 13))
    assert page.verdict == "Lee despacio: use «Ajustar solo»"
    page.fit.trigger()
    for _ in range(3):
        page.take(Reading(CODE, (0.036,) * 13))
    assert asked == [("scanner.limit_ms", 55)]


def test_the_limit_stays_where_people_are_slower() -> None:
    """A limit of a tenth of a second would sell what is typed."""
    assert [suited_limit([gap]) for gap in (0.001, 0.03, 0.2)] == [30, 45, 60]


def test_the_scale_is_kept_only_when_it_makes_sense(page: ScannerPage, asked: Asked) -> None:
    """A prefix that is none would turn every code into a weight."""
    page.weights.line.setText("77")
    page.keep.trigger()
    assert page.weights.error
    page.weights.line.setText("20 21")
    page.digits.line.setText("9")
    page.keep.trigger()
    assert page.digits.error
    page.digits.line.setText("4")
    page.keep.trigger()
    assert asked == [
        ("codes.weight_prefixes", "20 21"),
        ("codes.price_prefixes", ""),
        ("codes.item_digits", 4),
    ]

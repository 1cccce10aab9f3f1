"""A minimarket with a café counter to practise in: brought in like any shop's own list."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pos_app.core.catalogue_csv import preview
from pos_app.store.book import Book

__all__ = ["SAMPLE", "fill_sample_shop"]

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "shop" / "minimercado.csv"

SETTINGS: dict[str, str | bool] = {
    "shop.name": "Café Guayacán",
    "shop.address": "Calle 12 # 3-45, Bogotá",
    "ways.page": True,
    "ways.link": True,
}


def fill_sample_shop(store: Book) -> None:
    """Fill an empty store with the sample shop; one that has products is left alone."""
    if store.catalogue.products():
        return
    plan = preview(SAMPLE.read_bytes(), ())
    assert not plan.refused, "the sample is ours and imports whole"
    assert plan.problem is None
    with store.writing():
        store.catalogue.apply(plan, datetime.now(UTC))
        for name, value in SETTINGS.items():
            store.settings.change(name, value)

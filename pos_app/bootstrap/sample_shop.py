"""A minimarket with a café counter to practise in: brought in like any shop's own list."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pos_app.core.catalogue_csv import preview
from pos_app.core.staff import Change, PersonFact, Role
from pos_app.store.book import Book
from pos_app.store.pins import SealedPins
from pos_app.store.vault import MemoryPepper

__all__ = ["PEPPER", "PINS", "SAMPLE", "fill_sample_shop", "hire_sample_people"]

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "shop" / "minimercado.csv"

SETTINGS: dict[str, str | bool] = {
    "shop.name": "Café Guayacán",
    "shop.address": "Calle 12 # 3-45, Bogotá",
    "ways.page": True,
    "ways.link": True,
    "shop.customer_email": "caja@guayacan.example",
}

PEPPER = "e5" * 32
"""Seals the PINs of rehearsals, which everybody may know."""

PINS = (
    ("Marta Ruiz", Role.MANAGER, "2580"),
    ("Luisa Mora", Role.SUPERVISOR, "1470"),
    ("Camilo Peña", Role.CASHIER, "3690"),
)
"""Who works in the sample shop; the lock screen of a rehearsal tells these PINs."""


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


def hire_sample_people(store: Book) -> None:
    """Let people work in a sample shop that knows nobody yet."""
    if store.staff.roster().people:
        return
    pins, now = SealedPins(MemoryPepper(PEPPER)), datetime.now(UTC)
    with store.writing():
        for number, (name, role, pin) in enumerate(PINS, start=1):
            told = ((Change.NAME, name), (Change.ROLE, role.name), (Change.PIN, pins.seal(pin)))
            for change, value in told:
                store.staff.tell(PersonFact(f"P{number}", change, value, now, "rehearsal"))

"""Which drawing and which ground a product has; one without a drawing shows its category's."""

from __future__ import annotations

from collections.abc import Iterable

from pos_app.core.catalogue import Product, fold
from pos_app.ui.icons import has_drawing
from pos_app.ui.tokens import Tint

__all__ = ["Pictures"]

FOR_ANYTHING = "bolsa"

DRAWINGS = {
    "cafe": "tinto",
    "panaderia": "pandebono",
    "frio": "jugo-de-lulo",
    "comida": "empanada-de-carne",
    "postres": "torta-de-zanahoria",
}
"""Categories that one of their products stands for."""

GROUNDS = {
    "cafe": Tint.COFFEE,
    "panaderia": Tint.BAKERY,
    "frio": Tint.COLD,
    "comida": Tint.FOOD,
    "postres": Tint.DESSERT,
    "tienda": Tint.STORE,
}


class Pictures:
    """The pictures of a shelf."""

    def __init__(self, order: Iterable[str]) -> None:
        """Settle the drawing and the ground of each category, in the shop's order."""
        order = tuple(order)
        self._grounds = {name: _ground(name, place) for place, name in enumerate(order)}
        self._drawings = {name: _category_drawing(name) for name in order}

    def of(self, product: Product) -> tuple[str, Tint]:
        """The drawing and the ground of a product of the shelf."""
        own = product.drawing if has_drawing(product.drawing) else ""
        kind = product.category
        drawing = self._drawings.get(kind) or _category_drawing(kind)
        return own or drawing, self._grounds.get(kind) or _ground(kind, 0)


def _ground(category: str, place: int) -> Tint:
    """The ground of a known category; any other gets one by its place, so neighbours differ."""
    tints = tuple(Tint)
    return GROUNDS.get(fold(category), tints[place % len(tints)])


def _category_drawing(category: str) -> str:
    known = fold(category)
    name = DRAWINGS.get(known, f"categoria-{known.replace(' ', '-')}")
    return name if has_drawing(name) else FOR_ANYTHING

"""What the shop sells, and what taking over a list of products would do to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pos_app.core.money import Money
from pos_app.core.taxes import Treatment

__all__ = [
    "FileProblem",
    "ImportPlan",
    "Product",
    "ProductChange",
    "RefusedRow",
    "RowProblem",
    "Shelves",
    "categories",
    "fold",
]


@dataclass(frozen=True, slots=True)
class Product:
    """Something on sale.

    Attributes:
        product_id: Names the product for ever, whatever its codes and its name become.
        price: Of one unit, taxes included, in whole pesos.
        codes: What a scanner may read on it.
        favourite: Its place among the favourites, or None.
        drawing: Name of its picture, or empty.
    """

    product_id: str
    name: str
    price: Money
    treatment: Treatment
    category: str
    codes: tuple[str, ...] = ()
    favourite: int | None = None
    drawing: str = ""
    sold_out: bool = False


@dataclass(frozen=True, slots=True)
class Shelves:
    """What the shop sells, counted.

    Attributes:
        categories: Each with how many products it has, in the shop's order.
        favourites: How many favourites there are.
        edition: Another one after every change of the catalogue.
    """

    categories: tuple[tuple[str, int], ...] = ()
    favourites: int = 0
    edition: int = 0

    @property
    def count(self) -> int:
        """How many products there are."""
        return sum(count for _, count in self.categories)


def fold(text: str) -> str:
    """Reduce a text to what people type in a hurry: lower case, no accents, single blanks."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())


def categories(products: Iterable[Product]) -> tuple[str, ...]:
    """The categories in the shop's order: as they first occur in its list."""
    return tuple(dict.fromkeys(product.category for product in products))


class FileProblem(StrEnum):
    """Why a file is no product list at all."""

    EMPTY = "import.empty"
    NOT_TEXT = "import.not_text"
    BROKEN = "import.broken"
    NO_NAME = "import.no_column_nombre"
    NO_PRICE = "import.no_column_precio"
    NO_TAX = "import.no_column_impuesto"
    COLUMN_TWICE = "import.column_twice"


class RowProblem(StrEnum):
    """Why a row is refused."""

    TOO_MANY_CELLS = "import.too_many_cells"
    NO_NAME = "import.no_name"
    TOO_LONG = "import.too_long"
    FORMULA = "import.formula"
    PRICE_UNCLEAR = "import.price_unclear"
    PRICE_CENTAVOS = "import.price_centavos"
    PRICE_RANGE = "import.price_range"
    TAX_UNCLEAR = "import.tax_unclear"
    TAX_ZERO = "import.tax_zero"
    CODE_UNCLEAR = "import.code_unclear"
    CODE_MANGLED = "import.code_mangled"
    CODE_TAKEN = "import.code_taken"
    PRODUCT_TWICE = "import.product_twice"
    FAVOURITE_UNCLEAR = "import.favourite_unclear"
    SOLD_OUT_UNCLEAR = "import.sold_out_unclear"


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is left out.

    Attributes:
        line: Where it begins in the file, from 1.
        value: What stands there, as far as it helps to find it.
    """

    line: int
    problem: RowProblem
    value: str


@dataclass(frozen=True, slots=True)
class ProductChange:
    """A product as it is and as it would become."""

    before: Product
    after: Product


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What taking over a list would do; nothing has happened yet.

    Attributes:
        problem: Why the file as a whole cannot be read; then everything else is empty.
        ignored: Columns that mean nothing here.
    """

    new: tuple[Product, ...] = ()
    changed: tuple[ProductChange, ...] = ()
    unchanged: tuple[Product, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    ignored: tuple[str, ...] = ()
    problem: FileProblem | None = None

    @property
    def products(self) -> tuple[Product, ...]:
        """What has to be written, in the list's order within each kind."""
        return (*(change.after for change in self.changed), *self.new)

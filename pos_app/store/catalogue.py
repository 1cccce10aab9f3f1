"""What the shop sells, and taking over a product list whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from sqlite3 import Row

from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.errors import WasRefusedError
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment
from pos_app.store.connection import Connection
from pos_app.store.forms import time

__all__ = ["Catalogue"]

Record = dict[str, str | int | None]


class Catalogue:
    """The products of this shop, in its own order."""

    def __init__(self, connection: Connection) -> None:
        """Keep products behind this connection."""
        self._connection = connection

    def products(self) -> tuple[Product, ...]:
        """Everything on sale, in the shop's order."""
        codes = self._codes()
        rows = self._connection.rows("SELECT * FROM products ORDER BY position")
        return tuple(_product(row, tuple(codes[row["id"]])) for row in rows)

    def apply(self, plan: ImportPlan, at: datetime) -> None:
        """Take over an import whole, or not at all. New products go behind those there are.

        Raises:
            WasRefusedError: The catalogue is no longer what the plan was shown against
                (``import.outdated``).
            CouldNotAskError: The disk is full; nothing was taken over.
        """
        assert plan.problem is None, "a file that could not be read has no plan"
        with self._connection.writing():
            self._check_fresh(plan)
            self._forget_codes(plan)
            self._write(plan)
            counts = {"new": plan.new, "changed": plan.changed, "refused": plan.refused}
            taken = {name: len(rows) for name, rows in counts.items()}
            self._connection.insert("catalogue_imports", {"at": time(at), **taken})

    def _check_fresh(self, plan: ImportPlan) -> None:
        now = {product.product_id: product for product in self.products()}
        same = all(now.get(one.before.product_id) == one.before for one in plan.changed)
        if not same or any(product.product_id in now for product in plan.new):
            raise WasRefusedError("import.outdated")

    def _forget_codes(self, plan: ImportPlan) -> None:
        """Free the codes of every changed product first: one may have taken over another's."""
        for change in plan.changed:
            self._connection.execute(
                "DELETE FROM product_codes WHERE product_id = ?", (change.before.product_id,)
            )

    def _write(self, plan: ImportPlan) -> None:
        positions = self._positions(plan)
        with self._connection.tables() as db:
            records = (_record(one, positions[one.product_id]) for one in plan.products)
            db.table("products").upsert_all(records, pk="id")
            codes = (record for one in plan.products for record in _code_records(one))
            db.table("product_codes").insert_all(codes)

    def _positions(self, plan: ImportPlan) -> Mapping[str, int]:
        rows = self._connection.rows("SELECT id, position FROM products")
        positions: dict[str, int] = {row["id"]: row["position"] for row in rows}
        behind = max(positions.values(), default=0) + 1
        new = {one.product_id: behind + place for place, one in enumerate(plan.new)}
        return positions | new

    def _codes(self) -> Mapping[str, list[str]]:
        codes: defaultdict[str, list[str]] = defaultdict(list)
        query = "SELECT product_id, code FROM product_codes ORDER BY product_id, position"
        for product_id, code in self._connection.rows(query):
            codes[product_id].append(code)
        return codes


def _record(product: Product, position: int) -> Record:
    return {
        "id": product.product_id,
        "position": position,
        "name": product.name,
        "price": product.price.centavos,
        "currency": product.price.currency,
        "treatment": product.treatment.value,
        "category": product.category,
        "favourite": product.favourite,
        "drawing": product.drawing,
        "sold_out": int(product.sold_out),
    }


def _code_records(product: Product) -> Iterator[Record]:
    for position, code in enumerate(product.codes):
        yield {"code": code, "product_id": product.product_id, "position": position}


def _product(row: Row, codes: tuple[str, ...]) -> Product:
    return Product(
        product_id=row["id"],
        name=row["name"],
        price=Money(row["price"], row["currency"]),
        treatment=Treatment(row["treatment"]),
        category=row["category"],
        codes=codes,
        favourite=row["favourite"],
        drawing=row["drawing"],
        sold_out=bool(row["sold_out"]),
    )

"""What the shop sells, and taking over a product list whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from sqlite3 import Row

from pos_app.core.barcodes import alike
from pos_app.core.catalogue import ImportPlan, Product, Shelves
from pos_app.core.errors import WasRefusedError
from pos_app.core.finder import Finder, Query
from pos_app.core.money import Money
from pos_app.core.pricing import PriceChange
from pos_app.core.taxes import Treatment
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time
from pos_app.store.product_search import ProductSearch

__all__ = ["Catalogue"]

Record = dict[str, str | int | None]

MOST_NAMED = 800
"""From this many products on, the codes of all are read: older databases name 999 at most."""


class Catalogue:
    """The products of this shop, in its own order."""

    def __init__(self, connection: Connection) -> None:
        """Keep products behind this connection."""
        self._connection = connection
        self._search = ProductSearch(connection)
        self._edition = 0
        self._known: Shelves | None = None
        if not self._search.ready:
            self._search.make(self.products())

    def products(self) -> tuple[Product, ...]:
        """Everything on sale, in the shop's order."""
        return self._read("ORDER BY position")

    def product(self, product_id: str) -> Product | None:
        """The product that is called so, or None."""
        return next(iter(self._read("WHERE id = ?", (product_id,))), None)

    def coded(self, code: str) -> Product | None:
        """The product that carries this code, however scanners send it; or None."""
        found = (self._search.coded(one) for one in alike(code))
        product_id = next((one for one in found if one is not None), None)
        return None if product_id is None else self.product(product_id)

    def find(self, typed: str, limit: int = 60) -> tuple[Product, ...]:
        """The products that answer what was typed, the best first."""
        query = Query.of(typed)
        if not query.text:
            return ()
        ids = self._search.candidates(query)
        marks = ", ".join("?" * len(ids))
        return Finder(self._read(f"WHERE id IN ({marks})", ids)).find(typed, limit)

    def alike(self, word: str) -> tuple[str, ...]:
        """Words of the products' names that a word may have been meant for."""
        return self._search.alike(word)

    def shelves(self) -> Shelves:
        """What kinds there are, in the shop's order, and how many of each; counted once."""
        if self._known is None or self._known.edition != self._edition:
            self._known = self._counted()
        return self._known

    def page(self, category: str | None, start: int, count: int) -> tuple[Product, ...]:
        """Some products of a category in the shop's order, or of the favourites (None)."""
        if category is None:
            stars = "WHERE favourite IS NOT NULL ORDER BY favourite, position LIMIT ? OFFSET ?"
            return self._read(stars, (count, start))
        kind = "WHERE category = ? ORDER BY position LIMIT ? OFFSET ?"
        return self._read(kind, (category, count, start))

    def apply(self, plan: ImportPlan, at: datetime, actor: str = "till") -> None:
        """Take over an import whole, or not at all. New products go behind those there are.

        Raises:
            WasRefusedError: The catalogue is no longer what the plan was shown against
                (``import.outdated``).
            CouldNotAskError: The disk is full; nothing was taken over.
        """
        assert plan.problem is None, "a file that could not be read has no plan"
        with self._connection.writing():
            self._check_fresh(plan)
            self._note_prices(plan.products, at, actor)
            self._forget_codes(plan)
            self._write(plan)
            self._search.follow(plan.products)
            counts = {"new": plan.new, "changed": plan.changed, "refused": plan.refused}
            taken = {name: len(rows) for name, rows in counts.items()}
            self._connection.insert("catalogue_imports", {"at": time(at), **taken})
        self._edition += 1

    def save(self, product: Product, at: datetime, actor: str) -> None:
        """Keep one product, new or changed, with what its price was before.

        Raises:
            WasRefusedError: Another product has one of its codes (``product.code_taken``).
        """
        with self._connection.writing():
            self._check_codes(product)
            self._note_prices((product,), at, actor)
            self._connection.execute(
                "DELETE FROM product_codes WHERE product_id = ?", (product.product_id,)
            )
            self._write_all((product,))
            self._search.follow((product,))
        self._edition += 1

    def price_changes(self, product_id: str) -> tuple[PriceChange, ...]:
        """Every price a product has had, the newest change first."""
        query = "SELECT * FROM price_changes WHERE product_id = ? ORDER BY id DESC"
        return tuple(map(_price_change, self._connection.rows(query, (product_id,))))

    def _read(self, rest: str, values: Sequence[str | int] = ()) -> tuple[Product, ...]:
        rows = self._connection.rows(f"SELECT * FROM products {rest}", values)  # noqa: S608 -- our words
        codes = self._codes([row["id"] for row in rows])
        return tuple(_product(row, tuple(codes[row["id"]])) for row in rows)

    def _counted(self) -> Shelves:
        query = "SELECT category, count(*) AS count FROM products GROUP BY category"
        counted = [(row["category"], row["count"]) for row in self._connection.rows(query)]
        first = "SELECT min(position) AS first FROM products WHERE category = ?"
        rows = (self._connection.rows(first, (name,)) for name, _ in counted)
        ordered = sorted(zip((row[0]["first"] for row in rows), counted, strict=True))
        stars = "SELECT count(*) FROM products WHERE favourite IS NOT NULL"
        ((favourites,),) = self._connection.rows(stars)
        return Shelves(tuple(one for _, one in ordered), favourites, self._edition)

    def _check_codes(self, product: Product) -> None:
        for code in product.codes:
            owner = self.coded(code)
            if owner is not None and owner.product_id != product.product_id:
                raise WasRefusedError("product.code_taken", code=code, name=owner.name)

    def _note_prices(self, products: Iterable[Product], at: datetime, actor: str) -> None:
        """Keep what each price was, where it becomes another one."""
        known = "SELECT price FROM products WHERE id = ?"
        rows = []
        for one in products:
            row = self._connection.row(known, (one.product_id,))
            before = None if row is None else row["price"]
            if before != one.price.centavos:
                rows.append((one.product_id, time(at), actor, before, one.price.centavos))
        names = "(product_id, at, actor, before, after)"
        self._connection.many(f"INSERT INTO price_changes {names} VALUES (?, ?, ?, ?, ?)", rows)  # noqa: S608 -- our words

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
        self._write_all(plan.products)

    def _write_all(self, products: Sequence[Product]) -> None:
        positions = self._positions(products)
        with self._connection.tables() as db:
            records = (_record(one, positions[one.product_id]) for one in products)
            db.table("products").upsert_all(records, pk="id")
            codes = (record for one in products for record in _code_records(one))
            db.table("product_codes").insert_all(codes)

    def _positions(self, products: Iterable[Product]) -> Mapping[str, int]:
        """Give every product its place: what is new goes behind all there is."""
        place = "SELECT position FROM products WHERE id = ?"
        ((behind,),) = self._connection.rows("SELECT coalesce(max(position), 0) FROM products")
        positions: dict[str, int] = {}
        for one in products:
            row = self._connection.row(place, (one.product_id,))
            behind += row is None
            positions[one.product_id] = behind if row is None else row["position"]
        return positions

    def _codes(self, ids: Sequence[str]) -> Mapping[str, list[str]]:
        codes: defaultdict[str, list[str]] = defaultdict(list)
        few = len(ids) <= MOST_NAMED
        where = f"WHERE product_id IN ({', '.join('?' * len(ids))})" if few else ""
        query = f"SELECT product_id, code FROM product_codes {where} ORDER BY product_id, position"  # noqa: S608 -- our words
        for product_id, code in self._connection.rows(query, ids if few else ()):
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


def _price_change(row: Row) -> PriceChange:
    before = row["before"]
    return PriceChange(
        read_time(row["at"]),
        row["actor"],
        None if before is None else Money(before),
        Money(row["after"]),
    )

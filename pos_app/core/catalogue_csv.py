"""Reading a shop's product list: what would change, and which rows are refused and why.

A list is a CSV file in UTF-8 or Windows-1252, its columns parted by semicolon, comma or tab and
named in Spanish in the first row. Reading changes nothing: it answers with a plan, which is shown
to a person and then taken over whole. Products that the list does not name stay as they are.

==============  ===========================================================================
Column          What stands in it
==============  ===========================================================================
``nombre``      Required.
``precio``      Required. Whole pesos, taxes included: ``25900``, ``25.900``, ``$ 25.900,00``.
``impuesto``    Required. ``IVA 19``, ``IVA 5``, ``exento``, ``excluido``, ``no gravado``,
                ``INC 8``. A bare ``0`` is refused, because it may mean three different things.
``categoria``   Without it the product stands under «Otros».
``codigos``     What a scanner reads; several are parted by a blank or a ``|``.
``referencia``  The product's own name in the shop, which never changes.
``favorito``    Its place among the favourites, from 1.
``dibujo``      Name of a drawing.
``agotado``     ``si`` or ``no``.
==============  ===========================================================================

A row is the product with the same ``referencia``; else the one that carries one of its codes;
else, when it has neither, the one with the same name. A column that the list does not have keeps
what a product had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pos_app.core.catalogue import (
    FileProblem,
    ImportPlan,
    Product,
    ProductChange,
    RefusedRow,
    RowProblem,
    fold,
)
from pos_app.core.money import CENTAVOS, Money
from pos_app.core.pricing import HIGHEST_PRICE
from pos_app.core.spreadsheet import NotATableError, Table, clean, read_table
from pos_app.core.taxes import Treatment

__all__ = ["preview"]

OTHERS = "Otros"

LONGEST = 120
"""Characters a name, a category or a code may have: more is a broken file, not a product."""

COLUMNS = {
    "nombre": "nombre", "producto": "nombre", "descripcion": "nombre",
    "precio": "precio", "precio de venta": "precio", "valor": "precio",
    "impuesto": "impuesto", "iva": "impuesto", "tarifa": "impuesto",
    "categoria": "categoria", "grupo": "categoria",
    "codigos": "codigos", "codigo": "codigos", "codigo de barras": "codigos", "ean": "codigos",
    "referencia": "referencia", "ref": "referencia", "sku": "referencia",
    "favorito": "favorito", "favoritos": "favorito",
    "dibujo": "dibujo",
    "agotado": "agotado",
}  # fmt: skip
"""How shops head their columns, folded, and which of ours that is."""

TREATMENTS = {
    "19": Treatment.IVA_GENERAL,
    "iva 19": Treatment.IVA_GENERAL,
    "5": Treatment.IVA_REDUCED,
    "iva 5": Treatment.IVA_REDUCED,
    "iva 0": Treatment.EXEMPT,
    "exento": Treatment.EXEMPT,
    "iva exento": Treatment.EXEMPT,
    "excluido": Treatment.EXCLUDED,
    "iva excluido": Treatment.EXCLUDED,
    "no gravado": Treatment.NOT_TAXED,
    "8": Treatment.INC,
    "inc 8": Treatment.INC,
    "impoconsumo 8": Treatment.INC,
    "impoconsumo": Treatment.INC,
}
"""How shops write a tax, folded and without the percent sign."""

ZEROS = frozenset({"0", "0,0", "0.0"})
YES = frozenset({"si", "s", "x", "1"})
NO = frozenset({"", "no", "n", "0"})

FORMULA_STARTS = ("=", "+", "-", "@")
PRICE = re.compile(r"\$?\s*(?P<pesos>[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?P<part>[0-9]{1,2}))?")
PLAIN_PRICE = re.compile(r"(?P<pesos>[0-9]+)\.(?P<part>[0-9]{1,2})")
CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._/-]*")
MANGLED_CODE = re.compile(r"[0-9][.,]?[0-9]*[eE]\+?[0-9]+")

MISSING_COLUMN = {
    "nombre": FileProblem.NO_NAME,
    "precio": FileProblem.NO_PRICE,
    "impuesto": FileProblem.NO_TAX,
}


def preview(content: bytes, existing: Iterable[Product]) -> ImportPlan:
    """Read a product list against what the shop already sells; nothing changes by it."""
    try:
        table = read_table(content, _column)
    except NotATableError as fault:
        return ImportPlan(problem=FileProblem(f"import.{fault.key}"))
    columns = tuple(map(_column, table.head))
    if problem := _problem(columns):
        return ImportPlan(problem=problem)
    return _plan(table, columns, tuple(existing))


def _column(head: str) -> str | None:
    """Which of our columns a head names."""
    return COLUMNS.get(fold(clean(head)).replace("_", " ").strip(" .:*"))


def _problem(columns: tuple[str | None, ...]) -> FileProblem | None:
    missing = [column for column in MISSING_COLUMN if column not in columns]
    if missing:
        return MISSING_COLUMN[missing[0]]
    known = [column for column in columns if column]
    return None if len(known) == len(set(known)) else FileProblem.COLUMN_TWICE


def _plan(
    table: Table, columns: tuple[str | None, ...], existing: tuple[Product, ...]
) -> ImportPlan:
    reading = _Reading(existing)
    for line, row in table.rows:
        reading.take(line, row, columns)
    ignored = (head for head, column in zip(table.head, columns, strict=True) if not column)
    return reading.plan(tuple(ignored))


class _RefusedError(Exception):
    """A row cannot be taken."""

    def __init__(self, problem: RowProblem, value: str) -> None:
        super().__init__(problem, value)
        self.problem = problem
        self.value = value


@dataclass(slots=True)
class _Reading:
    """What was read so far, against what the shop already sells."""

    existing: tuple[Product, ...]
    taken: dict[str, Product] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    refused: list[RefusedRow] = field(default_factory=list)
    by_id: Mapping[str, Product] = field(init=False)
    by_name: Mapping[str, Product] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {product.product_id: product for product in self.existing}
        self.by_name = {fold(product.name): product for product in reversed(self.existing)}
        self.codes.update((code, p.product_id) for p in self.existing for code in p.codes)

    def take(self, line: int, row: list[str], columns: tuple[str | None, ...]) -> None:
        """Read one row, or note why not."""
        try:
            product = self._product(_cells(row, columns))
        except _RefusedError as fault:
            self.refused.append(RefusedRow(line, fault.problem, fault.value[:LONGEST]))
        else:
            self.taken[product.product_id] = product
            self.codes.update((code, product.product_id) for code in product.codes)

    def plan(self, ignored: tuple[str, ...]) -> ImportPlan:
        """Compare what was read with what there is."""
        known = [(self.by_id.get(product.product_id), product) for product in self.taken.values()]
        return ImportPlan(
            new=tuple(after for before, after in known if before is None),
            changed=tuple(ProductChange(b, after) for b, after in known if b and b != after),
            unchanged=tuple(after for before, after in known if before == after),
            refused=tuple(self.refused),
            ignored=ignored,
        )

    def _product(self, cells: Mapping[str, str]) -> Product:
        codes = _codes(cells.get("codigos", ""))
        product_id = self._identity(_own_name(cells.get("referencia", "")), codes, cells["nombre"])
        before = self.by_id.get(product_id)
        product = _read(cells, product_id, codes)
        self._check_unique(product)
        return product if before is None else _kept(before, product, cells)

    def _identity(self, reference: str, codes: tuple[str, ...], name: str) -> str:
        """Under which name the shop knows a row's product, or will for ever."""
        owners = (self.codes.get(code, "") for code in codes)
        known = [own for own in (reference, *owners) if own in self.by_id]
        if not reference and not codes and fold(name) in self.by_name:
            known = [self.by_name[fold(name)].product_id]
        return (known or [reference or next(iter(codes), fold(name).replace(" ", "-"))])[0]

    def _check_unique(self, product: Product) -> None:
        if product.product_id in self.taken:
            raise _RefusedError(RowProblem.PRODUCT_TWICE, product.name)
        for code in product.codes:
            if self.codes.get(code, product.product_id) != product.product_id:
                raise _RefusedError(RowProblem.CODE_TAKEN, code)


def _cells(row: list[str], columns: tuple[str | None, ...]) -> dict[str, str]:
    """Name the cells of a row by its columns, cleaned; missing ones at its end are empty."""
    if any(map(str.strip, row[len(columns) :])):
        raise _RefusedError(RowProblem.TOO_MANY_CELLS, clean(row[0]))
    filled = [*row, *[""] * (len(columns) - len(row))]
    pairs = zip(columns, filled, strict=False)
    return {column: _checked(column, clean(cell)) for column, cell in pairs if column}


def _checked(column: str, cell: str) -> str:
    if len(cell) > LONGEST:
        raise _RefusedError(RowProblem.TOO_LONG, cell)
    if cell.startswith(FORMULA_STARTS) and column != "precio":
        raise _RefusedError(RowProblem.FORMULA, cell)
    return cell


def _read(cells: Mapping[str, str], product_id: str, codes: tuple[str, ...]) -> Product:
    if not fold(cells["nombre"]):
        raise _RefusedError(RowProblem.NO_NAME, cells["precio"])
    return Product(
        product_id=product_id,
        name=cells["nombre"],
        price=_price(cells["precio"]),
        treatment=_treatment(cells["impuesto"]),
        category=cells.get("categoria") or OTHERS,
        codes=codes,
        favourite=_favourite(cells.get("favorito", "")),
        drawing=cells.get("dibujo", ""),
        sold_out=_sold_out(cells.get("agotado", "")),
    )


def _kept(before: Product, after: Product, cells: Mapping[str, str]) -> Product:
    """Keep of a known product what the list has no column for."""
    return replace(
        after,
        category=after.category if "categoria" in cells else before.category,
        codes=after.codes if "codigos" in cells else before.codes,
        favourite=after.favourite if "favorito" in cells else before.favourite,
        drawing=after.drawing if "dibujo" in cells else before.drawing,
        sold_out=after.sold_out if "agotado" in cells else before.sold_out,
    )


def _price(cell: str) -> Money:
    written = PRICE.fullmatch(cell) or PLAIN_PRICE.fullmatch(cell)
    if not written:
        raise _RefusedError(RowProblem.PRICE_UNCLEAR, cell)
    part = int((written["part"] or "0").ljust(2, "0"))
    price = Money(int(written["pesos"].replace(".", "")) * CENTAVOS + part)
    if part:
        raise _RefusedError(RowProblem.PRICE_CENTAVOS, cell)
    if not Money.zero() < price <= HIGHEST_PRICE:
        raise _RefusedError(RowProblem.PRICE_RANGE, cell)
    return price


def _treatment(cell: str) -> Treatment:
    written = fold(cell.replace("%", " "))
    if written in ZEROS:
        raise _RefusedError(RowProblem.TAX_ZERO, cell)
    if written not in TREATMENTS:
        raise _RefusedError(RowProblem.TAX_UNCLEAR, cell)
    return TREATMENTS[written]


def _codes(cell: str) -> tuple[str, ...]:
    """The codes of a product, each once; a spreadsheet may have eaten the digits of a long one."""
    codes = tuple(dict.fromkeys(cell.replace("|", " ").split()))
    for code in codes:
        if MANGLED_CODE.fullmatch(code):
            raise _RefusedError(RowProblem.CODE_MANGLED, code)
        if not CODE.fullmatch(code):
            raise _RefusedError(RowProblem.CODE_UNCLEAR, code)
    return codes


def _own_name(cell: str) -> str:
    if cell and not CODE.fullmatch(cell):
        raise _RefusedError(RowProblem.CODE_UNCLEAR, cell)
    return cell


def _favourite(cell: str) -> int | None:
    if not cell:
        return None
    if not re.fullmatch("[0-9]{1,4}", cell):
        raise _RefusedError(RowProblem.FAVOURITE_UNCLEAR, cell)
    return int(cell)


def _sold_out(cell: str) -> bool:
    written = fold(cell)
    if written not in YES | NO:
        raise _RefusedError(RowProblem.SOLD_OUT_UNCLEAR, cell)
    return written in YES

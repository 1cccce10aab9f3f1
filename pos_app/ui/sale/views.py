"""From snapshots to words ready to show: no widget is touched here."""

from __future__ import annotations

from collections.abc import Iterable

from pos_app.core.catalogue import Product
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Totals
from pos_app.core.taxes import Tax, TaxKind, Treatment
from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.ui.sale.entry import ONE, written_percent
from pos_app.ui.sale.pictures import Pictures
from pos_app.ui.widgets.products import Tile
from pos_app.ui.widgets.ticket import TicketLine
from pos_app.ui.widgets.totals import TotalLine
from pos_app.ui.wording import NBSP, Language, speak_money
from pos_app.ui.words import detail, language, percent_of, say, unit_price

__all__ = [
    "counts",
    "line_of",
    "paid_lines",
    "percent",
    "rate",
    "spoken",
    "tiles",
    "total_lines",
    "touched",
]

TAX_WORDS = {
    TaxKind.IVA: "tax.iva",
    TaxKind.INC: "tax.inc",
}
UNTAXED_WORDS = {
    Treatment.EXEMPT: "tax.exempt",
    Treatment.EXCLUDED: "tax.excluded",
    Treatment.NOT_TAXED: "tax.not_taxed",
}


def spoken(amount: Money) -> str:
    """An amount as it is read aloud."""
    return speak_money(amount.centavos, language())


def rate(tax: Tax) -> str:
    """The rate of a tax: «8 %»."""
    return percent_of(str(tax.percent))


def tax_word(tax: Tax) -> str:
    """What a line says of its tax: «INC 8 %», «Excluido»."""
    if tax.treatment in UNTAXED_WORDS:
        return say(UNTAXED_WORDS[tax.treatment])
    return say(TAX_WORDS[tax.kind], rate=rate(tax))


def counts(sale: SaleSnapshot | None) -> dict[str, Quantity]:
    """How much of each product is in the sale."""
    found: dict[str, Quantity] = {}
    for line in sale.lines if sale else ():
        found[line.product_id] = found.get(line.product_id, Quantity(0)) + line.quantity
    return found


def tiles(
    products: Iterable[Product], pictures: Pictures, sold: dict[str, Quantity]
) -> tuple[Tile, ...]:
    """The products of the grid."""
    return tuple(_tile(product, pictures, sold.get(product.product_id)) for product in products)


def _tile(product: Product, pictures: Pictures, sold: Quantity | None) -> Tile:
    drawing, tint = pictures.of(product)
    gone = say("shelf.sold_out") if product.sold_out else ""
    said = [product.name, spoken(product.price), gone]
    if sold is not None:
        said.append(say("shelf.in_sale", quantity=sold))
    return Tile(
        key=product.product_id,
        name=product.name,
        price=detail(product.price),
        spoken=", ".join(part for part in said if part),
        drawing=drawing,
        tint=tint,
        count="" if sold is None else detail(sold),
        sold_out=gone,
    )


def line_of(line: LineView) -> TicketLine:
    """One line of the ticket; the price of one stands there when it is not the amount."""
    quantity = detail(line.quantity)
    single = line.quantity == ONE
    each = "" if single else unit_price(line.unit_price, line.quantity)
    cut = _cut(line)
    said = [f"{quantity} {line.name}", spoken(line.amount), cut, line.note]
    tax = " · ".join(part for part in (tax_word(line.tax), line.note) if part)
    return TicketLine(
        key=str(line.line_id),
        quantity=quantity,
        name=line.name,
        amount=detail(line.amount),
        spoken=", ".join(part for part in said if part),
        detail=each or (detail(line.unit_price) if cut else ""),
        discount=cut,
        tax=tax,
    )


def _cut(line: LineView) -> str:
    """What a line costs less than the list says: «− 10 %», «antes $ 9.000»."""
    parts = []
    if line.listed is not None:
        parts.append(say("ticket.was", price=line.listed))
    if line.discount:
        parts.append(f"−{NBSP}{percent(line.discount)}")
    return " ".join(parts)


def percent(basis_points: int) -> str:
    """A discount as people read it: «7,5 %»."""
    written = written_percent(basis_points)
    return percent_of(written if language() is Language.SPANISH else written.replace(",", "."))


def total_lines(totals: Totals, *, one_line: bool, discount: int = 0) -> tuple[TotalLine, ...]:
    """What stands above «Cobrar»; on a low screen the taxes share the line of the count.

    Args:
        totals: What the sale adds up to.
        one_line: Whether there is room for few lines only.
        discount: Of the whole ticket, in basis points.
    """
    taxes = totals.vat + totals.consumption
    off = _discount_lines(totals, discount)
    if one_line:
        said = say("ticket.taxes_inside", amount=taxes) if taxes else ""
        return (*off, TotalLine(_articles(totals), said, strong=True))
    base = TotalLine(say("ticket.base"), detail(totals.base))
    rows = [*off, base, *_tax_lines(totals)] if taxes else off
    saved = say("ticket.saved", amount=totals.saved) if totals.saved else ""
    return (*rows, TotalLine(_articles(totals), saved, strong=True))


def paid_lines(totals: Totals, money: MoneySnapshot | None) -> tuple[TotalLine, ...]:
    """What stands between the ticket and «Cobrar» once a part is paid: the tip, and the parts."""
    if money is None:
        return ()
    tip, paid = money.due - totals.total, money.due - money.rest
    added = [TotalLine(say("tip.line"), detail(tip))] if tip else []
    return (*added, TotalLine(say("ticket.paid"), detail(-paid), strong=True))


def _discount_lines(totals: Totals, discount: int) -> list[TotalLine]:
    if not totals.discount:
        return []
    return [TotalLine(say("ticket.discount"), detail(-totals.discount), note=percent(discount))]


def _articles(totals: Totals) -> str:
    key = "ticket.article" if totals.articles == 1 else "ticket.articles"
    return say(key, count=totals.articles)


def _tax_lines(totals: Totals) -> list[TotalLine]:
    """A line for each rate: two rates and their amounts have no room in one."""
    words = {TaxKind.IVA: "ticket.iva", TaxKind.INC: "ticket.inc"}
    return [
        TotalLine(say(words[share.tax.kind]), detail(share.amount), note=rate(share.tax))
        for share in totals.taxes.shares
        if share.amount
    ]


def touched(before: SaleSnapshot | None, after: SaleSnapshot) -> str:
    """The key of the line that is new or has another quantity; empty when none has."""
    known = {} if before is None else {line.line_id: line for line in before.lines}
    changed = [line for line in after.lines if known.get(line.line_id) != line]
    same_sale = before is not None and before.order_id == after.order_id
    return str(changed[-1].line_id) if changed and same_sale else ""

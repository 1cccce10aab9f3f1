"""A receipt, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from pos_app.core.customer import Customer
from pos_app.core.receipt import IssuedReceipt, Receipt, ReceiptLine, ReceiptMark, ReceiptPayment
from pos_app.core.taxes import Tax, TaxShare
from pos_app.devices.documents.hand_lines import tender_lines
from pos_app.devices.documents.lines import (
    Banner,
    Code,
    Gap,
    Line,
    Logo,
    Pair,
    RollRule,
    Say,
    Size,
)
from pos_app.devices.documents.moments import moment
from pos_app.devices.documents.words import Words

__all__ = ["receipt_lines"]


def receipt_lines(receipt: IssuedReceipt, words: Words) -> Iterator[Line]:
    """Tell a receipt from who sold to how it was paid."""
    content = receipt.content
    yield from _head(receipt, words)
    yield RollRule()
    for line in content.lines:
        yield from _line(line, words)
    if content.totals.discount:
        yield Pair(
            words("receipt.ticket_discount"), words.figure(-content.totals.discount), Size.ITEM
        )
    yield RollRule()
    yield from _totals(content, words)
    yield RollRule()
    for payment in content.payments:
        yield from _payment(payment, words)
    for tender in content.tenders:
        yield from tender_lines(tender, words)
    if content.paid > content.due:
        over = content.paid - content.due
        yield Pair(words("receipt.over"), words.figure(over), bold=True)
    yield Gap()
    yield from _codes(content)
    yield Say(words("receipt.thanks"), centred=True)


def _head(receipt: IssuedReceipt, words: Words) -> Iterator[Line]:
    content, shop = receipt.content, receipt.content.shop
    if content.mark is not ReceiptMark.REAL:
        yield Banner(words(f"mark.{content.mark}"))
    if receipt.voided:
        yield Banner(words("receipt.voided"))
    yield Logo()
    yield Say(shop.name, Size.NAME, bold=True, centred=True)
    tax_id = shop.tax_id and words("receipt.tax_id", tax_id=shop.tax_id)
    phone = shop.phone and words("receipt.phone", phone=shop.phone)
    for text in filter(None, (shop.legal_name, tax_id, shop.address, phone)):
        yield Say(text, centred=True)
    yield Gap()
    yield Say(words("receipt.title"), Size.TITLE, bold=True, centred=True)
    yield Say(words("receipt.notice"), centred=True)
    yield Gap()
    yield Say(words("receipt.number", number=receipt.number), bold=True, centred=True)
    place = words("receipt.place", sale=content.sale, shift=content.shift, till=shop.till)
    yield Say(place, centred=True)
    yield Say(moment(receipt.issued_at, words), centred=True)
    if content.seller:
        yield Say(words("receipt.seller", name=content.seller), centred=True)
    if receipt.customer is not None:
        yield from _customer(receipt.customer, words)


def _customer(customer: Customer, words: Words) -> Iterator[Line]:
    """In whose name it is; his mail is nobody's who finds the paper."""
    yield Gap()
    yield Say(words("receipt.customer", name=customer.name), centred=True)
    kind = words(f"document.{customer.kind}")
    yield Say(f"{kind} {customer.written}", centred=True)


def _line(line: ReceiptLine, words: Words) -> Iterator[Line]:
    yield Pair(f"{words.figure(line.quantity)} × {line.name}", words.figure(line.amount), Size.ITEM)
    each = "receipt.each" if line.quantity.whole else "receipt.at"
    parts = [words(each, price=words.figure(line.unit_price))]
    if line.discount:
        percent = words.figure(f"{line.discount / 100:g}".replace(".", ","))
        parts.append(words("receipt.discount", percent=percent))
    yield Say(" · ".join([*parts, _tax(line.tax, words)]), Size.SMALL)
    yield Gap(0.8)


def _totals(content: Receipt, words: Words) -> Iterator[Line]:
    totals = content.totals
    yield Pair(words("receipt.base"), words.figure(totals.base))
    for share in totals.taxes.shares:
        yield Pair(_share(share, words), words.figure(share.amount))
    yield Gap(1)
    yield Pair(words("receipt.total"), words.figure(totals.total), Size.TOTAL, bold=True)
    if totals.saved:
        yield Pair(words("receipt.saved"), words.figure(totals.saved))
    if content.tip:
        yield Pair(words("receipt.tip"), words.figure(content.tip))
        yield Pair(words("receipt.due"), words.figure(content.due), Size.ITEM, bold=True)


def _share(share: TaxShare, words: Words) -> str:
    return f"{_tax(share.tax, words)} · {words('receipt.tax_base', base=words.figure(share.base))}"


def _payment(payment: ReceiptPayment, words: Words) -> Iterator[Line]:
    method = words.known(f"method.{payment.method}") or payment.method
    named = " ".join(filter(None, (method, payment.instrument)))
    yield Pair(named, words.figure(payment.amount), Size.ITEM, bold=True)
    confirmed = moment(payment.confirmed_at, words)
    yield Say(f"{words('receipt.paid_by')} · {confirmed}", Size.SMALL)
    yield Say(f"{words('receipt.reference')} {payment.reference}", Size.SMALL)
    yield Say(f"{words('receipt.transaction')} {payment.transaction_id}", Size.SMALL)


def _codes(content: Receipt) -> Iterator[Line]:
    """The reference of the first payment, which finds it in the till and at Wompi."""
    for payment in content.payments[:1]:
        yield Code(payment.reference)


def _tax(tax: Tax, words: Words) -> str:
    """Name a tax; IVA and INC keep their names in every language.

    They are the names of the law, which the buyer's bookkeeper and the DIAN look for: a paper that
    says VAT names a tax that Colombia does not have.
    """
    return words(f"tax.{tax.treatment}", percent=tax.percent)

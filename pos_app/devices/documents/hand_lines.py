"""Money by hand on paper: tenders on a receipt, the paper of a return, the claim slip."""

from __future__ import annotations

from collections.abc import Iterator

from pos_app.core.claim import ClaimSlip
from pos_app.core.receipt import ReceiptLine, ReceiptMark, ReceiptTender, Shop
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.returns import BackLeg
from pos_app.core.taxes import TaxShare
from pos_app.core.tender import Leg, TenderKind
from pos_app.devices.documents.lines import Banner, Gap, Line, Logo, Pair, RollRule, Say, Size
from pos_app.devices.documents.moments import moment
from pos_app.devices.documents.words import Words

__all__ = ["claim_lines", "return_lines", "tender_lines"]


def tender_lines(tender: ReceiptTender, words: Words) -> Iterator[Line]:
    """Tell what was handed over, what went back and what was rounded away."""
    cash = tender.kind is TenderKind.CASH
    name = words("tender.cash") if cash else tender.name
    yield Pair(name, words.figure(tender.amount - tender.rounding), Size.ITEM, bold=True)
    if tender.rounding:
        yield Pair(words("tender.rounding"), words.figure(tender.rounding), Size.SMALL)
    if cash:
        yield Pair(words("tender.received"), words.figure(tender.received), Size.SMALL)
        yield Pair(words("tender.change"), words.figure(tender.change), Size.SMALL)
    else:
        yield Say(words("tender.seen"), Size.SMALL)


def return_lines(issued: IssuedReturn, words: Words) -> Iterator[Line]:
    """Tell what came back, the taxes that go back with it, and how the money goes."""
    slip, made = issued.content, issued.made
    yield from _head(slip.shop, slip.mark, words, "return.title")
    yield Say(words("return.number", number=made.number), bold=True, centred=True)
    told = words("return.place", receipt=slip.receipt, sale=slip.sale, shift=slip.shift)
    yield Say(told, centred=True)
    yield Say(moment(made.at, words), centred=True)
    yield RollRule()
    for line in slip.lines:
        yield _line(line, words)
    yield RollRule()
    yield Pair(words("receipt.base"), words.figure(slip.taxes.base))
    for share in slip.taxes.shares:
        yield Pair(_share(share, words), words.figure(share.amount))
    yield Gap(1)
    yield Pair(words("return.total"), words.figure(slip.total), Size.TOTAL, bold=True)
    yield RollRule()
    for leg in slip.legs:
        yield from _leg(leg, words)
    yield Say(words("return.reason", reason=slip.reason), Size.SMALL)
    yield Gap()
    yield Say(words("return.sign"), Size.SMALL)
    yield Gap(8)
    yield RollRule()


def claim_lines(slip: ClaimSlip, words: Words) -> Iterator[Line]:
    """Tell the customer to come back should he be charged too."""
    yield from _head(slip.shop, slip.mark, words, "claim.title")
    yield Say(words("claim.text"), Size.TITLE, bold=True, centred=True)
    place = words("receipt.place", sale=slip.sale, shift=slip.shift, till=slip.shop.till)
    yield Say(place, centred=True)
    yield Say(moment(slip.at, words), centred=True)
    yield RollRule()
    yield Pair(words("claim.paid"), words.figure(slip.paid), Size.ITEM, bold=True)
    for reference in slip.references:
        yield Say(f"{words('receipt.reference')} {reference}", Size.SMALL)
    yield Gap()
    yield Say(words("claim.how"))


def _head(shop: Shop, mark: ReceiptMark, words: Words, title: str) -> Iterator[Line]:
    if mark is not ReceiptMark.REAL:
        yield Banner(words(f"mark.{mark}"))
    yield Logo()
    yield Say(shop.name, Size.NAME, bold=True, centred=True)
    tax_id = shop.tax_id and words("receipt.tax_id", tax_id=shop.tax_id)
    for text in filter(None, (shop.legal_name, tax_id, shop.address)):
        yield Say(text, centred=True)
    yield Gap()
    yield Say(words(title), Size.TITLE, bold=True, centred=True)


def _line(line: ReceiptLine, words: Words) -> Line:
    return Pair(
        f"{words.figure(line.quantity)} × {line.name}", words.figure(line.amount), Size.ITEM
    )


def _share(share: TaxShare, words: Words) -> str:
    tax = words(f"tax.{share.tax.treatment}", percent=share.tax.percent)
    return f"{tax} · {words('receipt.tax_base', base=words.figure(share.base))}"


def _leg(leg: BackLeg, words: Words) -> Iterator[Line]:
    amount = leg.handed if leg.leg in {Leg.CASH, Leg.OTHER} else leg.amount
    yield Pair(words(f"leg.{leg.leg}", name=leg.name), words.figure(amount), Size.ITEM, bold=True)
    if leg.reference is not None:
        yield Say(words("leg.asked"), Size.SMALL)
        yield Say(f"{words('receipt.reference')} {leg.reference}", Size.SMALL)

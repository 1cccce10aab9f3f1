"""An X or a Z, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import Money
from pos_app.core.receipt import ReceiptMark
from pos_app.core.shift import HandOver, Keeper, Step, WayKey, WayResult
from pos_app.core.shift_report import Count, PendingMoney, ShiftReport
from pos_app.core.taxes import TaxShare
from pos_app.devices.documents.lines import Banner, Gap, Line, Pair, RollRule, Say, Size
from pos_app.devices.documents.moments import moment
from pos_app.devices.documents.words import Words

__all__ = ["shift_lines"]


def shift_lines(report: ShiftReport, words: Words) -> Iterator[Line]:
    """Tell a shift from who worked to where the journal stood."""
    yield from _head(report, words)
    yield RollRule()
    yield from _sales(report, words)
    yield RollRule()
    yield from _taxes(report, words)
    for way in report.ways:
        yield _way(way, words)
    yield RollRule()
    yield from _drawer(report, words)
    yield from _differences(report, words)
    for one in report.hand_overs:
        yield from _hand_over(one, words)
    yield from _travelling(report, words)
    yield RollRule()
    yield from _foot(report, words)


def _head(report: ShiftReport, words: Words) -> Iterator[Line]:
    if report.mark is not ReceiptMark.REAL:
        yield Banner(words(f"mark.{report.mark}"))
    yield Say(report.shop.name, Size.NAME, bold=True, centred=True)
    if report.shop.tax_id:
        yield Say(words("receipt.tax_id", tax_id=report.shop.tax_id), centred=True)
    yield Gap()
    title = "shift.x" if report.closed_at is None else "shift.z"
    yield Say(words(title), Size.TITLE, bold=True, centred=True)
    place = words("shift.place", shift=report.shift, till=report.shop.till)
    yield Say(place, bold=True, centred=True)
    opened = _who(words("shift.opened", at=moment(report.opened_at, words)), report.opened_by)
    yield Say(opened, centred=True)
    if report.closed_at is None:
        yield Say(words("shift.looked", at=moment(report.made_at, words)), centred=True)
    else:
        closed = words("shift.closed", at=moment(report.closed_at, words))
        yield Say(_who(closed, report.closed_by), centred=True)


def _sales(report: ShiftReport, words: Words) -> Iterator[Line]:
    yield _counted(words("shift.sales"), report.sales, words, bold=True)
    if report.first_receipt is not None:
        numbers = f"{report.first_receipt} - {report.last_receipt}"
        yield Pair(words("shift.receipts"), numbers)
    for key, count in (
        ("shift.discounts", report.discounts),
        ("shift.returns", report.returns),
        ("shift.voids", report.voids),
        ("shift.tips", report.tips),
    ):
        if count.times:
            yield _counted(words(key), count, words)
    if report.rounding:
        yield Pair(words("shift.rounding"), words.figure(report.rounding))
    for key, times in (("shift.dropped", report.dropped), ("shift.no_sales", report.no_sales)):
        if times:
            yield Pair(words(key), str(times))


def _taxes(report: ShiftReport, words: Words) -> Iterator[Line]:
    for share in report.taxes:
        yield _share(share, words)
    if report.returned_taxes:
        yield Say(words("shift.returned_taxes"))
        for share in report.returned_taxes:
            yield _share(share, words)
    if report.taxes or report.returned_taxes:
        yield RollRule()


def _share(share: TaxShare, words: Words) -> Pair:
    name = words(f"tax.{share.tax.treatment}", percent=share.tax.percent)
    base = words("receipt.tax_base", base=words.figure(share.base))
    return Pair(f"{name} · {base}", words.figure(share.amount))


def _way(way: WayResult, words: Words) -> Line:
    return _counted(_way_name(way.way, words), Count(way.payments, way.takings), words)


def _drawer(report: ShiftReport, words: Words) -> Iterator[Line]:
    for step in report.steps:
        yield Pair(_step_name(step, words), words.figure(step.amount))
    yield Pair(words("shift.expected"), words.figure(report.cash.expected), bold=True)
    if report.cash.counted is not None:
        yield Pair(words("shift.counted"), words.figure(report.cash.counted), bold=True)


def _differences(report: ShiftReport, words: Words) -> Iterator[Line]:
    told = [way for way in report.ways if way.difference is not None]
    for way in told:
        cash = way.way.keeper is Keeper.CASH
        if way.difference or cash:
            name = _way_name(way.way, words)
            yield Pair(_difference(way.difference or Money.zero(), name, words), "", bold=True)
    if report.gap_reason:
        yield Say(words("shift.gap_reason", reason=report.gap_reason), Size.SMALL)


def _difference(difference: Money, name: str, words: Words) -> str:
    if not difference:
        return words("shift.agrees", way=name)
    key = "shift.over" if difference > Money.zero() else "shift.short"
    return words(key, way=name, amount=words.figure(max(difference, -difference)))


def _hand_over(one: HandOver, words: Words) -> Iterator[Line]:
    """A count of its own, apart from the one that closes the shift."""
    yield Gap()
    at = one.at.astimezone(COLOMBIA_TIME).strftime("%H:%M")
    hands = " > ".join(filter(None, (one.giver, one.taker)))
    yield Say(words("shift.hand_over", at=at, hands=hands))
    yield Pair(words("shift.counted"), words.figure(one.counted.total))
    yield Say(_difference(one.difference, words("shift.cash"), words))


def _travelling(report: ShiftReport, words: Words) -> Iterator[Line]:
    if report.pending:
        yield RollRule()
        total = sum((one.amount for one in report.pending), Money.zero())
        pending = Count(len(report.pending), total)
        yield _counted(words("shift.pending"), pending, words, bold=True)
        for one in report.pending:
            yield from _pending(one, words)
    if report.sold_before:
        yield RollRule()
        yield Say(words("shift.before"), bold=True)
        for before in report.sold_before:
            sale = words("shift.sale_of", sale=before.sale, shift=before.sale_shift)
            yield Pair(f"{sale} · {_way_name(before.way, words)}", words.figure(before.amount))


def _pending(one: PendingMoney, words: Words) -> Iterator[Line]:
    sale = words("shift.sale_of", sale=one.sale, shift=one.sale_shift)
    yield Pair(_who(sale, one.owner), words.figure(one.amount))
    yield Say(one.reference, Size.SMALL)


def _foot(report: ShiftReport, words: Words) -> Iterator[Line]:
    if report.head is not None:
        yield Say(words("shift.head", number=report.head.number), centred=True)
        yield Say(report.head.grouped, Size.SMALL, centred=True)
    yield Say(words("shift.internal"), centred=True)


def _counted(text: str, count: Count, words: Words, *, bold: bool = False) -> Pair:
    return Pair(f"{text} ({count.times})", words.figure(count.amount), bold=bold)


def _who(text: str, person: str) -> str:
    return f"{text} · {person}" if person else text


def _way_name(way: WayKey, words: Words) -> str:
    if way.keeper is Keeper.CASH:
        return words("shift.cash")
    if way.keeper is Keeper.GATEWAY:
        return words.known(f"method.{way.name}") or way.name or words("shift.gateway")
    return words.known(f"tender.{way.name}") or way.name


def _step_name(step: Step, words: Words) -> str:
    name = words(f"shift.step.{step.kind}")
    if step.at is None:
        return name
    return _who(f"{name} {step.at.astimezone(COLOMBIA_TIME).strftime('%H:%M')}", step.actor)

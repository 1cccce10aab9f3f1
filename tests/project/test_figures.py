"""Every figure on a screen: who else works it out, or why it is none.

A field that holds money or a number, in any picture that the till shows, stands in exactly one list
here. A new one fails until somebody says which test computes it without our rules.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import typing
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pos_app.till
from pos_app.core.money import Money

TESTS = Path(__file__).parents[1]

RECOMPUTED = {
    # by plain SQL over the tables, in modules that may import nothing of ours
    "journeys/test_days_of_chance.py::test_every_figure_is_what_the_facts_say_to_somebody_else": (
        "day_figures.Figures.hours day_figures.Share.of day_figures.Share.part"
        " day_figures.Tally.hands day_figures.Tally.paid day_figures.Tally.payments"
        " day_figures.Tally.sales day_figures.Tally.seconds day_figures.Tally.sold"
        " day_figures.Tally.voided transactions.Totals.asked transactions.Totals.count"
        " transactions.Totals.paid transactions.Transaction.amount transactions.Transaction.paid"
        " snapshots.DayRow.articles snapshots.DayRow.over snapshots.DayRow.total"
        " snapshots.DaySnapshot.sold snapshots.DaySnapshot.waiting"
    ),
    # from what people did at the till, added up beside it
    "till/test_random_days.py::test_every_figure_of_a_day_of_chance": (
        "snapshots.DayRow.returned snapshots.TakenSnapshot.change snapshots.TakenSnapshot.due"
        " snapshots.TakenSnapshot.received snapshots.TakenSnapshot.rest"
        " snapshots.TakenSnapshot.rounding snapshots.MoneySnapshot.rest"
        " snapshots.ReturnSnapshot.total snapshots.ReturnSnapshot.taxes"
        " snapshots.ReturnLineView.amount returns.BackLeg.amount returns.BackLeg.handed"
        " snapshots.ChargeSnapshot.amount snapshots.ChargeSnapshot.paid"
        " snapshots.ChargeSnapshot.over snapshots.ChargeSnapshot.rest"
        " snapshots.CaseSnapshot.asked snapshots.CaseSnapshot.paid snapshots.CaseSnapshot.vat"
        " snapshots.CaseSnapshot.consumption"
        " shift.WayResult.payments shift.WayResult.takings snapshots.HandWay.payments"
        " shift.SealedCount.expected snapshots.ShiftResultSnapshot.expected"
        " shift.WayResult.expected"
        " shift.WayResult.counted taxes.TaxShare.amount taxes.TaxShare.base"
        " shift_report.PendingMoney.amount"
    ),
    # in real windows, by a calculation of tickets that knows nothing of ours
    "journeys/test_day.py::test_every_figure_of_a_day_in_real_widgets": (
        "order.Totals.articles order.Totals.discount order.Totals.saved snapshots.MoneySnapshot.due"
        " snapshots.TipView.base snapshots.TipView.cap receipt.Receipt.tip"
    ),
    # beside the simulator's own ledger
    "simulation/test_reconciled_days.py"
    "::test_the_list_and_the_till_agree_row_by_row_after_any_day": (
        "reconciliation.Row.asked reconciliation.Side.amount reconciliation.SignedRow.amount"
    ),
    # by hand, beside a shop whose every payment is known
    "till/test_kept_days.py::test_the_home_is_told_how_each_day_stands_beside_wompi": (
        "reconciliation.Beside.asked reconciliation.Beside.days reconciliation.Beside.equal"
        " reconciliation.Beside.of"
    ),
    # by sums that are worked out of the same facts in the test
    "core/test_shift.py::test_the_steps_lead_to_the_expected_cash": "shift.Step.amount",
    "core/test_shift.py::test_a_sale_under_the_wrong_way": (
        "shift.Slip.amount shift.Slip.real shift.Slip.taken_for"
    ),
    "core/test_goods.py::test_guests_who_split_by_goods_pay_everything_once_and_not_a_peso_more": (
        "goods.GoodsShare.paid goods.GoodsShare.price"
    ),
    "till/test_records.py::test_what_everybody_did_is_counted": (
        "snapshots.PersonDeeds.allowed snapshots.PersonDeeds.did"
    ),
}
"""Each figure under the test that works it out by another way."""

AS_WRITTEN = frozenset(
    [
        "alerts.Alert.count",
        "attention.Need.details",
        "snapshots.Sentence.details",
        "transactions.Sieve.least",
        "transactions.Sieve.most",
        "attention.Need.amount",
        "catalogue.Product.price",
        "facts.Sighting.amount",
        "pricing.PriceChange.after",
        "pricing.PriceChange.before",
        "receipt.ReceiptLine.amount",
        "receipt.ReceiptLine.discount",
        "receipt.ReceiptLine.unit_price",
        "receipt.ReceiptPayment.amount",
        "receipt.ReceiptTender.amount",
        "receipt.ReceiptTender.change",
        "receipt.ReceiptTender.received",
        "receipt.ReceiptTender.rounding",
        "returns.ReturnedLine.amount",
        "shift.DrawerCount.amount",
        "shift.HandCount.amount",
        "shift.Movement.amount",
        "shift.Pieces.pieces",
        "shift.Pieces.value",
        "snapshots.CaseSnapshot.goods",
        "snapshots.CheckedPayment.amount",
        "snapshots.LineView.amount",
        "snapshots.LineView.discount",
        "snapshots.LineView.listed",
        "snapshots.LineView.unit_price",
        "snapshots.PartView.amount",
        "snapshots.PartView.change",
        "snapshots.RemovedRow.amount",
        "snapshots.SaleSnapshot.discount",
        "snapshots.TipView.answer",
        "snapshots.TrayRow.amount",
        "snapshots.TrayRow.asked",
        "tasks.Task.amount",
        "taxes.Tax.basis_points",
    ]
)
"""One fact as it was written, typed or told: nothing is added to it."""

COUNTED = frozenset(
    [
        "audit.Audit.sealed",
        "audit.Audit.unsealed",
        "audit.Audit.witnesses",
        "catalogue.Shelves.categories",
        "catalogue.Shelves.favourites",
        "copies.KeptCopy.size",
        "copies.Proof.entries",
        "copies.Proof.orders",
        "copies.Proof.receipts",
        "habits.Failing.failed",
        "habits.Failing.of",
        "habits.Habit.percent",
        "habits.Habit.seconds",
        "privacy.Held.texts",
        "snapshots.CaseSnapshot.twins",
        "snapshots.PrivacyRow.texts",
        "snapshots.ShopSnapshot.waiting",
        "snapshots.Signed.alarms",
        "snapshots.Signed.times",
        "snapshots.TrayRow.more",
        "snapshots.TraySnapshot.travelling",
    ]
)
"""How many of something there are, with no money in it."""

NAMES = frozenset(
    [
        "attempt",
        "chosen",
        "day_figures",
        "details",
        "edition",
        "facts",
        "fault",
        "favourite",
        "item_digits",
        "last_closed",
        "last_shift",
        "least",
        "line",
        "line_id",
        "lines",
        "most",
        "number",
        "receipt",
        "receipt_number",
        "sale",
        "sale_number",
        "sale_shift",
        "shift",
        "thousandths",
        "twin",
    ]
)
"""What a number is called that only names something, or is typed to look for it."""

STEPS = frozenset(
    [
        "columns",
        "copies",
        "days",
        "done",
        "drawer_pin",
        "idle_minutes",
        "limit",
        "of",
        "pages",
        "progress",
        "total",
        "tries",
        "values",
        "wait",
    ]
)
"""How far something is, and how something is set."""


def figures() -> dict[str, bool]:
    """Every field with money or a number that a picture can show, and whether it is money."""
    seen: set[type] = set()
    return dict(told for kind in _pictures() for told in sorted(_fields_of(kind, seen)))


def _pictures() -> Iterator[type]:
    for module in pkgutil.walk_packages(pos_app.till.__path__, "pos_app.till."):
        if module.name.endswith("snapshots"):
            held = importlib.import_module(module.name)
            yield from (getattr(held, name) for name in held.__all__ if name.endswith("Snapshot"))


def _fields_of(kind: type, seen: set[type]) -> Iterator[tuple[str, bool]]:
    if kind in seen or not dataclasses.is_dataclass(kind):
        return
    seen.add(kind)
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):
        leaves = set(_leaves(hints[field.name]))
        if leaves & {Money, int}:
            module = kind.__module__.rpartition(".")[2]
            yield f"{module}.{kind.__name__}.{field.name}", Money in leaves
        for leaf in leaves - {Money}:
            if isinstance(leaf, type):
                yield from _fields_of(leaf, seen)


def _leaves(hint: object) -> Iterator[object]:
    arguments = typing.get_args(hint)
    if not arguments:
        yield hint
    for argument in arguments:
        yield from _leaves(argument)


def _named() -> Counter[str]:
    told = (name for names in RECOMPUTED.values() for name in names.split())
    return Counter([*told, *AS_WRITTEN, *COUNTED])


def test_every_figure_is_worked_out_by_somebody_else() -> None:
    """A manager would decide by a number that only our own rules make."""
    there, named = figures(), _named()
    plain = {n for n, money in there.items() if n.rpartition(".")[2] in NAMES | STEPS and not money}
    assert sorted(there.keys() - named.keys() - plain) == [], "say which test works it out"
    assert sorted(named.keys() - there.keys()) == [], "no screen shows it any more"
    assert [name for name, times in named.items() if times > 1] == [], "it stands in two lists"


def test_the_tests_that_work_figures_out_are_there() -> None:
    """A figure would lean on a test that somebody took away."""
    for told in RECOMPUTED:
        place, _, name = told.partition("::")
        tree = ast.parse((TESTS / place).read_text(encoding="utf-8"))
        assert name in {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}

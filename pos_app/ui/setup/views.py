"""From the setup's snapshots to words ready to show: no widget is touched here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pos_app.core.catalogue import ImportPlan, Product, ProductChange, RefusedRow
from pos_app.core.gateway_terms import Merchant
from pos_app.till.snapshots import KeyField
from pos_app.ui.widgets.plain_table import Column, Row
from pos_app.ui.words import detail, known_keys, say

__all__ = [
    "PlanRow",
    "changed_rows",
    "check_words",
    "merchant_words",
    "new_rows",
    "plan_columns",
    "plan_table_rows",
    "refused_rows",
    "result_words",
]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of the preview: what it is about, how it is, how it would be or why it is not."""

    what: str
    before: str
    after: str


def plan_columns(kind: str) -> tuple[Column, ...]:
    """What is told of a kind of rows; new products were nothing before."""
    widths = {"what": 100, "before": 140} if kind == "refused" else {}
    parts = ("what", "after") if kind == "new" else ("what", "before", "after")
    return tuple(
        Column(
            say(f"import.head.{kind}.{part}"),
            widths.get(part, 0),
            strong=part == "what",
            wraps=True,
        )
        for part in parts
    )


def plan_table_rows(kind: str, rows: Sequence[PlanRow]) -> tuple[Row, ...]:
    """Rows of the preview as the table takes them: no two of them need differ in words."""
    told = ((r.what, r.after) if kind == "new" else (r.what, r.before, r.after) for r in rows)
    return tuple(
        Row.of_words(str(number), words, ", ".join(filter(None, words)))
        for number, words in enumerate(told)
    )


def check_words(checked: KeyField, merchant: Merchant | None) -> str:
    """How the check of a key ended: what proves it, or what is wrong with it.

    A key that stands in another's field is called by its name, and the one that has no field here
    is shown its place; a proven public key tells whose it is.
    """
    if checked.name == "public" and checked.passed and merchant is not None:
        return merchant_words(merchant)
    details = dict(checked.said.details)
    if details.get("actual") == "events":
        return say("keys.events_elsewhere")
    if "actual" in details:
        details["actual"] = say(f"keys.name.{details['actual']}")
    return say(checked.said.key, **details)


def merchant_words(merchant: Merchant) -> str:
    """Whom the public key belongs to, and how its customers can pay."""
    ways = [_way(name) for name in merchant.accepted_ways]
    said = say("keys.merchant", name=merchant.name)
    return f"{said} · {say('keys.accepts', ways=_listed(ways))}" if ways else said


def _way(name: str) -> str:
    """The shop's word for one of Wompi's ways; a way we do not know keeps Wompi's name."""
    key = f"keys.way.{name}"
    return say(key) if key in known_keys() else name


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return say("keys.and", some=", ".join(words[:-1]), last=words[-1])


def new_rows(plan: ImportPlan) -> tuple[PlanRow, ...]:
    """The products that would come."""
    return tuple(PlanRow(p.name, "", _told(p)) for p in plan.new)


def changed_rows(plan: ImportPlan) -> tuple[PlanRow, ...]:
    """The products that would change, with what changes of each."""
    return tuple(map(_changed, plan.changed))


def refused_rows(plan: ImportPlan) -> tuple[PlanRow, ...]:
    """The rows that are left out, with the line and the reason."""
    return tuple(map(_refused, plan.refused))


def _told(product: Product) -> str:
    return " · ".join((product.category, detail(product.price), say(_tax_key(product))))


def _tax_key(product: Product) -> str:
    return f"import.tax.{product.treatment.value}"


def _changed(change: ProductChange) -> PlanRow:
    parts = list(_differences(change.before, change.after))
    before = " · ".join(before for before, _ in parts)
    after = " · ".join(after for _, after in parts)
    return PlanRow(change.before.name, before, after)


def _differences(before: Product, after: Product) -> Iterator[tuple[str, str]]:
    """What differs, in words."""
    for said_before, said_after in zip(_aspects(before), _aspects(after), strict=True):
        if said_before != said_after:
            yield said_before, said_after


def _aspects(product: Product) -> tuple[str, ...]:
    """Everything that an import can change of a product."""
    nothing = say("import.nothing")
    favourite = product.favourite
    return (
        product.name,
        detail(product.price),
        say(_tax_key(product)),
        product.category or nothing,
        ", ".join(product.codes) or say("import.no_codes"),
        say("import.not_favourite") if favourite is None else say("import.favourite", n=favourite),
        say("import.drawing", name=product.drawing or nothing),
        say("import.sold_out" if product.sold_out else "import.on_sale"),
    )


def _refused(row: RefusedRow) -> PlanRow:
    line = say("import.line", line=row.line)
    return PlanRow(line, row.value, say(row.problem.value, value=row.value))


def result_words(plan: ImportPlan) -> str:
    """What an import did."""
    return say("import.applied", new=len(plan.new), changed=len(plan.changed))

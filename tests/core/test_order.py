from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.money import Money, Quantity
from pos_app.core.order import (
    WOMPI_LIMITS,
    Change,
    ChangeKind,
    ChargeLimits,
    Item,
    Line,
    Order,
    OrderChange,
    Refusal,
    Terms,
    amount_refusal,
    sale_refusal,
)
from pos_app.core.taxes import Treatment, tax_on

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
ONE = Quantity.units(1)

Step = Callable[[Order], Change]
Wish = tuple[str, int, int]


def an_item(name: str = "Tinto", pesos: int = 2_800, treatment: Treatment = Treatment.INC) -> Item:
    """Ring up an ordinary product of today."""
    return Item(name.lower(), name, Money.pesos(pesos), tax_on(treatment, date(2026, 11, 23)))


TINTO = an_item()
CAPPUCCINO = an_item("Cappuccino", 7_900)
COFFEE_BAG = an_item("Café Huila 500 g", 32_900, Treatment.IVA_REDUCED)
MUG = an_item("Taza esmaltada", 28_000, Treatment.IVA_GENERAL)
ITEMS = (TINTO, CAPPUCCINO, COFFEE_BAG, MUG)


def an_order(*changes: Step) -> Order:
    """Start sale 91 and make these changes."""
    order = Order("o-91", number=91, shift=214, started_at=NOON)
    for change in changes:
        order = order.after(change(order))
    return order


def adding(item: Item, quantity: Quantity = ONE) -> Step:
    """Add to whatever the order is by then."""
    return lambda order: order.add(item, quantity, NOON)


def test_the_ticket_of_the_morning_adds_up() -> None:
    """Totals, taxes, articles and savings on the screen are what the customer pays."""
    order = an_order(
        adding(CAPPUCCINO),
        adding(CAPPUCCINO),
        adding(an_item("Almojábana", 3_900)),
        adding(an_item("Torta de zanahoria", 9_000)),
        lambda order: order.set_discount(3, 1_000, NOON),
        adding(COFFEE_BAG),
        adding(MUG),
    )

    totals = order.totals

    assert Money.pesos(88_700) == totals.total
    assert Money(447_059 + 156_667) == totals.vat
    assert Money(205_926) == totals.consumption
    assert totals.total == totals.base + totals.vat + totals.consumption
    assert Money.pesos(900) == totals.saved
    assert totals.articles == 6


def test_the_same_product_counts_up_on_its_line() -> None:
    """Two touches on Cappuccino are «2 × Cappuccino», not two lines to read."""
    order = an_order(adding(CAPPUCCINO), adding(TINTO), adding(CAPPUCCINO))

    assert [(line.item.name, str(line.quantity)) for line in order.live] == [
        ("Cappuccino", "2"),
        ("Tinto", "1"),
    ]


def test_a_new_price_or_a_discounted_line_starts_a_line_of_its_own() -> None:
    """The second mug must not slip in under a discount that was given for one."""
    order = an_order(
        adding(MUG),
        lambda order: order.set_discount(1, 5_000, NOON),
        adding(MUG),
        adding(replace(MUG, unit_price=Money.pesos(30_000))),
    )

    amounts = [line.amount for line in order.live]

    assert [Money.pesos(14_000), Money.pesos(28_000), Money.pesos(30_000)] == amounts


def test_a_removed_line_leaves_a_trace_and_costs_nothing() -> None:
    """A line taken off after the customer paid by hand is how tills are robbed: it must show."""
    later = NOON + timedelta(seconds=9)
    order = an_order(adding(TINTO), adding(MUG), lambda order: order.remove(2, later))

    assert Money.pesos(2_800) == order.totals.total
    assert [(1, None), (2, later)] == [(line.number, line.removed_at) for line in order.lines]


def test_a_removed_product_comes_back_on_a_new_line() -> None:
    """Ringing it up again must not wake the trace."""
    order = an_order(adding(MUG), lambda order: order.remove(1, NOON), adding(MUG))

    assert [line.number for line in order.live] == [2]


def test_weighed_goods_count_as_one_article() -> None:
    """A quarter kilo of cheese is one bag, not a quarter of an article."""
    cheese = an_item("Queso campesino", 24_900, Treatment.EXEMPT)

    order = an_order(adding(cheese, Quantity(250)), adding(TINTO, Quantity.units(3)))

    assert order.totals.articles == 4
    assert Money.pesos(6_225 + 8_400) == order.totals.total


def test_a_discount_of_the_whole_ticket_is_spread_so_that_taxes_add_up() -> None:
    """A tenth off the ticket would be taken from one rate only, or miss the total by a peso."""
    order = an_order(
        adding(an_item("Pandebono", 3_335)),
        adding(COFFEE_BAG),
        adding(MUG),
        lambda order: order.set_terms(Terms(1_000), NOON),
    )

    totals = order.totals

    assert [Money.pesos(3_001), Money.pesos(29_610), Money.pesos(25_200)] == [
        net for _, net in order.nets
    ]
    assert (Money.pesos(6_424), Money.pesos(6_424)) == (totals.discount, totals.saved)
    assert Money.pesos(57_811) == totals.total == totals.base + totals.vat + totals.consumption


def test_another_price_keeps_the_first_one_beside_it() -> None:
    """A coffee sold at a tenth of its price would look as if it cost that."""
    order = an_order(
        adding(MUG),
        lambda order: order.set_price(1, Money.pesos(20_000), NOON),
        lambda order: order.set_price(1, Money.pesos(15_000), NOON),
        adding(MUG),
    )

    assert [(line.item.unit_price, line.item.listed) for line in order.live] == [
        (Money.pesos(15_000), Money.pesos(28_000)),
        (Money.pesos(28_000), None),
    ]
    back = order.after(order.set_price(1, Money.pesos(28_000), NOON))
    assert back.live[0].item.listed is None


def test_a_line_kept_apart_takes_nothing_on() -> None:
    """«Sin azúcar» would hold for the next customer's coffee, too."""
    order = an_order(adding(TINTO))

    assert order.after(order.add(TINTO, ONE, NOON, apart={1})).live[1].number == 2


def test_undo_takes_back_one_change_after_another() -> None:
    """Ctrl Z brings back what a wrong key took, and then what came before it."""
    order = an_order(
        adding(TINTO),
        lambda order: order.set_quantity(1, Quantity.units(5), NOON),
        lambda order: order.remove(1, NOON),
    )

    restored = undone(order)
    assert [Quantity.units(5)] == [line.quantity for line in restored.live]
    restored = undone(restored)
    assert [line.quantity for line in restored.live] == [ONE]
    restored = undone(restored)
    assert not restored.live
    assert not restored.can_undo
    assert restored.undo(NOON) is None


def test_undoing_an_addition_keeps_its_trace() -> None:
    """Undo must not be a quieter way to make a line disappear."""
    order = an_order(adding(TINTO), adding(MUG))
    change = order.undo(NOON)
    assert change is not None

    order = order.after(change)

    assert [line.removed_at for line in order.lines] == [None, NOON]
    assert order.can_undo


def undone(order: Order) -> Order:
    """Press Ctrl Z."""
    change = order.undo(NOON)
    assert change is not None
    return order.after(change)


def wishes() -> st.SearchStrategy[list[Wish]]:
    """Keys pressed in any order: what, where, how much."""
    kinds = st.sampled_from(["add", "quantity", "discount", "price", "terms", "remove", "undo"])
    return st.lists(st.tuples(kinds, st.integers(0, 9_999), st.integers(1, 10_000)), max_size=25)


def changed(order: Order, kind: str, pick: int, value: int) -> Change | None:
    """Press a key on an order: what changes, if anything."""
    live = order.live
    if kind == "undo":
        return order.undo(NOON)
    if kind == "add" or not live:
        return order.add(ITEMS[pick % len(ITEMS)], Quantity(value), NOON)
    number = live[pick % len(live)].number
    pressed: dict[str, Callable[[], Change]] = {
        "terms": lambda: order.set_terms(Terms(value), NOON),
        "quantity": lambda: order.set_quantity(number, Quantity(value), NOON),
        "discount": lambda: order.set_discount(number, value, NOON),
        "price": lambda: order.set_price(number, Money.pesos(value), NOON),
        "remove": lambda: order.remove(number, NOON),
    }
    return pressed[kind]()


@given(wishes())
def test_whatever_is_undone_leaves_the_ticket_as_it_was(pressed: list[Wish]) -> None:
    """An undo that returns almost the same ticket charges almost the right amount."""
    order = an_order()
    for wish in pressed:
        change = changed(order, *wish)
        if change is None:
            continue
        if change.kind is not ChangeKind.UNDONE:
            back = undone(order.after(change))
            assert (order.live, order.totals) == (back.live, back.totals)
            assert order.undoable == back.undoable
        order = order.after(change)


@given(wishes())
def test_an_order_is_the_same_after_a_power_cut(pressed: list[Wish]) -> None:
    """What the disk holds are the changes: rebuilt from them, the sale must be the same one."""
    order, kept = an_order(), []
    for wish in pressed:
        if change := changed(order, *wish):
            kept.append(change)
            order = order.after(change)

    assert order == an_order().replayed(kept)
    assert list(range(1, len(order.lines) + 1)) == [line.number for line in order.lines]


@given(wishes())
def test_totals_add_up_for_any_mix_quantity_and_discount(
    pressed: list[Wish],
) -> None:
    """Base and taxes that miss the total by a centavo are refused by the accountant."""
    order = an_order()
    for wish in pressed:
        if change := changed(order, *wish):
            order = order.after(change)
    totals = order.totals

    assert totals.total == sum((net for _, net in order.nets), Money.zero())
    assert all(Money.zero() <= net <= line.amount for line, net in order.nets)
    assert all(net.whole_pesos for _, net in order.nets)
    assert totals.total == totals.base + totals.vat + totals.consumption
    assert totals.total.whole_pesos
    assert totals.total + totals.saved == sum((line.gross for line in order.live), Money.zero())


def test_discounts_round_half_a_peso_up() -> None:
    """A tenth of $ 2.805 is $ 280,50: the customer is given $ 281."""
    line = Line(1, an_item(pesos=2_805), ONE, discount=1_000)

    assert Money.pesos(281) == line.saved
    assert Money.pesos(2_524) == line.amount


@pytest.mark.parametrize(("quantity", "discount"), [(0, 0), (1, -1), (1, 10_001)])
def test_an_impossible_line_is_our_own_fault(quantity: int, discount: int) -> None:
    """Nothing at a discount above its price may ever reach a ticket."""
    with pytest.raises(AssertionError):
        Line(1, TINTO, Quantity(quantity), discount)


def test_changing_what_is_not_on_the_ticket_is_our_own_fault() -> None:
    """A removed line that could be changed would be a trace that can be forged."""
    order = an_order(adding(TINTO), lambda order: order.remove(1, NOON))

    with pytest.raises(AssertionError):
        order.remove(1, NOON)
    with pytest.raises(AssertionError):
        order.after(OrderChange(ChangeKind.ADDED, NOON, Line(3, TINTO, ONE)))


def charge_refusal(order: Order, limits: ChargeLimits = WOMPI_LIMITS) -> Refusal | None:
    """Why an order cannot be charged whole; or None."""
    totals = order.totals
    return sale_refusal(order, limits) or amount_refusal(totals.total, totals.base, limits)


def test_an_ordinary_order_can_be_charged() -> None:
    """A refusal without a reason would stop the queue."""
    assert charge_refusal(an_order(adding(TINTO))) is None


def test_an_empty_or_free_order_is_not_charged() -> None:
    """An attempt over nothing burns a reference and puzzles the customer."""
    free = an_order(adding(TINTO), lambda order: order.set_discount(1, 10_000, NOON))

    assert Refusal("order.empty") == charge_refusal(an_order())
    assert Refusal("order.zero") == charge_refusal(free)


def test_the_minimum_is_measured_without_taxes() -> None:
    """Wompi refuses $ 1.700 with 19 % IVA inside, because $ 1.429 are left without it."""
    candy = an_item("Dulce", 1_700, Treatment.IVA_GENERAL)
    bread = an_item("Pan", 1_500, Treatment.EXCLUDED)

    refusal = charge_refusal(an_order(adding(candy)))

    assert Refusal("order.below_minimum", Money.pesos(1_500)) == refusal
    assert refusal.details == {"limit": "$\u00a01.500"}
    assert charge_refusal(an_order(adding(bread))) is None


def test_a_changed_minimum_is_obeyed() -> None:
    """Gateway accounts have other minimums than aggregator accounts: it is a setting."""
    limits = replace(WOMPI_LIMITS, minimum=Money.pesos(5_000))

    assert charge_refusal(an_order(adding(TINTO))) is None
    assert charge_refusal(an_order(adding(TINTO)), limits) is not None


@pytest.mark.parametrize(
    ("centavos", "key"),
    [
        (0, "order.zero"),
        (-100, "order.zero"),
        (149_900, "order.below_minimum"),
        (150_000, None),
        (150_001, "order.not_whole_pesos"),
        (10**12, None),
        (10**12 + 1, "order.not_whole_pesos"),
        (10**12 + 100, "order.above_maximum"),
    ],
)
def test_amounts_that_wompi_would_refuse_are_refused_here(centavos: int, key: str | None) -> None:
    """The cashier gets a sentence at once instead of a page that opens with an error."""
    refusal = amount_refusal(Money(centavos), Money(centavos))

    assert key == (refusal.key if refusal else None)


def test_an_order_beyond_the_greatest_amount_is_refused() -> None:
    """A quantity scanned into the wrong field must not become a charge of ten billion pesos."""
    order = an_order(adding(MUG, Quantity.units(400_000)))

    assert Refusal("order.above_maximum", WOMPI_LIMITS.maximum) == charge_refusal(order)


def test_an_absurdly_long_order_still_adds_up_and_is_not_charged() -> None:
    """Two thousand lines must neither hang the till nor print ten metres of paper."""
    order = an_order(*(adding(an_item(f"P{n}", 1_000 + n)) for n in range(2_000)))

    assert Money.pesos(sum(range(1_000, 3_000))) == order.totals.total
    assert Refusal("order.too_many_lines", 1_000) == charge_refusal(order)
    assert Refusal("order.too_many_lines", 1_000).details == {"limit": 1_000}
    assert Refusal("order.zero").details == {}

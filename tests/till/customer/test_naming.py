"""The ticket in the customer's name: kept at once, on his sale alone, and out of every chain."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from shop import PowerCutError, Shop

from pos_app.core.audit import Trouble
from pos_app.core.customer import Customer, CustomerFact, CustomerKind, DocumentKind
from pos_app.core.errors import CouldNotAskError
from pos_app.core.journal import broken_at
from pos_app.core.privacy import PrivacyKind
from pos_app.core.staff import Right
from pos_app.store.audit import audit
from pos_app.store.customers import Customers
from pos_app.store.privacy import Privacy
from pos_app.till.customer.naming import CustomerNaming
from pos_app.till.customer.snapshots import Typed
from pos_app.till.minute.snapshots import CaseSnapshot
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.privacy.personal_data import PersonalData
from pos_app.till.privacy.snapshots import PrivacySnapshot
from pos_app.till.selling.parking import Parking
from pos_app.till.snapshots import SaleSnapshot

CC, NIT = DocumentKind.CC, DocumentKind.NIT
ANA = Typed(CC, "1.020.345.678", " Ana\tMuñoz ", "ana@correo.co")
KEPT = Customer(CC, "1020345678", "Ana Muñoz", "ana@correo.co")
FIRM = Typed(NIT, "890903938", "Banco S. A.")


class Nobody:
    """A till that is locked."""

    actor = "nobody"

    def may(self, right: Right) -> bool:
        """Allow nothing."""
        del right
        return False


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def naming(shop: Shop, texts: Privacy | None = None) -> CustomerNaming:
    """Name the customers of a shop."""
    return CustomerNaming(shop.world, shop.till, texts or shop.store.privacy)


def in_hand(shop: Shop) -> str:
    """The sale under the cashier's hands."""
    return shop.till.sales.order.order_id


def shown(shop: Shop) -> Customer | None:
    """Whom the screen names."""
    return shop.latest(SaleSnapshot).customer


def acts(shop: Shop) -> list[str]:
    """What the journal tells of customers."""
    kinds = [entry.act.kind for entry in shop.store.journal.entries()]
    return [kind for kind in kinds if kind.startswith("customer.")]


def asked(shop: Shop) -> list[PrivacyKind]:
    """What was agreed to, oldest first."""
    return [act.kind for act in reversed(shop.store.privacy.acts())]


def on_the_disk(folder: Path) -> bytes:
    """Everything that the files of the database hold."""
    return b"".join(file.read_bytes() for file in folder.glob("mostrador.db*"))


def test_a_customer_is_kept_before_he_is_shown_and_outlives_a_power_cut(tmp_path: Path) -> None:
    """The name is spelled once more, letter by letter, while the queue waits."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.ring_up()
            await naming(shop).put_on(in_hand(shop), ANA)
            assert shown(shop) == KEPT
        async with shop:
            assert shown(shop) == KEPT
            assert acts(shop) == ["customer.set"]
            assert asked(shop) == [PrivacyKind.CONSENTED]

    run(story())


def test_a_customer_goes_with_his_sale_and_with_no_other(tmp_path: Path) -> None:
    """The next customer's ticket is in the name of the one before."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            first = in_hand(shop)
            await naming(shop).put_on(first, ANA)
            await Parking(shop.till).park()
            assert shown(shop) is None
            (waiting,) = shop.latest(ParkedSnapshot).sales
            assert waiting.name == "Cappuccino"
            await shop.ring_up()
            await shop.till.open_sale(first)
            assert shown(shop) == KEPT
            await shop.till.remove_line(1)  # a cappuccino is charged
            await shop.pay(await shop.charge())
            receipt = shop.store.receipts.of_order(first)
            assert receipt is not None
            assert receipt.customer == KEPT
            await shop.till.next_sale()
            assert shown(shop) is None

    run(story())


def test_nothing_of_a_customer_reaches_the_gateway_or_the_chain(tmp_path: Path) -> None:
    """What must be erasable would be chained for ever, or lie at somebody else's."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await naming(shop).put_on(in_hand(shop), ANA)
            await shop.pay(await shop.charge())
            kept = repr((shop.store.journal.entries(), vars(shop.gateway)))
            kept += repr(shop.store.payments.cases_of(in_hand(shop)))
            for word in ("Ana", "Muñoz", "1020345678", "1.020.345.678", "ana@correo.co"):
                assert word not in kept
            (fact,) = shop.store.customers.facts_of(in_hand(shop))
            assert fact.digest
            assert fact.digest in kept
            assert broken_at(shop.store.journal.entries()) is None

    run(story())


def test_the_case_names_the_customer_to_whom_may_review_it(tmp_path: Path) -> None:
    """Every cashier reads who bought what; or the manager cannot find the firm that calls."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await naming(shop).put_on(in_hand(shop), ANA)
            reference = await shop.charge()
            await shop.pay(reference)
            cases = shop.till.minute.cases
            await cases.show(reference)
            assert shop.latest(CaseSnapshot).customer == KEPT
            written = await cases.support(reference)
            assert written is not None
            assert "Muñoz" not in written[1]
            shop.world.authority = Nobody()  # type: ignore[assignment]  # asks for no leave
            await cases.show(reference)
            assert shop.latest(CaseSnapshot).customer is None

    run(story())


def test_a_customer_is_changed_and_taken_off_and_each_is_told(tmp_path: Path) -> None:
    """The wrong firm stays on the paper; or nobody knows who took the right one off."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            name, order = naming(shop), in_hand(shop)
            await name.take_off(order)  # nobody is there yet
            await name.put_on(order, ANA)
            await name.put_on(order, ANA)  # pressed twice
            await name.put_on(order, FIRM)
            assert shown(shop) == Customer(NIT, "890903938-8", "Banco S. A.")
            await name.take_off(order)
            await name.take_off(order)
            assert shown(shop) is None
            assert acts(shop) == ["customer.set", "customer.changed", "customer.taken_off"]
            assert [fact.kind for fact in shop.store.customers.facts_of(order)] == [
                CustomerKind.SET,
                CustomerKind.CHANGED,
                CustomerKind.TAKEN_OFF,
            ]
            assert asked(shop) == [PrivacyKind.CONSENTED, PrivacyKind.WITHDREW]
            await shop.pay(await shop.charge())
            held = on_the_disk(tmp_path)
            for word in (b"1020345678", "Muñoz".encode(), b"890903938", b"Banco S. A."):
                assert word not in held

    run(story())


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (replace(ANA, number="12"), "customer.number_shape"),
        (replace(FIRM, number="890.903.938-1"), "customer.nit_digit"),
        (replace(ANA, name="\x1b\x1b"), "customer.name_missing"),
        (replace(ANA, name="4242 4242 4242 4242 Ana"), "customer.card"),
        (replace(ANA, name="a" * 5_000), "customer.name_long"),
        (replace(ANA, mail="ana"), "customer.mail_shape"),
    ],
)
def test_what_cannot_be_used_gets_a_sentence_and_changes_nothing(
    tmp_path: Path, typed: Typed, why: str
) -> None:
    """Half a customer is on the paper."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await naming(shop).put_on(in_hand(shop), typed)
            assert shop.notices == [why]
            assert shown(shop) is None
            assert (acts(shop), asked(shop)) == ([], [])

    run(story())


def test_the_name_on_a_paid_sale_stays(tmp_path: Path) -> None:
    """The paper in the hand and its copy name two people."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            name, order = naming(shop), in_hand(shop)
            await name.put_on(order, ANA)
            await shop.pay(await shop.charge())
            await name.put_on(order, FIRM)
            await name.take_off(order)
            assert shop.notices == ["sale.already_paid", "sale.already_paid"]
            assert shop.store.customers.of_order(order) == KEPT

    run(story())


def test_a_late_press_names_no_other_sale(tmp_path: Path) -> None:
    """«Listo» is heard after the sale was parked, and the next customer gets the name."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            before = in_hand(shop)
            await Parking(shop.till).park()
            await naming(shop).put_on(before, ANA)
            await naming(shop).take_off(before)
            assert shown(shop) is None
            assert shop.store.customers.of_order(before) is None
            assert shop.notices == []

    run(story())


def test_a_locked_till_names_nobody(tmp_path: Path) -> None:
    """Whoever passes by puts his firm on the sale of somebody else."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            shop.world.authority = Nobody()  # type: ignore[assignment]  # asks for no leave
            await naming(shop).put_on(in_hand(shop), ANA)
            assert shop.notices == ["staff.locked"]
            assert shop.store.customers.of_order(in_hand(shop)) is None

    run(story())


def test_what_is_known_of_a_customer_is_found_and_erased(tmp_path: Path) -> None:
    """The law gives him ten days, and nobody finds him."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            order = in_hand(shop)
            await naming(shop).put_on(order, ANA)
            await shop.pay(await shop.charge())
            data = PersonalData(shop.world, shop.store.privacy)
            await data.find("1.020.345.678")
            (found,) = shop.latest(PrivacySnapshot).found
            assert found.text == "CC 1020345678 Ana Muñoz ana@correo.co"
            await data.erase_found()
            receipt = shop.store.receipts.of_order(order)
            assert receipt is not None
            assert receipt.customer is None
            assert broken_at(shop.store.journal.entries()) is None
            assert shop.store.customers.facts_of(order)

    run(story())


TAKEN_OFF = """
INSERT INTO customer_facts (order_id, kind, at, actor, digest)
SELECT order_id, 'taken_off', at, 'x', '' FROM customer_texts
"""


@pytest.mark.parametrize(
    ("statement", "trouble"),
    [
        ("UPDATE customer_texts SET name = 'Otro'", Trouble.EDITED),
        ("UPDATE customer_texts SET kind = 'club'", Trouble.EDITED),
        ("UPDATE customer_texts SET number = '1020345679'", Trouble.EDITED),
        (
            TAKEN_OFF,
            Trouble.ADDED,
        ),
        ("DELETE FROM customer_texts", None),  # as whoever is erased is
        ("SELECT 1", None),
    ],
)
def test_a_name_that_was_exchanged_by_hand_is_noticed(
    tmp_path: Path, statement: str, trouble: Trouble | None
) -> None:
    """A bought article changes its owner in the books, and the proof says that nothing did."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await naming(shop).put_on(in_hand(shop), ANA)
            order = in_hand(shop)
            await shop.pay(await shop.charge())
            shop.store._connection.execute(statement)
            found = audit(tmp_path / "mostrador.db", (), lambda _done, _total: None).suspicions
            told = [(one.trouble, one.table, one.row) for one in found]
            assert told == ([] if trouble is None else [(trouble, "customer_texts", order)])

    run(story())


class Cut(Customers):
    """A disk in front of which the power goes out."""

    def write(self, fact: CustomerFact, customer: Customer | None, salt: str = "") -> None:
        """Write, and be cut before the transaction ends."""
        super().write(fact, customer, salt)
        raise PowerCutError


def test_a_power_cut_while_writing_leaves_nothing_half_there(tmp_path: Path) -> None:
    """A consent without a customer, or a customer whom no journal knows."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.ring_up()
            whole = shop.store.customers
            shop.store.customers = Cut(shop.store._connection)
            with pytest.raises(PowerCutError):
                await naming(shop).put_on(in_hand(shop), ANA)
            assert shown(shop) is None
            shop.store.customers = whole
        async with shop:
            assert shown(shop) is None
            assert (acts(shop), asked(shop)) == ([], [])

    run(story())


class Busy(Privacy):
    """A disk that does not let go."""

    def forget_for_good(self) -> None:
        """Be busy."""
        raise CouldNotAskError("store.busy")


@pytest.mark.expected_logs("customer_not_forgotten")
def test_a_busy_disk_forgets_later_and_the_sale_goes_on(tmp_path: Path) -> None:
    """The till stops over a log that will be emptied anyway."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            name = naming(shop, Busy(shop.store._connection))
            await name.put_on(in_hand(shop), ANA)
            assert shown(shop) == KEPT
            await name.put_on(in_hand(shop), FIRM)
            assert acts(shop) == ["customer.set", "customer.changed"]

    run(story())

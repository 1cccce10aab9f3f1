"""The manager's place: an empty day, the first one, one sale, many. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from payments import NOON, REFERENCE
from PySide6.QtWidgets import QWidget

from pos_app.core.attention import Need, NeedKind, Verb
from pos_app.core.day_figures import (
    Channel,
    ChargeFact,
    Ending,
    Figures,
    HandFact,
    SaleFact,
    figures_of,
)
from pos_app.core.facts import Environment, Way
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.reconciliation import Beside
from pos_app.core.tasks import Advice, Task, TaskKind
from pos_app.core.transactions import Mark, Page, Sieve, Totals, Transaction, TxState
from pos_app.till.review.snapshots import (
    ClosedRow,
    HomeSnapshot,
    NeedRow,
    NeedsSnapshot,
    PaymentsSnapshot,
    ProgressSnapshot,
    SumSnapshot,
)
from pos_app.ui.manager.home_page import HomePage
from pos_app.ui.manager.manager_screen import ManagerScreen
from pos_app.ui.manager.payments_page import PaymentsPage

__all__ = ["HOME", "NEEDS", "PAYMENTS", "busy_day", "manager"]

DAY = date(2026, 11, 20)
MORNING = NOON - timedelta(hours=5)
EVENING = NOON + timedelta(hours=8, minutes=12)
"""When the manager looks at the day."""

WAYS = (
    (Way.PAGE, "CARD", 40),
    (Way.LINK, "CARD", 15),
    (Way.NEQUI, "NEQUI", 26),
    (Way.LINK, "PSE", 14),
    (Way.BANCOLOMBIA_QR, "BANCOLOMBIA_QR", 12),
)


def charge(way: Way, method: str, minute: int, ending: Ending, pesos: int) -> ChargeFact:
    """A charge of the day."""
    approved = ending is Ending.APPROVED
    return ChargeFact(
        way=way,
        method="" if ending is Ending.ABANDONED else method,
        till="C1",
        cashier="P1" if minute % 3 else "P2",
        begun_at=MORNING + timedelta(minutes=minute),
        ending=ending,
        paid=Money.pesos(pesos if approved else 0),
        voided=Money.zero(),
        seconds=20 + minute % 90 if approved else None,
        secured=True if method == "CARD" and approved else None,
        ended=int(ending in {Ending.APPROVED, Ending.DECLINED}),
        heard=int(ending in {Ending.APPROVED, Ending.DECLINED} and minute % 60 != 0),
    )


def busy_day(day: date = DAY, seed: int = 7) -> Figures:
    """A day with some hundred and fifty sales."""
    chance = Random(seed)
    endings = [Ending.APPROVED] * 26 + [Ending.DECLINED, Ending.ABANDONED, Ending.APPROVED]
    charges, hands, sales = [], [], []
    for way, method, times in WAYS:
        for _ in range(times):
            minute, pesos = chance.randrange(780), chance.randrange(50, 900) * 100
            ending = chance.choice(endings)
            charges.append(charge(way, method, minute, ending, pesos))
            if ending is Ending.APPROVED:
                at = MORNING + timedelta(minutes=minute)
                sales.append(SaleFact("C1", at, Money.pesos(pesos)))
    for _ in range(55):
        at = MORNING + timedelta(minutes=chance.randrange(780))
        amount = Money.pesos(chance.randrange(20, 400) * 100)
        hands.append(HandFact(Channel.CASH, "", "C1", "P1", at, amount))
        sales.append(SaleFact("C1", at, amount))
    hands.append(HandFact(Channel.OTHER, "Bre-B", "C1", "P2", NOON, Money.pesos(18_000)))
    sales.append(SaleFact("C1", NOON, Money.pesos(18_000)))
    return figures_of(day, charges, hands, sales)


BUSY = busy_day()
HOME = HomeSnapshot(
    figures=BUSY,
    before=busy_day(DAY - timedelta(days=7), 8),
    names={"P1": "Daniela Rojas", "P2": "Camilo Peña"},
    environment=Environment.PRODUCTION,
    first_day=date(2026, 3, 2),
    today=DAY,
    at=NOON + timedelta(hours=8),
    paired=True,
    beside=Beside(
        equal=BUSY.whole.answered - 1,
        of=BUSY.whole.answered,
        days=1,
        read_at=NOON + timedelta(hours=8),
    ),
)
EMPTY = replace(
    HOME, figures=figures_of(DAY), before=figures_of(DAY), names={}, paired=False, beside=Beside()
)
FIRST = replace(EMPTY, first_day=None)
ONE = replace(
    EMPTY,
    figures=figures_of(
        DAY,
        [charge(Way.LINK, "NEQUI", 121, Ending.APPROVED, 34_500)],
        [],
        [SaleFact("C1", NOON, Money.pesos(34_500))],
    ),
    names={"P1": "Daniela Rojas"},
    beside=Beside(equal=1, of=1, days=1, read_at=NOON),
)


def doubled(figures: Figures, times: int) -> Figures:
    """The figures of a shop that sells as much over and over again."""
    return doubled(figures.join(figures), times - 1) if times else figures


VERY_BUSY = doubled(BUSY, 13)
MILLION = replace(
    HOME,
    figures=VERY_BUSY,
    before=None,
    beside=replace(HOME.beside, equal=VERY_BUSY.whole.answered - 2, of=VERY_BUSY.whole.answered),
)
MONTH = replace(
    HOME,
    figures=busy_day().join(busy_day(DAY - timedelta(days=19), 3)),
    before=None,
    beside=Beside(equal=301, of=302, days=7, asked=20, read_at=NOON),
)


def need_row(kind: TaskKind, advice: Advice, verb: Verb, pesos: int, sale: int) -> NeedRow:
    """A need of a sale's money."""
    at = NOON - timedelta(minutes=sale % 60)
    amount = Money.pesos(pesos)
    task = Task(f"{kind}:{sale}", kind, advice, f"order-{sale}", amount, at, REFERENCE)
    need = Need(task.key, kind, verb, at, amount, task)
    return NeedRow(need, sale, "", mine=False, by_facts=kind is TaskKind.VOID_PENDING)


def other_row(kind: NeedKind, *details: tuple[str, str | int | Money]) -> NeedRow:
    """A need beside the sales."""
    amount = Money.pesos(-12_000) if kind is NeedKind.DIFFERENCE else None
    need = Need(f"{kind}:1", kind, Verb.REVIEW, NOON, amount, None, details)
    return NeedRow(need, None, "", mine=False, by_facts=False)


NEEDS = NeedsSnapshot(
    rows=(
        replace(
            need_row(TaskKind.LATE, Advice.DELIVER, Verb.RESOLVE, 34_500, 131),
            owner="Marta Ruiz",
            mine=True,
        ),
        need_row(TaskKind.OVER, Advice.GIVE_BACK_CASH, Verb.GIVE_BACK, 12_400, 138),
        need_row(TaskKind.MISMATCH, Advice.COLLECT_REST, Verb.COMPARE, 42_600, 152),
        need_row(TaskKind.RELEASED, Advice.REVIEW, Verb.REVIEW, 88_000, 157),
        other_row(NeedKind.PRINT_FAILED, ("paper", "receipt"), ("name", "1204"), ("tries", 3)),
        other_row(NeedKind.DIFFERENCE, ("shift", 213)),
        other_row(NeedKind.SILENT_RELAY, ("count", 12)),
        other_row(NeedKind.FAILURES, ("part", 3), ("of", 110)),
        other_row(NeedKind.NO_ANSWERS, ("silent", 4), ("rests", 1)),
        other_row(NeedKind.DECLINES, ("way", "link"), ("method", "PSE"), ("failed", 4), ("of", 5)),
    ),
    closed=(
        ClosedRow("over:8:1", "over", NOON, "Marta Ruiz", "give_back_cash", "Firmó el recibo"),
    ),
    at=EVENING,
)


def manager(
    home: HomeSnapshot = HOME, needs: NeedsSnapshot | None = None, page: str = "home"
) -> ManagerScreen:
    """Make the manager's place with a page in front."""
    screen = ManagerScreen()
    screen.turn_to(page)
    screen.show_snapshot(home)
    screen.show_snapshot(NeedsSnapshot((), (), NOON) if needs is None else needs)
    return screen


def _group(name: str) -> Callable[[], ManagerScreen]:
    def made() -> ManagerScreen:
        screen = manager(HOME, NEEDS)
        home_of(screen).show_group(name)
        return screen

    return made


def home_of(screen: QWidget) -> HomePage:
    """The home of a place."""
    assert isinstance(screen, ManagerScreen)
    page = screen.pages["home"]
    assert isinstance(page, HomePage)
    return page


def _counting() -> ManagerScreen:
    screen = manager(MONTH, NEEDS)
    screen.show_snapshot(ProgressSnapshot(12, 20))
    return screen


def transaction(
    number: int, state: TxState, channel: Channel, method: str, till: str = "C1"
) -> Transaction:
    """A row of the list."""
    by_hand = channel in {Channel.CASH, Channel.OTHER}
    reference = Reference.make(till=till, shift=214, sale=number, random_bits=number << 45 | 9)
    amount = Money.pesos(3_000 + number * 137)
    return Transaction(
        mark=Mark(NOON + timedelta(minutes=number), reference.text),
        order_id=f"order-{number}",
        sale=number,
        reference=None if by_hand else reference,
        channel=channel,
        method=method,
        instrument="VISA-4410" if method == "CARD" else "",
        amount=amount,
        paid=amount if state is TxState.PAID else Money.zero(),
        state=state,
        odd=number % 7 == 3,
        cashier="P1" if number % 2 else "P2",
    )


KINDS = (
    (TxState.PAID, Channel.QR, "NEQUI"),
    (TxState.PAID, Channel.CASH, ""),
    (TxState.PAID, Channel.PAGE, "CARD"),
    (TxState.WAITING, Channel.QR, "PSE"),
    (TxState.DECLINED, Channel.PAGE, "CARD"),
    (TxState.FAILED, Channel.PUSH, "NEQUI"),
    (TxState.ABANDONED, Channel.QR, ""),
    (TxState.VOIDED, Channel.PAGE, "CARD"),
)
PAYMENTS = PaymentsSnapshot(
    sieve=Sieve(DAY, DAY),
    page=Page(tuple(transaction(159 - n, *KINDS[n % len(KINDS)]) for n in range(40)), older=True),
    names={"P1": "Daniela Rojas", "P2": "Camilo Peña"},
    people=(("P1", "Daniela Rojas"), ("P2", "Camilo Peña"), ("P3", "Marta Ruiz")),
    today=DAY,
    tills=("C1", "B3"),
)
NO_PAYMENTS = replace(PAYMENTS, page=Page(), sieve=Sieve(DAY, DAY, text="9999"))
FIRST_PAYMENTS = replace(PAYMENTS, page=Page(), people=())
ONE_PAYMENT = replace(PAYMENTS, page=Page((transaction(1, *KINDS[0]),)))
ONE_SUM = SumSnapshot(Totals(1, Money.pesos(3_137), Money.pesos(3_137)))
BIG = Money.pesos(128_450_000)
"""What a row has room for; most are small."""
MILLION_PAYMENTS = replace(
    PAYMENTS,
    sieve=Sieve(date(2026, 1, 1), DAY),
    page=Page(
        tuple(
            replace(row, sale=999_999 - n, amount=BIG if n % 5 == 2 else row.amount)
            for n, row in enumerate(PAYMENTS.page.rows)
        ),
        newer=True,
        older=True,
    ),
)
MILLION_SUM = SumSnapshot(
    Totals(1_000_000, Money.pesos(31_415_926_500), Money.pesos(30_204_118_900))
)
OF_B3 = replace(
    PAYMENTS,
    sieve=Sieve(DAY, DAY, till="B3"),
    page=Page(tuple(transaction(62 - n, *KINDS[n % len(KINDS)], "B3") for n in range(14))),
)
SUM_OF_B3 = SumSnapshot(Totals(14, Money.pesos(148_449), Money.pesos(64_854)), "B3")
NO_SUM = SumSnapshot(Totals(0, Money.zero(), Money.zero()))
SUM = SumSnapshot(Totals(159, Money.pesos(2_219_640), Money.pesos(854_040)))


def payments(told: PaymentsSnapshot = PAYMENTS, summed: SumSnapshot = SUM) -> ManagerScreen:
    """Make the list of payments."""
    screen = ManagerScreen()
    screen.turn_to("payments")
    screen.show_snapshot(told)
    screen.show_snapshot(summed)
    return screen


def payments_of(screen: QWidget) -> PaymentsPage:
    """The list of a place."""
    assert isinstance(screen, ManagerScreen)
    page = screen.pages["payments"]
    assert isinstance(page, PaymentsPage)
    return page


SCREENS: dict[str, Callable[[], QWidget]] = {
    "home_many": lambda: manager(HOME, NEEDS),
    "home_empty": lambda: manager(EMPTY),
    "home_first": lambda: manager(FIRST),
    "home_one": lambda: manager(ONE),
    "home_million": lambda: manager(MILLION, NEEDS),
    "home_month": _counting,
    "home_hours": _group("hours"),
    "home_closed": lambda: manager(HOME, NEEDS),
    "home_need": lambda: manager(HOME, NEEDS),
    "home_range": lambda: manager(HOME, NEEDS),
    "payments_many": payments,
    "payments_none": lambda: payments(NO_PAYMENTS, NO_SUM),
    "payments_first": lambda: payments(FIRST_PAYMENTS, NO_SUM),
    "payments_one": lambda: payments(ONE_PAYMENT, ONE_SUM),
    "payments_million": lambda: payments(MILLION_PAYMENTS, MILLION_SUM),
    "payments_filter": payments,
    "payments_till": lambda: payments(OF_B3, SUM_OF_B3),
}
AFTERWARDS: dict[str, Callable[[QWidget], object]] = {
    "home_closed": lambda screen: home_of(screen).needs.history.setChecked(True),
    "home_need": lambda screen: home_of(screen).needs.rows[1].verb.trigger(),
    "home_range": lambda screen: home_of(screen).range.ask(),
    "payments_filter": lambda screen: payments_of(screen).ask_filter(),
}

"""The tray, the case and the questions of the uncertain minute. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from charges import sale
from payments import NOON, REFERENCE, later, seen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from screens_sale import SHOP

from pos_app.core.habits import Failing
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Look, Reason, State, Status, Way
from pos_app.core.tasks import Advice, Task, TaskKind
from pos_app.core.ways import WhyOff
from pos_app.till.minute.snapshots import (
    CaseAction,
    CaseSnapshot,
    CheckAnswer,
    CheckedPayment,
    CheckSnapshot,
    JournalMark,
    RowKind,
    TrayAction,
    TrayCall,
    TrayRow,
    TraySnapshot,
)
from pos_app.till.snapshots import (
    CaseEntry,
    HealthSnapshot,
    Lamp,
    LampState,
    LampTold,
    Mark,
    Node,
    Sentence,
)
from pos_app.till.ways.snapshots import OffByHand, WaysSnapshot, WayState
from pos_app.ui.bar import ShopBar
from pos_app.ui.case.case_screen import CaseScreen
from pos_app.ui.case.check_sheet import CheckSheet
from pos_app.ui.health.health_sheet import HealthSheet
from pos_app.ui.tray.call_bar import CallBar
from pos_app.ui.tray.tray_screen import TrayScreen

__all__ = ["TRAY", "framed", "row", "tray"]


STORY = (
    CaseEntry(Node.HAPPENED, Sentence("event.created"), NOON, Sentence("event.saved_first")),
    CaseEntry(Node.HAPPENED, Sentence("event.link_shown"), later(seconds=2)),
    CaseEntry(Node.HAPPENED, Sentence("event.set_aside"), later(minutes=2, seconds=40)),
)
PROOF = CaseEntry(
    Node.PROOF,
    Sentence("status.approved"),
    later(minutes=9),
    Sentence(
        "status.details",
        (("method", "NEQUI"), ("amount", Money.pesos(34_500)), ("message", ""), ("instrument", "")),
    ),
    Mark.PROOF,
)


def row(number: int, kind: RowKind, look: Look, pesos: int, **changes: object) -> TrayRow:
    """Make a row of the tray."""
    main = {RowKind.READY: TrayAction.HAND_OVER, RowKind.TASK: TrayAction.RESOLVE}
    also = {
        RowKind.READY: {TrayAction.PRINT, TrayAction.NAME},
        RowKind.TASK: {TrayAction.OPEN},
        RowKind.WAITING: {TrayAction.NAME},
    }
    reference = Reference.make(till="C1", shift=214, sale=number, random_bits=number << 45 | 9)
    plain = TrayRow(
        key=f"row-{number}",
        kind=kind,
        order_id=f"order-{number}",
        sale_number=number,
        amount=Money.pesos(pesos),
        since=NOON,
        reference=reference,
        attempt=1,
        way=Way.LINK,
        method="NEQUI",
        asked=Money.pesos(pesos),
        state=State.APPROVED if look is Look.YES else State.PROCESSING,
        look=look,
        reason=Reason.APPROVED,
        seen=True,
        until=None,
        goods=((Quantity.units(2), "Arepa con queso"), (Quantity.units(1), "Jugo de lulo")),
        more=3,
        story=STORY,
        main=main.get(kind, TrayAction.OPEN),
        also=frozenset(also.get(kind, set())),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # -- builder with typed defaults


def _task(kind: TaskKind, advice: Advice, pesos: int) -> Task:
    return Task(f"{kind.value}:1", kind, advice, "order-82", Money.pesos(pesos), later(minutes=-11))


LATE = _task(TaskKind.OVER, Advice.GIVE_BACK_CASH, 12_400)
TRAY = TraySnapshot(
    rows=(
        row(88, RowKind.READY, Look.YES, 34_500, until=later(minutes=9), story=(*STORY, PROOF)),
        row(82, RowKind.TASK, Look.YES, 12_400, task=LATE, since=LATE.since),
        row(90, RowKind.WAITING, Look.WAIT, 41_300, method="PSE", since=later(minutes=3)),
        row(89, RowKind.WAITING, Look.WAIT, 18_900, method="CARD", seen=False,
            since=later(minutes=7)),
        row(85, RowKind.CLOSED, Look.NO, 27_600, method="", seen=False,
            state=State.CLOSED_EMPTY, since=later(minutes=-12),
            also=frozenset({TrayAction.DISMISS})),
    ),
    at=later(minutes=9, seconds=12),
    travelling=2,
)  # fmt: skip


APPROVED = seen(
    instrument="VISA-1881",
    word="APPROVED",
    finalized_at=later(seconds=57),
    seen_at=later(seconds=57),
    traces=("authorization_code:471902", "installments:1"),
)
CASE = CaseSnapshot(
    reference=REFERENCE,
    order_id="order-91",
    sale_number=91,
    shift=214,
    attempt=1,
    attempts=(REFERENCE,),
    created_at=NOON,
    asked=Money.pesos(88_700),
    paid=Money.pesos(88_700),
    state=State.APPROVED,
    look=Look.YES,
    reason=Reason.APPROVED,
    story=(
        *STORY[:2],
        CaseEntry(Node.HAPPENED, Sentence("hint.redirect"), later(seconds=54), mark=Mark.HINT),
        CaseEntry(
            Node.PROOF,
            Sentence("status.approved"),
            later(seconds=57),
            Sentence(
                "case.seen.by_id",
                (
                    ("word", "APPROVED"),
                    ("method", "CARD"),
                    ("amount", Money.pesos(88_700)),
                    ("message", ""),
                    ("instrument", "VISA-1881"),
                ),
            ),
            Mark.PROOF,
        ),
        CaseEntry(Node.HAPPENED, Sentence("event.receipt", (("number", 1204),)), later(seconds=58)),
        CaseEntry(Node.HAPPENED, Sentence("event.handed_over"), later(seconds=62)),
    ),
    seen=APPROVED,
    vat=Money.pesos(6_037),
    consumption=Money.pesos(2_059),
    differences=(),
    read_at=later(minutes=9),
    failure=None,
    mark=JournalMark(20_418, "9f3c71d0a81e5b24" * 4, "47bb0e92" * 8, whole=True),
    voidable="1-1-1",
    actions=frozenset({CaseAction.VOID, CaseAction.SUPPORT}),
    at=later(minutes=9),
    goods=tuple((line.quantity, line.name, line.amount) for line in sale().lines),
)
DOUBT = replace(
    CASE,
    look=Look.WAIT,
    state=State.PROCESSING,
    reason=Reason.NO_ANSWER,
    seen=replace(APPROVED, status=Status.PENDING, word="PENDING", traces=()),
    story=(*STORY, CaseEntry(Node.HAPPENING, Sentence("asking.first"))),
    voidable=None,
    mark=None,
    actions=frozenset({CaseAction.RELEASE, CaseAction.CHARGE_AGAIN, CaseAction.SUPPORT}),
)
USED = CheckSnapshot(
    "1-1-1",
    CheckAnswer.USED,
    (CheckedPayment("1-1-1", Status.APPROVED, Money.pesos(88_700), "CARD", NOON, 91, REFERENCE),),
)


def case(of: CaseSnapshot = CASE) -> CaseScreen:
    """Make a case."""
    screen = CaseScreen()
    screen.show_case(of)
    return screen


def _question(screen: QWidget, action: CaseAction, of: CaseSnapshot) -> None:
    assert isinstance(screen, CaseScreen)
    screen.questions.ask(action, of)


def _checked(screen: QWidget) -> None:
    sheet = CheckSheet(screen.window())
    sheet.open()
    sheet.number.line.setText("1000001-1791226107-72286")
    sheet.show_answer(USED)


def tray() -> TrayScreen:
    """Make a tray with a row of every kind."""
    screen = TrayScreen()
    screen.show_tray(TRAY)
    return screen


def _at(place: int) -> Callable[[], TrayScreen]:
    def made() -> TrayScreen:
        screen = tray()
        screen.list.choose(place)
        return screen

    return made


def _empty() -> TrayScreen:
    screen = TrayScreen()
    screen.show_tray(TraySnapshot((), NOON, 0))
    return screen


def _called() -> QWidget:
    from screens_sale import sale

    return sale()


def _call(screen: QWidget) -> None:
    CallBar(screen.window()).call(TrayCall(TRAY.rows[0]))


def _call_task(screen: QWidget) -> None:
    CallBar(screen.window()).call(TrayCall(TRAY.rows[1]))


def _name(screen: QWidget) -> None:
    assert isinstance(screen, TrayScreen)
    assert screen.chosen is not None
    screen.naming.ask(screen.chosen)


HEALTH = HealthSnapshot(
    (
        LampTold(
            Lamp.COMPUTER,
            LampState.WARNING,
            Sentence("health.computer.clock_ahead", (("minutes", 63),)),
        ),
        LampTold(Lamp.INTERNET, LampState.CALM, Sentence("health.internet.calm")),
        LampTold(Lamp.WOMPI, LampState.WARNING, Sentence("health.wompi.keys_refused")),
        LampTold(Lamp.NOTICES, LampState.CALM, Sentence("health.notices.calm")),
        LampTold(Lamp.PRINTER, LampState.DOWN, Sentence("health.printer.down")),
    )
)
WAYS = WaysSnapshot(
    (
        WayState(Way.LINK, failing=Failing(Way.LINK, "PSE", 4, 5)),
        WayState(
            Way.NEQUI,
            off="switched_off",
            by_hand=OffByHand(WhyOff.FAILING, "Marta R.", "no llegan los avisos"),
        ),
    )
)


def _health(screen: QWidget) -> None:
    sheet = HealthSheet(screen.window())
    sheet.show_health(HEALTH, WAYS)
    sheet.cover()


SCREENS: dict[str, Callable[[], QWidget]] = {
    "health": _called,
    "tray": tray,
    "tray_task": _at(1),
    "tray_name": _at(2),
    "tray_waiting": _at(2),
    "tray_closed": _at(4),
    "tray_empty": _empty,
    "case": case,
    "case_doubt": lambda: case(DOUBT),
    "case_raw": lambda: case(replace(CASE, actions=CASE.actions | {CaseAction.RAW}, twins=(81,))),
    "case_void": case,
    "case_release": lambda: case(DOUBT),
    "check": tray,
    "call": _called,
    "call_task": _called,
}
AFTERWARDS: dict[str, Callable[[QWidget], object]] = {
    "tray_name": _name,
    "case_void": lambda screen: _question(screen, CaseAction.VOID, CASE),
    "case_release": lambda screen: _question(screen, CaseAction.RELEASE, DOUBT),
    "check": _checked,
    "call": _call,
    "call_task": _call_task,
    "health": _health,
}


def framed(screen: QWidget) -> QWidget:
    """Put a screen below the bar, as in the main window."""
    window = QWidget()
    window.setObjectName("page")
    bar = ShopBar(window)
    bar.show_shop(replace(SHOP, waiting=5))
    bar.show_time(NOON + timedelta(hours=2, minutes=9))
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(screen, 1)
    return window

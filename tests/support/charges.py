"""Charges in every state a payment screen shows, judged by the real rules out of plain facts."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from payments import (
    GIVEN_UP,
    LINK,
    LINK_CLOSED,
    LINK_MADE,
    LOADED,
    PRICE,
    SHOWN,
    VIEW_CLOSED,
    asking,
    attempt,
    event,
    later,
    seen,
)

from pos_app.core.case import Case, Hint, HintSource
from pos_app.core.habits import Failing, Habit
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Totals
from pos_app.core.payment import Asking, Event, EventKind, Sighting, Status, Way, judge
from pos_app.core.receipt import IssuedReceipt, Receipt, ReceiptMark, Shop
from pos_app.core.standing import in_part, of_practice
from pos_app.core.taxes import Tax, Treatment, breakdown
from pos_app.core.ways import OFFERED
from pos_app.simulator.qr_image import qr_svg
from pos_app.till.cases import Judged
from pos_app.till.pictures import charge_picture
from pos_app.till.snapshots import (
    ChargeSnapshot,
    LineView,
    Mode,
    SaleSnapshot,
    Sentence,
    ShopSnapshot,
)
from pos_app.till.ways.snapshots import OffByHand, WaysSnapshot, WayState

__all__ = ["CHARGES", "MOMENTS", "PAGE", "PHONE", "charge", "sale", "shop", "ways"]

PAGE = "https://checkout.wompi.co/p/?public-key=pub_test_x&reference=C1"
PHONE = "https://checkout.wompi.co/l/test_AbC123"
REDIRECT = "https://transaction-redirect.wompi.co/check"


INC = Tax(Treatment.INC, 800)
BOOKS = Tax(Treatment.IVA_REDUCED, 500)
CUPS = Tax(Treatment.IVA_GENERAL, 1900)
ISSUED = later(minutes=1, seconds=2)
GOODS = (
    ("Cappuccino", 2, 7_900, INC),
    ("Almojábana", 1, 3_900, INC),
    ("Torta de zanahoria", 1, 8_100, INC),
    ("Café Huila 500 g", 1, 32_900, BOOKS),
    ("Taza esmaltada", 1, 28_000, CUPS),
)


def sale(times: int = 1, refusal: Sentence | None = None) -> SaleSnapshot:
    """A sale of five lines, or of as many times five."""
    lines = tuple(
        LineView(
            line_id=number,
            product_id=name,
            name=name,
            quantity=Quantity.units(count),
            unit_price=Money.pesos(price),
            amount=Money.pesos(count * price),
            tax=tax,
        )
        for number, (name, count, price, tax) in enumerate(GOODS * times, start=1)
    )
    totals = Totals(breakdown((line.tax, line.amount) for line in lines), 6 * times, Money.zero())
    return SaleSnapshot("order-1", 91, lines, totals, refusal, can_undo=True)


def shop(*, page: bool = True, mode: Mode = Mode.REHEARSAL) -> ShopSnapshot:
    """A shop with these ways."""
    return ShopSnapshot("Café Guayacán", "C1", mode, (), 0, page_way=page)


def ways(
    *,
    habits: bool = False,
    failing: Failing | None = None,
    by_hand: OffByHand | None = None,
    **off: str,
) -> WaysSnapshot:
    """Every way of paying; the ones that are named are off, with their reason."""
    usual = HABITS if habits else {}
    alarms = {} if failing is None else {failing.way: failing}
    return WaysSnapshot(
        tuple(
            WayState(
                way,
                off.get(way.value),
                usual.get(way),
                alarms.get(way),
                by_hand if off.get(way.value) == "switched_off" else None,
            )
            for way in OFFERED
        )
    )


HABITS = {
    Way.LINK: Habit(48, 94),
    Way.PAGE: Habit(71, 91),
    Way.NEQUI: Habit(26, 97),
    Way.BANCOLOMBIA_QR: Habit(31, 96),
}
"""How the ways go in the shop of the design."""


def receipt(issued_at: datetime = ISSUED) -> IssuedReceipt:
    """A receipt for the price, whatever was sold."""
    totals = Totals(breakdown([(Tax(Treatment.INC, 800), PRICE)]), 6, Money.zero())
    shop = Shop("Café Guayacán", "C1")
    content = Receipt(shop, 91, 214, ReceiptMark.TEST, (), totals, ())
    return IssuedReceipt(1204, "order-1", issued_at, content)


def charge(
    at: datetime,
    events: Iterable[Event] = (SHOWN, LOADED),
    sightings: Iterable[Sighting] = (),
    *,
    way: Way = Way.PAGE,
    asked: Asking | None = None,
    shut: bool = False,
    next_look: float | None = 2.0,
    over: Money | None = None,
    paper: IssuedReceipt | None = None,
    hints: Iterable[Hint] = (),
    amount: Money = PRICE,
    rest: Money | None = None,
    practice: bool = False,
) -> ChargeSnapshot:
    """Picture a charge at a moment out of its facts; nothing but the facts decides its state."""
    case = Case(
        attempt(way, amount=amount, **_life(way)), tuple(events), tuple(sightings), tuple(hints)
    )
    how = asked or asking(answered_at=at - timedelta(seconds=1), listed_at=at)
    verdict = judge(case.attempt, case.events, case.sightings, how, at)
    verdict = verdict if rest is None else in_part(verdict)
    verdict = of_practice(verdict) if practice else verdict
    picture = charge_picture(
        Judged(case, how, verdict, at),
        number=1,
        sale_number=91,
        address=None if shut else PAGE if way is Way.PAGE else PHONE,
        redirect=REDIRECT,
        next_look=next_look,
        over=over or Money.zero(),
        receipt=paper,
    )
    return replace(picture, rest=rest or Money.zero())


def _life(way: Way) -> dict[str, datetime]:
    """A code that nobody can close lives for five minutes, everything else for ten."""
    return {"expires_at": later(minutes=5)} if way is Way.SIGNED_QR else {}


def _declined(message: str | None = "Fondos insuficientes") -> Sighting:
    return seen(
        Status.DECLINED,
        message=message,
        instrument="VISA-0341",
        created_at=later(seconds=30),
        finalized_at=later(seconds=36),
        seen_at=later(seconds=36),
    )


PENDING = seen(
    Status.PENDING, method="PSE", created_at=later(seconds=30), seen_at=later(seconds=33)
)
PENDING_BY_PHONE = replace(PENDING, link_id=LINK)
APPROVED = seen(instrument="VISA-1881", finalized_at=later(seconds=57), seen_at=later(seconds=57))
BY_PHONE = (LINK_MADE, SHOWN)
GIVEN_UP_PAGE = (SHOWN, LOADED, GIVEN_UP, VIEW_CLOSED)
LOST = asking(answered_at=later(seconds=36), failure="gateway.no_network")
SILENT = asking(answered_at=later(seconds=36), failure="gateway.timeout")
WITHOUT_KEY = asking(can_list=False)
CAME_BACK = Hint(HintSource.REDIRECT, "1-1-1", later(seconds=31))
PUSHED = replace(PENDING, created_at=later(seconds=2), seen_at=later(seconds=3))
VOIDED = replace(
    APPROVED,
    status=Status.VOIDED,
    finalized_at=later(minutes=7),
    seen_at=later(minutes=7, seconds=2),
)
HALF = Money.pesos(44_350)
LATE = replace(
    APPROVED, finalized_at=later(minutes=2, seconds=40), seen_at=later(minutes=2, seconds=40)
)

STORIES: dict[str, partial[ChargeSnapshot]] = {
    "opening": partial(charge, later(seconds=1), (), shut=True, asked=asking()),
    "on_page": partial(charge, later(seconds=20)),
    "not_open": partial(charge, later(seconds=20), (SHOWN,)),
    "on_phone": partial(charge, later(seconds=20), BY_PHONE, way=Way.LINK),
    "processing": partial(
        charge, later(seconds=40), (SHOWN, LOADED), (PENDING,), hints=(CAME_BACK,)
    ),
    "processing_phone": partial(
        charge, later(seconds=40), BY_PHONE, (PENDING_BY_PHONE,), way=Way.LINK
    ),
    "slow": partial(charge, later(minutes=2, seconds=10), (SHOWN, LOADED), (PENDING,)),
    "closing": partial(
        charge,
        later(minutes=2, seconds=8),
        GIVEN_UP_PAGE,
        shut=True,
        asked=asking(answered_at=later(minutes=2, seconds=7)),
    ),
    "closed_empty": partial(charge, later(minutes=2, seconds=40), GIVEN_UP_PAGE, shut=True),
    "unproven": partial(charge, later(minutes=41), (SHOWN, LOADED), shut=True, asked=WITHOUT_KEY),
    "approved": partial(
        charge, later(minutes=1, seconds=3), (SHOWN, LOADED), (APPROVED,), paper=receipt()
    ),
    "approved_over": partial(
        charge,
        later(minutes=1, seconds=3),
        (SHOWN, LOADED),
        (APPROVED,),
        paper=receipt(),
        over=PRICE,
    ),
    "approved_late": partial(
        charge,
        later(minutes=3),
        GIVEN_UP_PAGE,
        (LATE,),
        shut=True,
        paper=receipt(later(minutes=2, seconds=42)),
    ),
    "declined": partial(charge, later(seconds=40), (SHOWN, LOADED), (_declined(),)),
    "declined_by_phone": partial(
        charge, later(seconds=40), BY_PHONE, (replace(_declined(None), link_id=LINK),), way=Way.LINK
    ),
    "declined_for_good": partial(
        charge,
        later(minutes=5),
        (SHOWN, LOADED),
        (_declined("La entidad financiera ha rechazado la transacción por motivos de seguridad."),),
    ),
    "failed": partial(
        charge, later(seconds=40), (SHOWN, LOADED), (seen(Status.ERROR, seen_at=later(seconds=36)),)
    ),
    "reversed": partial(
        charge,
        later(minutes=8),
        (SHOWN, LOADED),
        (APPROVED, VOIDED),
    ),
    "practice": partial(charge, later(minutes=3), (SHOWN, LOADED), shut=True, practice=True),
    "part_paid": partial(
        charge,
        later(minutes=1),
        (SHOWN, LOADED),
        (replace(APPROVED, amount=HALF),),
        amount=HALF,
        rest=HALF,
    ),
    "review": partial(
        charge, later(minutes=1), (SHOWN, LOADED), (replace(APPROVED, amount=Money.pesos(8_870)),)
    ),
    "no_internet": partial(
        charge, later(minutes=1, seconds=58), (SHOWN, LOADED), (PENDING,), asked=LOST, next_look=4.0
    ),
    "no_answer": partial(
        charge, later(minutes=1, seconds=58), BY_PHONE, way=Way.LINK, asked=SILENT, next_look=None
    ),
    "cannot_ask": partial(
        charge,
        later(minutes=2, seconds=30),
        GIVEN_UP_PAGE,
        shut=True,
        asked=asking(can_list=False),
    ),
    "set_aside": partial(
        charge, later(seconds=50), (*BY_PHONE, event(EventKind.SET_ASIDE, seconds=45)), way=Way.LINK
    ),
    "still_on_phone": partial(
        charge,
        later(minutes=2, seconds=8),
        (SHOWN, GIVEN_UP),
        way=Way.SIGNED_QR,
        shut=True,
        asked=asking(answered_at=later(minutes=2, seconds=7)),
    ),
    "on_phone_signed": partial(charge, later(seconds=20), (SHOWN,), way=Way.SIGNED_QR),
    "nequi": partial(
        charge,
        later(seconds=20),
        (event(EventKind.PHONE, "4567", seconds=1), SHOWN),
        (replace(PUSHED, method="NEQUI"),),
        way=Way.NEQUI,
        shut=True,
    ),
    "bank_code": partial(
        charge,
        later(seconds=20),
        (SHOWN,),
        (replace(PUSHED, method="BANCOLOMBIA_QR"),),
        way=Way.BANCOLOMBIA_QR,
        shut=True,
    ),
    "link_closing": partial(
        charge,
        later(minutes=2, seconds=8),
        (*BY_PHONE, GIVEN_UP, LINK_CLOSED),
        way=Way.LINK,
        shut=True,
        asked=asking(answered_at=later(minutes=2, seconds=7)),
    ),
}
"""Every look and every page of the stage, by the name of the story behind it."""

BANK_QR = base64.b64decode(qr_svg("00020101021226Bancolombia")).decode()

CHARGES: dict[str, ChargeSnapshot] = {
    name: replace(made(), code=BANK_QR) if name == "bank_code" else made()
    for name, made in STORIES.items()
}

MOMENTS: dict[str, datetime] = {name: made.args[0] for name, made in STORIES.items()}
"""When each of them is looked at: the last thing the till heard may be older."""

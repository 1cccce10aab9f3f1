"""A charge as one value: which page stands on the stage, what it says, which keys there are.

Everything here is computed from the snapshot and a moment, so the rules are tried without a
window. The widgets only show it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from pos_app.core.money import Money
from pos_app.core.payment import CODES, SHUT_MARGIN, Look, Reason, State, Way
from pos_app.till.snapshots import Action, ChargeSnapshot
from pos_app.ui.payment.answers import answer_of, elapsed
from pos_app.ui.payment.shapes import (
    RESULTS,
    CaseHead,
    Deed,
    KeyView,
    Page,
    PageTrouble,
    PaymentView,
    Ring,
)
from pos_app.ui.payment.story import seconds_until, steps_of
from pos_app.ui.widgets.keys import KeyKind
from pos_app.ui.wording import format_elapsed, speak_money
from pos_app.ui.words import clock_time, detail, language, say

__all__ = [
    "RESULTS",
    "CaseHead",
    "Deed",
    "KeyView",
    "Page",
    "PageTrouble",
    "PaymentView",
    "Ring",
    "moment_of",
    "payment_view",
]


def moment_of(charge: ChargeSnapshot) -> datetime:
    """The latest moment that a snapshot knows of: it was not made earlier."""
    told = [entry.at for entry in charge.timeline if entry.at is not None]
    return max([charge.created_at, *told, *filter(None, (charge.answered_at,))])


def payment_view(
    charge: ChargeSnapshot,
    now: datetime,
    *,
    in_front: bool = False,
    trouble: PageTrouble = PageTrouble.NONE,
    stacked: bool = False,
) -> PaymentView:
    """Compute what the screen shows.

    Args:
        charge: The charge.
        now: The moment for clocks and countdowns.
        in_front: Somebody asked for the page or the code over a result.
        trouble: What the screen itself knows about the hosted page.
        stacked: The screen is narrow: the keys of the case stand below each other.
    """
    page = _page(charge, in_front=in_front)
    full = page in RESULTS
    common = PaymentView(
        answer=answer_of(charge, now, full=full),
        page=page,
        head=_head(charge, now, full=full),
        steps=steps_of(charge, now),
        case_keys=_result_keys(page) if full else _case_keys(charge, stacked=stacked),
    )
    view = STAGES[page](charge, now, common, trouble)
    return _without_icons(view) if stacked else view


def _without_icons(view: PaymentView) -> PaymentView:
    """On a narrow screen the words of the keys need the room of their icons."""
    return replace(view, stage_keys=tuple(map(_narrow, view.stage_keys)))


def _narrow(key: KeyView) -> KeyView:
    text = say("key.check.short") if key.deed is Deed.CHECK else key.text
    return replace(key, icon="", text=text)


def _page(charge: ChargeSnapshot, *, in_front: bool) -> Page:
    shown = _shown_page(charge)
    if in_front and shown is not Page.QUIET:
        return shown
    if charge.in_doubt or charge.state in {State.CLOSED_UNPROVEN, State.REVIEW}:
        return Page.STEPS
    if charge.look is Look.YES:
        return Page.PAID
    if charge.look is Look.NO or charge.state is State.PART:
        return Page.CHOICES
    paying_by_phone = charge.way in CODES and charge.state is State.PROCESSING
    return Page.QUIET if paying_by_phone else shown


def _shown_page(charge: ChargeSnapshot) -> Page:
    """The page or the code while there is an address; a code is not offered twice."""
    if charge.code is not None:
        return Page.CODE
    if charge.address is None:
        return Page.QUIET
    return Page.GUEST if charge.way is Way.PAGE else Page.CODE


# --- the case column -----------------------------------------------------------------------------


def _head(charge: ChargeSnapshot, now: datetime, *, full: bool) -> CaseHead:
    if not full:
        name, left = _expiry(charge, now)
        return CaseHead(
            title=say("case.attempt", sale=charge.sale_number, number=charge.number),
            reference=charge.reference.short,
            amount=detail(charge.amount),
            spoken_amount=speak_money(charge.amount.centavos, language()),
            expiry_name=name,
            expiry=left,
        )
    return CaseHead(title=_settled_title(charge), reference=charge.reference.short)


def _settled_title(charge: ChargeSnapshot) -> str:
    took = elapsed(charge, charge.confirmed_at)
    if charge.look is Look.YES and took:
        return say("case.settled", sale=charge.sale_number, took=took)
    return say("case.with_amount", number=charge.number, amount=charge.amount)


def _expiry(charge: ChargeSnapshot, now: datetime) -> tuple[str, str]:
    if charge.closes_at is not None:
        return say("case.closes"), _left(charge.closes_at, now)
    if charge.address is None:
        return "", ""
    return say(EXPIRY_NAMES[charge.way]), _left(charge.expires_at, now)


EXPIRY_NAMES = {
    Way.PAGE: "case.page_expires",
    Way.LINK: "case.link_expires",
    Way.SIGNED_QR: "case.code_expires",
}


def _left(moment: datetime, now: datetime) -> str:
    return format_elapsed(seconds_until(moment, now))


def _result_keys(page: Page) -> tuple[tuple[KeyView, ...], ...]:
    """Quiet keys below the story of a result: the whole case, and a manager where nobody knows."""
    case = KeyView(Deed.CASE, say("key.case"), "", "Ctrl I", kind=KeyKind.TEXT)
    manager = KeyView(Deed.MANAGER, say("key.manager"), "", "Ctrl G", kind=KeyKind.TEXT)
    return ((case,), (manager,)) if page is Page.STEPS else ((case,),)


def _case_keys(charge: ChargeSnapshot, *, stacked: bool) -> tuple[tuple[KeyView, ...], ...]:
    keys = tuple(key for key in _waiting_keys(charge, stacked=stacked) if key is not None)
    if stacked or len(keys) < 3:
        return tuple((key,) for key in keys)
    return keys[:2], keys[2:]


def _waiting_keys(charge: ChargeSnapshot, *, stacked: bool) -> tuple[KeyView | None, ...]:
    later = "key.later" if stacked else "key.later.next"
    return (
        _if(charge, Action.VERIFY, _verify(kind=KeyKind.SOFT)),
        _if(charge, Action.OTHER_WAY, _other_way()),
        _by_hand(charge),
        _if(charge, Action.DECIDE_LATER, _later(later)),
    )


# --- the keys ------------------------------------------------------------------------------------


def _if(charge: ChargeSnapshot, action: Action, key: KeyView) -> KeyView | None:
    return key if action in charge.actions else None


def _verify(*, kind: KeyKind = KeyKind.NORMAL) -> KeyView:
    return KeyView(Deed.VERIFY, say("key.verify"), "refresh", "F5", kind=kind)


def _check(text: str) -> KeyView:
    return KeyView(Deed.CHECK, say(text), "scan", "F3")


def _other_way(*, explained: bool = False) -> KeyView:
    words = say("key.other_way.detail") if explained else ""
    return KeyView(Deed.OTHER_WAY, say("key.other_way"), "swap", "F6", words)


def _by_hand(charge: ChargeSnapshot) -> KeyView | None:
    """Cash stays open to the cashier while nobody knows; the late money is watched for."""
    if charge.in_doubt or charge.state in {State.CLOSING, State.CLOSED_UNPROVEN}:
        return KeyView(Deed.BY_HAND, say("charge.cash"), "cash", "F6")
    return None


def _later(text: str, *, kind: KeyKind = KeyKind.NORMAL) -> KeyView:
    return KeyView(Deed.LATER, say(text), "hourglass", "F8", kind=kind)


def _chosen(deed: Deed, icon: str, hint: str, name: str, kind: KeyKind) -> KeyView:
    return KeyView(deed, say(f"key.{name}"), icon, hint, say(f"key.{name}.detail"), kind)


# --- the stage, page by page ---------------------------------------------------------------------


def _guest(
    charge: ChargeSnapshot, _now: datetime, common: PaymentView, trouble: PageTrouble
) -> PaymentView:
    if trouble in UNTROUBLED and charge.reason is Reason.PAGE_NOT_OPEN:
        trouble = PageTrouble.NOT_OPEN
    if trouble is PageTrouble.NONE:
        return replace(common, turn=_turn(KeyKind.TEXT))
    if trouble is PageTrouble.AWAY:
        return _away(common)
    by_qr = KeyView(Deed.OTHER_WAY, say("key.by_qr"), "qr", "F6")
    again = KeyView(Deed.RELOAD, say("key.reload"), "refresh", "Enter", kind=KeyKind.PRINCIPAL)
    offers_other = Action.OTHER_WAY in charge.actions
    return replace(
        common,
        trouble=trouble,
        title=say(f"page.{trouble.value}"),
        text=say(f"page.{trouble.value}.detail"),
        stage_keys=(again, by_qr) if offers_other else (again,),
        case_keys=_without_other(common.case_keys),  # the code is that way here, by the same key
    )


def _without_other(rows: tuple[tuple[KeyView, ...], ...]) -> tuple[tuple[KeyView, ...], ...]:
    left = (tuple(key for key in row if key.deed is not Deed.OTHER_WAY) for row in rows)
    return tuple(row for row in left if row)


UNTROUBLED = {PageTrouble.NONE, PageTrouble.AWAY}


def _turn(kind: KeyKind) -> KeyView:
    return KeyView(Deed.FLIP, say("key.flip"), "cast", "F4", kind=kind)


def _away(common: PaymentView) -> PaymentView:
    home = KeyView(Deed.FLIP, say("key.page_home"), "monitor", "F4", kind=KeyKind.PRINCIPAL)
    return replace(
        common,
        trouble=PageTrouble.AWAY,
        title=say("page.away"),
        text=say("page.away.detail"),
        stage_keys=(home,),
    )


def _code(
    charge: ChargeSnapshot, now: datetime, common: PaymentView, _trouble: PageTrouble
) -> PaymentView:
    flip = _turn(KeyKind.PRINCIPAL)
    copy = KeyView(Deed.COPY, say("key.copy"), "copy", "Ctrl C")
    life = charge.expires_at - charge.created_at
    name = CODE_NAMES.get(charge.way, "code")
    return replace(
        common,
        title=detail(charge.amount),
        text=say("code.how" if charge.code is None else "code.bank.how"),
        note=say(f"{name}.time.detail", until=clock_time(charge.expires_at)),
        ring=_ring(charge.expires_at, now, life),
        stage_keys=(flip,) if charge.address is None else (flip, copy),
    )


CODE_NAMES = {Way.SIGNED_QR: "code.signed", Way.BANCOLOMBIA_QR: "code.bank"}


def _quiet(
    charge: ChargeSnapshot, now: datetime, common: PaymentView, _trouble: PageTrouble
) -> PaymentView:
    name = _quiet_name(charge)
    facts = {"until": clock_time(charge.expires_at), "ends": charge.phone_ends}
    closes, on_phone = charge.closes_at, charge.reason is Reason.STILL_ON_PHONE
    life = closes - charge.created_at if on_phone and closes is not None else SHUT_MARGIN
    ring = None if closes is None else _ring(closes, now, life)
    return replace(
        common,
        title=say(name, **facts),
        text=say(f"{name}.detail", **facts),
        icon=WAY_ICONS[charge.way],
        ring=ring,
    )


def _quiet_name(charge: ChargeSnapshot) -> str:
    if charge.reason is Reason.STILL_ON_PHONE:
        return "quiet.on_phone"
    if charge.state in PLAIN_WAITS:
        return PLAIN_WAITS[charge.state]
    return PUSH_WAITS.get(charge.way, "quiet.bank")


WAY_ICONS = {
    Way.PAGE: "card",
    Way.LINK: "qr",
    Way.SIGNED_QR: "qr",
    Way.NEQUI: "phone",
    Way.BANCOLOMBIA_QR: "bank",
}
PLAIN_WAITS = {State.CLOSING: "quiet.closing", State.DRAFT: "quiet.opening"}
PUSH_WAITS = {Way.NEQUI: "quiet.nequi", Way.BANCOLOMBIA_QR: "quiet.bank_code"}


def _ring(ends: datetime, now: datetime, life: timedelta) -> Ring:
    return Ring(_left(ends, now), max(0.0, min(1.0, (ends - now) / life)))


def _paid(
    charge: ChargeSnapshot, _now: datetime, common: PaymentView, _trouble: PageTrouble
) -> PaymentView:
    late = charge.reason is Reason.APPROVED_LATE
    text = say("key.next_late" if late else "key.next")
    following = KeyView(Deed.NEXT, text, hint="Enter", kind=KeyKind.PRINCIPAL)
    issued = charge.receipt
    over = charge.over > Money.zero()
    return replace(
        common,
        title=say("paid.receipt", number=issued.number) if issued else say("paid.receipt_soon"),
        text=say("paid.no_invoice"),
        note=say("paid.over", over=charge.over) if over else "",
        note_detail=say("paid.over.detail") if over else "",
        stage_keys=(following, *(_receipt_keys() if issued else ())),
    )


def _receipt_keys() -> tuple[KeyView, ...]:
    see = KeyView(Deed.SEE_RECEIPT, say("key.see_receipt"), "receipt", "F4")
    return see, KeyView(Deed.PRINT, say("key.print"), "printer", "F11")


def _choices(
    charge: ChargeSnapshot, _now: datetime, common: PaymentView, _trouble: PageTrouble
) -> PaymentView:
    note = NOTES[charge.state]
    return replace(
        common,
        stage_keys=tuple(key for key in _choice_keys(charge) if key is not None),
        note=say(note),
        note_detail=say(f"{note}.detail"),
        note_key=_check("key.check.short") if charge.state is State.RETRYABLE else None,
    )


NOTES = {
    State.RETRYABLE: "note.screenshot",
    State.CLOSED_EMPTY: "note.watched",
    State.REVERSED: "note.reversed",
    State.PART: "note.part",
    State.PRACTICE: "note.practice",
}


def _choice_keys(charge: ChargeSnapshot) -> tuple[KeyView | None, ...]:
    principal, normal, delicate = KeyKind.PRINCIPAL, KeyKind.NORMAL, KeyKind.DELICATE
    rest = charge.state is State.PART
    new = _chosen(Deed.NEW_CHARGE, "plus", "Enter", "rest" if rest else "new_charge", principal)
    return (
        _if(charge, Action.RETRY_SAME, _chosen(Deed.RETRY, "refresh", "Enter", "retry", principal)),
        _if(charge, Action.NEW_CHARGE, new),
        _if(charge, Action.OTHER_WAY, _other_way(explained=True)),
        _if(charge, Action.DECIDE_LATER, _chosen(Deed.LATER, "park", "F8", "park", normal)),
        _if(charge, Action.DROP_SALE, _chosen(Deed.DROP, "x", "Supr", "drop", delicate)),
    )


def _steps(
    charge: ChargeSnapshot, now: datetime, common: PaymentView, _trouble: PageTrouble
) -> PaymentView:
    keys = (
        _if(charge, Action.DECIDE_LATER, _later("key.later", kind=KeyKind.PRINCIPAL)),
        _if(charge, Action.VERIFY, _verify()),
        _by_hand(charge),
        _show_key(charge) or _check("key.check" if _by_hand(charge) is None else "key.check.short"),
    )
    return replace(
        common,
        notices=_notices(charge, now),
        stage_keys=tuple(key for key in keys if key is not None),
    )


def _show_key(charge: ChargeSnapshot) -> KeyView | None:
    """Offer the page or the code that the customer may still be in the middle of."""
    if _shown_page(charge) is Page.QUIET or not charge.in_doubt:
        return None
    page = charge.way is Way.PAGE
    text = say("key.show_page" if page else "key.show_code")
    return KeyView(Deed.SHOW, text, "eye" if page else "qr", "F4")


def _notices(charge: ChargeSnapshot, now: datetime) -> tuple[tuple[str, str], ...]:
    hold = (say("step.hold"), say("step.hold.detail"))
    cannot = charge.reason in {Reason.CANNOT_ASK, Reason.CLOSED_UNPROVEN}
    queue = (say("step.queue"), say("step.queue.kept" if cannot else "step.queue.detail"))
    if charge.state is State.REVIEW:
        amounts = say("step.amounts", paid=charge.paid, amount=charge.amount)
        return (say("step.manager"), amounts), queue, hold
    if charge.state is State.CLOSED_UNPROVEN:
        panel = say("step.panel", reference=charge.reference.text)
        return (say("step.manager"), panel), queue, hold
    minute = (say("step.minute"), say("step.minute.detail"))
    return _first_step(charge, now), minute, queue


def _first_step(charge: ChargeSnapshot, now: datetime) -> tuple[str, str]:
    if charge.reason is Reason.CANNOT_ASK or charge.failure in KEYS_MISSING:
        return say("step.keys"), say("step.keys.detail")
    order = say("step.internet" if charge.failure in INTERNET_DOWN else "step.wompi")
    if charge.next_look_at is None:
        return order, say("step.asks_now")
    return order, say("step.asks_in", soon=seconds_until(charge.next_look_at, now))


INTERNET_DOWN = frozenset(
    {"gateway.no_network", "gateway.cut_off", "gateway.tls", "gateway.not_wompi"}
)
KEYS_MISSING = frozenset({"gateway.cannot_ask", "gateway.key_refused", "till.no_keys_for_this"})


STAGES = {
    Page.GUEST: _guest,
    Page.CODE: _code,
    Page.QUIET: _quiet,
    Page.PAID: _paid,
    Page.CHOICES: _choices,
    Page.STEPS: _steps,
}

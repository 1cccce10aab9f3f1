"""What a charge says on the screen, rule by rule, without a window."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from charges import CHARGES, charge
from payments import LOADED, SHOWN, later

from pos_app.core.payment import LOOKS, Look, Reason, State
from pos_app.gateway.faults import Fault
from pos_app.till import pictures
from pos_app.till.snapshots import Action
from pos_app.ui.payment.answers import how_paid
from pos_app.ui.payment.key_rows import in_pairs
from pos_app.ui.payment.view import (
    RESULTS,
    Deed,
    Page,
    PageTrouble,
    PaymentView,
    moment_of,
    payment_view,
)
from pos_app.ui.widgets.keys import KeyKind
from pos_app.ui.words import known_keys, say

VERIFY, OTHER, LATER = Deed.VERIFY, Deed.OTHER_WAY, Deed.LATER
BY_HAND = Deed.BY_HAND
RETRY, NEW, DROP, NEXT = Deed.RETRY, Deed.NEW_CHARGE, Deed.DROP, Deed.NEXT

NOT_YET = "**No entregue todavía.**"
LONG = "la entidad financiera ha rechazado la transacción por motivos de seguridad."
STATES = {
    # story: page, sentence as the band says it, deeds on the stage, deeds of the case
    "part_paid": (
        Page.CHOICES,
        "Falta cobrar $\xa044.350.\n**No entregue hasta completar.**",
        [Deed.NEW_CHARGE, LATER],
        [],
    ),
    "opening": (Page.QUIET, "Abriendo el cobro.", [], []),
    "on_page": (
        Page.GUEST,
        f"El cliente está en la página de pago. {NOT_YET}",
        [],
        [VERIFY, OTHER, LATER],
    ),
    "not_open": (
        Page.GUEST,
        "La página de pago no abrió. Wompi aún no ve ningún pago.",
        [Deed.RELOAD, OTHER],
        [VERIFY, LATER],
    ),
    "on_phone": (
        Page.CODE,
        f"El cliente paga con su celular. {NOT_YET}",
        [Deed.FLIP, Deed.COPY],
        [VERIFY, OTHER, LATER],
    ),
    "processing": (Page.GUEST, f"El banco está respondiendo. {NOT_YET}", [], [VERIFY, LATER]),
    "processing_phone": (
        Page.QUIET,
        f"El banco está respondiendo. {NOT_YET}",
        [],
        [VERIFY, LATER],
    ),
    "slow": (
        Page.GUEST,
        "Está tardando más de lo usual. **No entregue;** puede dejarlo para después.",
        [],
        [VERIFY, LATER],
    ),
    "closing": (
        Page.QUIET,
        "Cerrando el cobro anterior. **No cobre otra vez todavía.**",
        [],
        [VERIFY, BY_HAND, LATER],
    ),
    "closed_empty": (
        Page.CHOICES,
        "El cobro se cerró sin pago.\n**No entregue.** Sigue vigilado 30 días.",
        [NEW, LATER, DROP],
        [],
    ),
    "practice": (
        Page.CHOICES,
        "Fue un cobro de prueba: no mueve plata.\n**No entregue por él.**",
        [NEW, LATER, DROP],
        [],
    ),
    "unproven": (
        Page.STEPS,
        "Cerrado sin prueba: la caja no puede preguntar.\n**No entregue.**",
        [LATER, VERIFY, BY_HAND, Deed.CHECK],
        [],
    ),
    "approved": (
        Page.PAID,
        "Wompi confirmó el pago a las 12:00:57.\nEl valor coincide con la venta.",
        [NEXT, Deed.SEE_RECEIPT, Deed.PRINT],
        [],
    ),
    "approved_over": (
        Page.PAID,
        "Wompi confirmó el pago a las 12:00:57.\n**Hay $\u00a088.700 de más: lea abajo.**",
        [NEXT, Deed.SEE_RECEIPT, Deed.PRINT],
        [],
    ),
    "approved_late": (
        Page.PAID,
        "Llegó tarde, pero llegó.\nWompi lo confirmó a las 12:02:40.",
        [NEXT, Deed.SEE_RECEIPT, Deed.PRINT],
        [],
    ),
    "declined": (
        Page.CHOICES,
        "El banco rechazó el pago: fondos insuficientes.\n**No se cobró nada. No entregue.**",
        [RETRY, OTHER, LATER, DROP],
        [],
    ),
    "declined_by_phone": (
        Page.CHOICES,
        "El banco rechazó el pago.\n**No se cobró nada. No entregue.**",
        [RETRY, OTHER, LATER, DROP],
        [],
    ),
    "declined_for_good": (
        Page.CHOICES,
        f"El banco rechazó el pago: {LONG}\n**No se cobró nada. No entregue.**",
        [NEW, OTHER, LATER, DROP],
        [],
    ),
    "failed": (
        Page.CHOICES,
        "Wompi no pudo procesar el pago.\n**No entregue.**",
        [RETRY, OTHER, LATER, DROP],
        [],
    ),
    "reversed": (
        Page.CHOICES,
        "El pago se anuló a las 12:07:00.\n**No entregue.**",
        [NEW, DROP],
        [],
    ),
    "review": (
        Page.STEPS,
        "Wompi aprobó $\u00a08.870, no $\u00a088.700.\n**No entregue;** llame al gerente.",
        [LATER, VERIFY, Deed.CHECK],
        [],
    ),
    "no_internet": (
        Page.STEPS,
        "No sabemos si pagó: no hay internet.\n**No entregue y no cobre otra vez.**",
        [LATER, VERIFY, BY_HAND, Deed.SHOW],
        [],
    ),
    "no_answer": (
        Page.STEPS,
        "No sabemos si pagó: Wompi no responde.\n**No entregue y no cobre otra vez.**",
        [LATER, VERIFY, BY_HAND, Deed.SHOW],
        [],
    ),
    "cannot_ask": (
        Page.STEPS,
        "No sabemos si pagó: falta la llave privada.\n**No entregue y no cobre otra vez.**",
        [LATER, VERIFY, BY_HAND, Deed.CHECK],
        [],
    ),
    "set_aside": (
        Page.CODE,
        f"El cliente paga con su celular. {NOT_YET}",
        [Deed.FLIP, Deed.COPY],
        [VERIFY, OTHER, LATER],
    ),
    "still_on_phone": (
        Page.QUIET,
        "Abierto en el celular hasta 12:05. **No cobre otra vez todavía.**",
        [],
        [VERIFY, BY_HAND, LATER],
    ),
    "on_phone_signed": (
        Page.CODE,
        f"El cliente paga con su celular. {NOT_YET}",
        [Deed.FLIP, Deed.COPY],
        [VERIFY, OTHER, LATER],
    ),
    "nequi": (Page.QUIET, f"El cliente paga con su celular. {NOT_YET}", [], [VERIFY, LATER]),
    "bank_code": (
        Page.CODE,
        f"El cliente paga con su celular. {NOT_YET}",
        [Deed.FLIP],
        [VERIFY, LATER],
    ),
    "link_closing": (
        Page.QUIET,
        "Cerrando el cobro anterior. **No cobre otra vez todavía.**",
        [],
        [VERIFY, BY_HAND, LATER],
    ),
}

NEEDS = {
    Deed.VERIFY: Action.VERIFY,
    Deed.OTHER_WAY: Action.OTHER_WAY,
    Deed.LATER: Action.DECIDE_LATER,
    Deed.RETRY: Action.RETRY_SAME,
    Deed.NEW_CHARGE: Action.NEW_CHARGE,
    Deed.DROP: Action.DROP_SALE,
    Deed.NEXT: Action.NEXT_SALE,
}
"""What the till must allow before a key may be shown; the others touch no money."""

UNSAID = re.compile(r"\berror\b|timeout|webhook|pending\b|!|\{", re.IGNORECASE)


def view_of(name: str, *, in_front: bool = False, stacked: bool = False) -> PaymentView:
    """See a story at its own moment."""
    one = CHARGES[name]
    return payment_view(one, moment_of(one), in_front=in_front, stacked=stacked)


def deeds_of(view: PaymentView) -> list[Deed]:
    """Return what every key does, the stage's first."""
    keys = [*view.stage_keys, *(key for row in view.case_keys for key in row)]
    return [key.deed for key in keys]


@pytest.mark.parametrize("name", CHARGES)
def test_every_state_has_its_page_sentence_and_keys(name: str) -> None:
    """The cashier reads another answer than the facts give, or misses the key to go on."""
    page, sentence, stage, case = STATES[name]
    view = view_of(name)
    assert view.page is page
    assert view.answer.sentence == sentence
    assert [key.deed for key in view.stage_keys] == stage
    # Under a result the whole story is one key; where nobody knows, a manager may decide.
    below = [Deed.CASE, Deed.MANAGER] if page is Page.STEPS else [Deed.CASE]
    told = below if page in RESULTS else case
    assert [key.deed for row in view.case_keys for key in row] == told
    assert view.answer.full == (page in RESULTS)


def test_the_stories_show_every_state_look_and_reason() -> None:
    """A state that no story shows is first seen by a cashier."""
    assert {one.state for one in CHARGES.values()} == set(State)
    assert {one.reason for one in CHARGES.values()} == set(Reason)
    assert {one.look for one in CHARGES.values()} == set(Look)


@pytest.mark.parametrize("stacked", [False, True])
@pytest.mark.parametrize("name", CHARGES)
def test_a_key_stands_only_for_what_the_till_allows(name: str, *, stacked: bool) -> None:
    """A second charge is opened while the first may still be paid."""
    for in_front in (False, True):
        view = view_of(name, stacked=stacked, in_front=in_front)
        needed = {NEEDS[deed] for deed in deeds_of(view) if deed in NEEDS}
        assert needed <= CHARGES[name].actions


@pytest.mark.parametrize("name", CHARGES)
def test_no_view_has_two_loud_keys_or_one_hint_twice(name: str) -> None:
    """Enter does one thing and the loudest key another."""
    view = view_of(name)
    keys = [*view.stage_keys, *(key for row in view.case_keys for key in row)]
    loud = [key for key in keys if key.kind is KeyKind.PRINCIPAL]
    assert len(loud) <= 1
    assert loud in ([], [view.stage_keys[0]] if view.stage_keys else [])
    hints = {(key.hint, key.deed) for key in keys}
    assert len({hint for hint, _ in hints}) == len(hints)


@pytest.mark.parametrize("name", ["review", "unproven"])
def test_what_keeps_money_safe_is_told_last(name: str) -> None:
    """A low stage keeps the first and the last step: the cashier would give cash back."""
    assert view_of(name).notices[-1][0] == "No cobre otra vez ni devuelva efectivo"


@pytest.mark.parametrize("name", CHARGES)
def test_cashiers_words_only(name: str) -> None:
    """The cashier reads a programmer's word, or a gap that nobody filled."""
    view = view_of(name)
    steps = [word for step in view.steps for word in (step.title, step.detail)]
    notices = [word for pair in view.notices for word in pair]
    keys = [word for key in view.stage_keys for word in (key.text, key.detail)]
    said = [view.answer.sentence, view.title, view.text, view.note, *steps, *notices, *keys]
    assert [words for words in said if UNSAID.search(words)] == []


@pytest.mark.parametrize("name", CHARGES)
def test_nothing_was_charged_is_said_of_a_declined_payment_only(name: str) -> None:
    """A customer whose money is on its way is told that nothing was charged."""
    said = "No se cobró nada" in view_of(name).answer.sentence
    assert said == (CHARGES[name].reason is Reason.DECLINED)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    """The screen stops in the middle of a payment."""
    assert f"reason.{reason.value}" in known_keys()


@pytest.mark.parametrize("fault", Fault)
def test_every_failure_is_told_whole_and_in_passing(fault: Fault) -> None:
    """Wompi fails in a way that nobody wrote down, and the screen fails with it."""
    assert {fault.value, f"why.{fault.value}"} <= known_keys()
    doubt = replace(CHARGES["no_internet"], failure=fault.value)
    assert say(f"why.{fault.value}") in payment_view(doubt, later(minutes=2)).answer.sentence


def test_every_entry_of_the_timeline_has_words() -> None:
    """The story of a charge cannot be told."""
    keys = set(pictures.EVENT_TITLES.values())
    keys |= {key for key, _ in pictures.STATUS_TITLES.values()}
    keys |= {"event.created", "event.saved_first", "event.took", "event.receipt"}
    keys |= {"event.page_shown", "event.link_shown", "status.details", "missing.bank"}
    keys |= {"hint.redirect", "hint.relay", "hint.typed", "missing.receipt"}
    keys |= {"asking.again", "asking.failed", "asking.first", "asking.now"}
    keys |= {"asking.nothing_yet", "asking.still_pending"}
    assert keys <= known_keys()


def test_the_table_of_looks_and_the_stories_agree() -> None:
    """The band lights another lamp than the rules of payment say."""
    for one in CHARGES.values():
        assert one.look is LOOKS[one.state][one.in_doubt]
        view = payment_view(one, moment_of(one))
        assert view.answer.word == say(f"look.{one.look.name.lower()}")


def test_the_green_amount_is_the_one_wompi_confirmed() -> None:
    """The band repeats the ticket, and a short payment looks whole."""
    short = replace(CHARGES["approved"], paid=CHARGES["review"].paid)
    answer = payment_view(short, later(minutes=2)).answer
    assert (answer.side, answer.spoken_side) == ("$\u00a08.870", "8.870 pesos")
    assert answer.side_note == "tarjeta VISA •••• 1881"


def test_the_clock_runs_while_waiting_and_rests_with_the_answer() -> None:
    """The cashier cannot tell how long the customer has been waiting."""
    waiting = payment_view(CHARGES["on_page"], later(seconds=20))
    assert waiting.answer.side == "0:19"
    assert payment_view(CHARGES["on_page"], later(seconds=80)).answer.side == "1:19"
    assert payment_view(CHARGES["approved"], later(hours=1)).head.title == "Venta 91 · 0:56"


def test_a_clock_behind_the_tills_shows_no_time_below_none() -> None:
    """A computer's clock that is off writes nonsense beside «Espere»."""
    view = payment_view(CHARGES["on_phone"], later(seconds=-90))
    assert view.answer.side == "0:00"
    assert view.ring is not None
    assert view.ring.share == 1.0


def test_the_code_says_how_long_it_lives() -> None:
    """The customer begins to pay with a code that is over."""
    view = payment_view(CHARGES["on_phone"], later(minutes=7, seconds=30))
    assert view.ring is not None
    assert (view.ring.text, view.ring.share) == ("2:30", 0.25)
    assert (view.head.expiry_name, view.head.expiry) == ("Enlace vence en", "2:30")


def test_closing_counts_down_to_the_moment_that_proves_it() -> None:
    """The cashier does not know when another charge can be made."""
    view = payment_view(CHARGES["closing"], later(minutes=2, seconds=16))
    assert view.ring is not None
    assert (view.ring.text, view.ring.share) == ("0:15", 0.5)


def test_a_page_brought_in_front_keeps_the_answer_above_it() -> None:
    """While the customer tries again nobody can see that the first payment was refused."""
    view = view_of("declined", in_front=True)
    assert view.page is Page.GUEST
    assert view.answer.word == "No, no pagó"
    assert view.answer.sentence == f"El pago anterior no pasó. {NOT_YET}"
    assert not view.answer.full


def test_a_page_that_is_shut_is_never_brought_in_front() -> None:
    """A code that nobody may pay any more is shown again."""
    assert view_of("closed_empty", in_front=True).page is Page.CHOICES


def test_a_page_in_trouble_offers_two_ways_out() -> None:
    """A blank page stands before the customer and nobody knows what to do."""
    now = later(seconds=5)
    for trouble in (PageTrouble.STOPPED, PageTrouble.NO_ENGINE):
        view = payment_view(CHARGES["on_page"], now, trouble=trouble)
        assert [key.deed for key in view.stage_keys] == [Deed.RELOAD, OTHER]
        assert view.title == say(f"page.{trouble.value}")


def test_money_over_is_said_with_the_amount_and_what_to_do() -> None:
    """A customer who paid twice goes home without the second payment back."""
    view = view_of("approved_over")
    assert view.note == "Pagaron $\u00a088.700 de más. **Entregue una sola vez.**"
    assert view.note_detail == "Devuelva lo que sobra desde su panel de Wompi, nunca en efectivo."
    assert view_of("approved").note == ""


def test_a_receipt_that_is_not_made_yet_cannot_be_saved() -> None:
    """The cashier presses for a paper that does not exist."""
    view = payment_view(replace(CHARGES["approved"], receipt=None), later(minutes=1))
    assert [key.deed for key in view.stage_keys] == [NEXT]
    assert view.title == "Haciendo el recibo"


def test_strange_words_of_wompis_stay_in_their_place() -> None:
    """Marks and line breaks of somebody else push the order off the band."""
    odd = replace(CHARGES["declined"], message="  RECHAZADA **ya**\n por 51. ")
    sentence = payment_view(odd, later(minutes=1)).answer.sentence
    assert sentence == (
        "El banco rechazó el pago: RECHAZADA ya por 51.\n**No se cobró nada. No entregue.**"
    )


@pytest.mark.parametrize(
    ("method", "instrument", "said"),
    [
        ("CARD", "VISA-4242", "tarjeta VISA •••• 4242"),
        ("CARD", None, "tarjeta"),
        ("CARD", "4242", "tarjeta 4242"),
        ("NEQUI", None, "Nequi"),
        ("SOMETHING_NEW", None, "SOMETHING_NEW"),
        ("", None, ""),
    ],
)
def test_how_it_was_paid(method: str, instrument: str | None, said: str) -> None:
    """A way that Wompi invents tomorrow breaks the screen of a paid sale."""
    assert how_paid(method, instrument) == said


def test_keys_stand_in_pairs_and_the_main_one_alone() -> None:
    """A row has a hole in it, and the hand misses."""
    keys = view_of("declined").stage_keys
    assert in_pairs(keys) == (keys[:2], keys[2:])
    assert in_pairs(keys[:3]) == (keys[:1], keys[1:3])
    assert in_pairs(()) == ()


def test_the_moment_of_a_snapshot_is_its_latest_news() -> None:
    """Clocks jump back with every picture."""
    shown = charge(later(seconds=20), (SHOWN, LOADED))
    assert moment_of(shown) == later(seconds=19)
    assert moment_of(replace(shown, answered_at=None, timeline=())) == shown.created_at
    assert moment_of(CHARGES["approved"]) - shown.created_at == timedelta(seconds=62)

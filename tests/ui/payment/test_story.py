"""The story of a charge beside its answer: what happened, in its order, as far as there is room."""

from __future__ import annotations

import pytest
from charges import CHARGES, MOMENTS
from hypothesis import given
from hypothesis import strategies as st
from payments import later

from pos_app.ui.payment.story import fitting, steps_of
from pos_app.ui.widgets.timeline import WIDTH, Step, StepState

pytestmark = pytest.mark.usefixtures("wardrobe")


def test_the_story_says_spans_and_causes() -> None:
    """The timeline shows keys and numbers instead of sentences."""
    told = [(s.time, s.title, s.detail) for s in steps_of(CHARGES["no_internet"], later(minutes=2))]
    assert told[:3] == [
        ("12:00:00", "Cobro creado", "Guardado antes de mostrarlo"),
        ("12:00:01", "Abriendo la página de pago", ""),
        ("12:00:02", "Página de pago abierta", "Cargó en 1,0 s"),
    ]
    assert told[3] == ("12:00:33", "Wompi vio el pago", "PSE")
    assert told[4] == ("ahora", "Reintentando en 2 s", "No hay internet")
    assert ("", "Falta: recibo", "") in told


def test_the_story_counts_the_seconds_since_the_last_answer() -> None:
    """Nobody can see that Wompi still answers."""
    asking = steps_of(CHARGES["on_page"], later(seconds=22))[3]
    assert asking.detail == "Todavía no hay pago · hace 3 s"
    assert steps_of(CHARGES["no_answer"], later(minutes=2))[3].title == "Preguntando otra vez"


def test_a_hint_is_called_one() -> None:
    """A redirect that anybody can type looks like a payment."""
    hint = next(s for s in steps_of(CHARGES["processing"], later(minutes=1)) if "volvió" in s.title)
    assert hint.state is StepState.HAPPENED
    assert hint.detail == "Pista: la caja le pregunta a Wompi"


def test_another_amount_is_told_in_the_story() -> None:
    """The manager cannot see what Wompi approved."""
    details = [step.detail for step in steps_of(CHARGES["review"], later(minutes=1))]
    assert "Tarjeta VISA •••• 1881 · $\u00a08.870" in details
    assert "Responde lo mismo · hace 1 s" in details


@pytest.mark.parametrize(
    ("name", "state"), [("review", StepState.HAPPENED), ("approved", StepState.PROOF)]
)
def test_only_the_right_amount_is_proof(name: str, state: StepState) -> None:
    """The green sign of proof stands beside an amount that does not pay the sale."""
    steps = steps_of(CHARGES[name], later(minutes=1))
    assert next(step for step in steps if step.title == "Aprobado").state is state


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("part_paid", ["Falta: cobrar el resto", "Falta: recibo"]),
        ("cannot_ask", ["Página de pago cerrada", "La caja no puede preguntar"]),
        ("unproven", ["Página de pago abierta", "La caja no puede preguntar"]),
    ],
)
def test_a_story_says_no_question_that_nobody_asks(name: str, titles: list[str]) -> None:
    """The till says that it asks Wompi where it has its answer, or nothing to ask with."""
    told = [step.title for step in steps_of(CHARGES[name], MOMENTS[name])]
    assert told[-2:] == titles
    assert "Preguntando a Wompi" not in told


STEPS = st.builds(
    Step, st.sampled_from(StepState), st.just("Algo pasó"), st.sampled_from(["", "así"])
)


@given(st.lists(STEPS, min_size=1, max_size=12), st.integers(0, 600))
def test_a_story_cut_to_its_room_keeps_its_order(steps: list[Step], room: int) -> None:
    """A line hangs over the keys, or what happened is told backwards."""
    kept = fitting(steps, room, WIDTH)
    assert sum(step.height(WIDTH) for step in kept) <= room or len(kept) == 1
    rest = iter(steps)
    assert all(step in rest for step in kept)
    if sum(step.height(WIDTH) for step in steps) <= room:
        assert list(kept) == steps


@pytest.mark.parametrize(
    ("name", "room", "titles"),
    [
        ("declined", 130, ["Cobro creado", "Rechazado por el banco"]),
        ("on_page", 130, ["Cobro creado", "Preguntando a Wompi"]),
        ("approved", 130, ["Cobro creado", "Aprobado"]),
        ("no_internet", 130, ["Wompi vio el pago", "Reintentando en 2 s"]),
        ("review", 130, ["Aprobado", "Preguntando a Wompi"]),
        ("review", 60, ["Preguntando a Wompi"]),
    ],
)
def test_a_cut_story_keeps_the_answer_and_the_present(
    name: str, room: int, titles: list[str]
) -> None:
    """The refusal scrolls away and the cashier sees only that a page was opened."""
    steps = steps_of(CHARGES[name], later(minutes=2))
    assert [step.title for step in fitting(steps, room, WIDTH)] == titles


def test_a_long_refusal_is_told_whole() -> None:
    """The reason of the bank ends in dots just where it begins to matter."""
    refused = steps_of(CHARGES["declined_for_good"], later(minutes=5))[-1]
    for width in (312, 390):
        assert not any(words.shortened for words in refused.paragraphs(width))
        assert refused.height(width) > refused.height(2_000)

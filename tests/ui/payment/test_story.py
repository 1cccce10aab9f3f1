"""The story of a charge beside its answer: what happened, in its order, as far as there is room."""

from __future__ import annotations

from charges import CHARGES
from hypothesis import given
from hypothesis import strategies as st
from payments import later

from pos_app.ui.payment.story import fitting, steps_of
from pos_app.ui.widgets.timeline import Step, StepState


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


STEPS = st.builds(
    Step, st.sampled_from(StepState), st.just("Algo pasó"), st.sampled_from(["", "así"])
)


@given(st.lists(STEPS, min_size=1, max_size=12), st.integers(0, 600))
def test_a_story_cut_to_its_room_keeps_its_order(steps: list[Step], room: int) -> None:
    """A line hangs over the keys, or what happened is told backwards."""
    kept = fitting(steps, room)
    assert sum(step.height for step in kept) <= room or len(kept) == 1
    rest = iter(steps)
    assert all(step in rest for step in kept)
    if sum(step.height for step in steps) <= room:
        assert list(kept) == steps


def test_a_cut_story_keeps_the_beginning_the_answer_and_the_present() -> None:
    """The refusal scrolls away and the cashier sees only that a page was opened."""
    steps = steps_of(CHARGES["declined"], later(minutes=1))
    kept = fitting(steps, 130)
    assert [step.title for step in kept] == ["Cobro creado", "Rechazado por el banco"]
    asked = fitting(steps_of(CHARGES["on_page"], later(seconds=21)), 130)
    assert [step.title for step in asked] == ["Cobro creado", "Preguntando a Wompi"]

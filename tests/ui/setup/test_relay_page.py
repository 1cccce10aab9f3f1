"""«Servidor de avisos»: letters a manager can compare, checks in words, nothing hidden."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.gateway.faults import RelayFault
from pos_app.till.health import Health
from pos_app.till.listening import LAMPS
from pos_app.till.snapshots import (
    Lamp,
    LampState,
    RelayCheck,
    RelaySnapshot,
    RelayStep,
    Sentence,
)
from pos_app.ui.setup.relay_page import CHECKS, RelayPage
from pos_app.ui.setup.relay_views import left_of
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.words import known_keys, say
from tests.ui.conftest import Shown

NOON = datetime(2026, 11, 23, 17, tzinfo=UTC)
ADDRESS = "https://avisos.mitienda.co"
PAGE = f"{ADDRESS}/pair?code=KTRX-WMHB"


class Wall:
    """A clock on the wall that a test sets."""

    now = NOON

    def __call__(self) -> datetime:
        """Read it."""
        return self.now


def checks(**states: LampState) -> tuple[RelayCheck, ...]:
    """Make the three checks; what is not named is missing."""
    found = {name: states.get(name, LampState.NO_DATA) for name in CHECKS}
    return tuple(
        RelayCheck(name, state, Sentence(f"relay.check.{name}.{state.value}"))
        for name, state in found.items()
    )


def approving(**changes: object) -> RelaySnapshot:
    """Letters on the screen, a manager has the word."""
    facts: dict[str, object] = {
        "step": RelayStep.APPROVING,
        "address": ADDRESS,
        "checks": checks(outgoing=LampState.CALM, paired=LampState.WARNING),
        "letters": "KTRX-WMHB",
        "page": PAGE,
        "ends_at": NOON + timedelta(minutes=9, seconds=12),
    }
    return RelaySnapshot(**(facts | changes))  # type: ignore[arg-type]  # -- builder with typed defaults


def standing(step: RelayStep, **changes: object) -> RelaySnapshot:
    """A till without letters on its screen."""
    return approving(step=step, letters=None, page=None, ends_at=None, **changes)


@pytest.fixture
def wall() -> Wall:
    """The page's clock."""
    return Wall()


@pytest.fixture
def page(shown: Shown, wall: Wall) -> RelayPage:
    """The page of a till that is not linked."""
    made = RelayPage(now=wall)
    made.show_relay(standing(RelayStep.UNPAIRED, address="", checks=checks()))
    shown(made, 1100, 712)
    return made


def test_a_code_is_asked_for_only_with_an_address(page: RelayPage, qtbot: QtBot) -> None:
    """A press would lead nowhere, and say nothing."""
    with qtbot.assertNotEmitted(page.code_asked):
        page.ask.trigger()
    page.address.line.setText(" avisos.mitienda.co ")
    page.shop.line.setText("tienda")
    with qtbot.waitSignal(page.code_asked) as asked:
        page.ask.trigger()
    assert asked.args == ["avisos.mitienda.co", "tienda"]
    page.show_relay(standing(RelayStep.ASKING))
    with qtbot.assertNotEmitted(page.code_asked):
        page.ask.trigger()


def test_the_letters_are_those_that_the_manager_sees(page: RelayPage, wall: Wall) -> None:
    """The manager could not compare, and would approve a stranger's till."""
    page.show_relay(approving())
    assert page.letters.isVisible()
    assert page.letters.letters == "KTRXWMHB"
    assert page.letters.accessibleName() == "K T R X, W M H B"
    assert page.left.text() == "Vence en 9:12"
    wall.now = NOON + timedelta(minutes=10)
    page.tick()
    assert page.left.text() == "Vence en 0:00"


def test_the_letters_are_painted_in_two_halves(page: RelayPage) -> None:
    """Eight letters in a row are misread."""
    page.show_relay(approving())
    empty = page.grab().toImage()
    page.letters.show_letters("KTRX-WMHC")
    assert page.grab().toImage() != empty
    assert left_of(4, 56) - left_of(3, 56) > left_of(1, 56)


def test_the_code_opens_the_managers_page(page: RelayPage) -> None:
    """A manager with a phone would have to type an address."""
    page.show_relay(approving())
    assert page.code.module_size() > 3
    page.show_relay(standing(RelayStep.PAIRED))
    assert page.code.module_size() == 0


def test_other_letters_and_giving_up(page: RelayPage, qtbot: QtBot) -> None:
    """Letters that were seen by the wrong person could not be changed."""
    page.show_relay(approving())
    with qtbot.waitSignal(page.code_asked) as asked:
        page.other.trigger()
    assert asked.args == [ADDRESS, ""]
    with qtbot.waitSignal(page.cancelled):
        page.cancel.trigger()


def test_a_linked_till_says_with_whom(page: RelayPage) -> None:
    """Nobody would know which server hears of the shop's payments."""
    page.show_relay(standing(RelayStep.PAIRED))
    assert page._linked.text() == f"Esta caja está vinculada con {ADDRESS}"
    assert page.unlink.isVisible()
    assert not page.ask.isVisible()


def test_unlinking_is_asked_first(page: RelayPage, qtbot: QtBot, dressed: QApplication) -> None:
    """A slip of the finger would unlink the till."""
    page.show_relay(standing(RelayStep.PAIRED))
    with qtbot.assertNotEmitted(page.unlink_asked):
        page.unlink.trigger()
    (question,) = page.window().findChildren(Dialog)
    with qtbot.waitSignal(page.unlink_asked):
        question.accept()
    dressed.processEvents()


@pytest.mark.parametrize("state", list(LampState))
@pytest.mark.parametrize("name", CHECKS)
def test_every_check_is_told_in_words(page: RelayPage, name: str, state: LampState) -> None:
    """Who does not see the marks would not know what is missing."""
    if f"relay.check.{name}.{state.value}" not in known_keys():
        assert (name, state) == ("outgoing", LampState.WARNING), "no such picture is published"
        return
    page.show_relay(standing(RelayStep.PAIRED, checks=checks(**{name: state})))
    told = page.checks[name].accessibleName()
    assert say(f"relay.check.{name}") in told
    assert say(f"relay.check.{name}.{state.value}") in told
    page.grab()


def test_a_notice_is_tried_only_once_linked(page: RelayPage, qtbot: QtBot) -> None:
    """The trial would fail for a reason that is no fault."""
    with qtbot.assertNotEmitted(page.notice_asked):
        page.attempt.trigger()
    page.show_relay(standing(RelayStep.PAIRED))
    with qtbot.waitSignal(page.notice_asked):
        page.attempt.trigger()
    page.show_relay(standing(RelayStep.PAIRED, trying=True))
    with qtbot.assertNotEmitted(page.notice_asked):
        page.attempt.trigger()


def test_what_is_wrong_stands_on_the_page(page: RelayPage) -> None:
    """A till that was fenced would look like one that works."""
    page.show_relay(standing(RelayStep.PAIRED, problem=Sentence("relay.fenced")))
    assert page.problem.isVisible()
    assert page.problem.text() == say("relay.fenced")
    page.show_relay(standing(RelayStep.PAIRED))
    assert not page.problem.isVisible()


def test_the_same_picture_twice_changes_nothing(page: RelayPage) -> None:
    """What a person types would be overwritten while he types it."""
    page.show_relay(standing(RelayStep.UNPAIRED))
    page.address.line.setText("otra.mitienda.co")
    page.show_relay(standing(RelayStep.UNPAIRED))
    page.show_relay(standing(RelayStep.UNPAIRED, problem=Sentence("relay.address")))
    assert page.address.value == "otra.mitienda.co"


@pytest.mark.parametrize("fault", [*RelayFault, "relay.pass_lost"])
def test_every_fault_of_the_relay_has_a_sentence(fault: str) -> None:
    """The page would stop over a fault nobody thought of."""
    assert say(fault, said="full", status=503, why="expired", where="json").endswith(".")


def test_every_state_of_the_lamp_has_its_words() -> None:
    """The bar would stop when the relay does."""
    for state in {*filter(None, LAMPS.values()), LampState.NO_DATA}:
        assert f"lamp.{Lamp.NOTICES}.{state.value}" in known_keys()
    health = Health(has_gateway=True, monotonic=lambda: 0.0)
    assert Lamp.NOTICES not in dict(health.lamps)


@pytest.mark.parametrize("size", [(1366, 712), (1024, 700)])
def test_everything_has_room(shown: Shown, size: tuple[int, int]) -> None:
    """Letters or keys would be cut off on a small screen."""
    setup = SetupScreen()
    setup._side.chosen.emit(2)
    setup.relay.show_relay(approving())
    shown(setup, *size)
    assert setup.relay.isVisible()
    letters = setup.relay.letters
    assert letters.width() >= letters.minimumSizeHint().width()
    right = letters.mapTo(setup.relay, letters.rect().topRight()).x()
    assert right < setup.relay.code.mapTo(setup.relay, setup.relay.code.rect().topLeft()).x()

"""Which ways of paying there are, and why the others are off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from payments import NOON

from pos_app.core.beliefs import Belief, Beliefs, Check, Outcome
from pos_app.core.payment import Way
from pos_app.core.settings import check
from pos_app.core.ways import (
    OFFERED,
    SWITCHES,
    Circumstances,
    Off,
    SwitchedOff,
    WhyOff,
    code_way,
    is_phone,
    why_off,
)

ALL_WELL = Circumstances(
    has_keys=True,
    can_list=True,
    hears=False,
    switched_on=frozenset(OFFERED),
    methods=frozenset({"CARD", "NEQUI", "BANCOLOMBIA_QR"}),
    email=True,
    beliefs=Beliefs(Belief(check, Outcome.PROVED, NOON) for check in Check),
)
NOT_FOUND = Beliefs(
    Belief(check, Outcome.REFUTED, NOON) for check in (Check.KNOWN_REFERENCE, Check.DAY_LIST)
)


@pytest.mark.parametrize("way", list(Way))
def test_where_all_is_well_every_way_is_on(way: Way) -> None:
    """A shop that has everything would miss a way of paying."""
    assert why_off(way, ALL_WELL) is None


@pytest.mark.parametrize(
    ("way", "changed", "reason"),
    [
        (Way.PAGE, {"has_keys": False}, Off.NO_KEYS),
        (Way.PAGE, {"keys_refused": True}, Off.KEYS_REFUSED),
        (Way.PAGE, {"switched_on": frozenset({Way.LINK})}, Off.SWITCHED_OFF),
        (Way.SIGNED_QR, {"switched_on": frozenset({Way.PAGE})}, Off.SWITCHED_OFF),
        (Way.LINK, {"can_list": False}, Off.NO_PRIVATE_KEY),
        (Way.LINK, {"can_list": False, "hears": True}, None),
        (Way.PAGE, {"can_list": False}, None),
        (Way.LINK, {"beliefs": NOT_FOUND}, Off.NO_ANSWERS),
        (Way.PAGE, {"beliefs": NOT_FOUND}, None),
        (Way.NEQUI, {"beliefs": NOT_FOUND}, Off.NO_ANSWERS),
        (Way.NEQUI, {"can_list": False}, Off.NO_PRIVATE_KEY),
        (Way.NEQUI, {"methods": frozenset({"CARD"})}, Off.NOT_IN_ACCOUNT),
        (Way.BANCOLOMBIA_QR, {"methods": frozenset({"NEQUI"})}, Off.NOT_IN_ACCOUNT),
        (Way.NEQUI, {"methods": None}, Off.NO_CONTRACTS),
        (Way.NEQUI, {"email": False}, Off.NO_EMAIL),
        (Way.PAGE, {"methods": None, "email": False}, None),
    ],
)
def test_a_way_that_cannot_be_answered_for_is_off_with_its_reason(
    way: Way, changed: dict[str, Any], reason: Off | None
) -> None:
    """A customer would be asked for money that this till can never see."""
    assert why_off(way, replace(ALL_WELL, **changed)) is reason


@pytest.mark.parametrize(
    ("changed", "way"),
    [
        ({}, Way.LINK),
        ({"links_failing": True}, Way.SIGNED_QR),
        ({"beliefs": Beliefs()}, Way.SIGNED_QR),
        ({"can_list": False, "hears": True}, Way.SIGNED_QR),
    ],
)
def test_the_link_stands_behind_the_key_only_once_it_was_proved(
    changed: dict[str, Any], way: Way
) -> None:
    """A code would be shown that this shop cannot close or find."""
    assert code_way(replace(ALL_WELL, **changed)) is way


def test_a_mobile_number_is_told_from_everything_else() -> None:
    """A push would be sent to a number that cannot have a Nequi."""
    assert is_phone("3001234567")
    assert not any(map(is_phone, ("", "300123456", "30012345678", "6011234567", "300 123456")))


@pytest.mark.parametrize("why", list(WhyOff))
@pytest.mark.parametrize("note", ["", "a" * 64])
def test_what_is_kept_of_a_way_switched_off_is_read_again(why: WhyOff, note: str) -> None:
    """The charge screen would name nobody, or somebody else."""
    for actor in ("P2", "cashier", "Ana María"):
        told = SwitchedOff(why, actor, note)
        assert SwitchedOff.read(told.written()) == told


@pytest.mark.parametrize("kept", ["", "nonsense", "nonsense  P2"])
def test_a_way_of_which_nobody_said_why_has_no_reason(kept: str) -> None:
    """The page in the till is off from the first day: nobody switched it off."""
    assert SwitchedOff.read(kept) is None


def test_every_way_has_its_switch_and_its_reason() -> None:
    """A way could not be switched off, or would stay off without a word."""
    assert {f"ways.{way.value}" for way in OFFERED} == SWITCHES
    for name in SWITCHES:
        check(name, value=False)
        check(f"{name}.why", SwitchedOff(WhyOff.OTHER, "P" * 60, "a" * 64).written())

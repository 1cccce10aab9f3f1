from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from payments import NOON

from pos_app.core.errors import WasRefusedError
from pos_app.core.staff import (
    TRIES,
    Change,
    Person,
    PersonFact,
    Right,
    RightFact,
    Role,
    Roster,
    check_name,
    check_pin,
    least_role,
    shut_until,
    subject_of,
)


def told(person_id: str, *changes: tuple[Change, str]) -> list[PersonFact]:
    """Tell things of one person."""
    return [PersonFact(person_id, change, value, NOON, "P1") for change, value in changes]


def decided(subject: str, right: Right, allowed: bool | None) -> RightFact:
    """Decide about a right."""
    return RightFact(subject, right, allowed, NOON, "P1")


MARTA = told("P1", (Change.NAME, "Marta Ruiz"), (Change.ROLE, "MANAGER"), (Change.PIN, "s1"))
CAMILO = told("P2", (Change.NAME, "Camilo Peña"), (Change.ROLE, "CASHIER"), (Change.PIN, "s2"))


def refused(roster: Roster) -> str:
    """Tell the sentence with which a roster is refused."""
    with pytest.raises(WasRefusedError) as caught:
        roster.check_still_led()
    return caught.value.key


def test_a_right_needs_its_role_or_a_higher_one() -> None:
    """A cashier would void payments, or a manager could not sell."""
    assert least_role(Right.SELL) is Role.CASHIER
    assert least_role(Right.VOID) is Role.SUPERVISOR
    assert least_role(Right.KEYS) is Role.MANAGER
    roster = Roster()
    assert [roster.may(Person("P9", role=role), Right.VOID) for role in Role] == [
        False,
        True,
        True,
    ]


def test_people_are_what_was_told_of_them_last() -> None:
    """A person who was renamed or promoted would sign in as who he was before."""
    roster = Roster.of(
        [*MARTA, *CAMILO, *told("P2", (Change.ROLE, "SUPERVISOR"), (Change.PIN, "s3"))], ()
    )
    assert roster.people == (
        Person("P1", "Marta Ruiz", Role.MANAGER, "s1"),
        Person("P2", "Camilo Peña", Role.SUPERVISOR, "s3"),
    )
    assert roster.person("P2").initials == "CP"
    assert roster.next_id == "P3"


def test_who_is_withdrawn_is_nobody_any_more_but_keeps_the_id() -> None:
    """A dismissed cashier would still open the till, or a new one inherit what he did."""
    roster = Roster.of([*MARTA, *CAMILO, *told("P2", (Change.WITHDRAWN, ""))], ())
    assert [one.person_id for one in roster.active] == ["P1"]
    assert roster.next_id == "P3"
    with pytest.raises(WasRefusedError, match=r"staff\.unknown"):
        roster.person("P2")


def test_the_decision_nearest_to_a_person_wins() -> None:
    """A cashier trusted with voids would stay forbidden, or one who was not would be allowed."""
    void = Right.VOID
    everybody = decided(subject_of(Role.CASHIER), void, allowed=True)
    not_him = decided("P2", void, allowed=False)
    usual = decided("P2", void, allowed=None)
    camilo = Roster.of(CAMILO, ()).person("P2")

    assert not Roster.of(CAMILO, ()).may(camilo, void)
    assert Roster.of(CAMILO, [everybody]).may(camilo, void)
    assert not Roster.of(CAMILO, [everybody, not_him]).may(camilo, void)
    assert Roster.of(CAMILO, [everybody, not_him, usual]).may(camilo, void)


def test_only_those_with_the_right_may_help() -> None:
    """The dialog would offer people whose PIN changes nothing."""
    roster = Roster.of([*MARTA, *CAMILO], ())
    assert [one.person_id for one in roster.helpers(Right.VOID)] == ["P1"]
    assert [one.person_id for one in roster.helpers(Right.SELL)] == ["P1", "P2"]


def test_a_shop_is_never_left_without_somebody_who_leads_it() -> None:
    """Nobody could ever change a PIN again, or everybody could do everything."""
    Roster().check_still_led()
    Roster.of([*MARTA, *CAMILO], ()).check_still_led()
    gone = told("P1", (Change.WITHDRAWN, ""))
    assert refused(Roster.of([*MARTA, *gone], ())) == "staff.last_manager"
    assert refused(Roster.of([*MARTA, *CAMILO, *gone], ())) == "staff.last_manager"
    taken = decided("manager", Right.PEOPLE, allowed=False)
    assert refused(Roster.of(MARTA, [taken])) == "staff.last_manager"


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Marta", "M"), ("ana maría de la torre", "AT"), ("", ""), ("Camilo Peña", "CP")],
)
def test_initials_are_the_first_and_the_last(name: str, initials: str) -> None:
    """Two people could not be told apart on their tiles."""
    assert Person("P1", name).initials == initials


@pytest.mark.parametrize("pin", ["2580", "13579", "112233", "0912"])
def test_a_pin_of_four_to_six_digits_is_taken(pin: str) -> None:
    """A good PIN would be refused at the first start."""
    check_pin(pin)


@pytest.mark.parametrize(
    ("pin", "key"),
    [
        ("258", "staff.pin_shape"),
        ("2580914", "staff.pin_shape"),
        ("25 80", "staff.pin_shape"),
        ("٢٥٨٠", "staff.pin_shape"),
        ("", "staff.pin_shape"),
        ("2580\n", "staff.pin_shape"),
        ("0000", "staff.pin_easy"),
        ("1234", "staff.pin_easy"),
        ("987654", "staff.pin_easy"),
    ],
)
def test_what_is_no_pin_or_the_first_guess_is_refused(pin: str, key: str) -> None:
    """The till would open to the first number that anybody tries."""
    with pytest.raises(WasRefusedError) as caught:
        check_pin(pin)
    assert caught.value.key == key


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "Ana\nMaría", "Ana\x00"])
def test_what_is_no_name_is_refused(name: str) -> None:
    """A tile without a name, or one that breaks the page, would stand on the lock screen."""
    with pytest.raises(WasRefusedError, match=r"staff\.name_shape"):
        check_name(name)
    check_name("Ana María")


def moments(count: int) -> list[datetime]:
    """Fail so many times, a second apart."""
    return [NOON + timedelta(seconds=number) for number in range(count)]


@pytest.mark.parametrize(
    ("failures", "seconds"), [(5, 30), (6, 60), (7, 120), (10, 900), (200, 900)]
)
def test_too_many_wrong_pins_shut_the_gate_longer_each_time(failures: int, seconds: int) -> None:
    """Somebody alone with the till would guess a PIN in an afternoon."""
    tried = moments(failures)
    assert shut_until(tried) == tried[-1] + timedelta(seconds=seconds)


def test_a_few_wrong_pins_shut_nothing() -> None:
    """One slip of a finger would stop the queue."""
    assert shut_until([]) is None
    assert shut_until(moments(TRIES - 1)) is None


def test_a_name_that_was_erased_is_a_number_wherever_it_still_stands() -> None:
    """Old papers would name for ever who asked to be forgotten."""
    told = [
        PersonFact("P7", Change.NAME, "Inés Vega", NOON, "P1"),
        PersonFact("P7", Change.NAME, "Inés V.", NOON, "P1"),
        PersonFact("P8", Change.NAME, "", NOON, "P1"),
        PersonFact("P7", Change.WITHDRAWN, "", NOON, "P1"),
    ]
    before = Roster.of(told, ())
    assert before.called("P7") == "Inés V."
    assert before.called("Inés Vega") == "Inés Vega"
    after = Roster.of([*told, PersonFact("P7", Change.ERASED, "", NOON, "P1")], ())
    assert {after.called(one) for one in ("P7", "Inés Vega", "Inés V.")} == {"Persona 7"}
    assert after.called("Luisa") == "Luisa"
    assert after.called("P8") == "P8"
    assert after.left("P7").erased
    with pytest.raises(WasRefusedError, match=r"staff\.still_here"):
        after.left("P8")
    with pytest.raises(WasRefusedError, match=r"staff\.unknown"):
        after.left("P9")

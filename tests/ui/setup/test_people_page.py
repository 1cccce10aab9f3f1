"""«Personas»: who works here and what each may do, by keyboard and by finger."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screens_staff import CAMILO, MARTA, people_of

from pos_app.core.staff import Right, Role
from pos_app.till.snapshots import Sentence
from pos_app.till.staff.snapshots import PeopleSnapshot
from pos_app.ui.setup.people_page import PeoplePage
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from tests.ui.conftest import Shown

Heard = list[tuple[object, ...]]


@pytest.fixture
def page(shown: Shown) -> PeoplePage:
    """The page of a shop with three people."""
    page = PeoplePage()
    page.show_people(people_of())
    shown(page, 1100, 1800)
    return page


@pytest.fixture
def heard(page: PeoplePage) -> Heard:
    """Hear every wish of the page."""
    wishes: Heard = []
    page.added.connect(lambda *what: wishes.append(("added", *what)))
    page.changed.connect(lambda *what: wishes.append(("changed", *what)))
    page.withdrawn.connect(lambda *what: wishes.append(("withdrawn", *what)))
    page.right_decided.connect(lambda *what: wishes.append(("right", *what)))
    page.idle_chosen.connect(lambda *what: wishes.append(("idle", *what)))
    return wishes


def types(field: Field, text: str) -> None:
    """Type into a field; keys of a test know no «ñ»."""
    field.setFocus()
    if text.isascii():
        QTest.keyClicks(field.line, text)
    else:
        field.line.insert(text)


def test_the_first_person_is_a_manager(shown: Shown) -> None:
    """A shop would begin with a cashier who may change nothing."""
    page = PeoplePage()
    added: Heard = []
    page.added.connect(lambda *what: added.append(what))
    page.show_people(PeopleSnapshot((), ()))
    shown(page, 1100, 900)
    assert not page.form.role.chip("CASHIER").isVisible()
    assert not page.form.save.isEnabled()
    types(page.form.name, "Marta Ruiz")
    types(page.form.pin, "2580")
    types(page.form.again, "2581")
    QTest.keyClick(page.form.again.line, Qt.Key.Key_Return)
    assert added == []
    assert page.form.again.error == "No es el mismo PIN. Escríbalo otra vez."
    types(page.form.again, "2580")
    QTest.keyClick(page.form.again.line, Qt.Key.Key_Return)
    assert added == [("Marta Ruiz", Role.MANAGER, "2580")]


def test_a_person_is_added_and_then_shown(page: PeoplePage, heard: Heard) -> None:
    """The PIN would stay in the form for the next one who looks."""
    page.show_people(replace(people_of(), rows=people_of().rows[:2]))
    page.add.click()
    assert page.form.title == "Persona nueva"
    types(page.form.name, "Camilo Peña")
    types(page.form.pin, "3690")
    types(page.form.again, "3690")
    page.form.save.click()
    assert heard == [("added", "Camilo Peña", Role.CASHIER, "3690")]
    page.show_people(replace(people_of(), done=1))
    assert page.form.title == "Camilo Peña"
    assert page.form.pin.value == ""


def test_a_refused_change_keeps_what_was_typed(page: PeoplePage, heard: Heard) -> None:
    """Everything would be typed again because of one digit."""
    page.add.click()
    types(page.form.name, "Ana")
    types(page.form.pin, "1234")
    types(page.form.again, "1234")
    page.form.save.click()
    assert len(heard) == 1
    page.show_people(replace(people_of(), problem=Sentence("staff.pin_easy")))
    assert page.problem.startswith("Ese PIN se adivina fácil")
    assert page.form.name.value == "Ana"
    assert page.form.title == "Persona nueva"


def test_only_what_changed_is_wished(page: PeoplePage, heard: Heard) -> None:
    """Renaming somebody would also make another PIN, or nothing at all."""
    QTest.mouseClick(page.people.tiles[2], Qt.MouseButton.LeftButton)
    assert page.form.name.value == "Camilo Peña"
    assert not page.form.save.isEnabled()
    types(page.form.name, " Gil")
    page.form.save.click()
    page.form.role.chip("SUPERVISOR").click()
    types(page.form.pin, "7410")
    types(page.form.again, "7410")
    page.form.name.line.setText("Camilo Peña")
    page.form.save.click()
    assert heard == [
        ("changed", "P3", "Camilo Peña Gil", None, None),
        ("changed", "P3", None, Role.SUPERVISOR, "7410"),
    ]


def test_letting_somebody_go_is_asked_first(page: PeoplePage, heard: Heard) -> None:
    """A slip of the finger would shut a cashier out."""
    QTest.mouseClick(page.people.tiles[2], Qt.MouseButton.LeftButton)
    page.form.withdraw.click()
    (question,) = page.window().findChildren(Dialog)
    assert question.isVisible()
    question.act_key.click()
    assert heard == [("withdrawn", "P3")]


def test_a_switch_decides_and_gives_up_again(page: PeoplePage, heard: Heard) -> None:
    """A right that was granted for a day would stay for ever, unseen."""
    QTest.mouseClick(page.people.tiles[2], Qt.MouseButton.LeftButton)
    page.rights.switches[Right.RETURN].click()
    assert heard == [("right", "P3", Right.RETURN, True)]
    page.show_people(people_of((Right.RETURN, True)))
    assert page.rights.switches[Right.RETURN].isChecked()
    assert page.rights._rows[Right.RETURN].detail.text() == "Permitido aparte"
    page.rights.switches[Right.RETURN].click()
    assert heard[1:] == [("right", "P3", Right.RETURN, None)]
    page.show_people(people_of((Right.DISCOUNT, False)))
    assert page.rights._rows[Right.DISCOUNT].detail.text() == "Quitado aparte"


def test_a_whole_role_is_decided_at_once(page: PeoplePage, heard: Heard) -> None:
    """With ten cashiers a right would be granted ten times, and forgotten once."""
    QTest.mouseClick(page.people.tiles[2], Qt.MouseButton.LeftButton)
    assert page.rights.whose is not None
    page.rights.whose.chip("all").click()
    page.rights.switches[Right.VOID].click()
    assert heard == [("right", "cashier", Right.VOID, True)]
    page.show_people(replace(people_of(), roles=((Role.CASHIER, Right.VOID, True),)))
    assert page.rights._rows[Right.VOID].detail.text() == "Permitido aparte"
    QTest.mouseClick(page.people.tiles[0], Qt.MouseButton.LeftButton)
    assert page.rights.whose.chip("one").text() == "Solo Marta"


def test_how_long_the_till_waits_is_chosen(page: PeoplePage, heard: Heard) -> None:
    """The till of a slow shop would lock itself between two customers."""
    assert page.idle.chip("5").isChecked()
    page.idle.chip("15").click()
    assert heard == [("idle", 15)]


def test_who_is_chosen_stays_chosen(page: PeoplePage) -> None:
    """After each change the next one would be done to somebody else."""
    QTest.mouseClick(page.people.tiles[1], Qt.MouseButton.LeftButton)
    page.show_people(replace(people_of(), done=5))
    assert page.people.face is not None
    assert page.people.face.person_id == "P2"
    assert page.form.title == "Luisa Mora"
    assert (MARTA.name, CAMILO.name) == ("Marta Ruiz", "Camilo Peña")

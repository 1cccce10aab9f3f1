"""The lock screen and what somebody is asked to allow. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import care_screens
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from sale_desk import NOW
from screens_sale import SHOP, framed

from pos_app.core.catalogue import Shelves
from pos_app.core.copies import Proof
from pos_app.core.money import Money
from pos_app.core.settings import SETTINGS
from pos_app.core.staff import Person, Right, Role, Roster
from pos_app.till.first_start.first_start import SHOP_DATA
from pos_app.till.first_start.snapshots import FirstStartSnapshot, RecoverySnapshot, Step
from pos_app.till.snapshots import Mode, Sentence, ShelfSnapshot
from pos_app.till.staff.snapshots import Face, PeopleSnapshot, PersonRow, Question, StaffSnapshot
from pos_app.ui.bar import ShopBar
from pos_app.ui.lock.lock_screen import LockScreen
from pos_app.ui.setup.people_page import PeoplePage
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.widgets.focus import FocusRing
from pos_app.ui.wizard.wizard import Wizard

__all__ = [
    "CAMILO",
    "LUISA",
    "MARTA",
    "PEOPLE",
    "PROOF",
    "QUESTION",
    "STAFF",
    "first_start",
    "people_of",
]


MARTA = Face("P1", "Marta Ruiz", "MR", Role.MANAGER)
LUISA = Face("P2", "Luisa Mora", "LM", Role.SUPERVISOR)
CAMILO = Face("P3", "Camilo Peña", "CP", Role.CASHIER)
PEOPLE = (MARTA, LUISA, CAMILO)

STAFF = StaffSnapshot(PEOPLE, None, frozenset(), idle_minutes=5)
QUESTION = Question(
    Right.VOID,
    Sentence("void.about", (("amount", Money.pesos(88_700)), ("reference", "C1-T214-0088-K7QX"))),
    CAMILO,
    (MARTA, LUISA),
)


def lock() -> LockScreen:
    """A locked till, three digits typed."""
    screen = LockScreen()
    screen.show_shop(replace(SHOP, waiting=2))
    screen.show_staff(STAFF)
    screen.show_time(NOW)
    for digit in "258":
        screen.pad.keys[digit].click()
    return screen


def lock_framed(mode: Mode) -> QWidget:
    """A locked till whose money is not real."""
    screen = lock()
    window = framed(screen, mode)
    bar = window.findChild(ShopBar)
    assert bar is not None
    bar.hide()
    screen.show_shop(replace(SHOP, mode=mode, waiting=2))
    if mode is Mode.TEST:
        screen.offer_practice()
    return window


def lock_practice() -> LockScreen:
    """A locked till from which one may practise."""
    screen = lock()
    screen.offer_practice()
    return screen


def lock_wrong() -> LockScreen:
    """A wrong PIN."""
    screen = lock()
    screen.show_shop(replace(SHOP, waiting=0))
    wrong = Sentence("staff.wrong_pin", (("left", 4),))
    screen.show_staff(replace(STAFF, said=wrong, tried="P1", tries=1))
    return screen


def lock_shut() -> LockScreen:
    """Too many wrong PINs."""
    screen = lock()
    shut = Sentence("staff.shut", (("seconds", 30),))
    screen.show_staff(replace(STAFF, said=shut, wait=30, tried="P1", tries=1))
    return screen


def people_of(*decided: tuple[Right, bool]) -> PeopleSnapshot:
    """Three people; something was decided about the cashier."""
    roster, rows = Roster(), []
    for face in PEOPLE:
        own = decided if face is CAMILO else ()
        usual = {one for one in Right if roster.may(Person("", role=face.role), one)}
        given = {right for right, on in own if on}
        taken = {right for right, on in own if not on}
        rows.append(PersonRow(face, frozenset((usual | given) - taken), tuple(own)))
    return PeopleSnapshot(tuple(rows), (), idle_minutes=5)


def _setup(people: PeopleSnapshot) -> QWidget:
    screen = SetupScreen()
    screen.show_page(screen.people)
    screen.show_care(people)
    return framed(screen)


def people() -> QWidget:
    """The page of people, the cashier chosen."""
    window = _setup(people_of((Right.RETURN, True)))
    page = window.findChild(PeoplePage)
    assert page is not None
    page.people.tiles[2].click()
    return window


def people_none() -> QWidget:
    """Nobody works here yet."""
    return _setup(PeopleSnapshot((), (), problem=Sentence("staff.no_safe")))


def first_start(step: Step, *done: object) -> Wizard:
    """The first start at a step."""
    wizard = Wizard(lambda: True)
    name = str(SETTINGS["shop.name"].default) if step is Step.WELCOME else "Café Guayacán"
    shop = dict.fromkeys(SHOP_DATA, "") | {"shop.name": name}
    for snapshot in done:
        wizard.show_snapshot(snapshot)
    wizard.show_first_start(FirstStartSnapshot(step, tuple(shop.items())))
    return wizard


def first_at(step: Step) -> Wizard:
    """A step when those before it are done, but for the keys and the printer, left for later."""
    done: list[object] = [care_screens.a_printer(32, None)]
    if step not in {Step.WELCOME, Step.SHOP}:
        done.append(people_of())
    if step in {Step.KEYS, Step.PRINTER, Step.READY}:
        done.append(ShelfSnapshot(Shelves((("Café", 18),), 0, 1)))
    return first_start(step, *done)


def first_recover(*told: RecoverySnapshot) -> Wizard:
    """The first start with a copy."""
    wizard = first_start(Step.WELCOME)
    wizard.recover_copy()
    wizard.recover.take_file("/media/usb/mostrador-2026-11-20T190200Z.copia")
    wizard.recover.code.line.setText("7QX4T-9BM2W-NA05H-D3RKV-1ZP8C-0F6JG")
    for one in told:
        wizard.recover.show_recovery(one)
    return wizard


PROOF = Proof(NOW, 2_184, 2_091, 9_604, "f" * 64)

SCREENS: dict[str, Callable[[], QWidget]] = (
    {
        made.__name__: made
        for made in (lock, lock_practice, lock_wrong, lock_shut, people, people_none, first_recover)
    }
    | {
        "lock_test": partial(lock_framed, Mode.TEST),
        "lock_rehearsal": partial(lock_framed, Mode.REHEARSAL),
        "first_recover_found": partial(first_recover, RecoverySnapshot("copy", proof=PROOF)),
        "first_recover_wrong": partial(
            first_recover, RecoverySnapshot("copy", problem=Sentence("recovery.other_code"))
        ),
    }
    | {f"first_{step.value}": partial(first_at, step) for step in Step}
)


def _save(window: QWidget, path: Path, over: QWidget | None = None) -> None:
    ring = FocusRing(window)
    ring.follow(QApplication.focusWidget())
    QApplication.processEvents()
    picture = window.grab()
    if over is not None:
        painter = QPainter(picture)
        corner = (window.width() - over.width()) // 2, (window.height() - over.height()) // 2
        painter.drawPixmap(*corner, over.grab())
        painter.end()
    picture.save(str(path))

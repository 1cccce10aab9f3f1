"""What people wish of the lock, of each other's leave, and of the list of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos_app.core.staff import Role
from pos_app.till.desk import Desk
from pos_app.ui.bridge import Wish

if TYPE_CHECKING:
    from pos_app.ui.main_window import MainWindow
    from pos_app.ui.setup.people_page import PeoplePage

__all__ = ["connect_people", "connect_people_page"]

Send = Callable[[Wish], None]


def connect_people(window: MainWindow, send: Send) -> None:
    """Send who signs in, who locks, who allows; and look at the people for the setup."""
    keeper = window.keeper
    keeper.signed.connect(lambda who, pin: send(lambda desk: desk.staff.sign_in(who, pin)))
    keeper.lock_asked.connect(lambda why: send(lambda desk: desk.staff.lock(why)))
    keeper.allowed.connect(lambda who, pin: send(lambda desk: desk.staff.authorise(who, pin)))
    window.turning.proof_asked.connect(lambda pin: send(lambda desk: desk.staff.prove(pin)))
    keeper.refused.connect(lambda: send(lambda desk: desk.staff.cancel()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.people.show()))
    window.setup_shown.connect(lambda: send(lambda desk: desk.staff.show()))


def connect_people_page(page: PeoplePage, send: Send) -> None:
    """Send every wish of the page."""
    page.added.connect(lambda n, role, pin: send(lambda desk: desk.people.add(n, role, pin)))
    page.changed.connect(lambda *told: send(_change(*told)))
    page.withdrawn.connect(lambda who: send(lambda desk: desk.people.withdraw(who)))
    page.right_decided.connect(
        lambda who, right, on: send(lambda desk: desk.people.decide_right(who, right, allowed=on))
    )
    page.idle_chosen.connect(lambda minutes: send(_idle(minutes)))


def _change(who: str, name: str | None, role: Role | None, pin: str | None) -> Wish:
    return lambda desk: desk.people.change(who, name=name, role=role, pin=pin)


def _idle(minutes: int) -> Wish:
    async def wish(desk: Desk) -> None:
        await desk.till.change_setting("lock.idle_minutes", minutes)
        await desk.staff.show()
        await desk.people.show()

    return wish

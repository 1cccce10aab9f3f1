"""The first start: an empty shop is led through its set-up once, and goes on where it was left.

Every step may be left out, and what it would have set up stays reachable in the settings. The step
is kept before it is shown, so a power cut in the middle loses nothing that was done.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.core.errors import MostradorError
from pos_app.core.settings import check
from pos_app.core.staff import Right
from pos_app.till.first_start.snapshots import FirstStartSnapshot, OpenAnew, Step
from pos_app.till.setting_up import keep_settings
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.world import World

__all__ = ["SHOP_DATA", "FirstStart"]

STEP = "first_start.step"
DONE = "done"

SHOP_DATA = (
    "shop.name",
    "shop.legal_name",
    "shop.nit",
    "shop.address",
    "shop.phone",
    "shop.customer_email",
)
"""What is asked of a shop; what it leaves empty stays off its papers."""


class FirstStart:
    """Leads through the set-up.

    Args:
        world: The run's world.
        changed: Told once the shop's data are others.
        wanted: Whether this till has a first start at all; a rehearsal is set up already.
    """

    def __init__(self, world: World, changed: Callable[[], None], *, wanted: bool) -> None:
        """See whether there is anything to set up."""
        self._world = world
        self._changed = changed
        self._problem: Sentence | None = None
        self._step = self._found() if wanted else None

    async def show(self) -> None:
        """Tell where it stands."""
        self.tell()

    async def go(self, step: Step) -> None:
        """Turn to another step."""
        if self._step is not None:
            self._move(step)

    async def speak(self, language: str) -> None:
        """Speak another language from now on.

        It stays out of the journal: a shop is welcomed for as long as nothing stands there.
        """
        try:
            about = Sentence("settings.about", (("name", "language"),))
            await self._world.authority.obtain(Right.SETTINGS, about)
            check("language", language)
            self._world.store.settings.change("language", language)
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return
        self._world.publish(OpenAnew())

    async def keep_shop(self, values: Mapping[str, str]) -> None:
        """Keep the shop's data and turn to the next step."""
        try:
            about = Sentence("settings.about", (("name", "shop"),))
            grant = await self._world.authority.obtain(Right.SETTINGS, about)
            keep_settings(self._world, grant, {name: values[name].strip() for name in SHOP_DATA})
        except MostradorError as fault:
            self._problem = Sentence.of(fault)
            self.tell()
            return
        self._changed()
        self._move(Step.PEOPLE)

    async def finish(self) -> None:
        """Begin to sell; it is never shown again."""
        self._world.store.settings.change(STEP, DONE)
        self._step = None
        self.tell()

    def tell(self) -> None:
        """Show where it stands."""
        settings = self._world.store.settings
        shop = tuple((name, settings.text(name)) for name in SHOP_DATA)
        self._world.publish(FirstStartSnapshot(self._step, shop, self._problem))

    def _move(self, step: Step) -> None:
        self._world.store.settings.change(STEP, step.value)
        self._step, self._problem = step, None
        self.tell()

    def _found(self) -> Step | None:
        """Go on where it was left; a shop that sold or set something up needs no welcome."""
        kept = self._world.store.settings.text(STEP)
        if kept == DONE:
            return None
        step = Step(kept)
        return None if step is Step.WELCOME and not self._is_empty() else step

    def _is_empty(self) -> bool:
        store = self._world.store
        return not (
            store.catalogue.products() or store.staff.roster().people or store.journal.entries()
        )

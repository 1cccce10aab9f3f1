"""Asking whether Wompi is back while no charge asks anyway, and what the account takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from pos_app.core.errors import MostradorError
from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import RANDOM_BITS, Reference
from pos_app.till.ways.circumstances import learn_merchant
from pos_app.till.world import World

__all__ = ["Greeting"]

RECOVERY_PAUSE = timedelta(seconds=30)
"""How often Wompi is asked whether it is back."""


class Greeting:
    """Reads the merchant now and then: the one question that needs no charge.

    Args:
        world: The run's world.
        calm: Tells whether the last question of all was answered.
        heard: Told how this one went.
        learned: Told that the account takes other ways of paying than before.
    """

    def __init__(
        self,
        world: World,
        calm: Callable[[], bool],
        heard: Callable[[MostradorError | None], None],
        learned: Callable[[], None],
    ) -> None:
        """Greet nobody yet."""
        self._world = world
        self._calm = calm
        self._heard = heard
        self._learned = learned

    async def run(self) -> None:
        """Greet until cancelled."""
        while True:
            if self._world.gateway is not None and not self._calm():
                await self._greet()
            await self._world.clock.sleep(RECOVERY_PAUSE.total_seconds())

    async def _greet(self) -> None:
        fault, gateway = None, self._world.gateway
        assert gateway is not None
        calmly = gateway.at(lambda: Urgency.FRESH)
        try:
            if learn_merchant(self._world, gateway, await calmly.merchant()):
                self._learned()
            if self._world.keys_refused and gateway.can_list:
                await calmly.find(self._nobodys_reference())
        except MostradorError as error:
            fault = error
        self._heard(fault)

    def _nobodys_reference(self) -> Reference:
        """Make a reference that nobody ever pays: its empty answer says that the key is taken."""
        till = self._world.store.settings.text("till.code")
        bits = self._world.randomness.bits(RANDOM_BITS)
        return Reference.make(till=till, shift=0, sale=0, random_bits=bits)

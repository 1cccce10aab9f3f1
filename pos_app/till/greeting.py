"""Asking whether Wompi is back while no charge asks anyway, and what the account takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from pos_app.core.errors import MostradorError
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
        try:
            if learn_merchant(self._world, gateway, await gateway.merchant()):
                self._learned()
        except MostradorError as error:
            fault = error
        self._heard(fault)

"""The shop and its till as a picture: what the bar above every screen shows."""

from __future__ import annotations

from pos_app.core.payment import Environment
from pos_app.till.current_shift import current_number, is_open
from pos_app.till.snapshots import Lamp, LampState, Mode, ShopSnapshot
from pos_app.till.world import World

__all__ = ["shop_picture"]


def shop_picture(
    world: World, lamps: tuple[tuple[Lamp, LampState], ...], waiting: int
) -> ShopSnapshot:
    """Compose it out of the settings and of what the till knows.

    Args:
        world: Where the till stands.
        lamps: How its surroundings are.
        waiting: How many payments wait in the tray.
    """
    settings = world.store.settings
    return ShopSnapshot(
        shop=settings.text("shop.name"),
        till=settings.text("till.code"),
        mode=_mode(world),
        lamps=lamps,
        waiting=waiting,
        page_way=settings.flag("ways.page"),
        customer_screen=settings.flag("customer.screen"),
        shift=current_number(world),
        shift_open=is_open(world),
    )


def _mode(world: World) -> Mode:
    if world.rehearsal:
        return Mode.REHEARSAL
    if world.gateway is None:
        return Mode.NO_KEYS
    real = world.gateway.environment is Environment.PRODUCTION
    return Mode.REAL if real else Mode.TEST

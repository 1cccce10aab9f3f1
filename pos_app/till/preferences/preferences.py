"""The shop's own data, the till's looks and sounds, and how it charges: kept one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.payment import Way
from pos_app.core.settings import SETTINGS, Choice, Number, Text, Value
from pos_app.core.staff import Right
from pos_app.core.ways import OFFERED, SWITCHES, Off, why_off
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.ways.circumstances import circumstances
from pos_app.till.ways.snapshots import OffByHand
from pos_app.till.ways.switching import off_by_hand
from pos_app.till.world import World

__all__ = ["NAMES", "Preferences"]

NAMES = (
    "shop.name",
    "shop.legal_name",
    "shop.nit",
    "shop.address",
    "shop.phone",
    "shop.customer_email",
    "language",
    "theme",
    "sound.volume",
    "letters",
    "answer.wait_for_enter",
    "charge.expiry_minutes",
    "charge.minimum_pesos",
    "till.code",
    "ways.link",
    "ways.page",
    "ways.nequi",
    "ways.bancolombia_qr",
    "customer.screen",
    "others.on",
    "others.names",
    "others.cap_pesos",
    "tips.on",
    "tips.with_inc",
    "discount.cap_percent",
    "void.daily_cap_pesos",
)
"""What the pages of the shop and of its ways to charge show."""


class Preferences:
    """Keeps what people set, if they may."""

    def __init__(self, world: World, changed: Callable[[], None]) -> None:
        """Keep for this world; ``changed`` is told after every change."""
        self._world = world
        self._changed = changed

    async def show(self) -> None:
        """Tell how everything is set."""
        self._tell()

    def ways_changed(self) -> None:
        """A way was switched: show what follows."""
        self._changed()
        self._tell()

    async def change(self, name: str, value: Value) -> None:
        """Keep a value, or say that it cannot be."""
        assert name in NAMES, name
        assert name not in SWITCHES, name
        try:
            about = Sentence("right.about.settings")
            grant = await self._world.authority.obtain(Right.SETTINGS, about)
            before = self._value(name)
            with self._world.store.writing():
                self._world.store.settings.change(name, value)
                facts = grant.facts(name=name, **_told(name, before, self._value(name)))
                act = Act(self._world.now(), grant.actor, "setting.changed", facts)
                self._world.store.journal.append(act)
        except MostradorError as fault:
            if fault.key == "settings.refused":
                self._tell(refused=name)
                return
            self._world.publish(Notice(Sentence(fault.key)))
        self._changed()
        self._tell()

    def _tell(self, refused: str = "") -> None:
        values = tuple((name, self._value(name)) for name in NAMES)
        off = tuple(self._off())
        by_hand = tuple(self._by_hand(off))
        self._world.publish(PreferencesSnapshot(values, refused, off, by_hand))

    def _by_hand(self, off: Iterable[tuple[str, str]]) -> Iterator[tuple[str, OffByHand]]:
        for way, reason in off:
            told = off_by_hand(self._world, Way(way)) if reason == Off.SWITCHED_OFF else None
            if told is not None:
                yield way, told

    def _off(self) -> Iterator[tuple[str, str]]:
        now = circumstances(self._world)
        for way in OFFERED:
            reason = why_off(way, now)
            if reason is not None:
                yield way.value, reason.value

    def _value(self, name: str) -> Value:
        settings = self._world.store.settings
        match SETTINGS[name]:
            case Text() | Choice():
                return settings.text(name)
            case Number():
                return settings.number(name)
            case _:
                return settings.flag(name)


def _told(name: str, before: Value, after: Value) -> dict[str, str]:
    """Tell what a setting was and is; what people write freely never stands in the journal."""
    if isinstance(SETTINGS[name], Text):
        return {}
    return {"before": str(before), "after": str(after)}

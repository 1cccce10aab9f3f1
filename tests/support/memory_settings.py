"""Settings without a disk."""

from __future__ import annotations

from pos_app.core.settings import SETTINGS, Flag, Number, Value, check

__all__ = ["MemorySettings"]


class MemorySettings:
    """Settings by their declared names."""

    def __init__(self) -> None:
        """Have nothing changed."""
        self._kept: dict[str, Value] = {}

    def text(self, name: str) -> str:
        """A text or a choice."""
        return str(self._value(name))

    def number(self, name: str) -> int:
        """A whole number."""
        assert isinstance(SETTINGS[name], Number), name
        return int(self._value(name))

    def flag(self, name: str) -> bool:
        """A switch."""
        assert isinstance(SETTINGS[name], Flag), name
        return bool(self._value(name))

    def change(self, name: str, value: Value) -> None:
        """Keep a value of the declared kind."""
        check(name, value)
        self._kept[name] = value

    def _value(self, name: str) -> Value:
        return self._kept.get(name, SETTINGS[name].default)

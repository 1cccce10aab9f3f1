"""The values of settings that somebody changed; the others have their declared defaults."""

from __future__ import annotations

from pos_app.core.settings import SETTINGS, Choice, Flag, Number, Text, Value, check
from pos_app.store.connection import Connection

__all__ = ["Settings"]


class Settings:
    """The settings of this till, by their declared names."""

    def __init__(self, connection: Connection) -> None:
        """Keep settings behind this connection."""
        self._connection = connection

    def text(self, name: str) -> str:
        """A text or a choice."""
        setting, kept = SETTINGS[name], self._kept(name)
        assert isinstance(setting, Text | Choice), name
        return setting.default if kept is None else kept

    def number(self, name: str) -> int:
        """A whole number."""
        setting, kept = SETTINGS[name], self._kept(name)
        assert isinstance(setting, Number), name
        return setting.default if kept is None else int(kept)

    def flag(self, name: str) -> bool:
        """A switch."""
        setting, kept = SETTINGS[name], self._kept(name)
        assert isinstance(setting, Flag), name
        return setting.default if kept is None else bool(int(kept))

    def change(self, name: str, value: Value) -> None:
        """Keep a value of the declared kind.

        Raises:
            WasRefusedError: It is out of bounds (``settings.refused``).
        """
        check(name, value)
        self._connection.execute(
            "INSERT INTO settings (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value if isinstance(value, str) else str(int(value))),
        )

    def _kept(self, name: str) -> str | None:
        row = self._connection.row("SELECT value FROM settings WHERE name = ?", (name,))
        return None if row is None else row[0]

"""The shop's keys at Wompi, as one value that never shows itself."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Keys"]


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The shop's keys for one environment. Never shown, logged or stored outside the vault."""

    public: str
    integrity: str
    private: str | None = None

    def __repr__(self) -> str:
        """Show only which environment the keys are of."""
        return f"Keys({self.public[:9]}…)"

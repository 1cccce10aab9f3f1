from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from pos_app.core.errors import CouldNotAskError
from pos_app.store.pins import SealedPins
from pos_app.store.vault import MemoryPepper


class LockedSafe:
    """A safe nobody can open."""

    def read(self) -> str | None:
        """Stay locked."""
        raise CouldNotAskError("vault.missing")

    def keep(self, pepper: str) -> None:  # noqa: ARG002 -- the port's name
        """Stay locked."""
        raise CouldNotAskError("vault.missing")


def test_only_the_right_pin_fits() -> None:
    """Anybody would open the till, or nobody."""
    vault = MemoryPepper()
    sealed = SealedPins(vault).seal("2580")

    assert SealedPins(vault).fits(sealed, "2580")
    assert not SealedPins(vault).fits(sealed, "2581")


def test_a_sealed_pin_tells_neither_itself_nor_a_twin() -> None:
    """Whoever copies the database would read PINs, or see who has the same."""
    pins = SealedPins(MemoryPepper())
    one, other = pins.seal("2580"), pins.seal("2580")
    assert "2580" not in one
    assert "argon2id" in one
    assert one != other


def test_a_stolen_database_without_the_safe_tries_no_pin() -> None:
    """A million PINs are tried in an hour where the secret lies beside them."""
    sealed = SealedPins(MemoryPepper()).seal("2580")
    for elsewhere in (MemoryPepper(), MemoryPepper("ab" * 32)):
        with pytest.raises(CouldNotAskError) as caught:
            SealedPins(elsewhere).fits(sealed, "2580")
        assert caught.value.key == "staff.other_computer"


def test_the_secret_of_the_safe_is_in_every_sealed_pin() -> None:
    """Whoever has the database tries a million PINs on his own computer, without the safe."""
    sealed = SealedPins(MemoryPepper()).seal("2580")
    kept = sealed[sealed.index("$") :]
    with pytest.raises(VerifyMismatchError):
        PasswordHasher().verify(kept, "2580")
    cost = dict(part.split("=") for part in kept.split("$")[3].split(","))
    assert int(cost["m"]) >= 19 * 1024, "in KiB, the least that is advised"


def test_without_a_safe_nothing_is_sealed() -> None:
    """PINs would be kept so that every copy of the disk tells them."""
    with pytest.raises(CouldNotAskError) as caught:
        SealedPins(LockedSafe()).seal("2580")
    assert caught.value.key == "vault.missing"


def test_the_secret_is_made_once() -> None:
    """The second person's PIN would shut the first one out."""
    vault = MemoryPepper()
    pins = SealedPins(vault)
    first = pins.seal("2580")
    second = SealedPins(vault).seal("1357")
    assert pins.fits(first, "2580")
    assert pins.fits(second, "1357")

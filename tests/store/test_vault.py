from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer
from keyring.core import load_keyring
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError, MostradorError
from pos_app.core.keys import Keys
from pos_app.store.vault import KeyringPepper, KeyringVault, MemoryVault

KEYS = Keys("pub_test_Abc123", "test_integrity_Def456", "prv_test_Ghi789")


class Safe(KeyringBackend):
    """A system's safe that works, as long as nothing goes wrong."""

    priority: float = 5

    def __init__(self, fault: Exception | None = None) -> None:
        """Fail in this way, or not at all."""
        self.fault = fault
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Give a secret back."""
        if self.fault:
            raise self.fault
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        if self.fault:
            raise self.fault
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class PlainFile(Safe):
    """A safe that writes in clear text; keyring gives such a low priority."""

    priority = 0.5


class ForgetfulSafe(Safe):
    """A safe that says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Drop it."""


class Chain(chainer.ChainerBackend):
    """A chain of safes that a system was set up with."""

    backends: tuple[KeyringBackend, ...] = ()
    priority: float = 10

    def __init__(self, *backends: KeyringBackend) -> None:
        """Chain these."""
        self.backends = backends


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Leave the process with the keyring it had."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def key_of(vault: KeyringVault) -> str:
    """Tell the sentence that reading, keeping and forgetting all end in."""
    keys = set()
    for deed in (vault.read, vault.forget, lambda: vault.keep(KEYS)):
        with pytest.raises(MostradorError) as caught:
            deed()
        keys.add(caught.value.key)
    (key,) = keys
    return key


def test_keys_are_kept_given_back_and_forgotten() -> None:
    """The owner would type the keys every morning, or could never take them away."""
    safe = Safe()
    keyring.set_keyring(safe)
    vault = KeyringVault("shop")
    assert vault.read() is None
    vault.forget()

    vault.keep(KEYS)
    assert vault.read() == KEYS
    assert list(safe.kept) == [("mostrador", "shop")]
    vault.keep(Keys("pub_test_x", "test_integrity_x"))
    assert Keys("pub_test_x", "test_integrity_x", None) == vault.read()

    vault.forget()
    assert vault.read() is None
    assert safe.kept == {}


def test_a_rehearsal_has_keys_of_its_own() -> None:
    """Practising would charge real cards."""
    keyring.set_keyring(Safe())
    KeyringVault("shop").keep(KEYS)

    assert KeyringVault("rehearsal").read() is None


@pytest.mark.fault("F7")
@pytest.mark.parametrize(
    "backend",
    [
        load_keyring("keyring.backends.fail.Keyring"),
        load_keyring("keyring.backends.null.Keyring"),
        PlainFile(),
    ],
    ids=["none", "null", "plain"],
)
def test_a_computer_without_a_safe_says_so(backend: KeyringBackend) -> None:
    """The shop's keys would lie readable in a file, or vanish without a word."""
    keyring.set_keyring(backend)

    assert key_of(KeyringVault("shop")) == "vault.missing"


@pytest.mark.fault("F7")
def test_the_plain_safes_of_keyrings_alt_are_refused_whatever_they_claim() -> None:
    """One more package on the computer would put the keys into a file."""
    insecure = type("PlaintextKeyring", (Safe,), {"__module__": "keyrings.alt.file"})
    keyring.set_keyring(insecure())

    assert key_of(KeyringVault("shop")) == "vault.missing"


@pytest.mark.fault("F7")
def test_of_a_chain_only_the_safe_part_is_used() -> None:
    """When the safe refuses, a chain quietly writes into the file behind it."""
    plain, safe = PlainFile(), Safe()
    keyring.set_keyring(Chain(plain, safe))
    KeyringVault("shop").keep(KEYS)
    assert (plain.kept, len(safe.kept)) == ({}, 1)

    keyring.set_keyring(Chain(plain))

    assert key_of(KeyringVault("shop")) == "vault.missing"
    assert plain.kept == {}


@pytest.mark.fault("F7")
@pytest.mark.parametrize(
    ("fault", "key"),
    [
        (KeyringLocked("denied"), "vault.locked"),
        (InitError("prompt dismissed"), "vault.locked"),
        (RuntimeError("no bus"), "vault.failed"),
        (OSError(5, "device"), "vault.failed"),
    ],
)
def test_a_safe_that_does_not_open_is_named(fault: Exception, key: str) -> None:
    """The cashier would be told that the keys are wrong when the safe is only locked."""
    keyring.set_keyring(Safe(fault))

    assert key == key_of(KeyringVault("shop"))


def test_a_safe_that_keeps_nothing_is_found_out() -> None:
    """The owner would believe the keys kept and find the till closed tomorrow."""
    keyring.set_keyring(ForgetfulSafe())

    with pytest.raises(CouldNotAskError) as caught:
        KeyringVault("shop").keep(KEYS)

    assert caught.value.key == "vault.failed"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json prv_test_Ghi789",
        "[]",
        '"x"',
        "null",
        '{"public": "pub"}',
        '{"public": 1, "integrity": "b", "private": null}',
    ],
)
def test_garbage_in_the_safe_is_named_and_never_repeated(text: str) -> None:
    """A secret would stand in an error message, or half a key be sent to Wompi."""
    safe = Safe()
    safe.kept["mostrador", "shop"] = text
    keyring.set_keyring(safe)

    with pytest.raises(DidNotUnderstandError) as caught:
        KeyringVault("shop").read()

    assert caught.value.key == "vault.garbled"
    assert caught.value.__context__ is None or caught.value.__suppress_context__
    assert "prv_test" not in str(caught.value)


def test_keys_do_not_show_themselves() -> None:
    """One line in a log would give the shop's account away."""
    for shown in (repr(KEYS), str(KEYS), f"{KEYS}"):
        assert "pub_test_" in shown
        for secret in ("Abc123", "Def456", "Ghi789"):
            assert secret not in shown


def test_a_vault_in_memory_is_gone_with_the_process() -> None:
    """A rehearsal would leave its keys in the shop's safe."""
    vault = MemoryVault()
    assert vault.read() is None

    vault.keep(KEYS)
    assert vault.read() == KEYS

    vault.forget()
    assert vault.read() is None
    assert MemoryVault(KEYS).read() == KEYS


def test_the_secret_of_the_pins_lies_beside_the_keys() -> None:
    """Taking the keys away would shut every person out."""
    safe = Safe()
    keyring.set_keyring(safe)
    KeyringPepper("shop").keep("ab" * 32)
    KeyringVault("shop").forget()

    assert KeyringPepper("shop").read() == "ab" * 32
    assert list(safe.kept) == [("mostrador", "shop-people")]

"""What can be told of the shop's keys by looking at them, before anybody is asked.

Prefixes are from Wompi's documentation, "Ambientes y llaves". Lengths are not checked: real keys
differ from the samples. A public and a private key are proven by asking; an integrity secret only
by the first real charge.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from pos_app.core.errors import WasRefusedError
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment

__all__ = ["KeyFault", "KeyFinding", "account_of", "check_keys", "environment_of"]

SHAPE = re.compile(
    r"(?:(?P<key>pub|prv)_(?P<of>test|prod)|(?P<whose>test|prod)_(?P<secret>events|integrity))"
    r"_[A-Za-z0-9]+"
)
OUR_NAMES = {"pub": "public", "prv": "private", "integrity": "integrity", "events": "events"}


class KeyFault(StrEnum):
    """What is wrong with a key: the key of its sentence."""

    MISSING = "keys.missing"
    WHITE_SPACE = "keys.white_space"
    NOT_A_KEY = "keys.not_a_key"
    OTHER_KEY = "keys.other_key"  # it is a key, for another field
    OTHER_ENVIRONMENT = "keys.other_environment"  # it is of the other environment than the public
    REAL_IN_REHEARSAL = "keys.real_in_rehearsal"  # a simulator must never see real keys


@dataclass(frozen=True, slots=True)
class KeyFinding:
    """One key's check.

    Attributes:
        name: ``public``, ``integrity`` or ``private``.
        fault: What is wrong, or None.
        actual: Which key was typed instead (``events`` too), for ``OTHER_KEY``.
        environment: What the key belongs to, when it can be told.
    """

    name: str
    fault: KeyFault | None = None
    actual: str | None = None
    environment: Environment | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong as far as a look can tell."""
        return self.fault is None


def check_keys(public: str, integrity: str, private: str | None) -> tuple[KeyFinding, ...]:
    """Look at the three keys, in this order. A till may do without the private one: None.

    The public key says which environment the other two must be of.
    """
    typed = {"public": public, "integrity": integrity, "private": private}
    findings = [_look(name, text) for name, text in typed.items() if text is not None]
    wanted = findings[0].environment if findings[0].passed else None
    return tuple(_compared(finding, wanted) for finding in findings)


def account_of(keys: Keys) -> str:
    """Tell whose keys these are by a short sign that gives none of them away."""
    return hashlib.sha256(keys.public.encode()).hexdigest()[:16]


def environment_of(keys: Keys) -> Environment:
    """Tell whose environment keys are.

    Raises:
        WasRefusedError: One of them cannot be used; ``name`` says which. Even a safe can give
            back something else than what was put into it.
    """
    findings = check_keys(keys.public, keys.integrity, keys.private)
    for finding in findings:
        if finding.fault is not None:
            raise WasRefusedError(finding.fault.value, name=finding.name)
    environment = findings[0].environment
    assert environment is not None, "a key that passed has one"
    return environment


def _look(name: str, text: str) -> KeyFinding:
    if not text:
        return KeyFinding(name, KeyFault.MISSING)
    if any(character.isspace() for character in text):
        return KeyFinding(name, KeyFault.WHITE_SPACE)
    shape = SHAPE.fullmatch(text)
    if shape is None:
        return KeyFinding(name, KeyFault.NOT_A_KEY)
    actual = OUR_NAMES[shape["key"] or shape["secret"]]
    environment = Environment(shape["of"] or shape["whose"])
    if actual != name:
        return KeyFinding(name, KeyFault.OTHER_KEY, actual, environment)
    return KeyFinding(name, environment=environment)


def _compared(finding: KeyFinding, wanted: Environment | None) -> KeyFinding:
    if not finding.passed or wanted in {None, finding.environment}:
        return finding
    return KeyFinding(finding.name, KeyFault.OTHER_ENVIRONMENT, environment=finding.environment)

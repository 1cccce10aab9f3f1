"""A safe of the system that holds invented keys, for programs started with it in their environment.

Set ``PYTHON_KEYRING_BACKEND=keys_at_hand.KeysAtHand``; the program then opens it as it would open
the real one.
"""

from __future__ import annotations

import json

from keyring.backend import KeyringBackend

KEYS = {
    "public": "pub_test_atHand",
    "integrity": "test_integrity_atHand",
    "private": "prv_test_atHand",
}


class KeysAtHand(KeyringBackend):
    """Gives the same keys for every entry, and keeps nothing."""

    priority = 1

    def get_password(self, service: str, username: str) -> str:
        """Give the keys."""
        del service, username
        return json.dumps(KEYS)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""
        del service, username, password

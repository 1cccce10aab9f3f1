"""Repeated questions follow each other at once here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stamina


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    """Try as often as in the shop, without the pauses."""
    with stamina.set_testing(testing=True, attempts=3, cap=True):
        yield

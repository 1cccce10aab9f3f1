"""What the simulator's tests share: a merchant's program against a simulator in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from wompi_calls import Wompi


@pytest.fixture
def wompi() -> Iterator[Wompi]:
    """A simulator whose clock stands still at noon until it is pushed."""
    made = Wompi()
    yield made
    made.close()

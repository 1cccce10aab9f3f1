"""Thousands of tills in one process: none of them may write a log."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator

import pytest
import structlog


@pytest.fixture(autouse=True)
def silent() -> Iterator[None]:
    """Write no logs."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.configure(**before)


@pytest.fixture(autouse=True, scope="module")
def light_heap() -> Iterator[None]:
    """Let the collector pass over what other tests left: it would look through it for each till."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()

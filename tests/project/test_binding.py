"""The binding to Qt counts references: a release that forgets to ends every till after hours."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

_CALLS = 1000
_SLACK = 100  # references that the interpreter itself may take or drop meanwhile


class _Bell(QObject):
    """Something that can be named and that rings."""

    rang = Signal()


def _name(bell: _Bell) -> None:
    bell.setObjectName("bell")


def _ring(bell: _Bell) -> None:
    bell.rang.emit()


@pytest.mark.parametrize(("thing", "call"), [(None, _name), (True, _ring)])
def test_the_binding_does_not_eat_references(thing: object, call: Callable[[_Bell], None]) -> None:
    """A void call must not cost a None, nor a signal a True: after some thousands a till dies."""
    bell = _Bell()
    before = sys.getrefcount(thing)
    for _ in range(_CALLS):
        call(bell)
    assert sys.getrefcount(thing) - before > -_SLACK

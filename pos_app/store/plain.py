"""Values of the core as plain JSON and back, for papers that are kept whole.

A field that a later program adds needs a default and is simply missing in old papers; one that it
no longer knows is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from pos_app.store.forms import read_time, time

__all__ = ["dump", "load"]

T = TypeVar("T")


def dump(value: object) -> str:
    """Write a frozen value of the core as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def load(kind: type[T], text: str) -> T:
    """Read a value of a kind back from JSON."""
    value = _value(kind, json.loads(text))
    assert isinstance(value, kind)
    return value


def _plain(value: Any) -> object:
    match value:
        case Enum():
            return value.value
        case None | str() | int():
            return value
        case datetime():
            return time(value)
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return {name: _plain(getattr(value, name)) for name in _hints(value.__class__)}


def _value(kind: Any, plain: Any) -> object:
    if get_origin(kind) is UnionType:
        return None if plain is None else _value(_some(kind), plain)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], one) for one in plain)
    return _reader(kind)(plain)


@cache
def _reader(kind: type) -> Callable[[Any], object]:
    if kind is datetime:
        return read_time
    if issubclass(kind, str | int | Enum):
        return kind
    return lambda plain: _record(kind, plain)


def _record(kind: type, plain: Mapping[str, Any]) -> object:
    hints = _hints(kind)
    return kind(**{name: _value(hints[name], plain[name]) for name in hints if name in plain})


def _some(kind: UnionType) -> Any:
    """Find the one thing that an optional field holds when it holds something."""
    (some,) = (one for one in get_args(kind) if one is not NoneType)
    return some


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}

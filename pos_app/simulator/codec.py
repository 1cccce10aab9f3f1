"""Records to JSON text and back, by the type hints of their fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from pos_app.simulator.model import Status

T = TypeVar("T")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stamp(moment: datetime) -> int:
    """Microseconds since 1970, exact, so that a database can sort instants."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(microseconds: int) -> datetime:
    """The instant behind a stamp."""
    return _EPOCH + timedelta(microseconds=microseconds)


def pack(record: object) -> str:
    """A record as JSON text."""
    return _ENCODER.encode(_fields_of(record))


def _fields_of(record: object) -> dict[str, object]:
    kind: Any = type(record)
    return {name: getattr(record, name) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, timedelta):
        return value // _MICROSECOND
    if isinstance(value, Mapping):
        return dict(value)
    return _fields_of(value)


_ENCODER = json.JSONEncoder(default=_plain, ensure_ascii=False, check_circular=False)


def unpack(kind: type[T], text: str) -> T:
    """The record behind a JSON text."""
    return cast("T", _build(kind, json.loads(text)))


def _build(kind: Any, values: dict[str, Any]) -> object:
    readers = _readers(kind)
    for name, reader in readers.items():
        if (value := values.get(name)) is not None:
            values[name] = reader(value)
    return kind(**values)


@cache
def _readers(kind: Any) -> Mapping[str, Callable[[Any], object]]:
    """For each field that JSON cannot carry as it is, how to read it back."""
    hints = get_type_hints(kind)
    found = {name: _reader(hints[name]) for name in _names(kind)}
    return {name: reader for name, reader in found.items() if reader is not None}


def _reader(hint: Any) -> Callable[[Any], object] | None:
    options = [each for each in get_args(hint) if each is not NoneType]
    if get_origin(hint) is tuple:
        inner = _reader(options[0])
        return tuple if inner is None else lambda values: tuple(inner(each) for each in values)
    if NoneType in get_args(hint):
        return _reader(options[0])
    if is_dataclass(hint):
        return lambda values: _build(hint, values)
    return _PLAIN_READERS.get(hint)


_PLAIN_READERS: Mapping[Any, Callable[[Any], object]] = {
    datetime: moment_of,
    timedelta: lambda microseconds: timedelta(microseconds=microseconds),
    Status: Status,
}

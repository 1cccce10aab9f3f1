"""A test that reaches for anything beyond this machine fails, even when its code forgives it."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator

import pytest


class NetworkGuardError(RuntimeError):
    """The suite must pass without a network: speak to a server on this machine."""


_attempts: list[str] = []
_by_address = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_by_name = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})


def _text(host: object) -> str:
    return host.decode() if isinstance(host, bytes) else str(host or "")


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _is_here(host: str) -> bool:
    address = _address(host)
    if address is None:
        return host in {"", "localhost"}
    return address.is_loopback or address.is_unspecified


def _reaches_out(event: str, args: tuple[object, ...]) -> str | None:
    """The host that an event of the interpreter would leave this machine for."""
    if event in _by_address and isinstance(args[1], tuple):
        host = _text(args[1][0])
        return None if _is_here(host) else host
    if event in _by_name:
        host = _text(args[0])
        return None if _address(host) or _is_here(host) else host
    return None


def _audit(event: str, args: tuple[object, ...]) -> None:
    host = _reaches_out(event, args)
    if host is not None:
        _attempts.append(f"{event} {host}")
        raise NetworkGuardError(f"{event} {host}")


def pytest_configure() -> None:
    """Watch every socket of this process; an audit hook cannot be walked around by a library."""
    sys.addaudithook(_audit)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Name the hosts that a test reached for."""
    yield
    attempts, _attempts[:] = list(_attempts), []
    if attempts:
        pytest.fail("reached beyond this machine:\n" + "\n".join(attempts), pytrace=False)

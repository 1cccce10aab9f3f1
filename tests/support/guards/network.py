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


def _stays_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    if name in {"", "localhost"}:
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _audit(event: str, args: tuple[object, ...]) -> None:
    if event in _by_address and isinstance(args[1], tuple):
        host = args[1][0]
    elif event in _by_name:
        host = args[0]
    else:
        return
    if not _stays_here(host):
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

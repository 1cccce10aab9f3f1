"""What the environment may not decide: the web engine's walls and whom the till trusts.

Somebody who can set a variable could otherwise switch the engine's sandbox off, open its
debugger, or route the till's questions through another computer.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

import structlog

__all__ = ["FORBIDDEN", "clean_environment", "lower_sandbox_for_root"]

FORBIDDEN = (
    "QTWEBENGINE_DISABLE_SANDBOX",
    "QTWEBENGINE_CHROMIUM_FLAGS",
    "QTWEBENGINE_REMOTE_DEBUGGING",
    "QTWEBENGINEPROCESS_PATH",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
)

CALM = (
    "--log-level=3 --disable-background-networking --disable-component-update --disable-sync"
    " --no-first-run"
)
"""Chromium's own errands: a till's page asks for nothing but what the customer does."""

log = structlog.get_logger("bootstrap.environment")


def clean_environment(environment: MutableMapping[str, str]) -> tuple[str, ...]:
    """Take the forbidden variables out, in either case, and say which there were."""
    names = {name.upper(): name for name in list(environment)}
    found = tuple(names[name] for name in FORBIDDEN if name in names)
    for name in found:
        log.warning("variable_refused", variable=name)
        del environment[name]
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = CALM
    return found


def lower_sandbox_for_root(environment: MutableMapping[str, str]) -> bool:
    """Let the engine start for root in a rehearsal on this computer, and tell whether it had to.

    Chromium refuses to run as root with its sandbox. Pages of the simulator are ours; with any
    other page the sandbox is never off.
    """
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    log.warning("sandbox_off_for_root", because="rehearsal on loopback")
    return True

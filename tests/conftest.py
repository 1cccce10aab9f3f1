"""What every test stands on: a machine without screen, network or anybody's settings."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from effort import LONG

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytest_plugins = [
    "guards.leaks",
    "guards.logs",
    "guards.network",
    "guards.qt_messages",
    "guards.skips",
]

# The web engine finds no name but this machine's, and is quiet about having no bus and no card.
WEB_ENGINE_FLAGS = [
    "--disable-gpu",
    "--log-level=3",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    '--host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"',
]

_home = Path(tempfile.mkdtemp(prefix="mostrador-tests-"))


def _settle_environment() -> None:
    """Point everything personal at an empty folder, before anything of Qt reads it."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        os.environ.pop(name, None)
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(_home / name.lower())
    runtime = _home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(WEB_ENGINE_FLAGS)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to start as root
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


def _settle_clock() -> None:
    """Live in no Colombian hour, so that a time without its zone shows."""
    os.environ["TZ"] = "XXX-05:45"
    if hasattr(time, "tzset"):
        time.tzset()


_settle_environment()
_settle_clock()

# The short run gives the same answer for the same commit; the long one goes looking.
hypothesis.settings.register_profile("short", deadline=None, derandomize=True)
hypothesis.settings.register_profile("long", deadline=None, max_examples=5000, print_blob=True)
hypothesis.settings.load_profile("long" if LONG else "short")


def pytest_unconfigure() -> None:
    """Take the empty home away again."""
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application that the web engine needs: told to share its graphics before it is born."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return QApplication

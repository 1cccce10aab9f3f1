"""The rehearsal without a display: one sale to a scripted customer, told on the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pos_app.bootstrap.sample_shop import PINS
from pos_app.bootstrap.simulated import Rehearsal
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import Folders
from pos_app.simulator.customers import run
from pos_app.simulator.delivery import PlainBrowsing
from pos_app.simulator.payer import Customer
from pos_app.ui.app import Look, TillApp, make_application
from pos_app.ui.qt_messages import log_qt_messages
from pos_app.ui.story import SaleStory

__all__ = ["tell_story"]

SCRIPT = "pays-by-card"


def tell_story(simulated: Rehearsal, folders: Folders, look: Look, pictures: Path) -> int:
    """Let one sale happen and print it; the exit code says whether it came to its end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["mostrador"], look)
    log_qt_messages()
    app = TillApp(simulated.program(folders), look, loopback=True)
    story = SaleStory(app, _customer, pictures, _tell, pin=PINS[0][2], say=spoken)
    story.start()
    exit_code = application.exec()
    kept = spoken("The log is in {folder}.").format(folder=folders.logs)
    _tell("" if exit_code == 0 else kept)
    return exit_code


def _customer(address: str) -> None:
    run(address, SCRIPT, Customer(PlainBrowsing()))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()

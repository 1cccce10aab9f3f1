"""A guest with the web engine's walls up, as an ordinary person runs it; a program of its own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from pos_app.bootstrap.guest_environment import clean_environment
from pos_app.ui.app import Look, make_application

PATIENCE = 30_000

WALLS = ("Seccomp", "NoNewPrivs")


def main(address: str) -> int:
    """Clean the environment as the till does, show a page, and tell what became of it as JSON."""
    removed = clean_environment(os.environ)
    application = make_application(["guest"], Look(theme="light"))
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

    from pos_app.ui.checkout.house import GuestHouse

    window = QWidget()
    house = GuestHouse(loopback=True, parent=application)
    guest = house.receive("https://transaction-redirect.wompi.co/check", window)
    told: dict[str, object] = {"removed": removed, "loaded": False}

    def end(*, loaded: bool) -> None:
        told["loaded"] = loaded
        told["walls"] = _walls(guest.view.page().renderProcessPid())
        guest.leave()
        application.quit()

    guest.loaded.connect(lambda: end(loaded=True))
    guest.failed.connect(lambda: end(loaded=False))
    QTimer.singleShot(PATIENCE, application.quit)
    window.show()
    guest.open(address)
    application.exec()
    sys.stdout.write(json.dumps(told))
    return 0


def _walls(pid: int) -> dict[str, str]:
    """What the kernel holds against the page's process; 2 is a filter of its system calls."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    return {name: fields[name].strip() for name in WALLS}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

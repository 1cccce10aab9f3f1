"""What Qt and the web engine say goes to the log, not between the lines of a terminal."""

from __future__ import annotations

import structlog
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

__all__ = ["log_qt_messages"]

log = structlog.get_logger("ui.qt")


def log_qt_messages() -> None:
    """Write Qt's messages to the log, from now until the program ends.

    Called once the application exists: what keeps it from starting has to reach the terminal.
    """
    qInstallMessageHandler(_heard)


def _heard(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    level = log.info if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} else log.warning
    level("qt_said", text=text)

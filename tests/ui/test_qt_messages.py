"""Where Qt's own words go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from structlog.testing import capture_logs

from pos_app.ui.qt_messages import log_qt_messages


def test_qt_speaks_to_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    """The story of a sale would be lost between complaints about plug-ins."""
    before = qInstallMessageHandler(None)
    try:
        with capture_logs() as said:
            log_qt_messages()
            qWarning("no such plug-in")
    finally:
        qInstallMessageHandler(before)

    assert [(one["log_level"], one["text"]) for one in said] == [("warning", "no such plug-in")]
    assert "plug-in" not in capfd.readouterr().err

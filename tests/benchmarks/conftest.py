"""Print every ratio that was measured, with the machine's own reference beside it."""

from __future__ import annotations

import interleaved
import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the measured lines after the run, whether it passed or not."""
    if not interleaved.LINES:
        return
    terminalreporter.section("ratios")
    for line in [interleaved.machine_reference(), *interleaved.LINES]:
        terminalreporter.write_line(line)

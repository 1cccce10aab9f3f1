"""A skipped or excused test fails: this suite brings along everything that it needs."""

from __future__ import annotations

from collections.abc import Generator

import pytest


def _refuse(report: pytest.TestReport | pytest.CollectReport, excuse: object) -> None:
    report.outcome = "failed"
    report.longrepr = f"skipping and excusing is not allowed here: {excuse}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip, an expected failure and its unexpected success into a failure."""
    report = yield
    excused = getattr(report, "wasxfail", None)
    if excused is not None:
        del report.wasxfail
    if report.skipped or excused is not None:
        _refuse(report, report.longrepr if excused is None else f"xfail {excused}")
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a whole skipped module into a failure."""
    report = yield
    if report.skipped:
        _refuse(report, report.longrepr)
    return report

"""A whole till in its window for every test that wants one, closed again at its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from whole_till import WholeTill

from pos_app.ui.app import Look, dress


@pytest.fixture
def till(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WholeTill]:
    """A till that is not open yet."""
    somebody = WholeTill(qtbot, qapp, tmp_path / "shop")
    yield somebody
    if somebody.is_open:
        somebody.close()
    dress(qapp, Look(theme="light"))

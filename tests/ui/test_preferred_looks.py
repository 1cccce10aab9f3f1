"""What the shop sets is seen and heard at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
import shiboken6
from care_screens import preferences
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.till.desk import Desk
from pos_app.ui import theme
from pos_app.ui.app import Look, TillApp, dress
from pos_app.ui.tokens import Mode


def _nowhere(_publish: object) -> Desk:
    raise AssertionError("this till is never opened")


@pytest.fixture
def app(dressed: QApplication) -> Iterator[TillApp]:
    """A till that is not opened."""
    theme.wear(dressed, Mode.LIGHT)
    till = TillApp(_nowhere, Look(theme="light", volume=0), loopback=True)  # type: ignore[arg-type]  # it is never called
    yield till
    till.window.closing.disconnect()  # ending the till ends the application, which is not ours
    till.window.leave()
    theme.wear(dressed, Mode.LIGHT)
    for one in (till.window, till):
        shiboken6.delete(one)


def test_theme_sound_and_waiting_follow_the_settings_at_once(app: TillApp) -> None:
    """The person would press again, because nothing happened."""
    app.window.setup.show_care(preferences(theme="dark", sound__volume=35))
    assert theme.mode() is Mode.DARK
    assert app._speaker.volume == 35
    app.window.setup.show_care(preferences(theme="light", answer__wait_for_enter=True))
    assert theme.mode() is Mode.LIGHT
    assert app.window.payment.wait_for_enter
    app.window.setup.show_care(preferences(theme="light", answer__wait_for_enter=False))
    assert not app.window.payment.wait_for_enter


def test_the_collector_works_again_once_the_window_stands(app: TillApp) -> None:
    """A till that is open all day would keep everything it ever made."""
    app._chores = iter(())
    gc.disable()
    try:
        app._do_chore()
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


def test_tab_reaches_every_key_on_a_mac(dressed: QApplication) -> None:
    """Whoever works without a mouse could type, and press nothing."""
    hints = dressed.styleHints()
    hints.setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusTextControls)
    dress(dressed, Look(theme="light"))
    assert not dressed.windowIcon().isNull(), "the bar below the screen would show a snake"
    assert hints.tabFocusBehavior() is Qt.TabFocusBehavior.TabFocusAllControls

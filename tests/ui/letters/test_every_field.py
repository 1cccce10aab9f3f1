"""Every field of every kind of screen, on the smallest till: a finger writes and sees what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from every_screen import EVERY, OUTFITS, SIZES, Wardrobe, shown
from finger import Finger, touch_screen
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from pos_app.ui.letters.letters_desk import LettersDesk
from pos_app.ui.widgets.band import AnswerBand
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.double_tap import DoubleTap

WRITTEN_INTO = (
    "sale", "sale_value", "sale_customer", "tray_name", "case_void", "case_release", "check",
    "shift_moving", "shift_handing_over", "back_lines", "keys", "printer_choice", "shop_list",
    "product", "scanner", "general", "charging", "charging_off", "relay_letters", "alerts",
    "people_none", "first_recover", "first_shop", "first_people", "first_keys", "home_need",
    "home_range", "payments_first", "payments_filter", "day_exports", "day_compared", "journal",
    "privacy", "privacy_leavers", "authorise_sheet",
)  # fmt: skip


class Writer:
    """Touches fields."""

    def __init__(self, application: QApplication) -> None:
        """Stand before the glass."""
        self.desk = LettersDesk(application)
        self._finger = Finger(touch_screen())

    def hidden(self, line: QLineEdit) -> str:
        """Touch a field; tell what is wrong, or nothing."""
        _roll_to(line)
        self._finger.tap(line)
        QApplication.processEvents()
        pad, window = self.desk.pad, line.window()
        if pad is None:
            return "no letters come"
        place = line.mapTo(window, QPoint(0, 0)).y()
        head = pad.y() - window.y() if pad.isWindow() else pad.y()
        if not 0 <= place <= head - line.height():
            return f"it lies at {place}, the letters at {head}"
        return "the answer is covered" if _covers_answer(window, head) else ""


@pytest.fixture
def writer(qapp: QApplication) -> Iterator[Writer]:
    """Somebody with a finger."""
    one = Writer(qapp)
    yield one
    one.desk.leave()
    shiboken6.delete(one.desk)


def _roll_to(line: QLineEdit) -> None:
    above = line.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(line)
        above = above.parentWidget()
    QApplication.processEvents()


def _covers_answer(window: QWidget, head: int) -> bool:
    bands = [band for band in window.findChildren(AnswerBand) if band.isVisible()]
    return any(band.mapTo(window, band.rect().bottomLeft()).y() > head for band in bands)


def _fields(window: QWidget) -> list[QLineEdit]:
    """What a finger can reach and letters can be written into."""
    over = QApplication.activeModalWidget() or window
    lines = [line for line in over.findChildren(QLineEdit) if line.isVisible()]
    free = [line for line in lines if line.isEnabled() and not line.property(OWN_KEYS)]
    return [line for line in free if _reached(line)]


def _reached(line: QLineEdit) -> bool:
    """Whether nothing lies over it: what rolls is rolled to first."""
    _roll_to(line)
    window = line.window()
    return window.childAt(line.mapTo(window, line.rect().center())) is line


@pytest.mark.parametrize("name", WRITTEN_INTO)
def test_what_a_finger_writes_is_seen(wardrobe: Wardrobe, writer: Writer, name: str) -> None:
    """On a small till a field lies below the letters, or none come to it."""
    wardrobe.wear(OUTFITS[0])
    with shown(EVERY[name]) as (window, _screen):
        window.setFixedSize(*SIZES[0])
        DoubleTap(window)  # the first start lies in the main window, which has it
        QApplication.processEvents()
        fields = _fields(window)
        assert fields
        for line in fields:
            told = writer.hidden(line)
            writer.desk.leave()
            QApplication.processEvents()
            assert told == "", line.accessibleName()

"""The keyboard map over the screen in front."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sale_desk import SaleDesk, sample_products

from pos_app.ui.help.help_overlay import HelpOverlay, chapters_of
from pos_app.ui.help.keyboard import CHAPTERS, EVERYWHERE
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import say
from tests.ui.conftest import Shown


@pytest.fixture
def help_(shown: Shown) -> HelpOverlay:
    """The map of a window with the sale screen in it, not opened yet."""
    screen = SaleScreen()
    SaleDesk(screen, sample_products())
    overlay = HelpOverlay(screen)
    shown(screen, 1366, 712)
    screen.setFocus()
    return overlay


def window(overlay: HelpOverlay) -> SaleScreen:
    """The screen below the map."""
    screen = overlay.parentWidget()
    assert isinstance(screen, SaleScreen)
    return screen


def test_the_map_covers_the_window_and_gives_the_focus_back(help_: HelpOverlay) -> None:
    """After reading the help the cashier types into nowhere."""
    help_.toggle()
    assert help_.geometry() == window(help_).rect()
    window(help_).resize(1200, 700)
    assert help_.geometry() == window(help_).rect()
    help_.toggle()
    assert not help_.isVisible()
    assert window(help_).search.line.hasFocus()


def test_the_map_closes_when_what_had_the_keyboard_is_gone(help_: HelpOverlay) -> None:
    """The ways of paying were drawn anew below the map, and closing it stops the till."""
    box = QLineEdit(window(help_))
    box.show()
    box.setFocus()
    help_.toggle()
    shiboken6.delete(box)
    help_.toggle()
    assert not help_.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_map_goes_with_escape_and_enter(help_: HelpOverlay, key: Qt.Key) -> None:
    """The help cannot be put away without a mouse."""
    help_.toggle()
    QTest.keyClick(QApplication.focusWidget() or help_, key)
    assert not help_.isVisible()


def test_no_key_reaches_the_sale_below_the_map(help_: HelpOverlay) -> None:
    """Trying a key out of the map removes a line nobody sees."""
    help_.toggle()
    for sign in "abc+-":
        QTest.keyClicks(QApplication.focusWidget() or help_, sign)
    assert window(help_).search.typed == ""


def test_a_touch_beside_the_map_closes_it_and_one_on_it_does_not(help_: HelpOverlay) -> None:
    """A finger that follows the lines loses the page."""
    help_.toggle()
    QTest.mouseClick(help_, Qt.MouseButton.LeftButton, pos=help_.rect().center())
    assert help_.isVisible()
    QTest.mouseClick(help_, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not help_.isVisible()


def test_every_key_of_the_map_has_its_words() -> None:
    """A line of the help is empty."""
    for chapter in (EVERYWHERE, *CHAPTERS):
        assert say(chapter.title)
        assert all(row.caps and say(row.deed) for row in chapter.rows)


def test_the_screen_in_front_is_read_first(help_: HelpOverlay) -> None:
    """The cashier looks for a key of the sale below those of the manager."""
    assert [one.title for one in chapters_of(window(help_))] == ["help.sale"]
    help_.toggle()
    texts = [text for text in help_.findChildren(Text) if text.isVisible()]
    heads = {text.text(): text.mapTo(help_, QPoint()) for text in texts}
    here = heads[say("help.here", title=say("help.sale"))]
    assert here.y() == heads[say("help.everywhere")].y()
    assert here.y() < heads[say("help.payment")].y()


def paper_of(overlay: HelpOverlay) -> Roll:
    """The map that is read now."""
    return next(roll for roll in overlay.findChildren(Roll) if roll.isVisible())


def test_the_map_rolls_with_the_keys(help_: HelpOverlay, qapp: QApplication) -> None:
    """The last chapters can be read with a mouse only."""
    help_.toggle()
    qapp.processEvents()
    bar = paper_of(help_).verticalScrollBar()
    focused = QApplication.focusWidget() or help_
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        before = bar.value()
        QTest.keyClick(focused, key)
        assert bar.value() > before
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    help_.toggle()
    assert bar.value() == 0


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (1024, 700)])
def test_no_sentence_of_the_map_is_cut(
    help_: HelpOverlay, qapp: QApplication, size: tuple[int, int]
) -> None:
    """On a small till a key is explained by half a sentence."""
    window(help_).resize(*size)
    help_.toggle()
    qapp.processEvents()
    paper = paper_of(help_)
    assert not paper.horizontalScrollBar().isVisible()
    for text in paper.findChildren(Text):
        assert text.height() >= text.heightForWidth(text.width())
        assert text.mapTo(paper, QPoint(text.width(), 0)).x() <= paper.viewport().width()

"""What works and what does not, in words that lead on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.core.habits import Failing
from pos_app.core.payment import Way
from pos_app.core.ways import WhyOff
from pos_app.till import health as till_health
from pos_app.till.snapshots import HealthSnapshot, Lamp, LampState, LampTold, Sentence
from pos_app.till.ways.snapshots import OffByHand, WaysSnapshot, WayState
from pos_app.ui.health.corner import HealthCorner
from pos_app.ui.health.health_sheet import HealthSheet
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.widgets.bars import HealthStrip
from pos_app.ui.widgets.bars import Lamp as Shown
from pos_app.ui.words import known_keys, say

Show = Callable[[QWidget, int, int], QImage]

BAD = HealthSnapshot(
    (
        LampTold(
            Lamp.COMPUTER,
            LampState.WARNING,
            Sentence("health.computer.clock_ahead", (("minutes", 63),)),
        ),
        LampTold(Lamp.INTERNET, LampState.DOWN, Sentence("health.internet.down")),
        LampTold(Lamp.WOMPI, LampState.WARNING, Sentence("health.wompi.keys_refused")),
        LampTold(Lamp.NOTICES, LampState.NO_DATA, Sentence("health.notices.no_data")),
        LampTold(Lamp.PRINTER, LampState.DOWN, Sentence("health.printer.down")),
    )
)
GOOD = HealthSnapshot(
    (
        LampTold(Lamp.COMPUTER, LampState.CALM, Sentence("health.computer.calm")),
        LampTold(Lamp.WOMPI, LampState.CALM, Sentence("health.wompi.calm")),
    )
)
WAYS = WaysSnapshot(
    (
        WayState(Way.LINK, failing=Failing(Way.LINK, "PSE", 4, 5)),
        WayState(
            Way.NEQUI, off="switched_off", by_hand=OffByHand(WhyOff.FAILING, "Marta R.", "hoy")
        ),
        WayState(Way.BANCOLOMBIA_QR),
    )
)


class Corner:
    """A window with a strip and its corner."""

    def __init__(self, show: Show, size: tuple[int, int] = (1366, 768)) -> None:
        """Show a window with nothing in it but the strip."""
        self.window = QWidget()
        self.strip = HealthStrip("Estado de la caja")
        self.strip.show_lamps([Shown("Equipo"), Shown("Internet")])
        column = QVBoxLayout(self.window)
        column.addWidget(self.strip)
        column.addStretch(1)
        self.setup = SetupScreen(self.window)
        self.brought: list[QWidget] = []
        self.corner = HealthCorner(self.window, self.strip, lambda: self.setup, self.brought.append)
        show(self.window, *size)

    @property
    def sheet(self) -> HealthSheet:
        """The sheet that is open."""
        assert self.corner.sheet is not None
        return self.corner.sheet

    def words(self) -> str:
        """Everything the sheet says."""
        rows = [one.accessibleName() for one in self.sheet.findChildren(QWidget)]
        return "\n".join(filter(None, rows))


@pytest.fixture
def corner(shown: Show) -> Corner:
    """A corner that was told nothing yet."""
    return Corner(shown)


def test_a_touch_and_the_keyboard_open_it_and_any_way_out_closes_it(
    corner: Corner, qtbot: QtBot
) -> None:
    """A cashier sees a red lamp and cannot ask it anything."""
    corner.corner.show_health(BAD)
    corner.strip.setFocus()
    QTest.keyClick(corner.strip, Qt.Key.Key_Return)
    assert corner.sheet.isVisible()
    QTest.keyClick(corner.sheet, Qt.Key.Key_Escape)
    assert not corner.sheet.isVisible()
    qtbot.waitUntil(corner.strip.hasFocus)
    QTest.mouseClick(corner.strip, Qt.MouseButton.LeftButton)
    assert corner.sheet.isVisible()
    QTest.mouseClick(corner.sheet, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not corner.sheet.isVisible()
    QTest.keyClick(corner.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert corner.sheet.isVisible()
    corner.sheet.close_key.click()
    assert not corner.sheet.isVisible()


def test_nothing_is_explained_before_anything_is_known(corner: Corner) -> None:
    """A touch in the first second would show an empty sheet."""
    corner.strip.fired.emit()
    assert corner.corner.sheet is None


def test_each_lamp_says_what_fails_what_works_and_what_to_do(corner: Corner) -> None:
    """«Sin internet» alone sells nothing."""
    corner.corner.show_health(BAD)
    corner.corner.show_ways(WAYS)
    corner.corner.open_sheet()
    said = corner.words()
    for part in (
        "63 min adelante",
        "La caja no sale a internet.",
        "Sigue: efectivo y lo que usted anota.",
        "Haga esto: revise el módem",
        "los cobros por Wompi están en pausa",
        "PSE: 4 de las últimas 5 fallaron",
        "Nequi: sin dato. Apagada por Marta R.: está fallando (hoy)",
    ):
        assert part in said
    assert "QR Bancolombia" not in said


def test_refused_keys_lead_to_the_page_of_the_keys(corner: Corner) -> None:
    """The manager hunts through the settings while the queue grows."""
    corner.corner.show_health(GOOD)
    corner.corner.open_sheet()
    assert not corner.sheet.keys_key.isVisible()
    corner.corner.show_health(BAD)
    assert corner.sheet.keys_key.isVisible()
    corner.sheet.keys_key.click()
    assert not corner.sheet.isVisible()
    assert corner.brought == [corner.setup]


def test_what_changes_meanwhile_is_shown(corner: Corner) -> None:
    """The sheet would say that there is no internet long after it is back."""
    corner.corner.show_health(BAD)
    corner.corner.open_sheet()
    corner.corner.show_health(GOOD)
    assert "no sale a internet" not in corner.words()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (1000, 600)])
def test_everything_has_room_or_rolls(shown: Show, size: tuple[int, int]) -> None:
    """Half a sentence about what to do is no help."""
    corner = Corner(shown, size)
    corner.corner.show_health(BAD)
    corner.corner.show_ways(WAYS)
    corner.corner.open_sheet()
    shown(corner.sheet, *size)
    card = corner.sheet.card.geometry()
    assert corner.sheet.rect().contains(card)
    for text in corner.sheet.findChildren(QLabel):
        assert text.width() <= card.width()


def told() -> set[str]:
    """The key of every reason that the till can give."""
    reasons = {
        *till_health.SHOPS_LINE.values(),
        *till_health.STORE.values(),
        *till_health.PRINTER.values(),
        *till_health.NOTICES.values(),
        *("computer.calm", "computer.disk", "computer.clock_ahead", "computer.clock_behind"),
        *("internet.calm", "internet.no_data", "internet.down"),
        *("wompi.calm", "wompi.no_data", "wompi.no_keys", "wompi.busy", "wompi.silent"),
        *("wompi.keys_refused", "wompi.strange"),
    }
    return {f"health.{one}" for one in reasons}


@pytest.mark.parametrize("key", sorted(told()))
def test_every_reason_has_its_sentence_and_a_way_on(key: str) -> None:
    """A lamp would stop the till instead of explaining it."""
    assert say(Sentence(key, (("minutes", 5),)))
    quiet = key.endswith(("calm", "no_data", "no_keys"))
    assert quiet or {f"{key}.works", f"{key}.next"} <= known_keys()


@pytest.mark.parametrize("lamp", list(Lamp))
@pytest.mark.parametrize("state", list(LampState))
def test_every_lamp_has_its_words_on_the_strip(lamp: Lamp, state: LampState) -> None:
    """The bar would stop when the lamp changes."""
    impossible = {(Lamp.COMPUTER, LampState.NO_DATA)}
    assert (lamp, state) in impossible or f"lamp.{lamp}.{state.value}" in known_keys()

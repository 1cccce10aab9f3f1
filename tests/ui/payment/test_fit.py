"""Nothing is cut and nothing overlaps, in either language, at every size a till has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from charges import CHARGES, sale, shop, ways
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_payment import SIZES, framed, payment_screen
from translations import WORDS

from pos_app.core.habits import Failing
from pos_app.core.payment import Way
from pos_app.till.snapshots import Mode, SaleSnapshot, Sentence, ShopSnapshot
from pos_app.till.ways.snapshots import ContractsSnapshot, WaysSnapshot
from pos_app.ui import theme
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.payment.view import moment_of
from pos_app.ui.widgets.band import AnswerBand
from pos_app.ui.widgets.band_paint import is_cut
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.wording import Language
from pos_app.ui.words import set_language


@pytest.fixture(params=Language)
def spoken(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[None]:
    """One of the two languages, worn without motion."""
    theme.set_reduced_motion(True)
    translator = QTranslator()
    if request.param is Language.ENGLISH:
        assert translator.load(str(WORDS.with_suffix(".qm")))
        dressed.installTranslator(translator)
        set_language(Language.ENGLISH)
    yield
    dressed.removeTranslator(translator)
    set_language(Language.SPANISH)


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _cut(widget: QWidget) -> bool:
    """Whether a widget has less room than its words need."""
    if isinstance(widget, Text):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < widget.sizeHint().width() - 1
    least = widget.minimumSizeHint()
    return widget.width() < least.width() or widget.height() < least.height()


def complaints(window: QWidget) -> list[str]:
    """Name every text and key that is cut, hangs over the window, or lies on another."""
    shown = [w for w in window.findChildren(QWidget) if isinstance(w, Text | Key) and w.isVisible()]
    said = [f"cut: {w.accessibleName()}" for w in shown if _cut(w)]
    inside = window.rect()
    said += [
        f"outside: {w.accessibleName()}" for w in shown if not inside.contains(_place(w, window))
    ]
    for one, other in combinations(shown, 2):
        if _place(one, window).intersects(_place(other, window)):
            said.append(f"overlap: {one.accessibleName()} / {other.accessibleName()}")
    return said


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", SIZES)
def test_every_state_fits(qtbot: QtBot, size: tuple[int, int]) -> None:
    """On a small screen, or in the longer language, the order to the cashier is cut off."""
    wrong: list[str] = []
    for name, charge in CHARGES.items():
        screen = payment_screen()
        window = framed(screen)
        qtbot.addWidget(window)
        window.setFixedSize(*size)
        window.show()
        screen.show_charge(charge)
        screen.tick(moment_of(charge))
        QApplication.processEvents()
        wrong += [f"{name}: {said}" for said in complaints(window)]
        wrong += [f"{name}: {said}" for said in band_complaints(screen.band)]
        screen.guest_gone()
        window.close()
    assert wrong == []


def band_complaints(band: AnswerBand) -> list[str]:
    """Say whether the band cuts its sentence, and with it the order to the cashier."""
    slot = band.slot(band.answer.look)
    return [f"band: {band.answer.sentence}"] if is_cut(slot, band.answer, band.width()) else []


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("sold", "frame", "offered"),
    [
        (sale(), shop(), ways(habits=True, failing=Failing(Way.PAGE, "PSE", 4, 5))),
        (sale(120), shop(page=False, mode=Mode.NO_KEYS), ways()),
        (sale(refusal=Sentence("order.not_whole_pesos")), shop(), ways()),
        (
            sale(),
            shop(),
            ways(link="no_answers", page="switched_off", nequi="not_in_account"),
        ),
    ],
)
def test_the_ways_to_pay_fit(
    qtbot: QtBot,
    size: tuple[int, int],
    sold: SaleSnapshot,
    frame: ShopSnapshot,
    offered: WaysSnapshot,
) -> None:
    """A reason is cut in the middle, and the cashier asks around."""
    screen = ChargeScreen()
    window = framed(screen)
    qtbot.addWidget(window)
    window.setFixedSize(*size)
    window.show()
    screen.show_sale(sold)
    screen.show_shop(frame)
    screen.show_ways(offered)
    QApplication.processEvents()
    assert complaints(window) == []


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("typed", ["", "30012", "3001234567"])
def test_the_push_fits(qtbot: QtBot, size: tuple[int, int], typed: str) -> None:
    """The payer could not read what he accepts, or the cashier not whom he asks."""
    screen = ChargeScreen()
    window = framed(screen)
    qtbot.addWidget(window)
    window.setFixedSize(*size)
    window.show()
    screen.show_sale(sale())
    screen.show_shop(shop())
    screen.show_ways(ways())
    QTest.keyClick(screen, Qt.Key.Key_3)
    QTest.keyClicks(screen, typed)
    addresses = ("https://wompi.com/assets/downloadble/reglamento-Usuarios-Colombia.pdf",) * 2
    screen.show_ways(ContractsSnapshot(Way.NEQUI, addresses))
    if len(typed) == 10:
        QTest.keyClick(screen, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert complaints(window) == []

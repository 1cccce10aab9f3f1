"""Draw the charge screen with parts, tips and their sheets, to pictures one can look at.

Run it with a folder: ``.venv/bin/python tests/support/screens_parts.py /tmp/screens``. A language
(``en``) and the file of its words may follow. Nothing is shown on a display.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from charges import sale, shop, ways
from hand_money import PART, money
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from screens_sale import framed

from pos_app.core.money import Money, Quantity
from pos_app.till.tenders.snapshots import TipView
from pos_app.ui import theme
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.tokens import Mode as Theme
from pos_app.ui.wording import Language
from pos_app.ui.words import set_language

__all__ = ["SCREENS", "draw"]

SIZES = ((1366, 768), (1920, 1080), (1024, 700))
TIP = TipView(Money.pesos(82_000), Money.pesos(8_200), None, frozen=False)


def _plain(screen: ChargeScreen) -> None:
    screen.show_money(replace(money(others=("Transferencia",)), tip=TIP))


def _amount(screen: ChargeScreen) -> None:
    _plain(screen)
    screen.parts.by_amount.trigger()


def _amount_given(screen: ChargeScreen) -> None:
    _plain(screen)
    screen.parts.take_amount(Money.pesos(30_000))


def _goods(screen: ChargeScreen) -> None:
    screen.show_money(money(58_700, PART))
    screen.goods.ask(sale().lines, money(58_700, PART), {3: Quantity.units(1)})
    screen.goods.more.trigger()


def _tip_own(screen: ChargeScreen) -> None:
    screen.show_money(replace(money(), tip=replace(TIP, answer=Money.pesos(3_000))))


SCREENS: dict[str, Callable[[ChargeScreen], None]] = {
    "parts": _plain,
    "parts_amount": _amount,
    "parts_amount_given": _amount_given,
    "parts_goods": _goods,
    "parts_tip": _tip_own,
}
"""What is done on the screen, by name."""


def draw(name: str, size: tuple[int, int], into: Path) -> None:
    """Draw one state at one size to a picture."""
    screen = ChargeScreen()
    window = framed(screen)
    window.setFixedSize(*size)
    screen.show_sale(sale())
    screen.show_shop(shop())
    screen.show_ways(ways())
    window.show()
    QApplication.processEvents()
    SCREENS[name](screen)
    QApplication.processEvents()
    window.grab().save(str(into / f"{name}-{size[0]}x{size[1]}.png"))
    window.close()


def main(folder: Path, language: str = "es", words: str = "") -> None:
    """Draw everything: all sizes in the light theme, the first one in the dark theme as well."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    theme.set_reduced_motion(True)
    translator = QTranslator()
    if language == "en":
        set_language(Language.ENGLISH)
        assert translator.load(words), words
        application.installTranslator(translator)
    for worn, sizes in ((Theme.LIGHT, SIZES), (Theme.DARK, SIZES[:1])):
        theme.wear(application, worn)
        into = folder / worn.value
        into.mkdir(parents=True, exist_ok=True)
        for name in SCREENS:
            for size in sizes:
                draw(name, size, into)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])

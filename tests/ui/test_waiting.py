"""What is looked at while a customer pays: the code, the ring, the story, the totals."""

from __future__ import annotations

import qrcode  # type: ignore[import-untyped]  # -- it ships no types
import zxingcpp
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui import theme
from pos_app.ui.tokens import LIGHT, Mode
from pos_app.ui.widgets.case import CaseColumn
from pos_app.ui.widgets.timeline import Step, StepState, Timeline
from pos_app.ui.widgets.totals import TotalLine, Totals
from pos_app.ui.widgets.waiting import QUIET_MODULES, CountdownRing, QrView
from tests.ui.conftest import Shown

ADDRESS = "https://checkout.wompi.co/l/test_VPOS_a1B2c3"


def modules(text: str) -> list[list[bool]]:
    """Return the modules of a code without its margin."""
    code = qrcode.QRCode(border=0)
    code.add_data(text)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def read(image: QImage) -> list[str]:
    """Return what a camera reads in a picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    shape = (grey.height(), grey.bytesPerLine())
    pixels = memoryview(grey.constBits()).cast("B", shape)
    return [code.text for code in zxingcpp.read_barcodes(pixels)]


def told(widget: QWidget) -> tuple[QAccessible.Role, str, str]:
    """Return role, name and value as a screen reader gets them."""
    view = QAccessible.queryAccessibleInterface(widget)
    return view.role(), view.text(QAccessible.Text.Name), view.text(QAccessible.Text.Value)


def test_a_phone_can_read_the_code(dressed: QApplication, shown: Shown) -> None:
    """In the dark theme, or at an odd size, the customer's camera finds nothing."""
    for mode in Mode:
        theme.wear(dressed, mode)
        for side in (240, 331, 448):
            view = QrView("Código de pago")
            view.show_code(modules(ADDRESS))
            assert read(shown(view, side, side)) == [ADDRESS]
    theme.wear(dressed, Mode.LIGHT)


def test_the_code_keeps_its_quiet_margin(shown: Shown) -> None:
    """The code is squeezed against its frame and old phones do not find it."""
    view = QrView("Código de pago")
    rows = modules(ADDRESS)
    view.show_code(rows)
    image = shown(view, 448, 448)
    used = view.module_size() * len(rows)
    free = (448 - used) / 2
    assert free >= QUIET_MODULES * view.module_size()
    assert image.pixelColor(int(free) - 4, 224).name() == "#ffffff"
    assert view.module_size() == int(view.module_size())
    assert told(view) == (QAccessible.Role.Graphic, "Código de pago", "")


def test_the_ring_empties(shown: Shown) -> None:
    """The code expires without anybody having seen it coming."""
    ring = CountdownRing("Tiempo del código")
    shown(ring, 88, 88)
    ring.show_left("8:41", 1.0)
    full = ring.grab().toImage()
    ring.show_left("0:30", 0.25)
    quarter = ring.grab().toImage()
    assert full.pixelColor(4, 44).name().upper() == LIGHT.ink2
    assert quarter.pixelColor(4, 44).name().upper() == LIGHT.line
    assert quarter.pixelColor(83, 40).name().upper() == LIGHT.ink2
    assert told(ring) == (QAccessible.Role.ProgressBar, "Tiempo del código", "0:30")
    ring.show_left("0:00", -3)
    assert ring.share == 0


def test_every_state_of_a_step_has_its_own_mark(shown: Shown) -> None:
    """Something that has not happened looks as if it had."""
    pictures = set()
    for state in StepState:
        line = Timeline("Lo que ha pasado")
        line.show_steps([Step(state, "Cobro creado", "Guardado", "14:02:08")])
        image = shown(line, 390, 80).convertToFormat(QImage.Format.Format_Grayscale8)
        node = image.copy(82, 0, 28, 30)
        pictures.add(bytes(node.constBits()))
    assert len(pictures) == len(StepState)


def test_the_story_is_told_aloud(shown: Shown) -> None:
    """A screen reader says «list» where the payment's story stands."""
    line = Timeline("Lo que ha pasado")
    shown(line, 390, 200)
    line.show_steps(
        [
            Step(StepState.HAPPENED, "Cobro creado", "Enlace de un solo uso", "14:02:08"),
            Step(StepState.MISSING, "Falta: recibo"),
        ]
    )
    story = "14:02:08, Cobro creado, Enlace de un solo uso. Falta: recibo"
    assert told(line) == (QAccessible.Role.List, "Lo que ha pasado", story)
    assert line.sizeHint().height() == 58 + 38 + 6


def test_a_case_says_amount_and_reference(shown: Shown) -> None:
    """The reference on the screen is not the one the customer has on his receipt."""
    case = CaseColumn("Lo que ha pasado")
    case.show_case("Venta 91 · intento 1", "C1-T214-0091-K7QX", "$\u00a088.700", "88.700 pesos")
    case.show_expiry("Enlace vence en", "8:41")
    shown(case, 440, 560)
    names = [child.accessibleName() for child in case.findChildren(QWidget) if child.isVisible()]
    for words in ("Venta 91 · intento 1", "C1-T214-0091-K7QX", "88.700 pesos", "8:41"):
        assert words in names
    tall = case.timeline.y()
    case.show_case("Venta 91 · 57 s", "C1-T214-0091-K7QX")
    case.show_expiry("", "")
    QApplication.processEvents()
    assert case.timeline.y() < tall


def test_totals_are_lines_that_can_be_read(shown: Shown) -> None:
    """The taxes inside the price are missing from what the customer is told."""
    totals = Totals()
    lines = [TotalLine("IVA", "$\u00a06.038", note="5\u00a0% $\u00a01.567"), TotalLine("6", "x")]
    totals.show_lines(lines)
    shown(totals, 400, 80)
    assert totals.accessibleName() == "IVA 5\u00a0% $\u00a01.567 $\u00a06.038. 6 x"
    assert totals.lines == tuple(lines)
    assert totals.sizeHint().height() == 9 + 48

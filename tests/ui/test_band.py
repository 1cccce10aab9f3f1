"""The answer band: the one thing at the counter that may never be misread."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui import theme
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.band import AnswerBand
from pos_app.ui.widgets.band_paint import Answer, Look
from tests.ui.conftest import Shown

WAIT = Answer(
    Look.WAIT,
    "Espere",
    "El cliente paga con su celular. **No entregue todavía.**",
    side="0:19",
    side_note="lo usual es 0:48",
)
YES = Answer(
    Look.YES,
    "Sí, entregue",
    "Wompi confirmó el pago.",
    side="$\u00a088.700",
    side_note="tarjeta débito",
    spoken_side="88.700 pesos",
    full=True,
)
FULL_NO = Answer(
    Look.NO,
    "No, no pagó",
    "El banco rechazó el pago: fondos insuficientes.\n**No se cobró nada. No entregue.**",
    full=True,
)
FULL_WAIT = Answer(
    Look.WAIT,
    "Espere",
    "No sabemos si pagó: no hay internet.\n**No entregue y no cobre otra vez.**",
    side="1:58",
    side_note="desde que se abrió el cobro",
    full=True,
)
FULL_YES = Answer(
    Look.YES,
    "Sí, entregue",
    "Wompi confirmó el pago a las 14:03:05.\nEl valor coincide con la venta.",
    side="$\u00a088.700",
    side_note="tarjeta débito •••• 1881",
    full=True,
)
ANSWERS = (FULL_NO, FULL_WAIT, FULL_YES)

WIDTH = 1334


def seen_from_afar(image: QImage, blur: int = 4) -> QImage:
    """Return a picture in grey, at a quarter of its size, blurred as by weak eyes."""
    smooth, exact = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    quarter = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        image.width() // 4, image.height() // 4, exact, smooth
    )
    little = quarter.scaled(quarter.width() // blur, quarter.height() // blur, exact, smooth)
    return little.scaled(quarter.size(), exact, smooth)


def grey(image: QImage, box: QRect) -> float:
    """Return the middle lightness of a box, from 0 to 255."""
    spots = [
        image.pixelColor(x, y).lightness()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    ]
    return sum(spots) / len(spots)


@pytest.mark.parametrize("mode", Mode)
def test_the_answers_are_told_apart_without_colour(
    dressed: QApplication, shown: Shown, mode: Mode
) -> None:
    """On a worn-out screen, or to a colour-blind cashier, «Espere» looks like «Sí»."""
    theme.wear(dressed, mode)
    fills, signs = {}, {}
    for answer in ANSWERS:
        far = seen_from_afar(shown(AnswerBand(answer), WIDTH, 344))
        lit = AnswerBand(answer)
        lit.resize(WIDTH, 344)
        slot = lit.slot(answer.look).toRect()
        lit.deleteLater()
        edge = 8 if answer.look is Look.NO else 4
        ground = QRect(slot.left() // 4 + edge, 12, 6, 6)
        fills[answer.look] = grey(far, ground)
        middle = slot.left() // 4 + (38 if answer.look is Look.NO else 34)
        signs[answer.look] = grey(far, QRect(middle - 3, 40, 6, 6))
    theme.wear(dressed, Mode.LIGHT)
    wait, yes, no = fills[Look.WAIT], fills[Look.YES], fills[Look.NO]
    assert wait - yes > 60  # amber stays light, green stays dark
    assert abs(no - wait) > 20  # the pale panel is neither
    assert signs[Look.YES] - yes > 25  # light disc on dark
    assert wait - signs[Look.WAIT] > 25  # dark block on light


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("full", [False, True])
def test_each_answer_has_its_own_place(
    dressed: QApplication, shown: Shown, mode: Mode, full: bool
) -> None:
    """The answer is looked for where it is not, and read too late."""
    theme.wear(dressed, mode)
    lefts = []
    for answer in ANSWERS:
        band = AnswerBand(replace(answer, full=full))
        shown(band, WIDTH, 344 if full else 104)
        slots = [band.slot(look) for look in Look]
        lit = slots[answer.look.value]
        lefts.append(lit.left())
        assert [slot.width() for slot in slots if slot != lit] == [56, 56]
        assert lit.width() == WIDTH - 2 * (56 + 8)
        assert slots[-1].right() == WIDTH
    theme.wear(dressed, Mode.LIGHT)
    assert lefts == [0, 64, 128]


def test_espere_never_relies_on_its_edge(shown: Shown) -> None:
    """The light amber melts into the bright page."""
    image = shown(AnswerBand(WAIT), WIDTH, 104)
    foot = [image.pixelColor(x, 98).name() for x in range(200, 1200)]
    tokens = theme.palette()
    assert foot.count(tokens.onwait.lower()) > 350
    assert foot.count(tokens.wait.lower()) > 350
    sign = [image.pixelColor(x, 40).name() for x in range(92, 148)]
    assert sign.count(tokens.onwait.lower()) > 20


def test_a_change_is_announced_once(shown: Shown) -> None:
    """Somebody who cannot see the band hears nothing, or hears every second."""
    band = AnswerBand(WAIT)
    shown(band, WIDTH, 104)
    heard: list[str] = []
    band.announced.connect(heard.append)
    for second in range(20, 30):
        band.show_answer(replace(WAIT, side=f"0:{second}"))
    assert heard == []
    band.show_answer(YES)
    band.show_answer(YES)
    assert heard == ["Sí, entregue. Wompi confirmó el pago."]
    told = QAccessible.queryAccessibleInterface(band)
    assert told.role() is QAccessible.Role.StatusBar
    assert told.text(QAccessible.Text.Name) == heard[0]
    assert told.text(QAccessible.Text.Value) == "88.700 pesos"
    assert told.text(QAccessible.Text.Description) == "tarjeta débito"


def test_the_clock_is_not_read_aloud(shown: Shown) -> None:
    """A screen reader counts the seconds instead of saying what to do."""
    band = AnswerBand(WAIT)
    shown(band, WIDTH, 104)
    told = QAccessible.queryAccessibleInterface(band)
    expected = "Espere. El cliente paga con su celular. No entregue todavía."
    assert told.text(QAccessible.Text.Name) == expected
    assert told.text(QAccessible.Text.Value) == ""


def test_a_result_grows_in_its_place(shown: Shown, qtbot: QtBot) -> None:
    """The band jumps, and the finger meets another key than the one it aimed at."""
    band = AnswerBand(WAIT)
    shown(band, WIDTH, 104)
    heights: list[int] = []
    band.show_answer(YES)
    assert band.height() < 344

    def opened() -> bool:
        heights.append(band.height())
        return band.slot(Look.YES).left() == 128

    qtbot.waitUntil(opened)
    assert heights == sorted(heights)
    assert band.height() == 344


def test_without_motion_it_changes_at_once(shown: Shown) -> None:
    """Drifting stripes make somebody ill who asked for a still screen."""
    theme.set_reduced_motion(True)
    band = AnswerBand(WAIT)
    shown(band, WIDTH, 104)
    assert not band.stripes_moving
    band.show_answer(YES)
    assert band.height() == 344
    assert band.slot(Look.YES).left() == 128


def test_only_a_visible_espere_moves(shown: Shown) -> None:
    """A till that waits for nothing warms the processor all day."""
    band = AnswerBand(WAIT)
    shown(band, WIDTH, 104)
    moving = [band.stripes_moving]
    band.hide()
    moving.append(band.stripes_moving)
    band.show()
    moving.append(band.stripes_moving)
    band.show_answer(YES)
    moving.append(band.stripes_moving)
    assert moving == [True, False, True, False]


def test_the_stripes_repaint_only_their_strip(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty whole bands a second are painted for twelve moving pixels."""
    band = AnswerBand(WAIT)
    shown(band, WIDTH, 104)
    painted: list[None] = []
    monkeypatch.setattr(band, "_paint_all", lambda *_parts: painted.append(None))
    drift = band._drift
    qtbot.waitUntil(lambda: band._drift >= drift + 3)
    assert painted == []


def test_a_smaller_screen_keeps_the_answer_readable(shown: Shown) -> None:
    """On a small screen the word of the answer is cut off."""
    band = AnswerBand(replace(YES, word="Sí, entregue"))
    band.set_heights(88, 240)
    image = shown(band, 968, 240)
    lit = band.slot(Look.YES)
    assert band.height() == 240
    ground = image.pixelColor(int(lit.right()) - 10, 120)
    assert ground.name().upper() == theme.palette().yes

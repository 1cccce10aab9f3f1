"""Taking over a product list: shown first, applied on a press, every problem in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sale_desk import sample_products
from screens_sale import LIST

from pos_app.core.catalogue import FileProblem, ImportPlan, RowProblem
from pos_app.core.catalogue_csv import preview
from pos_app.till.snapshots import ImportSnapshot, Sentence
from pos_app.ui.setup.import_screen import LARGEST, SAMPLE
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.setup.views import PlanRow, changed_rows, new_rows, refused_rows
from pos_app.ui.words import say
from tests.ui.conftest import Shown


@pytest.fixture
def setup(shown: Shown) -> SetupScreen:
    """The page of the products."""
    screen = SetupScreen()
    screen.show_products()
    shown(screen, 1366, 712)
    return screen


def plan() -> ImportPlan:
    """A list against the sample shop: one change, one new, two refused."""
    return preview(LIST.encode(), sample_products())


def test_a_change_is_told_as_before_and_after() -> None:
    """A price ten times too high is taken over unseen."""
    assert changed_rows(plan()) == (PlanRow("Tinto", "$\u00a02.800", "$\u00a03.000"),)


def test_everything_that_can_change_is_told() -> None:
    """A product changes its tax and nobody is shown it."""
    text = (
        "referencia;nombre;precio;impuesto;categoria;codigos;favorito;dibujo;agotado\n"
        "tinto;Tinto fino;3000;exento;Frío;888777;;;si\n"
    )
    (row,) = changed_rows(preview(text.encode(), sample_products()))
    assert row.before.startswith("Tinto · $\u00a02.800 · INC · Café · 101 · favorito 1")
    assert row.after.startswith("Tinto fino · $\u00a03.000 · Exento · Frío · ")
    assert row.after.endswith("agotado")


def test_new_and_refused_rows_are_told_with_their_reasons() -> None:
    """A list loses products and nobody knows which."""
    assert new_rows(plan()) == (PlanRow("Cappuccino frappé", "", "Café · $\u00a09.900 · INC"),)
    assert refused_rows(plan()) == (
        PlanRow("Línea 4", "dos mil", "El precio no se entiende. Escríbalo como 2800 o 2.800."),
        PlanRow("Línea 5", "0", "«0» puede ser exento, excluido o no gravado. Escriba cuál."),
    )


@pytest.mark.parametrize("problem", [*FileProblem, *RowProblem])
def test_every_problem_has_a_sentence(problem: FileProblem | RowProblem) -> None:
    """The page stops over a file with a fault nobody thought of."""
    assert say(problem).endswith(".")


def test_the_preview_counts_and_nothing_is_applied_before_the_press(
    setup: SetupScreen, qtbot: QtBot
) -> None:
    """Choosing a file changes the shop's prices."""
    page = setup.products
    with qtbot.assertNotEmitted(page.apply_asked):
        page.show_import(ImportSnapshot(plan()))
    counts = [chip.text() for chip in page.chips.values() if chip.isVisible()]
    assert counts == ["Cambian 1", "Nuevos 1", "Rechazados 2"]
    assert page.remarks == "Columnas que no se usan: color."
    with qtbot.waitSignal(page.apply_asked):
        page.apply.trigger()
    with qtbot.assertNotEmitted(page.apply_asked):
        page.apply.trigger()


def test_chips_turn_to_new_and_refused_rows(setup: SetupScreen) -> None:
    """The refused rows cannot be read."""
    setup.products.show_import(ImportSnapshot(plan()))
    for name, first in (("new", "Cappuccino frappé"), ("refused", "Línea 4"), ("changed", "Tinto")):
        setup.products.chips[name].click()
        assert setup.products.table.rows[0].words[0] == first


def test_the_result_is_told_and_leads_back_to_selling(setup: SetupScreen, qtbot: QtBot) -> None:
    """Nobody knows whether it was taken over."""
    page = setup.products
    page.show_import(ImportSnapshot(plan(), applied=True))
    assert page.notice == "Nuevos: 1. Cambiados: 1. Ya se pueden vender."
    with qtbot.waitSignal(setup.closed):
        page.done.trigger()
    assert page.choose.isVisible()


@pytest.mark.parametrize(
    "picture",
    [
        ImportSnapshot(preview(b"", ())),
        ImportSnapshot(plan(), problem=Sentence("store.disk_full")),
    ],
)
def test_a_problem_of_the_whole_is_told_with_a_way_on(
    setup: SetupScreen, picture: ImportSnapshot
) -> None:
    """A broken file ends in a blank page."""
    setup.products.show_import(picture)
    assert setup.products.notice
    assert setup.products.other.isVisible()


def test_a_file_is_read_and_handed_on(setup: SetupScreen, qtbot: QtBot, tmp_path: Path) -> None:
    """The chosen file never arrives."""
    path = tmp_path / "lista.csv"
    path.write_bytes(LIST.encode("cp1252"))
    with qtbot.waitSignal(setup.products.file_read) as read:
        setup.products.read_file(path)
    assert read.args == [LIST.encode("cp1252")]


def test_a_file_that_cannot_be_read_is_told(setup: SetupScreen, tmp_path: Path) -> None:
    """A list that Excel holds open stops the till."""
    setup.products.read_file(tmp_path / "lista.csv")
    assert setup.products.notice.startswith("lista.csv no se puede leer.")
    huge = tmp_path / "video.mp4"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    setup.products.read_file(huge)
    assert setup.products.notice.startswith("video.mp4 es demasiado grande")


def test_choosing_a_file_does_not_stop_the_program(setup: SetupScreen, qtbot: QtBot) -> None:
    """While somebody looks for a file the clock and the payments stand still."""
    dialog = setup.products.ask_file()
    assert dialog.isVisible()
    with qtbot.waitSignal(setup.products.file_read) as read:
        dialog.fileSelected.emit(str(SAMPLE))
    assert read.args == [SAMPLE.read_bytes()]
    dialog.reject()
    qtbot.waitUntil(lambda: not setup.findChildren(QFileDialog))


def test_a_list_that_changes_nothing_cannot_be_applied(setup: SetupScreen) -> None:
    """«Aplicar» writes a journal entry about nothing."""
    same = preview(SAMPLE.read_bytes(), sample_products())
    setup.products.show_import(ImportSnapshot(same))
    assert setup.products.apply.toolTip() == "Este archivo no cambia nada."
    assert setup.products.remarks == "569 productos quedan igual."


def test_cancelling_leads_back_to_the_beginning(setup: SetupScreen) -> None:
    """A wrong file cannot be put away."""
    setup.products.show_import(ImportSnapshot(plan()))
    setup.products.cancel.trigger()
    assert setup.products.choose.isVisible()
    setup.products.show_import(ImportSnapshot(plan()))
    assert setup.products.apply.isVisible()


def test_the_sample_shop_is_one_press_away(setup: SetupScreen, qtbot: QtBot) -> None:
    """Who wants to practise has to find a list first."""
    with qtbot.waitSignal(setup.products.file_read) as read:
        setup.products.sample.trigger()
    assert read.args == [SAMPLE.read_bytes()]

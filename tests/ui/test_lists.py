"""The ticket and the grid of products."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from pos_app.ui.theme import Role
from pos_app.ui.tokens import LIGHT, Space, Tint
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.line_tools import LineTools, Stepper
from pos_app.ui.widgets.products import MARGIN, PEEK, ProductGrid, Tile, TileModel, TileRole
from pos_app.ui.widgets.ticket import (
    LINE_HEIGHT,
    OPEN_HEIGHT,
    TicketLine,
    TicketModel,
    TicketRole,
    TicketView,
)
from pos_app.ui.widgets.typeset import Paragraph, line_width
from tests.ui.conftest import Shown

LEFT = Qt.MouseButton.LeftButton
CAPPUCCINO = TicketLine(
    "a", "2", "Cappuccino", "$\u00a015.800", "2 Cappuccino, 15.800 pesos", "$\u00a07.900 c/u"
)
CAKE = TicketLine(
    "b",
    "1",
    "Torta de zanahoria",
    "$\u00a08.100",
    "1 Torta de zanahoria, 8.100 pesos",
    "$\u00a09.000",
    "−\u00a010\u00a0%",
    "INC 8\u00a0%",
)
TINTO = Tile("t", "Tinto", "$\u00a02.800", "Tinto, 2.800 pesos", "tinto", Tint.COFFEE)
LULO = Tile("l", "Jugo de lulo", "$\u00a07.500", "Jugo de lulo", "jugo-de-lulo", Tint.COLD)


@pytest.fixture
def ticket(shown: Shown) -> TicketView:
    """A ticket of two lines on the screen."""
    tools = LineTools(quantity="Cantidad", remove="Quitar", remove_hint="Supr")
    view = TicketView(tools, "Venta")
    view.show_lines([CAPPUCCINO, CAKE])
    shown(view, 440, 400)
    return view


@pytest.fixture
def grid(shown: Shown) -> ProductGrid:
    """A grid of two products on the screen."""
    view = ProductGrid("Productos")
    view.show_tiles([TINTO, LULO])
    shown(view, 890, 500)
    return view


@pytest.mark.parametrize("model", [TicketModel, TileModel])
@pytest.mark.usefixtures("dressed")
def test_models_keep_qts_rules(model: type[QAbstractItemModel]) -> None:
    """A list shows a removed line, or crashes, after a rule of Qt was broken."""
    subject = model()
    tester = QAbstractItemModelTester(
        subject, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    if isinstance(subject, TicketModel):
        for lines in ([CAPPUCCINO], [CAPPUCCINO, CAKE], [CAKE], [CAKE, CAPPUCCINO], []):
            subject.set_lines(lines)
            assert subject.lines == tuple(lines)
    elif isinstance(subject, TileModel):
        for tiles in ([TINTO], [TINTO, LULO], [LULO], []):
            subject.set_tiles(tiles)
            assert subject.tiles == tuple(tiles)
    tester.deleteLater()
    subject.deleteLater()


@pytest.mark.usefixtures("dressed")
def test_a_line_tells_its_parts_by_name() -> None:
    """The receipt's detail stands where the name should."""
    model = TicketModel()
    model.set_lines([CAKE])
    index = model.index(0)
    parts = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert index.data(parts["quantity"]) == "1"
    assert index.data(parts["discount"]) == "−\u00a010\u00a0%"
    assert index.data(TicketRole.AMOUNT) == "$\u00a08.100"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "1 Torta de zanahoria, 8.100 pesos"
    model.deleteLater()


def test_a_touched_line_opens_with_its_keys(ticket: TicketView) -> None:
    """The cashier changes the quantity of another line than the one he sees open."""
    heard: list[tuple[str, str]] = []
    ticket.more.connect(lambda key: heard.append(("more", key)))
    ticket.less.connect(lambda key: heard.append(("less", key)))
    ticket.removal_wanted.connect(lambda key: heard.append(("remove", key)))
    QTest.mouseClick(ticket.viewport(), LEFT, pos=QPoint(100, LINE_HEIGHT + 20))
    assert ticket.open_key == "b"
    stepper = ticket.findChild(Stepper)
    assert stepper is not None
    assert stepper.isVisible()
    QTest.mouseClick(stepper, LEFT, pos=QPoint(stepper.width() - 20, 28))
    QTest.mouseClick(stepper, LEFT, pos=QPoint(20, 28))
    QTest.mouseClick(stepper, LEFT, pos=QPoint(stepper.width() // 2, 28))
    removal = ticket.findChild(Key)
    assert removal is not None
    removal.trigger()
    assert heard == [("more", "b"), ("less", "b"), ("remove", "b")]


def test_an_open_line_stays_open_while_the_sale_changes(ticket: TicketView) -> None:
    """A second plus goes to the wrong line because the list was rebuilt in between."""
    ticket.open_line("b")
    chosen: list[str] = []
    ticket.chosen.connect(chosen.append)
    ticket.show_lines([CAPPUCCINO, replace(CAKE, quantity="2")])
    assert (ticket.open_key, chosen) == ("b", [])
    ticket.show_lines([replace(CAKE, quantity="2")])
    assert ticket.open_key == "b"
    first, box = ticket.lines.index(0), ticket.visualRect(ticket.lines.index(0))
    assert first.data(TicketRole.QUANTITY) == "2"
    assert box.height() == OPEN_HEIGHT
    ticket.show_lines([CAPPUCCINO])
    assert ticket.open_key == ""
    stepper = ticket.findChild(Stepper)
    assert stepper is not None
    assert not stepper.isVisible()


def test_a_new_line_is_opened_and_scrolled_to(ticket: TicketView) -> None:
    """The product just scanned lies below the edge of the list."""
    lines = [replace(CAPPUCCINO, key=str(number)) for number in range(40)]
    ticket.show_lines(lines, open_key="39")
    box = ticket.visualRect(ticket.lines.index(39))
    assert ticket.viewport().rect().contains(box)
    assert box.height() == OPEN_HEIGHT


def test_the_open_line_stays_in_sight_when_the_window_becomes_lower(ticket: TicketView) -> None:
    """The keys of the line just added slide under the totals."""
    lines = [replace(CAPPUCCINO, key=str(number)) for number in range(6)]
    ticket.show_lines(lines, open_key="5")
    ticket.resize(440, 200)
    QApplication.processEvents()
    assert ticket.viewport().rect().contains(ticket.visualRect(ticket.lines.index(5)))


def test_names_stand_in_one_column_beside_whatever_quantity(ticket: TicketView) -> None:
    """A weighed line pushes its own name aside, and the ticket is hard to read down."""
    narrow = ticket.lines.quantity_right
    ticket.show_lines([CAPPUCCINO, replace(CAKE, quantity="0,350")])
    assert ticket.lines.quantity_right > narrow
    ticket.show_lines([CAPPUCCINO])
    assert ticket.lines.quantity_right == narrow


@pytest.mark.parametrize("text", ["Arroz integral 500 g", "aprueban 94 %", "Espere 30 s."])
def test_a_number_keeps_its_unit(text: str) -> None:
    """«500» ends one line, and a lonely «g» begins the next."""
    short = line_width(text, Role.BODY) - 4
    lines = Paragraph(text, Role.BODY, short)
    torn = line_width(text.rpartition(" ")[0], Role.BODY)
    assert lines.height == 2 * Role.BODY.value.line
    assert lines.widest < torn


def test_the_open_line_is_marked(ticket: TicketView) -> None:
    """Nobody sees which line the plus belongs to."""
    ticket.open_line("a")
    image = ticket.grab().toImage()
    assert image.pixelColor(220, 20).name().upper() == LIGHT.accentsoft


def test_whole_rows_stand_where_only_a_foot_would_be_cut(grid: ProductGrid) -> None:
    """Framed while one practises, the last row of tiles loses its prices."""
    grid.set_layout(5, 152)
    for height, cell in ((492, 164), (476, 158), (460, 153), (372, 164)):
        grid.resize(890, height)
        assert grid.cell.height() == cell


def test_no_name_is_cut_in_the_middle_of_its_letters(grid: ProductGrid) -> None:
    """At the foot of a small screen stand the upper halves of names."""
    grid.set_layout(5, 152)
    grid.resize(890, 400)
    rest = grid.height() % grid.cell.height()
    assert 0 < rest <= PEEK < MARGIN + grid.cell.height() * 73 / 152


def test_the_weight_in_a_long_name_is_read(grid: ProductGrid) -> None:
    """The half and the whole kilo look the same, and the cheap one is charged."""
    grid.resize(4 * 153, 500)
    grid.set_layout(4, 152)
    pictures = []
    for name in ("Fríjol cargamanto 100 g", "Fríjol cargamanto 500 g"):
        grid.show_tiles([replace(TINTO, name=name)])
        pictures.append(grid.grab().toImage())
    assert pictures[0] != pictures[1]


def test_only_whole_lines_of_a_long_ticket_are_seen(ticket: TicketView) -> None:
    """Of the first line the lower half is seen, and its amount is read as another one."""
    ticket.show_lines([replace(CAKE, key=str(number)) for number in range(9)], open_key="8")
    for height in (300, 317, 333, 347, 349):
        ticket.resize(440, height)
        for key in ("8", "0", "5"):
            ticket.open_line(key)
            tops = [ticket.visualRect(ticket.lines.index(row)).top() for row in range(9)]
            assert any(-7 < top <= 0 for top in tops), "the first may lose the air above it"


def test_two_quick_touches_add_two(grid: ProductGrid) -> None:
    """Two coffees are touched quickly and one is charged."""
    picked: list[str] = []
    grid.picked.connect(picked.append)
    place = QPoint(80, 80)
    QTest.mouseClick(grid.viewport(), LEFT, pos=place)
    QTest.mouseDClick(grid.viewport(), LEFT, pos=place)  # how Qt tells a quick second press
    QTest.mouseRelease(grid.viewport(), LEFT, pos=place)
    assert picked == ["t", "t"]


def test_enter_adds_the_tile_the_ring_is_on(grid: ProductGrid) -> None:
    """Somebody without a mouse cannot sell from the grid."""
    picked: list[str] = []
    grid.picked.connect(picked.append)
    grid.setFocus()
    grid.setCurrentIndex(grid.products.index(0))
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert picked == ["l", "l"]


@pytest.mark.parametrize(("columns", "height"), [(5, 152), (4, 140), (7, 188)])
def test_every_row_holds_its_columns(grid: ProductGrid, columns: int, height: int) -> None:
    """The last tile of each row wraps, and a fifth of the grid stays empty."""
    grid.set_layout(columns, height)
    grid.show_tiles([replace(TINTO, key=str(number)) for number in range(60)])
    grid.grab()
    tops = {grid.visualRect(grid.products.index(row)).top() for row in range(columns)}
    below = grid.visualRect(grid.products.index(columns)).top()
    assert len(tops) == 1
    assert below == tops.pop() + grid.cell.height() >= height + 12


def test_a_tile_shows_how_many_are_in_the_sale(grid: ProductGrid) -> None:
    """The cashier cannot see that a touch counted."""
    changed: list[int] = []
    grid.products.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    badge = QPoint(grid.cell.width() - 6 - 9 - 4, 6 + 9 + 16)
    before = grid.grab().toImage().pixelColor(badge)
    grid.show_tiles([replace(TINTO, count="2"), LULO])
    after = grid.grab().toImage().pixelColor(badge)
    assert changed == [0]
    assert before.name().upper() == LIGHT.tint_coffee
    assert after.name().upper() == LIGHT.accent
    assert grid.products.index(0).data(TileRole.COUNT) == "2"


@pytest.mark.parametrize("height", [136, 140, 152, 188])
def test_a_long_name_leaves_the_price_readable(grid: ProductGrid, height: int) -> None:
    """On a common small screen the name's last line is printed over the price."""
    grid.set_layout(5, height)
    grid.show_tiles([replace(TINTO, name="Chocolate santafereño con queso")])
    foot = grid.cell.height() - MARGIN - Space.LEDGE - 33
    image = grid.grab().toImage()
    across = range(MARGIN + 13, MARGIN + 150)
    gap = {image.pixelColor(x, foot + row).name().upper() for x in across for row in (0, 1)}
    assert gap == {LIGHT.surface}


def test_a_sold_out_product_can_still_be_sold(grid: ProductGrid) -> None:
    """The last bun on the shelf cannot be charged because the till believes there is none."""
    grid.show_tiles([replace(TINTO, sold_out="Agotado"), LULO])
    picked: list[str] = []
    grid.picked.connect(picked.append)
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(80, 80))
    assert picked == ["t"]

"""Draw every part of the kit, as it looks in each theme, to pictures one can look at.

Run it from the top with a folder to write to, without a display:
``PYTHONPATH=. .venv/bin/python tests/support/gallery.py /tmp/gallery``. It draws the
components and the main screens made of them, light and dark.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gallery_samples import (
    FULL_NO,
    FULL_WAIT,
    FULL_YES,
    NO,
    PROVED,
    REFUSED,
    STORY,
    WAIT,
    YES,
    ticket_lines,
    tiles,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui import theme
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.band import AnswerBand
from pos_app.ui.widgets.band_paint import Answer
from pos_app.ui.widgets.bars import BarKey, HealthStrip, Lamp, LampState, TestFrame, TopBar
from pos_app.ui.widgets.cards import Card, CardKind, EmptyState, SteppedNotice
from pos_app.ui.widgets.case import CaseColumn
from pos_app.ui.widgets.choices import Chip, Switch, Tag, TagKind
from pos_app.ui.widgets.fields import Field, SearchField
from pos_app.ui.widgets.focus import FocusRing
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.line_tools import LineTools
from pos_app.ui.widgets.overlays import UndoBar
from pos_app.ui.widgets.products import MARGIN, ProductGrid
from pos_app.ui.widgets.ticket import TicketView
from pos_app.ui.widgets.timeline import Step, Timeline
from pos_app.ui.widgets.totals import TotalLine, Totals
from pos_app.ui.widgets.waiting import CountdownRing, QrView
from pos_app.ui.widgets.wide_keys import ChargeKey, WideKey
from pos_app.ui.wording import format_money

__all__ = ["SCREENS", "main"]


def top_bar(*lamps: Lamp) -> TopBar:
    """Return a bar as it is over every screen."""
    strip = HealthStrip("Estado")
    calm = [Lamp(word) for word in ("Equipo", "Internet", "Wompi", "Avisos", "Impresora")]
    strip.show_lamps(lamps or calm)
    bar = TopBar(strip)
    bar.set_shop("Café Guayacán", "Caja 1 · Turno 214")
    bar.set_clock("14:02")
    key = BarKey("Por confirmar", icon="hourglass", hint="F7")
    key.set_count(2)
    bar.add_key(key)
    return bar


def page(*lamps: Lamp) -> tuple[QWidget, QVBoxLayout]:
    """Return a window with the top bar, and the layout below it."""
    window = QWidget()
    window.setObjectName("page")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top_bar(*lamps))
    return window, column


def _row(*widgets: QWidget, spacing: int = 8, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    if stretch:
        row.addStretch(1)
    return row


def sale() -> QWidget:
    """Return the sale screen."""
    window, column = page()
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addLayout(_stage(), 1)
    row.addWidget(_money_column())
    column.addLayout(row, 1)
    return window


def _stage() -> QVBoxLayout:
    search = SearchField("Buscar por nombre, código o precio; o escanear", hint="F2")
    search.set_lamp("Lector listo")
    chips = [Chip("Favoritos", icon="star", chosen=True)]
    chips += [Chip(name) for name in ("Café", "Panadería", "Frío", "Comida", "Postres", "Tienda")]
    grid = ProductGrid("Productos")
    grid.show_tiles(tiles())
    keys = (
        Key("Cantidad", icon="hash", hint="F4"),
        Key("Dto. total", icon="percent", hint="⇧F6"),
        Key("En espera", icon="park", hint="F8"),
        Key("Cajón", icon="drawer", hint="F10"),
        Key("Ayuda", icon="help", hint="F1"),
    )
    stage = QVBoxLayout()
    stage.setContentsMargins(16 - MARGIN, 16, 16 - MARGIN, 12)
    stage.setSpacing(12 - MARGIN)
    head = QVBoxLayout()
    head.setContentsMargins(MARGIN, 0, MARGIN, 0)
    head.setSpacing(12)
    head.addWidget(search)
    head.addLayout(_row(*chips))
    stage.addLayout(head)
    stage.addWidget(grid, 1)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setContentsMargins(MARGIN, 0, MARGIN, 0)
    for key in keys:
        row.addWidget(key, 1)
    stage.addLayout(row)
    return stage


def _money_column() -> QWidget:
    column = QWidget()
    column.setObjectName("column")
    column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column.setFixedWidth(456)
    tools = LineTools(quantity="Cantidad", remove="Quitar", remove_hint="Supr")
    view = TicketView(tools, "Venta")
    view.show_lines(ticket_lines(), open_key="Torta de zanahoria")
    totals = Totals()
    totals.show_lines(
        [
            TotalLine("Subtotal sin impuestos", "$\u00a080.603"),
            TotalLine("IVA", "$\u00a06.038", note="5\u00a0% $\u00a01.567 · 19\u00a0% $\u00a04.471"),
            TotalLine("INC", "$\u00a02.059", note="8\u00a0%"),
            TotalLine("6 artículos", "Ahorro $\u00a0900", strong=True),
        ]
    )
    charge = ChargeKey("Cobrar", hint="F9")
    charge.set_total(format_money(8_870_000), "88.700 pesos")
    inside = QVBoxLayout(column)
    inside.setContentsMargins(8, 8, 8, 16)
    inside.addWidget(view, 1)
    foot = QVBoxLayout()
    foot.setContentsMargins(8, 0, 8, 0)
    foot.setSpacing(12)
    inset = QHBoxLayout()
    inset.setContentsMargins(8, 0, 8, 0)
    inset.addWidget(totals)
    foot.addLayout(inset)
    foot.addWidget(charge)
    inside.addLayout(foot)
    return column


def _payment(answer: Answer, stage: QWidget, case: QWidget, *lamps: Lamp) -> QWidget:
    window, column = page(*lamps)
    body = QGridLayout()
    body.setContentsMargins(16, 16, 16, 16)
    body.setSpacing(16)
    body.addWidget(AnswerBand(answer), 0, 0, 1, 2)
    body.addWidget(stage, 1, 0)
    case.setFixedWidth(440)
    body.addWidget(case, 1, 1)
    body.setColumnStretch(0, 1)
    body.setRowStretch(1, 1)
    column.addLayout(body, 1)
    return window


def waiting() -> QWidget:
    """Return the screen of a code that is being paid by phone."""
    stage = Card(padding=20, horizontal=True)
    code = QrView("Código de pago")
    code.show_code([[(x * y + x + y) % 3 == 0 for x in range(33)] for y in range(33)])
    ring = CountdownRing("Tiempo del código")
    ring.show_left("8:41", 0.87)
    words = QVBoxLayout()
    words.addWidget(Text("El cliente escanea y paga", Role.STRONG, tone="ink2"))
    words.addWidget(Text(format_money(8_870_000), Role.BIG))
    explanation = "Con la cámara del celular. Sirve tarjeta, PSE, Nequi o Bancolombia."
    words.addWidget(Text(explanation, Role.BODY, tone="ink2", wrap=True))
    words.addWidget(ring)
    words.addStretch(1)
    words.addWidget(Key("Mostrar al cliente", kind=KeyKind.PRINCIPAL, icon="cast", hint="F4"))
    stage.content.addWidget(code, 5)
    stage.content.addLayout(words, 4)
    return _payment(WAIT, stage, _open_case())


def _open_case() -> CaseColumn:
    case = CaseColumn("Lo que ha pasado")
    case.show_case("Venta 91 · intento 1", "C1-T214-0091-K7QX", format_money(8_870_000))
    case.show_expiry("Enlace vence en", "8:41")
    case.timeline.show_steps(STORY)
    case.set_actions(
        (
            (
                Key("Verificar ya", kind=KeyKind.SOFT, icon="refresh", hint="F5"),
                Key("Otro método", icon="swap", hint="F6"),
            ),
            (Key("Decidir después y atender al siguiente", icon="hourglass", hint="F8"),),
        )
    )
    return case


def _closed_case(title: str, steps: tuple[Step, ...]) -> CaseColumn:
    case = CaseColumn("Lo que ha pasado")
    case.show_case(title, "C1-T214-0091-K7QX")
    case.timeline.show_steps(steps)
    return case


def paid() -> QWidget:
    """Return the screen of a sale that may be handed over."""
    stage = Card()
    stage.content.addLayout(
        _row(Text("Recibo impreso", Role.TITLE), Tag("Impresora bien", icon="printer"))
    )
    words = "1 copia · es un comprobante de pago, no una factura electrónica"
    stage.content.addWidget(Text(words, Role.BODY, tone="ink2"))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Key("Reimprimir", icon="receipt", hint="F11"))
    row.addWidget(Key("Enviar recibo", icon="send", hint="F4"))
    row.addWidget(Key("Ver el caso", icon="eye", hint="Ctrl I"))
    stage.content.addLayout(row)
    stage.content.addStretch(1)
    following = WideKey("Siguiente venta", hint="Enter")
    following.set_side("sola en 3 s, o al escanear")
    following.set_progress(0.42)
    stage.content.addWidget(following)
    return _payment(FULL_YES, stage, _closed_case("Venta 91 · 57 s", PROVED))


def declined() -> QWidget:
    """Return the screen of a payment the bank refused."""
    stage = QWidget()
    grid = QGridLayout(stage)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(12)
    again = "Mismo código. Sugiera Nequi: aprueba 97\u00a0%"
    words = (
        ("Intentar otra vez", "refresh", "Enter", again, KeyKind.PRINCIPAL),
        ("Otro método", "swap", "F6", "Sin demora: nada quedó pendiente", KeyKind.NORMAL),
        ("Dejar en espera", "park", "F8", "Queda guardada; atienda al siguiente", KeyKind.NORMAL),
        ("Anular la venta", "x", "Supr", "Se puede deshacer con Ctrl Z", KeyKind.NORMAL),
    )
    for number, (text, icon, hint, detail, kind) in enumerate(words):
        key = Key(text, icon=icon, hint=hint, detail=detail, kind=kind)
        grid.addWidget(key, number // 2, number % 2)
    card = Card(horizontal=True)
    card.content.addWidget(Text("¿El cliente muestra un pantallazo?", Role.STRONG), 1)
    card.content.addWidget(Key("Comprobar", icon="scan", hint="F3"))
    grid.addWidget(card, 2, 0, 1, 2)
    return _payment(FULL_NO, stage, _closed_case("Intento 1 · $\u00a088.700", REFUSED))


def unknown() -> QWidget:
    """Return the screen of not knowing."""
    stage = Card()
    steps = SteppedNotice(
        (
            (
                "Revise el módem o pase al internet del celular",
                "La caja reintenta sola: siguiente consulta en 4 s",
            ),
            (
                "Pídale al cliente que espere un minuto",
                "Si el banco ya descontó, aquí aparecerá cuando vuelva el internet",
            ),
            (
                "¿Hay fila? Deje este cobro en «Por confirmar»",
                "Sonará y dirá el nombre y el valor cuando se sepa",
            ),
        )
    )
    stage.content.addWidget(steps)
    stage.content.addStretch(1)
    later = Key("Decidir después", kind=KeyKind.PRINCIPAL, icon="hourglass", hint="F8")
    row = QHBoxLayout()
    row.setSpacing(12)
    for key in (later, Key("Verificar ya", icon="refresh", hint="F5"), Key("Comprobar número")):
        row.addWidget(key)
    stage.content.addLayout(row)
    lamps = (
        Lamp("Equipo"),
        Lamp("Sin internet", LampState.DOWN, icon="wifioff"),
        Lamp("Wompi sin dato", LampState.WARNING),
        Lamp("Impresora"),
    )
    return _payment(FULL_WAIT, stage, _closed_case("Intento 1 · $\u00a088.700", STORY), *lamps)


def components() -> QWidget:
    """Return every part beside the others."""
    window = QWidget()
    window.setObjectName("page")
    window.setFixedWidth(1366)
    column = QVBoxLayout(window)
    column.setContentsMargins(32, 32, 32, 32)
    column.setSpacing(12)
    for answer in (NO, WAIT, YES):
        column.addWidget(AnswerBand(answer))
    for row in (_keys(), _loud_keys(), _marks(), _middle(), _foot(), _notices()):
        column.addSpacing(16)
        column.addLayout(row)
    TestFrame(window, "ENSAYO · clientes de mentiras, ninguna plata es real")
    return window


def _keys() -> QHBoxLayout:
    busy = Key("Verificar ya", icon="refresh", hint="F5")
    busy.set_busy("Verificando…")
    off = Key("Verificar ya", icon="refresh", hint="F5")
    off.set_unavailable("No hay internet")
    pressed = Key("Verificar ya", icon="refresh", hint="F5")
    pressed.setDown(True)
    focused = Key("Verificar ya", icon="refresh", hint="F5")
    focused.setObjectName("focused")
    return _row(Key("Verificar ya", icon="refresh", hint="F5"), pressed, focused, off, busy)


def _loud_keys() -> QHBoxLayout:
    main_key = Key("Entregar", kind=KeyKind.PRINCIPAL, icon="check", hint="Enter")
    pressed = Key("Entregar", kind=KeyKind.PRINCIPAL, icon="check", hint="Enter")
    pressed.setDown(True)
    soft = Key("Verificar ya", kind=KeyKind.SOFT, icon="refresh", hint="F5")
    cancel = Key("Anular el cobro", kind=KeyKind.DELICATE, icon="undo")
    return _row(main_key, pressed, soft, Key("Saltar", kind=KeyKind.TEXT), cancel)


def _marks() -> QHBoxLayout:
    words = {
        TagKind.YES: "Pagado",
        TagKind.WAIT: "Espere",
        TagKind.NO: "No pagó",
        TagKind.NEUTRAL: "En espera",
        TagKind.PERMIT: "Solo gerente",
        TagKind.TEST: "Prueba",
    }
    return _row(
        Chip("Favoritos", icon="star", chosen=True),
        Chip("Café"),
        *(Tag(word, kind) for kind, word in words.items()),
        Switch("prendido", on=True),
        Switch("apagado"),
        spacing=16,
    )


def _middle() -> QHBoxLayout:
    grid = ProductGrid("Productos")
    grid.set_layout(2, 152)
    grid.setFixedSize(358, 340)
    grid.show_tiles([tiles()[index] for index in (0, 2, 7, 12)])
    card = Card(padding=16)
    card.setFixedWidth(416)
    story = Timeline("Línea de tiempo")
    story.show_steps((*PROVED[:1], PROVED[2], REFUSED[2], *STORY[2:4]))
    card.content.addWidget(story)
    fields = QVBoxLayout()
    search = SearchField("Buscar o escanear", hint="F2")
    fields.addWidget(search)
    badged = SearchField("Buscar o escanear")
    badged.line.setText("3 × almoj")
    badged.set_badge("3 ×")
    fields.addWidget(badged)
    wrong = Field("Secreto de eventos", value="test_events_••••h3Vq")
    wrong.set_error("Esta es de pruebas. Busque la que empieza por prod_events_")
    fields.addWidget(wrong)
    fields.addWidget(Field("Motivo", value="Cliente conocido, deja documento"))
    fields.addStretch(1)
    row = _row(grid, card, spacing=24, stretch=False)
    row.addLayout(fields, 1)
    return row


def _foot() -> QHBoxLayout:
    undo = UndoBar("Deshacer", "Ctrl Z")
    undo.setFixedWidth(480)
    undo.setObjectName("undo")
    tools = LineTools(
        quantity="Cantidad",
        remove="Quitar",
        remove_hint="Supr",
        extra=(Key("Dto.", hint="F6"),),
    )
    card = Card(padding=8)
    card.setFixedSize(480, 200)
    view = TicketView(tools, "Venta")
    view.show_lines(ticket_lines()[0::2][:2], open_key="Torta de zanahoria")
    card.content.addWidget(view)
    return _row(undo, card, spacing=24)


def _notices() -> QHBoxLayout:
    found = EmptyState(
        "search",
        "No hay «almojavana»",
        "¿Quiso decir almojábana?",
        keys=(Key("Vender por valor", icon="hash"),),
    )
    wrong = EmptyState(
        "alert",
        "La página de pago no abrió",
        "Wompi aún no ve ningún pago. 12 s sin respuesta.",
        keys=(Key("Reintentar", hint="F5"), Key("QR", hint="F6")),
        kind=CardKind.STRONG,
    )
    empty = EmptyState("scan", "Escanee o toque un producto", "Para cantidades: 3 * y el código.")
    row = QHBoxLayout()
    row.setSpacing(16)
    for notice in (empty, found, wrong):
        notice.setMinimumHeight(230)
        row.addWidget(notice, 1)
    return row


SCREENS = {
    "components": components,
    "sale": sale,
    "waiting": waiting,
    "paid": paid,
    "declined": declined,
    "unknown": unknown,
}


def draw(name: str, folder: Path, mode: Mode) -> None:
    """Draw one screen in one theme to a picture."""
    window = SCREENS[name]()
    if name == "components":
        window.resize(1366, window.sizeHint().height())
    else:
        window.setFixedSize(1366, 768)
    window.show()
    undo = window.findChild(UndoBar, "undo")
    if undo is not None:
        undo.offer("Se quitó **Buñuelo** × 2")
    ring = FocusRing(window)
    ring.follow(window.findChild(QWidget, "focused"))
    QApplication.processEvents()
    window.grab().save(str(folder / f"{name}-{mode}.png"))
    window.close()


def main(folder: Path) -> None:
    """Draw everything in both themes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for mode in Mode:
        theme.wear(application, mode)
        for name in SCREENS:
            draw(name, folder, mode)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

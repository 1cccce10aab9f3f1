"""What the gallery shows: a small café, one sale of it, and the story of its payment."""

from __future__ import annotations

from pos_app.ui.tokens import Tint
from pos_app.ui.widgets.band_paint import Answer, Look
from pos_app.ui.widgets.products import Tile
from pos_app.ui.widgets.ticket import TicketLine
from pos_app.ui.widgets.timeline import Step, StepState
from pos_app.ui.wording import format_money

NO = Answer(Look.NO, "No, no pagó", "El banco rechazó el pago. **No entregue.**")
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
    "Wompi confirmó el pago a las 14:03:05.",
    side=format_money(8_870_000),
    side_note="tarjeta débito •••• 1881",
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
    side=format_money(8_870_000),
    side_note="tarjeta débito •••• 1881",
    full=True,
)
ANSWERS = (FULL_NO, FULL_WAIT, FULL_YES)

LINES = (
    ("2", "Cappuccino", 1_580_000, "$\u00a07.900 c/u", "", "INC 8\u00a0%"),
    ("1", "Almojábana", 390_000, "", "", "INC 8\u00a0%"),
    ("1", "Torta de zanahoria", 810_000, "$\u00a09.000", "−\u00a010\u00a0%", "INC 8\u00a0%"),
    ("1", "Café Huila 500 g", 3_290_000, "", "", "IVA 5\u00a0%"),
    ("1", "Taza esmaltada", 2_800_000, "", "", "IVA 19\u00a0%"),
)
TILES = (
    ("Tinto", 2_800, "tinto", Tint.COFFEE, "", ""),
    ("Café con leche", 4_900, "cafe-con-leche", Tint.COFFEE, "", ""),
    ("Cappuccino", 7_900, "cappuccino", Tint.COFFEE, "2", ""),
    ("Chocolate con queso", 8_900, "chocolate-con-queso", Tint.COFFEE, "", ""),
    ("Aromática de frutas", 5_200, "aromatica-de-frutas", Tint.COFFEE, "", ""),
    ("Almojábana", 3_900, "almojabana", Tint.BAKERY, "1", ""),
    ("Pandebono", 3_600, "pandebono", Tint.BAKERY, "", ""),
    ("Buñuelo", 2_900, "bunuelo", Tint.BAKERY, "", "Agotado"),
    ("Croissant", 6_200, "croissant", Tint.BAKERY, "", ""),
    ("Torta de zanahoria", 9_000, "torta-de-zanahoria", Tint.DESSERT, "1", ""),
    ("Empanada de carne", 3_800, "empanada-de-carne", Tint.FOOD, "", ""),
    ("Arepa con queso", 6_900, "arepa-con-queso", Tint.FOOD, "", ""),
    ("Jugo de lulo", 7_500, "jugo-de-lulo", Tint.COLD, "", ""),
    ("Café Huila 500 g", 32_900, "cafe-huila-500-g", Tint.STORE, "1", ""),
    ("Taza esmaltada", 28_000, "taza-esmaltada", Tint.STORE, "1", ""),
)
STORY = (
    Step(StepState.HAPPENED, "Cobro creado", "Guardado antes de abrir la página", "14:02:08"),
    Step(StepState.HAPPENED, "Página de pago abierta", "Cargó en 0,8 s", "14:02:09"),
    Step(StepState.HAPPENING, "Preguntando a Wompi", "Consulta hace 1 s", "ahora"),
    Step(StepState.MISSING, "Falta: el banco responde"),
    Step(StepState.MISSING, "Falta: recibo"),
)
REFUSED = (
    Step(StepState.HAPPENED, "Cobro creado", "Página abierta 14:02:09", "14:02:08"),
    Step(StepState.HAPPENED, "Wompi vio el pago", "Tarjeta crédito •••• 0341", "14:02:39"),
    Step(StepState.REFUSAL, "Rechazado por el banco", "Fondos insuficientes (51)", "14:02:44"),
    Step(StepState.MISSING, "Vigilado 30 días", "Si aparece plata tarde, la caja avisa", "sigue"),
)
PROVED = (
    Step(StepState.HAPPENED, "Cobro creado", "Página abierta 14:02:09", "14:02:08"),
    Step(StepState.HAPPENED, "Wompi vio el pago", "Tarjeta débito", "14:02:41"),
    Step(StepState.PROOF, "Aprobado", "Wompi respondió y todo coincide", "14:03:05"),
    Step(StepState.HAPPENED, "Recibo impreso", "", "14:03:07"),
)


def tiles() -> list[Tile]:
    """Return the products of a small café."""
    return [
        Tile(name, name, format_money(pesos * 100), name, drawing, tint, count, gone)
        for name, pesos, drawing, tint, count, gone in TILES
    ]


def ticket_lines() -> list[TicketLine]:
    """Return a sale of five lines."""
    return [
        TicketLine(name, count, name, format_money(sum_), f"{count} {name}", unit, cut, tax)
        for count, name, sum_, unit, cut, tax in LINES
    ]

"""The page that tests the scanner, sets its pace, and tells how the shop's scale writes."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.core.barcodes import valid_ean
from pos_app.core.scanning import suited_limit
from pos_app.till.selling.snapshots import ScannerSnapshot
from pos_app.till.snapshots import LampState
from pos_app.ui.scanner import Reading
from pos_app.ui.setup.finding_row import Mark
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.flow import Flow
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import IconWell, Text
from pos_app.ui.widgets.painting import fill_round, painting
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import detail, say, tenths

__all__ = ["ScannerPage"]

READS = 3
"""«Ajustar solo» takes so many codes."""

TALLEST = 40.0
EAN = 13
LONG = 16
WIDE_FROM = 900
"""A longer code is written smaller."""

PREFIXES = re.compile(r"(2[0-9]( 2[0-9])*)?")


class GapChart(QWidget):
    """The time before each key, against the limit; the numbers stand on the bars."""

    def __init__(self) -> None:
        """Make an empty chart."""
        super().__init__()
        self._gaps: tuple[int, ...] = ()
        self._limit = 30
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bars."""
        return QSize(420, 190)

    def show_gaps(self, gaps: tuple[int, ...], limit: int) -> None:
        """Show times in milliseconds."""
        self._gaps, self._limit = gaps, limit
        self.setAccessibleName(say("scanner.chart", limit=limit))
        self.setAccessibleDescription(", ".join(f"{gap} ms" for gap in gaps))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint limit, bars and ground."""
        tokens, width = palette(), self.width()
        ground = self.height() - 8.0
        scale = (ground - 34) / max(TALLEST, *self._gaps, self._limit)
        with painting(self) as painter:
            top = ground - self._limit * scale
            painter.setPen(QPen(colour(tokens.control), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(0, round(top), width, round(top))
            words = QRectF(0, top - 24, width - 8, 20)
            right = Qt.AlignmentFlag.AlignRight
            said = say("scanner.limit_line", limit=self._limit)
            draw_line(painter, words, said, Role.HINT, colour(tokens.ink2), align=right)
            step = width / max(1, len(self._gaps))
            for place, gap in enumerate(self._gaps):
                bar = QRectF(place * step + step / 4, ground - gap * scale, step / 2, gap * scale)
                fill_round(painter, bar, 3, colour(tokens.ink2))
                on_top = QRectF(place * step, bar.top() - 20, step, 18)
                ink, middle = colour(tokens.ink), Qt.AlignmentFlag.AlignHCenter
                draw_line(painter, on_top, str(gap), Role.HINT, ink, align=middle)
            painter.setPen(QPen(colour(tokens.line), 2))
            painter.drawLine(0, round(ground), width, round(ground))


class ScannerPage(QWidget):
    """The page of the scanner.

    Signals:
        code_read: What a code is on is wanted.
        change_asked: A setting's name and its value.
    """

    code_read = Signal(str)
    change_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page before anything was read."""
        super().__init__(parent)
        self._told: ScannerSnapshot | None = None
        self._readings: list[Reading] = []
        self._fitting = False
        self._long = False
        self._code = Text("", Role.HERO, figures=Figures.TABULAR)
        self._code.setMinimumHeight(Role.HERO.value.line)  # in either size it stands as high
        self._about = Text("", Role.BODY, tone="ink2", wrap=True)
        self._verdict = Text("", Role.STRONG)
        self._sum = Text("", Role.SMALL, tone="ink2", figures=Figures.TABULAR, wrap=True)
        self._mark = Mark(40)
        self.chart = GapChart()
        self.fit = Key(self.tr("Ajustar solo"), icon="gear")
        self.again = Key(self.tr("Leer otro"), icon="scan")
        self.weights = Field(self.tr("Prefijos con peso, como 20 21"))
        self.prices = Field(self.tr("Prefijos con precio, como 22"))
        self.digits = Field(self.tr("Cifras del producto (4 a 6)"))
        self.keep = Key(self.tr("Guardar la balanza"), icon="check", kind=KeyKind.PRINCIPAL)
        self._lay_out()
        self._start_over()
        self.again.fired.connect(self._start_over)
        self.fit.fired.connect(self._fit)
        self.keep.fired.connect(self._keep)

    @property
    def said(self) -> str:
        """What stands below the code."""
        return self._about.text()

    @property
    def verdict(self) -> str:
        """Whether it reads well."""
        return self._verdict.text()

    def show_scanner(self, told: ScannerSnapshot) -> None:
        """Show how it is set, and what the last code is on."""
        first, self._told = self._told is None, told
        if first:
            self.weights.line.setText(" ".join(sorted(told.rule.weights)))
            self.prices.line.setText(" ".join(sorted(told.rule.prices)))
            self.digits.line.setText(str(told.rule.item_digits))
        if told.code:
            kind = say("scanner.valid" if valid_ean(told.code) else "scanner.own")
            product = told.product
            on = say("scanner.on_none") if product is None else f"**{product.name}**"
            price = () if product is None else (detail(product.price),)
            self._about.set_text(" · ".join((kind, on, *price)))

    def take(self, reading: Reading) -> None:
        """Take a code that was just read."""
        gaps = tuple(max(1, round(gap * 1000)) for gap in reading.gaps)
        limit = 30 if self._told is None else self._told.limit
        self._readings.append(reading)
        self._show_code(reading.code)
        self.chart.show_gaps(gaps, limit)
        mean, total = sum(gaps) / len(gaps), sum(gaps)
        self._sum.set_text(say("scanner.sum", keys=len(gaps), mean=tenths(mean), total=total))
        well = mean <= limit
        self._verdict.set_text(say("scanner.well" if well else "scanner.slow"))
        self._mark.show_state(LampState.CALM if well else LampState.WARNING)
        self._mark.show()
        self.code_read.emit(reading.code)
        if self._fitting:
            self._fit_further()

    def _show_code(self, code: str) -> None:
        """Show a code large, one of thirteen digits in the groups that are printed below it."""
        self._long = len(code) > LONG
        self._size_code(self.width())
        ean = len(code) == EAN and code.isdigit()
        self._code.set_text(f"{code[0]} {code[1:7]} {code[7:]}" if ean else code)

    def _size_code(self, width: int) -> None:
        """A code that is cut proves nothing: write it smaller where it would not fit."""
        large = self._readings and not self._long and width >= WIDE_FROM
        self._code.set_role(Role.HERO if large else Role.PAGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the code as large as there is room."""
        super().resizeEvent(event)
        self._size_code(event.size().width())

    def _start_over(self) -> None:
        self._fitting = False
        self._readings.clear()
        self._code.set_role(Role.PAGE)
        self._code.set_text(say("scanner.waiting"))
        self._mark.hide()
        self._about.set_text(say("scanner.hold"))
        self._verdict.set_text("")
        self._sum.set_text("")
        self.chart.show_gaps((), 30 if self._told is None else self._told.limit)

    def _fit(self) -> None:
        self._start_over()
        self._fitting = True
        self._about.set_text(say("scanner.read_more", count=READS))

    def _fit_further(self) -> None:
        left = READS - len(self._readings)
        if left > 0:
            self._sum.set_text(say("scanner.read_more", count=left))
            return
        self._fitting = False
        gaps = [gap for one in self._readings for gap in one.gaps]
        self.change_asked.emit("scanner.limit_ms", suited_limit(gaps))

    def _keep(self) -> None:
        for field in (self.weights, self.prices):
            if PREFIXES.fullmatch(field.value.strip()) is None:
                field.set_error(say("scanner.prefix_wrong"))
                return
            field.set_error("")
        digits = self.digits.value.strip()
        if digits not in {"4", "5", "6"}:
            self.digits.set_error(say("scanner.digits_wrong"))
            return
        self.digits.set_error("")
        self.change_asked.emit("codes.weight_prefixes", self.weights.value.strip())
        self.change_asked.emit("codes.price_prefixes", self.prices.value.strip())
        self.change_asked.emit("codes.item_digits", int(digits))

    def _lay_out(self) -> None:
        read = Card(padding=Space.CARD, spacing=Space.CARD, horizontal=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self.tr("Último código leído"), Role.BODY, tone="ink2"))
        words.addWidget(self._code)
        words.addWidget(self._about)
        read.content.addWidget(IconWell("scan"))
        read.content.addLayout(words, 1)
        read.content.addWidget(self._mark)
        read.content.addWidget(self._verdict)
        middle = QHBoxLayout()
        middle.setSpacing(Space.REGION_GAP)
        middle.addWidget(self._times(), 3)
        middle.addWidget(self._scale(), 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Lector de códigos"), Role.PAGE))
        column.addWidget(read)
        column.addLayout(middle)
        column.addStretch(1)

    def _times(self) -> Card:
        card = Card(padding=Space.CARD, spacing=8)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Tiempo entre teclas (ms)"), Role.LABEL), 1)
        card.content.addLayout(head)
        card.content.addWidget(self.chart)
        card.content.addWidget(self._sum)
        card.content.addStretch(1)
        card.content.addLayout(Flow((self.again, self.fit)))
        never = self.tr("Lo que escribe una persona nunca se toma como código.")
        card.content.addWidget(Text(never, Role.SMALL, tone="ink2", wrap=True))
        return card

    def _scale(self) -> Card:
        card = Card(padding=Space.CARD, spacing=8)
        card.content.addWidget(Text(self.tr("Códigos de la balanza"), Role.LABEL))
        for field in (self.weights, self.prices, self.digits):
            card.content.addWidget(field)
        card.content.addSpacing(Space.KEY_GAP)
        card.content.addStretch(1)
        card.content.addWidget(self.keep)
        return card

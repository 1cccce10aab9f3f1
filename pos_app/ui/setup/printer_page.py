"""«Impresora y cajón»: which printer, what its paper is like, and what came out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.printing import COLUMNS, PrinterChoice
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.snapshots import LampState
from pos_app.ui.setup.printer_chooser import PrinterChooser
from pos_app.ui.setup.printer_parts import LetterChip, PaperStrip
from pos_app.ui.setup.rows import ChipRow, SettingRow, page_column, rows_card
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Switch, Tag, TagKind
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.words import say

__all__ = ["PrinterPage"]

CODEPAGES = ("cp850", "cp858", "cp1252", "cp437")
LARGEST = 8 * 1024 * 1024
BESIDE_FROM = 880
"""Pixels from which the paper has room beside the settings."""

TAGS = {LampState.WARNING: TagKind.WAIT, LampState.DOWN: TagKind.NEUTRAL}


class PrinterPage(QWidget):
    """The page of the printer.

    Signals:
        printer_chosen: This printer is to be used.
        changed: One of the printer's settings has another value: its name and the value.
        logo_given: The bytes of a picture for the head of papers; none takes it away.
        sample_asked: The page with the ruler is to be printed.
        drawer_asked: The drawer is to be opened as a trial.
    """

    printer_chosen = Signal(PrinterChoice)
    changed = Signal(str, object)
    logo_given = Signal(bytes)
    sample_asked = Signal()
    drawer_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a till without a printer."""
        super().__init__(parent)
        self._snapshot: PrinterSnapshot | None = None
        self._name = Text(self.tr("Sin impresora"), Role.STRONG, wrap=True)
        self._said = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.tag = Tag("", TagKind.NEUTRAL, icon="alert")
        self.change = Key(self.tr("Elegir"))
        self.chooser = PrinterChooser()
        self.auto = Switch(self.tr("Imprimir al quedar pagado"))
        self.copies = ChipRow([("1", "1"), ("2", "2")])
        self.drawer = Key(self.tr("Probar cajón"), icon="drawer")
        self.pins = ChipRow([("2", "1"), ("5", "2")])
        self.logo = Key(self.tr("Elegir imagen"), icon="download")
        self.no_logo = Key(self.tr("Quitar"), kind=KeyKind.TEXT)
        self.letters = ChipRow(self._letters(), LetterChip)
        self.codepages = ChipRow([(page, page.upper()) for page in CODEPAGES])
        self.sample = Key(self.tr("Imprimir prueba"), kind=KeyKind.PRINCIPAL, icon="printer")
        self.paper = PaperStrip(self.tr("Lo que sale"))
        self._paper = self._paper_half()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        for part in (self.tag, self.chooser, self.no_logo, self._paper):
            part.hide()  # until the till says that there is something for them to do
        self._offer_printing(chosen=False)

    def show_printer(self, printer: PrinterSnapshot) -> None:
        """Show how the printer stands; the same picture again changes nothing."""
        if printer == self._snapshot:
            return
        self._snapshot = printer
        self._show_head(printer)
        self.chooser.show_choices(printer.choices)
        self.auto.setChecked(printer.auto)
        self.copies.choose(str(printer.copies))
        self.pins.choose(str(printer.setup.drawer_pin))
        self.letters.choose(str(printer.setup.columns))
        self.codepages.choose(printer.setup.codepage)
        self.no_logo.setVisible(printer.logo)
        self.paper.show_rows(printer.sample)
        self._paper.setVisible(bool(printer.sample))

    def ask_logo(self) -> QFileDialog:
        """Let the person choose a picture, without stopping the program meanwhile."""
        question = QFileDialog(self.window(), self.tr("Elija el logo de la tienda"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setFileMode(QFileDialog.FileMode.ExistingFile)
        question.setNameFilters([self.tr("Imágenes (*.png *.jpg *.jpeg *.bmp *.gif)")])
        question.fileSelected.connect(lambda name: self.read_logo(Path(name)))
        question.open()
        return question

    def read_logo(self, path: Path) -> None:
        """Read a picture; what cannot be read is told as what is no picture."""
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:
            content = b"unreadable"
        self.logo_given.emit(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the paper below the settings where both have no room beside each other."""
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if beside else down)

    def _show_head(self, printer: PrinterSnapshot) -> None:
        chosen = printer.setup.chosen
        self._name.set_text(_named(printer) if chosen else self.tr("Sin impresora"))
        nothing = self.tr("La caja cobra igual; el recibo se ve y se guarda en PDF.")
        self._said.set_text(nothing if printer.said is None else say(printer.said))
        self.change.set_text(self.tr("Cambiar") if chosen else self.tr("Elegir"))
        lamp = printer.lamp
        self.tag.setVisible(lamp in TAGS)
        if lamp in TAGS:
            self.tag.set_tag(say(f"lamp.printer.{lamp.value}"), TAGS[lamp])
        self._offer_printing(chosen=chosen)

    def _offer_printing(self, *, chosen: bool) -> None:
        missing = "" if chosen else self.tr("Primero elija la impresora.")
        for key in (self.sample, self.drawer):
            key.set_unavailable(missing)

    def _letters(self) -> list[tuple[str, str]]:
        said = self.tr("{0} letras")
        return [
            (str(columns), f"{letter}|{said.format(columns)}")
            for letter, columns in zip("ABCD", COLUMNS, strict=True)
        ]

    def _choose(self, choice: PrinterChoice) -> None:
        self.chooser.hide()
        self.printer_chosen.emit(choice)

    # --- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.change.fired.connect(lambda: self.chooser.setVisible(self.chooser.isHidden()))
        self.chooser.chosen.connect(self._choose)
        self.auto.clicked.connect(lambda on: self.changed.emit("printer.auto", on))
        self.copies.chosen.connect(lambda n: self.changed.emit("printer.copies", int(n)))
        self.pins.chosen.connect(lambda n: self.changed.emit("printer.drawer_pin", int(n)))
        self.letters.chosen.connect(lambda n: self.changed.emit("printer.columns", int(n)))
        self.codepages.chosen.connect(lambda page: self.changed.emit("printer.codepage", page))
        self.drawer.fired.connect(self.drawer_asked)
        self.sample.fired.connect(self.sample_asked)
        self.logo.fired.connect(self.ask_logo)
        self.no_logo.fired.connect(lambda: self.logo_given.emit(b""))

    def _lay_out(self) -> None:
        column = page_column(self, self.tr("Impresora y cajón"))
        self._halves.setSpacing(Space.CARD)
        settings = QVBoxLayout()
        settings.setSpacing(Space.REGION_GAP)
        for part in (self.chooser, self._rows(), self._ruler()):
            settings.addWidget(part)
        settings.addStretch(1)
        self._halves.addLayout(settings, 57)
        self._halves.addWidget(self._paper, 43)
        column.addLayout(self._halves)
        column.addStretch(1)

    def _rows(self) -> Card:
        return rows_card(
            (
                self._head(),
                SettingRow(
                    self.tr("Imprimir al quedar pagado"),
                    self.tr("Si la impresora falla, la venta igual queda pagada"),
                    self.auto,
                ),
                SettingRow(self.tr("Copias"), "", self.copies),
                SettingRow(
                    self.tr("Logo en los recibos"),
                    self.tr("Sale en blanco y negro, arriba"),
                    self.no_logo,
                    self.logo,
                ),
                SettingRow(
                    self.tr("Abrir el cajón"),
                    self.tr("Con efectivo, o con F10 y motivo"),
                    self.drawer,
                ),
                SettingRow(
                    self.tr("Cable del cajón"),
                    self.tr("Si la prueba no lo abre, use el otro"),
                    self.pins,
                ),
            )
        )

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.CARD, 12, Space.CARD, 12)
        row.setSpacing(Space.REGION_GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._said)
        words.addStretch(1)
        row.addWidget(Icon("printer", size=32))
        row.addLayout(words, 1)
        row.addWidget(self.tag)
        row.addWidget(self.change)
        return head

    def _ruler(self) -> Card:
        card = Card(spacing=12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(self.tr("¿Cuál es la última letra de la regla?"), Role.STRONG))
        said = self.tr("Así la caja sabe cuántas letras caben por línea en su papel.")
        words.addWidget(Text(said, Role.SMALL, tone="ink2", wrap=True))
        card.content.addLayout(words)
        card.content.addWidget(self.letters)
        accents = self.tr("¿Las tildes salen mal? Pruebe otro juego de letras.")
        card.content.addWidget(Text(accents, Role.SMALL, tone="ink2", wrap=True))
        card.content.addWidget(self.codepages, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _paper_half(self) -> QWidget:
        paper = QWidget()
        half = QVBoxLayout(paper)
        half.setContentsMargins(0, 0, 0, 0)
        half.setSpacing(12)
        half.addWidget(Text(self.tr("Lo que sale"), Role.LABEL, tone="ink2"))
        half.addWidget(self.paper)
        half.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignRight)
        half.addStretch(1)
        return paper


def _named(printer: PrinterSnapshot) -> str:
    paper = "58 mm" if printer.setup.columns == COLUMNS[0] else "80 mm"
    return f"{printer.name} · {paper}"

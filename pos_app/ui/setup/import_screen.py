"""Taking over a product list: first everything that would change, then «Aplicar»."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.core.catalogue import ImportPlan
from pos_app.till.snapshots import ImportSnapshot
from pos_app.ui.resources import ROOT
from pos_app.ui.setup.views import (
    PlanRow,
    changed_rows,
    new_rows,
    plan_columns,
    plan_table_rows,
    refused_rows,
    result_words,
)
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, CardKind, EmptyState
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import PlainTable
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.words import say

__all__ = ["ImportScreen"]

SAMPLE = ROOT / "shop" / "minimercado.csv"

LARGEST = 20 * 1024 * 1024
"""Bytes: a list of 100,000 products has a tenth of that; more is another kind of file."""

ROW = 52

KINDS: tuple[tuple[str, Callable[[ImportPlan], tuple[PlanRow, ...]]], ...] = (
    ("changed", changed_rows),
    ("new", new_rows),
    ("refused", refused_rows),
)
"""What a plan is told as, in the order of the chips."""


class ImportScreen(QWidget):
    """The page of the products.

    Signals:
        file_read: The bytes of a file; what it would change is wanted.
        apply_asked: What was shown is to be taken over.
        closed: The person goes back to work.
    """

    file_read = Signal(bytes)
    apply_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page before a file was chosen."""
        super().__init__(parent)
        self._snapshot: ImportSnapshot | None = None
        self._kind = ""
        self._notice_words = ""
        self.choose = Key(self.tr("Elegir archivo CSV"), icon="download", kind=KeyKind.PRINCIPAL)
        self.sample = Key(self.tr("Usar la tienda de ejemplo"), icon="store")
        self.apply = Key(self.tr("Aplicar"), icon="check", kind=KeyKind.PRINCIPAL)
        self.cancel = Key(self.tr("Cancelar"))
        self.other = Key(self.tr("Elegir otro archivo"), icon="download")
        self.done = Key(self.tr("Volver a la venta"), icon="back", kind=KeyKind.PRINCIPAL)
        self.chips = {name: Chip("") for name, _ in KINDS}
        self.table = PlainTable(self.tr("Lo que cambia"), plan_columns("changed"), height=ROW)
        self._unchanged = Text("", Role.SMALL, tone="ink2", wrap=True)
        self._problem = self._notice("alert", CardKind.STRONG, self.other)
        self._result = self._notice("check", CardKind.DASHED, self.done)
        self._pages = QStackedWidget()
        self._problem_page, self._result_page = _at_top(self._problem), _at_top(self._result)
        self._start_page = self._begin()
        self._plan_page = self._preview()
        self._lay_out()
        self._connect()

    @property
    def notice(self) -> str:
        """What is told in place of a list."""
        return self._notice_words

    @property
    def remarks(self) -> str:
        """What stands below a list."""
        return self._unchanged.text()

    def show_import(self, picture: ImportSnapshot) -> None:
        """Show what a list would change, what is wrong with it, or what it has changed."""
        if picture == self._snapshot:
            return
        self._snapshot = picture
        self.apply.set_busy("")
        problem = picture.problem or picture.plan.problem
        if problem is not None:
            self._tell_problem(say(problem))
        elif picture.applied:
            self._notice_words = result_words(picture.plan)
            self._result.set_words(self.tr("Listo"), self._notice_words)
            self._pages.setCurrentWidget(self._result_page)
        else:
            self._show_plan(picture.plan)

    def read_sample(self) -> None:
        """Read the sample shop that comes with the program."""
        self.file_read.emit(SAMPLE.read_bytes())

    def read_file(self, path: Path) -> None:
        """Read a file; one that cannot be read is told in words."""
        try:
            if path.stat().st_size > LARGEST:
                self._tell_problem(say("import.too_large", name=path.name))
                return
            content = path.read_bytes()
        except OSError:
            self._tell_problem(say("import.unreadable", name=path.name))
            return
        self.file_read.emit(content)

    def ask_file(self) -> QFileDialog:
        """Let the person choose a file, without stopping the program meanwhile."""
        question = QFileDialog(self.window(), self.tr("Elija la lista de productos"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setFileMode(QFileDialog.FileMode.ExistingFile)
        question.setNameFilters([self.tr("Listas (*.csv *.txt)"), self.tr("Todos (*)")])
        question.fileSelected.connect(lambda name: self.read_file(Path(name)))
        question.open()
        return question

    # --- inside ----------------------------------------------------------------------------------

    def _tell_problem(self, said: str) -> None:
        self._notice_words = said
        self._problem.set_words(self.tr("No se tomó nada de este archivo"), said)
        self._pages.setCurrentWidget(self._problem_page)

    def _show_plan(self, plan: ImportPlan) -> None:
        for name in self.chips:
            count = len(getattr(plan, name))
            self.chips[name].setText(say(f"import.chip.{name}", count=count))
            self.chips[name].setAccessibleName(self.chips[name].text())
            self.chips[name].setVisible(bool(count) or name == "changed")
            self.chips[name].updateGeometry()
        self._unchanged.set_text(_rest_words(plan))
        filled = [name for name, _ in KINDS if getattr(plan, name)]
        self._choose(filled[0] if filled else "changed")
        nothing = "" if plan.products else self.tr("Este archivo no cambia nada.")
        self.apply.set_unavailable(nothing)
        self._pages.setCurrentWidget(self._plan_page)

    def _choose(self, kind: str) -> None:
        assert self._snapshot is not None, "chips are shown with a plan"
        self._kind = kind
        self.chips[kind].setChecked(True)
        self.table.show_columns(plan_columns(kind))
        self.table.show_rows(plan_table_rows(kind, dict(KINDS)[kind](self._snapshot.plan)))
        self.table.scrollToTop()

    def _apply(self) -> None:
        self.apply.set_busy(self.tr("Aplicando…"))
        self.apply_asked.emit()

    def _cancel(self) -> None:
        self._snapshot = None
        self._pages.setCurrentWidget(self._start_page)

    def _connect(self) -> None:
        self.choose.fired.connect(self.ask_file)
        self.other.fired.connect(self.ask_file)
        self.sample.fired.connect(self.read_sample)
        self.apply.fired.connect(self._apply)
        self.cancel.fired.connect(self._cancel)
        self.done.fired.connect(self._leave)
        group = QButtonGroup(self)
        for name, chip in self.chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda _on, name=name: self._choose(name))

    def _leave(self) -> None:
        self._cancel()
        self.closed.emit()

    def _lay_out(self) -> None:
        for page in (self._start_page, self._plan_page, self._problem_page, self._result_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Traer productos"), Role.PAGE))
        column.addWidget(self._pages, 1)

    def _begin(self) -> QWidget:
        card = Card(padding=Space.CARD, spacing=12)
        card.content.addWidget(Text(self.tr("Traer la lista de productos"), Role.STRONG))
        said = self.tr(
            "Un archivo CSV de Excel o de otra caja, con las columnas nombre, precio e impuesto; "
            "también categoría, códigos, referencia, favorito y agotado. "
            "Primero verá qué cambia; nada se toca hasta «Aplicar»."
        )
        card.content.addWidget(Text(said, Role.BODY, tone="ink2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.choose)
        row.addWidget(self.sample)
        row.addStretch(1)
        card.content.addLayout(row)
        return _at_top(card)

    def _preview(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        chips = QHBoxLayout()
        chips.setSpacing(Space.KEY_GAP)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        column.addLayout(chips)
        column.addWidget(TableCard(self.table), 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        foot.addWidget(self._unchanged, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.cancel)
        foot.addWidget(self.apply)
        column.addLayout(foot)
        return page

    def _notice(self, icon: str, kind: CardKind, key: Key) -> EmptyState:
        notice = EmptyState(icon, "", keys=(key,), kind=kind)
        notice.setMinimumHeight(200)
        return notice


def _rest_words(plan: ImportPlan) -> str:
    """What stays as it is, and which columns mean nothing here."""
    said = [say("import.unchanged", count=len(plan.unchanged))] if plan.unchanged else []
    if plan.ignored:
        said.append(say("import.ignored", names=", ".join(plan.ignored)))
    return " ".join(said)


def _at_top(card: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
    return page

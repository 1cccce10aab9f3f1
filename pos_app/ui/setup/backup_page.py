"""«Copias»: whether the shop's data live in a second place, and how old that is."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.copies import KeptCopy
from pos_app.core.days import COLOMBIA_TIME
from pos_app.till.backup.snapshots import BackupSnapshot
from pos_app.ui.setup.rows import SettingRow, deed_card, page_column, rows_card
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.words import clock_time, counted, say, short_date

__all__ = ["BackupPage", "age_words"]

OLD = timedelta(days=2)
"""From this age on a copy is called old."""


class BackupPage(QWidget):
    """The page of the copies.

    Signals:
        begin_asked: Copies are to be made from now on; the code is shown once.
        make_asked: A copy is to be made now.
        proof_asked: The newest copy is to be proved.
        folder_chosen: Copies are to go there.
        code_written: The person has the code on paper.
    """

    begin_asked = Signal()
    make_asked = Signal()
    proof_asked = Signal()
    folder_chosen = Signal(str)
    code_written = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop without copies."""
        super().__init__(parent)
        self._snapshot: BackupSnapshot | None = None
        self.age = Text("", Role.STRONG, wrap=True)
        self.said = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.make = Key(self.tr("Copiar ahora"), kind=KeyKind.PRINCIPAL, icon="save")
        self.prove = Key(self.tr("Probar la copia"), icon="shield")
        self.choose = Key(self.tr("Cambiar"))
        self._folder = SettingRow(self.tr("Carpeta"), "", self.choose)
        self.problem = Text("", Role.HINT, tone="noink", wrap=True)
        self.begin = Key(self.tr("Activar las copias"), kind=KeyKind.PRINCIPAL, icon="shield")
        self.code = Text("", Role.TITLE, figures=Figures.REFERENCE)
        self.written = Key(self.tr("Ya lo escribí en papel"), kind=KeyKind.PRINCIPAL, icon="check")
        self._start = self._start_card()
        self._code_card = self._make_code_card()
        self._kept = self._kept_card()
        self._lay_out()
        self._connect()

    def show_backups(self, backups: BackupSnapshot) -> None:
        """Show how the copies stand; the same picture again changes nothing."""
        if backups == self._snapshot:
            return
        self._snapshot = backups
        self._start.setVisible(not backups.ready)
        self._code_card.setVisible(backups.code is not None)
        self._kept.setVisible(backups.ready and backups.code is None)
        self.code.set_text(backups.code or "")
        self.age.set_text(age_words(backups))
        self.said.set_text(_proof_words(backups))
        self.said.setVisible(bool(self.said.text()))
        self._folder.say(backups.folder)
        self.problem.set_text("" if backups.problem is None else say(backups.problem))
        self.problem.setVisible(backups.problem is not None)
        for key in (self.make, self.prove, self.begin):
            key.setEnabled(not backups.busy)
        self.make.set_busy(self.tr("Copiando…") if backups.busy and backups.ready else "")

    def ask_folder(self) -> QFileDialog:
        """Let the person choose a folder, without stopping the program meanwhile."""
        question = QFileDialog(self.window(), self.tr("Elija dónde guardar las copias"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setFileMode(QFileDialog.FileMode.Directory)
        question.setOption(QFileDialog.Option.ShowDirsOnly)
        question.fileSelected.connect(self.folder_chosen)
        question.open()
        return question

    # --- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.begin.fired.connect(self.begin_asked)
        self.make.fired.connect(self.make_asked)
        self.prove.fired.connect(self.proof_asked)
        self.choose.fired.connect(self.ask_folder)
        self.written.fired.connect(self.code_written)

    def _lay_out(self) -> None:
        column = page_column(self, self.tr("Copias"))
        for part in (self.problem, self._start, self._code_card, self._kept):
            column.addWidget(part)
            part.hide()
        column.addStretch(1)

    def _start_card(self) -> Card:
        about = self.tr(
            "Con las copias, un equipo dañado o robado no se lleva las ventas. Van cifradas: "
            "al activarlas verá una sola vez el código que las abre. Tenga papel a la mano."
        )
        return deed_card(self.tr("Todavía no hay copias"), about, self.begin, loud=False)

    def _make_code_card(self) -> Card:
        title = self.tr("Escriba este código en papel")
        about = self.tr(
            "Abre las copias en otro equipo. Guárdelo fuera de la tienda: no se muestra otra vez."
        )
        return deed_card(title, about, self.written, between=self.code)

    def _kept_card(self) -> Card:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.CARD, 12, Space.CARD, 12)
        row.setSpacing(Space.REGION_GAP)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.age)
        words.addWidget(self.said)
        words.addStretch(1)
        row.addWidget(Icon("save", size=32))
        row.addLayout(words, 1)
        row.addWidget(self.prove)
        row.addWidget(self.make)
        restore = SettingRow(
            self.tr("Restaurar"),
            self.tr("Con la caja cerrada, en una terminal: mostrador restore, y el archivo."),
        )
        after = SettingRow(
            self.tr("Cuándo"), self.tr("Sola, al cerrar cada turno; y cuando usted la pida.")
        )
        return rows_card((head, self._folder, after, restore))


def age_words(backups: BackupSnapshot) -> str:
    """How old the newest copy is: «copia: hoy 21:04 ✓»."""
    if not backups.copies:
        return say("backup.age.none")
    newest: KeptCopy = backups.copies[0]
    made, now = (at.astimezone(COLOMBIA_TIME) for at in (newest.made_at, backups.now))
    days = (made.date(), now.date() - timedelta(days=1))
    time = clock_time(newest.made_at)
    if made.date() == now.date():
        return say("backup.age.today", time=time)
    if days[0] == days[1]:
        return say("backup.age.yesterday", time=time)
    old = backups.now - newest.made_at > OLD
    key = "backup.age.old" if old else "backup.age.date"
    return say(key, date=short_date(made.date()), time=time)


def _proof_words(backups: BackupSnapshot) -> str:
    proof = backups.proof
    if proof is None:
        return ""
    return say("backup.proved", orders=counted(proof.orders), receipts=counted(proof.receipts))

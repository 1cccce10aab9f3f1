"""Beginning with a copy: choose the file, type the code, see what is in it, put it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.copies import Proof
from pos_app.till.first_start.snapshots import RecoverySnapshot
from pos_app.ui.setup.rows import SettingRow, deed_card, rows_card
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import clock_time, counted, say, short_date

__all__ = ["RecoverPage"]


class RecoverPage(QWidget):
    """Proves a copy before anything is put back.

    Signals:
        look_asked: A copy is to be proved: its path and the code.
        put_back_asked: The copy that was proved is to take the place of the data.
    """

    look_asked = Signal(str, str)
    put_back_asked = Signal()

    def __init__(self) -> None:
        """Know no copy yet."""
        super().__init__()
        self._path = ""
        self.choose = Key(self.tr("Elegir archivo"), icon="usb")
        self.file = SettingRow(self.tr("Archivo de la copia"), self._no_file(), self.choose)
        self.code = Field(
            self.tr("Código que escribió en papel"),
            placeholder="AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA",
            figures=Figures.REFERENCE,
        )
        self.look = Key(self.tr("Probar la copia"), kind=KeyKind.PRINCIPAL, icon="shield")
        self.found = Text("", Role.BODY, wrap=True)
        self.put_back = Key(
            self.tr("Recuperar y abrir la tienda"), kind=KeyKind.PRINCIPAL, icon="check"
        )
        self._proved = self._proved_card()
        self._lay_out()
        self.choose.fired.connect(self.ask_file)
        self.look.fired.connect(self._look)
        self.code.entered.connect(self._look)
        self.code.changed.connect(lambda _text: self._forget())
        self.put_back.fired.connect(self.put_back_asked)
        self.setFocusProxy(self.choose)

    def ask_file(self) -> QFileDialog:
        """Let the person choose a file, without stopping the program meanwhile."""
        question = QFileDialog(self.window(), self.tr("Elija la copia"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setFileMode(QFileDialog.FileMode.ExistingFile)
        question.setNameFilters([self.tr("Copias de Mostrador (*.copia)"), self.tr("Todo (*)")])
        question.fileSelected.connect(self.take_file)
        question.open()
        return question

    def take_file(self, path: str) -> None:
        """Take the file that was chosen; the code comes next."""
        self._path = path
        self._forget()
        self.file.say(Path(path).name)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recovery(self, recovery: RecoverySnapshot) -> None:
        """Show what a copy is worth."""
        self.look.set_busy(self.tr("Probando…") if recovery.busy else "")
        self.code.set_error("" if recovery.problem is None else say(recovery.problem))
        proof = recovery.proof
        self._proved.setVisible(proof is not None)
        self.look.setVisible(proof is None)
        if proof is not None:
            self.found.set_text(_words(proof))
            self.put_back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        if not self._path:
            self.code.set_error(self.tr("Elija primero el archivo de la copia."))
        elif not self.code.value.strip():
            self.code.set_error(self.tr("Escriba el código que abre la copia."))
        else:
            self.look_asked.emit(self._path, self.code.value)

    def _forget(self) -> None:
        """Another file or another code must be proved again."""
        self.code.set_error("")
        self._proved.hide()
        self.look.show()

    # --- inside ----------------------------------------------------------------------------------

    def _no_file(self) -> str:
        return self.tr("Termina en .copia; está en la memoria USB o en la carpeta «Copias».")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Recuperar una copia"), Role.PAGE))
        about = self.tr("Primero se prueba sin tocar nada: se abre, se revisa y se cuenta.")
        column.addWidget(Text(about, Role.BODY, tone="ink2", wrap=True))
        column.addWidget(rows_card((self.file,)))
        column.addWidget(self.code)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.look)
        column.addLayout(row)
        column.addWidget(self._proved)
        column.addStretch(1)

    def _proved_card(self) -> Card:
        after = self.tr(
            "La caja se cierra y se abre con estos datos. Lo que haya hoy en este equipo se guarda "
            "aparte, y lo cobrado después de la copia se busca en Wompi."
        )
        card = deed_card(self.tr("La copia sirve"), after, self.put_back, between=self.found)
        card.hide()
        return card


def _words(proof: Proof) -> str:
    assert proof.made_at is not None, "a copy says when it was made"
    return say(
        "recovery.found",
        date=short_date(proof.made_at),
        time=clock_time(proof.made_at),
        orders=counted(proof.orders),
        receipts=proof.receipts,
    )

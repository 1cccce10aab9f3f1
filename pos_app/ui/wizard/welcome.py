"""The first page: practise, set the shop up, or begin with a copy; the language and the sound."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.setup.rows import ChipRow
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.wizard.choice import EDGE, Choice
from pos_app.ui.words import language

__all__ = ["LanguageRow", "WelcomePage"]

ALONE = 120
"""Milliseconds for which a key must stay alone: a scanner's next key comes sooner, and its digits
must not choose what becomes of the shop."""

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WelcomePage(QWidget):
    """What to begin with.

    Signals:
        practice_wanted: A rehearsal is to be opened beside the till.
        begun: The shop is to be set up.
        copy_wanted: The shop is to begin with a copy.
    """

    practice_wanted = Signal()
    begun = Signal()
    copy_wanted = Signal()

    def __init__(self, *, practice: bool) -> None:
        """Offer what can be done."""
        super().__init__()
        self._make_choices("2" if practice else "Enter")
        self._keys = {Qt.Key.Key_2: self.begin, Qt.Key.Key_3: self.recover}
        self._said = Text("", Role.BODY, tone="ink2", wrap=True)
        self._pressed: Qt.Key | None = None
        self._alone = QTimer(self, singleShot=True, interval=ALONE)
        self._alone.timeout.connect(self._came_alone)
        self._lay_out()
        first = self.practise if practice else self.begin
        first.suggest()
        self.practise.setVisible(practice)
        self.practise.clicked.connect(self.practice_wanted)
        self.begin.clicked.connect(self.begun)
        self.recover.clicked.connect(self.copy_wanted)
        self.setFocusProxy(first)

    @property
    def said(self) -> str:
        """What is said of the rehearsal."""
        return self._said.text()

    def say(self, words: str) -> None:
        """Say how the rehearsal opens."""
        self._said.set_text(words)
        self._said.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit or Enter, once it is sure that it came alone."""
        key = Qt.Key(event.key())
        burst = self._alone.isActive()
        self._pressed = None if burst or not (key in self._keys or key in ENTER) else key
        self._alone.start()
        if self._pressed is None:
            super().keyPressEvent(event)

    def _came_alone(self) -> None:
        key, self._pressed = self._pressed, None
        focused = self.focusWidget()
        choice = self._keys.get(key) if key is not None else None
        if key in ENTER and isinstance(focused, Choice):
            choice = focused
        if choice is not None and choice.isVisible():
            choice.click()

    def _make_choices(self, begin_hint: str) -> None:
        self.practise = Choice(
            "play",
            self.tr("Practicar con una tienda de ejemplo"),
            self.tr(
                "Sin llaves y sin plata real. Clientes de ensayo: pagan, no les aprueban, se van "
                "o pagan tarde. Se abre en otra ventana."
            ),
            "Enter",
            test=True,
        )
        self.begin = Choice(
            "store",
            self.tr("Preparar mi tienda"),
            self.tr(
                "Datos, personas, productos y llaves de Wompi. "
                "Cada paso se puede saltar y hacer después."
            ),
            begin_hint,
        )
        self.recover = Choice(
            "save",
            self.tr("Recuperar una copia"),
            self.tr("De otro computador o de una reinstalación: archivo o memoria USB."),
            "3",
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(Text(self.tr("Bienvenido a Mostrador"), Role.HERO))
        about = self.tr("Una caja que siempre le dice si puede entregar.")
        column.addWidget(Text(about, Role.KEY_TITLE, tone="ink2", wrap=True))
        column.addSpacing(EDGE - Space.REGION_GAP)
        for choice in (self.practise, self.begin, self.recover):
            column.addWidget(choice)
        column.addWidget(self._said)
        self._said.hide()
        column.addStretch(1)


class LanguageRow(QWidget):
    """The foot of the first page: hear the till, and choose its language.

    Signals:
        sound_asked: The sound is to be tried.
        language_chosen: Another language, at once.
    """

    sound_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self) -> None:
        """Show the language that is spoken."""
        super().__init__()
        self._said = Text(self.tr("Sonidos"), Role.BODY, tone="ink2")
        self.sound = Key(self.tr("Probar"))
        self.sound.setAccessibleName(self.tr("Probar el sonido"))
        self.languages = ChipRow([("es", "Español"), ("en", "English")])
        self.languages.choose(_spoken())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TILE_GAP)
        row.addWidget(Icon("sound", tone="ink2", size=20))
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._said, 0, middle)
        row.addWidget(self.sound)
        row.addStretch(1)
        row.addWidget(self.languages)
        self.sound.fired.connect(self.sound_asked)
        self.languages.chosen.connect(self._choose)

    @property
    def said(self) -> str:
        """What is said of the sound."""
        return self._said.text()

    def show_sound(self, *, heard: bool, wanted: bool) -> None:
        """Say whether there is anything to hear; the screen says everything that a sound does."""
        if not wanted:
            self._said.set_text(self.tr("Sonido apagado"))
        elif heard:
            self._said.set_text(self.tr("Sonido activado"))
        else:
            self._said.set_text(self.tr("Este equipo no suena"))

    def _choose(self, chosen: str) -> None:
        """Ask for another language; until it is spoken, the one that is stays chosen."""
        if chosen != _spoken():
            self.language_chosen.emit(chosen)
        self.languages.choose(_spoken())


def _spoken() -> str:
    """The language of the screen, as the settings call it."""
    return language().value.partition("_")[0]

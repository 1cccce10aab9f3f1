"""The application around the window: fonts, theme, language, and the order of starting and ending.

The sale screen comes first. The web engine is loaded and a guest's profile made only once it is
painted and nothing else is to do, and they are taken apart before the application is.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.core.errors import MostradorError
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.ui import icons, theme
from pos_app.ui.bridge import Bridge, Program
from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.customer.keeper import CustomerKeeper
from pos_app.ui.letters.letters_desk import LettersDesk
from pos_app.ui.main_window import MainWindow
from pos_app.ui.resources import ROOT
from pos_app.ui.scanner import ScanCatcher
from pos_app.ui.sounds import Sound, Speaker
from pos_app.ui.stopped import StoppedWindow
from pos_app.ui.tokens import Mode
from pos_app.ui.wishes import connect_wishes
from pos_app.ui.wording import Language
from pos_app.ui.words import set_language

if TYPE_CHECKING:
    from pos_app.ui.wizard.welcome import LanguageRow

__all__ = ["Look", "TillApp", "dress", "make_application", "work"]

IDLE_PAUSE = 80
"""Milliseconds from the first painting to the first chore, and from one to the next: keys that are
pressed meanwhile are taken in between."""

ICON = 128
"""Logical pixels of the mark in the list of what is open; the system makes it smaller."""

START_SIZE = (1366, 768)
"""Logical pixels of a window that is not to fill the screen."""

LANGUAGES = {"es": Language.SPANISH, "en": Language.ENGLISH}

THEMES = {"light": Mode.LIGHT, "dark": Mode.DARK}


@dataclass(frozen=True, slots=True)
class Look:
    """What is settled before the first picture.

    Attributes:
        language: ``es`` or ``en``.
        theme: ``light``, ``dark`` or ``system``.
        volume: Of the sounds, in percent.
        wait_for_enter: Whether «Sí» waits for a key instead of advancing by itself.
        scanner_limit: Milliseconds between two keys, in the mean, that a scanner stays below.
        letters: When letters come onto the screen: ``touch``, ``click`` or ``never``.
    """

    language: str = "es"
    theme: str = "system"
    volume: int = 70
    wait_for_enter: bool = False
    scanner_limit: int = 30
    letters: str = "touch"


def make_application(arguments: list[str], look: Look) -> QApplication:
    """Make the one application, dressed and in its language."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(arguments)
    application.setApplicationName("Mostrador")
    dress(application, look)
    return application


def dress(application: QApplication, look: Look) -> None:
    """Give an application its face and language, and every key to the keyboard."""
    application.setWindowIcon(QIcon(icons.mark(ICON)))
    every = Qt.TabFocusBehavior.TabFocusAllControls  # on macOS Tab would stop at fields only
    application.styleHints().setTabFocusBehavior(every)
    theme.wear(application, _mode(look.theme))
    _speak(application, look.language)


def work(
    application: QApplication,
    make: Callable[[Look], TillApp],
    look: Look,
    look_again: Callable[[], Look],
) -> int:
    """Show a till, and another one where it asks for that, until somebody closes it.

    Args:
        application: Already dressed in the first look.
        make: Makes a till that looks so.
        look: How the first one looks.
        look_again: How another one is to look: what the shop has set by then.
    """
    application.setQuitOnLastWindowClosed(False)  # a till ends by itself, after what it writes
    till = make(look)
    till.open(fill=True)
    while True:
        code = application.exec()
        if not till.again:
            return code
        ended, look = till, look_again()
        dress(application, look)
        till = make(look)
        till.open(fill=True)
        ended.take_away()


def _collect_again() -> None:
    """Let the collector work that a lean start held back; what stands by now is not looked at."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


class TillApp(QObject):
    """One till on the screen: its window, its bridge, and the end of both.

    Attributes:
        again: Whether the till ended in order to be opened again at once.
    """

    def __init__(
        self,
        program: Program,
        look: Look,
        *,
        loopback: bool,
        practise: Callable[[], bool] | None = None,
    ) -> None:
        """Make the window; nothing runs before ``open``.

        Args:
            program: Builds the till in its own thread.
            look: How it looks and speaks.
            loopback: Whether hosted pages may come from this computer: only in rehearsal.
            practise: Opens a rehearsal in a window of its own, where that can be done, and tells
                whether it was not open before.
        """
        super().__init__()
        self.exit_code = 0
        self.again = False
        self.house = GuestHouse(loopback=loopback, parent=self)
        speaker = self._speaker = Speaker(look.volume, self)
        self.window = MainWindow(self.house, speaker, wait_for_enter=look.wait_for_enter)
        self.bridge = Bridge(program, self)
        self._stopped: StoppedWindow | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication), "the application comes first"
        self.catcher = ScanCatcher(application, parent=self)
        self.catcher.leave_to(self.window.sale, but=self.window.sale.sheets)
        self.catcher.scanned.connect(self.window.scans.take)
        self.catcher.read.connect(self.window.scans.look_at)
        self.window.scans.limit_changed.connect(self.catcher.set_limit)
        self.window.scans.set_limit(look.scanner_limit)
        self.window.scans.rung_up.connect(partial(speaker.play, Sound.SCAN_OK))
        self.letters = LettersDesk(application, self)
        self.letters.set_mode(look.letters)
        self.letters.moved.connect(self._stand_clear)
        self.customer = CustomerKeeper(parent=self)
        self.bridge.snapshot.connect(self.customer.show_snapshot)
        self.bridge.snapshot.connect(self.window.scans.hear)
        self.window.turning.follow(self.customer)
        connect_wishes(self.window, self.bridge)
        self.window.beginning.practise = self.window.keeper.practise = practise
        self.window.keeper.left.connect(self.window.close)
        self.window.beginning.opens_anew.connect(self._open_again)
        self.window.beginning.made.connect(self._let_hear)
        self.window.made.connect(self._follow_preferences)
        self._chores = iter((*self.window.chores(), self.house.get_ready, speaker.get_ready))
        self._idle = QTimer(self, interval=IDLE_PAUSE)
        self._idle.timeout.connect(self._do_chore)
        self.window.painted.connect(self._idle.start)
        self.window.closing.connect(self.close)
        self.bridge.refused.connect(self._refused)
        self.bridge.broke.connect(self._broke)

    def open(self, *, fill: bool = False) -> None:
        """Show the window and start the till.

        Args:
            fill: Take the whole screen, as a till on a counter does.
        """
        self.window.resize(*START_SIZE)
        if fill:
            self.window.showMaximized()
        else:
            self.window.show()
        self.bridge.start()

    def close(self) -> None:
        """Stop the till, then end the program."""
        self._idle.stop()
        self.customer.stop()
        self.bridge.stop()
        QCoreApplication.exit(self.exit_code)

    def take_away(self) -> None:
        """Take an ended till off the screen; another one stands there by now."""
        self.window.deleteLater()
        self.deleteLater()

    def _open_again(self) -> None:
        self.again = True
        self.close()

    def _let_hear(self, name: str, screen: QWidget) -> None:
        """Let the first start try the sound."""
        assert name == "wizard", "nothing else is made there"
        row: LanguageRow = screen.language  # type: ignore[attr-defined]  # made late
        wanted = self._speaker.volume > 0
        row.show_sound(heard=True, wanted=wanted)
        self._speaker.looked.connect(lambda heard: row.show_sound(heard=heard, wanted=wanted))
        row.sound_asked.connect(lambda: self._speaker.play(Sound.YES))

    def _follow_preferences(self, name: str, screen: QWidget) -> None:
        """Look and sound as the shop sets it, from the moment it does."""
        if name == "setup":
            screen.general.shown.connect(self._prefer)  # type: ignore[attr-defined]  # made late
            screen.general.sound_asked.connect(  # type: ignore[attr-defined]  # made late
                lambda: self._speaker.play(Sound.YES)
            )
            screen.general.anew_asked.connect(self._open_again_between_sales)  # type: ignore[attr-defined]  # made late

    def _open_again_between_sales(self) -> None:
        """Open the till again, unless a customer may be paying."""
        if self.window.paying():
            self.window.setup.general.refuse_anew()
        else:
            self._open_again()

    def _prefer(self, preferences: PreferencesSnapshot) -> None:
        self._speaker.set_volume(int(preferences.of("sound.volume")))
        self.window.set_wait_for_enter(bool(preferences.of("answer.wait_for_enter")))
        self.letters.set_mode(str(preferences.of("letters")))
        worn = _mode(str(preferences.of("theme")))
        if worn is not theme.mode():
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            theme.wear(application, worn)
            for window in QApplication.topLevelWidgets():
                window.update()

    def _stand_clear(self) -> None:
        """Let what is said stand above the letters, and where it belongs without them."""
        self.window.toast.settle()
        self.window.sale.place_sheets()
        if "call_bar" in vars(self.window):
            self.window.call_bar.place()

    def _do_chore(self) -> None:
        """Do one piece of what nobody waits for yet."""
        chore = next(self._chores, None)
        if chore is None:
            self._idle.stop()
            _collect_again()
        else:
            chore()

    def _refused(self, fault: MostradorError) -> None:
        self._stop_with(fault.key)

    def _broke(self, _fault: BaseException) -> None:
        self._stop_with("program.broke")

    def _stop_with(self, key: str) -> None:
        if self._stopped is not None:
            return
        self.exit_code = 1
        self.window.destroy_page()
        self.window.hide()
        self._stopped = StoppedWindow(key)
        self._stopped.closed.connect(self.close)
        self._stopped.show()


def _mode(name: str) -> Mode:
    if name in THEMES:
        return THEMES[name]
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Mode.DARK if dark else Mode.LIGHT


def _speak(application: QApplication, language: str) -> None:
    for spoken in application.findChildren(QTranslator):
        application.removeTranslator(spoken)
        spoken.deleteLater()
    set_language(LANGUAGES[language])
    if language != "en":
        return
    translator = QTranslator(application)
    loaded = translator.load(str(ROOT / "translations" / "mostrador_en.qm"))
    assert loaded, "the English words ship with the program"
    application.installTranslator(translator)

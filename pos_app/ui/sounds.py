"""What the till lets one hear; a sound never carries news alone, so silence breaks nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
)

from pos_app.ui.resources import ROOT

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class Sound(StrEnum):
    """The sounds of the till; the value is the file's name without its ending."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    TRAY = "tray"
    SCAN_OK = "scan-ok"
    SCAN_MISSING = "scan-missing"


@contextmanager
def _no_word_of_missing_speakers() -> Iterator[None]:
    """Drop what the sound system says of itself while it is looked for; pass on all else.

    It tells which of its libraries and servers a machine lacks. That is no news to a till,
    which may well have no speaker, and one of its lines has no category to switch off.
    """

    def drop(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not (context.category or "").startswith("qt.multimedia") and not message.startswith(
            "PulseAudioService"
        ):
            _pass_on(before, kind, context, message)

    before = qInstallMessageHandler(drop)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _pass_on(before: object, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if callable(before):
        before(kind, context, message)
    else:
        sys.stderr.write(f"{message}\n")


class Speaker(QObject):
    """Plays the sounds; silent where the machine has no device or the shop wants none.

    Signals:
        looked: Whether there is anything to hear them with, once that was looked for.
    """

    looked = Signal(bool)

    def __init__(self, volume: int = 70, parent: QObject | None = None) -> None:
        """Make a speaker; nothing of the sound system is loaded before the first sound.

        Args:
            volume: How loud, from 0 for never to 100.
            parent: The object that owns it.
        """
        super().__init__(parent)
        self._volume = volume
        self._effects: dict[Sound, QSoundEffect] = {}
        self._device: bool | None = None

    @property
    def volume(self) -> int:
        """How loud it is, from 0 to 100."""
        return self._volume

    def set_volume(self, volume: int) -> None:
        """Make it louder or quieter, from 0 for never to 100."""
        self._volume = volume
        for effect in self._effects.values():
            effect.setVolume(volume / 100)

    def get_ready(self) -> None:
        """Load the sound system in idle time: it must not hold the screen at the first «Sí»."""
        if self._volume > 0 and self._has_device():
            for sound in Sound:
                self._effect(sound)

    def play(self, sound: Sound) -> bool:
        """Play a sound from its start.

        Returns:
            Whether there is anything to hear it with.
        """
        if self._volume == 0 or not self._has_device():
            return False
        self._effect(sound).play()
        return True

    def _has_device(self) -> bool:
        if self._device is None:
            with _no_word_of_missing_speakers():
                from PySide6.QtMultimedia import QMediaDevices

                self._device = bool(QMediaDevices.audioOutputs())
            self.looked.emit(self._device)
        return self._device

    def _effect(self, sound: Sound) -> QSoundEffect:
        from PySide6.QtMultimedia import QSoundEffect

        if sound not in self._effects:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(ROOT / "sounds" / f"{sound}.wav")))
            effect.setVolume(self._volume / 100)
            self._effects[sound] = effect
        return self._effects[sound]

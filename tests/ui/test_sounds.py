"""What the till lets one hear."""

from __future__ import annotations

import runpy
import sys
import wave
from itertools import pairwise
from pathlib import Path

import pytest

from pos_app.ui.resources import ROOT
from pos_app.ui.sounds import Sound, Speaker

FOLDER = ROOT / "sounds"


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    """A sound was changed by hand and nobody can make it again."""
    maker = runpy.run_path(str(FOLDER / "make_sounds.py"))
    for name in maker["SOUNDS"]:
        maker["write"](name, tmp_path)
        assert (tmp_path / f"{name}.wav").read_bytes() == (FOLDER / f"{name}.wav").read_bytes()
    assert set(maker["SOUNDS"]) == {sound.value for sound in Sound}


@pytest.mark.parametrize(
    ("sound", "milliseconds"),
    [(Sound.YES, 320), (Sound.NO, 400), (Sound.SCAN_OK, 40), (Sound.SCAN_MISSING, 160)],
)
def test_sounds_are_short(sound: Sound, milliseconds: int) -> None:
    """A long sound still plays while the next customer is served."""
    with wave.open(str(FOLDER / f"{sound}.wav")) as file:
        assert file.getnframes() * 1000 / file.getframerate() == pytest.approx(milliseconds, abs=1)


def test_yes_rises_and_no_falls() -> None:
    """A cashier who does not look hands over the goods on the sound of a refusal."""
    assert _crossings(Sound.YES, 0.0, 0.1) < _crossings(Sound.YES, 0.15, 0.25)
    assert _crossings(Sound.NO, 0.0, 0.15) > _crossings(Sound.NO, 0.2, 0.35)


def _crossings(sound: Sound, start: float, end: float) -> float:
    """Return how often a second the wave rises through zero: its pitch."""
    with wave.open(str(FOLDER / f"{sound}.wav")) as file:
        rate = file.getframerate()
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    part = samples[round(start * rate) : round(end * rate)].tolist()
    rises = sum(1 for was, now in pairwise(part) if was < 0 <= now)
    return rises / (end - start)


@pytest.mark.usefixtures("dressed")
def test_a_till_without_a_speaker_is_silent() -> None:
    """A till without a sound card fills its log, or stops, when a payment is approved."""
    speaker = Speaker(parent=None)
    for sound in Sound:
        speaker.play(sound)
    speaker.set_volume(0)
    assert speaker.volume == 0
    assert speaker.play(Sound.YES) is False
    speaker.deleteLater()


@pytest.mark.usefixtures("dressed")
def test_a_speaker_made_ready_looks_for_nothing_at_the_first_sound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The screen would stand still just when it should say «Sí, entregue»."""
    speaker = Speaker(parent=None)
    speaker.get_ready()
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)

    speaker.play(Sound.YES)


def test_a_shop_that_wants_no_sound_loads_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shop without sound would still wait for a sound system at every start."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)

    Speaker(volume=0, parent=None).get_ready()

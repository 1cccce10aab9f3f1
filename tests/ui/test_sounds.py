"""What the till lets one hear."""

from __future__ import annotations

import runpy
import sys
import wave
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from charges import CHARGES, sale, shop
from empty_window import empty_window
from hand_money import taken
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens_minute import TRAY

from pos_app.till.minute.snapshots import TrayCall
from pos_app.till.selling.snapshots import UnknownCode
from pos_app.till.snapshots import Notice, Sentence
from pos_app.ui.main_window import MainWindow
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
    rises = [place for place, (was, now) in enumerate(pairwise(part)) if was < 0 <= now]
    if len(rises) < 2:
        return 0
    return float((len(rises) - 1) * rate / (rises[-1] - rises[0]))


DESIGNED: dict[Sound, tuple[tuple[int, float], ...]] = {
    Sound.YES: ((660, 0.120), (880, 0.200)),
    Sound.NO: ((220, 0.180), (165, 0.220)),
    Sound.UNKNOWN: ((330, 0.090), (0, 0.110), (330, 0.090)),
    Sound.TRAY: ((660, 0.120), (880, 0.200), (0, 0.180), (660, 0.120), (880, 0.200)),
    Sound.SCAN_OK: ((1200, 0.040),),
    Sound.SCAN_MISSING: ((200, 0.160),),
}
"""Hertz, or 0 for a pause, and seconds, one tone after the other."""


@pytest.mark.parametrize("sound", Sound)
def test_each_sound_has_its_own_pitches_and_lengths(sound: Sound) -> None:
    """Two answers sound alike, and the one that was heard is taken for the other."""
    begins, loud = 0.0, 0
    for hertz, seconds in DESIGNED[sound]:
        ends, margin = begins + seconds, min(0.009, seconds / 4)
        heard = _crossings(sound, begins + margin, ends - margin)
        assert heard == pytest.approx(hertz, rel=0.06, abs=1), f"from {begins} s"
        loud = max(loud, _peak(sound, begins, ends))
        if hertz == 0:
            assert _peak(sound, begins, ends) == 0
        begins = ends
    with wave.open(str(FOLDER / f"{sound}.wav")) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(begins, abs=0.001)
    assert 8_000 < loud <= 20_000, "heard in a full shop, and nobody jumps"


def _peak(sound: Sound, start: float, end: float) -> int:
    with wave.open(str(FOLDER / f"{sound}.wav")) as file:
        rate = file.getframerate()
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    return max(map(abs, samples[round(start * rate) : round(end * rate)]))


class Played(Speaker):
    """Remembers what was played."""

    def __init__(self) -> None:
        """Have played nothing."""
        super().__init__(volume=0)
        self.heard: list[Sound] = []

    def play(self, sound: Sound) -> bool:
        """Remember."""
        self.heard.append(sound)
        return False


@pytest.fixture
def deaf(dressed: QApplication, qtbot: QtBot) -> Iterator[tuple[MainWindow, Played]]:
    """A window whose sounds nobody hears."""
    speaker = Played()
    with empty_window(dressed, speaker) as window:
        window.show()
        window.show_snapshot(shop())
        window.show_snapshot(sale())
        yield window, speaker
    assert qtbot is not None


@pytest.mark.parametrize(
    ("name", "sound", "word"),
    [
        ("approved", Sound.YES, "Sí, entregue"),
        ("declined", Sound.NO, "No, no pagó"),
        ("no_internet", Sound.UNKNOWN, "Espere"),
    ],
)
def test_an_answer_is_seen_as_well_as_heard(
    deaf: tuple[MainWindow, Played], name: str, sound: Sound, word: str
) -> None:
    """A cashier who cannot hear, or a till that is muted, would hand over the goods unpaid."""
    window, speaker = deaf
    window.show_snapshot(CHARGES["on_phone"])
    window.show_snapshot(CHARGES[name])
    assert speaker.heard == [sound]
    assert window.payment.band.accessibleName().startswith(word)
    assert window.in_front is window.payment


@pytest.mark.parametrize(("rest", "sound"), [(0, Sound.YES), (30_000, Sound.UNKNOWN)])
def test_cash_is_seen_as_well_as_heard(
    deaf: tuple[MainWindow, Played], rest: int, sound: Sound
) -> None:
    """The change would be told by a tone."""
    window, speaker = deaf
    window.show_snapshot(taken(100_000, 11_300, rest))
    assert speaker.heard == [sound]
    assert window.in_front is window.counter.cash


def test_a_call_to_the_tray_stays_on_the_screen(deaf: tuple[MainWindow, Played]) -> None:
    """Whoever was in the storeroom would never know that a customer paid."""
    window, speaker = deaf
    window.show_snapshot(TrayCall(TRAY.rows[0]))
    assert speaker.heard == [Sound.TRAY]
    assert window.call_bar.isVisible()


def test_a_missing_product_is_seen_as_well_as_heard(deaf: tuple[MainWindow, Played]) -> None:
    """The cashier would scan on, and a thing leaves the shop unpaid."""
    window, speaker = deaf
    window.show_snapshot(UnknownCode("7700"))
    assert speaker.heard == [Sound.SCAN_MISSING]
    assert window.sale.shelf.notice == "El código 7700 no está en la lista"


def test_a_code_that_was_rung_up_is_told_once(deaf: tuple[MainWindow, Played]) -> None:
    """A cashier who looks at the customer would not know whether the scanner read it."""
    window, _speaker = deaf
    rung: list[str] = []
    window.scans.rung_up.connect(lambda: rung.append("up"))
    sold = sale()
    more = replace(sold, lines=(*sold.lines, replace(sold.lines[0], line_id=99)))

    def told(*snapshots: object) -> list[str]:
        rung.clear()
        for snapshot in snapshots:
            window.scans.hear(snapshot)
        return rung

    assert told(sold, more, sold) == [], "what a finger rings up makes no sound"
    window.sale.scan("7701")
    assert told(sold) == []
    assert told(more, sold) == ["up"]
    window.sale.scan("7702")
    assert told(UnknownCode("7702"), more) == []
    window.sale.scan("7703")
    assert told(Notice(Sentence("shift.not_open")), sold) == []


@pytest.mark.usefixtures("dressed")
def test_a_till_without_a_speaker_is_silent() -> None:
    """A till without a sound card fills its log, or stops, when a payment is approved."""
    speaker, looked = Speaker(parent=None), list[bool]()
    speaker.looked.connect(looked.append)
    for sound in Sound:
        assert speaker.play(sound) in {True, False}
    assert len(looked) == 1, "a device is looked for once"
    speaker.set_volume(0)
    assert speaker.volume == 0
    assert speaker.play(Sound.YES) is False
    speaker.deleteLater()


@pytest.mark.usefixtures("dressed")
def test_a_shop_that_wants_no_sound_hears_none() -> None:
    """The volume stands at nothing, and the till beeps at every code."""

    class Loud(Speaker):
        """There is a loudspeaker, and it remembers what was asked of it."""

        heard = 0

        def _has_device(self) -> bool:
            self.heard += 1
            return False

    speaker = Loud(volume=0)
    speaker.play(Sound.YES)
    speaker.get_ready()
    assert speaker.heard == 0
    speaker.set_volume(40)
    speaker.play(Sound.YES)
    assert speaker.heard == 1
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

"""Make the till's sounds: short tones with soft edges, no voice and no samples of anybody.

Run it without arguments to write the files beside it, or with a folder.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 44_100
LOUDNESS = 0.5
EDGE = 0.008
"""Seconds a tone takes to rise and to fall, so that it does not click."""

YES = ((660, 0.120), (880, 0.200))
SOUNDS: dict[str, tuple[tuple[int, float], ...]] = {
    "yes": YES,
    "no": ((220, 0.180), (165, 0.220)),
    "unknown": ((330, 0.090), (0, 0.110), (330, 0.090)),
    "tray": (*YES, (0, 0.180), *YES),
    "scan-ok": ((1200, 0.040),),
    "scan-missing": ((200, 0.160),),
}
"""The tones of each sound: hertz (0 is a pause) and seconds."""


def tone(hertz: int, seconds: float) -> list[int]:
    """Return a tone as samples of 16 bits, with soft edges and a little of its octave."""
    count = round(seconds * RATE)
    return [_sample(hertz, number, count) for number in range(count)]


def _sample(hertz: int, number: int, count: int) -> int:
    turn = 2 * math.pi * hertz * number / RATE
    edge = min(1.0, number / (EDGE * RATE), (count - number) / (EDGE * RATE))
    value = (0.85 * math.sin(turn) + 0.15 * math.sin(2 * turn)) * edge * LOUDNESS
    return round(value * 32_767)


def write(name: str, folder: Path) -> None:
    """Write one sound as an uncompressed mono file."""
    samples = [sample for hertz, seconds in SOUNDS[name] for sample in tone(hertz, seconds)]
    with wave.open(str(folder / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


if __name__ == "__main__":
    goal = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for sound in SOUNDS:
        write(sound, goal)

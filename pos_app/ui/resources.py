"""Where the files that are not code lie."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "resources"
"""The folder of everything that ships with the program and is not Python."""


@cache
def read_text(name: str) -> str:
    """Return a text file below the resources, read once a run.

    Args:
        name: The path below the resources with forward slashes, ``icons/key.svg``.

    Raises:
        FileNotFoundError: The program was installed without one of its own files.
    """
    return (ROOT / name).read_text(encoding="utf-8")

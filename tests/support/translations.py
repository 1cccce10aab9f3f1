"""The English words: gathers what is to be translated, and compiles what is.

After a text of the interface changed, run ``.venv/bin/python tests/support/translations.py``: it
brings ``resources/translations/mostrador_en.ts`` up to date. Write the English there and run it
again; it compiles the ``.qm`` that ships.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "resources" / "translations" / "mostrador_en.ts"
TOOLS = Path(sys.executable).parent


def gather(into: Path) -> None:
    """Write every text of the interface into a file, keeping the translations it has."""
    sources = sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "pos_app" / "ui").rglob("*.py")
    )
    options = ["-locations", "none", "-no-obsolete", "-target-language", "en", "-ts", str(into)]
    _run("pyside6-lupdate", *sources, *options)


def compiled(words: Path, into: Path) -> bytes:
    """Compile a file of words and return what ships."""
    _run("pyside6-lrelease", "-silent", str(words), "-qm", str(into))
    return into.read_bytes()


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    gather(WORDS)
    compiled(WORDS, WORDS.with_suffix(".qm"))

"""Compiles the words of documents and commands: the standard library reads .mo and writes none.

After changing a ``.po`` run ``python tests/support/mo_files.py``.
"""

from __future__ import annotations

import ast
import struct
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "translations" / "documents"

MAGIC = 0x950412DE
HEADER = 28


def entries(po: str) -> dict[str, str]:
    """Read the texts of a .po file that has nothing but plain entries."""
    texts: dict[str, list[str]] = {}
    pieces: list[str] = []
    for line in filter(None, po.splitlines()):
        keyword, _, quoted = line.rpartition('"')[0].partition('"')
        text = ast.literal_eval(f'"{quoted}"')
        if keyword.strip() == "msgid":
            pieces = texts.setdefault(text, [])
        else:
            pieces.append(text)
    return {key: "".join(text) for key, text in texts.items()}


def compiled(po: str) -> bytes:
    """Give the bytes of the .mo file: sorted keys, then the texts, each with its place."""
    texts = sorted((key.encode(), text.encode()) for key, text in entries(po).items())
    data = b""
    keys: list[int] = []
    values: list[int] = []
    start = HEADER + 16 * len(texts)
    for places, which in ((keys, 0), (values, 1)):
        for pair in texts:
            places += [len(pair[which]), start + len(data)]
            data += pair[which] + b"\0"
    head = (MAGIC, 0, len(texts), HEADER, HEADER + 8 * len(texts), 0, 0)
    return struct.pack(f"<{len(head) + 4 * len(texts)}I", *head, *keys, *values) + data


def main() -> None:
    """Compile every language."""
    for po in sorted(FOLDER.parent.rglob("*.po")):
        po.with_suffix(".mo").write_bytes(compiled(po.read_text("utf-8")))


if __name__ == "__main__":
    main()

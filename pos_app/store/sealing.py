"""Copies sealed with a secret: whoever finds one can neither read nor change it.

A file is a head and then pieces of up to one mebibyte, each compressed and sealed by AES-256-GCM.
The number of a piece and whether it is the last are part of its nonce, so pieces can be neither
exchanged, left out, nor cut off behind.
"""

from __future__ import annotations

import json
import os
import secrets
import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pos_app.core.errors import DidNotUnderstandError, WasRefusedError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["code_of", "new_secret", "read_meta", "seal", "secret_of", "unseal"]

MAGIC = b"MOSTRADOR COPIA 1\n"
SALT = 16
PIECE = 1 << 20
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O or U, which are read as others when typed from paper."""

ALIKE = str.maketrans({"I": "1", "L": "1", "O": "0"})
CODE = 25
GROUP = 5


def new_secret() -> str:
    """Draw a secret: 25 letters, which are also what a person writes down."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE))


def code_of(secret: str) -> str:
    """Write a secret in groups of five with a last group that finds typing errors."""
    whole = secret + _check(secret)
    return "-".join(whole[at : at + GROUP] for at in range(0, len(whole), GROUP))


def secret_of(code: str) -> str:
    """Read a typed code back.

    Raises:
        WasRefusedError: It has a typing error (``backup.code_wrong``).
    """
    typed = "".join(one for one in code.upper() if one.isalnum()).translate(ALIKE)
    secret, check = typed[:CODE], typed[CODE:]
    if len(secret) != CODE or set(secret) - set(LETTERS) or check != _check(secret):
        raise WasRefusedError("backup.code_wrong")
    return secret


def _check(secret: str) -> str:
    number = zlib.crc32(secret.encode())
    return "".join(LETTERS[(number >> shift) % 32] for shift in (0, 5, 10, 15, 20))


def seal(source: Path, target: Path, secret: str, meta: Mapping[str, str]) -> None:
    """Write a sealed file, durable when the call returns."""
    salt = secrets.token_bytes(SALT)
    box = _box(secret, salt)
    with source.open("rb") as plain, target.open("wb") as sealed:
        sealed.write(MAGIC + salt)
        pieces = _with_last(_pieces(plain, json.dumps(dict(meta)).encode()))
        for number, (piece, last) in enumerate(pieces):
            closed = box.encrypt(_nonce(number, last=last), zlib.compress(piece, 1), MAGIC)
            sealed.write(struct.pack(">I", len(closed)) + closed)
        sealed.flush()
        os.fsync(sealed.fileno())


def require_copy(path: Path) -> None:
    """Tell a copy from any other file, before anybody types its code.

    Raises:
        DidNotUnderstandError: It is none (``backup.damaged``).
    """
    with path.open("rb") as sealed:
        _require_magic(sealed)


def read_meta(path: Path, secret: str) -> dict[str, str]:
    """Read what a copy says of itself. Raises as ``unseal``."""
    with path.open("rb") as sealed:
        told: dict[str, str] = json.loads(next(_opened(sealed, secret)))
    return told


def unseal(path: Path, target: Path | None, secret: str) -> dict[str, str]:
    """Open a sealed file and write what is in it, or only prove that it is whole.

    Raises:
        WasRefusedError: It was sealed with another secret (``backup.other_code``).
        DidNotUnderstandError: It is no copy, or is damaged (``backup.damaged``).
    """
    with path.open("rb") as sealed:
        pieces = _opened(sealed, secret)
        meta: dict[str, str] = json.loads(next(pieces))
        if target is None:
            for _piece in pieces:
                pass
            return meta
        with target.open("wb") as plain:
            for piece in pieces:
                plain.write(piece)
            plain.flush()
            os.fsync(plain.fileno())
    return meta


def _opened(sealed: BinaryIO, secret: str) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag

    _require_magic(sealed)
    box = _box(secret, sealed.read(SALT))
    last = False
    for number, (piece, last) in enumerate(_with_last(_closed(sealed))):
        try:
            yield zlib.decompress(box.decrypt(_nonce(number, last=last), piece, MAGIC))
        except (InvalidTag, zlib.error) as why:
            if number == 0:
                raise WasRefusedError("backup.other_code") from why
            raise DidNotUnderstandError("backup.damaged") from why
    if not last:
        raise DidNotUnderstandError("backup.damaged")


def _require_magic(sealed: BinaryIO) -> None:
    if sealed.read(len(MAGIC)) != MAGIC:
        raise DidNotUnderstandError("backup.damaged")


def _closed(sealed: BinaryIO) -> Iterator[bytes]:
    while head := sealed.read(4):
        size = int.from_bytes(head, "big")
        piece = sealed.read(size) if size <= 2 * PIECE else b""
        if len(head) < 4 or len(piece) < size or not piece:
            raise DidNotUnderstandError("backup.damaged")
        yield piece


def _pieces(plain: BinaryIO, meta: bytes) -> Iterator[bytes]:
    yield meta
    while piece := plain.read(PIECE):
        yield piece


def _with_last(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    before = next(pieces, None)
    for piece in pieces:
        assert before is not None
        yield before, False
        before = piece
    if before is not None:
        yield before, True


def _nonce(number: int, *, last: bool) -> bytes:
    return struct.pack(">QI", number, int(last))


def _box(secret: str, salt: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    key = HKDF(SHA256(), 32, salt, b"mostrador backup").derive(secret.encode())
    return AESGCM(key)

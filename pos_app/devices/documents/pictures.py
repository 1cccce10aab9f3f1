"""Pictures on paper: codes, and a shop's mark made fit for a printer without greys."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pos_app.core.errors import WasRefusedError

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["fit_logo", "opened", "qr_picture"]

LOGO = (384, 200)
"""Dots of the largest mark: what the narrowest paper takes."""

LARGEST = 8 * 1024 * 1024
"""Bytes of a picture that is looked at at all."""


def qr_picture(content: str, dot: int) -> Image:
    """Draw a code with its quiet margin."""
    from PIL import Image
    from qrcode.constants import ERROR_CORRECT_M  # type: ignore[import-untyped]  # it ships no types
    from qrcode.main import QRCode  # type: ignore[import-untyped]  # it ships no types

    code: QRCode[Image.Image] = QRCode(border=4, error_correction=ERROR_CORRECT_M)
    code.add_data(content)
    code.make(fit=True)
    rows = code.get_matrix()
    side = len(rows)
    picture = Image.new("1", (side, side), 1)
    picture.putdata([0 if dark else 1 for row in rows for dark in row])
    return picture.resize((side * dot, side * dot), Image.Resampling.NEAREST)


def fit_logo(picture: bytes) -> bytes:
    """Make a picture black and white and small enough for every roll, as a PNG.

    Raises:
        WasRefusedError: It is no picture (``printer.logo_unreadable``).
    """
    from PIL import Image

    try:
        assert len(picture) <= LARGEST
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG", "BMP", "GIF")) as image:
            image.draft("L", LOGO)
            flat = _on_white(image)
    except (OSError, ValueError, SyntaxError, AssertionError, Image.DecompressionBombError) as why:
        raise WasRefusedError("printer.logo_unreadable") from why
    flat.thumbnail(LOGO)
    file = io.BytesIO()
    flat.convert("1").save(file, "PNG", optimize=True)
    return file.getvalue()


def _on_white(image: Image) -> Image:
    from PIL import Image as Images

    seen = image.convert("RGBA")
    white = Images.new("RGBA", seen.size, "white")
    return Images.alpha_composite(white, seen).convert("L")


def opened(png: bytes) -> Image:
    """Open a picture of ours."""
    from PIL import Image

    with Image.open(io.BytesIO(png)) as image:
        return image.convert("1")

"""A QR code as base64 SVG, as the Bancolombia QR method answers it."""

from __future__ import annotations

import base64


def qr_svg(content: str) -> str:
    """Draw the content as a QR of squares, in base64."""
    import qrcode  # type: ignore[import-untyped]  # -- it ships no types; only this way needs it

    code = qrcode.QRCode(border=0, mask_pattern=0)
    code.add_data(content)
    code.make(fit=True)
    rows = code.get_matrix()
    size = len(rows)
    squares = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 {size + 8} {size + 8}">'
        f'<path fill="#fff" d="M-4 -4h{size + 8}v{size + 8}h-{size + 8}z"/>'
        f'<path d="{squares}"/></svg>'
    )
    return base64.b64encode(svg.encode()).decode()

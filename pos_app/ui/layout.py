"""How the screens are laid out at a size, in logical pixels after the desktop's scaling."""

from dataclasses import dataclass, replace

SMALLEST_WIDTH = 1000
SMALLEST_HEIGHT = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where things go on the sale and payment screens.

    Attributes:
        ticket: Width of the money column.
        columns: Tiles in a row.
        tile: Height of a tile.
        charge: Height of «Cobrar».
        case: Width of the case column on payment screens.
        band_compact: Height of the answer band while waiting.
        band_full: Height of the answer band as a result.
        key_row: Whether the key row and the customer row are shown; their keys work always.
        key_icons: Whether the keys of the row carry icons.
        row_keys: How many keys the row has.
        taxes_in_one_line: Whether all taxes share one line of the totals.
        one_pill: Whether health is one pill, the worst first.
        stacked_actions: Whether the actions of a case stand below each other.
        scale: What the application scales itself by so that the smallest layout fits.
    """

    ticket: int
    columns: int
    tile: int
    charge: int = 88
    case: int = 440
    band_compact: int = 104
    band_full: int = 344
    key_row: bool = True
    key_icons: bool = True
    row_keys: int = 5
    taxes_in_one_line: bool = False
    one_pill: bool = False
    stacked_actions: bool = False
    scale: float = 1.0


WIDE = Layout(ticket=560, columns=7, tile=188, charge=104, row_keys=6)
REFERENCE = Layout(ticket=456, columns=5, tile=152)
COMPACT = Layout(
    ticket=432,
    columns=5,
    tile=136,
    charge=80,
    band_compact=96,
    band_full=304,
    key_icons=False,
    taxes_in_one_line=True,
)
NARROW = Layout(
    ticket=392,
    columns=4,
    tile=152,
    case=360,
    key_icons=False,
    row_keys=4,
    one_pill=True,
    stacked_actions=True,
)
LOW = Layout(
    ticket=400,
    columns=4,
    tile=140,
    charge=80,
    case=360,
    band_compact=88,
    band_full=240,
    key_row=False,
    taxes_in_one_line=True,
    one_pill=True,
    stacked_actions=True,
)


def layout_for(width: int, height: int) -> Layout:
    """Return the layout of a window's size.

    A window smaller than 1000 × 600 gets the lowest layout, with the scale at which it fits.

    Args:
        width: Logical width in pixels.
        height: Logical height in pixels.
    """
    fit = min(width / SMALLEST_WIDTH, height / SMALLEST_HEIGHT)
    if fit < 1:
        return replace(LOW, scale=fit)
    if height < 700:
        return LOW
    if width < 1200:
        return NARROW
    if width < 1340 or height < 740:
        return COMPACT
    return WIDE if width >= 1800 and height >= 1000 else REFERENCE

"""The colours, sizes and lengths of the design language; no other module writes a colour down."""

from dataclasses import dataclass, fields
from enum import StrEnum

DRAWING_INK = "#141931"
"""The stroke every icon file is drawn with; it is replaced when an icon is coloured."""

HOUSE = ("#2F3C9E", "#fff")
"""Ground and awning of the house mark, as its file draws it."""

QR_DARK = "#000000"
QR_LIGHT = "#FFFFFF"
"""A payment code is black on white in every theme, or phones fail to read it."""


class Mode(StrEnum):
    """Which of the two themes is worn."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour of one theme, as ``#RRGGBB`` or ``#AARRGGBB``.

    Saturated green, amber and red belong to the answer alone («may the goods be handed
    over?»); everything else is ink, neutrals and one indigo.
    """

    canvas: str
    surface: str
    sunken: str
    line: str
    control: str
    ledge: str
    ink: str
    ink2: str
    ink3: str
    bar: str
    barline: str
    barmuted: str
    barink: str
    accent: str
    accentpress: str
    accentsoft: str
    accentink: str
    onaccent: str
    focus: str
    yes: str
    onyes: str
    yessoft: str
    yesink: str
    wait: str
    onwait: str
    waitsoft: str
    waitink: str
    waitdeep: str
    no: str
    onno: str
    nosoft: str
    noink: str
    test: str
    ontest: str
    testsoft: str
    testink: str
    lampoff: str
    lampglyph: str
    barok: str
    warnpill: str
    onwarnpill: str
    downpill: str
    ondownpill: str
    hintdark: str
    hintedge: str
    wellondark: str
    shadow: str
    tint_coffee: str
    tint_bakery: str
    tint_cold: str
    tint_food: str
    tint_dessert: str
    tint_store: str

    def as_mapping(self) -> dict[str, str]:
        """Return the tokens by name, as the style template wants them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


LIGHT = Palette(
    canvas="#EDEFF3",
    surface="#FFFFFF",
    sunken="#F5F6F9",
    line="#D9DDE5",
    control="#7D8698",
    ledge="#C3C9D4",
    ink="#141931",
    ink2="#434B62",
    ink3="#5D657B",
    bar="#151A33",
    barline="#2C3356",
    barmuted="#BCC4DE",
    barink="#FFFFFF",
    accent="#2F3C9E",
    accentpress="#232E80",
    accentsoft="#E6E9F8",
    accentink="#2A3591",
    onaccent="#FFFFFF",
    focus="#2F3C9E",
    yes="#0A6B42",
    onyes="#FFFFFF",
    yessoft="#DDF2E6",
    yesink="#07553A",
    wait="#FFC440",
    onwait="#241900",
    waitsoft="#FFF2CF",
    waitink="#6A4600",
    waitdeep="#B67A00",
    no="#B0141F",
    onno="#FFFFFF",
    nosoft="#FDECEB",
    noink="#8E0F18",
    test="#6D28A8",
    ontest="#FFFFFF",
    testsoft="#F2E8FA",
    testink="#5A1D8F",
    lampoff="#DFE3EA",
    lampglyph="#AEB5C2",
    barok="#46C98B",
    warnpill="#3B2F10",
    onwarnpill="#FFD57A",
    downpill="#4A1620",
    ondownpill="#FFB9B6",
    hintdark="#42080C28",
    hintedge="#61FFFFFF",
    wellondark="#29FFFFFF",
    shadow="#38141931",
    tint_coffee="#F1E8DE",
    tint_bakery="#FAF0DA",
    tint_cold="#E4F1EC",
    tint_food="#FBEBDC",
    tint_dessert="#F9E9E6",
    tint_store="#E6EAF4",
)

DARK = Palette(
    canvas="#0D1122",
    surface="#181E34",
    sunken="#121729",
    line="#2C3450",
    control="#7A84A3",
    ledge="#090C18",
    ink="#F2F4FB",
    ink2="#BCC4DA",
    ink3="#9AA4BF",
    bar="#080B18",
    barline="#242B47",
    barmuted="#AEB7D3",
    barink="#FFFFFF",
    accent="#4C5BD4",
    accentpress="#3D4BBE",
    accentsoft="#252D55",
    accentink="#AEB9FF",
    onaccent="#FFFFFF",
    focus="#AEB9FF",
    yes="#0C7A4C",
    onyes="#FFFFFF",
    yessoft="#12352A",
    yesink="#7FE0B2",
    wait="#FFC440",
    onwait="#241900",
    waitsoft="#3A2E12",
    waitink="#FFD57A",
    waitdeep="#B67A00",
    no="#D3242F",
    onno="#FFFFFF",
    nosoft="#3A171C",
    noink="#FFA8A6",
    test="#8A45C9",
    ontest="#FFFFFF",
    testsoft="#2C1B40",
    testink="#D9B8FF",
    lampoff="#171D33",
    lampglyph="#3A4364",
    barok="#46C98B",
    warnpill="#3B2F10",
    onwarnpill="#FFD57A",
    downpill="#4A1620",
    ondownpill="#FFB9B6",
    hintdark="#42080C28",
    hintedge="#61FFFFFF",
    wellondark="#29FFFFFF",
    shadow="#70000000",
    tint_coffee="#2A2522",
    tint_bakery="#2C281D",
    tint_cold="#1B2A29",
    tint_food="#2D2520",
    tint_dessert="#2D2224",
    tint_store="#1F2538",
)

PALETTES = {Mode.LIGHT: LIGHT, Mode.DARK: DARK}


class Tint(StrEnum):
    """The pale ground behind a product picture, by the kind of thing that is sold."""

    COFFEE = "tint_coffee"
    BAKERY = "tint_bakery"
    COLD = "tint_cold"
    FOOD = "tint_food"
    DESSERT = "tint_dessert"
    STORE = "tint_store"


class Radius:
    """Corner radii in logical pixels."""

    TAG = 8
    KEY = 12
    TILE = 14
    CARD = 16
    DIALOG = 20
    BAND = 24


class Space:
    """Distances and target sizes in logical pixels; everything sits on a grid of 8."""

    KEY_GAP = 8
    TILE_GAP = 12
    REGION_GAP = 16
    PAGE = 16
    CARD = 24
    TARGET = 56
    LEDGE = 3
    THICK_LEDGE = 4
    FOCUS_RING = 3
    FOCUS_GAP = 2


class Motion:
    """Durations in milliseconds."""

    SLOT = 240
    TOAST = 160
    STRIPE_FRAME = 50
    STRIPE_SPEED = 16
    """Logical pixels a second that the stripes of «Espere» drift."""
    UNDO = 6000

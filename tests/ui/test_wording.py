"""How figures are written and read aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.ui.wording import (
    Language,
    format_elapsed,
    format_money,
    format_percent,
    format_quantity,
    format_tenths,
    speak_money,
)


@pytest.mark.parametrize(
    ("centavos", "spanish", "english", "aloud"),
    [
        (2_590_000, "$\u00a025.900", "$\u00a025,900", "25.900 pesos"),
        (0, "$\u00a00", "$\u00a00", "0 pesos"),
        (100, "$\u00a01", "$\u00a01", "1 peso"),
        (-1_000_000, "−\u00a0$\u00a010.000", "−\u00a0$\u00a010,000", "menos 10.000 pesos"),
        (8_060_374, "$\u00a080.603,74", "$\u00a080,603.74", "80.603 pesos con 74 centavos"),
        (101, "$\u00a01,01", "$\u00a01.01", "1 peso con 1 centavo"),
        (123_456_789_00, "$\u00a0123.456.789", "$\u00a0123,456,789", "123.456.789 pesos"),
    ],
)
def test_money(centavos: int, spanish: str, english: str, aloud: str) -> None:
    """An amount is misread at the counter, by the eye or by the ear."""
    assert format_money(centavos) == spanish
    assert format_money(centavos, Language.ENGLISH) == english
    assert speak_money(centavos) == aloud


@given(st.integers(-(10**14), 10**14))
def test_money_is_never_rounded(centavos: int) -> None:
    """The ticket shows another amount than the one that is charged."""
    shown = format_money(centavos)
    digits = shown.replace("−", "-").replace("$", "").replace("\u00a0", "").replace(".", "")
    pesos, _, rest = digits.partition(",")
    value = abs(int(pesos)) * 100 + int(rest or 0)
    assert (-value if shown.startswith("−") else value) == centavos


@pytest.mark.parametrize(
    ("thousandths", "shown"), [(2000, "2"), (350, "0,350"), (1_250_500, "1.250,500")]
)
def test_quantities(thousandths: int, shown: str) -> None:
    """Weighed cheese looks like 350 pieces."""
    assert format_quantity(thousandths) == shown


def test_tenths() -> None:
    """An English reader takes a share of 92,7 for thousands."""
    assert format_tenths(92.66) == "92,7"
    assert format_tenths(92.66, Language.ENGLISH) == "92.7"


def test_a_percentage_is_written_as_its_language_has_it() -> None:
    """Every rate on an English till is written the Spanish way."""
    assert format_percent("8") == "8\u00a0%"
    assert format_percent("8", Language.ENGLISH) == "8%"


def test_english_quantities_and_amounts_aloud() -> None:
    """An English-speaking cashier hears Spanish in the middle of a sentence."""
    assert format_quantity(350, Language.ENGLISH) == "0.350"
    assert speak_money(-101, Language.ENGLISH) == "minus 1 peso and 1 centavo"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (19, "0:19"), (118, "1:58"), (3723, "1:02:03"), (-4, "0:00")],
)
def test_clocks(seconds: int, shown: str) -> None:
    """A clock that was set back shows a waiting time below nothing."""
    assert format_elapsed(seconds) == shown

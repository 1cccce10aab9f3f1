from __future__ import annotations

import pytest

from pos_app.core.errors import WasRefusedError
from pos_app.core.settings import DECLARED, SETTINGS, Value, check


@pytest.mark.parametrize("setting", DECLARED, ids=lambda setting: setting.name)
def test_every_default_is_allowed(setting: object) -> None:
    """A new shop would begin with a setting that nobody may choose."""
    name = next(name for name, known in SETTINGS.items() if known is setting)

    check(name, SETTINGS[name].default)


def test_a_name_is_declared_once() -> None:
    """Two settings under one name would overwrite each other."""
    assert len(DECLARED) == len(SETTINGS)


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("shop.name", "Café", ""),
        ("shop.name", "x" * 60, "x" * 61),
        ("shop.name", "«La 14»", "La\n14"),
        ("shop.nit", "900.123.456-7", "900123456-K"),
        ("shop.nit", "", "NIT 900"),
        ("shop.phone", "+57 (601) 555", "llame"),
        ("shop.customer_email", "caja@tienda.co", "caja"),
        ("shop.customer_email", "", "a@b@c.co"),
        ("till.code", "B2", "caja1"),
        ("till.code", "ABCDEF", "ABCDEFG"),
        ("charge.expiry_minutes", 4, 3),
        ("charge.expiry_minutes", 60, 61),
        ("charge.minimum_pesos", 1, 0),
        ("sound.volume", 100, 101),
        ("sound.volume", 0, -1),
        ("theme", "dark", "pigeon"),
        ("language", "en", "fr"),
        ("theme", "dark", ""),
    ],
)
def test_a_value_out_of_bounds_is_refused_with_its_bounds(
    name: str, good: Value, bad: Value
) -> None:
    """A typing slip would put something on every receipt, or into every reference."""
    check(name, good)

    with pytest.raises(WasRefusedError) as caught:
        check(name, bad)

    assert caught.value.key == "settings.refused"
    assert {"setting": name, **SETTINGS[name].bounds} == caught.value.details


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("shop.name", 3),
        ("language", True),
        ("sound.volume", "70"),
        ("sound.volume", True),
        ("ways.page", 1),
    ],
)
def test_a_value_of_another_kind_is_a_fault_of_ours(name: str, value: Value) -> None:
    """A switch would be read as a number of minutes."""
    with pytest.raises(AssertionError):
        check(name, value)


def test_a_switch_has_no_bounds() -> None:
    """The page would show limits beside an on/off switch."""
    assert SETTINGS["ways.page"].bounds == {}
    check("ways.page", value=True)


def test_an_unknown_name_is_a_fault_of_ours() -> None:
    """A misspelt setting would be kept and never read."""
    with pytest.raises(KeyError):
        check("ways.pigeon", value=True)

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.customer import (
    LONGEST_MAIL,
    LONGEST_NAME,
    LONGEST_TYPED,
    WEIGHTS,
    Customer,
    DocumentKind,
    checked_customer,
    checked_mail,
    checked_name,
    checked_number,
    digest_of,
    nit_base,
    nit_digit,
    written_number,
)
from pos_app.core.errors import WasRefusedError

CC, CE, NIT, TI = DocumentKind.CC, DocumentKind.CE, DocumentKind.NIT, DocumentKind.TI
PASSPORT, PPT = DocumentKind.PASSPORT, DocumentKind.PPT

FIRMS = ("890.903.938-8", "800.197.268-4", "899.999.068-1", "890.900.608-9", "860.002.964-4")
"""Firms whose numbers anybody may look up."""


@pytest.mark.parametrize("written", FIRMS)
def test_the_check_digit_is_the_one_that_firms_have(written: str) -> None:
    """The tax office would refuse every paper of a firm that bought here."""
    base, digit = written.replace(".", "").split("-")
    assert nit_digit(base) == digit
    for typed in (written, f"{base}-{digit}", f"{base}{digit}", base, f" {base} - {digit} "):
        assert checked_number(NIT, typed) == f"{base}-{digit}"
        assert nit_base(typed) == base


def test_a_wrong_check_digit_is_told_with_the_right_one() -> None:
    """Two digits that changed places stay on the paper, and the buyer cannot use it."""
    for typed in ("890.903.938-7", "8909039387"):
        with pytest.raises(WasRefusedError, match=r"customer\.nit_digit") as told:
            checked_number(NIT, typed)
        assert told.value.details == {"number": "890.903.938", "digit": "8"}


def test_a_person_who_trades_has_his_cedula_as_nit() -> None:
    """Ten digits of a person are taken for nine and a check digit."""
    assert checked_number(NIT, "1020345678") == f"1020345678-{nit_digit('1020345678')}"
    assert checked_number(NIT, "52.345.678") == f"52345678-{nit_digit('52345678')}"


@given(st.from_regex(r"[1-9][0-9]{4,9}", fullmatch=True))
def test_no_single_wrong_digit_and_no_swap_of_neighbours_passes(base: str) -> None:
    """The digit is there to catch exactly these; modulo 11 folds 0 and 1 only upon itself."""
    digit = nit_digit(base)
    for place, sign in enumerate(base):
        for other in set(string.digits) - {sign}:
            assert _rest(base[:place] + other + base[place + 1 :]) != _rest(base)
    for place in range(len(base) - 1):
        swapped = base[:place] + base[place + 1] + base[place] + base[place + 2 :]
        assert swapped == base or _rest(swapped) != _rest(base)
    assert digit in string.digits


def _rest(base: str) -> int:
    return sum(int(one) * weight for one, weight in zip(reversed(base), WEIGHTS, strict=False)) % 11


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (CC, "1.020.345.678", "1020345678"),
        (CC, "19 123 456", "19123456"),
        (CC, "52-345-678", "52345678"),
        (CE, "345678", "345678"),
        (TI, "1012345678", "1012345678"),
        (TI, "98051234567", "98051234567"),
        (PASSPORT, " an-123 456 ", "AN123456"),
        (PPT, "5123456", "5123456"),
    ],
)
def test_a_number_is_kept_bare(kind: DocumentKind, typed: str, kept: str) -> None:
    """The same person is two, once with dots and once without."""
    assert checked_number(kind, typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (CC, ""), (CC, "12"), (CC, "12345678901"), (CC, "0123456"), (CC, "12a456"), (CC, "١٢٣٤٥٦"),
        (CE, "x"), (TI, "123456789"), (PASSPORT, "AB1"), (PASSPORT, "4242424242424242"),
        (PASSPORT, "ÑÑ12345"), (PPT, "12"), (NIT, ""), (NIT, "1234"), (NIT, "890903938-"),
        (NIT, "890903938-12"), (NIT, "89090393812"), (NIT, "ochocientos"), (CC, "7" * 5_000),
        (CC, "12345\x1b@"), (CC, "1\u202e23456"),
    ],
)  # fmt: skip
def test_what_is_no_number_of_its_kind_is_refused(kind: DocumentKind, typed: str) -> None:
    """A barcode, a card or a phone is printed as somebody's cédula."""
    with pytest.raises(WasRefusedError, match=r"customer\.number_shape") as told:
        checked_number(kind, typed)
    assert told.value.details == {"kind": kind.value}
    assert kind is not NIT or nit_base(typed) == ""


@given(st.sampled_from(DocumentKind), st.text())
def test_whatever_is_typed_is_a_number_or_a_sentence(kind: DocumentKind, typed: str) -> None:
    """The till stops over a paste; or a number is kept that is read otherwise the next time."""
    try:
        kept = checked_number(kind, typed)
    except WasRefusedError:
        return
    assert kept.isascii()
    assert len(kept) <= LONGEST_TYPED
    assert checked_number(kind, written_number(kind, kept)) == kept


def test_numbers_are_written_as_people_read_them_back() -> None:
    """Ten digits in a row are read back to the customer with one too few."""
    assert Customer(CC, "1020345678", "Ana").written == "1.020.345.678"
    assert Customer(NIT, "890903938-8", "Banco").written == "890.903.938-8"
    assert Customer(PASSPORT, "AN123456", "Ana").written == "AN123456"
    assert written_number(CC, "") == ""


def test_a_name_is_one_line_without_steering_signs() -> None:
    """A pasted name cuts the paper, opens the drawer, or turns what stands beside it around."""
    assert checked_name("  Inés\n\x1b@\x1dV0 Muñoz\t") == "Inés @ V0 Muñoz"
    assert checked_name("\u202eseni\u202c") == "seni"
    assert checked_name("محمد العربي") == "محمد العربي"
    assert checked_name("Ine\u0301s") == "Inés"


@pytest.mark.parametrize("typed", ["", " \t", "12345", "-- 😀"])
def test_without_a_letter_there_is_no_name(typed: str) -> None:
    """A table's number is on the paper as a person."""
    with pytest.raises(WasRefusedError, match=r"customer\.name_missing"):
        checked_name(typed)


@pytest.mark.parametrize("length", [LONGEST_NAME + 1, 5_000])
def test_a_page_is_no_name(length: int) -> None:
    """A pasted page is printed on a metre of paper."""
    with pytest.raises(WasRefusedError, match=r"customer\.name_long") as told:
        checked_name("a" * length)
    assert told.value.details == {"longest": LONGEST_NAME}
    assert len(checked_name("a" * LONGEST_NAME)) == LONGEST_NAME


def test_no_cards_number_is_kept_as_a_name_or_a_mail() -> None:
    """A card is typed where the name belongs, and lies on the disk."""
    with pytest.raises(WasRefusedError, match=r"customer\.card"):
        checked_name("Ana 4242 4242 4242 4242")
    with pytest.raises(WasRefusedError, match=r"customer\.card"):
        checked_mail("4242424242424242@correo.co")


@pytest.mark.parametrize("typed", ["ana@correo.co", " ana.ruiz+caja@sub.correo.com.co "])
def test_a_mail_is_kept_as_it_was_typed(typed: str) -> None:
    """The bill goes to somebody else."""
    assert checked_mail(typed) == typed.strip()
    assert checked_mail(" ") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "ana", "ana@", "@correo.co", "ana@correo", "ana@@correo.co", "ana ruiz@correo.co",
        "ana@correo.co\r\nbcc: x@y.co", "ana..ruiz@correo.co", "ana@-correo.co", "aña@correo.co",
        f"{'a' * 65}@correo.co", f"ana@{'a.' * LONGEST_MAIL}co",
    ],
)  # fmt: skip
def test_what_is_no_mail_is_refused(typed: str) -> None:
    """A mail that comes back is noticed by nobody."""
    with pytest.raises(WasRefusedError, match=r"customer\.mail_shape"):
        checked_mail(typed)


def test_a_customer_is_checked_as_a_whole() -> None:
    """One of the fields is kept as it was typed."""
    kept = checked_customer(NIT, "890903938", " Banco\n", "a@b.co ")
    assert kept == Customer(NIT, "890903938-8", "Banco", "a@b.co")


@given(st.text(), st.text())
def test_the_seal_of_a_customer_cannot_be_guessed(salt: str, other: str) -> None:
    """All numbers of cédulas are tried out in an afternoon, and the erased one is found."""
    ana = Customer(CC, "1020345678", "Ana")
    assert (digest_of(ana, salt) == digest_of(ana, other)) == (salt == other)
    assert digest_of(ana, salt) != digest_of(Customer(CC, "1020345679", "Ana"), salt)

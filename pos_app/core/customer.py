"""Who wants the ticket in his name: the kind and number of his document, his name, his mail.

Nobody is asked (Resolución 202 de 2025): without a customer the sale is «consumidor final».
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.card_numbers import holds_card_number
from pos_app.core.errors import WasRefusedError
from pos_app.core.words import one_line

__all__ = [
    "LONGEST_MAIL",
    "LONGEST_NAME",
    "LONGEST_TYPED",
    "Customer",
    "CustomerFact",
    "CustomerKind",
    "DocumentKind",
    "checked_customer",
    "checked_mail",
    "checked_name",
    "checked_number",
    "digest_of",
    "digest_of_words",
    "nit_base",
    "nit_digit",
    "written_number",
]

LONGEST_NAME = 100
LONGEST_MAIL = 254
LONGEST_TYPED = 40
"""Signs of a number that are looked at: a scan or a paste is longer and is no document."""


class DocumentKind(StrEnum):
    """The papers by which people and firms are known in Colombia: the key of its name."""

    CC = "cc"  # cédula de ciudadanía
    NIT = "nit"  # a firm, or a person as a trader
    CE = "ce"  # cédula de extranjería
    TI = "ti"  # tarjeta de identidad
    PASSPORT = "passport"
    PPT = "ppt"  # permiso por protección temporal


SHAPES = {
    DocumentKind.CC: re.compile(r"[1-9][0-9]{2,9}"),
    DocumentKind.CE: re.compile(r"[1-9][0-9]{2,9}"),
    DocumentKind.TI: re.compile(r"[1-9][0-9]{9,10}"),
    DocumentKind.PASSPORT: re.compile(r"[A-Z0-9]{5,12}"),
    DocumentKind.PPT: re.compile(r"[1-9][0-9]{4,9}"),
}
NIT = re.compile(r"([1-9][0-9]{4,9})(?:-([0-9]))?")
FIRM = re.compile(r"([89][0-9]{8})([0-9])")
"""A firm's NIT with its check digit and no dash; the ten digits of a person begin with 1."""

WEIGHTS = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71)
"""Of the digits of a NIT, from the right (Orden Administrativa 4 de 1989 of the DIAN)."""

MAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
LONGEST_MAILBOX = 64


@dataclass(frozen=True, slots=True)
class Customer:
    """Who wants the ticket in his name; ``number`` is bare, a NIT with its dash and digit."""

    kind: DocumentKind
    number: str
    name: str
    mail: str = ""

    @property
    def written(self) -> str:
        """The number as people write it: ``1.020.345.678``, ``900.123.456-8``."""
        return written_number(self.kind, self.number)


class CustomerKind(StrEnum):
    """What became of the name on an order."""

    SET = "set"
    CHANGED = "changed"
    TAKEN_OFF = "taken_off"


@dataclass(frozen=True, slots=True)
class CustomerFact:
    """A fact: at this moment, an order was given another name, or none.

    Attributes:
        digest: Of who it was, salted; the words themselves lie apart and can be erased.
    """

    order_id: str
    kind: CustomerKind
    at: datetime
    actor: str
    digest: str = ""


def checked_customer(kind: DocumentKind, number: str, name: str, mail: str = "") -> Customer:
    """Tidy what was typed of a customer.

    Raises:
        WasRefusedError: Its number, name or mail cannot be used (``customer.…``).
    """
    return Customer(kind, checked_number(kind, number), checked_name(name), checked_mail(mail))


def checked_number(kind: DocumentKind, typed: str) -> str:
    """Read the number of a document as it is kept; the check digit of a NIT is worked out.

    Raises:
        WasRefusedError: It has not the shape of its kind (``customer.number_shape``), or the
            check digit is not the one of the number (``customer.nit_digit``).
    """
    bare = _bare(typed)
    if kind is DocumentKind.NIT:
        return _checked_nit(bare)
    bare = bare.replace("-", "")
    if not SHAPES[kind].fullmatch(bare):
        raise WasRefusedError("customer.number_shape", kind=kind.value)
    return bare


def nit_base(typed: str) -> str:
    """The digits of a NIT that its check digit is worked out of; empty while there are none."""
    read = _read_nit(_bare(typed))
    return read[0] if read else ""


def nit_digit(base: str) -> str:
    """Work out the check digit of a NIT, by modulo 11."""
    pairs = zip(reversed(base), WEIGHTS, strict=False)
    rest = sum(int(digit) * weight for digit, weight in pairs) % 11
    return str(rest if rest < 2 else 11 - rest)


def written_number(kind: DocumentKind, number: str) -> str:
    """Write a number with dots for thousands; a passport stays as it is."""
    base, dash, digit = number.partition("-")
    if kind is DocumentKind.PASSPORT or not base:
        return number
    return f"{int(base):,}".replace(",", ".") + dash + digit


def checked_name(typed: str) -> str:
    """Tidy a name into one line without steering signs.

    Raises:
        WasRefusedError: There is none (``customer.name_missing``), it is too long
            (``customer.name_long``), or it holds a card's number (``customer.card``).
    """
    if len(typed) > LONGEST_NAME * 4:
        raise WasRefusedError("customer.name_long", longest=LONGEST_NAME)
    name = unicodedata.normalize("NFC", one_line(typed))
    if not any(sign.isalpha() for sign in name):
        raise WasRefusedError("customer.name_missing")
    if len(name) > LONGEST_NAME:
        raise WasRefusedError("customer.name_long", longest=LONGEST_NAME)
    _refuse_card(name)
    return name


def checked_mail(typed: str) -> str:
    """Tidy a mail address; nothing typed is none.

    Raises:
        WasRefusedError: It is no address (``customer.mail_shape``), or holds a card's number
            (``customer.card``).
    """
    mail = typed.strip()
    if not mail:
        return ""
    mailbox, _, _ = mail.partition("@")
    if len(mail) > LONGEST_MAIL or len(mailbox) > LONGEST_MAILBOX or not MAIL.fullmatch(mail):
        raise WasRefusedError("customer.mail_shape")
    _refuse_card(mail)
    return mail


def digest_of(customer: Customer, salt: str) -> str:
    """Seal a customer, so that a fact can name him without saying who he is.

    The salt lies beside the words and is erased with them: numbers of documents can be tried out.
    """
    kind = customer.kind.value
    return digest_of_words(salt, kind, customer.number, customer.name, customer.mail)


def digest_of_words(salt: str, *words: str) -> str:
    """Seal the words by which a customer is kept, whatever they are."""
    return hashlib.sha256("\n".join((salt, *words)).encode()).hexdigest()


def _checked_nit(bare: str) -> str:
    read = _read_nit(bare)
    if read is None:
        raise WasRefusedError("customer.number_shape", kind=DocumentKind.NIT.value)
    base, given = read
    digit = nit_digit(base)
    if given not in ("", digit):
        number = written_number(DocumentKind.NIT, base)
        raise WasRefusedError("customer.nit_digit", number=number, digit=digit)
    return f"{base}-{digit}"


def _read_nit(bare: str) -> tuple[str, str] | None:
    """Read base and check digit; the digit is empty where none was typed."""
    read = FIRM.fullmatch(bare) or NIT.fullmatch(bare)
    return (read[1], read[2] or "") if read else None


def _bare(typed: str) -> str:
    """Leave out how people group a number; what is too long is cut to what no kind takes."""
    signs = typed.strip()[: LONGEST_TYPED + 1]
    return "".join(sign for sign in signs if sign not in ". \u00a0,").upper()


def _refuse_card(text: str) -> None:
    if holds_card_number(text):
        raise WasRefusedError("customer.card")

"""The ways of paying: which fields each one needs ("Métodos de pago").

A reader complains in Wompi's words; what is sent beyond the known fields comes back untouched,
as the sandbox does it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.simulator import refusals
from pos_app.simulator.fields import Fields

LEGAL_ID_TYPES = ("RC", "TI", "CC", "TE", "CE", "NIT", "PP", "DNI", "PPT", "PA")
"""What the sandbox takes for a document; the documentation lists only CC and NIT."""
CHECKOUT_LEGAL_ID_TYPES = ("CC", "CE", "NIT", "PP", "TI", "DNI", "RG", "OTHER")
"""What the hosted checkout takes for the payer's own document ("Widget y Checkout Web")."""
SANDBOX_BANKS = (
    ("1", "Banco que aprueba"),
    ("2", "Banco que declina"),
    ("3", "Banco que simula un error"),
)
MOST_INSTALLMENTS = 36
SANDBOX_STATUSES = ("APPROVED", "DECLINED", "ERROR")
POINTS_STATUSES = ("APPROVED_ONLY_POINTS", "APPROVED_HALF_POINTS", "DECLINED", "ERROR")
PHONE = r"3\d{9}"


def _card(fields: Fields) -> None:
    fields.text("token", required=True)
    fields.integer("installments", most=MOST_INSTALLMENTS)


def _nequi(fields: Fields) -> None:
    fields.text("phone_number", required=True, pattern=r"\d{10}")


def _pse(fields: Fields) -> None:
    fields.choice("user_type", ("0", "1"), required=True)
    _document(fields)
    fields.text("financial_institution_code", required=True, longest=10)
    fields.text("payment_description", required=True, longest=64)
    fields.text("ecommerce_url", longest=2048)
    for name in ("reference_one", "reference_two", "reference_three"):
        fields.text(name, longest=4096)


def _document(fields: Fields) -> None:
    fields.choice("user_legal_id_type", LEGAL_ID_TYPES, required=True)
    fields.text("user_legal_id", required=True, longest=20)


def _bancolombia_transfer(fields: Fields) -> None:
    fields.choice("user_type", ("PERSON",), required=True)
    fields.text("payment_description", required=True, longest=64, pattern="[^']*")
    fields.text("ecommerce_url", longest=2048)


def _bancolombia_qr(fields: Fields) -> None:
    fields.text("payment_description", required=True, longest=64)
    fields.choice("sandbox_status", SANDBOX_STATUSES)


def _bancolombia_collect(_: Fields) -> None:
    """Cash at an agent asks nothing."""


def _pcol(fields: Fields) -> None:
    fields.choice("sandbox_status", POINTS_STATUSES)


def _bnpl(fields: Fields) -> None:
    for name in ("name", "last_name"):
        fields.text(name, required=True)
    _document(fields)
    fields.text("phone_number", required=True, pattern=r"\d{7,15}")
    fields.choice("phone_code", ("+57",), required=True)
    fields.given("redirect_url", required=True)
    fields.address("redirect_url")
    fields.text("payment_description", required=True, longest=30)


def _daviplata(fields: Fields) -> None:
    fields.text("user_legal_id", required=True, longest=20)
    fields.choice("user_legal_id_type", ("CC", "NIT"), required=True)
    fields.text("payment_description", required=True, longest=30)


READERS: Mapping[str, Callable[[Fields], None]] = {
    "CARD": _card,
    "NEQUI": _nequi,
    "PSE": _pse,
    "BANCOLOMBIA_TRANSFER": _bancolombia_transfer,
    "BANCOLOMBIA_QR": _bancolombia_qr,
    "BANCOLOMBIA_COLLECT": _bancolombia_collect,
    "PCOL": _pcol,
    "BANCOLOMBIA_BNPL": _bnpl,
    "DAVIPLATA": _daviplata,
    "SU_PLUS": _document,
}

_LIMITS: Mapping[str, tuple[int, int | None]] = {
    "BANCOLOMBIA_BNPL": (10_000_000, None),
    "SU_PLUS": (3_500_000, 500_000_000),
}


def check_limits(method: str, amount_in_cents: int) -> None:
    """Refuse what a method does not take: BNPL from $100.000, SU+ $35.000 to $5.000.000."""
    least, most = _LIMITS.get(method, (0, None))
    if amount_in_cents < least:
        raise refusals.invalid_field(
            "amount_in_cents", f"El monto mínimo para {method} es ${least // 100:,}"
        )
    if most is not None and amount_in_cents > most:
        raise refusals.invalid_field(
            "amount_in_cents", f"El monto máximo para {method} es ${most // 100:,}"
        )

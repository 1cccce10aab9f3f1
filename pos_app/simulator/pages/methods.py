"""The ways to pay as the payer meets them: a name, the fields and what practice answers.

The values go to the façade under the API's own names (Wompi's documentation, "Métodos de pago");
the outcomes told in ``practice`` are those of "Datos de prueba en Sandbox".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pos_app.simulator.pages.fields import Choice, Field

__all__ = ["DOCUMENTS", "Way", "document_fields", "phone_field", "ways"]

DOCUMENTS = {
    "CC": "CC, cédula de ciudadanía",
    "CE": "CE, cédula de extranjería",
    "NIT": "NIT",
    "PP": "Pasaporte",
    "TI": "TI, tarjeta de identidad",
    "DNI": "DNI",
    "RC": "Registro civil",
    "TE": "Tarjeta de extranjería",
    "PPT": "PPT, permiso temporal",
    "PA": "PA",
    "RG": "RG",
    "OTHER": "Otro",
}
_PAYER_DOCUMENTS = ("CC", "CE", "NIT", "PP", "TI", "DNI", "RC", "TE", "PPT", "PA")
_DAVIPLATA_DOCUMENTS = ("CC", "NIT")
_PHONE = r"3[0-9]{9}"
_PHONE_COMPLAINT = "Escribe los 10 números del celular, empezando por 3."
_DOCUMENT_COMPLAINT = "Escribe el número del documento, sin puntos."


@dataclass(frozen=True, slots=True)
class Way:
    """A way to pay.

    Attributes:
        type: The API's name of the method.
        slug: The start of its elements' ids: ``method-<slug>``, ``<slug>-…``.
        label: What the payer reads.
        fields: What is asked.
        note: A sentence about what happens next.
        practice: What the practice data answer, a line each.
    """

    type: str
    slug: str
    label: str
    fields: tuple[Field, ...] = ()
    note: str = ""
    practice: tuple[str, ...] = ()


def ways(types: Sequence[str], banks: Sequence[tuple[str, str]]) -> tuple[Way, ...]:
    """List the ways of a merchant in the page's order; types without a page are left out.

    Args:
        types: The merchant's accepted methods, by API name.
        banks: Codes and names of the PSE banks.
    """
    known = (
        _card(),
        _pse(banks),
        _nequi(),
        *_simple_ways(),
        _daviplata(),
        _bnpl(),
        _su_plus(),
    )
    return tuple(way for way in known if way.type in types)


def document_fields(
    slug: str, documents: Sequence[str], *, kind: str, number: str
) -> tuple[Field, ...]:
    """Return the pair of fields that asks for a document.

    Args:
        slug: The start of the ids.
        documents: The kinds offered.
        kind: The API's name of the kind.
        number: The API's name of the number.
    """
    choices = tuple(Choice(code, DOCUMENTS.get(code, code)) for code in documents)
    return (
        Field(
            id=f"{slug}-legal-id-type",
            name=kind,
            label="Tipo de documento",
            width="half",
            choices=choices,
            value=documents[0],
        ),
        Field(
            id=f"{slug}-legal-id",
            name=number,
            label="Número de documento",
            pattern=r"[0-9A-Za-z-]{4,20}",
            complaint=_DOCUMENT_COMPLAINT,
            width="half",
            inputmode="numeric",
            maxlength=20,
        ),
    )


def phone_field(slug: str, name: str, *, width: str, label: str = "Celular") -> Field:
    """Return a field for a Colombian mobile number.

    Args:
        slug: The start of its id.
        name: The API's name of the value.
        width: ``full`` or ``half`` of the form.
        label: What the payer reads.
    """
    return Field(
        id=f"{slug}-phone",
        name=name,
        label=label,
        pattern=_PHONE,
        complaint=_PHONE_COMPLAINT,
        width=width,
        type="tel",
        inputmode="numeric",
        autocomplete="tel-national",
        maxlength=10,
    )


def _payer_document(slug: str, documents: Sequence[str] = _PAYER_DOCUMENTS) -> tuple[Field, ...]:
    return document_fields(slug, documents, kind="user_legal_id_type", number="user_legal_id")


def _card() -> Way:
    return Way(
        type="CARD",
        slug="card",
        label="Tarjeta crédito o débito",
        fields=(*_card_identity(), *_card_proof()),
        practice=(
            "4242 4242 4242 4242 aprueba",
            "4111 1111 1111 1111 rechaza",
            "2303 7799 5100 0446 pide 3-D Secure",
            "Cualquier fecha futura y cualquier código",
        ),
    )


def _card_identity() -> tuple[Field, ...]:
    return (
        Field(
            id="card-number",
            name="number",
            label="Número de la tarjeta",
            pattern=r"[0-9 ]{12,23}",
            complaint="Escribe el número completo de la tarjeta.",
            inputmode="numeric",
            autocomplete="cc-number",
            maxlength=23,
        ),
        Field(
            id="card-holder",
            name="card_holder",
            label="Nombre como aparece en la tarjeta",
            pattern=r".{5,}",
            complaint="Escribe el nombre como aparece en la tarjeta.",
            autocomplete="cc-name",
            maxlength=60,
        ),
    )


def _card_proof() -> tuple[Field, ...]:
    return (
        _digits(
            "month", "exp_month", "Mes (MM)", ("cc-exp-month", r"0[1-9]|1[0-2]", "De 01 a 12.")
        ),
        _digits("year", "exp_year", "Año (AA)", ("cc-exp-year", r"[0-9]{2}", "Dos números.")),
        _digits("cvc", "cvc", "CVC", ("cc-csc", r"[0-9]{3,4}", "Tres o cuatro números.")),
        Field(
            id="card-installments",
            name="installments",
            label="Cuotas",
            choices=tuple(Choice(str(n), str(n)) for n in range(1, 37)),
            value="1",
        ),
    )


def _digits(slug: str, name: str, label: str, rule: tuple[str, str, str]) -> Field:
    purpose, pattern, complaint = rule
    return Field(
        id=f"card-{slug}",
        name=name,
        label=label,
        pattern=pattern,
        complaint=complaint,
        width="third",
        inputmode="numeric",
        autocomplete=purpose,
        maxlength=4 if slug == "cvc" else 2,
    )


def _pse(banks: Sequence[tuple[str, str]]) -> Way:
    return Way(
        type="PSE",
        slug="pse",
        label="PSE, cuenta de tu banco",
        fields=(
            Field(
                id="pse-user-type",
                name="user_type",
                label="Tipo de persona",
                width="half",
                choices=(Choice("0", "Persona natural"), Choice("1", "Persona jurídica")),
                value="0",
            ),
            _bank(banks),
            *_payer_document("pse"),
            phone_field("pse", "phone_number", width="full"),
        ),
        note="Te llevamos a la página de tu banco para confirmar.",
    )


def _bank(banks: Sequence[tuple[str, str]]) -> Field:
    return Field(
        id="pse-bank",
        name="financial_institution_code",
        label="Banco",
        complaint="Elige tu banco.",
        width="half",
        choices=tuple(Choice(code, name) for code, name in banks),
    )


def _nequi() -> Way:
    return Way(
        type="NEQUI",
        slug="nequi",
        label="Nequi",
        fields=(
            phone_field("nequi", "phone_number_nequi", width="full", label="Celular con Nequi"),
        ),
        note="Te llega un aviso al celular para aceptar el pago.",
        practice=("3991111111 aprueba", "3992222222 rechaza", "Otro número da error"),
    )


def _simple_ways() -> tuple[Way, ...]:
    return (
        Way(
            type="BANCOLOMBIA_TRANSFER",
            slug="bancolombia",
            label="Botón Bancolombia",
            note="Te llevamos a la página de Bancolombia para confirmar.",
        ),
        Way(
            type="BANCOLOMBIA_QR",
            slug="qr",
            label="Código QR Bancolombia",
            note="Te mostramos un código para leer con la app de tu banco.",
        ),
        Way(
            type="BANCOLOMBIA_COLLECT",
            slug="collect",
            label="Efectivo en corresponsal Bancolombia",
            note="Te damos dos números para pagar en un corresponsal. No es pago inmediato.",
        ),
        Way(
            type="PCOL",
            slug="pcol",
            label="Puntos Colombia",
            note="Te llevamos a Puntos Colombia para usar tus puntos.",
        ),
    )


def _daviplata() -> Way:
    return Way(
        type="DAVIPLATA",
        slug="daviplata",
        label="Daviplata",
        fields=_payer_document("daviplata", _DAVIPLATA_DOCUMENTS),
        note="Te llega un código al celular.",
    )


def _bnpl() -> Way:
    return Way(
        type="BANCOLOMBIA_BNPL",
        slug="bnpl",
        label="Paga a cuotas Bancolombia",
        fields=(
            Field(
                id="bnpl-name",
                name="name",
                label="Nombre",
                width="half",
                autocomplete="given-name",
                maxlength=60,
            ),
            Field(
                id="bnpl-last-name",
                name="last_name",
                label="Apellido",
                width="half",
                autocomplete="family-name",
                maxlength=60,
            ),
            *_payer_document("bnpl"),
            phone_field("bnpl", "phone_number", width="full"),
        ),
        note="Desde $ 100.000. Te llevamos a Bancolombia para confirmar.",
    )


def _su_plus() -> Way:
    return Way(
        type="SU_PLUS",
        slug="su-plus",
        label="SU+ Pay",
        fields=_payer_document("su-plus"),
        note="Entre $ 35.000 y $ 5.000.000.",
    )

"""The checkout's form: which fields an opening asks, and what a posted one says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pos_app.simulator.pages.fields import Field, complaint_of
from pos_app.simulator.pages.methods import Way, document_fields, phone_field, ways
from pos_app.simulator.views import CheckoutView

__all__ = ["AGREEMENTS", "CheckoutForm", "Filled", "form_of", "place_complaints", "read_form"]

AGREEMENTS = {"accept-terms": "accept_terms", "accept-personal-data": "accept_personal_data"}
_EMAIL = r"[^@\s]+@[^@\s]+\.[^@\s]+"
_PESOS = r"\$? ?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)"


@dataclass(frozen=True, slots=True)
class CheckoutForm:
    """Everything one opening asks, in reading order.

    Attributes:
        first: The open amount and the merchant's own questions of a link.
        ways: The ways to pay, each with its fields.
        contact: Who pays.
        shipping: Where it is sent; empty when the merchant does not ask.
    """

    first: tuple[Field, ...]
    ways: tuple[Way, ...]
    contact: tuple[Field, ...]
    shipping: tuple[Field, ...]

    @property
    def common(self) -> tuple[Field, ...]:
        """The fields that are asked whatever the way."""
        return (*self.first, *self.contact, *self.shipping)

    def way(self, method: str) -> Way | None:
        """Find the chosen way by its API name."""
        return next((way for way in self.ways if way.type == method), None)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the payer sent.

    Attributes:
        method: The API name of the chosen way, or nothing.
        fields: The values for the façade, by its names.
        problems: Sentences by element id; empty when the form may go on.
    """

    method: str
    fields: dict[str, str]
    problems: dict[str, str]


def form_of(view: CheckoutView) -> CheckoutForm:
    """Describe the form of a checkout or of a payment link."""
    return CheckoutForm(
        first=(*_open_amount(view), *_questions(view)),
        ways=ways(view.methods, view.banks),
        contact=(*_person(view), *_legal_id(view)),
        shipping=_shipping(view) if view.collect_shipping else (),
    )


def read_form(form: CheckoutForm, view: CheckoutView, posted: Mapping[str, str]) -> Filled:
    """Read a posted form: the common fields, those of the chosen way, and the agreements."""
    way = form.way(posted.get("method", ""))
    asked = (*form.common, *(way.fields if way else ()))
    posted = {"customer-name": _holder(posted, way), **_given(posted)}
    problems = {field.id: complaint_of(field, _typed(posted, field)) for field in asked}
    problems |= {} if way else {"method": "Elige cómo quieres pagar."}
    problems |= {
        box: "Para pagar tienes que aceptar." for box in AGREEMENTS if posted.get(box) != "on"
    }
    return Filled(
        method=way.type if way else "",
        fields=_values(asked, view, posted),
        problems={place: sentence for place, sentence in problems.items() if sentence},
    )


def place_complaints(
    form: CheckoutForm, method: str, errors: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """Put the façade's complaints beside their fields, and the homeless ones under ``form``."""
    way = form.way(method)
    places = {field.name: field.id for field in form.common}
    places |= {name: box for box, name in AGREEMENTS.items()}
    places |= {field.name: field.id for field in (way.fields if way else ())}
    placed: dict[str, str] = {}
    for name, texts in errors.items():
        place = places.get(name, "form")
        placed[place] = " ".join(filter(None, [placed.get(place, ""), *texts]))
    return placed


def _given(posted: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in posted.items() if value.strip()}


def _holder(posted: Mapping[str, str], way: Way | None) -> str:
    """A card's own name is the payer's, when no other is written."""
    return posted.get("card-holder", "") if way and way.type == "CARD" else ""


def _typed(posted: Mapping[str, str], field: Field) -> str:
    return posted.get(field.id, "").strip()


def _values(
    asked: Iterable[Field], view: CheckoutView, posted: Mapping[str, str]
) -> dict[str, str]:
    values = _prefilled(view) | {field.name: _typed(posted, field) for field in asked}
    values |= {name: posted.get(box, "") for box, name in AGREEMENTS.items()}
    if "amount_in_cents" in values:
        values["amount_in_cents"] = _centavos(values["amount_in_cents"])
    return values


def _prefilled(view: CheckoutView) -> dict[str, str]:
    customer = view.customer
    return {
        "email": customer.email,
        "full_name": customer.full_name,
        "phone_number": customer.phone_number,
        "phone_number_prefix": customer.phone_number_prefix or "+57",
        "legal_id": customer.legal_id,
        "legal_id_type": customer.legal_id_type,
    }


def _centavos(pesos: str) -> str:
    digits = re.sub(r"\D", "", pesos)
    return f"{digits}00" if digits else ""


def _open_amount(view: CheckoutView) -> tuple[Field, ...]:
    if view.amount_in_cents is not None:
        return ()
    return (
        Field(
            id="amount",
            name="amount_in_cents",
            label="¿Cuánto vas a pagar? (pesos)",
            pattern=_PESOS,
            complaint="Escribe el valor en pesos, sin centavos. Por ejemplo 25.900.",
            inputmode="numeric",
            maxlength=16,
        ),
    )


def _questions(view: CheckoutView) -> tuple[Field, ...]:
    return tuple(
        Field(id=f"reference-{n}", name=f"reference_{n}", label=label, optional=not required)
        for n, (label, required) in enumerate(view.questions, start=1)
    )


def _person(view: CheckoutView) -> tuple[Field, ...]:
    email = Field(
        id="customer-email",
        name="email",
        label="Correo electrónico",
        pattern=_EMAIL,
        complaint="Escribe un correo válido, por ejemplo ana@correo.co.",
        type="email",
        inputmode="email",
        autocomplete="email",
        value=view.customer.email,
    )
    name = Field(
        id="customer-name",
        name="full_name",
        label="Nombre completo",
        autocomplete="name",
        maxlength=60,
        value=view.customer.full_name,
    )
    phone = phone_field("customer", "phone_number", width="full")
    known = replace(phone, value=view.customer.phone_number)
    return (email, name, known) if view.collect_shipping else (email, name)


def _legal_id(view: CheckoutView) -> tuple[Field, ...]:
    if not view.collect_legal_id:
        return ()
    kind, number = document_fields(
        "customer", view.legal_id_types, kind="legal_id_type", number="legal_id"
    )
    chosen = view.customer.legal_id_type or kind.value
    return replace(kind, value=chosen), replace(number, value=view.customer.legal_id)


def _shipping(view: CheckoutView) -> tuple[Field, ...]:
    fields = (
        _address("address", "address_line_1", "Dirección", "address-line1"),
        _address("detail", "address_line_2", "Apartamento, torre", "address-line2", optional=True),
        _address("city", "city", "Ciudad", "address-level2", width="half"),
        _address("region", "region", "Departamento", "address-level1", width="half"),
    )
    return tuple(replace(field, value=view.shipping.get(field.name, "")) for field in fields)


def _address(
    slug: str, name: str, label: str, purpose: str, *, width: str = "full", optional: bool = False
) -> Field:
    return Field(
        id=f"shipping-{slug}",
        name=name,
        label=f"{label} (opcional)" if optional else label,
        width=width,
        autocomplete=f"shipping {purpose}",
        optional=optional,
    )

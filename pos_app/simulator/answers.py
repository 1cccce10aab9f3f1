"""Builds the gateway's JSON: exact names, exact types, unset fields present as null.

It is written by hand, apart from the till's own reader, so that the two cannot be wrong together.
"""

from __future__ import annotations

from datetime import datetime

from pos_app.simulator.model import (
    Account,
    CardToken,
    JsonObject,
    PaymentLink,
    PaymentSource,
    Refund,
    Transaction,
    WalletToken,
)

Answer = dict[str, object]


def instant(moment: datetime) -> str:
    """ISO 8601 with milliseconds and ``Z``."""
    return f"{moment.isoformat(timespec='milliseconds').removesuffix('+00:00')}Z"


def maybe_instant(moment: datetime | None) -> str | None:
    """The same, or null."""
    return None if moment is None else instant(moment)


def data(content: object) -> Answer:
    """The usual envelope."""
    return {"data": content, "meta": {}}


def transaction(each: Transaction) -> Answer:
    """A transaction as POST and GET /transactions show it ("Transacciones")."""
    return {
        "id": each.id,
        "created_at": instant(each.created_at),
        "finalized_at": maybe_instant(each.finalized_at),
        "amount_in_cents": each.amount_in_cents,
        "reference": each.reference,
        "customer_email": each.customer_email,
        "currency": each.currency,
        "payment_method_type": each.payment_method_type,
        "payment_method": each.payment_method,
        "status": each.status,
        "status_message": each.status_message,
        "billing_data": None,
        "shipping_address": each.shipping_address,
        "redirect_url": each.redirect_url,
        "payment_source_id": each.payment_source_id,
        "payment_link_id": each.payment_link_id,
        "customer_data": each.customer_data,
        "bill_id": None,
        "taxes": list(each.taxes),
        "tip_in_cents": None,
    }


def merchant_part(account: Account) -> Answer:
    """What a transaction read without private key says of its merchant."""
    return {
        "id": account.merchant_id,
        "name": account.name,
        "legal_name": account.legal_name,
        "contact_name": account.contact_name,
        "phone_number": account.phone_number,
        "logo_url": account.logo_url,
        "legal_id_type": account.legal_id_type,
        "email": account.email,
        "legal_id": account.legal_id,
        "public_key": account.public_key,
    }


def merchant(account: Account, acceptance: JsonObject, personal: JsonObject) -> Answer:
    """The merchant with two fresh acceptance tokens ("Tokens de aceptación")."""
    return {
        "id": account.merchant_id,
        "name": account.name,
        "email": account.email,
        "contact_name": account.contact_name,
        "phone_number": account.phone_number,
        "active": account.active,
        "logo_url": account.logo_url,
        "legal_name": account.legal_name,
        "legal_id_type": account.legal_id_type,
        "legal_id": account.legal_id,
        "public_key": account.public_key,
        "accepted_currencies": ["COP"],
        "accepted_payment_methods": list(account.methods),
        "installments_config": {"enabled": True, "available_installments": list(range(1, 37))},
        "presigned_acceptance": acceptance,
        "presigned_personal_data_auth": personal,
    }


def link(each: PaymentLink) -> Answer:
    """A payment link; there is no ``url`` field, clients build the address from the id."""
    return {
        "id": each.id,
        "name": each.name,
        "description": each.description,
        "single_use": each.single_use,
        "collect_shipping": each.collect_shipping,
        "collect_customer_legal_id": each.collect_customer_legal_id,
        "currency": each.currency,
        "amount_in_cents": each.amount_in_cents,
        "sku": each.sku,
        "expires_at": each.expires_text,
        "redirect_url": each.redirect_url,
        "image_url": each.image_url,
        "active": each.active,
        "customer_data": each.customer_data,
        "taxes": list(each.taxes),
        "default_language": "es",
        "created_at": instant(each.created_at),
        "updated_at": instant(each.updated_at),
        "merchant_public_key": each.merchant_public_key,
    }


def card_token(each: CardToken) -> Answer:
    """A tokenised card; the token service puts ``status`` beside ``data``."""
    return {
        "status": "CREATED",
        "data": {
            "id": each.id,
            "created_at": instant(each.created_at),
            "brand": each.brand,
            "name": f"{each.brand}-{each.last_four}",
            "last_four": each.last_four,
            "bin": each.bin,
            "exp_year": each.exp_year,
            "exp_month": each.exp_month,
            "card_holder": each.card_holder,
            "created_with_cvc": True,
            "expires_at": instant(each.expires_at),
            "validity_ends_at": instant(each.expires_at),
        },
    }


def wallet_token(each: WalletToken) -> Answer:
    """A subscription token of a wallet."""
    return {"id": each.id, "status": each.status, **each.public_data}


def source(each: PaymentSource) -> Answer:
    """A payment source ("Fuentes de pago")."""
    return {
        "id": each.id,
        "public_data": {"type": each.type, **each.public_data},
        "token": each.token,
        "type": each.type,
        "status": each.status,
        "customer_email": each.customer_email,
    }


def refund(each: Refund) -> Answer:
    """A refund of the second version ("Reembolsos")."""
    names = ("reference", "reference_2", "reference_3", "reference_4", "reference_5")
    return {
        "id": each.id,
        "v2_refund_id": f"rfd_{each.merchant_id}_{each.id}",
        "status": each.status,
        "status_message": each.message,
        "transaction_id": each.transaction_id,
        "amount_in_cents": each.amount_in_cents,
        "reason": each.reason,
        **dict(zip(names, each.references, strict=True)),
        "created_at": instant(each.created_at),
        "cancelled_at": maybe_instant(each.cancelled_at),
    }

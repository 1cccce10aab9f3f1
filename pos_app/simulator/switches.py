"""Where Wompi's documentation and its sandbox differ, or nobody knows: one switch for each answer.

The defaults are what the sandbox was seen to do; a switch turns one answer into what the
documentation says, or into the answer that would hurt a till most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any


def _tells(sentence: str) -> Mapping[str, str]:
    return MappingProxyType({"tells": sentence})


@dataclass(frozen=True, slots=True)
class Switches:
    """The gateway's doubtful answers; the metadata of a field tells what it does when true."""

    old_merchant_path: bool = field(
        default=True, metadata=_tells("GET /merchants/{key} answers; false: 404, as announced")
    )
    merchant_info: bool = field(
        default=True, metadata=_tells("GET /merchants/info answers; false: 404")
    )
    private_only_read: bool = field(
        default=False, metadata=_tells("reading a transaction without the private key gives 404")
    )
    list_by_reference: bool = field(
        default=True, metadata=_tells("GET /transactions?reference= answers; false: 422")
    )
    day_list: bool = field(
        default=True, metadata=_tells("GET /transactions by dates answers; false: 422")
    )
    day_list_utc: bool = field(
        default=False, metadata=_tells("dates of the list are UTC days, not Colombian ones")
    )
    list_meta: bool = field(
        default=True, metadata=_tells("paged lists carry page figures in meta; false: empty meta")
    )
    private_only_create: bool = field(
        default=False, metadata=_tells("POST /transactions takes the private key only")
    )
    personal_auth_required: bool = field(
        default=False, metadata=_tells("accept_personal_auth must be sent and valid")
    )
    whole_pesos_only: bool = field(
        default=False, metadata=_tells("amounts that are not whole pesos are refused")
    )
    acceptance_as_400: bool = field(
        default=False, metadata=_tells("an invalid acceptance token gives 400 instead of 422")
    )
    link_create: bool = field(
        default=True, metadata=_tells("POST /payment_links answers; false: 403")
    )
    link_close: bool = field(
        default=True, metadata=_tells("PATCH of a link closes it; false: 422 and it stays open")
    )
    link_sku: bool = field(
        default=True, metadata=_tells("a link's sku is kept and read back; false: always null")
    )
    link_id_shown: bool = field(
        default=True, metadata=_tells("payment_link_id is filled; false: null, as once seen")
    )
    url_first: bool = field(
        default=False,
        metadata=_tells("PSE by API: address first, result when the payer answers (production)"),
    )
    redirect_env: bool = field(
        default=True, metadata=_tells("the sandbox adds env=test to the return address")
    )
    localhost_redirect: bool = field(
        default=True,
        metadata=_tells("a loopback redirect-url is taken; false: 403 page at the edge"),
    )
    retry_same_reference: bool = field(
        default=True,
        metadata=_tells("three minutes after a failure the checkout may be paid again"),
    )
    partial_void: bool = field(
        default=False, metadata=_tells("a card may be annulled in part, as old clients expect")
    )
    void_empty_answer: bool = field(
        default=False, metadata=_tells("a void is answered 201 without a body, as once seen")
    )
    refunds: bool = field(
        default=True,
        metadata=_tells("POST /refunds answers; false: 422 not approved, as once seen"),
    )
    external_three_ds: bool = field(
        default=True,
        metadata=_tells("3-D Secure of another provider is activated; false: 422"),
    )
    direct_return: bool = field(
        default=False,
        metadata=_tells("the payer goes back to the merchant at once; false: after three seconds"),
    )
    card_token_twice: bool = field(
        default=False, metadata=_tells("a card token may be used twice, as the documentation says")
    )
    nequi_token_as_200: bool = field(
        default=False, metadata=_tells("POST /tokens/nequi answers 200 instead of 201")
    )
    event_uppercase: bool = field(
        default=False, metadata=_tells("event checksums are uppercase, as the documentation prints")
    )
    event_properties_rotate: bool = field(
        default=False, metadata=_tells("signed properties differ from event to event")
    )
    event_any_2xx: bool = field(
        default=False, metadata=_tells("any 2xx counts as delivered; false: exactly 200")
    )
    event_follow_redirects: bool = field(
        default=False, metadata=_tells("event delivery follows 3xx answers")
    )
    minimum_in_cents: int = field(
        default=150_000, metadata=_tells("smallest amount without taxes, in centavos")
    )


def turned(switches: Switches, changes: Mapping[str, object]) -> Switches:
    """The switches with some of them changed.

    Raises:
        ValueError: A name that does not exist or a value of another type; says which.
    """
    known = {each.name: type(getattr(switches, each.name)) for each in fields(switches)}
    checked: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in known:
            raise ValueError(f"no switch {name}")
        if type(value) is not known[name]:
            raise ValueError(f"{name} takes {known[name].__name__}")
        checked[name] = value
    return replace(switches, **checked)


def catalogue() -> Mapping[str, str]:
    """Every switch and what it does, for --help and the control page."""
    return {each.name: each.metadata["tells"] for each in fields(Switches)}

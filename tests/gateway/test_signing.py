from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.gateway.signing import (
    UnresolvedPathError,
    event_checksum,
    event_values,
    integrity_signature,
    same_hash,
)

DOCS = "prod_integrity_Z5mMke9x0k8gpErbDqwrJXMqsI6SFli6"
OURS = "test_integrity_SIMULATOR0001"
EVENTS = "test_events_SIMULATOR0001"
HEX = st.text("0123456789abcdef", min_size=64, max_size=64)

# "Widget y Checkout Web" prints the first two hashes; the others follow its rule.
CHARGES = [
    ("sk8-438k4-xmxm392-sn2m", 2490000, None, DOCS,
     "37c8407747e595535433ef8f6a811d853cd943046624a0ec04662b17bbf33bf5"),
    ("AD002901221", 2490000, None, DOCS,
     "3a4bd1f3e3edb5e88284c8e1e9a191fdf091ef0dfca9f057cb8f408667f054d0"),
    ("sk8-438k4-xmxm392-sn2m", 2490000, "2023-06-09T20:28:50.000Z", DOCS,
     "e972f58e7de36b283fbb93d9318d39a54ffdff4e8e917b534f30d63c9d7bb89c"),
    ("ref-123", 2490000, None, "test_integrity_key",
     "3020531ed7879230f3ed79e981eda23c5efcd8ce2da4576876ca16f783224e54"),
    ("ML-20260807-abc123", 5000000, None, "test_integrity_secret",
     "a28e2bb2ceeceff0d2b04450543da24b2a6130537bd3dab405b254ddad74a039"),
    ("POS-0001-A1", 1900000, None, OURS,
     "910ef8ccc23cf9d87b85320fa4c4f6cc4aabdedd90626c8b6f1bc6a434bad575"),
    ("POS-0001-A1", 1900000, "2026-10-05T20:00:00.000Z", OURS,
     "a76bdb621aeee6dee211b1291129109343abff2d22c1d22c9e0baed953d30857"),
    ("POS-0001-A1", 1900000, "2026-10-05T20:00:00Z", OURS,
     "ab340eececad74fb9270ce85d9d5d53d9513a938072daed2b1ef605d00c09478"),
]  # fmt: skip

# The hash that "Eventos" prints for its own example is wrong and is not used here.
CHECKSUMS = [
    (["1234-1610641025-49201", "APPROVED", "4490000"], 1530291411,
     "test_events_EqCPDEn5x4lRatGPxLhyZd6YTgd6QSrr",
     "c7c03147429efbbcfab3cdf585041c871d577ca183b1387581535add1a061780"),
    (["01-123", "APPROVED", "4950000"], 1530291411,
     "prod_events_OcHnIzeBl5socpwByQ4hA52Em3USQ93Z",
     "71601cac483195b4577030556a566645f0536a28dd5c0ea2bd16d4cd01ebcf31"),
    (["1234-1610641025-49201", "APPROVED", "4490000"], 1530291411,
     "prod_events_test_synthetic_secret_0001",
     "310edcec6d424d1bf4715d17f5716e06f1291628075df8ac8180018c8e163566"),
    (["", "APPROVED"], 1530291411, "test_events_key",
     "311fcd0072d0bfba1bdf8c158b38703a1487d7f4866feb2d391eceb7636ffe88"),
    (["1000001-1791226107-72286", "APPROVED", "4490000"], 1791226109, EVENTS,
     "286c024da9cc91b4ed8bcb70c5ca75fae1fc8126b585236b3482f11bee00107c"),
    (["1000001-1791226107-72286", "VOIDED", "4490000"], 1791229709, EVENTS,
     "6a1430c9a6b9b44bc965259be28ba5c8d1195e7af44dc7e9c2652edffd6417df"),
    (["4490000", "APPROVED", "POS-0001-A1", "1000001-1791226107-72286"], 1791226109, EVENTS,
     "654842bbca8b8a8ec9b8a7d529d0290b2b11e250de84a45a3fced52ab2495213"),
    (["nequi_test_AbC123", "APPROVED", "3991111111"], 1791226110, EVENTS,
     "eeceb2541dc2412b4233748b675ae500406e2ffea1b8ddb0511604b2a6c18964"),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "amount", "expires", "secret", "wanted"), CHARGES)
def test_charge_is_signed_as_wompi_documents(
    reference: str, amount: int, expires: str | None, secret: str, wanted: str
) -> None:
    """Wompi would refuse every charge of the shop: "La firma es inválida"."""
    signature = integrity_signature(
        reference=reference,
        amount_in_cents=amount,
        currency="COP",
        secret=secret,
        expiration_time=expires,
    )

    assert wanted == signature


def test_signature_is_no_hmac() -> None:
    """Wompi speaks of a key pair, but takes a plain hash; an HMAC is refused."""
    text = b"sk8-438k4-xmxm392-sn2m2490000COP"
    keyed = hmac.new(DOCS.encode(), text, hashlib.sha256).hexdigest()

    assert keyed == "089fd60cd426c0d8f99bbd6bc61501f658483cc4fd7ae0cec7f3e0113ba471db"
    assert keyed != CHARGES[0][-1]


@pytest.mark.parametrize(("values", "timestamp", "secret", "wanted"), CHECKSUMS)
def test_event_is_hashed_as_wompi_does(
    values: list[str], timestamp: int, secret: str, wanted: str
) -> None:
    """A true event would be thrown away, or a forged one believed to come from Wompi."""
    assert wanted == event_checksum(values, timestamp, secret)


def test_event_counts_seconds() -> None:
    """An event stamped in milliseconds is not Wompi's."""
    values, timestamp, secret, wanted = CHECKSUMS[4]
    in_milliseconds = event_checksum(values, timestamp * 1000, secret)

    assert in_milliseconds == "90c09afc319dd3f87dba321f3581e866939a028911de1a8df23a6aa6be29a9c7"
    assert in_milliseconds != wanted


def test_values_are_read_in_the_senders_order() -> None:
    """Wompi varies which fields it signs; a fixed list would refuse true events."""
    transaction = {"id": "1000001-1791226107-72286", "status": "APPROVED", "amount_in_cents": 1}
    paths = ["transaction.amount_in_cents", "transaction.id", "transaction.status"]

    assert event_values({"transaction": transaction}, paths) == [
        "1",
        "1000001-1791226107-72286",
        "APPROVED",
    ]


@pytest.mark.parametrize(
    "path",
    ["transaction.nothing", "transaction", "transaction.id.more", "", "transaction.paid",
     "transaction.share", "transaction.none", "transaction.__class__", "transaction.list.0"],
)  # fmt: skip
def test_path_without_plain_value_is_refused(path: str) -> None:
    """A signed path that leads nowhere hashes to nothing: the rest would be free text."""
    data = {
        "transaction": {"id": "1", "paid": True, "share": 1.5, "none": None, "list": ["x"]},
    }

    with pytest.raises(UnresolvedPathError):
        event_values(data, [path])


@given(HEX)
def test_hashes_compare_in_either_case(digest: str) -> None:
    """Wompi's documentation prints upper case and its events are lower case: both are the same."""
    assert same_hash(digest, digest.upper())


@given(HEX, st.text())
def test_other_text_is_another_hash(digest: str, other: str) -> None:
    """Look-alike digits, an empty or a shorter hash must not pass for a signature."""
    assert same_hash(digest, other) == (other.lower() == digest)


@given(st.text(), st.integers(0, 10**12), st.text(min_size=1), st.text(min_size=1))
def test_expiry_and_secret_change_the_signature(
    reference: str, amount: int, expires: str, secret: str
) -> None:
    """A page whose expiry or secret was changed afterwards must not open."""

    def signed(*, secret: str, expires: str | None) -> str:
        return integrity_signature(
            reference=reference.encode(errors="replace").decode(),
            amount_in_cents=amount,
            currency="COP",
            secret=secret.encode(errors="replace").decode(),
            expiration_time=expires and expires.encode(errors="replace").decode(),
        )

    assert signed(secret=secret, expires=None) != signed(secret=secret, expires=expires)
    assert signed(secret=secret, expires=None) != signed(secret=secret + "x", expires=None)

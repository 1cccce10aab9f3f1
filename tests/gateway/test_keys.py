from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.errors import WasRefusedError
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment
from pos_app.gateway.keys import KeyFault, KeyFinding, check_keys, environment_of

PUBLIC, PRIVATE = "pub_test_Abc123", "prv_test_Abc123"
INTEGRITY, EVENTS = "test_integrity_Abc123", "test_events_Abc123"


def faults(public: str, integrity: str, private: str | None) -> dict[str, str]:
    """The keys that did not pass, and why."""
    found = check_keys(public, integrity, private)
    return {each.name: str(each.fault) for each in found if not each.passed}


@pytest.mark.parametrize("private", [PRIVATE, None])
def test_good_keys_pass(private: str | None) -> None:
    """A shop with the right keys could not start to sell."""
    assert faults(PUBLIC, INTEGRITY, private) == {}


@pytest.mark.parametrize(
    ("public", "integrity", "private", "wrong"),
    [
        ("", INTEGRITY, PRIVATE, {"public": "keys.missing"}),
        (PUBLIC, "", PRIVATE, {"integrity": "keys.missing"}),
        (PUBLIC, INTEGRITY, "", {"private": "keys.missing"}),
        (f"{PUBLIC} ", INTEGRITY, PRIVATE, {"public": "keys.white_space"}),
        (PUBLIC, f"{INTEGRITY}\n", PRIVATE, {"integrity": "keys.white_space"}),
        ("hola", INTEGRITY, PRIVATE, {"public": "keys.not_a_key"}),
        ("pub_test_", INTEGRITY, PRIVATE, {"public": "keys.not_a_key"}),
        ("pub_stagtest_Abc123", INTEGRITY, PRIVATE, {"public": "keys.not_a_key"}),
        (PUBLIC, "test_integrity_ábc", PRIVATE, {"integrity": "keys.not_a_key"}),
        (PUBLIC, EVENTS, PRIVATE, {"integrity": "keys.other_key"}),
        (PUBLIC, PRIVATE, INTEGRITY, {"integrity": "keys.other_key", "private": "keys.other_key"}),
        (PRIVATE, INTEGRITY, PUBLIC, {"public": "keys.other_key", "private": "keys.other_key"}),
        (PUBLIC, "prod_integrity_A1", PRIVATE, {"integrity": "keys.other_environment"}),
        (PUBLIC, INTEGRITY, "prv_prod_A1", {"private": "keys.other_environment"}),
        (
            "pub_prod_A1",
            INTEGRITY,
            PRIVATE,
            {"integrity": "keys.other_environment", "private": "keys.other_environment"},
        ),
    ],
)
def test_wrong_key_is_named(
    public: str, integrity: str, private: str, wrong: dict[str, str]
) -> None:
    """A complaint about the keys that does not say which costs a shop its first afternoon."""
    assert wrong == faults(public, integrity, private)


def test_swapped_key_says_what_it_is() -> None:
    """The sentence can say: this is the events secret, the relay takes it."""
    finding = check_keys(PUBLIC, EVENTS, None)[1]

    assert finding == KeyFinding(
        "integrity", KeyFault.OTHER_KEY, actual="events", environment=Environment.TEST
    )


@pytest.mark.parametrize("word", ["test", "prod"])
def test_environment_comes_from_the_prefix(word: str) -> None:
    """Test money must never look like real money."""
    keys = Keys(f"pub_{word}_A1", f"{word}_integrity_A1", f"prv_{word}_A1")

    assert word == environment_of(keys).value


@pytest.mark.fault("50")
def test_unusable_keys_are_refused_by_name() -> None:
    """A safe that gives back garbage would stop the till, or sell in two worlds at once."""
    with pytest.raises(WasRefusedError) as caught:
        environment_of(Keys(PUBLIC, "prod_integrity_A1"))

    assert caught.value.key == "keys.other_environment"
    assert caught.value.details == {"name": "integrity"}


@given(st.text(), st.text(), st.none() | st.text())
def test_anything_typed_gets_an_answer(public: str, integrity: str, private: str | None) -> None:
    """A pasted e-mail or a picture's bytes would close the set-up page."""
    found = check_keys(public, integrity, private)

    assert [each.name for each in found][:2] == ["public", "integrity"]
    assert not all(each.passed for each in found)

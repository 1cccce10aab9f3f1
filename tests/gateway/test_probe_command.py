from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from http_server import serving
from simulated_wompi import KEYS, Simulated

from pos_app.bootstrap.probe import main, table
from pos_app.bootstrap.probe_words import WORDS
from pos_app.bootstrap.system import Folders
from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.gateway import live_probe as gateway_live_probe
from pos_app.gateway import probe as gateway_probe
from pos_app.gateway.faults import Fault
from pos_app.gateway.keys import KeyFault, account_of
from pos_app.simulator.app import public_app
from pos_app.store.book import open_book


def typed(*keys: str) -> list[str]:
    """What a person types, in order."""
    return list(keys)


def test_probe_prints_a_dated_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The owner would have nothing to show, or would show the keys."""
    answers = typed(KEYS.public, KEYS.integrity, str(KEYS.private))
    wompi = Simulated()
    wompi.sell(1)

    with serving(public_app(wompi.engine)) as address:
        asked = ["--ask", "--local", address, "--data", str(tmp_path)]
        code = main(asked, lambda _prompt: answers.pop(0))

    told = capsys.readouterr()
    assert re.search(r"Wompi, pruebas, \d{4}-\d\d-\d\d \d\d:\d\d UTC", told.out)
    assert "comprobado  se crea un link de pago" in told.out
    assert code == (1 if "no es así" in told.out else 0)
    assert "SIMULATOR" not in told.out + told.err
    book = open_book(Folders.under(tmp_path).data, datetime.now(UTC))
    assert book.beliefs.of(account_of(KEYS)).proved(Check.LINK_MADE, Check.LINK_CLOSED)
    book.close()


def test_a_mistyped_key_refutes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One wrong letter would switch the shop's QR off until somebody probes again."""
    answers = typed(KEYS.public, KEYS.integrity, f"{KEYS.private}X")
    wompi = Simulated()
    wompi.sell(1)

    with serving(public_app(wompi.engine)) as address:
        asked = ["--ask", "--local", address, "--data", str(tmp_path)]
        assert main(asked, lambda _prompt: answers.pop(0)) == 2

    assert "no es así" not in capsys.readouterr().out
    book = open_book(Folders.under(tmp_path).data, datetime.now(UTC))
    beliefs = book.beliefs.of(account_of(KEYS))
    book.close()
    assert (beliefs.by_reference, beliefs.by_day) == (True, True)


def test_a_till_that_is_open_keeps_its_table(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Two programs would write into one memory; or the owner would believe it was kept."""
    answers = typed(KEYS.public, KEYS.integrity, str(KEYS.private))
    wompi = Simulated()
    book = open_book(Folders.under(tmp_path).data, datetime.now(UTC))
    try:
        with serving(public_app(wompi.engine)) as address:
            asked = ["--ask", "--local", address, "--data", str(tmp_path)]
            main(asked, lambda _prompt: answers.pop(0))
    finally:
        book.close()

    assert "store.in_use" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (["", "test_integrity_1", ""], "Llave pública: falta"),
        (["hola", "test_integrity_1", ""], "Llave pública: no parece una llave"),
        (["pub_test_1", "test_events_1", ""], "Secreto de integridad: es otra de sus llaves"),
        (["pub_test_1", "test_integrity_1", "prv_prod_1"], "es del otro ambiente"),
    ],
)
def test_wrong_keys_ask_nobody(
    keys: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A swapped secret would be sent to Wompi as if it were a key."""
    assert main(["--ask"], lambda _prompt: keys.pop(0)) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(("language", "told"), [("es", "almacén seguro"), ("en", "keyring")])
def test_computer_without_a_safe_says_so(
    language: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command would end in a traceback on a computer without a keyring."""
    assert main(["--language", language]) == 2
    assert told in capsys.readouterr().err


def test_table_names_reasons_in_words() -> None:
    """The owner would read names of our program."""
    at = datetime(2026, 11, 22, 15, 4, tzinfo=UTC)
    rows = [
        Belief(Check.CLOCK, Outcome.REFUTED, at, "-7200 s"),
        Belief(Check.READ_WITH_KEY, Outcome.UNTRIED, at, "nothing_to_try_with"),
    ]

    assert table(rows, "prod", WORDS["en"]) == (
        "Wompi, real money, 2026-11-22 15:04 UTC\n"
        "  refuted  this computer's clock agrees with Wompi's (2 minutes) · -7200 s\n"
        "  untried  a payment is read by its id, with the private key · "
        "nothing to try it with yet\n"
    )


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_text_is_written(language: str) -> None:
    """A row would show a key instead of a sentence."""
    words = WORDS[language]
    source = Path(str(gateway_probe.__file__)).read_text()
    own = set(re.findall(r'(?:_must\(.*, |OtherwiseError\(|TRY_WITH = )"(\w+)"', source))
    live = Path(str(gateway_live_probe.__file__)).read_text()
    own |= set(re.findall(r'"(not_\w+)"', live))

    assert set(words.checks) == set(Check)
    assert set(words.outcomes) == set(Outcome)
    assert set(words.key_faults) == {str(fault) for fault in KeyFault}
    assert set(words.reasons) == own | {str(fault) for fault in Fault}
    assert all(getattr(words, field.name) for field in fields(words))

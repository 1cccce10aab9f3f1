"""The commands that look after the till: doctor, backup, restore and verify."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import FakeClock
from fake_gateway import FakeGateway
from fake_printer import FakePrinter
from fake_relay import PASS, FakeDoor, FakeRelay
from payments import NOON
from sales import paid, rung_up

from pos_app.bootstrap import backup, doctor, restore, verify
from pos_app.bootstrap.examining import Examiner
from pos_app.core.checkup import CHECKS, Finding, Health
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.keys import Keys
from pos_app.core.relay_terms import JournalHead, RelayPass
from pos_app.store.book import open_book
from pos_app.store.vault import MemoryPassVault, MemoryPepper, MemoryVault

KEYS = Keys("pub_test_A1", "test_integrity_B2", "prv_test_C3")
Told = pytest.CaptureFixture[str]


def shop(root: Path, sales: int = 2) -> Path:
    """Sell something below a root and give the database."""
    book = open_book(root / "data", NOON)
    for _ in range(sales):
        paid(book, rung_up(book))
    book.close()
    return root / "data" / "mostrador.db"


# --- verify ------------------------------------------------------------------------------------


def test_untouched_records_are_proved(tmp_path: Path, capsys: Told) -> None:
    """A manager would have to believe the till."""
    shop(tmp_path)
    assert verify.main(["--data", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "Registro sin cambios: 2 ventas, 2 recibos, 2 renglones." in told


def test_an_edit_is_named_with_its_row(tmp_path: Path, capsys: Told) -> None:
    """«Something is wrong» helps nobody to find who did it."""
    database = shop(tmp_path)
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("DROP TRIGGER journal_no_update")
        raw.execute("UPDATE journal SET actor = 'otro' WHERE number = 2")
        raw.commit()

    assert verify.main(["--data", str(tmp_path), "--language", "en"]) == 1
    assert "CHANGED: journal, row 2." in capsys.readouterr().err


class OneDoor(FakeDoor):
    """Opens one relay."""

    def __init__(self, relay: FakeRelay) -> None:
        """Lead to this relay."""
        super().__init__()
        self._only = relay

    def open(self, relay_pass: RelayPass) -> FakeRelay:
        """Lead there."""
        assert relay_pass == PASS
        return self._only


def test_the_heads_that_others_hold_are_compared(tmp_path: Path, capsys: Told) -> None:
    """A past that was written anew would be whole again."""
    database = shop(tmp_path)
    relay = FakeRelay()
    with closing(sqlite3.connect(database)) as raw:
        ((digest,),) = raw.execute("SELECT digest FROM journal WHERE number = 2").fetchall()
    relay.kept[1] = JournalHead(1, 2, digest)
    asked = ["--data", str(tmp_path), "--language", "en", "--relay"]

    def prove(*more: str, relay_pass: RelayPass | None = PASS) -> tuple[int, str]:
        door = OneDoor(relay)
        code = verify.main([*asked, *more], MemoryPassVault(relay_pass), lambda: door)
        told = capsys.readouterr()
        return code, told.out + told.err

    good = prove("--paper", " ".join(digest[at : at + 4] for at in range(0, 64, 4)))
    assert good[0] == 0
    assert "1 from the relay, 1 from paper" in good[1]
    assert "not paired" in prove(relay_pass=None)[1]
    relay.fault = CouldNotAskError("relay.no_network")
    assert prove()[0] == 0
    relay.fault = None
    relay.kept[1] = JournalHead(1, 2, "f" * 64)
    code, told = prove("--paper", "e" * 64)
    assert code == 1
    assert "held by the relay for entry 2" in told
    assert "held by the paper for entry eeeeeeee" in told
    assert "64 letters" in prove("--paper", "abc")[1]


def test_nothing_is_no_proof(tmp_path: Path, capsys: Told) -> None:
    """A mistyped folder would be called whole."""
    assert verify.main(["--data", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().out


# --- backup and restore ------------------------------------------------------------------------


def test_the_code_is_printed_once_and_opens_the_copy_elsewhere(
    tmp_path: Path, capsys: Told
) -> None:
    """Without it a copy is worth nothing on another computer."""
    shop(tmp_path / "old")
    arguments = ["--data", str(tmp_path / "old"), "--folder", str(tmp_path / "usb")]
    secret = MemoryPepper()
    assert backup.main(arguments, secret, MemoryPepper("sal")) == 0
    first = capsys.readouterr().out
    (code,) = [line.strip() for line in first.splitlines() if line.count("-") == 5]
    (copy,) = (tmp_path / "usb").glob("*.copia")

    empty, pepper = MemoryPepper(), MemoryPepper()
    new = ["--data", str(tmp_path / "new"), str(copy)]
    assert restore.main([*new, "--rehearse"], lambda _: code, empty, pepper) == 0
    assert "No se tocó nada." in capsys.readouterr().out
    assert not (tmp_path / "new" / "data" / "mostrador.db").exists()
    assert restore.main(new, lambda _: code.lower(), empty, pepper) == 0

    assert "2 recibos" in capsys.readouterr().out
    assert empty.read() == secret.read()
    assert pepper.read() == "sal"
    assert verify.main(["--data", str(tmp_path / "new")]) == 0
    assert restore.main(new, _never, empty, pepper) == 0, "the safe knows the code now"


def _never(_asked: str) -> str:
    raise AssertionError("nobody is asked")


def test_the_second_copy_prints_no_code(tmp_path: Path, capsys: Told) -> None:
    """The code would stand in every log of every cron job."""
    shop(tmp_path)
    secret = MemoryPepper("0123456789ABCDEFGHJKMNPQR")
    assert backup.main(["--data", str(tmp_path)], secret, MemoryPepper()) == 0
    told = capsys.readouterr().out
    assert "Copia hecha y probada" in told
    assert "0123" not in told
    assert list((tmp_path / "papers" / "Copias").glob("*.copia"))


@pytest.mark.parametrize(
    ("code", "said"),
    [("nada", "Ese código tiene un error"), ("GOOD", "La copia es de otro código")],
)
def test_a_wrong_code_is_told(tmp_path: Path, capsys: Told, code: str, said: str) -> None:
    """A typing error would look like a broken copy."""
    from pos_app.store.sealing import code_of, new_secret

    shop(tmp_path)
    secret = MemoryPepper("0123456789ABCDEFGHJKMNPQR")
    backup.main(["--data", str(tmp_path)], secret, MemoryPepper())
    (copy,) = (tmp_path / "papers" / "Copias").glob("*.copia")
    typed = code_of(new_secret()) if code == "GOOD" else code

    arguments = [str(copy), "--data", str(tmp_path / "new")]
    assert restore.main(arguments, lambda _: typed, MemoryPepper(), MemoryPepper()) == 1
    assert said in capsys.readouterr().err


def test_what_is_not_there_is_named(tmp_path: Path, capsys: Told) -> None:
    """A mistyped name would be answered with a traceback."""
    assert restore.main([str(tmp_path / "nada"), "--data", str(tmp_path)]) == 2
    assert backup.main(["--data", str(tmp_path)], MemoryPepper()) == 2
    assert "nada" in capsys.readouterr().out


class LockedSafe(MemoryPepper):
    """A safe nobody can open."""

    def read(self) -> str | None:
        """Stay locked."""
        raise CouldNotAskError("vault.locked")


def test_a_locked_safe_is_told_or_done_without(tmp_path: Path, capsys: Told) -> None:
    """On a computer without a desktop nothing could be restored."""
    from pos_app.store.sealing import code_of

    shop(tmp_path)
    code = "0123456789ABCDEFGHJKMNPQR"
    assert backup.main(["--data", str(tmp_path)], LockedSafe()) == 1
    assert "está cerrado" in capsys.readouterr().err
    backup.main(["--data", str(tmp_path)], MemoryPepper(code), MemoryPepper())
    (copy,) = (tmp_path / "papers" / "Copias").glob("*.copia")
    arguments = [str(copy), "--data", str(tmp_path / "new")]

    assert restore.main(arguments, lambda _: code_of(code), LockedSafe(), LockedSafe()) == 0
    assert "los PIN se ponen de nuevo" in capsys.readouterr().out


# --- doctor ------------------------------------------------------------------------------------


def examiner(root: Path, **ways: object) -> Examiner:
    """Look at a machine on which everything works."""
    usual: dict[str, object] = {
        "data": root,
        "vault": MemoryVault(KEYS),
        "pass_vault": MemoryPassVault(),
        "gateway": lambda _keys: FakeGateway(FakeClock()),
        "printer": FakePrinter,
        "door": ("127.0.0.1", 1),
    }
    return Examiner(**(usual | ways))  # type: ignore[arg-type]  # -- builder with typed defaults


def looked(one: Examiner, check: str) -> Finding:
    """Look at one thing."""
    return asyncio.run(one.look(check))


def test_everything_is_told_with_its_state_and_in_both_languages(
    tmp_path: Path, capsys: Told
) -> None:
    """A look without a sentence would be a key on the screen."""
    one = examiner(tmp_path, vault=MemoryVault())
    for language in ("es", "en"):
        doctor.main(["--language", language], one)
        told = capsys.readouterr().out.splitlines()
        assert len(told) == len(CHECKS)
        assert not [line for line in told if "doctor." in line]


def test_without_keys_nobody_is_asked(tmp_path: Path) -> None:
    """The first start of every shop would look broken."""
    one = examiner(tmp_path, vault=MemoryVault())
    assert looked(one, "wompi") == Finding("wompi", Health.UNTOLD, "no_keys")
    assert looked(one, "clock") == Finding("clock", Health.UNTOLD, "no_keys")
    assert looked(one, "safe").said == "no_keys"


def test_a_wrong_clock_is_told_in_minutes(tmp_path: Path) -> None:
    """Codes would be over before they are shown."""

    class Late(FakeGateway):
        def server_time(self):  # type: ignore[no-untyped-def]  # it only fails
            from datetime import UTC, datetime

            return datetime.now(UTC) + timedelta(minutes=63)

    one = examiner(tmp_path, gateway=lambda _keys: Late(FakeClock()))
    assert looked(one, "clock") == Finding("clock", Health.BAD, "off", (("minutes", 63),))


@pytest.mark.parametrize(
    ("fault", "health", "said"),
    [
        (CouldNotAskError("gateway.no_network"), Health.UNTOLD, "no_answer"),
        (CouldNotAskError("gateway.tls"), Health.BAD, "tls"),
        (WasRefusedError("gateway.unauthorized"), Health.BAD, "refused"),
    ],
)
def test_a_wompi_that_fails_is_told(
    tmp_path: Path, fault: Exception, health: Health, said: str
) -> None:
    """Bad keys and bad internet need different people."""

    def failing(_keys: Keys) -> FakeGateway:
        gateway = FakeGateway(FakeClock())
        gateway.fault = fault  # type: ignore[assignment]  # any fault
        return gateway

    one = examiner(tmp_path, gateway=failing)
    found = looked(one, "wompi")
    assert (found.health, found.said) == (health, said)


def test_a_safe_that_hangs_is_given_up(tmp_path: Path, capsys: Told) -> None:
    """The one command that should find the trouble would hang with it."""
    let_go = threading.Event()

    class Hanging(MemoryVault):
        def read(self) -> Keys | None:
            let_go.wait()
            return None

    one = examiner(tmp_path, vault=Hanging(), seconds=0.1)
    assert looked(one, "safe") == Finding("safe", Health.BAD, "hangs")
    let_go.set()
    for thread in threading.enumerate():
        if thread.name == "doctor":
            thread.join()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("left", "health", "said"),
    [(2, Health.GOOD, "good"), (1, Health.WEAK, "low_paper"), (0, Health.BAD, "no_paper")],
)
def test_the_printer_is_looked_at(tmp_path: Path, left: int, health: Health, said: str) -> None:
    """The paper would end before anybody looked."""
    book = open_book(tmp_path, NOON)
    book.settings.change("printer.way", "usb")
    book.settings.change("printer.address", "04b8:0e15")
    book.close()
    printer = FakePrinter()
    printer.left = left
    one = examiner(tmp_path, printer=lambda: printer)
    assert looked(one, "printer") == Finding("printer", health, said)
    assert looked(examiner(tmp_path / "other"), "printer").said == "none"


@pytest.mark.fault("F4")
def test_damaged_data_are_found(tmp_path: Path) -> None:
    """The till would sell on until the disk is gone."""
    assert looked(examiner(tmp_path), "data").said == "none"
    shop(tmp_path)
    assert looked(examiner(tmp_path / "data"), "data").health is Health.GOOD
    (tmp_path / "data" / "mostrador.db").write_bytes(b"flipped" * 999)
    assert looked(examiner(tmp_path / "data"), "data") == Finding("data", Health.BAD, "damaged")


@pytest.mark.fault("F3")
@pytest.mark.parametrize(
    ("free", "took", "said", "health"),
    [
        (1 << 40, 0.0, "good", Health.GOOD),
        (1 << 40, 0.2, "slow", Health.WEAK),
        (300 << 20, 0.0, "little", Health.WEAK),
        (10 << 20, 0.0, "full", Health.BAD),
    ],
)
def test_the_disk_is_measured(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    free: int,
    took: float,
    said: str,
    health: Health,
) -> None:
    """A full disk would be noticed by the customer at the counter."""
    from collections import namedtuple

    from pos_app.bootstrap import examining

    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage(0, 0, free))
    monkeypatch.setattr(examining, "_write_time", lambda _: round(took * 1000))
    found = looked(examiner(tmp_path), "disk")
    assert (found.said, found.health) == (said, health)


def test_the_disk_is_left_as_it_was(tmp_path: Path) -> None:
    """Every look would leave a file behind."""
    assert looked(examiner(tmp_path), "disk").check == "disk"
    assert not list(tmp_path.iterdir())


def reached(act: Callable[[int], Finding]) -> Finding:
    """Look while a server of ours listens."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        return act(server.getsockname()[1])


def test_the_relay_is_reached_or_not(tmp_path: Path) -> None:
    """Notices would stop and nobody would know where."""

    def paired(port: int) -> Examiner:
        address = f"http://127.0.0.1:{port}"
        kept = RelayPass(address=address, till="C1", landing="l", token="t", cursor=0)
        return examiner(tmp_path, pass_vault=MemoryPassVault(kept))

    assert looked(examiner(tmp_path), "relay").said == "none"
    assert reached(lambda port: looked(paired(port), "relay")).said == "good"
    assert looked(paired(1), "relay").said == "unreachable"
    assert looked(examiner(tmp_path), "network").said == "unreachable"
    door = reached(lambda port: looked(examiner(tmp_path, door=("127.0.0.1", port)), "network"))
    assert door.health is Health.GOOD


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A half installation would fail in the middle of a sale."""
    from pos_app.bootstrap import examining

    assert looked(examiner(tmp_path), "parts").health is Health.GOOD
    assert looked(examiner(tmp_path), "web_engine").health is Health.GOOD
    monkeypatch.setattr(examining, "NEEDED", ("httpx", "no-such-part"))
    assert looked(examiner(tmp_path), "parts").details == (("names", "no-such-part"),)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert looked(examiner(tmp_path), "web_engine").said == "no_screen"


def test_the_exit_code_says_whether_something_is_wrong(tmp_path: Path, capsys: Told) -> None:
    """A script that looks after ten shops reads no sentences."""
    one = examiner(tmp_path)
    assert looked(one, "scanner").health is Health.UNTOLD
    assert doctor.main([], examiner(tmp_path, vault=BrokenSafe())) == 1
    assert "✗" in capsys.readouterr().out


class BrokenSafe(MemoryVault):
    """No safe at all."""

    def read(self) -> Keys | None:
        """Be missing."""
        raise CouldNotAskError("vault.missing")

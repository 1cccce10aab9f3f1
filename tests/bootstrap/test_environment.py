"""What the environment may not decide."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_app.bootstrap.desktop import main
from pos_app.bootstrap.display import has_display
from pos_app.bootstrap.guest_environment import FORBIDDEN, clean_environment
from pos_app.bootstrap.rehearsal import LOCK
from pos_app.bootstrap.rehearsal import main as rehearse
from pos_app.store.lock import InstanceLock


@pytest.mark.fault("43")
@pytest.mark.expected_logs("variable_refused", always=True)
@pytest.mark.parametrize("name", FORBIDDEN)
def test_no_variable_lowers_a_wall(name: str) -> None:
    """Somebody at the counter could switch the sandbox off or listen to the till's questions."""
    for written in (name, name.lower()):
        environment = {written: "1", "HOME": "/home/caja"}
        assert (written,) == clean_environment(environment)
        assert environment.pop("QTWEBENGINE_CHROMIUM_FLAGS").startswith("--log-level")
        assert environment == {"HOME": "/home/caja"}


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "win32", True),
    ],
)
def test_a_display_is_noticed(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], platform: str, *, seen: bool
) -> None:
    """The demo would open a window that nobody sees, or tell a story to somebody who watches."""
    monkeypatch.setattr("sys.platform", platform)

    assert seen is has_display(environment)


def test_a_till_without_a_screen_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Qt would abort the program with a page of plug-in names that help nobody."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    for language, said in (("es_CO.UTF-8", "necesita una pantalla"), ("en_US", "needs a screen")):
        monkeypatch.setenv("LC_ALL", language)
        assert main(["--data", str(tmp_path / "caja")]) == 2
        assert said in capsys.readouterr().err
    assert not (tmp_path / "caja").exists()


def test_a_second_rehearsal_leaves_the_first_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second start would delete data that a running till still writes."""
    monkeypatch.setenv("LC_ALL", "es_CO.UTF-8")
    kept = tmp_path / "data" / "till.db"
    kept.parent.mkdir()
    kept.write_text("in use")
    first = InstanceLock(tmp_path / LOCK, datetime(2026, 11, 20, 17, 0, tzinfo=UTC))

    assert rehearse(["--fresh", "--data", str(tmp_path)]) == 1
    first.release()

    assert kept.exists()
    assert "Cierre el ensayo" in capsys.readouterr().err

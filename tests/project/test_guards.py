"""Each guard of the suite, bitten on purpose: small suites run apart, and their verdicts read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

Suite = Callable[[str, str], Mapping[str, str]]

_SUPPORT = Path(__file__).parents[1] / "support"
_VERDICT = re.compile(r"^(PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS)[^:]*::(\w+)", re.MULTILINE)


@pytest.fixture
def suite(tmp_path: Path) -> Suite:
    """Run a suite with one guard; gives the last verdict of each test, and ``output``."""

    def run(guard: str, source: str) -> Mapping[str, str]:
        (tmp_path / "test_bitten.py").write_text(dedent(source), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-rA", "-p", f"guards.{guard}", "--no-qt-log"]
        done = subprocess.run(
            [*command, "-p", "no:cacheprovider", "-p", "no:schemathesis", "."],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(_SUPPORT)},
            capture_output=True,
            text=True,
            check=False,
        )
        verdicts = {name: verdict for verdict, name in _VERDICT.findall(done.stdout)}
        return verdicts | {"output": done.stdout + done.stderr, "exit": str(done.returncode)}

    return run


def _without_talk(verdicts: Mapping[str, str]) -> dict[str, str]:
    return {name: said for name, said in verdicts.items() if name not in {"output", "exit"}}


def test_a_skip_is_a_failure(suite: Suite) -> None:
    """A payment test that quietly never runs would be counted as one that passed."""
    verdicts = suite(
        "skips",
        """
        import pytest

        @pytest.mark.skip(reason="later")
        def test_skipped(): ...

        def test_skips_itself():
            pytest.skip("no browser")

        @pytest.mark.xfail
        def test_excused():
            assert False

        @pytest.mark.xfail
        def test_excused_in_vain(): ...

        def test_good(): ...
        """,
    )
    assert _without_talk(verdicts) == {
        "test_skipped": "ERROR",
        "test_skips_itself": "FAILED",
        "test_excused": "FAILED",
        "test_excused_in_vain": "FAILED",
        "test_good": "PASSED",
    }
    assert verdicts["exit"] != "0"


def test_a_skipped_module_is_a_failure(suite: Suite) -> None:
    """A whole file that leaves itself out must not go unnoticed either."""
    verdicts = suite("skips", 'import pytest\npytest.importorskip("no_such_part")')
    assert "1 error" in verdicts["output"]
    assert verdicts["exit"] != "0"


def test_an_unexpected_warning_in_the_log_is_a_failure(suite: Suite) -> None:
    """A till that warns on a normal day teaches its owner to overlook the warning that matters."""
    verdicts = suite(
        "logs",
        """
        import logging
        import pytest
        import structlog
        from structlog.stdlib import ProcessorFormatter

        early = structlog.get_logger()

        def test_quiet():
            structlog.get_logger().info("sale_opened")
            logging.getLogger("till").info("sale opened")

        def test_structlog():
            early.warning("gateway_slow")

        def test_standard():
            logging.getLogger("till").error("lost")

        def test_own_configuration():
            structlog.configure(cache_logger_on_first_use=True)
            early.error("gateway_slow")

        def test_after_own_configuration():
            early.warning("gateway_slow")

        @pytest.mark.expected_logs("gateway_slow", "till")
        def test_announced():
            early.warning("gateway_slow", seconds=3)
            logging.getLogger("till").error("lost")

        @pytest.mark.expected_logs("printed_event")
        def test_rendered_by_the_standard_library():
            structlog.configure(
                processors=[ProcessorFormatter.wrap_for_formatter],
                logger_factory=structlog.stdlib.LoggerFactory(),
            )
            structlog.get_logger().warning("printed_event")

        @pytest.mark.expected_logs("gateway_slow")
        def test_never_came(): ...

        @pytest.mark.expected_logs("gateway_slow", always=False)
        def test_need_not_come(): ...
        """,
    )
    bad = {name for name, said in _without_talk(verdicts).items() if said != "PASSED"}
    assert bad == {
        "test_structlog",
        "test_standard",
        "test_own_configuration",
        "test_after_own_configuration",
        "test_never_came",
    }
    assert "'event': 'gateway_slow'" in verdicts["output"]


def test_reaching_beyond_this_machine_is_a_failure(suite: Suite) -> None:
    """A test that leans on the internet fails on the day that the internet does."""
    verdicts = suite(
        "network",
        """
        import socket

        def test_forgiven_by_its_code():
            try:
                socket.create_connection(("192.0.2.7", 443), timeout=0.1)
            except Exception:
                pass

        def test_asks_for_a_name():
            try:
                socket.getaddrinfo("gateway.example", 443)
            except Exception:
                pass

        def test_stays_here():
            with socket.create_server(("127.0.0.1", 0)) as server:
                socket.create_connection(("localhost", server.getsockname()[1])).close()
        """,
    )
    assert _without_talk(verdicts) == {
        "test_forgiven_by_its_code": "ERROR",
        "test_asks_for_a_name": "ERROR",
        "test_stays_here": "PASSED",
    }
    assert "socket.connect 192.0.2.7" in verdicts["output"]


def test_a_message_of_qt_is_a_failure(suite: Suite) -> None:
    """Qt says in passing what later ends in a crash: a timer of another thread, a dead object."""
    verdicts = suite(
        "qt_messages",
        """
        from PySide6.QtCore import qDebug, qWarning

        def test_warns():
            qWarning("QObject::startTimer: timers cannot be started from another thread")

        def test_chats():
            qDebug("here")

        def test_harmless():
            qWarning("This plugin does not support propagateSizeHints()")

        def test_almost_harmless():
            qWarning("This plugin does not support propagateSizeHints() today")

        def test_quiet(): ...
        """,
    )
    assert _without_talk(verdicts) == {
        "test_warns": "ERROR",
        "test_chats": "ERROR",
        "test_harmless": "PASSED",
        "test_almost_harmless": "ERROR",
        "test_quiet": "PASSED",
    }


def test_a_thread_left_behind_is_a_failure(suite: Suite) -> None:
    """A till whose thread does not end is a till that must be killed at closing time."""
    verdicts = suite(
        "leaks",
        """
        import threading
        import pytest

        stop = threading.Event()

        @pytest.fixture(scope="module")
        def server():
            wanted, done = threading.Event(), threading.Event()
            def serve():
                wanted.wait()
                threading.Thread(target=done.wait, name="handler").start()
            thread = threading.Thread(target=serve, name="server")
            thread.start()
            yield wanted
            done.set()

        def test_served_by_a_shared_server(server):
            server.set()

        def test_ends_in_time():
            threading.Thread(target=threading.Event().wait, args=[0.2]).start()

        def test_leaves_a_thread():
            threading.Thread(target=stop.wait, name="forgotten").start()

        def test_is_not_blamed_for_it(): ...

        def test_failing_is_enough():
            threading.Thread(target=stop.wait).start()
            assert False

        def test_tidies_up():
            stop.set()
        """,
    )
    assert _without_talk(verdicts) == {
        "test_served_by_a_shared_server": "PASSED",
        "test_ends_in_time": "PASSED",
        "test_leaves_a_thread": "ERROR",
        "test_is_not_blamed_for_it": "PASSED",
        "test_failing_is_enough": "FAILED",
        "test_tidies_up": "PASSED",
    }
    assert re.search(r"thread 'forgotten', started at .*test_bitten.py:\d+", verdicts["output"])


def test_a_window_timer_or_thread_of_qt_left_behind_is_a_failure(suite: Suite) -> None:
    """A hidden window keeps a sale alive; a running timer asks the gateway for nobody."""
    verdicts = suite(
        "leaks",
        """
        import pytest
        from PySide6.QtCore import QThread, QTimer
        from PySide6.QtWidgets import QWidget

        kept = []

        class Window(QWidget): ...

        def test_window(qapp):
            kept.append(Window(objectName="receipt"))

        def test_is_not_blamed_for_it(qapp): ...

        def test_closed_window(qtbot):
            window = Window()
            qtbot.addWidget(window)
            window.show()

        def test_circular_window(qapp):
            window = Window()
            window.myself = window

        def test_timer(qapp):
            kept.append(QTimer(objectName="poll", interval=50))
            kept[-1].start()

        def test_stopped_timer(qapp):
            timer = QTimer()
            timer.start(1000)
            timer.stop()
            kept.append(timer)

        def test_thread(qapp):
            kept.append(QThread(objectName="worker"))
            kept[-1].start()

        def test_tidies_up(qapp):
            kept[0].close()
            kept[1].stop()
            kept[-1].quit()
            kept[-1].wait()
            kept.clear()
        """,
    )
    bad = {name for name, said in _without_talk(verdicts).items() if said != "PASSED"}
    assert bad == {"test_window", "test_timer", "test_thread"}, verdicts["output"]
    assert re.search(r"Window named 'receipt', written at .*test_bitten.py:8", verdicts["output"])
    assert "QTimer named 'poll'" in verdicts["output"]
    assert "QThread named 'worker'" in verdicts["output"]

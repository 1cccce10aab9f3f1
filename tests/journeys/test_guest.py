"""The hosted page is a guest: whatever it tries, the shop and the next customer are safe."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
import shiboken6
from hostile_pages import hostile_pages
from own_certificate import own_certificate
from PySide6.QtCore import QStandardPaths
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui.checkout.house import GuestHouse
from tests.journeys.conftest import REDIRECT, Receive, Visit

pytestmark = pytest.mark.serial


@pytest.fixture(scope="module")
def hostile() -> Iterator[str]:
    """Where the hostile pages are."""
    with hostile_pages() as origin:
        yield origin


def title(visit: Visit) -> str:
    """What the page named itself: how it tells what it got."""
    return str(visit.customer.reads("document.title"))


@pytest.mark.fault("G3")
@pytest.mark.fault("44")
@pytest.mark.parametrize(
    "scheme", ["file", "data", "qrc", "chrome", "view-source", "app", "plain-http"]
)
def test_only_web_pages_are_visited(
    receive: Receive, hostile: str, qtbot: QtBot, scheme: str
) -> None:
    """A page shows a file of the shop, a forged result or another program on the till's screen."""
    visit = receive(f"{hostile}/schemes")
    visit.customer.clicks(scheme)
    visit.customer.clicks("hash")  # the page answers again, so the click before is dealt with
    here = f"{hostile}/schemes#stayed"
    qtbot.waitUntil(lambda: visit.customer.reads("location.href") == here, timeout=20_000)
    assert visit.customer.sees(scheme)


@pytest.mark.fault("G9")
@pytest.mark.fault("44")
def test_an_empty_page_is_a_page_that_failed(receive: Receive, hostile: str, qtbot: QtBot) -> None:
    """The till shows a white sheet in the checkout's frame and waits for nobody."""
    visit = receive(f"{hostile}/schemes")
    visit.customer.clicks("about")
    qtbot.waitUntil(lambda: bool(visit.failures), timeout=20_000)


@pytest.mark.fault("G6")
@pytest.mark.fault("42")
def test_a_page_with_its_own_certificate_is_not_opened(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Somebody in the shop's network shows his own payment page, one click away."""
    house = GuestHouse(loopback=True, parent=dressed)
    visit = Visit(qtbot, house)
    with hostile_pages(own_certificate(tmp_path)) as origin:
        visit.knock(f"{origin}/plain")
        assert not visit.customer.sees("plain")
    visit.leave()
    shiboken6.delete(house)


def test_a_form_that_comes_back_is_still_a_page(receive: Receive, hostile: str) -> None:
    """A customer mistypes his mail, and the till says that the payment page stopped."""
    visit = receive(f"{hostile}/form")
    visit.customer.clicks_until("go", lambda: visit.customer.sees("mend"))
    assert not visit.failures


@pytest.mark.fault("45")
@pytest.mark.fault("G5")
@pytest.mark.parametrize("page", ["storm", "storm-alone"])
def test_a_storm_of_windows_ends_in_the_frame(receive: Receive, hostile: str, page: str) -> None:
    """Fifty windows cover the till, and the cashier cannot sell."""
    visit = receive(f"{hostile}/{page}")
    if page == "storm":
        visit.customer.clicks_until("go", lambda: len(views(visit)) > 1)
    assert len(views(visit)) <= 3
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [visit.window]
    visit.leave()


def test_a_window_above_the_page_can_be_left(receive: Receive, hostile: str) -> None:
    """The customer opens the conditions, and no key leads back to paying."""
    visit = receive(f"{hostile}/conditions")
    visit.customer.clicks_until("go", lambda: len(views(visit)) > 1)

    visit.open(f"{hostile}/form")

    visit.customer.waits_for("go")
    assert visit.guest is not None
    assert visit.guest.view.url().path() == "/form"


def views(visit: Visit) -> list[QWebEngineView]:
    """The pages in the frame, one above the other."""
    return visit.window.findChildren(QWebEngineView)


@pytest.mark.fault("45")
def test_a_page_cannot_hold_the_window_open(receive: Receive, hostile: str) -> None:
    """«¿Seguro que quieres salir?» keeps a customer's page on the till for ever."""
    visit = receive(f"{hostile}/trap")
    visit.customer.clicks("go")  # a page that was touched may ask
    visit.open(f"{hostile}/plain")
    visit.customer.waits_for("plain")
    visit.open(f"{hostile}/trap")
    visit.customer.clicks("go")
    visit.leave()
    assert visit.guest is None


@pytest.mark.fault("45")
def test_a_page_asks_the_cashier_nothing(receive: Receive, hostile: str) -> None:
    """A dialog of the page lies over the till and looks like one of ours."""
    visit = receive(f"{hostile}/dialogs")
    visit.customer.clicks_until("go", lambda: title(visit).endswith("done"))
    assert title(visit) == "true,,done"
    assert QApplication.activeModalWidget() is None


@pytest.mark.fault("45")
@pytest.mark.fault("G5")
def test_a_page_never_fills_the_screen(receive: Receive, hostile: str) -> None:
    """A page covers the whole screen and shows a forged «Sí, entregue»."""
    visit = receive(f"{hostile}/fullscreen")
    visit.customer.clicks_until("go", lambda: title(visit) in {"full", "refused"})
    assert title(visit) == "refused"
    assert not visit.window.isFullScreen()


@pytest.mark.fault("45")
@pytest.mark.fault("G5")
def test_every_permission_is_denied(receive: Receive, hostile: str) -> None:
    """A page hears, sees or reads the shop: microphone, camera, screen, clipboard, files."""
    visit = receive(f"{hostile}/permissions")
    visit.customer.clicks_until("go", lambda: title(visit).startswith("asked"))
    assert "granted" not in title(visit)
    assert title(visit).count(":") == 8


@pytest.mark.fault("45")
@pytest.mark.fault("G5")
def test_nothing_is_downloaded(receive: Receive, hostile: str) -> None:
    """A page puts a program on the shop's computer."""
    visit = receive(f"{hostile}/download")
    visit.customer.clicks_until("go", lambda: title(visit) == "tried")
    visit.open(f"{hostile}/plain")
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DownloadLocation)
    folders = [Path(place) for place in (*places, ".")]
    assert not [found for folder in folders for found in folder.glob("virus*")]


@pytest.mark.fault("46")
def test_the_page_finds_no_object_of_ours(receive: Receive, hostile: str) -> None:
    """A page speaks to the till and tells it that it was paid."""
    visit = receive(f"{hostile}/bridge")
    assert json.loads(visit.customer.reads("found.textContent")) == []
    assert visit.guest is not None
    page = visit.guest.view.page()
    assert page.webChannel() is None
    assert page.scripts().count() == page.profile().scripts().count() == 0
    assert page.inspectedPage() is None
    assert page.devToolsPage() is None


def _found_something(visit: Visit) -> bool:
    return bool(visit.customer.reads("found.textContent"))


@pytest.mark.fault("46")
@pytest.mark.fault("G10")
def test_the_next_customer_finds_nothing_of_the_one_before(
    receive: Receive, hostile: str, qtbot: QtBot
) -> None:
    """A customer's name and card are offered to the next one in the queue."""
    for _customer in range(2):
        visit = receive(f"{hostile}/keeps")
        qtbot.waitUntil(partial(_found_something, visit), timeout=20_000)
        assert json.loads(visit.customer.reads("found.textContent")) == [
            "",
            None,
            0,
            "new database",
        ]
        visit.leave()
    kept = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    assert not [found for found in kept.rglob("*") if found.is_file()]


def found_by(visit: Visit, qtbot: QtBot) -> str:
    """What a page found of an earlier customer, once it has looked everywhere."""
    qtbot.waitUntil(lambda: bool(visit.customer.reads("found.textContent")), timeout=20_000)
    return str(visit.customer.reads("found.textContent"))


def test_the_redirect_is_caught_before_it_loads(
    receive: Receive, hostile: str, qtbot: QtBot
) -> None:
    """The till waits at Wompi's result page instead of coming back to the sale."""
    visit = receive(f"{hostile}/plain")
    assert visit.guest is not None
    visit.guest.open(f"{hostile}/away?to={quote(f'{REDIRECT}?id=1-2-3&env=test')}")
    qtbot.waitUntil(lambda: visit.came_back == ["1-2-3"], timeout=20_000)

"""The whole program at its first start: another language, another computer's copy, at once."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from payments import NOON
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sales import paid, rung_up

from pos_app.bootstrap.desktop import look_of
from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.store.backup import make_copy
from pos_app.store.book import open_book
from pos_app.store.sealing import code_of
from pos_app.store.vault import MemoryPepper, MemoryVault
from pos_app.till.snapshots import Notice
from pos_app.ui.app import Look, TillApp, dress, work
from pos_app.ui.wizard.wizard import Wizard

SECRET = "0123456789ABCDEFGHJKMNPQR"

Steps = Generator[Callable[[], bool], None, None]


class Owner:
    """Does one thing after the other at a program that runs, each once it can be done."""

    def __init__(self, story: Callable[[Owner], Steps]) -> None:
        """Begin once the program does."""
        self.tills: list[TillApp] = []
        self.notices: list[str] = []
        self.faults: list[object] = []
        self._story = story(self)
        self._until = next(self._story)
        self._watch = QTimer(interval=10)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    def opened(self, till: TillApp) -> None:
        """Stand before a till."""
        till._chores = iter(())  # the web engine is not needed
        till.bridge.snapshot.connect(self._hear)
        till.bridge.broke.connect(self.faults.append)
        self.tills.append(till)

    @property
    def wizard(self) -> Wizard:
        """The first start of the till that runs."""
        return self.tills[-1].window.beginning.wizard

    def welcomed(self, tills: int) -> Callable[[], bool]:
        """Whether the so-manieth till welcomes its shop."""

        def seen() -> bool:
            beginning = self.tills[-1].window.beginning
            return len(self.tills) == tills and beginning.is_made and self.wizard.isVisible()

        return seen

    def leaves(self) -> None:
        """Close the till."""
        self._watch.stop()
        self.tills[-1].window.leave()

    def _hear(self, told: object) -> None:
        if isinstance(told, Notice):
            self.notices.append(told.sentence.key)

    def _look(self) -> None:
        if self.faults:
            self.leaves()
        elif self._until():
            try:
                self._until = next(self._story)
            except StopIteration:
                self.leaves()


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, Spanish again afterwards."""
    yield qapp
    dress(qapp, Look(theme="light"))


def test_the_language_changes_at_once_and_a_copy_opens_the_shop(
    application: QApplication, tmp_path: Path
) -> None:
    """The owner would have to close the till himself, and type commands into a terminal."""
    other = tmp_path / "other"
    book = open_book(other, NOON)
    paid(book, rung_up(book))
    book.settings.change("language", "en")
    book.settings.change("first_start.step", "done")
    book.close()
    copy = make_copy(other, tmp_path / "usb", SECRET, NOON, {}).path
    folders = Folders.under(tmp_path / "new").make()
    program = TillProgram(folders, MemoryVault(), copy_vault=MemoryPepper(), first_start=True)

    def story(owner: Owner) -> Steps:
        yield owner.welcomed(1)
        owner.wizard.language.languages.chip("en").click()
        yield owner.welcomed(2)
        assert owner.wizard.welcome.recover.text() == "Restore a backup"
        assert owner.wizard.language.languages.chip("en").isChecked()
        owner.wizard.recover_copy()
        page = owner.wizard.recover
        page.take_file(copy)
        page.code.line.setText(code_of(SECRET))
        page.look.click()
        yield page.put_back.isVisible
        assert "Sales: 1." in page.found.text()
        page.put_back.click()
        yield lambda: len(owner.tills) == 3 and owner.tills[-1].window.sale.isVisible()
        yield lambda: "recovery.done" in owner.notices
        assert not owner.tills[-1].window.beginning.is_made

    owner = Owner(story)

    def make(look: Look) -> TillApp:
        till = TillApp(program, look, loopback=True)
        owner.opened(till)
        return till

    dress(application, Look(theme="light", volume=0))
    code = work(
        application,
        make,
        Look(theme="light", volume=0),
        lambda: look_of(folders, None),
    )
    owner.tills[-1].take_away()
    QApplication.processEvents()
    assert (code, owner.faults) == (0, [])
    assert len(owner.tills) == 3

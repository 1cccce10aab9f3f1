"""Files that somebody else holds for a moment, as virus scanners do on Windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.store.finished import clear, put_in_place


class Held(type(Path())):  # type: ignore[misc]  # the class of paths is this system's own
    """A file that cannot be renamed the first times."""

    times: int = 0

    def replace(self, target: Path) -> Path:
        """Refuse while it is held."""
        if Held.times:
            Held.times -= 1
            raise PermissionError(13, "the file is being used by another process")
        return Path(self).replace(target)


@pytest.fixture
def written(tmp_path: Path) -> Held:
    """A new copy beside the one of before."""
    (tmp_path / "copy").write_text("before", encoding="utf-8")
    (tmp_path / "copy.tmp").write_text("new", encoding="utf-8")
    return Held(tmp_path / "copy.tmp")


def test_a_file_that_is_being_scanned_takes_its_name_a_moment_later(
    written: Held, tmp_path: Path
) -> None:
    """Every few days the copy after the close would fail, and nobody would know why."""
    Held.times = 2
    put_in_place(written, tmp_path / "copy", (0, 0, 0))
    assert (tmp_path / "copy").read_text("utf-8") == "new"


@pytest.mark.parametrize(("held", "pauses"), [(1, ()), (3, (0, 0))])
def test_what_stays_held_is_told_and_nothing_is_lost(
    written: Held, tmp_path: Path, held: int, pauses: tuple[float, ...]
) -> None:
    """A copy that was never made would count as made."""
    Held.times = held
    with pytest.raises(PermissionError):
        put_in_place(written, tmp_path / "copy", pauses)
    assert (tmp_path / "copy").read_text("utf-8") == "before"


def test_a_workshop_is_cleared_whole_and_twice_is_no_fault(tmp_path: Path) -> None:
    """A copy that is made and in its place would be told as failed."""
    workshop = tmp_path / "work-7"
    (workshop / "inside").mkdir(parents=True)
    (workshop / "inside" / "copy").write_text("new", encoding="utf-8")
    for _ in range(2):
        clear(workshop)
        assert not workshop.exists()

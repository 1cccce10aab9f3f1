"""The page for new users says what is so."""

from __future__ import annotations

import re
from pathlib import Path

from pos_app.simulator.cli import parser
from pos_app.simulator.customers import SCRIPTS
from pos_app.simulator.faults import CATALOGUE
from pos_app.simulator.visit import parser as visit_parser

_DOCS = Path(__file__).parents[3] / "resources" / "docs"
_TEXT = (_DOCS / "practice.md").read_text(encoding="utf-8")


def test_every_picture_is_there_and_small() -> None:
    """A new user would see broken pictures, or the repository grow with each change."""
    pictures = re.findall(r"\(images/([^)]+)\)", _TEXT)
    assert len(pictures) >= 5
    for name in pictures:
        assert (_DOCS / "images" / name).stat().st_size <= 100_000


def test_the_readme_leads_a_new_user_through_it() -> None:
    """Whoever has only the first page of the project must be able to practise with it."""
    whole = (_DOCS.parents[1] / "README.md").read_text(encoding="utf-8")
    section = whole.partition("## Practise without Wompi\n")[2].partition("\n## ")[0]
    pictures = re.findall(r"\((resources/docs/images/[^)]+)\)", section)
    [alone] = re.findall(r"`\./mostrador simulator (--[^`]*)`", section)
    [command] = re.findall(r"(tests/support/\S+\.py)", section)

    assert len(pictures) >= 4
    assert all((_DOCS.parents[1] / one).is_file() for one in [*pictures, command])
    assert parser().parse_args(alone.split()).control_port == 8481


def test_every_command_is_taken_by_its_program() -> None:
    """The first line a new user copies would end in an error."""
    [alone] = re.findall(r"^\./mostrador simulator (--.*)$", _TEXT, re.MULTILINE)
    [visit] = re.findall(r"^\./mostrador simulator customer (http.*)$", _TEXT, re.MULTILINE)
    assert parser().parse_args(alone.split()).control_port == 8481
    assert visit_parser().parse_args(visit.split()).script in SCRIPTS


def test_every_fault_named_exists() -> None:
    """The example of a bad day would be refused."""
    named = re.findall(r'"name": "([a-z_0-9]+)", "scope"', _TEXT)
    assert named
    assert set(named) <= set(CATALOGUE)

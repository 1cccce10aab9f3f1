"""The command that sends a customer to a charge, over the real network of this computer."""

from __future__ import annotations

import pytest
from simulated_shop import Shop

from pos_app.simulator.cli import main
from pos_app.simulator.customers import SCRIPTS


def test_the_command_pays_and_tells_the_story(
    served: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rehearsal alone at the counter would have nobody to pay."""
    back = "https://tienda.example/gracias"
    address = served.checkout("C1-T1-0091", redirect_url=back)
    assert main(["customer", address, "--script", "declines-then-pays"]) == 0
    story = capsys.readouterr().out
    assert "saw: DECLINED\nretried: DECLINED" in story
    assert f"returned to: {back}?id=" in story
    assert story.endswith("ended: paid\n")
    assert served.truth("C1-T1-0091").net_in_cents == 2_590_000


def test_an_address_that_does_not_answer_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A stopped simulator would look like a customer who did not pay."""
    assert main(["customer", "http://127.0.0.1:9/p/"]) == 1
    assert "could not reach the page" in capsys.readouterr().err


def test_help_tells_every_script(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody would find the customer who pays after expiry."""
    with pytest.raises(SystemExit):
        main(["customer", "--help"])
    told = capsys.readouterr().out
    for name in SCRIPTS:
        assert f"  {name} " in told

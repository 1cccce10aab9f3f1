"""Every matter that a person may have to end has its words, and says which money goes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from screens_manager import NEEDS, need_row, other_row

from pos_app.core.attention import VERBS, NeedKind
from pos_app.core.tasks import Advice, TaskKind
from pos_app.till.review.snapshots import NeedRow
from pos_app.ui.manager.need_words import NeedLine, need_lines

DETAILS: dict[NeedKind, tuple[tuple[str, str | int], ...]] = {
    NeedKind.PRINT_FAILED: (("paper", "receipt"), ("name", "1204"), ("tries", 3)),
    NeedKind.DIFFERENCE: (("shift", 213),),
    NeedKind.SILENT_RELAY: (("count", 12),),
    NeedKind.FAILURES: (("part", 3), ("of", 110)),
    NeedKind.NO_ANSWERS: (("silent", 4), ("rests", 1)),
    NeedKind.SIGNED_DAY: (("day", "2026-11-20"), ("count", 2)),
    NeedKind.DECLINES: (("way", "link"), ("method", "PSE"), ("failed", 4), ("of", 5)),
}

LEGS = {Advice.GIVE_BACK_CASH: "efectivo", Advice.VOID: "anul", Advice.REFUND: "Wompi"}


def line(row: NeedRow) -> NeedLine:
    """A matter in words."""
    (said,) = need_lines(replace(NEEDS, rows=(row,)))
    return said


def check(said: NeedLine) -> None:
    """Nothing is missing, and nothing is a key, a hole or a name of ours."""
    texts = (said.word, said.about, said.age, said.verb, said.order)
    assert all(texts)
    for text in texts:
        assert "{" not in text
        assert not text.startswith(("need.", "task.", "needs.", "advice."))
    assert said.icon
    assert " " not in said.verb.strip(), "one verb"


PAIRS = [
    (kind, advice)
    for kind in TaskKind
    for advice in Advice
    if kind is not TaskKind.GIVE_BACK or advice in {Advice.VOID, Advice.REFUND}
]
"""What was promised to a customer goes back at Wompi, in one way or the other."""


@pytest.mark.parametrize(("kind", "advice"), PAIRS)
def test_money_of_a_sale_says_what_it_is_and_which_leg_goes_back(
    kind: TaskKind, advice: Advice
) -> None:
    """The cash would be given back and the card voided as well, because a word is missing."""
    said = line(need_row(kind, advice, VERBS[kind], 34_500, 131))
    check(said)
    assert "34.500" in said.amount
    assert LEGS.get(advice, "").casefold() in said.order.casefold()


@pytest.mark.parametrize("kind", list(NeedKind))
def test_every_other_matter_says_what_it_is_and_what_to_do(kind: NeedKind) -> None:
    """A manager would read a key of the program, and not know what to look at."""
    said = line(other_row(kind, *DETAILS[kind]))
    check(said)

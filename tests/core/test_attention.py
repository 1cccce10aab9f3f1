"""What needs a person beside the sales: said once, closed once, and never before it is time."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from payments import NOON

from pos_app.core.attention import (
    BegunToDiffer,
    NeedKind,
    PaperFact,
    ShiftGap,
    Trouble,
    Verb,
    closed_needs,
    day_needs,
    owners,
    paper_needs,
    shift_needs,
    signed_day_needs,
    task_needs,
    trouble_needs,
)
from pos_app.core.day_figures import Ending, Share, Tally
from pos_app.core.facts import Way
from pos_app.core.habits import Failing
from pos_app.core.money import Money
from pos_app.core.tasks import ActKind, Advice, Task, TaskAct, TaskKind, closed_keys

DAY = date(2026, 11, 20)


def act(task: str, kind: ActKind, minute: int = 0, actor: str = "P1") -> TaskAct:
    """Something that somebody did with a task."""
    return TaskAct(task, kind, NOON + timedelta(minutes=minute), actor, "review", "digest")


def tally(heard: Share | None = None, **endings: int) -> Tally:
    """A day with these endings."""
    counted = Counter({Ending[name.upper()]: count for name, count in endings.items()})
    return Tally(endings=counted, heard=heard or Share())


def kinds(whole: Tally, *, paired: bool = True, **failing: Failing) -> list[NeedKind | TaskKind]:
    """What a day's figures say."""
    ways = {Way[name.upper()]: one for name, one in failing.items()}
    return [one.kind for one in day_needs(DAY, whole, ways, paired=paired, at=NOON)]


def test_a_task_keeps_its_leg_and_gets_its_owner() -> None:
    """The wrong leg would go back, or two people do the same thing."""
    task = Task("over:1", TaskKind.OVER, Advice.GIVE_BACK_CASH, "order-1", Money.pesos(5), NOON)
    (need,) = task_needs([task], {"over:1": "P2"})

    assert (need.verb, need.owner, need.amount) == (Verb.GIVE_BACK, "P2", Money.pesos(5))
    assert need.task is task


def test_a_paper_and_a_drawer_are_named() -> None:
    """Nobody would know which paper is missing, or whose drawer was short."""
    (paper,) = paper_needs([PaperFact(7, "receipt", "1204", NOON, 3)])
    drawers = [ShiftGap(213, NOON, Money.pesos(-2_000)), ShiftGap(214, NOON, Money.zero())]
    (drawer,) = shift_needs(drawers)

    assert (paper.key, dict(paper.details)["name"]) == ("print_failed:7", "1204")
    assert (drawer.key, drawer.amount) == ("difference:213", Money.pesos(-2_000))


def test_a_single_slow_answer_is_no_trouble_and_a_rest_is() -> None:
    """The list would cry wolf each morning, or keep silent while the till stopped asking."""
    slow = [Trouble("gateway.timeout", NOON)] * 2

    assert not list(trouble_needs(DAY, slow))
    (often,) = trouble_needs(DAY, [*slow, Trouble("gateway.cut_off", NOON)])
    assert dict(often.details) == {"silent": 3, "rests": 0}
    (rested,) = trouble_needs(DAY, [Trouble("gateway.resting", NOON)])
    assert rested.key == "no_answers:2026-11-20"


def test_a_relay_is_silent_only_where_one_should_speak() -> None:
    """A shop without a relay would be told every day that it hears nothing."""
    quiet = tally(approved=5)

    assert kinds(quiet) == [NeedKind.SILENT_RELAY]
    assert kinds(quiet, paired=False) == []
    assert kinds(tally(approved=4)) == []
    assert kinds(tally(Share(1, 5), approved=5)) == []


def test_failures_are_told_above_the_limit_and_not_after_one() -> None:
    """One failure among twenty sales would be an alarm, or two hundred none."""
    assert kinds(tally(Share(1, 1), approved=20, failed=1)) == []
    assert kinds(tally(Share(1, 1), approved=20, failed=2)) == [NeedKind.FAILURES]
    assert kinds(tally(Share(1, 1), approved=998, failed=2)) == []


def test_a_way_that_is_refused_more_than_usual_is_named() -> None:
    """The shop would lose an afternoon of Nequi payments before somebody notices."""
    failing = Failing(Way.NEQUI, "NEQUI", 4, 5)
    (need,) = day_needs(DAY, Tally(), {Way.NEQUI: failing}, paired=False, at=NOON)

    assert need.key == "declines:2026-11-20:nequi"
    assert dict(need.details) == {"way": "nequi", "method": "NEQUI", "failed": 4, "of": 5}


def test_taking_care_of_something_neither_closes_nor_opens_it() -> None:
    """A closed matter would come back because somebody had once looked at it."""
    acts = [act("a", ActKind.CLOSED), act("a", ActKind.TAKEN, 1), act("b", ActKind.TAKEN, 2)]

    assert closed_keys(acts) == {"a"}
    assert owners([*acts, act("b", ActKind.TAKEN, 3, "P2")]) == {"a": "P1", "b": "P2"}


def test_what_was_closed_last_is_told_first_and_what_was_reopened_is_not() -> None:
    """The manager would look for today's answer below last year's."""
    acts = [
        act("a", ActKind.CLOSED),
        act("b", ActKind.CLOSED, 1),
        act("c", ActKind.CLOSED, 2),
        act("b", ActKind.REOPENED, 3),
        act("a", ActKind.CLOSED, 4, "P2"),
        act("c", ActKind.TAKEN, 5),
    ]

    assert [one.key for one in closed_needs(acts, 50)] == ["a", "c"]
    assert [(one.key, one.act.actor) for one in closed_needs(acts, 1)] == [("a", "P2")]


def test_a_signed_day_that_changed_is_one_matter_until_it_is_signed_anew() -> None:
    """A day would change behind the back of who signed it."""
    one = BegunToDiffer(DAY, "9f2c", NOON, 2)
    (need,) = signed_day_needs([one])
    assert (need.kind, need.verb, need.since) == (NeedKind.SIGNED_DAY, Verb.COMPARE, NOON)
    (again,) = signed_day_needs([BegunToDiffer(DAY, "aa01", NOON, 2)])
    assert need.key != again.key
    assert dict(need.details) == {"day": "2026-11-20", "count": 2}

"""How each way of paying usually goes in this shop."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from payments import later

from pos_app.core.facts import Status, Way
from pos_app.core.habits import Failing, Habit, Tried, failing, habits

PAID, DECLINED, ERROR = Status.APPROVED, Status.DECLINED, Status.ERROR


def tries(
    *statuses: Status, way: Way = Way.PAGE, method: str = "PSE", first: int = 0
) -> list[Tried]:
    """Try a way, a minute apart, each taking ten seconds more than the one before."""
    return [
        Tried(way, method, status, later(minutes=first + number), 10.0 * (number + 1))
        for number, status in enumerate(statuses)
    ]


def test_a_habit_is_the_middle_time_and_the_share_that_pays() -> None:
    """One customer who went for his card would make Nequi look slow for a month."""
    told = habits(tries(PAID, PAID, DECLINED, PAID, Status.VOIDED, Status.PENDING))

    assert told == {Way.PAGE: Habit(seconds=30, percent=80)}


def test_both_codes_have_one_habit() -> None:
    """The key of the QR would forget its past when the other code stands behind it."""
    told = habits([*tries(PAID, PAID, way=Way.LINK), *tries(PAID, PAID, PAID, way=Way.SIGNED_QR)])

    assert set(told) == {Way.LINK}


@pytest.mark.parametrize("statuses", [(PAID,) * 4, (DECLINED,) * 9, ()])
def test_too_little_tells_nothing(statuses: Sequence[Status]) -> None:
    """«Aprueban 100 %» after one sale would be believed."""
    assert habits(tries(*statuses)) == {}


@pytest.mark.parametrize(
    ("statuses", "alarm"),
    [
        ((ERROR, ERROR, PAID, ERROR, DECLINED), Failing(Way.PAGE, "PSE", 4, 5)),
        ((ERROR, ERROR, ERROR), Failing(Way.PAGE, "PSE", 3, 3)),
        ((ERROR, ERROR, PAID, PAID), None),
        ((DECLINED,) * 5, None),  # a shop whose customers are often declined
        ((PAID,) * 5 + (DECLINED,) * 4, Failing(Way.PAGE, "PSE", 4, 5)),
        ((DECLINED,) * 5 + (DECLINED,) * 5, None),
        ((PAID,) * 9, None),
        ((ERROR,) * 4 + (PAID,) * 5, None),  # it works again
    ],
)
def test_failures_alarm_and_refusals_only_against_the_habit(
    statuses: Sequence[Status], alarm: Failing | None
) -> None:
    """Two poor customers would close a way; or a dead bank would go unnoticed all day."""
    assert failing(tries(*statuses)) == ({} if alarm is None else {Way.PAGE: alarm})


def test_the_worst_method_is_named() -> None:
    """«Tarjeta o PSE» would be said to fail although cards go well."""
    told = failing(
        [
            *tries(ERROR, ERROR, ERROR, method="PSE"),
            *tries(PAID, PAID, PAID, PAID, PAID, method="CARD"),
            *tries(ERROR, ERROR, ERROR, ERROR, method="DAVIPLATA"),
        ]
    )

    assert told == {Way.PAGE: Failing(Way.PAGE, "DAVIPLATA", 4, 4)}

"""What the payment screen can show: its pages, its deeds, and everything at once as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pos_app.ui.widgets.band_paint import Answer
from pos_app.ui.widgets.keys import KeyKind
from pos_app.ui.widgets.timeline import Step

__all__ = [
    "RESULTS",
    "CaseHead",
    "Deed",
    "KeyView",
    "Page",
    "PageTrouble",
    "PaymentView",
    "Ring",
]


class Page(StrEnum):
    """What stands on the stage beside the case."""

    GUEST = "guest"  # the hosted page, or a notice in its place
    CODE = "code"
    QUIET = "quiet"  # nothing to do but wait
    PAID = "paid"
    CHOICES = "choices"  # not paid: what now
    STEPS = "steps"  # nobody knows: what to do meanwhile


RESULTS = frozenset({Page.PAID, Page.CHOICES, Page.STEPS})
"""Pages under a large answer; their keys stand on the stage."""


class PageTrouble(StrEnum):
    """What keeps the hosted page from being seen."""

    NONE = "none"
    NOT_OPEN = "not_open"
    STOPPED = "stopped"
    NO_ENGINE = "no_engine"
    AWAY = "away"  # the customer has it on a screen of his own


class Deed(StrEnum):
    """What a key of the payment screens does."""

    VERIFY = "verify"
    OTHER_WAY = "other_way"
    LATER = "later"
    RETRY = "retry"
    RELOAD = "reload"
    NEW_CHARGE = "new_charge"
    BY_HAND = "by_hand"  # the customer pays in cash meanwhile
    DROP = "drop"
    NEXT = "next"
    PRINT = "print"
    SEE_RECEIPT = "see_receipt"
    SHOW = "show"  # bring the page or the code back to the front
    FLIP = "flip"
    COPY = "copy"
    CHECK = "check"  # a customer shows a number
    CASE = "case"
    MANAGER = "manager"  # goods without Wompi's answer


@dataclass(frozen=True, slots=True)
class KeyView:
    """One key: what it does and how it looks."""

    deed: Deed
    text: str
    icon: str = ""
    hint: str = ""
    detail: str = ""
    kind: KeyKind = KeyKind.NORMAL


@dataclass(frozen=True, slots=True)
class CaseHead:
    """The head of the case column; see ``CaseColumn.show_case`` and ``show_expiry``."""

    title: str
    reference: str
    amount: str = ""
    spoken_amount: str = ""
    expiry_name: str = ""
    expiry: str = ""


@dataclass(frozen=True, slots=True)
class Ring:
    """What is left of a span: the figure, and the share from 0 to 1."""

    text: str
    share: float


@dataclass(frozen=True, slots=True)
class PaymentView:
    """Everything the payment screen shows.

    Attributes:
        page: What stands on the stage.
        head: The head of the case column.
        steps: The whole story; the column shows what fits.
        case_keys: Keys at the foot of the case column, row by row.
        stage_keys: Keys of the stage, the main one first.
        title: The title of the stage.
        text: The sentence below it.
        icon: The sign beside them while nothing but waiting is left.
        note: An amount that needs somebody, in words; or a remark beside the choices.
        note_detail: What to do about it.
        note_key: What can be done about it, beside it.
        notices: Numbered orders, each with a sentence.
        ring: The time that is left, where the stage shows it.
        trouble: Why the hosted page is not to be seen.
        turn: The key that shows the page to the customer.
    """

    answer: Answer
    page: Page
    head: CaseHead
    steps: tuple[Step, ...]
    case_keys: tuple[tuple[KeyView, ...], ...] = ()
    stage_keys: tuple[KeyView, ...] = ()
    title: str = ""
    text: str = ""
    icon: str = ""
    note: str = ""
    note_detail: str = ""
    note_key: KeyView | None = None
    notices: tuple[tuple[str, str], ...] = ()
    ring: Ring | None = None
    trouble: PageTrouble = PageTrouble.NONE
    turn: KeyView | None = None

"""Who may do what at the till.

A right belongs to the act, not to the key that starts it: the till asks for it where the act is
done, so a screen that shows too much can still do nothing.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

__all__ = ["Right", "Role", "least_role"]


class Role(IntEnum):
    """What a person is in the shop; each may do all that the ones before may."""

    CASHIER = 1
    SUPERVISOR = 2
    MANAGER = 3


class Right(StrEnum):
    """An act that not everybody may do: the key of its name."""

    # selling
    DISCOUNT = "discount"  # on a line or a ticket, up to the shop's cap
    DISCOUNT_BEYOND = "discount_beyond"
    PRICE_OVERRIDE = "price_override"
    OTHER_TENDER = "other_tender"  # money that only the cashier saw, up to the shop's cap
    OTHER_TENDER_BEYOND = "other_tender_beyond"
    # the drawer and the shift
    NO_SALE = "no_sale"
    CASH_MOVEMENT = "cash_movement"
    CLOSE_SHIFT = "close_shift"
    SEE_EXPECTED = "see_expected"  # what should be in the drawer
    # money that goes back, or goods that go out unpaid
    RETURN = "return"
    VOID = "void"
    CHARGE_AGAIN_IN_DOUBT = "charge_again_in_doubt"
    RELEASE_UNPAID = "release_unpaid"
    # the shop
    CATALOGUE = "catalogue"
    SETTINGS = "settings"
    KEYS = "keys"
    PEOPLE = "people"
    BACKUP = "backup"
    REVIEW = "review"  # days, reports, exports, reconciliation
    RAW_DATA = "raw_data"


CASHIERS = frozenset({Right.DISCOUNT, Right.OTHER_TENDER, Right.CLOSE_SHIFT})

SUPERVISORS = frozenset(
    {
        Right.DISCOUNT_BEYOND,
        Right.OTHER_TENDER_BEYOND,
        Right.NO_SALE,
        Right.CASH_MOVEMENT,
        Right.SEE_EXPECTED,
        Right.RETURN,
        Right.VOID,
        Right.CHARGE_AGAIN_IN_DOUBT,
        Right.CATALOGUE,
        Right.BACKUP,
    }
)


def least_role(right: Right) -> Role:
    """Tell the least role that has a right, unless the shop decided otherwise."""
    if right in CASHIERS:
        return Role.CASHIER
    return Role.SUPERVISOR if right in SUPERVISORS else Role.MANAGER

"""Every defect that was found in other people's tills and plugins has a test that tries it here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
DEFINED = re.compile(r"(?m)^(?:async )?def (test_\w+)\(")

GATEWAY = {
    "events without a signature were believed": (
        "test_attack_6_checksums_that_are_almost_right",
        "test_b9_a_forged_event_reaches_nobody_and_costs_little_room",
    ),
    "an order failed because the amount differed": (
        "test_an_amount_that_differs_never_fails_the_order_nor_pays_it",
        "test_a_forged_word_of_another_amount_touches_no_paid_order",
    ),
    "a late decline cancelled a paid order": ("test_a_late_decline_never_cancels_a_paid_order",),
    "news nobody wanted was refused, and came again and again": (
        "test_b5_and_b6_an_approval_followed_by_something_lesser",
    ),
    "paid, but pending for ever, where no event arrived": (
        "test_a_payment_is_found_without_any_event",
        "test_b18_a_shop_whose_events_never_come_shows",
    ),
    "a question that failed counted as authorised": (
        "test_a_question_without_answer_is_not_an_authorisation",
    ),
    "a missing secret counted as verified": (
        "test_a_setting_that_is_missing_weak_or_of_the_other_world",
    ),
    "the first of a list was taken for the transaction": (
        "test_the_first_of_a_list_is_not_the_transaction",
    ),
    "whatever properties the sender named were verified": (
        "test_attack_7_lists_of_properties_that_are_not_wompis",
        "test_attack_8_and_b10_one_made_up_path_keeps_the_checksum",
    ),
    "a lost answer is unresolved and no error": (
        "test_a_request_that_nobody_answered_may_have_made_a_payment",
    ),
    "an approval after a cancel comes to light": (
        "test_a_bank_that_approves_after_we_gave_up_still_counts_as_paid",
    ),
}
"""What was found in plugins for the same gateway."""

TILLS = {
    "staff repeated a payment whose answer was out": (
        "test_no_second_charge_is_offered_before_the_first_is_answered",
    ),
    "cancel is a wish and no end": ("test_a_cancelled_charge_is_a_wish_and_not_an_end",),
    "deleting a link cancelled the order behind it": ("test_a_closed_link_is_watched_on",),
    "card payments were stored and forwarded": (
        "test_without_a_network_cash_stays_open_and_no_card_is_believed",
    ),
    "watching ended with the invoice": ("test_watching_goes_on_after_the_end",),
    "a restart expired what had been paid meanwhile": (
        "test_no_expiry_is_decided_in_the_first_two_minutes_after_a_start",
    ),
    "unknown had no look of its own": (
        "test_every_state_has_its_two_looks_and_silence_never_makes_one_better",
    ),
    "a hung terminal was forced to done without proof": (
        "test_released_goods_are_marked_for_ever_and_no_receipt_says_paid",
        "test_invented_or_declined_evidence_is_read_live_and_refused",
    ),
    "a ticket of nothing while the money was taken": (
        "test_a_sale_cannot_be_ended_by_hand_while_its_payment_is_in_doubt",
    ),
    "a failed capture was marked as done": ("test_a_failed_capture_is_never_marked_as_done",),
    "an endless loop after switching to cash": (
        "test_cash_after_an_open_charge_ends_in_a_task_and_not_in_a_loop",
        "test_cash_beside_an_open_charge_gives_it_up_and_hands_a_slip_out",
    ),
    "two channels completed one cart twice": (
        "test_two_channels_that_bring_the_same_payment_count_it_once",
    ),
    "two answers raced for one order": ("test_money_told_by_two_answers_moves_once",),
    "a second order was paid after the first was lost": (
        "test_a_second_order_paid_after_a_lost_first_is_pointed_out",
    ),
    "a charge left before its name was kept": (
        "test_the_name_of_a_charge_is_kept_before_anything_leaves",
    ),
    "success turned into failure": ("test_money_never_regresses_at_any_step",),
}
"""What was found in tills, terminals and shops."""


@pytest.mark.parametrize("defect", [*GATEWAY, *TILLS])
def test_each_defect_of_others_is_tried_here(defect: str) -> None:
    """What others paid for would be paid for again."""
    files = TESTS.glob("**/test_*.py")
    known = {name for file in files for name in DEFINED.findall(file.read_text(encoding="utf-8"))}

    assert set((GATEWAY | TILLS)[defect]) <= known

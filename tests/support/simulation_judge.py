"""What must hold of the till at every step and at the end, judged by the gateway's own ledger."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from random import Random

from memory_book import MemoryBook
from simulated_gateway import ACCOUNT, SimulatedGateway
from simulation_judge_hands import HandsJudge, UntruthError, hold

from pos_app.core.ids import Reference
from pos_app.core.journal import broken_at
from pos_app.core.payment import PUSHES, Attempt, EventKind, Look, State, Status, Way, judge
from pos_app.core.watch import WATCH_ENDS
from pos_app.simulator.model import PaymentLink, Transaction
from pos_app.simulator.model import Status as Real
from pos_app.till.cases import Judged, link_of
from pos_app.till.snapshots import ChargeSnapshot
from pos_app.till.till import Till

__all__ = ["Judge", "UntruthError"]

REFUSED = frozenset({Real.DECLINED, Real.ERROR})
ENDED = frozenset({State.APPROVED, State.PART, State.REVIEW, State.REVERSED, State.CLOSED_EMPTY})


@dataclass(slots=True)
class Judge:
    """Compares the till's belief with the ledger.

    Attributes:
        page: The charge whose hosted page is open on the till's screen.
        gated: Charges whose shut gate was forced open: money after the end is legitimate there.
        hinted: Transactions that the till was truly told of, by charge.
    """

    gateway: SimulatedGateway
    book: MemoryBook
    page: Reference | None = None
    gated: set[Reference] = field(default_factory=set)
    hinted: dict[Reference, set[str]] = field(default_factory=dict)
    counts_hands: bool = False
    hands: HandsJudge = field(init=False)
    _paid: dict[Reference, set[str]] = field(default_factory=dict)
    _shown: set[Reference] = field(default_factory=set)
    _taken: int = 0

    def __post_init__(self) -> None:
        """Look into the same drawer."""
        self.hands = HandsJudge(self.book)

    # --- at every step --------------------------------------------------------------------------

    def check(self, till: Till) -> None:
        """Judge everything the till believes now."""
        counted: list[str] = []
        paid = 0
        for reference in self.references():
            judged = till._cases.judged(reference)
            self._check_money(judged)
            self._check_ending(judged)
            self._check_opening(till, judged)
            self._check_watched(till, judged)
            paid += judged.verdict.paid.centavos
            counted += [one.transaction_id for one in judged.verdict.approved]
        hold(len(counted) == len(set(counted)), "a transaction counts twice", counted)
        self._check_receipts()
        if self.counts_hands:
            self.hands.check(paid)
            self._check_hands_beside(till)

    def check_told(self, charge: ChargeSnapshot) -> None:
        """Judge a picture at the moment it is published."""
        hold(not self.book.in_transaction, "shown before it was durable", charge.reference)
        case = self.book.payments.case(charge.reference)
        if charge.address is not None:
            shown = any(event.kind is EventKind.SHOWN for event in case.events)
            hold(shown, "an address before the charge is known as shown", charge.reference)
        if charge.look is Look.YES:
            truth = self.truth(case.attempt, link_of(case))
            fits = [one for one in truth if one.settled_in_cents == case.attempt.amount.centavos]
            hold(bool(fits), "goods for money that is not there", charge.reference)
            hold(charge.receipt is not None, "paid without a receipt", charge.reference)

    def check_asked(self, reference: Reference) -> None:
        """Judge the moment at which Wompi is told of a charge."""
        hold(not self.book.in_transaction, "asked for before it was durable", reference)
        hold(reference in self.references(), "asked for before it was written", reference)

    def check_void_asked(self, transaction_id: str) -> None:
        """Judge the moment at which Wompi is asked to void."""
        owner = self.book.payments.owner_of(transaction_id)
        hold(owner is not None, "a void of a payment nobody knows", transaction_id)
        assert owner is not None
        self.hands.check_void_asked(owner, transaction_id)

    # --- at the end -----------------------------------------------------------------------------

    def check_end(self, till: Till, dice: Random) -> None:
        """Judge when the network is well and time enough has passed."""
        for reference in self.references():
            judged = till._cases.judged(reference)
            if self.gateway.can_list:
                self._check_known(judged)
            else:
                self._check_hinted(judged)
            self._check_order_free(judged, dice)
        for order in {self._attempt(one).order_id for one in self.references()}:
            self._check_order(till, order)
        self._check_journal(till)
        if self.counts_hands:
            self.hands.check_end(till)

    def references(self) -> Collection[Reference]:
        """Every charge there is."""
        return self.book.payments._attempts.keys()

    def truth(self, attempt: Attempt, link_id: str | None) -> list[Transaction]:
        """What the ledger holds for a charge."""
        book = self.gateway.ledger.world.book
        if attempt.way is Way.LINK:
            return [] if link_id is None else list(book.by_link(link_id))
        return list(book.by_reference(ACCOUNT.merchant_id, "test", attempt.reference.text))

    # --- inside ---------------------------------------------------------------------------------

    def _attempt(self, reference: Reference) -> Attempt:
        return self.book.payments.case(reference).attempt

    def _check_money(self, judged: Judged) -> None:
        attempt, verdict = judged.case.attempt, judged.verdict
        real = {one.id: one for one in self.truth(attempt, link_of(judged.case))}
        for seen in verdict.transactions:
            told = (seen.transaction_id, seen.status.name, seen.amount.centavos)
            hold(told in self.gateway.answered, "known without an answer", told)
            hold(seen.transaction_id in real, "another's transaction", told)
        approved = {one.transaction_id for one in verdict.approved}
        invented = [one for one in approved if not real[one].settled_in_cents]
        hold(not invented, "money that is not there", invented)
        hold(
            verdict.paid.centavos == sum(real[one].settled_in_cents for one in approved),
            "another amount than was paid",
            attempt.reference,
        )
        lost = {
            one
            for one in self._paid.get(attempt.reference, set()) - approved
            if real[one].status is not Real.VOIDED
        }
        hold(not lost, "approved money that went away again", lost)
        self._paid.setdefault(attempt.reference, set()).update(approved)
        self._check_yes(judged, real)

    def _check_yes(self, judged: Judged, real: dict[str, Transaction]) -> None:
        """APPROVED, for a charge, means its own amount."""
        if judged.verdict.state is State.APPROVED:
            due = judged.case.attempt.amount.centavos
            fits = any(one.settled_in_cents == due for one in real.values())
            hold(fits, "approved without the amount asked for", judged.case.attempt.reference)

    def _check_ending(self, judged: Judged) -> None:
        attempt = judged.case.attempt
        ended = judged.verdict.state is State.CLOSED_EMPTY
        if not ended or attempt.reference in self.gated:
            return
        listed_at = judged.asking.listed_at
        moved = [
            one
            for one in self.truth(attempt, link_of(judged.case))
            # What Wompi takes after its own expiry, and after the list, is late money and no lie.
            if _may_move(one) and (listed_at is None or one.created_at <= listed_at)
        ]
        hold(not moved, "«not paid» over a payment", attempt.reference)
        hold(not self._open_to_customers(judged), "«not paid» over an open way", attempt.reference)

    def _open_to_customers(self, judged: Judged) -> bool:
        attempt, link_id = judged.case.attempt, link_of(judged.case)
        now = self.gateway.clock.truth()
        if not _was_shown(judged):
            return False
        if attempt.way is Way.PAGE:
            return self.page == attempt.reference and now < attempt.expires_at
        if attempt.way is Way.SIGNED_QR:
            return now < attempt.expires_at
        if attempt.way in PUSHES:
            return False  # the one transaction it may have made tells
        link = self.gateway.ledger.world.book.load(PaymentLink, link_id or "")
        return bool(link and link.active and link.expires_at and now < link.expires_at)

    def _check_opening(self, till: Till, judged: Judged) -> None:
        """One open charge an order, unless the earlier one was refused for good."""
        attempt = judged.case.attempt
        if attempt.reference in self._shown or not _was_shown(judged):
            return
        self._shown.add(attempt.reference)
        for other in till._cases.of_order(attempt.order_id):
            earlier = other.case.attempt.reference
            if earlier == attempt.reference or earlier in self.gated or not _was_shown(other):
                continue
            hold(not self._busy(other), "a second charge beside an open one", earlier)

    def _busy(self, judged: Judged) -> bool:
        """Whether a charge may still be paid, or was and the till does not know it right."""
        real = self.truth(judged.case.attempt, link_of(judged.case))
        if any(one.status in REFUSED for one in real) or _is_known_part(judged, real):
            return False
        return self._open_to_customers(judged) or any(map(_may_move, real))

    def _check_hands_beside(self, till: Till) -> None:
        """Judge money just taken by hand by the charges that may still be paid."""
        taken = self.book.tenders._taken
        fresh, self._taken = taken[self._taken :], len(taken)
        for order_id in {one.order_id for one in fresh}:
            for judged in till._cases.of_order(order_id):
                if _was_shown(judged) and judged.case.attempt.reference not in self.gated:
                    self._check_beside(order_id, judged)

    def _check_beside(self, order_id: str, judged: Judged) -> None:
        if self._busy(judged):
            given_up = any(e.kind is EventKind.GIVEN_UP for e in judged.case.events)
            reference = judged.case.attempt.reference
            self.hands.check_beside(order_id, reference, given_up=given_up)

    def _check_watched(self, till: Till, judged: Judged) -> None:
        reference, watcher = judged.case.attempt.reference, till._watcher
        watched = reference in watcher._due or reference in watcher._looking
        watched |= judged.case.attempt.created_at <= watcher.taken_since  # in a moment
        young = judged.at - judged.case.attempt.created_at < WATCH_ENDS
        hold(watched or not young or not _was_shown(judged), "nobody watches", reference)

    def _check_receipts(self) -> None:
        for order_id in self.book.receipts._issued:
            due = self.hands.due(order_id)
            settled = sum(one.settled_in_cents for one in self._all_of(order_id))
            settled += self.hands.by_hand(order_id)
            hold(settled >= due, "a receipt for an unpaid sale", order_id)

    def _all_of(self, order_id: str) -> list[Transaction]:
        return [
            one
            for case in self.book.payments.cases_of(order_id)
            for one in self.truth(case.attempt, link_of(case))
        ]

    def _check_known(self, judged: Judged) -> None:
        attempt, verdict = judged.case.attempt, judged.verdict
        real = self.truth(attempt, link_of(judged.case))
        known = {one.transaction_id: one.status.name for one in verdict.transactions}
        hold(known == {one.id: one.status.name for one in real}, "not all is known", known)
        paid = sum(one.settled_in_cents for one in real if one.status is Real.APPROVED)
        hold(verdict.paid.centavos == paid, "not the money there is", attempt.reference)
        hold(verdict.state in ENDED and not verdict.in_doubt, "never ended", verdict.state)

    def _check_hinted(self, judged: Judged) -> None:
        known = {one.transaction_id for one in judged.verdict.transactions}
        missed = self.hinted.get(judged.case.attempt.reference, set()) - known
        hold(not missed, "told of, and not known", missed)
        unknown = [one for one in judged.verdict.transactions if one.status is Status.UNKNOWN]
        hold(not unknown, "a word nobody knows", unknown)

    def _check_order_free(self, judged: Judged, dice: Random) -> None:
        case = judged.case
        events, seen = 2 * list(case.events), 3 * list(case.sightings)
        dice.shuffle(events)
        dice.shuffle(seen)
        asked = (judged.asking, judged.at)
        once = judge(case.attempt, case.events, case.sightings, *asked)
        again = judge(case.attempt, events, seen, *asked)
        hold(again == once, "the order of the facts matters", case.attempt.reference)

    def _check_order(self, till: Till, order_id: str) -> None:
        due = self.hands.due(order_id)
        paid = till._cases.money(order_id).paid.centavos
        receipt = self.book.receipts.of_order(order_id)
        hold(receipt is not None or paid < due, "paid, and no receipt", order_id)

    def _check_journal(self, till: Till) -> None:
        entries = self.book.journal.entries()
        hold(broken_at(entries) is None, "the journal's chain is broken", len(entries))
        moved: dict[str, int] = {}
        for entry in entries:
            facts = entry.act.facts
            if entry.act.kind == "payment.moved":
                change = int(facts["after"]) - int(facts["before"])
                name = str(facts["reference"])
                moved[name] = moved.get(name, 0) + change
        for reference in self.references():
            paid = till._cases.judged(reference).verdict.paid.centavos
            hold(moved.get(reference.text, 0) == paid, "the journal tells otherwise", reference)


def _may_move(one: Transaction) -> bool:
    return one.status in {Real.PENDING, Real.APPROVED}


def _is_known_part(judged: Judged, real: list[Transaction]) -> bool:
    """Whether a charge was paid exactly and the till knows all there is: it takes no more."""
    due = judged.case.attempt.amount.centavos
    known = {(one.transaction_id, one.status.name) for one in judged.verdict.transactions}
    told = {(one.id, one.status.name) for one in real}
    return any(one.settled_in_cents == due for one in real) and told == known


def _was_shown(judged: Judged) -> bool:
    return any(event.kind is EventKind.SHOWN for event in judged.case.events)

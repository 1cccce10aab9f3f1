"""A gateway that answers from what a test put into it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, datetime

from clocks import FakeClock
from payments import seen

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.gateway_terms import (
    Acceptance,
    CheckoutWanted,
    Contract,
    LinkSeen,
    LinkWanted,
    Merchant,
    PushWanted,
    Urgency,
    VoidSeen,
)
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Environment, Sighting, Source, Status


class FakeGateway:
    """Wompi as a list of transactions; ``fault`` is raised by every call while it is set."""

    environment = Environment.TEST
    account = "fake"
    methods: tuple[str, ...] = ("CARD", "PSE", "NEQUI", "BANCOLOMBIA_QR")
    redirect_address = "https://transaction-redirect.example/check"

    def __init__(self, clock: FakeClock, *, can_list: bool = True) -> None:
        """Know nothing yet."""
        self.clock = clock
        self.can_list = can_list
        self.fault: MostradorError | None = None
        self.link_fault: MostradorError | None = None
        self.close_fault: MostradorError | None = None
        self.void_fault: MostradorError | None = None
        self.void_answer = VoidSeen(accepted=True)
        self.push_fault: MostradorError | None = None
        self.push_made = True
        self.pushed: list[PushWanted] = []
        self.code: str | None = None
        self.search_fault: MostradorError | None = None
        self.list_fault: MostradorError | None = None
        self.transactions: dict[str, Sighting] = {}
        self.links: dict[str, LinkSeen] = {}
        self.asked: list[str] = []
        self.urgencies: list[Urgency] = []
        self.wanted: list[LinkWanted] = []
        self.closed = False

    # --- what a test does -----------------------------------------------------------------------

    def pay(
        self,
        reference: Reference,
        amount: Money,
        status: Status = Status.APPROVED,
        *,
        transaction_id: str = "",
        link_id: str | None = None,
    ) -> str:
        """Let a customer pay; the same id again is the same transaction, further on."""
        name = transaction_id or f"1000001-1-{len(self.transactions) + 1}"
        now = self.clock.now()
        known = self.transactions.get(name)
        self.transactions[name] = seen(
            status,
            name,
            reference=f"{link_id}_1_abc" if link_id else reference.text,
            amount=amount,
            link_id=link_id,
            seen_at=now,
            created_at=known.created_at if known else now,
            finalized_at=now if status > Status.PENDING else None,
        )
        return name

    # --- what the till asks ---------------------------------------------------------------------

    def at(self, urgency: Callable[[], Urgency]) -> FakeGateway:
        """Remember how urgent the next question is."""
        self.urgencies.append(urgency())
        return self

    def server_time(self) -> datetime:
        """The true time, whatever the till's clock says."""
        return self.clock.now() - self.clock.skew

    def checkout_address(self, wanted: CheckoutWanted) -> str:
        """Compose an address that a test can recognise."""
        return f"https://checkout.example/p/?reference={wanted.reference}"

    def link_address(self, link_id: str) -> str:
        """Compose a link's address."""
        return f"https://checkout.example/l/{link_id}"

    async def merchant(self) -> Merchant:
        """Answer with a shop."""
        self._answer("merchant")
        return Merchant("Café Guayacán", "Café Guayacán SAS", "900123456", self.methods)

    async def acceptance(self) -> Acceptance:
        """Two contracts, new ones each time."""
        self._answer("acceptance")
        number = self.asked.count("acceptance")
        return Acceptance(
            Contract("https://wompi.example/terms.pdf", f"terms-{number}"),
            Contract("https://wompi.example/data.pdf", f"data-{number}"),
        )

    async def push(self, wanted: PushWanted) -> Sighting:
        """Make a transaction, unless a test wants it refused or its answer lost."""
        self._answer("push")
        self.pushed.append(wanted)
        if self.push_made:
            self.pay(wanted.reference, wanted.amount, Status.PENDING)
        if self.push_fault is not None:
            raise self.push_fault
        (made,) = (
            one for one in self.transactions.values() if one.reference == wanted.reference.text
        )
        return replace(made, source=Source.CREATED)

    async def code_of(self, transaction_id: str) -> str | None:
        """The QR a test wants to be there."""
        self._answer("code_of")
        assert transaction_id in self.transactions
        return self.code

    async def read(self, transaction_id: str) -> Sighting:
        """Read one transaction."""
        self._answer("read")
        found = self.transactions.get(transaction_id)
        if found is None:
            raise WasRefusedError("gateway.unknown")
        return replace(found, seen_at=self.clock.now(), source=Source.BY_ID)

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference."""
        self._answer("find")
        if self.search_fault is not None:
            raise self.search_fault
        return tuple(
            replace(one, seen_at=self.clock.now())
            for one in self.transactions.values()
            if one.reference == reference.text
        )

    async def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """One page with everything, newest first."""
        self._answer(f"list {first} {last}")
        if self.list_fault is not None:
            raise self.list_fault
        yield tuple(reversed(self.transactions.values()))

    async def make_link(self, wanted: LinkWanted) -> LinkSeen:
        """Make a link, unless a test wants the answer lost."""
        self._answer("make_link")
        self.wanted.append(wanted)
        link = LinkSeen(f"test_L{len(self.links)}", True, wanted.reference.text, wanted.amount)
        self.links[link.link_id] = link
        if self.link_fault is not None:
            raise self.link_fault
        return link

    async def read_link(self, link_id: str) -> LinkSeen:
        """Read a link back."""
        self._answer("read_link")
        return self.links[link_id]

    async def close_link(self, link_id: str) -> LinkSeen:
        """Close a link."""
        self._answer("close_link")
        if self.close_fault is not None:
            raise self.close_fault
        self.links[link_id] = replace(self.links[link_id], active=False)
        return self.links[link_id]

    async def void(self, transaction_id: str) -> VoidSeen:
        """Take or refuse the wish; the money moves when a test says so."""
        self._answer(f"void {transaction_id}")
        if self.void_fault is not None:
            raise self.void_fault
        return self.void_answer

    def payer_mark(self, text: str) -> str:
        """Mark a number in a way that a test can read."""
        return f"mark {text}"

    async def aclose(self) -> None:
        """Remember that it was let go."""
        self.closed = True

    def _answer(self, question: str) -> None:
        self.asked.append(question)
        if self.fault is not None:
            raise self.fault

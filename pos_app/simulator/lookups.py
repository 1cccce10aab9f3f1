"""Reads transactions: by id, by reference, by dates ("Transacciones", "Seguimiento")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from pos_app.simulator import answers, refusals
from pos_app.simulator.access import Access
from pos_app.simulator.book import Wanted
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import Account, Environment, Status, Transaction
from pos_app.simulator.settling import Settling
from pos_app.simulator.world import COLOMBIA, World

MOST_PER_PAGE = 200
ORDERS = ("created_at", "amount_in_cents", "reference", "status", "id")
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Found(NamedTuple):
    """A list of transactions; the meta is None when the answer carries none."""

    transactions: list[Transaction]
    meta: dict[str, object] | None


class Lookups:
    """Answers what became of a payment."""

    def __init__(self, world: World, access: Access, settling: Settling) -> None:
        self._world = world
        self._access = access
        self._settling = settling

    def read(
        self, transaction_id: str, key: str | None, environment: Environment
    ) -> dict[str, object]:
        """One transaction; without the private key its merchant comes with it.

        Raises:
            RefusedError: 404 unknown, 403 unknown private key, 401 key of the other environment.
        """
        caller = self._reader(key, environment)
        transaction = self._settling.find(transaction_id)
        if transaction is None or transaction.environment != environment:
            raise refusals.not_found()
        account = self._access.of(transaction.merchant_id, environment)
        if caller is None:
            shown = answers.transaction(transaction)
            return {**shown, "merchant": answers.merchant_part(account)}
        if caller.merchant_id != transaction.merchant_id:
            raise refusals.not_found()
        return {**answers.transaction(transaction), **self._private_part(transaction)}

    def _reader(self, key: str | None, environment: Environment) -> Account | None:
        """The caller when a known private key came; None for no key or a public one."""
        if key:
            self._access.right_environment(key, environment)
            account = self._access.find(key)
            if key.startswith("prv_"):
                if account is None:
                    raise refusals.forbidden()
                return account
        if self._world.switches.private_only_read:
            raise refusals.not_found()
        return None

    def _private_part(self, transaction: Transaction) -> dict[str, object]:
        refunds = [answers.refund(each) for each in self._world.book.refunds_of(transaction.id)]
        return {"entries": [], "refunds": refunds, "disbursement": None}

    def list(self, query: Mapping[str, str], key: str | None, environment: Environment) -> Found:
        """Transactions of the caller, by reference or by dates.

        Raises:
            RefusedError: 401 without the private key, 422 for a query that does not hold.
        """
        account = self._access.private(key, environment)
        if query.get("reference"):
            return self._by_reference(account, query["reference"])
        return self._by_dates(account, query)

    def _by_reference(self, account: Account, reference: str) -> Found:
        if not self._world.switches.list_by_reference:
            raise refusals.invalid_field("reference", refusals.BAD_FORMAT)
        place = (account.merchant_id, account.environment)
        return Found(list(self._world.book.by_reference(*place, reference)), None)

    def _by_dates(self, account: Account, query: Mapping[str, str]) -> Found:
        if not self._world.switches.day_list:
            raise refusals.invalid_field("from_date", refusals.BAD_FORMAT)
        wanted = self._wanted(account, query)
        found, total = self._world.book.page(wanted)
        if not self._world.switches.list_meta:
            return Found(list(found), {})
        page = wanted.offset // wanted.limit + 1
        meta: dict[str, object] = {"page": page, "page_size": wanted.limit, "total_results": total}
        return Found(list(found), meta)

    def _wanted(self, account: Account, query: Mapping[str, str]) -> Wanted:
        fields = Fields({name: value for name, value in query.items() if value})
        since, until = _day(fields, "from_date"), _day(fields, "until_date")
        page = _number(fields, "page", 1_000_000)
        size = _number(fields, "page_size", MOST_PER_PAGE)
        filters = _filters(fields)
        order_by = fields.choice("order_by", ORDERS) or "created_at"
        order = fields.choice("order", ("ASC", "DESC")) or "DESC"
        fields.finish()
        zone = UTC if self._world.switches.day_list_utc else COLOMBIA
        return Wanted(
            merchant_id=account.merchant_id,
            environment=account.environment,
            since=datetime.combine(since, time(), zone).astimezone(UTC),
            until=datetime.combine(until + timedelta(days=1), time(), zone).astimezone(UTC),
            filters=filters,
            order_by=order_by,
            descending=order == "DESC",
            offset=(page - 1) * size,
            limit=size,
        )


def _filters(fields: Fields) -> tuple[tuple[str, str], ...]:
    fields.choice("status", tuple(Status))
    names = ("id", "payment_method_type", "status", "customer_email")
    return tuple((name, value) for name in names if (value := fields.text(name)))


def _day(fields: Fields, name: str) -> date:
    """A date; what does not pass is complained about and stands in as a day long ago."""
    text = fields.text(name, required=True, pattern=r"\d{4}-\d{2}-\d{2}")
    if text is not None:
        try:
            found = date.fromisoformat(text)
        except ValueError:
            fields.complain(name, refusals.BAD_FORMAT)
        else:
            if _LONG_AGO.year <= found.year < 9000:
                return found
            fields.complain(name, refusals.BAD_FORMAT)
    return _LONG_AGO.date()


def _number(fields: Fields, name: str, most: int) -> int:
    text = fields.given(name, required=True)
    if text is None:
        return 1
    if re.fullmatch(r"[0-9]{1,9}", str(text)) is None:
        fields.complain(name, refusals.NOT_INTEGER)
    elif not 0 < int(str(text)) <= most:
        fields.complain(name, f"Debe estar entre 1 y {most}")
    else:
        return int(str(text))
    return 1

"""Who calls: keys, their environment and what they may do ("Ambientes y llaves")."""

from __future__ import annotations

import re

from pos_app.simulator import refusals
from pos_app.simulator.book import Book
from pos_app.simulator.model import Account, Environment

KEY = re.compile(r"(pub|prv)_(test|prod)_[A-Za-z0-9_]+")
PRIVATE_EXPECTED = "Se esperaba una llave privada pero se recibió una llave pública"


def environment_of(key: str) -> Environment | None:
    """The environment in a key's prefix; None when it is no key of Wompi's shape."""
    found = KEY.fullmatch(key)
    if found is None:
        return None
    return "test" if found[2] == "test" else "prod"


class Access:
    """The accounts by their keys. There are few, so they are held in memory."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._by_key: dict[str, Account] = {}
        self._by_place: dict[tuple[int, str], Account] = {}
        for account in book.accounts():
            self._hold(account)

    def _hold(self, account: Account) -> None:
        self._by_key[account.public_key] = account
        self._by_key[account.private_key] = account
        self._by_place[account.merchant_id, account.environment] = account

    def enrol(self, account: Account) -> None:
        """Add an account or replace it; its keys must stay its own, and its former ones end.

        Raises:
            ValueError: A key already belongs to another account.
        """
        for key in (account.public_key, account.private_key):
            holder = self._by_key.get(key, account)
            if (holder.merchant_id, holder.environment) != (
                account.merchant_id,
                account.environment,
            ):
                raise ValueError(f"{key} belongs to another merchant")
        former = self._by_place.get((account.merchant_id, account.environment))
        if former is not None:
            del self._by_key[former.public_key], self._by_key[former.private_key]
        self._book.save(account)
        self._hold(account)

    def all(self) -> list[Account]:
        """Every account once."""
        return list(self._by_place.values())

    def of(self, merchant_id: int, environment: Environment) -> Account:
        """The account behind one of the ledger's own records."""
        return self._by_place[merchant_id, environment]

    def find(self, key: str) -> Account | None:
        """The account that holds this key, public or private."""
        return self._by_key.get(key)

    def any_key(self, key: str | None, environment: Environment) -> Account:
        """The caller, by public or private key, in the words of the create endpoint."""
        if not key:
            raise refusals.unauthorized(refusals.NO_KEY)
        self.right_environment(key, environment)
        account = self._by_key.get(key)
        if account is None:
            raise refusals.unauthorized(refusals.UNKNOWN_KEY)
        return account

    def private(self, key: str | None, environment: Environment) -> Account:
        """The caller, by private key only."""
        account = self.any_key(key, environment)
        if key != account.private_key:
            raise refusals.unauthorized(PRIVATE_EXPECTED)
        return account

    def well_formed(self, key: str | None, environment: Environment) -> None:
        """Any key of this environment will do, known or not (the bank list asks no more)."""
        if not key:
            raise refusals.unauthorized(refusals.NO_KEY)
        if environment_of(key) is None:
            raise refusals.unauthorized(refusals.UNKNOWN_KEY)
        self.right_environment(key, environment)

    def token_service(self, key: str | None, environment: Environment) -> Account:
        """The caller of the token service, which has its own words."""
        if not key:
            raise refusals.token_service_no_header()
        self.right_environment(key, environment)
        account = self._by_key.get(key)
        if account is None:
            raise refusals.token_service_unknown(key)
        return account

    @staticmethod
    def right_environment(key: str, environment: Environment) -> None:
        """Refuse a key of the other environment."""
        if environment_of(key) not in {None, environment}:
            raise refusals.unauthorized(refusals.WRONG_ENVIRONMENT)

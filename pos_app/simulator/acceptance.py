"""Acceptance tokens: signed, with an expiry, each good for one creation ("Tokens de aceptación").

A token is a JWT (HS256) that the gateway can check without remembering it; only spent tokens
are remembered.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import datetime

from pos_app.simulator import refusals
from pos_app.simulator.model import Account, JsonObject
from pos_app.simulator.refusals import RefusedError
from pos_app.simulator.world import World

END_USER_POLICY = "END_USER_POLICY"
PERSONAL_DATA_AUTH = "PERSONAL_DATA_AUTH"
_CONTRACTS = {END_USER_POLICY: 1, PERSONAL_DATA_AUTH: 2}
_HEADER = base64.urlsafe_b64encode(b'{"alg":"HS256"}').rstrip(b"=").decode()


class Acceptance:
    """Makes and spends acceptance tokens.

    Tokens of one second are told apart by a count that begins elsewhere at every start, so that
    a restart within the same second makes no token that was spent before it.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._made = world.book.next_number("starts") * 1009

    def presigned(self, account: Account, kind: str, now: datetime) -> JsonObject:
        """A fresh token with its contract's address, as the merchant answer shows it."""
        return {
            "acceptance_token": self._sign(account, self._claims(kind, now)),
            "permalink": self.permalink(kind),
            "type": kind,
        }

    def permalink(self, kind: str) -> str:
        """Where the payer reads the contract."""
        return f"{self._world.origin}/contracts/{kind.lower()}"

    def _claims(self, kind: str, now: datetime) -> dict[str, object]:
        """The claims of the published sample; the personal-data token has no ``exp``."""
        self._made += 1
        seconds = int(now.timestamp())
        claims: dict[str, object] = {
            "contract_id": _CONTRACTS[kind],
            "permalink": self.permalink(kind),
            "file_hash": hashlib.md5(kind.encode(), usedforsecurity=False).hexdigest(),
            "jti": f"{seconds}-{self._made * 7919 % 100_000:05d}",
        }
        return claims if kind == PERSONAL_DATA_AUTH else {**claims, "exp": seconds + 3600}

    def _sign(self, account: Account, claims: JsonObject) -> str:
        payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
        return f"{_HEADER}.{payload}.{_mac(account, payload)}"

    def spend(self, account: Account, kind: str, token: object, now: datetime) -> None:
        """Use the token up.

        Raises:
            RefusedError: Wrong shape, not ours, out of date, of the other contract, or used.
        """
        claims = _open(account, token, _field(kind))
        expires = claims.get("exp")
        outdated = isinstance(expires, int) and expires <= now.timestamp()
        if claims.get("contract_id") != _CONTRACTS[kind] or outdated:
            raise refusals.invalid_field(_field(kind), refusals.ACCEPTANCE_INVALID)
        if not self._world.book.spend(f"{account.id} {kind} {claims['jti']}"):
            raise refusals.invalid_field(_field(kind), refusals.ACCEPTANCE_USED)

    def spend_all(self, account: Account, token: object, personal: object, now: datetime) -> None:
        """Spend what a creation brings: the first token always, the second when sent or required.

        Raises:
            RefusedError: As spend; 400 instead of 422 where that switch is on.
        """
        try:
            self.spend(account, END_USER_POLICY, token, now)
            if personal is not None or self._world.switches.personal_auth_required:
                self.spend(account, PERSONAL_DATA_AUTH, personal, now)
        except RefusedError as refused:
            if not self._world.switches.acceptance_as_400:
                raise
            raise RefusedError(400, refused.error) from refused


def _field(kind: str) -> str:
    return "acceptance_token" if kind == END_USER_POLICY else "accept_personal_auth"


def _mac(account: Account, payload: str) -> str:
    secret = f"acceptance {account.private_key}".encode()
    digest = hmac.new(secret, f"{_HEADER}.{payload}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _open(account: Account, token: object, field: str) -> JsonObject:
    """Read a token's claims after checking shape and signature."""
    if token is None:
        raise refusals.invalid_field(field, refusals.NOT_PRESENT)
    parts = token.split(".") if isinstance(token, str) and token.isascii() else []
    if len(parts) != 3 or not all(parts):
        raise refusals.invalid_field(field, refusals.ACCEPTANCE_FORMAT)
    if parts[0] != _HEADER or not hmac.compare_digest(parts[2], _mac(account, parts[1])):
        raise refusals.invalid_field(field, refusals.ACCEPTANCE_INVALID)
    return dict(json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))))

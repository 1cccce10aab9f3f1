"""One-time codes: Daviplata's service and the codes typed on SU+ Pay's page ("Métodos de pago").

A code lives three minutes, may be sent again twice and tried twice. Each call's token is good
once; the answer to sending carries the next one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from pos_app.simulator import refusals
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import Otp, Status, Transaction, Verdict, WalletToken
from pos_app.simulator.planning import DECLINED_TEXT, ERROR_TEXT
from pos_app.simulator.settling import Settling
from pos_app.simulator.tokens import Tokens
from pos_app.simulator.world import World

LIFE = timedelta(minutes=3)
MOST_SENT = 3
MOST_TRIED = 2
NO_FUNDS_TEXT = "Fondos insuficientes"

CODES: Mapping[str, tuple[Status, str | None]] = {
    "574829": (Status.APPROVED, None),
    "932015": (Status.DECLINED, DECLINED_TEXT),
    "186743": (Status.DECLINED, NO_FUNDS_TEXT),
    "999999": (Status.ERROR, ERROR_TEXT),
    "code_approved": (Status.APPROVED, None),
    "code_declined": (Status.DECLINED, DECLINED_TEXT),
    "code_cancel": (Status.DECLINED, "Transacción cancelada por el usuario"),
    "code_error": (Status.ERROR, ERROR_TEXT),
}
"""The sandbox's codes: six digits for Daviplata, words for SU+ Pay; any other is wrong."""
ALREADY_SUBSCRIBED = "932016"


class Codes:
    """Sends and checks codes."""

    def __init__(self, world: World, settling: Settling, tokens: Tokens) -> None:
        self._world = world
        self._settling = settling
        self._tokens = tokens

    def send(self, subject: str, bearer: str | None, now: datetime) -> dict[str, object]:
        """Send the code (again).

        Raises:
            RefusedError: 404 unknown, 401 wrong token, 422 sent too often.
        """
        holder = self._holder(subject)
        otp = self._open(holder, bearer)
        if otp.sent >= MOST_SENT:
            raise refusals.unprocessable("Se superó el número de envíos del código")
        sent = replace(otp, token=self._world.letters(32), sent=otp.sent + 1, sent_at=now, tried=0)
        self._world.book.save(replace(holder, otp=sent))
        return {"attempts": MOST_SENT - sent.sent, "authorization": {"access_token": sent.token}}

    def validate(
        self, subject: str, body: object, bearer: str | None, now: datetime
    ) -> dict[str, object]:
        """Try a code.

        Raises:
            RefusedError: 404, 401, or 422 for a wrong, old or too often tried code.
        """
        fields = Fields(body)
        code = fields.text("code", required=True, longest=20)
        fields.finish()
        holder = self._holder(subject)
        otp = self._open(holder, bearer)
        if otp.sent_at is None or now >= otp.sent_at + LIFE or otp.tried >= MOST_TRIED:
            raise refusals.unprocessable("El código OTP expiró o se superaron los intentos")
        self._world.book.save(replace(holder, otp=replace(otp, tried=otp.tried + 1)))
        return self._judge(holder, code or "", now)

    def _judge(
        self, holder: Transaction | WalletToken, code: str, now: datetime
    ) -> dict[str, object]:
        if isinstance(holder, Transaction):
            self.check(holder.id, code, now)
        else:
            self._subscribe(holder, code, now)
        return {"status": "VALIDATED"}

    def _subscribe(self, token: WalletToken, code: str, now: datetime) -> None:
        if code == ALREADY_SUBSCRIBED:
            raise refusals.unprocessable("El usuario ya está suscrito")
        if code not in CODES:
            raise refusals.invalid_field("code", "El código OTP es incorrecto")
        status = "APPROVED" if CODES[code][0] is Status.APPROVED else "DECLINED"
        self._tokens.answer(token.id, status, now)

    def check(self, transaction_id: str, code: str, now: datetime) -> Transaction:
        """Judge a code typed for a transaction; a wrong one leaves it PENDING.

        Raises:
            RefusedError: 404 unknown, 422 wrong code or nothing to answer.
        """
        transaction = self._settling.find(transaction_id)
        if transaction is None:
            raise refusals.not_found()
        if not transaction.awaits_payer:
            raise refusals.unprocessable("La transacción ya no espera un código")
        if code not in CODES:
            raise refusals.invalid_field("code", "El código OTP es incorrecto")
        status, text = CODES[code]
        chosen = self._settling.choose(transaction, status, now)
        return self._worded(chosen, status, text)

    def _worded(self, chosen: Transaction, status: Status, text: str | None) -> Transaction:
        """Put the code's own sentence into the verdict, unless a fault decided otherwise."""
        verdict = chosen.verdict
        if verdict is None or verdict.status is not status:
            return chosen
        worded = replace(chosen, verdict=Verdict(status, text, verdict.extra))
        self._world.book.save(worded)
        return worded

    def _holder(self, subject: str) -> Transaction | WalletToken:
        found = self._settling.find(subject) or self._world.book.load(WalletToken, subject)
        if found is None or found.otp is None:
            raise refusals.not_found()
        return found

    def _open(self, holder: Transaction | WalletToken, bearer: str | None) -> Otp:
        otp = holder.otp
        if otp is None or not bearer or bearer != otp.token:
            raise refusals.unauthorized(refusals.NO_PERMISSION)
        return otp

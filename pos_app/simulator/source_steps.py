"""3-D Secure of a payment source, step by step ("Fuentes de pago con 3D Secure").

SUPPORTED_VERSION, BROWSER_INFO, FINGERPRINT, AUTHENTICATION and, for a card that wants it,
CHALLENGE. Some steps wait for the payer's browser: the source then carries an HTML-escaped frame
that the merchant's page must show. A frame nobody shows for five minutes is ABANDONED.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from html import escape

from pos_app.simulator import cards
from pos_app.simulator.model import Appointment, PaymentSource, SourceSteps, Status
from pos_app.simulator.world import World

PATIENCE = timedelta(minutes=5)
"""How long the payer may take; the pages tell merchants to give up after it."""
_FRAMES = {"BROWSER_INFO": "browser_info", "FINGERPRINT": "fingerprint", "CHALLENGE": "challenge"}
_NEXT = {"SUPPORTED_VERSION": "BROWSER_INFO", "BROWSER_INFO": "FINGERPRINT"}
_KEPT_AS = {Status.APPROVED: "AVAILABLE", Status.DECLINED: "DECLINED", Status.ERROR: "ERROR"}
_CHALLENGED = {
    Status.APPROVED: "COMPLETED",
    Status.DECLINED: "Non-Authenticated",
    Status.ERROR: "ERROR",
}


class SourceAuthentications:
    """Moves sources through their steps; ``step`` and ``abandon`` are handlers of the agenda."""

    def __init__(self, world: World) -> None:
        self._world = world

    def begin(self, source: PaymentSource, scenario: str, now: datetime) -> PaymentSource:
        """Start with a source that was just made; it is PENDING until the last step."""
        ticket = f"{source.id}-{self._world.letters(20)}"
        begun = replace(source, status="PENDING", steps=SourceSteps(scenario, ticket))
        self._plan("source_step", begun, self._world.after(now, self._world.delays.reveal))
        return begun

    def _plan(self, kind: str, source: PaymentSource, at: datetime) -> None:
        self._world.book.plan(Appointment(at, kind, str(source.id)))

    def step(self, source_id: str, at: datetime) -> None:
        """The gateway went one step on."""
        source, steps = self._under_way(source_id)
        if steps.scenario == "supported_version_error" or steps.step == "FINGERPRINT":
            following = self._decided(source, steps, at)
        elif steps.step == "CHALLENGE":
            status = Status(steps.chosen)
            following = _ended(source, "CHALLENGE", _CHALLENGED[status], status)
        else:
            following = self._waiting(source, _NEXT[steps.step], at)
        self._world.book.save(following)

    def _decided(self, source: PaymentSource, steps: SourceSteps, at: datetime) -> PaymentSource:
        """What the card's bank said, if it does not want to ask the payer."""
        if steps.scenario == "challenge_v2":
            return self._waiting(source, "CHALLENGE", at)
        return _ended(source, *cards.THREE_DS_ENDS[steps.scenario])

    def _waiting(self, source: PaymentSource, step: str, at: datetime) -> PaymentSource:
        self._plan("source_abandoned", source, at + PATIENCE)
        return _at(source, step=step, waits=True)

    def abandon(self, source_id: str, _: datetime) -> None:
        """The payer never came: the step says so, and the source cannot be charged."""
        source, steps = self._under_way(source_id)
        self._world.book.save(_ended(source, steps.step, "ABANDONED", Status.DECLINED))

    def _under_way(self, source_id: str) -> tuple[PaymentSource, SourceSteps]:
        source = self._world.book.load(PaymentSource, source_id)
        if source is None or source.steps is None:
            raise LookupError(source_id)
        return source, source.steps

    def waiting_at(self, ticket: str, frame: str) -> PaymentSource | None:
        """The source whose payer is expected in this frame; None for any other visit."""
        source = self._world.book.load(PaymentSource, ticket.partition("-")[0])
        if source is None or source.steps is None or source.steps.ticket != ticket:
            return None
        steps = source.steps
        return source if steps.waits and _FRAMES.get(steps.step) == frame else None

    def answer(self, source: PaymentSource, now: datetime, chosen: str = "") -> None:
        """The payer's browser came, or the payer answered; the next step follows a moment later."""
        self._world.book.cancel("source_abandoned", str(source.id))
        answered = _at(source, waits=False, chosen=chosen)
        self._world.book.save(answered)
        self._plan("source_step", answered, self._world.after(now, self._world.delays.answered))


def shown(source: PaymentSource, origin: str) -> dict[str, object]:
    """The steps as the API tells them; the frame only while it is waited for."""
    steps = source.steps
    if steps is None:
        return {}
    told = {"current_step": steps.step, "current_step_status": steps.step_status}
    if steps.waits:
        address = f"{origin}/v1/three_ds/source/{_FRAMES[steps.step]}?ticket={steps.ticket}"
        told["three_ds_method_data"] = escape(f'<iframe src="{address}"></iframe>')
    return {"is_three_ds": True, "three_ds_auth_type": steps.scenario, "three_ds_auth": told}


def _at(
    source: PaymentSource, *, waits: bool, step: str | None = None, chosen: str = ""
) -> PaymentSource:
    if source.steps is None:
        raise AssertionError("steps of a source without 3-D Secure")
    moved = replace(source.steps, step=step or source.steps.step, waits=waits, chosen=chosen)
    return replace(source, steps=moved)


def _ended(source: PaymentSource, step: str, step_status: str, status: Status) -> PaymentSource:
    if source.steps is None:
        raise AssertionError("steps of a source without 3-D Secure")
    last = replace(source.steps, step=step, step_status=step_status, waits=False)
    return replace(source, status=_KEPT_AS[status], steps=last)

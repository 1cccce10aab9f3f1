"""The ways by which alerts leave the till, in the shop's words; loaded with their first use."""

from __future__ import annotations

import asyncio
from functools import partial

from pos_app.core.alerts import Alert, Channel
from pos_app.core.errors import WasRefusedError
from pos_app.devices.documents.words import Words
from pos_app.store.pins import PepperVault
from pos_app.till.ports.alerts import AlertWay, WayTerms

__all__ = ["KeptSecret", "MailWay", "WebhookWay", "ways"]


class KeptSecret:
    """A secret of the safe, asked for beside the till's thread."""

    def __init__(self, vault: PepperVault) -> None:
        self._vault = vault

    async def has_secret(self) -> bool:
        """Whether it is kept."""
        return bool(await asyncio.to_thread(self._vault.read))

    async def keep_secret(self, secret: str) -> None:
        """Keep it."""
        await asyncio.to_thread(self._vault.keep, self._checked(secret))

    def _checked(self, secret: str) -> str:
        return secret

    async def read(self) -> str:
        """Read it; empty while there is none."""
        return await asyncio.to_thread(self._vault.read) or ""


class MailWay(KeptSecret):
    """By mail; the secret is the account's password."""

    async def send(self, alert: Alert, terms: WayTerms) -> None:
        """Hand a mail in."""
        from pos_app.gateway.mail import MailAccount, send_mail

        account = MailAccount(
            host=terms.text("alerts.mail_host"),
            port=terms.number("alerts.mail_port"),
            user=terms.text("alerts.mail_user"),
            sender=terms.text("alerts.mail_user") or terms.text("alerts.mail_to"),
            to=terms.text("alerts.mail_to"),
            password=await self.read(),
        )
        if not account.host or not account.to:
            raise WasRefusedError("mail.unset")
        subject, text = _said(alert, terms)
        await asyncio.to_thread(partial(send_mail, account, subject, text))


class WebhookWay(KeptSecret):
    """To a web address, which is the secret."""

    async def send(self, alert: Alert, terms: WayTerms) -> None:
        """Post it."""
        from pos_app.gateway.webhook import post_json

        address = await self.read()
        if not address:
            raise WasRefusedError("webhook.unset")
        subject, text = _said(alert, terms)
        body = {
            "kind": alert.kind.value,
            "at": alert.at.isoformat(),
            "till": terms.text("till.code"),
            "count": alert.count,
            "text": f"{subject}\n{text}",
        }
        await post_json(address, body)

    def _checked(self, secret: str) -> str:
        from pos_app.gateway.webhook import checked_hook

        return checked_hook(secret)


def ways(mail: PepperVault, webhook: PepperVault) -> dict[Channel, AlertWay]:
    """Every way, with the vault of its secret."""
    return {Channel.MAIL: MailWay(mail), Channel.WEBHOOK: WebhookWay(webhook)}


def _said(alert: Alert, terms: WayTerms) -> tuple[str, str]:
    """Say an alert in the shop's language: a subject, and what to do."""
    words = Words(terms.text("language"))
    said = words(f"alert.{alert.kind.value}", count=alert.count)
    shop, till = terms.text("shop.name"), terms.text("till.code")
    return words("alert.subject", shop=shop, till=till), f"{said}\n{words('alert.look')}\n"

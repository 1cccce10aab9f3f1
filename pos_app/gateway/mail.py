"""Mail by the shop's own account: always over TLS, and nothing of it in a log."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.gateway.wire import tls_context

__all__ = ["MailAccount", "send_mail"]

SECONDS = 15.0

IMPLICIT = 465
"""The port on which TLS begins with the first byte; on all others it is asked for."""


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Where mail is handed in, and for whom."""

    host: str
    port: int
    user: str
    sender: str
    to: str
    password: str = field(repr=False)


def send_mail(account: MailAccount, subject: str, text: str) -> None:
    """Hand a mail in; blocks for some seconds, so it belongs into a thread.

    Raises:
        CouldNotAskError: The server cannot be reached (``mail.unreachable``).
        WasRefusedError: It does not take the password (``mail.password``) or the mail
            (``mail.refused``), or it speaks no TLS (``mail.no_tls``).
    """
    try:
        with _opened(account) as server:
            if account.user:
                server.login(account.user, account.password)
            server.send_message(_message(account, subject, text))
    except smtplib.SMTPAuthenticationError as error:
        raise WasRefusedError("mail.password") from error
    except smtplib.SMTPNotSupportedError as error:
        raise WasRefusedError("mail.no_tls") from error
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError, OSError) as error:
        if isinstance(error, smtplib.SMTPResponseException | smtplib.SMTPRecipientsRefused):
            raise WasRefusedError("mail.refused") from error
        raise CouldNotAskError("mail.unreachable") from error


def _opened(account: MailAccount) -> smtplib.SMTP:
    context = tls_context()
    if account.port == IMPLICIT:
        return smtplib.SMTP_SSL(account.host, account.port, timeout=SECONDS, context=context)
    server = smtplib.SMTP(account.host, account.port, timeout=SECONDS)
    try:
        server.starttls(context=context)
    except (smtplib.SMTPException, ssl.SSLError):
        server.close()
        raise
    return server


def _message(account: MailAccount, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = account.sender, account.to
    message["Subject"] = subject
    message.set_content(text)
    return message

"""``mostrador doctor``: looks at everything the till stands on and says what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from pos_app.bootstrap.care import care_parser, folders_of, tell
from pos_app.bootstrap.examining import Examiner
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE, SystemClock
from pos_app.core.checkup import CHECKS, Finding, Health
from pos_app.core.keys import Keys
from pos_app.devices.documents.words import Words
from pos_app.devices.printer.press import Press
from pos_app.store.vault import KeyringPassVault, KeyringVault
from pos_app.till.ports.gateway import Gateway

__all__ = ["main"]

MARKS = {Health.GOOD: "✓", Health.WEAK: "!", Health.BAD: "✗", Health.UNTOLD: "?"}


def main(arguments: Sequence[str], examiner: Examiner | None = None) -> int:
    """Look at everything; 0 when all is well, 1 when something is not."""
    asked = care_parser("doctor", spoken("Looks at everything the till stands on.")).parse_args(
        arguments
    )
    words = Words(asked.language)
    own = Examiner(
        data=folders_of(asked).data,
        vault=KeyringVault(VAULT_PROFILE),
        pass_vault=KeyringPassVault(VAULT_PROFILE),
        gateway=_gateway,
        printer=Press,
    )
    found = asyncio.run(_examine(examiner or own, words))
    return int(any(finding.health is Health.BAD for finding in found))


async def _examine(examiner: Examiner, words: Words) -> list[Finding]:
    wide = max(len(words(f"doctor.{check}")) for check in CHECKS)
    found = []
    async for finding in examiner.examine():
        found.append(finding)
        name = words(f"doctor.{finding.check}")
        tell(f"{MARKS[finding.health]} {name:<{wide}}  {_said(finding, words)}")
    return found


def _said(finding: Finding, words: Words) -> str:
    """Its own sentence, or the one for what can befall every look."""
    known = words.known(finding.key) or words.known(f"doctor.any.{finding.said}")
    assert known is not None, finding
    return known.format(**dict(finding.details))


def _gateway(keys: Keys) -> Gateway:
    from pos_app.gateway.client import WompiGateway

    return WompiGateway(keys, SystemClock())

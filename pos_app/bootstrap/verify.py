"""``mostrador verify``: proves that nobody edited yesterday; also while the till works."""

from __future__ import annotations

from collections.abc import Sequence

from pos_app.bootstrap.care import care_parser, complain, folders_of, proof_words, tell
from pos_app.core.errors import MostradorError
from pos_app.devices.documents.words import Words
from pos_app.store.proof import prove

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Prove the data; 0 when they are whole, 1 with the row where they are not, 2 without any."""
    asked = care_parser("verify", "Proves that the till's records were not changed.").parse_args(
        arguments
    )
    words = Words(asked.language)
    database = folders_of(asked).data / "mostrador.db"
    if not database.exists():
        tell(words("proof.nothing", folder=str(database.parent)))
        return 2
    try:
        proof = prove(database)
    except MostradorError as fault:
        return complain(fault, words)
    tell(proof_words(proof, words))
    return 0

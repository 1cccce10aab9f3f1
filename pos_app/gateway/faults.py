"""Every way in which Wompi, or what stands before it, fails us; the screens translate these keys.

A fault's family says what it proves. *Could not ask*: nothing is known, and nothing in the
answer counts. *Was refused*: Wompi understood and says no. *Did not understand*: Wompi said
something that cannot be relied on, which is as good as nothing.
"""

from __future__ import annotations

from enum import StrEnum

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError, WasRefusedError

__all__ = ["Fault", "RelayFault", "could_not_ask", "did_not_understand", "was_refused"]


class Fault(StrEnum):
    """The keys this room raises; beside each, the details that fill its sentence."""

    # could not ask
    NO_NETWORK = "gateway.no_network"  # no connection came about: nothing was sent
    CUT_OFF = "gateway.cut_off"  # the connection broke before the answer was complete
    TIMEOUT = "gateway.timeout"  # no complete answer within the time of one call
    TLS = "gateway.tls"  # somebody without Wompi's certificate answers; why: the check's words
    SERVER_ERROR = "gateway.server_error"  # status
    BUSY = "gateway.busy"  # Wompi asks for patience; seconds: until the next question
    RESTING = "gateway.resting"  # too many failures in a row; seconds: until the next question
    NOT_WOMPI = "gateway.not_wompi"  # status; a page of the edge, a proxy or a hotel's portal
    CANNOT_ASK = "gateway.cannot_ask"  # this question needs the private key, which is not here
    UNANSWERED = "gateway.unanswered"  # why; nobody knows whether the payment link was made

    # was refused
    KEY_REFUSED = "gateway.key_refused"  # status
    UNKNOWN_TRANSACTION = "gateway.unknown_transaction"  # status
    UNKNOWN_LINK = "gateway.unknown_link"  # status
    UNKNOWN_MERCHANT = "gateway.unknown_merchant"  # status
    REFUSED = "gateway.refused"  # status, kind, field, said: Wompi's own words where it has any

    # did not understand
    STRANGE_ANSWER = "gateway.strange_answer"  # where: the part that could not be read
    OTHER_ANSWER = "gateway.other_answer"  # where: what differs from what was asked
    TOO_LARGE = "gateway.too_large"


class RelayFault(StrEnum):
    """The same for the shop's own relay, without which everything still works."""

    # could not ask
    UNREACHABLE = "relay.unreachable"  # no connection, or it broke
    SILENT = "relay.silent"  # connected, but neither hint nor heartbeat for too long
    TLS = "relay.tls"  # why; somebody without the relay's certificate answers
    BUSY = "relay.busy"  # status
    NOT_RELAY = "relay.not_relay"  # status; something else answers at that address

    # was refused
    ADDRESS = "relay.address"  # no https address of a server
    REVOKED = "relay.revoked"  # this till's token is worth nothing any more
    FENCED = "relay.fenced"  # another computer goes by this till's name
    REFUSED = "relay.refused"  # said: the relay's word for why
    PAIRING_DENIED = "relay.pairing_denied"
    PAIRING_EXPIRED = "relay.pairing_expired"

    # did not understand
    STRANGE = "relay.strange_answer"  # where


def could_not_ask(fault: Fault | RelayFault, **details: str | int) -> CouldNotAskError:
    """Make the error for a question that got no answer of Wompi's."""
    return CouldNotAskError(fault.value, **details)


def was_refused(fault: Fault | RelayFault, **details: str | int) -> WasRefusedError:
    """Make the error for Wompi's no."""
    return WasRefusedError(fault.value, **details)


def did_not_understand(fault: Fault | RelayFault, **details: str | int) -> DidNotUnderstandError:
    """Make the error for an answer that cannot be relied on."""
    return DidNotUnderstandError(fault.value, **details)

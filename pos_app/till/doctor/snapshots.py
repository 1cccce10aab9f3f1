"""Frozen pictures of what the till stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.checkup import Finding

__all__ = ["DoctorSnapshot"]


@dataclass(frozen=True, slots=True)
class DoctorSnapshot:
    """What was found so far."""

    findings: tuple[Finding, ...]
    busy: bool
    at: datetime

"""The pages of the records. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget
from sale_desk import NOW
from screens_sale import framed

from pos_app.core.audit import Audit, Suspicion, Trouble, Witness
from pos_app.core.copies import Proof
from pos_app.core.money import Money, Quantity
from pos_app.core.privacy import Held, PrivacyKind, Trace, TracePlace
from pos_app.till.privacy.snapshots import (
    LeaverRow,
    LeaversSnapshot,
    PrivacyRow,
    PrivacySnapshot,
)
from pos_app.till.records.snapshots import (
    AuditSnapshot,
    DeedsSnapshot,
    JournalRow,
    JournalSnapshot,
    PersonDeeds,
    RelayWitness,
    RemovedRow,
    RemovedSnapshot,
    SaleEnd,
    Who,
)
from pos_app.till.snapshots import Sentence
from pos_app.ui.manager.manager_screen import ManagerScreen
from pos_app.ui.manager.privacy.privacy_page import PrivacyPage
from pos_app.ui.widgets.rolling import Roll

PEOPLE = (Who("P1", "Marta Ruiz"), Who("P2", "Luisa Mora"), Who("P3", "Camilo Peña"))
TILL = Who("till", "")
HEAD = "9f2c" * 16
GROUPED = " ".join(HEAD[at : at + 4] for at in range(0, 64, 4))

ACTS: tuple[tuple[Who, str, tuple[tuple[str, str | int], ...], str], ...] = (
    (PEOPLE[0], "records.verified", (("wrong", 0), ("entries", 811)), ""),
    (PEOPLE[2], "payment.void_asked", (("sale", "a91f"), ("amount", 8_870_000)), "Luisa Mora"),
    (TILL, "receipt.issued", (("sale", "a91f"), ("number", 1_204)), ""),
    (TILL, "payment.moved", (("reference", "C1-T214-0091-K7QX"), ("after", 8_870_000)), ""),
    (PEOPLE[2], "discount.line", (("sale", "a91f"), ("discount", 120_000)), "Luisa Mora"),
    (PEOPLE[1], "shift.opened", (("shift", 214), ("float", 10_000_000)), ""),
    (PEOPLE[1], "staff.signed_in", (), ""),
    (PEOPLE[0], "goods.charged_again", (("reference", "C1-T214-0087-3D4V"),), ""),
)


def rows(newest: int = 812, *, unreadable: int = -1) -> tuple[JournalRow, ...]:
    """Some entries; the hour of one of them nobody may be able to read."""
    made = []
    for place in range(24):
        who, kind, facts, allowed = ACTS[place % len(ACTS)]
        at = None if place == unreadable else NOW - timedelta(minutes=7 * place)
        if kind == "records.verified":
            facts = (facts[0], ("entries", newest - place - 1))
        made.append(JournalRow(newest - place, at, who, kind, facts, HEAD, allowed))
    return tuple(made)


def audited(*suspicions: Suspicion) -> AuditSnapshot:
    """A proof."""
    proof = Proof(None, 1_240, 1_204, 812, HEAD)
    audit = Audit(proof, suspicions, {Witness.CLOSING: 213, Witness.RELAY: 30}, 18_400, 96)
    return AuditSnapshot(
        audit=audit, at=NOW, relay=RelayWitness.HEARD, last_head=GROUPED, last_shift=213
    )


def office(page: str, *snapshots: object) -> QWidget:
    """The manager's place with a page in front."""
    screen = ManagerScreen()
    screen.turn_to(page)
    for snapshot in snapshots:
        screen.show_snapshot(snapshot)
    return framed(screen)


def journal() -> QWidget:
    """The journal, proved."""
    return office("journal", JournalSnapshot(rows(), more=True, people=PEOPLE), audited())


def journal_wrong() -> QWidget:
    """Somebody touched the records."""
    wrong = (
        Suspicion(Trouble.EDITED, "journal", "640"),
        Suspicion(Trouble.MISSING, "shift_money", "1203"),
        Suspicion(Trouble.RESEALED, "fact_seals", "211"),
        Suspicion(Trouble.HEAD, "journal", "702", Witness.RELAY),
    )
    shown = JournalSnapshot(
        rows(unreadable=2)[:5], more=False, people=PEOPLE, actor="P3", kind="payment."
    )
    return office("journal", shown, audited(*wrong))


def journal_busy() -> QWidget:
    """A first day, and the look under way."""
    seen = AuditSnapshot(busy=True, done=37_000, total=100_000)
    return office("journal", JournalSnapshot((), more=False, people=()), seen)


def journal_one() -> QWidget:
    """The first sale was made."""
    (one,) = rows()[2:3]
    first = replace(one, number=1)
    proof = Proof(None, 1, 1, 1, HEAD)
    seen = AuditSnapshot(audit=Audit(proof, (), {}, 0, 3), at=NOW, relay=RelayWitness.HEARD)
    return office("journal", JournalSnapshot((first,), more=False, people=PEOPLE), seen)


def journal_million() -> QWidget:
    """Years of entries."""
    many = rows(1_234_812)
    proof = Proof(None, 1_240_318, 1_204_112, 1_234_812, HEAD)
    audit = Audit(proof, (), {Witness.CLOSING: 2_213, Witness.RELAY: 2_190}, 18_400_512, 96)
    seen = AuditSnapshot(
        audit=audit, at=NOW, relay=RelayWitness.HEARD, last_head=GROUPED, last_shift=2_213
    )
    return office("journal", JournalSnapshot(many, more=True, people=PEOPLE), seen)


def deeds() -> QWidget:
    """What people did."""
    people = (
        PersonDeeds(PEOPLE[0], (("goods.released", 1),), (("discount.line", 3),)),
        PersonDeeds(PEOPLE[1], (("discount.line", 2),), (("payment.void_asked", 14),)),
        PersonDeeds(
            PEOPLE[2],
            (("payment.void_asked", 14), ("sale.dropped", 9), ("staff.wrong_pin", 2)),
            (),
        ),
        PersonDeeds(TILL, (), ()),
    )
    return office("deeds", DeedsSnapshot(7, people))


def deeds_none() -> QWidget:
    """Nobody did anything."""
    return office("deeds", DeedsSnapshot(1, ()))


def _went(sale: int, name: str, count: int, pesos: int, who: Who, end: SaleEnd) -> RemovedRow:
    at = NOW - timedelta(minutes=3 * (100 - sale))
    amount = Money.pesos(pesos)
    return RemovedRow(f"o-{sale}", at, sale, 214, name, Quantity.units(count), amount, who, end)


REMOVED = (
    _went(91, "Cappuccino", 2, 15_800, PEOPLE[2], SaleEnd.PAID),
    _went(88, "Café Huila 500 g", 1, 32_900, PEOPLE[1], SaleEnd.DROPPED),
    _went(85, "Almojábana", 1, 3_900, Who("", ""), SaleEnd.OPEN),
)
"""What went off tickets."""


def removed() -> QWidget:
    """What was taken off."""
    return office("removed", RemovedSnapshot(7, REMOVED))


def removed_none() -> QWidget:
    """Nothing was."""
    return office("removed", RemovedSnapshot(1, ()))


def looked_for(typed: str, seen: PrivacySnapshot) -> QWidget:
    """The page of personal data on which somebody typed."""
    screen = office("privacy", seen)
    (page,) = screen.findChildren(PrivacyPage)
    page.search.line.setText(typed)
    return screen


def privacy() -> QWidget:
    """Somebody is looked for; something was asked before."""
    found = (
        Trace(TracePlace.ORDER, "a91f", 0, NOW, "Doña Inés Muñoz, mesa 4"),
        Trace(TracePlace.NOTE, "9f2c", 0, NOW - timedelta(days=40), "llamó Inés, 300 123 4567"),
    )
    asked = (
        PrivacyRow(PrivacyKind.ERASED, NOW, "Marta Ruiz", "", 2, ""),
        PrivacyRow(PrivacyKind.ASKED_TO_ERASE, NOW, "Camilo Peña", "Marta Ruiz", 0, "por correo"),
        PrivacyRow(PrivacyKind.AGED, NOW - timedelta(days=9), "", "", 14, ""),
    )
    held = Held(318, NOW - timedelta(days=700))
    return looked_for("inés", PrivacySnapshot(730, held, asked, "inés", found))


def privacy_leavers() -> QWidget:
    """Two left; the name of one was erased, and old facts hold others."""
    rows = (
        LeaverRow("P4", "Julián Cárdenas", erased=False),
        LeaverRow("P7", "Persona 7", erased=True),
    )
    held = Held(318, NOW - timedelta(days=700))
    return office("privacy", PrivacySnapshot(730, held, ()), LeaversSnapshot(rows, sealed=True))


def roll_down(screen: QWidget) -> None:
    """Show the end of a page that is longer than the screen."""
    (page,) = screen.findChildren(PrivacyPage)
    (roll,) = page.findChildren(Roll)
    roll.verticalScrollBar().setValue(roll.verticalScrollBar().maximum())


def privacy_none() -> QWidget:
    """Nothing is kept, and nothing was found."""
    refused = Sentence("staff.not_allowed")
    return looked_for("inés", PrivacySnapshot(0, Held(0, None), (), "inés", problem=refused))


SCREENS: dict[str, Callable[[], QWidget]] = {
    made.__name__: made
    for made in (
        journal, journal_one, journal_million, journal_wrong, journal_busy, deeds, deeds_none,
        removed, removed_none, privacy,
        privacy_none, privacy_leavers,
    )
}  # fmt: skip
AFTERWARDS: dict[str, Callable[[QWidget], object]] = {"privacy_leavers": roll_down}

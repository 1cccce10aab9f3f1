"""Everything a person can wish for, in one place for the bridge to hand the wishes to."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.till.alerts.alerting import Alerting
from pos_app.till.backup.backups import Backups
from pos_app.till.customer.naming import CustomerNaming
from pos_app.till.doctor.doctor import Doctor
from pos_app.till.exporting.exporting import Exporting
from pos_app.till.first_start.first_start import FirstStart
from pos_app.till.first_start.recovering import Recovering
from pos_app.till.importing import Importing
from pos_app.till.own_keys import OwnKeys
from pos_app.till.pairing import Pairing
from pos_app.till.papers import Papers
from pos_app.till.preferences.preferences import Preferences
from pos_app.till.printing.page import PrinterPage
from pos_app.till.printing.worker import Printing
from pos_app.till.privacy.leavers import Leavers
from pos_app.till.privacy.personal_data import PersonalData
from pos_app.till.reconciliation.days import Reconciliations
from pos_app.till.records.auditing import Auditing
from pos_app.till.records.journal_book import JournalBook
from pos_app.till.records.removed import RemovedLines
from pos_app.till.review.home import Home
from pos_app.till.review.office import Office
from pos_app.till.review.payment_list import PaymentList
from pos_app.till.selling.bargaining import Bargaining
from pos_app.till.selling.browsing import Browsing
from pos_app.till.selling.details import Details
from pos_app.till.selling.parking import Parking
from pos_app.till.selling.products import Products
from pos_app.till.selling.ringing import Ringing
from pos_app.till.selling.scanner import Scanner
from pos_app.till.shift.closing import Closing
from pos_app.till.shift.shifting import Shifting
from pos_app.till.staff.people import People
from pos_app.till.staff.staff import Staff
from pos_app.till.tenders.opening import OpeningDrawer
from pos_app.till.tenders.parting import Parting
from pos_app.till.tenders.returning import Returning
from pos_app.till.tenders.tendering import Tendering
from pos_app.till.till import Till
from pos_app.till.ways.switching import Switching

__all__ = ["Desk"]


@dataclass(frozen=True, slots=True)
class Desk:
    """The use cases of one running till, by noun."""

    till: Till
    keys: OwnKeys
    importing: Importing
    papers: Papers
    pairing: Pairing
    staff: Staff
    people: People
    first_start: FirstStart
    recovering: Recovering
    printing: Printing
    printer_page: PrinterPage
    shift: Shifting
    closing: Closing
    browsing: Browsing
    details: Details
    ringing: Ringing
    bargaining: Bargaining
    parking: Parking
    products: Products
    scanner: Scanner
    backups: Backups
    doctor: Doctor
    tendering: Tendering
    parting: Parting
    returning: Returning
    opening: OpeningDrawer
    preferences: Preferences
    journal: JournalBook
    removed: RemovedLines
    auditing: Auditing
    office: Office
    reconciliations: Reconciliations
    exporting: Exporting
    personal_data: PersonalData
    leavers: Leavers
    home: Home
    payment_list: PaymentList
    alerts: Alerting
    switching: Switching
    customers: CustomerNaming

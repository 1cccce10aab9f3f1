"""What leads to the case of a charge and to «Comprobar número» from the screens that have them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.core.ids import Reference
from pos_app.till.minute.snapshots import (
    CaseSnapshot,
    CheckSnapshot,
    RawSnapshot,
    ReconcileSnapshot,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.ui.case.case_screen import CaseScreen
    from pos_app.ui.case.check_sheet import CheckSheet
    from pos_app.ui.case.raw_sheet import RawSheet
    from pos_app.ui.payment.payment_screen import PaymentScreen
    from pos_app.ui.tray.tray_screen import TrayScreen

__all__ = ["CaseCorner"]


class CaseCorner(QObject):
    """Opens cases and the check over whatever screen asks.

    Signals:
        case_wanted: A case by its charge, or None when it is left.
        case_of_sale_wanted: The case of a sale, by its order.
        check_asked: A number is to be looked up.
    """

    case_wanted = Signal(object)
    case_of_sale_wanted = Signal(str)
    check_asked = Signal(str)

    def __init__(
        self, window: QWidget, case: Callable[[], CaseScreen], bring: Callable[[QWidget], None]
    ) -> None:
        """Open nothing yet.

        Args:
            window: What the sheet lies over.
            case: Makes the case screen when it is first needed.
            bring: Puts a screen in front.
        """
        super().__init__(window)
        self._window = window
        self._case = case
        self._bring = bring
        self._wanted = False
        self._came_from: QWidget | None = None
        self._sheet: CheckSheet | None = None
        self._raw: RawSheet | None = None
        self._authorising = False

    def handlers(self) -> dict[type, Callable[..., None]]:
        """What is shown here, or kept for a screen that is not there yet."""
        return {
            CaseSnapshot: self.show_case,
            CheckSnapshot: self.show_check,
            RawSnapshot: self.show_raw,
            ReconcileSnapshot: self.show_compared,
        }

    def equip(
        self, screen: TrayScreen | PaymentScreen, reference: Callable[[], Reference | None]
    ) -> None:
        """Let a screen that has keys for it lead here."""
        screen.check_asked.connect(self.check)
        screen.case_asked.connect(lambda named: self.open_case(named, screen))
        self.serve(screen, reference)

    def serve(
        self,
        screen: QWidget,
        reference: Callable[[], Reference | None],
        order: Callable[[], str | None] | None = None,
    ) -> None:
        """Let a screen lead here with F3 and Ctrl I.

        Args:
            screen: Where the keys count.
            reference: The charge that is looked at there.
            order: The sale that is looked at, where there is no charge at hand.
        """
        keys = (
            ("F3", self.check),
            ("Ctrl+I", partial(self._open_at, screen, reference, order)),
        )
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), screen, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open_case(self, reference: Reference, screen: QWidget) -> None:
        """Open a case; leaving it leads back to the screen it was opened from."""
        self._came_from, self._wanted = screen, True
        self.case_wanted.emit(reference)

    def leave(self) -> QWidget | None:
        """Leave the case; tells where it was opened from."""
        self._wanted = False
        self.case_wanted.emit(None)
        return self._came_from

    def drop(self, screen: QWidget) -> bool:
        """Lead back to a screen no more; tells whether a case from it stands open."""
        if self._came_from is not screen:
            return False
        self._came_from = None
        return self._case().isVisible()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a case that was asked for."""
        screen = self._case()
        screen.show_case(case)
        if self._wanted:
            self._wanted = False
            self._bring(screen)
            if self._authorising:
                screen.authorise()
            self._authorising = False

    def show_raw(self, raw: RawSnapshot) -> None:
        """Show the facts of a case as they are kept."""
        from pos_app.ui.case.raw_sheet import RawSheet

        if self._raw is None:
            self._raw = RawSheet(self._window)
        self._raw.open_sheet(raw)

    def authorise(self, reference: Reference, screen: QWidget) -> None:
        """Let a manager decide about a charge without an answer, beside all that is known of it."""
        self._authorising = True
        self.open_case(reference, screen)

    def check(self) -> CheckSheet:
        """Ask for a number that a customer shows."""
        from pos_app.ui.case.check_sheet import CheckSheet

        if self._sheet is None:
            sheet = self._sheet = CheckSheet(self._window)
            sheet.check_asked.connect(self.check_asked)
            sheet.finished.connect(self._forget)
            sheet.open()
        return self._sheet

    def show_check(self, check: CheckSnapshot) -> None:
        """Show what is known of a payment that somebody shows."""
        if self._sheet is not None:
            self._sheet.show_answer(check)

    def show_compared(self, _told: ReconcileSnapshot) -> None:
        """Leave comparisons to the manager's own screen."""

    def _forget(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _open_at(
        self,
        screen: QWidget,
        reference: Callable[[], Reference | None],
        order: Callable[[], str | None] | None,
    ) -> None:
        named = reference()
        if named is not None:
            self.open_case(named, screen)
            return
        sale = None if order is None else order()
        if sale is not None:
            self._came_from, self._wanted = screen, True
            self.case_of_sale_wanted.emit(sale)

"""The payment screen: the answer above, the customer's page or code beside the case, the keys.

It shows snapshots and tells what people did. What it keeps of its own is only about pictures:
whether the page was brought in front of a result, whether a question is under way, and whether
«Sí» is about to lead on by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import CODES, Look, Reason, State, Way
from pos_app.till.snapshots import Action, ChargeSnapshot
from pos_app.ui.layout import Layout, layout_for
from pos_app.ui.payment.case_side import CaseSide
from pos_app.ui.payment.code_stage import CodeStage
from pos_app.ui.payment.drop_question import DropQuestion
from pos_app.ui.payment.guest_stage import GuestStage, MakeGuest
from pos_app.ui.payment.key_rows import ENTER, KEY_NAMES, KeyRows
from pos_app.ui.payment.news import answer_key, answered_since, stage_key
from pos_app.ui.payment.receipt_sheet import ReceiptSheet
from pos_app.ui.payment.result_stages import (
    ChoiceStage,
    PaidStage,
    QuietStage,
    StageStack,
    StepStage,
)
from pos_app.ui.payment.view import Deed, Page, PageTrouble, PaymentView, moment_of, payment_view
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.band import AnswerBand
from pos_app.ui.widgets.band_paint import Answer
from pos_app.ui.widgets.band_paint import Look as Slot
from pos_app.ui.widgets.keys import Key
from pos_app.ui.words import say

__all__ = ["PaymentScreen"]

ANOTHER_CHARGE = (Deed.NEW_CHARGE, Deed.BY_HAND)
CASHIERS_OWN = frozenset({Deed.LATER, Deed.CASE, Deed.CHECK, Deed.MANAGER})
"""Deeds that show names or set the charge aside."""

Stage = GuestStage | CodeStage | QuietStage | PaidStage | ChoiceStage | StepStage


class PaymentScreen(QWidget):
    """One charge from the moment it is asked for until it is settled.

    Signals:
        verify_asked: Ask Wompi now.
        other_way_asked: End this charge, so that the customer can pay in another way.
        later_asked: Set the charge aside and serve the next customer.
        retry_asked: The customer tries again on the same page or link.
        new_charge_asked: Choose again how the customer pays.
        drop_asked: Give the sale up; asked for twice already.
        next_asked: Turn to the next customer.
        advanced_alone: Nobody touched «Sí», and the till leads on; ``next_asked`` follows.
        receipt_asked: Save the order's receipt.
        print_asked: Print the order's receipt again.
        page_loaded: The hosted page is painted.
        page_failed: It did not open, or it died.
        view_closed: It is destroyed; told exactly once for each time it was opened.
        came_back: It led back with a transaction's id, which proves nothing.
        check_asked: A customer shows a number.
        case_asked: The whole case is wanted.
        manager_asked: A manager is to decide without Wompi's answer.
        flip_asked: The customer is to see this charge.
        left: The screen is left; whatever was shown to the customer goes.
        look_changed: The answer of the charge on the screen changed, with whether it is in doubt.
            Not told for a charge that is only shown again.
    """

    verify_asked = Signal(Reference)
    other_way_asked = Signal(Reference)
    later_asked = Signal(Reference)
    retry_asked = Signal(Reference, Way)
    new_charge_asked = Signal()
    drop_asked = Signal()
    next_asked = Signal()
    advanced_alone = Signal()
    receipt_asked = Signal(str)
    print_asked = Signal(str)
    page_loaded = Signal(Reference)
    page_failed = Signal(Reference)
    view_closed = Signal(Reference)
    came_back = Signal(Reference, str)
    check_asked = Signal()
    case_asked = Signal(Reference)
    manager_asked = Signal(Reference)
    flip_asked = Signal(object)
    left = Signal()
    look_changed = Signal(Look, bool)

    def __init__(
        self, make_guest: MakeGuest, parent: QWidget | None = None, *, wait_for_enter: bool = False
    ) -> None:
        """Show no charge yet.

        Args:
            make_guest: Makes the hosted page's widget; called only when a page is to be opened.
            parent: The widget it lies on.
            wait_for_enter: «Sí» stays until somebody goes on, instead of three seconds.
        """
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(say("place.payment"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.wait_for_enter = wait_for_enter
        self._charge: ChargeSnapshot | None = None
        self._view: PaymentView | None = None
        self._now: datetime | None = None
        self._in_front = False
        self._asked_about: ChargeSnapshot | None = None
        self.guard: Callable[[Callable[[], None]], None] = lambda act: act()
        self.behind = False  # something covers it, and has the keyboard
        self._sheet: ReceiptSheet | None = None
        self._question = DropQuestion(self)
        self.band = AnswerBand(Answer(Slot.WAIT, say("look.wait"), say("reason.opening")))
        self.case = CaseSide()
        self.guest_stage = GuestStage(make_guest)
        self.code_stage = CodeStage()
        self._quiet, self._paid = QuietStage(), PaidStage()
        self._choices, self._steps = ChoiceStage(), StepStage()
        self._beside = {Page.GUEST: self.guest_stage.turn, Page.CHOICES: self._choices.remark}
        self._stage = StageStack()
        self._pages = self._named_pages()
        self._deeds = self._named_deeds()
        self._lay_out()
        self._connect()
        self._listen()

    # --- what the window tells -----------------------------------------------------------------

    def show_charge(self, charge: ChargeSnapshot) -> None:
        """Show a charge; the same snapshot again changes nothing."""
        before, self._charge = self._charge, charge
        self._now = max(filter(None, (self._now, moment_of(charge))))
        if before is None or before.reference != charge.reference:
            self._start_over(charge)
        else:
            self._follow(before, charge)
        self._apply()

    def tick(self, now: datetime) -> None:
        """Let clocks and countdowns show this moment."""
        self._now = now
        self._apply()

    def guest_gone(self) -> None:
        """The screen is left: the page is destroyed, and nothing moves on by itself."""
        self.guest_stage.leave()
        self._paid.stand()
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._question.withdraw()
        self.left.emit()

    def function_key(self, key: Qt.Key) -> bool:
        """Do what a function key stands for; tell whether it stands for anything here."""
        name = KEY_NAMES.get(key)
        return name is not None and self._answer(name)

    # --- what is shown -------------------------------------------------------------------------

    @property
    def view(self) -> PaymentView | None:
        """What is shown now."""
        return self._view

    def key(self, deed: Deed) -> Key | None:
        """The key on the screen that does something, if there is one now."""
        if deed is Deed.NEXT and self._page is Page.PAID:
            return self._paid.next_key
        found = (rows.key(deed) for rows in self._rows())
        return next((key for key in found if key is not None), None)

    @property
    def _page(self) -> Page | None:
        return None if self._view is None else self._view.page

    def _rows(self) -> tuple[KeyRows, ...]:
        if self._view is None:
            return (self.case.keys,)
        beside = self._beside.get(self._view.page)
        return self._pages[self._view.page].keys, *filter(None, (beside,)), self.case.keys

    def _apply(self) -> None:
        """Compute the view and show it, the guest's own life first."""
        if self._charge is None or self._now is None:
            return
        self._tend_guest(self._charge)
        before = self._standing
        view = self._view = payment_view(
            self._charge,
            self._now,
            in_front=self._in_front,
            trouble=self.guest_stage.shown_trouble,
            stacked=self._layout().stacked_actions,
        )
        self.band.show_answer(view.answer)
        self.case.show_view(view)
        self._pages[view.page].show_view(view)
        self._stage.setCurrentWidget(self._pages[view.page])
        self._show_busy()
        self._close_what_is_over()
        if self._standing != before:
            self.settle_focus()

    @property
    def _standing(self) -> tuple[Page, PageTrouble] | None:
        """What the keyboard belongs to: another stage, or a notice in the page's place."""
        return None if self._view is None else (self._view.page, self._view.trouble)

    def _tend_guest(self, charge: ChargeSnapshot) -> None:
        if charge.way is not Way.PAGE or charge.address is None:
            self.guest_stage.leave()
        elif self.isVisible():
            self.guest_stage.receive(charge, charge.address)
        if charge.code is not None:
            self.code_stage.show_drawing(charge.code)
        elif charge.way in CODES and charge.address is not None:
            self.code_stage.show_code(charge.address)

    def _start_over(self, charge: ChargeSnapshot) -> None:
        self._in_front = False
        self._asked_about = None
        self._view = None
        self._paid.stand()
        if charge.way is not Way.PAGE:
            self.guest_stage.leave()

    def _follow(self, before: ChargeSnapshot, charge: ChargeSnapshot) -> None:
        """Draw what follows from the step from one picture of the charge to the next."""
        if self._asked_about is not None and answered_since(self._asked_about, charge):
            self._asked_about = None
        self._in_front = self._in_front and stage_key(before) == stage_key(charge)
        if answer_key(before) == answer_key(charge):
            return
        self.look_changed.emit(charge.look, charge.in_doubt)
        if charge.look is Look.YES:
            self._lead_on(charge)
        else:
            self._paid.stand()

    def _show_busy(self) -> None:
        key = self.key(Deed.VERIFY)
        busy = self._asked_about is not None
        if key is not None and key.busy is not busy:
            key.set_busy(say("key.verifying") if busy else "")

    def _close_what_is_over(self) -> None:
        if self._charge is not None and Action.DROP_SALE not in self._charge.actions:
            self._question.withdraw()

    # --- leading on by itself ------------------------------------------------------------------

    def _lead_on(self, charge: ChargeSnapshot) -> None:
        """Begin to count, unless somebody has to read or to bring something first."""
        needs_somebody = charge.over > Money.zero() or charge.reason is Reason.APPROVED_LATE
        if not (self.wait_for_enter or needs_somebody) and self.isVisible():
            self._paid.lead_on()

    def _went_alone(self) -> None:
        self.advanced_alone.emit()
        self.next_asked.emit()

    # --- what people do ------------------------------------------------------------------------

    def _do(self, deed: Deed) -> None:
        """Do it; what shows names or leaves the customer alone is the cashier's only."""
        if deed in CASHIERS_OWN:
            self.guard(lambda: self._act(deed))
        else:
            self._act(deed)

    def _act(self, deed: Deed) -> None:
        assert self._charge is not None, "keys appear with a charge"
        self._deeds[deed](self._charge)

    def _named_deeds(self) -> dict[Deed, Callable[[ChargeSnapshot], None]]:
        return {
            Deed.VERIFY: self._verify,
            Deed.OTHER_WAY: self._other_way,
            Deed.LATER: lambda charge: self.later_asked.emit(charge.reference),
            Deed.RETRY: self._retry,
            Deed.RELOAD: lambda _: self.guest_stage.reload(),
            **dict.fromkeys(ANOTHER_CHARGE, lambda _: self.new_charge_asked.emit()),
            Deed.DROP: self._question.ask,
            Deed.NEXT: lambda _: self._next(),
            Deed.PRINT: lambda charge: self.print_asked.emit(charge.order_id),
            Deed.SEE_RECEIPT: self._see_receipt,
            Deed.SHOW: lambda _: self._bring_in_front(),
            Deed.FLIP: self.flip_asked.emit,
            Deed.CHECK: lambda _: self.check_asked.emit(),
            Deed.CASE: lambda charge: self.case_asked.emit(charge.reference),
            Deed.MANAGER: lambda charge: self.manager_asked.emit(charge.reference),
            Deed.COPY: lambda _: self.code_stage.copy(),
        }

    def _verify(self, charge: ChargeSnapshot) -> None:
        self._asked_about = charge
        self._show_busy()
        self.verify_asked.emit(charge.reference)

    def _other_way(self, charge: ChargeSnapshot) -> None:
        """End the charge; after a final refusal nothing is pending, and another opens at once."""
        self.other_way_asked.emit(charge.reference)
        if charge.state is State.RETRYABLE and not charge.in_doubt:
            self.new_charge_asked.emit()

    def _retry(self, charge: ChargeSnapshot) -> None:
        if charge.way is Way.PAGE:
            self.guest_stage.bring_back()
        self._bring_in_front()
        self.retry_asked.emit(charge.reference, charge.way)

    def _bring_in_front(self) -> None:
        self._in_front = True
        self._apply()

    def _next(self) -> None:
        self._paid.stand()
        self.next_asked.emit()

    def _see_receipt(self, charge: ChargeSnapshot) -> None:
        assert charge.receipt is not None, "the key appears with the receipt"
        self._paid.stand()
        if self._sheet is None:
            self._sheet = ReceiptSheet(self.window())
            self._sheet.closed.connect(self.settle_focus)
            self._sheet.pdf_asked.connect(self._save_receipt)
        if self._sheet.isHidden():
            self._sheet.open_sheet(charge.receipt)
        else:
            self._sheet.close_sheet()

    def _save_receipt(self) -> None:
        if self._charge is not None and self._charge.receipt is not None:
            self.receipt_asked.emit(self._charge.order_id)

    # --- keys and focus ------------------------------------------------------------------------

    def _listen(self) -> None:
        for code in KEY_NAMES:
            self._shortcut(QKeySequence(code), partial(self.function_key, code))
        self._shortcut(QKeySequence("Ctrl+Tab"), self._swap_focus)
        self._shortcut(QKeySequence("Ctrl+P"), self._save_receipt)
        self._shortcut(QKeySequence("Ctrl+G"), lambda: self._answer("Ctrl G"))

    def _shortcut(self, keys: QKeySequence, act: Callable[[], object]) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def _answer(self, name: str) -> bool:
        if self._view is None:
            return False
        answering = (rows.answering(name) for rows in self._rows())
        key = next((key for key in answering if key is not None), None)
        if key is not None:
            key.trigger()
        return key is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no widget took; what a hosted page leaves over is still its own."""
        if self.guest_stage.has_focus():
            return
        if event.key() in ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Delete:
            self._answer("Supr")
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._answer("Ctrl C")
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Take Enter as the key that has the focus, else as the main one."""
        focused = self.window().focusWidget()
        key = focused if isinstance(focused, Key) else self._main_key()
        if key is not None:
            key.trigger()

    def _main_key(self) -> Key | None:
        if self._view is None or not self._view.stage_keys:
            return None
        return self.key(self._view.stage_keys[0].deed)

    def stand(self) -> None:
        """Lead nowhere by itself: nobody looks at this screen now."""
        self._paid.stand()

    def settle_focus(self) -> None:
        """Put the keyboard where the person goes on: into the page, or on the main key."""
        if self.behind or not self.isVisible():
            return
        main = self._main_key()
        if main is not None:
            main.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._page is Page.GUEST:
            self.guest_stage.focus_page()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _swap_focus(self) -> None:
        """Go from the page to the keys of the case, and back."""
        if self.guest_stage.has_focus():
            self.leave_page()
        elif self._page is Page.GUEST:
            self.guest_stage.focus_page()

    def leave_page(self) -> None:
        """Take the keyboard from the page to the keys of the case."""
        first = next(iter(self.case.keys), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what the person needs."""
        super().focusInEvent(event)
        if self._main_key() is not None or self._page is Page.GUEST:
            self.settle_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the page again when somebody comes back to a charge that is still open."""
        super().showEvent(event)
        self._apply()
        self.settle_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the layout of the window's size."""
        super().resizeEvent(event)
        layout = self._layout()
        self.band.set_heights(layout.band_compact, layout.band_full)
        self.case.setFixedWidth(layout.case)
        self._apply()

    # --- building ------------------------------------------------------------------------------

    def _layout(self) -> Layout:
        size = self.window().size()
        return layout_for(size.width(), size.height())

    def _named_pages(self) -> dict[Page, Stage]:
        return {
            Page.GUEST: self.guest_stage,
            Page.CODE: self.code_stage,
            Page.QUIET: self._quiet,
            Page.PAID: self._paid,
            Page.CHOICES: self._choices,
            Page.STEPS: self._steps,
        }

    def _lay_out(self) -> None:
        for page in self._pages.values():
            self._stage.addWidget(page)
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        grid.setSpacing(Space.REGION_GAP)
        grid.addWidget(self.band, 0, 0, 1, 2)
        grid.addWidget(self._stage, 1, 0)
        grid.addWidget(self.case, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)

    def _connect(self) -> None:
        guest = self.guest_stage
        guest.loaded.connect(self.page_loaded)
        guest.failed.connect(self.page_failed)
        guest.came_back.connect(self.came_back)
        guest.closed.connect(self.view_closed)
        guest.troubled.connect(self._apply)
        guest.moved.connect(self._apply)
        stages = (page.keys for page in self._pages.values())
        for rows in (self.case.keys, *self._beside.values(), *stages):
            rows.wanted.connect(self._do)
        self._paid.next_key.fired.connect(lambda: self._do(Deed.NEXT))
        self._paid.went_alone.connect(self._went_alone)
        self._question.agreed.connect(self.drop_asked)

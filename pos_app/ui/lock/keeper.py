"""Keeps the window: locked or open, when nobody touches it, and what somebody must allow.

Locking hides the work instead of covering it, so that no key of the screens below does anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from pos_app.till.snapshots import ShopSnapshot
from pos_app.till.staff.snapshots import (
    AuthorisationSnapshot,
    PeopleSnapshot,
    Question,
    StaffSnapshot,
)
from pos_app.ui.widgets.cover import CoverSheet

if TYPE_CHECKING:
    from pos_app.ui.lock.lock_screen import LockScreen
    from pos_app.ui.staff.authorise import AuthoriseDialog, AuthoriseSheet

__all__ = ["Keeper"]

MINUTE = 60

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)
"""What tells that somebody is at the till."""


class Keeper(QObject):
    """Who may use the window now.

    Signals:
        lock_asked: The till is to be locked, and why: ``asked`` or ``idle``.
        unstaffed: Somebody wanted to lock a till without people.
        signed: A person's id and the PIN that was typed.
        allowed: Whoever allows the step, and the PIN that was typed.
        refused: Nobody allows it.
        opened: The till was unlocked; the work is in front again.
        left: A rehearsal is to be closed.

    Attributes:
        practise: Opens a rehearsal in a window of its own, where that can be done, and tells
            whether it was not open before.
    """

    lock_asked = Signal(str)
    unstaffed = Signal()
    signed = Signal(str, str)
    allowed = Signal(str, str)
    refused = Signal()
    opened = Signal()
    left = Signal()

    def __init__(
        self,
        window: QWidget,
        work: Sequence[QWidget],
        paying: Callable[[], bool],
        collecting: Callable[[], bool],
    ) -> None:
        """Keep a window.

        Args:
            window: The one window.
            work: What lies in its layout and is hidden while it is locked.
            paying: Whether a customer may be paying on the screen.
            collecting: Whether money is being taken by hand, or a payer's data.
        """
        super().__init__(window)
        self._window = window
        self._usual = self._work = tuple(work)
        self._paying = paying
        self._collecting = collecting
        self._clock = monotonic
        self._touched = monotonic()
        self._staff: StaffSnapshot | None = None
        self._shop: ShopSnapshot | None = None
        self.practise: Callable[[], bool] | None = None
        self._question: AuthoriseDialog | AuthoriseSheet | None = None
        QShortcut(Qt.Key.Key_F12, self._window, self.lock)
        window.installEventFilter(self)

    @property
    def locked(self) -> bool:
        """Whether somebody has to sign in first."""
        return self._staff is not None and self._staff.locked

    @property
    def covered(self) -> bool:
        """Whether the keyboard belongs to something else than the work."""
        return self.locked or self._work is not self._usual

    @property
    def question(self) -> AuthoriseDialog | AuthoriseSheet | None:
        """What is asked of somebody with the right."""
        return self._question

    @cached_property
    def screen(self) -> LockScreen:
        """The lock screen, made when it is first needed, or in idle time."""
        from pos_app.ui.lock.lock_screen import LockScreen

        screen = LockScreen(self._window)
        screen.hide()
        layout = self._window.layout()
        assert layout is not None, "the window lays its work out"
        layout.addWidget(screen)
        screen.signed.connect(self.signed)
        screen.left.connect(self.left)
        screen.practice_asked.connect(self._open_practice)
        if self.practise is not None:
            screen.offer_practice()
        if self._shop is not None:
            screen.show_shop(self._shop)
        return screen

    def get_ready(self) -> None:
        """Make the lock screen in idle time, if the till has people."""
        if self._staff is not None and self._staff.people:
            self.screen.show_staff(self._staff)

    # --- what the till says --------------------------------------------------------------------

    def handlers(
        self, bar: Callable[[StaffSnapshot], None], page: Callable[[PeopleSnapshot], None]
    ) -> dict[type, Callable[..., None]]:
        """Take what the till tells of people; the bar names who is here, the page lists all."""

        def show_staff(staff: StaffSnapshot) -> None:
            bar(staff)
            self.show_staff(staff)

        return {
            StaffSnapshot: show_staff,
            PeopleSnapshot: page,
            AuthorisationSnapshot: self.show_question,
        }

    def show_staff(self, staff: StaffSnapshot) -> None:
        """Lock or open the window, as the till says."""
        before, self._staff = self._staff, staff
        if staff.locked or "screen" in vars(self):
            self.screen.show_staff(staff)
        if staff.locked and not (before is not None and before.locked):
            present = None if before is None else before.present
            self._shut(None if present is None else present.person_id)
        elif not staff.locked and before is not None and before.locked:
            self._open()

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show on the lock screen how the till is."""
        self._shop = shop
        if "screen" in vars(self):
            self.screen.show_shop(shop)

    def show_question(self, asked: AuthorisationSnapshot) -> None:
        """Ask somebody with the right, or stop asking."""
        opened, question = self._question, asked.question
        if question is None:
            self._question = None
            if opened is not None:
                opened.end()
        elif opened is not None:
            opened.show_question(question)
        else:
            self._ask(question)

    def tick(self, now: datetime) -> None:
        """Show the time, and lock a till that nobody has touched for a while."""
        if self.locked:
            self.screen.show_time(now)
            return
        staff = self._staff
        if staff is None or staff.present is None or staff.idle_minutes == 0:
            return
        if self._paying() or self._collecting():
            self._touched = self._clock()
        elif self._clock() - self._touched >= staff.idle_minutes * MINUTE:
            self._touched = self._clock()
            self.lock_asked.emit("idle")

    def stand_in(self, screen: QWidget | None) -> None:
        """Let another screen take the place of the work, keys included; None ends that."""
        work = self._usual if screen is None else (screen,)
        if work == self._work:
            return
        for part in self._work:
            part.hide()
        self._work = work
        if not self.locked:
            self._open()

    # --- what people do ------------------------------------------------------------------------

    def lock(self) -> None:
        """Lock the till, if anybody could open it again."""
        if self._staff is None or not self._staff.people:
            self.unstaffed.emit()
        elif not self.locked:
            self.lock_asked.emit("asked")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there; swallow nothing.

        The window's own handle sees every touch first, whichever widget it is meant for.
        """
        if watched is self._window:
            handle = self._window.windowHandle()
            if event.type() is QEvent.Type.Show and handle is not None:
                self._window.removeEventFilter(self)
                handle.installEventFilter(self)
        elif event.type() in TOUCHES:
            self._touched = self._clock()
        return False

    # --- inside ----------------------------------------------------------------------------------

    def _open_practice(self) -> None:
        if self.practise is not None:
            self.screen.say_practice(opened=self.practise())

    def _ask(self, question: Question) -> None:
        from pos_app.ui.staff.authorise import AuthoriseDialog, AuthoriseSheet

        kind = AuthoriseSheet if self._paying() else AuthoriseDialog
        opened = kind(self._window, question)
        opened.given.connect(self.allowed)
        opened.refused.connect(self._gave_up)
        self._question = opened
        opened.open()

    def _gave_up(self) -> None:
        """Stop asking at once; the till's own word follows."""
        opened, self._question = self._question, None
        if opened is not None:
            opened.end()
        self.refused.emit()

    def _shut(self, person_id: str | None) -> None:
        self._put_away()
        self.screen.begin(person_id)
        self.screen.show_time(datetime.now(UTC))
        for part in self._work:
            part.hide()
        self._switch_keys(on=False)
        self.screen.show()
        self.screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        """Leave nothing over the lock: a question is given up, what was read is shut."""
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        for sheet in self._window.findChildren(CoverSheet):
            if sheet.isVisible():
                sheet.close_sheet()

    def _open(self) -> None:
        self._touched = self._clock()
        if "screen" in vars(self):
            self.screen.hide()
        for part in self._work:
            part.show()
        self._switch_keys(on=self._work is self._usual)
        if self._work is self._usual:
            self.opened.emit()
        else:
            self._work[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch_keys(self, *, on: bool) -> None:
        """Let the keys that the window itself listens to rest while it is locked."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in self._window.findChildren(QShortcut, options=direct):
            shortcut.setEnabled(on)

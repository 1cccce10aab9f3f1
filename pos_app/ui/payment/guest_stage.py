"""The hosted page on the stage, in a slim frame that says where the customer is typing.

The page is opened once for each charge, destroyed as soon as the charge takes no more payment or
the screen is left, and its end is told exactly once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import structlog
from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.till.snapshots import ChargeSnapshot
from pos_app.ui.payment.key_rows import KeyRows
from pos_app.ui.payment.view import PageTrouble, PaymentView
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.clearing import KEEP_CLEAR
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Rule, Text
from pos_app.ui.widgets.painting import fill_round, painting
from pos_app.ui.words import say

if TYPE_CHECKING:
    from pos_app.ui.checkout.guest import Guest

__all__ = ["GuestStage", "MakeGuest"]

MakeGuest = Callable[[str, QWidget], "Guest"]
"""Makes a guest that ends at a redirect address, on a parent widget."""

ROOMY = 800
"""From this width on the head has room to say that the till sees nothing, in pixels."""

log = structlog.get_logger("ui.payment")


class Room(Protocol):
    """Where the page is shown to the customer."""

    def take(self, guest: Guest) -> None:
        """Let a page live here."""

    def empty(self) -> None:
        """The page is elsewhere, or gone."""

    def set_seen(self, seen: bool) -> None:
        """Say whether the page can be used."""


def _none() -> None:
    """Know no room with the customer."""


class _Notice(QWidget):
    """What is said in the page's place when it is not to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", Role.TITLE, wrap=True)
        self.text = Text("", Role.BODY, tone="ink2", wrap=True)
        self.keys = KeyRows()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        column.setSpacing(Space.KEY_GAP)
        column.addStretch(1)
        column.addWidget(Icon("alert", size=32))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(Space.REGION_GAP)
        column.addWidget(self.keys)
        column.addStretch(2)


class _Frame(QWidget):
    """The head above the page: a padlock, whose page it is, what the till does not see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.host = Text("", Role.HINT)
        self._lock = Icon("lock", size=18, tone="ink2")
        self._blind = Text(f"· {say('page.blind')}", Role.SMALL, tone="ink2")
        self.again = Key("", kind=KeyKind.TEXT, icon="refresh")
        self.again.setAccessibleName(say("key.reload_page"))
        self.again.setToolTip(say("key.reload_page"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 0, 0)
        row.setSpacing(Space.KEY_GAP)
        for part in (self._lock, self.host, self._blind):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.turn = KeyRows()
        row.addStretch(1)
        row.addWidget(self.turn)
        row.addWidget(self.again)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, round where the card is."""
        box = QRectF(self.rect()).adjusted(0, 0, 0, Radius.CARD)
        with painting(self) as painter:
            fill_round(painter, box, Radius.CARD - 1, colour(palette().sunken))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow screen has no room for."""
        super().resizeEvent(event)
        self._blind.setVisible(self.width() >= ROOMY)

    def show_address(self, address: QUrl) -> None:
        """Say where the customer is: the padlock only where nobody can listen."""
        if not address.host():
            return
        self.host.set_text(address.host())
        safe = address.scheme() == "https"
        self._lock.set_icon("lock" if safe else "monitor", "ink2")


class GuestStage(Card):
    """The hosted page of one charge at a time.

    Signals:
        loaded: The page of this charge is painted, for the first time since it was asked for.
        failed: It did not load, or its process died.
        came_back: It led back, with a transaction's id that proves nothing.
        closed: It is destroyed and nobody can pay through it any more.
        troubled: Whether the page can be seen has changed.
        moved: It came, or it was taken elsewhere.
    """

    loaded = Signal(Reference)
    failed = Signal(Reference)
    came_back = Signal(Reference, str)
    closed = Signal(Reference)
    troubled = Signal()
    moved = Signal()

    def __init__(self, make_guest: MakeGuest, parent: QWidget | None = None) -> None:
        """Open nothing yet; the web engine is loaded by the first guest that is made."""
        super().__init__(padding=0, spacing=0, parent=parent)
        self.setProperty(KEEP_CLEAR, True)
        self._make_guest = make_guest
        self._guest: Guest | None = None
        self._room: Room | None = None
        self.find_room: Callable[[], Room | None] = _none
        self._reference: Reference | None = None
        self._address = self._redirect = ""
        self._finished = self._was_loaded = False
        self.trouble = PageTrouble.NONE
        self._frame = _Frame()
        self._frame.again.fired.connect(self.reload)
        self._notice = _Notice()
        self._body = QWidget(self)
        # A stack without a parent shows its first widget as a window of its own.
        self._layers = QStackedLayout(self._body)
        self._layers.addWidget(self._notice)
        self._build()

    @property
    def keys(self) -> KeyRows:
        """The keys of the notice."""
        return self._notice.keys

    @property
    def turn(self) -> KeyRows:
        """The key in the head, which shows the page to the customer."""
        return self._frame.turn

    @property
    def guest(self) -> Guest | None:
        """The page, while there is one."""
        return self._guest

    @property
    def away(self) -> bool:
        """Whether the page is shown to the customer elsewhere."""
        return self._guest is not None and self._room is not None

    @property
    def usable(self) -> bool:
        """Whether there is a page that opened and has not stopped, wherever it is."""
        return self._guest is not None and self.trouble is PageTrouble.NONE

    @property
    def shown_trouble(self) -> PageTrouble:
        """Why there is no page on the stage."""
        return PageTrouble.AWAY if self.usable and self.away else self.trouble

    @property
    def host(self) -> str:
        """Whose page the frame says it is."""
        return self._frame.host.text()

    def show_view(self, view: PaymentView) -> None:
        """Show the page, or the notice in its place."""
        self._notice.title.set_text(view.title)
        self._notice.text.set_text(view.text)
        self.keys.show_rows((view.stage_keys,) if view.stage_keys else ())
        self.turn.show_rows(((view.turn,),) if view.turn else ())
        if self._room is not None:
            self._room.set_seen(view.trouble is PageTrouble.AWAY)
        seen = self._guest if view.trouble is PageTrouble.NONE else None
        front = self._notice if seen is None else seen
        self._layers.setCurrentWidget(front)

    def receive(self, charge: ChargeSnapshot, address: str) -> None:
        """Open the page of a charge; the one that is open already is left alone."""
        if charge.reference == self._reference:
            return
        self.leave()
        self._reference = charge.reference
        self._address, self._redirect = address, charge.redirect
        self.reload()

    def reload(self) -> None:
        """Ask for the charge's own address, whatever the page shows now."""
        if self._reference is None:
            return
        self._finished = self._was_loaded = False
        if self._guest is None:
            self._guest = self._let_in()
            self.moved.emit()
        if self._guest is not None:
            self._frame.show_address(QUrl(self._address))
            self._set_trouble(PageTrouble.NONE)
            self._guest.open(self._address)

    def bring_back(self) -> None:
        """Let the customer try again: on the page as it is, unless it has led elsewhere."""
        elsewhere = self.host != QUrl(self._address).host()
        if self._finished or elsewhere or self.trouble is not PageTrouble.NONE:
            self.reload()

    def leave(self) -> None:
        """Destroy the page, if one was opened, and tell so."""
        if self._reference is None:
            return
        reference, self._reference = self._reference, None
        guest, self._guest = self._guest, None
        room, self._room = self._room, None
        self.trouble = PageTrouble.NONE
        if guest is not None:
            guest.leave()
        if room is not None:
            room.empty()
        self.closed.emit(reference)

    def move_to(self, room: Room | None) -> None:
        """Show the page in a room for the customer, or here again; it goes on as it is."""
        if self._guest is None or room is self._room:
            return
        if self._room is not None:
            self._room.empty()
        self._room = room
        if room is None:
            self._layers.addWidget(self._guest)
        else:
            room.take(self._guest)
        self.moved.emit()

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        if self._guest is not None:
            self._guest.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Whether the keyboard belongs to the page."""
        focused = self.window().focusWidget()
        return self._guest is not None and self._guest.isAncestorOf(focused)

    def _let_in(self) -> Guest | None:
        room = self.find_room()
        try:
            guest = self._make_guest(self._redirect, self)
        except (ImportError, OSError, RuntimeError) as fault:
            log.warning("no_web_engine", why=type(fault).__name__)
            self._set_trouble(PageTrouble.NO_ENGINE)
            self._tell_failure()
            return None
        guest.loaded.connect(self._loaded)
        guest.failed.connect(self._failed)
        guest.came_back.connect(self._returned)
        guest.visiting.connect(self._frame.show_address)
        self._room = room
        if room is None:
            self._layers.addWidget(guest)
            self._layers.setCurrentWidget(guest)
        else:
            room.take(guest)
        return guest

    def _loaded(self) -> None:
        """Tell the first painting only: the bank's pages after it are not ours to count."""
        first, self._was_loaded = not self._was_loaded, True
        self._set_trouble(PageTrouble.NONE)
        if first and self._reference is not None:
            self.loaded.emit(self._reference)

    def _failed(self) -> None:
        """Say that there is no page; one that led back is over and cannot fail any more."""
        if self._finished or self.trouble is not PageTrouble.NONE:
            return
        trouble = PageTrouble.STOPPED if self._was_loaded else PageTrouble.NOT_OPEN
        self._set_trouble(trouble)
        self._tell_failure()

    def _returned(self, transaction_id: str) -> None:
        self._finished = True
        if transaction_id and self._reference is not None:
            self.came_back.emit(self._reference, transaction_id)

    def _tell_failure(self) -> None:
        assert self._reference is not None, "only an open charge has a page"
        self.failed.emit(self._reference)

    def _set_trouble(self, trouble: PageTrouble) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.troubled.emit()

    def _build(self) -> None:
        self.content.setContentsMargins(1, 1, 1, Radius.KEY)
        self.content.addWidget(self._frame)
        self.content.addWidget(Rule())
        self.content.addWidget(self._body, 1)

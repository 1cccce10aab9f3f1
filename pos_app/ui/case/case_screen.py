"""The case of a charge: its answer, every fact with its source, and what Wompi says beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.till.minute.snapshots import CaseAction, CaseSnapshot
from pos_app.ui.case.answer_strip import AnswerStrip
from pos_app.ui.case.goods_list import GoodsList
from pos_app.ui.case.questions import CaseQuestions
from pos_app.ui.case.story_list import StoryList
from pos_app.ui.case.views import CaseView, case_view
from pos_app.ui.layout import layout_for
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import DottedText, Icon, Text
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import say

__all__ = ["CaseScreen"]

LOW = 740
"""A window that is lower gives the fields of the payment less room between them."""

TALL = 1000
"""A window that is as high has room for what was sold below the facts."""

INSET = 14
"""How far the words of a key without a box stand in from its edge, in pixels."""


class CaseScreen(QWidget):
    """Looks into one charge.

    Signals:
        void_asked: A payment is to be voided: the charge, the payment, the reason.
        release_asked: Goods are to go without proof: the charge, the reason, the evidence.
        take_back_asked: A release was wrong: the charge, the reason.
        again_asked: Another charge is to begin beside this one: the charge, the reason.
        support_asked: The case is wanted as a file.
        raw_asked: Every fact is to be seen as it is kept.
        return_asked: Goods of the sale come back: its order.
        closed: The person goes back.
    """

    void_asked = Signal(Reference, str, str)
    release_asked = Signal(Reference, str, str)
    take_back_asked = Signal(Reference, str)
    again_asked = Signal(Reference, str)
    support_asked = Signal(Reference)
    raw_asked = Signal(Reference)
    return_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no case yet."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(say("place.case"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._case: CaseSnapshot | None = None
        self._view: CaseView | None = None
        self.questions = CaseQuestions(self)
        self.answer = AnswerStrip()
        self.story = StoryList(self.tr("Qué pasó"))
        self.goods = GoodsList(self.tr("Lo vendido"))
        self._title, self._under = Text("", Role.PAGE), DottedText("", Role.SMALL, tone="ink2")
        self._facts = Text("", Role.SMALL, tone="ink2")
        self._fields = QVBoxLayout()
        self._shown_fields: tuple[tuple[str, str], ...] = ()
        self._compared, self._compared_detail = Text("", Role.LABEL), DottedText("", Role.SMALL)
        self._compared_sign, self._mark_sign = Icon("check", size=20), Icon("shield", size=20)
        self._mark = Text("", Role.LABEL)
        self._digest = Text("", Role.SMALL, figures=Figures.REFERENCE)
        self._before = Text("", Role.SMALL, tone="ink2", figures=Figures.REFERENCE)
        self._rule = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        self.support = Key(self.tr("Soportes"), icon="download", hint="Ctrl E")
        self.raw = Key(self.tr("Datos"), kind=KeyKind.TEXT, hint="Ctrl R")
        self.acts = self._make_acts()
        self._lay_out()
        self._connect()

    def show_case(self, case: CaseSnapshot) -> None:
        """Show a case; the same one again changes nothing."""
        self._case = case
        view = case_view(case)
        if view == self._view:
            return
        self._view = view
        self._title.set_text(view.title)
        self._under.set_text(view.under)
        self.answer.show_answer(view)
        self._facts.set_text(view.facts)
        self.story.show_lines(view.lines)
        self._show_fields(view.fields)
        self._show_compared(view)
        self._show_mark(view)
        self._rule.set_text(view.rule)
        for action, key in self.acts.items():
            key.setVisible(action in view.actions)
        self.support.setVisible(CaseAction.SUPPORT in view.actions)
        self._show_raw_key(CaseAction.RAW in view.actions)
        self.goods.show_lines(view.goods)
        self._show_goods()

    @property
    def view(self) -> CaseView | None:
        """What is shown."""
        return self._view

    @property
    def returnable(self) -> str | None:
        """The order, if goods of it can come back."""
        case = self._case
        return case.order_id if case and CaseAction.GIVE_BACK in case.actions else None

    def _show_fields(self, fields: tuple[tuple[str, str], ...]) -> None:
        if fields == self._shown_fields:
            return
        self._shown_fields = fields
        while self._fields.count():
            item = self._fields.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for name, value in fields:
            self._fields.addWidget(_field(name, value))

    def _show_compared(self, view: CaseView) -> None:
        tone = "noink" if view.same is False else "ink"
        self._compared.set_text(view.compared)
        self._compared.set_tone(tone)
        self._compared_sign.set_icon("check" if view.same else "alert", tone)
        self._compared_sign.setVisible(view.same is not None)
        self._compared_detail.set_text(view.compared_detail)

    def _show_mark(self, view: CaseView) -> None:
        tone = "noink" if view.whole is False else "ink"
        self._mark.set_text(view.mark)
        self._mark.set_tone(tone)
        self._mark_sign.set_icon("alert" if view.whole is False else "shield", tone)
        self._mark_sign.setVisible(view.whole is not None)
        for line, words in ((self._digest, view.digest), (self._before, view.before)):
            line.set_text(words)
            line.setVisible(bool(words))

    def _show_raw_key(self, may: bool) -> None:
        """Show the key; without it the count of the facts stands where it would end."""
        self.raw.setVisible(may)
        self._story_head.setContentsMargins(0, 0, 0 if may else INSET, 0)

    def _show_goods(self) -> None:
        """Show what was sold where the facts leave room for it."""
        view = self._view
        if view is None:
            return
        self._goods_card.setVisible(bool(view.goods) and self.window().height() >= TALL)
        self._left.setStretchFactor(self._story_card, len(view.lines) + 2)
        self._left.setStretchFactor(self._goods_card, len(view.goods) + 2)

    # --- what people do -------------------------------------------------------------------------

    def _ask(self, action: CaseAction) -> None:
        if self._case is None or self._view is None or action not in self._view.actions:
            return
        if action is CaseAction.GIVE_BACK:
            self.return_asked.emit(self._case.order_id)
        else:
            self.questions.ask(action, self._case)

    def _connect(self) -> None:
        self.back.fired.connect(self.closed)
        self.support.fired.connect(self._save)
        self.raw.fired.connect(self._look_raw)
        for action, key in self.acts.items():
            key.fired.connect(partial(self._ask, action))
        self.questions.void_agreed.connect(self.void_asked)
        self.questions.release_agreed.connect(self.release_asked)
        self.questions.take_back_agreed.connect(self.take_back_asked)
        self.questions.again_agreed.connect(self.again_asked)
        keys = (
            ("Esc", self.back.trigger),
            ("Ctrl+E", self._save),
            ("Ctrl+R", self._look_raw),
            ("Delete", partial(self._ask, CaseAction.VOID)),
            ("Ctrl+G", self._release_or_take_back),
            ("F6", partial(self._ask, CaseAction.CHARGE_AGAIN)),
        )
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _release_or_take_back(self) -> None:
        self._ask(CaseAction.RELEASE)
        self._ask(CaseAction.TAKE_BACK)

    def _save(self) -> None:
        if self._case is not None and CaseAction.SUPPORT in self._case.actions:
            self.support_asked.emit(self._case.reference)

    def _look_raw(self) -> None:
        if self._case is not None and CaseAction.RAW in self._case.actions:
            self.raw_asked.emit(self._case.reference)

    def authorise(self) -> None:
        """Ask what Ctrl G asks, for somebody who came here for that."""
        self._release_or_take_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the right column the width it has on every screen."""
        super().resizeEvent(event)
        size = self.window().size()
        self._side.setFixedWidth(layout_for(size.width(), size.height()).case)
        low = size.height() < LOW
        self._fields.setSpacing(2 if low else 8)
        self._wompi.content.setSpacing(4 if low else 8)
        for card in self._side.findChildren(Card):
            edge = 12 if low else Space.PAGE
            card.content.setContentsMargins(Space.PAGE, edge, Space.PAGE, edge)
        self._show_goods()

    # --- building -------------------------------------------------------------------------------

    def _make_acts(self) -> dict[CaseAction, Key]:
        return {
            CaseAction.VOID: Key(
                self.tr("Anular el cobro"), kind=KeyKind.DELICATE, icon="undo", hint="Supr"
            ),
            CaseAction.GIVE_BACK: Key(say("back.open"), icon="undo", hint="Ctrl B"),
            CaseAction.CHARGE_AGAIN: Key(self.tr("Cobrar otra vez"), icon="plus", hint="F6"),
            CaseAction.RELEASE: Key(
                self.tr("Entregar sin prueba"), kind=KeyKind.DELICATE, icon="key", hint="Ctrl G"
            ),
            CaseAction.TAKE_BACK: Key(self.tr("Deshacer la entrega"), icon="undo", hint="Ctrl G"),
        }

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.setSpacing(Space.REGION_GAP)
        left = self._left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._head())
        left.addWidget(self.answer)
        self._story_card, self._goods_card = self._make_story_card(), self._make_goods_card()
        left.addWidget(self._story_card, 1)
        left.addWidget(self._goods_card, 1)
        row.addLayout(left, 1)
        self._side = self._make_side()
        row.addWidget(self._side)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.REGION_GAP)
        head.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._under)
        head.addLayout(words, 1)
        head.addWidget(self.support)
        return head

    def _make_story_card(self) -> Card:
        card = Card(padding=Space.CARD, spacing=0)
        edge = Space.CARD - INSET
        card.content.setContentsMargins(Space.CARD, 8, edge, Space.CARD)
        head = self._story_head = QHBoxLayout()
        head.addWidget(Text(self.tr("Qué pasó"), Role.STRONG), 1)
        head.addWidget(self._facts)
        head.addWidget(self.raw)
        head.addStrut(Space.TARGET)
        card.content.addLayout(head)
        facts = QHBoxLayout()
        facts.setContentsMargins(0, 0, INSET, 0)
        facts.addWidget(_scrolled(self.story))
        card.content.addLayout(facts, 1)
        return card

    def _make_goods_card(self) -> Card:
        card = Card(padding=Space.CARD, spacing=8)
        card.content.addWidget(Text(self.tr("Lo vendido"), Role.STRONG))
        card.content.addWidget(_scrolled(self.goods), 1)
        return card

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._wompi = _card(self.tr("Transacción en Wompi"))
        self._wompi.content.addLayout(self._fields)
        column.addWidget(self._wompi)
        compared = _card(self.tr("Caja y Wompi"), self._compared_sign, self._compared)
        compared.content.addWidget(self._compared_detail)
        column.addWidget(compared)
        journal = _card(self.tr("Diario"), self._mark_sign, self._mark)
        journal.content.addWidget(self._digest)
        journal.content.addWidget(self._before)
        column.addWidget(journal)
        column.addStretch(1)
        column.addWidget(self._acts_card())
        return side

    def _acts_card(self) -> Card:
        card = Card(padding=Space.PAGE, spacing=8)
        card.content.addWidget(self._rule)
        for key in self.acts.values():
            card.content.addWidget(key)
        return card


def _card(title: str, *told: QWidget) -> Card:
    card = Card(padding=Space.PAGE, spacing=4)
    head = QHBoxLayout()
    head.addWidget(Text(title, Role.STRONG), 1)
    for one in told:
        head.addWidget(one)
    card.content.addLayout(head)
    return card


def _field(name: str, value: str) -> QWidget:
    """A line of its own, so that a long name takes no room from the value of another line."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Text(name, Role.SMALL, tone="ink2"))
    right = Qt.AlignmentFlag.AlignRight
    row.addWidget(Text(value, Role.HINT, align=right, figures=Figures.REFERENCE), 1)
    return line


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    move_by_finger(area)
    return area

"""The customer's pages: the cart, the code, paid, and not paid. No keys, no cashier words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.core.order import Totals
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot
from pos_app.ui.customer.cart_lines import CartLines
from pos_app.ui.payment.code_stage import least_side, show_charge_code
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, draw_no, fill_round, painting
from pos_app.ui.widgets.tiled import HouseMark, TiledPanel
from pos_app.ui.widgets.typeset import line_width
from pos_app.ui.widgets.waiting import QrView
from pos_app.ui.wording import NBSP, speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["AnswerPage", "CartPage", "CodePage"]

LEAST_MM = 60
"""The least side of the code itself on the customer's screen, in millimetres."""

MARGIN = 40
SIGN = 256
SIGN_LEFT = 64
TICK = 172
AMOUNTS = (Role.CHANGE, Role.GIANT, Role.BIG, Role.CASE, Role.HERO, Role.PAGE)
"""How large an amount is written, the largest first."""

TALL = 148
"""The largest letters, with room for what hangs below their line, in pixels."""


class ShopLine(QWidget):
    """The house's mark and the shop's name."""

    def __init__(self, *, tone: str = "ink", parent: QWidget | None = None) -> None:
        """Name no shop yet."""
        super().__init__(parent)
        self.name = Text("", Role.TITLE, tone=tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(HouseMark(40, plain=tone == "onyes"))
        row.addWidget(self.name, 1)


class Amount(Text):
    """What is to pay, as large as it fits."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the letters for another width."""
        super().resizeEvent(event)
        self._fit()

    def show_amount(self, amount: Money) -> None:
        """Show an amount."""
        self.set_text(detail(amount))
        self.setAccessibleName(speak_money(amount.centavos, language()))
        self._fit()

    def _fit(self) -> None:
        fitting = (role for role in AMOUNTS if line_width(self.text(), role) <= self.width())
        self.set_role(next(fitting, AMOUNTS[-1]))


class CartPage(QWidget):
    """What he takes, and what it comes to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no cart yet."""
        super().__init__(parent)
        self.shop = ShopLine()
        self.total = Amount("", Role.BIG, tone="barink")
        self._taxes = Text("", Role.KEY_TITLE, tone="barmuted", wrap=True)
        self.lines = CartLines()
        self._articles = Text("", Role.KEY_TITLE, tone="ink3")
        self._saved = Text("", Role.KEY_TITLE, tone="ink3", align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, Space.CARD, MARGIN, Space.CARD)
        left.setSpacing(Space.REGION_GAP)
        left.addWidget(self.shop)
        left.addWidget(self.lines)
        foot = QHBoxLayout()
        foot.addWidget(self._articles)
        foot.addWidget(self._saved, 1)
        left.addLayout(foot)
        left.addStretch(1)
        row.addLayout(left, 3)
        panel = TiledPanel()
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.addStretch(1)
        inside.addWidget(Text(say("customer.total"), Role.LEAD_FULL, tone="barmuted"))
        inside.addWidget(self.total)
        inside.addWidget(self._taxes)
        row.addWidget(panel, 2)

    def show_sale(self, sale: SaleSnapshot) -> None:
        """Show the cart as it is."""
        totals = sale.totals
        self.lines.show_lines(sale.lines)
        count = totals.articles
        one = say("charge.article")
        self._articles.set_text(one if count == 1 else say("charge.articles", count=count))
        self._saved.set_text(say("customer.saved", saved=totals.saved) if totals.saved else "")
        self.total.show_amount(totals.total)
        self._taxes.set_text(_taxes(totals))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().surface))


def _taxes(totals: Totals) -> str:
    """Say what part of the total is taxes; a sale without any says nothing."""
    named = ((say("customer.iva"), totals.vat), (say("customer.inc"), totals.consumption))
    told = f"{NBSP}· ".join(f"{name}{NBSP}{detail(tax)}" for name, tax in named if tax)
    return f"{say('customer.taxes')}\n{told}" if told else ""


class CodePage(QWidget):
    """The code, the amount, and the time that is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no code yet."""
        super().__init__(parent)
        self.shop = ShopLine()
        self.code = QrView(say("code.name"), framed=False)
        self.amount = Amount("", Role.BIG)
        self._how = Text("", Role.KEY_TITLE, tone="ink2", wrap=True)
        self._left = Text("", Role.PAGE, figures=Figures.TABULAR)
        self._share = _ShareLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, MARGIN, MARGIN, MARGIN)
        row.setSpacing(Space.PAGE + MARGIN)
        row.addWidget(self.code, 1)
        words = QVBoxLayout()
        words.setSpacing(Space.KEY_GAP)
        words.addWidget(self.shop)
        words.addStretch(1)
        words.addWidget(Text(say("flip.title"), Role.LEAD_FULL, tone="ink2", wrap=True))
        words.addWidget(self.amount)
        words.addWidget(self._how)
        words.addStretch(2)
        time = QHBoxLayout()
        time.addWidget(Text(say("customer.ends"), Role.LEAD, tone="ink2"), 1)
        time.addWidget(self._left)
        words.addLayout(time)
        words.addWidget(self._share)
        words.addSpacing(Space.REGION_GAP)
        words.addWidget(_WaitStrip(say("customer.waiting")))
        row.addLayout(words, 1)

    def show_charge(self, charge: ChargeSnapshot) -> None:
        """Show a charge's code and amount."""
        show_charge_code(self.code, charge)
        side = least_side(self.code.modules or 41, self._per_inch(), LEAST_MM)
        self.code.setMinimumSize(side, side)
        self.amount.show_amount(charge.amount)
        self._how.set_text(say("customer.how" if charge.code is None else "code.bank.how"))

    def show_left(self, left: str, share: float) -> None:
        """Show the time that is left, in figures and as a share of the whole."""
        self._left.set_text(left)
        self._share.set_share(share)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground: the code stands on the lighter half."""
        edge = self.code.geometry().right() + 1 + Space.PAGE
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().sunken))
            painter.fillRect(QRectF(0, 0, edge, self.height()), colour(palette().surface))

    def _per_inch(self) -> float:
        return self.screen().physicalDotsPerInch()


class _ShareLine(QWidget):
    """A line that grows shorter with the time that is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 1.0
        self.setFixedHeight(8)

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = QRectF(self.rect())
        left = QRectF(0, 0, max(whole.width() * self._share, 8), whole.height())
        with painting(self) as painter:
            fill_round(painter, whole, 4, colour(palette().line))
            fill_round(painter, left, 4, colour(palette().ink))


class _WaitStrip(QWidget):
    """Amber, an hourglass and three words."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = Text(words, Role.KEY_TITLE, tone="onwait")
        row = QHBoxLayout(self)
        row.setContentsMargins(64, 12, 24, 12)
        row.addWidget(text)
        self.setMinimumHeight(56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the sign."""
        with painting(self) as painter:
            fill_round(painter, QRectF(self.rect()), Radius.KEY, colour(palette().wait))
            at = QPointF(20, (self.height() - 28) / 2)
            draw_icon(painter, at, "hourglass", palette().onwait, 28)


class AnswerPage(QWidget):
    """Paid, or not: one sign, one word, at the same instant as at the till."""

    def __init__(self, *, paid: bool, parent: QWidget | None = None) -> None:
        """Make one of the two answers."""
        super().__init__(parent)
        self._paid = paid
        tone = "onyes" if paid else "noink"
        self.shop = ShopLine(tone=tone)
        self.amount = Text("", Role.CASE, tone=tone)
        word = say("customer.paid" if paid else "customer.not_paid")
        below = say("customer.thanks" if paid else "customer.talk")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, Space.CARD, MARGIN, Space.CARD)
        column.addWidget(self.shop)
        row = QHBoxLayout()
        row.addSpacing(SIGN + SIGN_LEFT)
        words = QVBoxLayout()
        words.addStretch(1)
        said = Text(word, Role.ANSWER_FULL if paid else Role.BIG, tone=tone, wrap=not paid)
        if paid:
            said.setMinimumHeight(TALL)
        self.amount.setVisible(paid)
        words.addWidget(said)
        words.addWidget(self.amount)
        words.addWidget(Text(below, Role.LEAD_FULL, tone=tone, wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        column.addLayout(row, 1)

    def show_charge(self, charge: ChargeSnapshot) -> None:
        """Name the amount that was paid; nothing beside «no»."""
        self.amount.set_text(detail(charge.paid) if self._paid else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the sign."""
        tokens = palette()
        ground = tokens.yes if self._paid else tokens.nosoft
        box = QRectF(SIGN_LEFT, (self.height() - SIGN) / 2 + 20, SIGN, SIGN)
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(ground))
            if self._paid:
                fill_round(painter, box, SIGN / 2, colour(tokens.onyes))
                at = QPointF(box.center().x() - TICK / 2, box.center().y() - TICK / 2)
                draw_icon(painter, at, "check", tokens.yes, TICK)
            else:
                draw_no(painter, box)

"""Payment links ("Links de pago"): create, read, switch on and off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pos_app.simulator import refusals
from pos_app.simulator.access import Access
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import Account, Environment, JsonObject, PaymentLink
from pos_app.simulator.refusals import RefusedError
from pos_app.simulator.world import World


class Links:
    """The payment links of all merchants."""

    def __init__(self, world: World, access: Access) -> None:
        self._world = world
        self._access = access

    def create(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> PaymentLink:
        """Make a link.

        Raises:
            RefusedError: 422 for the body, then 401 for the key.
        """
        fields = Fields(body)
        draft = _read(fields, now)
        account = self._access.private(key, environment)
        if not self._world.switches.link_create:
            raise refusals.forbidden()
        link = replace(
            draft,
            id=self._new_id(account),
            merchant_id=account.merchant_id,
            environment=environment,
            merchant_public_key=account.public_key,
            sku=draft.sku if self._world.switches.link_sku else None,
        )
        self._world.book.save(link)
        return link

    def _new_id(self, account: Account) -> str:
        """Six case-sensitive characters; the sandbox puts ``test_`` before them."""
        prefix = "test_" if account.environment == "test" else ""
        while True:
            found = f"{prefix}{self._world.letters(6)}"
            if self._world.book.load(PaymentLink, found) is None:
                return found

    def find(self, link_id: str) -> PaymentLink | None:
        """A link by its id, in either environment."""
        return self._world.book.load(PaymentLink, link_id)

    def read(self, link_id: str, environment: Environment) -> PaymentLink:
        """A link, without any key.

        Raises:
            RefusedError: 404.
        """
        link = self.find(link_id)
        if link is None or link.environment != environment:
            raise refusals.not_found()
        return link

    def patch(
        self,
        link_id: str,
        body: object,
        key: str | None,
        environment: Environment,
        now: datetime,
    ) -> PaymentLink:
        """Switch a link on or off; nothing else of it may change.

        Raises:
            RefusedError: 422 for the body, 401 for the key, 404 for the link.
        """
        fields = Fields(body)
        active = fields.boolean("active", required=True)
        for name in sorted(set(fields.body) - {"active"}):
            fields.complain(name, "No se puede modificar")
        fields.finish()
        account = self._access.private(key, environment)
        link = self.read(link_id, environment)
        if link.merchant_id != account.merchant_id:
            raise refusals.not_found()
        if not active and not self._world.switches.link_close:
            raise refusals.unprocessable("El link de pago no se puede desactivar")
        changed = replace(link, active=active, updated_at=now)
        self._world.book.save(changed)
        return changed


def _read(fields: Fields, now: datetime) -> PaymentLink:
    amount = fields.integer("amount_in_cents")
    expires_text = fields.text("expires_at", longest=40)
    link = PaymentLink(
        id="",
        merchant_id=0,
        environment="test",
        merchant_public_key="",
        created_at=now,
        updated_at=now,
        name=fields.text("name", required=True) or "",
        description=fields.text("description", required=True, longest=1000) or "",
        single_use=fields.boolean("single_use", required=True),
        collect_shipping=fields.boolean("collect_shipping", required=True),
        collect_customer_legal_id=fields.boolean("collect_customer_legal_id"),
        currency=fields.currency(required=amount is not None),
        amount_in_cents=amount,
        sku=fields.text("sku", longest=36),
        expires_at=_expiry(fields, expires_text),
        expires_text=expires_text,
        redirect_url=fields.address("redirect_url"),
        image_url=fields.address("image_url"),
        customer_data=_read_questions(fields),
        taxes=fields.taxes(percentages=True),
    )
    fields.finish()
    return link


def _expiry(fields: Fields, text: str | None) -> datetime | None:
    """An expiry without zone is UTC, five hours before what a Colombian clock would say."""
    try:
        return None if text is None else parse_utc(text)
    except ValueError:
        fields.complain("expires_at", refusals.BAD_FORMAT)
        return None


def parse_utc(text: str) -> datetime:
    """Read an ISO instant; without zone it is UTC.

    Raises:
        ValueError: It is no instant.
    """
    moment = datetime.fromisoformat(text)
    try:
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except OverflowError as far:
        raise ValueError(text) from far


def _read_questions(fields: Fields) -> JsonObject | None:
    """Up to two extra questions for the payer, each with a label of at most 24 characters."""
    data = fields.mapping("customer_data")
    if data is None:
        return None
    questions = data.get("customer_references")
    if questions is None:
        return data
    if not isinstance(questions, list) or len(questions) > 2:
        fields.complain("customer_references", "Máximo 2 referencias")
        return data
    for question in questions:
        try:
            nested = fields.within(question)
        except RefusedError:
            fields.complain("customer_references", refusals.NOT_OBJECT)
        else:
            nested.text("label", required=True, longest=24)
            nested.boolean("is_required", required=True)
    return data


def why_closed(link: PaymentLink, now: datetime) -> str | None:
    """Why a link may not be paid: ``inactive_link``, ``expired``, or None."""
    if link.expires_at is not None and link.expires_at <= now:
        return "expired"
    return None if link.active else "inactive_link"

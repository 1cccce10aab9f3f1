"""A merchant who has lost his mind: right, wrong and mutilated calls, repeatable by seed."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

from wompi_calls import PRIVATE, PUBLIC, Answer, Wompi

__all__ = ["RandomMerchant"]

_KEYS = [PRIVATE, PRIVATE, PUBLIC, None, "prv_test_SIMULATOR0002", "prv_prod_SIMULATOR0001", "x"]
_JUNK: list[Any] = [None, 0, -1, 1.5, True, "", "x" * 300, "ñ\u0000", [], {}, [{}], 10**30, "null"]
_CARDS = ["4242424242424242", "4111111111111111", "5555555555554444", "2303779951000446"]
_PHONES = ["3991111111", "3992222222", "3001234567"]
_FRAME = re.compile(rb"/v1/three_ds/source/\w+\?ticket=[\w-]+")
_EXTERNAL = (
    "trans_status",
    "three_ds_server_trans_id",
    "message_version",
    "authentication_value",
    "eci",
)
_OUTCOMES = ["APPROVED", "DECLINED", "ERROR", "VOIDED", "nonsense"]


class RandomMerchant:
    """Calls at random and remembers what came of it.

    Attributes:
        seen: How often each pair of operation and status came back.
        created: Acceptance tokens of creations that were taken.
        bodies: Every answer, when ``keep`` is set: to compare two books.
    """

    def __init__(self, wompi: Wompi, seed: int, *, keep: bool = False) -> None:
        self._wompi = wompi
        self._dice = Random(seed)
        self.seen: Counter[tuple[str, int]] = Counter()
        self.created: list[str] = []
        self.bodies: list[bytes] = []
        self._keep = keep
        self._transactions = ["1000001-1-00000"]
        self._links = ["test_nobody"]
        self._tokens: list[str] = []
        self._refunds = ["0"]
        self._sources = ["0"]
        self._frames = ["/v1/three_ds/source/challenge?ticket=0-x"]
        self._checkouts: list[dict[str, str]] = []
        self._steps: list[Callable[[], None]] = [
            *[self._charge] * 5,
            *[self._read] * 4,
            *[self._pay_checkout] * 3,
            *[self._pay_link] * 2,
            *[self._answer] * 2,
            self._list,
            self._void,
            self._refund,
            self._link,
            self._patch_link,
            self._card,
            self._source,
            self._frame,
            self._consent,
            self._charge_source,
            self._wallet,
            self._nonsense,
            self._time,
        ]

    def step(self) -> None:
        """Do one thing."""
        self._dice.choice(self._steps)()

    # --- helpers ---------------------------------------------------------------------------------

    def _call(
        self, name: str, method: str, path: str, body: object = None, key: str | None = ""
    ) -> Answer:
        chosen = self._key() if key == "" else key
        root = "/v1" if self._dice.random() < 0.97 else "/production/v1"
        answer = self._wompi.call(method, path, body, key=chosen, root=root)
        self._note(name, answer)
        return answer

    def _note(self, name: str, answer: Answer) -> None:
        self.seen[name, answer.status] += 1
        assert answer.status < 500, (name, answer)
        assert answer.status < 400 or "error" in json.loads(answer.body), (name, answer)
        if self._keep:
            self.bodies.append(answer.body)

    def _key(self) -> str | None:
        return PRIVATE if self._dice.random() < 0.85 else self._dice.choice(_KEYS)

    def _mutilated(self, body: dict[str, Any]) -> dict[str, Any]:
        """The body, one time in four with a field replaced by junk or left out."""
        if self._dice.random() > 0.25:
            return body
        spoilt = dict(body)
        name = self._dice.choice(list(body))
        if self._dice.random() < 0.5:
            del spoilt[name]
        else:
            spoilt[name] = self._dice.choice(_JUNK)
        return spoilt

    def _method(self) -> dict[str, Any]:
        dice = self._dice
        document = {"user_legal_id_type": "CC", "user_legal_id": "1099888777"}
        described = {"payment_description": "Pago"}
        methods: list[dict[str, Any]] = [
            {"type": "NEQUI", "phone_number": dice.choice(_PHONES)},
            {"type": "CARD", "token": dice.choice(self._tokens or ["x"]), "installments": 1},
            {
                "type": "PSE",
                "user_type": 0,
                **document,
                **described,
                "financial_institution_code": dice.choice("1239"),
            },
            {"type": "BANCOLOMBIA_TRANSFER", "user_type": "PERSON", **described},
            {"type": "BANCOLOMBIA_COLLECT"},
            {"type": "PCOL", "sandbox_status": "APPROVED_HALF_POINTS"},
            {"type": "DAVIPLATA", **document, **described},
            {"type": "SU_PLUS", **document},
            {"type": "CARD_POS"},
        ]
        return self._mutilated(dice.choice(methods))

    def _amount(self) -> int:
        return self._dice.choice([149_900, 150_000, 1_900_000, 4_000_050, 10_000_000, 10**12])

    # --- what he does ----------------------------------------------------------------------------

    def _charge(self) -> None:
        body = self._wompi.request(
            self._method(),
            amount_in_cents=self._amount(),
            reference=f"R-{self._dice.randrange(5000)}",
        )
        if self._dice.random() < 0.1:
            provider = self._mutilated(dict.fromkeys(_EXTERNAL, self._dice.choice("YNx")))
            body["payment_method"] |= {"extra_three_ds_aut_external_provider": provider}
            body["is_three_ds"] = self._dice.choice([True, True, False, *_JUNK])
        if self._dice.random() < 0.05 and self.created:
            body["acceptance_token"] = self._dice.choice(self.created)
        sent = self._mutilated(body)
        self._created(self._call("create", "POST", "/transactions", sent), sent)

    def _created(self, answer: Answer, sent: dict[str, Any]) -> None:
        if answer.status == 201:
            self._transactions.append(answer.data["id"])
            if "acceptance_token" in sent:
                self.created.append(sent["acceptance_token"])

    def _read(self) -> None:
        self._call("read", "GET", f"/transactions/{self._dice.choice(self._transactions)}")

    def _list(self) -> None:
        day = self._dice.choice(["2026-10-05", "2026-10-06", "x", ""])
        size = self._dice.choice(["1", "5", "201", "-1"])
        by_days = f"from_date=2026-10-01&until_date={day}&page=1&page_size={size}"
        queries = [f"reference=R-{self._dice.randrange(5000)}", by_days, "", "reference="]
        self._call("list", "GET", f"/transactions?{self._dice.choice(queries)}")

    def _void(self) -> None:
        bodies: list[object] = [None, {}, {"amount_in_cents": self._amount()}, []]
        body = self._dice.choice(bodies)
        path = f"/transactions/{self._dice.choice(self._transactions)}/void"
        self._call("void", "POST", path, body)

    def _refund(self) -> None:
        body = {
            "transaction_id": self._dice.choice(self._transactions),
            "amount_in_cents": self._amount(),
            "test_scenario": self._dice.choice(["approved", "declined", "error", "cancelled"]),
        }
        answer = self._call("refund", "POST", "/refunds", self._mutilated(body))
        if answer.status == 201:
            self._refunds.append(str(answer.data["id"]))
        self._call("read refund", "GET", f"/refunds/{self._dice.choice(self._refunds)}")

    def _link(self) -> None:
        body: dict[str, Any] = {
            "name": "Almuerzo",
            "description": "Menú",
            "single_use": self._dice.random() < 0.7,
            "collect_shipping": False,
            "currency": "COP",
            "amount_in_cents": self._dice.choice([None, self._amount()]),
            "expires_at": self._dice.choice([None, "2026-10-05T18:00:00", "x"]),
        }
        answer = self._call("link", "POST", "/payment_links", self._mutilated(body))
        if answer.status == 201:
            self._links.append(answer.data["id"])

    def _patch_link(self) -> None:
        body = self._mutilated({"active": self._dice.random() < 0.5})
        path = f"/payment_links/{self._dice.choice(self._links)}"
        self._call("patch link", "PATCH", path, body)
        self._call("read link", "GET", path)

    def _card(self) -> None:
        body = {
            "number": self._dice.choice(_CARDS),
            "cvc": "123",
            "exp_month": "08",
            "exp_year": "28",
            "card_holder": "Ana Ruiz",
        }
        sealed = {"payload": self._dice.choice(["a.b.c.d.e", *_JUNK])}
        sent = self._mutilated(body) if self._dice.random() < 0.9 else sealed
        answer = self._call("card", "POST", "/tokens/cards", sent)
        if answer.status == 201:
            self._tokens.append(answer.data["id"])

    def _source(self) -> None:
        body = {
            "type": self._dice.choice(["CARD", "NEQUI"]),
            "token": self._dice.choice(self._tokens or ["x"]),
            "customer_email": "ana@correo.co",
            "acceptance_token": self._wompi.acceptance()[0],
            "is_three_ds": self._dice.random() < 0.5,
            "three_ds_auth_type": self._dice.choice([None, None, "challenge_v2", "x"]),
        }
        answer = self._call("source", "POST", "/payment_sources", self._mutilated(body))
        if answer.status == 201:
            self._sources.append(str(answer.data["id"]))
        chosen = self._dice.choice(self._sources)
        found = _FRAME.search(self._call("read source", "GET", f"/payment_sources/{chosen}").body)
        if found is not None:
            self._frames.append(found[0].decode())
        if self._dice.random() < 0.1:
            self._call("void source", "PUT", f"/payment_sources/{chosen}/void")

    def _frame(self) -> None:
        """A payer's browser opens one of the last frames, and sometimes answers in it."""
        self._page("frame", self._dice.choice(self._frames[-5:]))

    def _consent(self) -> None:
        """A Bancolombia customer is asked, and sometimes answers."""
        body = self._mutilated({"redirect_url": "https://tienda.co", "type_auth": "TOKEN"})
        answer = self._call("consent token", "POST", "/tokens/bancolombia_transfer", body)
        if answer.status == 201:
            self._tokens.append(answer.data["id"])
            self._page("consent", f"/v1/bancolombia_transfer/authorize?code={answer.data['id']}")

    def _page(self, name: str, address: str) -> None:
        raw = f"outcome={self._dice.choice(_OUTCOMES)}".encode()
        method = self._dice.choice(["GET", "POST"])
        answer = self._wompi.call(method, address, key=None, root="", raw=raw)
        self.seen[name, answer.status] += 1
        assert answer.status < 500, (name, answer)

    def _charge_source(self) -> None:
        body = self._wompi.request(
            {"installments": 1},
            payment_source_id=int(self._dice.choice(self._sources)),
            reference=f"R-{self._dice.randrange(5000)}",
        )
        sent = self._mutilated(body)
        self._created(self._call("charge source", "POST", "/transactions", sent), sent)

    def _wallet(self) -> None:
        body = self._mutilated({"phone_number": self._dice.choice(_PHONES)})
        answer = self._call("nequi token", "POST", "/tokens/nequi", body)
        if answer.status == 201:
            self._tokens.append(answer.data["id"])

    def _nonsense(self) -> None:
        method = self._dice.choice(["GET", "POST", "PUT", "DELETE", "PATCH"])
        paths = ["/", "/transactions", "/merchants/x", "/refunds", "/tokens/nequi/x", "/%00", "/ñ"]
        self._call("nonsense", method, self._dice.choice(paths), self._dice.choice(_JUNK))

    def _fields(self) -> dict[str, str]:
        fields = {
            "email": "ana@correo.co",
            "full_name": "Ana Ruiz",
            "accept_terms": "on",
            "accept_personal_data": "on",
            "amount_in_cents": str(self._amount()),
            "number": self._dice.choice(_CARDS),
            "cvc": "123",
            "exp_month": "08",
            "exp_year": "28",
            "card_holder": "Ana Ruiz",
            "phone_number_nequi": self._dice.choice(_PHONES),
            "user_type": "0",
            "user_legal_id_type": "CC",
            "user_legal_id": "1",
            "financial_institution_code": "1",
        }
        if self._dice.random() < 0.1:
            del fields[self._dice.choice(list(fields))]
        return fields

    def _way(self) -> str:
        return self._dice.choice(["CARD", "CARD", "NEQUI", "PSE", "BANCOLOMBIA_QR", "x"])

    def _pay_checkout(self) -> None:
        if not self._checkouts or self._dice.random() < 0.5:
            reference = f"R-{self._dice.randrange(5000)}"
            self._checkouts.append(self._wompi.checkout(reference=reference))
        params, way = self._dice.choice(self._checkouts[-30:]), self._way()
        fields = self._fields()
        paid = self._wompi.gateway(lambda each: each.pay_checkout(params, way, fields))
        self._paid("pay checkout", paid)

    def _pay_link(self) -> None:
        link, way, fields = self._dice.choice(self._links[-30:]), self._way(), self._fields()
        self._paid("pay link", self._wompi.gateway(lambda each: each.pay_link(link, way, fields)))

    def _paid(self, name: str, paid: object) -> None:
        if isinstance(paid, str):
            self._transactions.append(paid)
        self.seen[name, 201 if isinstance(paid, str) else 422] += 1

    def _answer(self) -> None:
        chosen, outcome = self._dice.choice(self._transactions[-50:]), self._dice.choice(_OUTCOMES)
        self._wompi.gateway(lambda each: each.choose_outcome(chosen, outcome))
        self.seen["choose outcome", 200] += 1

    def _time(self) -> None:
        self._wompi.move(self._dice.choice([0.5, 1, 2, 60, 200]))

// The judge's page: what truly happened per reference, and what became of its events.

import { ask, at, guarded, hour, make, pesos } from "./console.js";

const query = new URLSearchParams(window.location.search);
const [reference, link] = ["reference", "link"].map((name) => (query.get(name) ?? "").trim());
at("reference").value = reference;
at("link").value = link;

async function show() {
  const asked = reference ? { reference } : link ? { link } : null;
  const [truth, deliveries] = asked ? await about(asked) : [null, []];
  const transactions = truth ? truth.transactions : await ask("/truth/recent?limit=50");
  at("nothing").hidden = transactions.length > 0;
  const parts = [truth && sums(truth), table(transactions), ...deliveries.map(delivery)];
  at("truth").replaceChildren(...parts.filter(Boolean));
}

async function about(asked) {
  const truth = await ask(`/truth?${new URLSearchParams(asked)}`);
  const names = new Set(truth.transactions.map((each) => each.reference));
  const told = await Promise.all([...names].map((name) => ask(`/deliveries?${new URLSearchParams({ reference: name })}`)));
  return [truth, told.flat()];
}

function sums(truth) {
  const rows = [
    ["Aprobado", truth.approved_in_cents],
    ["Anulado", truth.voided_in_cents],
    ["Devuelto", truth.refunded_in_cents],
    ["Le queda al comercio", truth.net_in_cents],
  ];
  return make("dl", { className: "facts", id: "sums" }, ...rows.map(([name, amount]) =>
    make("div", {}, make("dt", {}, name), make("dd", { className: "number" }, pesos(amount)))));
}

function table(transactions) {
  const head = make("tr", {}, ...["Hora", "Referencia", "Medio", "Estado", "Valor"].map((name) => make("th", { scope: "col" }, name)));
  const body = transactions.map((each) => make("tr", { id: each.id },
    make("td", { className: "number" }, hour(each.created_at)),
    make("td", {}, make("a", { href: `/ledger?${new URLSearchParams({ reference: each.reference })}` }, each.reference)),
    make("td", {}, each.payment_method_type),
    make("td", {}, [each.status, each.status_message].filter(Boolean).join(" · ")),
    make("td", { className: "number" }, `${pesos(each.amount_in_cents)} ${each.currency}`)));
  const whole = make("table", { id: "transactions" }, make("thead", {}, head), make("tbody", {}, ...body));
  return make("div", { className: "sideways", tabIndex: 0, role: "region", "aria-label": "Transacciones" }, whole);
}

function delivery(each) {
  const tries = each.attempts.map((one) => make("li", {}, `${hour(one.at)}: ${one.answer}`));
  const again = make("button", { className: "button quiet", onclick: guarded("ledger-problem", async () => {
    await ask(`/deliveries/${each.id}/send`, "POST", {});
    await show();
  }) }, "Enviar el aviso otra vez");
  return make("section", { className: "notice", id: `delivery-${each.id}` },
    make("h2", {}, `Aviso ${each.id}`), make("p", {}, [each.state, each.note, each.url].filter(Boolean).join(" · ")),
    make("ul", {}, ...tries), again);
}

await guarded("ledger-problem", show)();

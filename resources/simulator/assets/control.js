// The control page: clock, faults and switches of the practice.

import { ask, at, guarded, hour, make } from "./console.js";

const LOOK_AGAIN_MS = 1000;
const words = await (await fetch("/assets/fault-words.json")).json();

async function showClock() {
  const { now, rate } = await ask("/clock");
  const speed = rate === 0 ? "parado" : rate === 1 ? "al paso real" : `${rate} veces más rápido`;
  at("clock").textContent = `${hour(now)} · ${speed}`;
}

async function turnClock(change) {
  await ask("/clock", "POST", change);
  await showClock();
}

async function showFaults() {
  const { catalogue, active } = await ask("/faults");
  if (!at("fault-name").options.length) offerFaults(catalogue);
  at("active-faults").replaceChildren(...active.map(activeFault));
  at("faults-clear").hidden = active.length === 0;
}

function offerFaults(catalogue) {
  const groups = new Map();
  for (const [name, kind] of Object.entries(catalogue)) {
    if (!groups.has(kind.group)) groups.set(kind.group, make("optgroup", { label: words.groups[kind.group] }));
    groups.get(kind.group).append(make("option", { value: name }, words.faults[name] ?? kind.tells));
  }
  at("fault-name").append(...groups.values());
  at("fault-name").addEventListener("change", () => offerOptions(catalogue));
  offerOptions(catalogue);
}

function offerOptions(catalogue) {
  const { options } = catalogue[at("fault-name").value];
  at("fault-options").replaceChildren(...Object.entries(options).map(([name, value]) => {
    const field = make("input", { id: `fault-option-${name}`, name, value: String(value), autocomplete: "off" });
    return make("div", { className: "field" }, make("label", { htmlFor: field.id }, words.options[name] ?? name), field);
  }));
}

function activeFault({ id, name, scope, left }) {
  const narrow = Object.entries({ ...scope, calls: null, seed: null, probability: scope.probability === 1 ? null : scope.probability });
  const where = narrow.filter(([, value]) => value !== null).map(([part, value]) => `${words.scope[part]} ${value}`);
  const times = left === null ? "siempre" : `${left} ${left === 1 ? "vez" : "veces"} más`;
  const remove = make("button", { className: "button quiet", onclick: guarded("fault-problem", async () => {
    await ask(`/faults/${id}`, "DELETE");
    await showFaults();
  }) }, "Quitar");
  return make("li", { id: `active-fault-${id}` }, make("span", {}, [words.faults[name] ?? name, times, ...where].join(" · ")), remove);
}

async function addFault() {
  const given = { reference: text("reference"), link: text("link"), path: text("path"), calls: number("calls"), probability: number("probability") };
  const scope = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const options = Object.fromEntries([...at("fault-options").querySelectorAll("input")].map((field) => [field.name, valueOf(field.value)]));
  await ask("/faults", "POST", { name: at("fault-name").value, scope, options });
  await showFaults();
}

const text = (part) => at(`fault-${part}`).value.trim() || null;
const number = (part) => (text(part) === null ? null : Number(text(part).replace(",", ".")));
const valueOf = (typed) => (/^-?\d+$/.test(typed) ? Number(typed) : typed);

async function showSwitches() {
  const switches = await ask("/switches");
  at("switches").replaceChildren(...Object.entries(switches).map(([name, { value, tells }]) => {
    const box = typeof value === "boolean";
    const field = make("input", { id: `switch-${name}`, type: box ? "checkbox" : "text", ...(box ? { checked: value } : { value: String(value), inputMode: "numeric" }) });
    field.addEventListener("change", guarded("switch-problem", () => ask("/switches", "PATCH", { [name]: box ? field.checked : Number(field.value) })));
    const label = make("label", { htmlFor: field.id }, make("strong", {}, name), make("span", { lang: "en" }, tells));
    return make("li", { className: box ? "" : "typed" }, field, label);
  }));
}

for (const key of document.querySelectorAll("[data-advance]"))
  key.addEventListener("click", guarded("clock-problem", () => turnClock({ advance_seconds: Number(key.dataset.advance) })));
at("clock-stop").addEventListener("click", guarded("clock-problem", () => turnClock({ stop: 1 })));
at("clock-run").addEventListener("click", guarded("clock-problem", () => turnClock({ run: 1 })));
at("fault").addEventListener("submit", guarded("fault-problem", addFault));
at("faults-clear").addEventListener("click", guarded("fault-problem", async () => {
  await ask("/faults", "DELETE");
  await showFaults();
}));

await guarded("clock-problem", showClock)();
await guarded("fault-problem", showFaults)();
await guarded("switch-problem", showSwitches)();
window.setInterval(guarded("clock-problem", showClock), LOOK_AGAIN_MS);

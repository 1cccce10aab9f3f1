// Turns the control port's own JSON into knobs and tables; a test turns the same knobs by HTTP.
"use strict";

const at = (id) => document.getElementById(id);
const money = new Intl.NumberFormat("es-CO", { style: "currency", currency: "COP", minimumFractionDigits: 0 });

async function ask(path, method = "GET", body = undefined) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const answer = await fetch(path, { method, cache: "no-store", ...sent });
  const told = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) throw new Error(sentence(told) || `La respuesta fue ${answer.status}.`);
  return told;
}

function sentence(told) {
  const { error = {} } = told;
  return error.reason || JSON.stringify(error.messages || error);
}

// Text goes in as text, never as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name === "press") element.addEventListener("click", value);
    else if (name === "change") element.addEventListener("change", value);
    else if (typeof value === "boolean") element[name] = value;
    else element.setAttribute(name, value);
  element.append(...children);
  return element;
}

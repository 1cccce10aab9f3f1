// What the two pages of the control port share: asking its JSON, and making elements of text.

export const at = (id) => document.getElementById(id);

export async function ask(path, method = "GET", body = undefined) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(path, { method, headers, cache: "no-store", ...sent });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error);
  return told;
}

// Text goes in as text, never as markup.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function pesos(centavos) {
  const amount = (centavos / 100).toLocaleString("es-CO", { maximumFractionDigits: 2 });
  return `$\u00a0${amount}`;
}

export function hour(instant) {
  const shown = { timeZone: "America/Bogota", hour12: false, dateStyle: "short", timeStyle: "medium" };
  return new Date(instant).toLocaleString("es-CO", shown);
}

// A problem is shown where the person looks, and taken away by the next success.
export function guarded(place, work) {
  return async (event) => {
    if (event) event.preventDefault();
    try {
      await work(event);
      at(place).textContent = "";
    } catch (problem) {
      at(place).textContent = problem.message;
    }
  };
}

// Comfort only: every page pays without this script. It counts down, looks for news without
// losing the reader's place, sends the payer back, and tells a widget how its frame ended.
"use strict";

const LOOK_AGAIN_MS = 500;
const content = document.getElementById("content");
const framedBy = rememberFramer();

countDown(document.getElementById("countdown"));
if (content && content.dataset.step) {
  watch(content);
  leave(document.getElementById("return"));
}

// The widget names its page once, in the first address its frame opens.
function rememberFramer() {
  if (window.parent === window) return null;
  const named = new URLSearchParams(window.location.search).get("widget-origin");
  if (named) window.sessionStorage.setItem("widget-origin", named);
  return window.sessionStorage.getItem("widget-origin");
}

function countDown(clock) {
  if (!clock) return;
  const end = Date.now() + Number(clock.dataset.seconds) * 1000;
  window.setInterval(() => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    const [hours, minutes] = [Math.floor(left / 3600), Math.floor(left / 60) % 60];
    const tail = String(left % 60).padStart(2, "0");
    clock.textContent = hours ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
  }, 1000);
}

// Reload only when the payment moved on, so that nobody loses focus or place for nothing.
function watch(shown) {
  const address = `/t/${shown.dataset.transaction}/step`;
  const look = async () => {
    try {
      const answer = await fetch(address, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== shown.dataset.step) return window.location.reload();
    } catch (lostNetwork) {
      console.warn("Sin red: la página vuelve a mirar.", lostNetwork);
    }
    window.setTimeout(look, LOOK_AGAIN_MS);
  };
  window.setTimeout(look, LOOK_AGAIN_MS);
}

// A final page waits a moment, so that the payer can read it, and then goes back to the merchant.
function leave(way) {
  const go = () => (framedBy ? report(way) : way && window.location.assign(way.href));
  if (framedBy && way) way.addEventListener("click", (event) => { event.preventDefault(); report(way); });
  if (content.dataset.wait) window.setTimeout(go, Number(content.dataset.wait) * 1000);
}

function report(way) {
  const transaction = JSON.parse(document.getElementById("transaction").textContent);
  const told = { source: "wompi-widget", transaction, returnAddress: way ? way.href : null };
  window.parent.postMessage(told, framedBy);
}

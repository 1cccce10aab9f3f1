// Wompi's widget as its documentation tells it ("Widget y Checkout Web"): WidgetCheckout for
// scripts, data-render="button" inside a form for pages without one. The checkout itself is the
// simulator's own page in a frame; this file only opens it and hears how it ended.
"use strict";

(() => {
  const script = document.currentScript;
  const home = new URL(script.src).origin;

  class WidgetCheckout {
    constructor(options) {
      this.parameters = fromOptions(options);
    }

    open(callback = () => {}) {
      show(this.parameters, (transaction, returnAddress) => {
        callback({ transaction });
        goTo(returnAddress);
      });
    }
  }

  function fromOptions(options) {
    const { signature = {}, taxInCents = {}, customerData = {}, shippingAddress = {} } = options;
    const plain = {};
    for (const name of ["publicKey", "currency", "amountInCents", "reference", "redirectUrl", "expirationTime"])
      plain[dashed(name)] = options[name];
    return {
      ...plain,
      ...group("signature", signature),
      ...group("tax-in-cents", taxInCents),
      ...group("customer-data", customerData),
      ...group("shipping-address", shippingAddress),
    };
  }

  function group(prefix, values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}:${dashed(name)}`, value]));
  }

  // addressLine1 is written address-line-1, fullName full-name.
  function dashed(name) {
    return name.replace(/([A-Z]|\d+)/g, (part) => `-${part.toLowerCase()}`);
  }

  function goTo(address) {
    if (address) window.location.assign(address);
  }

  function show(parameters, done) {
    const query = new URLSearchParams({ "widget-origin": window.location.origin });
    for (const [name, value] of Object.entries(parameters)) if (value != null) query.set(name, value);
    const layer = dialog(`${home}/p/?${query}`);
    const hear = (event) => {
      if (event.origin !== home || !event.data || event.data.source !== "wompi-widget") return;
      close();
      done(event.data.transaction, event.data.returnAddress);
    };
    const close = () => { window.removeEventListener("message", hear); layer.remove(); };
    window.addEventListener("message", hear);
    layer.addEventListener("close", close);
    document.body.append(layer);
    layer.showModal();
  }

  // A modal <dialog> keeps the keyboard inside and closes with Escape by itself.
  function dialog(address) {
    const layer = document.createElement("dialog");
    layer.id = "wompi-widget";
    layer.setAttribute("aria-label", "Pagar con Wompi");
    Object.assign(layer.style, { padding: "0", border: "0", width: "min(100vw, 56rem)", height: "min(100vh, 40rem)", maxWidth: "100vw", maxHeight: "100vh", overflow: "hidden" });
    const frame = document.createElement("iframe");
    frame.title = "Pagar con Wompi";
    frame.src = address;
    Object.assign(frame.style, { border: "0", width: "100%", height: "calc(100% - 3rem)", display: "block" });
    layer.append(closer(layer), frame);
    return layer;
  }

  function closer(layer) {
    const button = document.createElement("button");
    button.id = "wompi-widget-close";
    button.type = "button";
    button.textContent = "Cerrar";
    Object.assign(button.style, { display: "block", height: "3rem", width: "100%", font: "inherit", background: "#fff", color: "#2b2a33", border: "0", cursor: "pointer" });
    button.addEventListener("click", () => layer.close());
    return button;
  }

  function renderButton() {
    const parameters = {};
    for (const { name, value } of script.attributes)
      if (name.startsWith("data-") && name !== "data-render") parameters[name.slice(5)] = value;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "waybox-button";
    button.textContent = "Paga con Wompi";
    button.addEventListener("click", () => show(parameters, (_, returnAddress) => goTo(returnAddress)));
    script.after(button);
  }

  window.WidgetCheckout = WidgetCheckout;
  if (script.dataset.render === "button") renderButton();
})();

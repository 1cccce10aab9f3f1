// The rules behind accessibility.py: read what the browser really shows, return what hurts.
() => {
  const found = [];
  const say = (rule, element, why) => found.push(`${rule}: ${name(element)} ${why}`);
  const name = (e) => e.id ? `#${e.id}` : `<${e.localName}> «${e.textContent.trim().slice(0, 30)}»`;
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".hidden");
  const all = (query) => [...document.querySelectorAll(query)].filter(shown);

  const colour = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r, g, b].map((c, i) => c * a + [R, G, B][i] * (1 - a));
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(colour(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };

  if (!/^es/.test(document.documentElement.lang)) found.push("3.1.1: the page tells no language");
  if (!document.title.trim()) found.push("2.4.2: the page has no title");
  if (document.querySelectorAll("main").length !== 1) found.push("1.3.1: not exactly one main part");

  const levels = all("h1,h2,h3,h4,h5,h6").map((e) => Number(e.localName[1]));
  if (levels.filter((n) => n === 1).length !== 1) found.push("1.3.1: not exactly one h1");
  levels.forEach((n, i) => { if (i && n > levels[i - 1] + 1) found.push(`1.3.1: h${n} after h${levels[i - 1]}`); });

  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of new Set(ids)) if (ids.filter((x) => x === id).length > 1) found.push(`4.1.1: id ${id} twice`);

  for (const e of all("input,select,textarea,button,a[href]")) {
    const labels = [...(e.labels || [])].map((l) => l.textContent).join("");
    const own = e.matches("button,a") ? e.textContent : "";
    if (!(labels + own + (e.getAttribute("aria-label") || "")).trim()) say("4.1.2", e, "has no name");
    const told = (e.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
    for (const id of told) if (!document.getElementById(id)) say("1.3.1", e, `points to a missing ${id}`);
    if (e.getAttribute("aria-invalid") === "true" && !told.length) say("3.3.1", e, "is wrong and does not say why");
  }
  for (const e of all("img")) if (!e.alt.trim()) say("1.1.1", e, "has no words");
  for (const e of all("fieldset")) if (!e.querySelector("legend")) say("1.3.1", e, "has no legend");

  for (const e of all("body *")) {
    const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!words || e.localName === "option") continue;
    const style = getComputedStyle(e);
    const size = parseFloat(style.fontSize);
    const big = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const seen = ratio(over(colour(style.color), ground(e)), ground(e));
    if (seen < (big ? 3 : 4.5)) say("1.4.3", e, `has contrast ${seen.toFixed(2)}`);
  }
  for (const e of all("input:not([type=radio],[type=checkbox]),select")) {
    const border = over(colour(getComputedStyle(e).borderTopColor), ground(e.parentElement));
    const seen = ratio(border, ground(e.parentElement));
    if (seen < 3) say("1.4.11", e, `has a border of contrast ${seen.toFixed(2)}`);
  }
  for (const e of all("button,select,input:not([type=radio],[type=checkbox]),a.button")) {
    const box = e.getBoundingClientRect();
    if (box.height < 44 || box.width < 44) say("2.5.5", e, `is ${box.width}×${box.height}`);
  }
  for (const e of all("input[type=radio],input[type=checkbox]")) {
    const box = e.labels[0].getBoundingClientRect();
    if (box.height < 24 || box.width < 24) say("2.5.8", e, `has a label of ${box.width}×${box.height}`);
  }
  return found;
}

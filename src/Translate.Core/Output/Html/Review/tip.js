import { byId, el } from "./dom.js";

const Margin = 8;

let described = null;

/** Shows lines near an element, inside the window at every width. */
export function showTip(anchor, lines) {
  hideTip();
  described = anchor;
  anchor.setAttribute("aria-describedby", "tip");
  const tip = byId("tip");
  tip.replaceChildren(...lines.filter(Boolean).map((line) => el("p", { text: line })));
  tip.hidden = false;
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(Margin, Math.min(at.left, innerWidth - width - Margin));
  const below = at.bottom + Margin / 2;
  const top = below + height + Margin <= innerHeight ? below : Math.max(Margin, at.top - height - Margin / 2);
  tip.style.left = `${left}px`;
  tip.style.top = `${top}px`;
}

export function hideTip() {
  described?.removeAttribute("aria-describedby");
  described = null;
  byId("tip").hidden = true;
}

/** Shows the lines of an element while it is pointed at or focused. */
export function addTip(element, lines) {
  const show = () => showTip(element, lines());
  for (const type of ["pointerenter", "focus"]) element.addEventListener(type, show);
  for (const type of ["pointerleave", "blur"]) element.addEventListener(type, hideTip);
}

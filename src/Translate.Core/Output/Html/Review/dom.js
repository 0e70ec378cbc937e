// Creates elements. Text is only ever set as text: nothing in the page parses HTML.

/** Creates an element. Properties: class, on (listeners), text, data, and attributes. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") element.className = value;
    else if (key === "text") element.textContent = value;
    else if (key === "on") for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (key === "data") for (const [name, item] of Object.entries(value)) element.dataset[name] = item;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Creates a button that keeps the focus where it is when the mouse presses it. */
export const button = (text, click, properties = {}) =>
  el("button", { type: "button", text, ...properties, on: { click, pointerdown: (event) => event.preventDefault() } });

export const byId = (id) => document.getElementById(id);

/** Says something to everybody, also to a screen reader; English words that say more come after it. */
export function say(text, isBad = false, english = undefined) {
  const status = byId("status");
  status.replaceChildren(...(text ? [text] : []), ...(english ? [" ", el("span", { lang: "en", text: english })] : []));
  status.classList.toggle("bad", isBad);
}

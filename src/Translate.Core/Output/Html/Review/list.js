import { el } from "./dom.js";

const ChunkLength = 40;
const Near = "1200px 0px";

/** A long list of which only the part near the window is in the page. Chunks that leave keep their height, so that nothing jumps. */
export class LongList {
  #observer;
  #chunks = [];
  #elements = new Map();
  #pinned = null;

  /** @param container the element to fill  @param render item → element  @param estimate item → pixels */
  constructor(container, render, estimate) {
    this.container = container;
    this.render = render;
    this.estimate = estimate;
    this.#observer = new IntersectionObserver(
      (changes) => changes.forEach((change) => this.#toggle(change.target, change.isIntersecting)),
      { rootMargin: Near },
    );
  }

  /** Shows other items. */
  setItems(items) {
    this.#observer.disconnect();
    this.#elements.clear();
    this.#chunks = [];
    this.chunkOf = new Map();
    for (let i = 0; i < items.length; i += ChunkLength) {
      const part = items.slice(i, i + ChunkLength);
      const chunk = el("div", { class: "chunk", role: "presentation" });
      chunk.style.height = `${part.reduce((sum, item) => sum + this.estimate(item), 0)}px`;
      Object.assign(chunk, { items: part, isShown: false });
      part.forEach((item) => this.chunkOf.set(item, chunk));
      this.#chunks.push(chunk);
    }
    this.container.replaceChildren(...this.#chunks);
    if (this.#chunks[0]) this.#show(this.#chunks[0]);
    this.#chunks.forEach((chunk) => this.#observer.observe(chunk));
  }

  /** Returns the element of an item, after putting it into the page. Null if the item is not listed. */
  get(item) {
    const chunk = this.chunkOf.get(item);
    if (!chunk) return null;
    this.#show(chunk);
    return this.#elements.get(item);
  }

  /** Renders an item again if it is in the page. */
  refresh(item) {
    const old = this.#elements.get(item);
    if (!old) return;
    const element = this.render(item);
    old.replaceWith(element);
    this.#elements.set(item, element);
  }

  /** Keeps an item in the page wherever the window is. */
  pin(item) {
    this.#pinned = item;
  }

  /** Puts everything into the page, for printing. */
  showAll() {
    this.#chunks.forEach((chunk) => this.#show(chunk));
  }

  #show(chunk) {
    if (chunk.isShown) return;
    chunk.isShown = true;
    chunk.style.height = "";
    chunk.replaceChildren(
      ...chunk.items.map((item) => {
        const element = this.render(item);
        this.#elements.set(item, element);
        return element;
      }),
    );
  }

  #toggle(chunk, isNear) {
    if (isNear) this.#show(chunk);
    else if (chunk.isShown && !chunk.items.includes(this.#pinned) && !chunk.contains(document.activeElement)) {
      chunk.style.height = `${chunk.getBoundingClientRect().height}px`;
      chunk.isShown = false;
      chunk.items.forEach((item) => this.#elements.delete(item));
      chunk.replaceChildren();
    }
  }
}

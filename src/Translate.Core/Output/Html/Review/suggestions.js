// Similar sentences of the memory, looked up while a row is the active one, so that what was decided a moment ago is suggested too.
import { api } from "./api.js";

// Who only passes a row asks for nothing, and a decision never waits for a look-up.
const Delay = 200;

export class Suggestions {
  #found = new Map();
  #timer = 0;
  #request = null;

  /** @param show called with a unit whose suggestion changed */
  constructor(show) {
    this.show = show;
  }

  /** Returns the suggestion for a unit; undefined if it has none. */
  of(unit) {
    return unit.isApproved ? undefined : (this.#found.get(unit.id) ?? unit.suggestion);
  }

  /** Looks the suggestion for a unit up, if it still is the active one after a moment. */
  lookUp(article, unit) {
    this.stop();
    if (unit.isCopied || unit.isApproved) return;
    this.#timer = setTimeout(async () => {
      this.#request = new AbortController();
      try {
        const { suggestion } = await api.suggestion(article, unit.id, this.#request.signal);
        if (!suggestion || JSON.stringify(suggestion) === JSON.stringify(this.of(unit))) return;
        this.#found.set(unit.id, suggestion);
        this.show(unit);
      } catch {
        // The row has the suggestion that came with the article.
      }
    }, Delay);
  }

  /** Ends a look-up that is no longer wanted. */
  stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
  }

  /** Forgets what was found, because another article is opened. */
  clear() {
    this.stop();
    this.#found.clear();
  }
}

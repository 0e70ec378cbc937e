// Keeps every keystroke in the browser until the server has it.

const key = (article, id) => `translate:draft:${article}:${id}`;

/** Remembers what is typed. */
export function keep(article, unit, text) {
  try {
    if (text === unit.target) localStorage.removeItem(key(article, unit.id));
    else localStorage.setItem(key(article, unit.id), JSON.stringify({ source: unit.source, text }));
  } catch {
    // The browser's store is full; the server keeps drafts too.
  }
}

/** Forgets what was typed. */
export const forget = (article, unit) => localStorage.removeItem(key(article, unit.id));

/** Returns what was typed; undefined if there is nothing, or the sentence is another one now. */
export function restore(article, unit) {
  try {
    const kept = JSON.parse(localStorage.getItem(key(article, unit.id)) ?? "null");
    return kept && kept.source === unit.source && kept.text !== unit.target ? kept.text : undefined;
  } catch {
    return undefined;
  }
}

// What the reader of a page without a server did, a list of steps for each sentence, in the browser's storage. Windows with the same page share it.
import { t } from "./strings.js";

const data = JSON.parse(document.getElementById("review-data").textContent);
const prefix = `translate:steps:${data.name}:${data.digest}:`;
const known = new Map();

export const handout = data;

/** Returns the steps about a sentence, the oldest first. */
export function stepsOf(id) {
  if (!known.has(id)) known.set(id, JSON.parse(localStorage.getItem(prefix + id) ?? "[]"));
  return known.get(id);
}

/** Reads the steps about a sentence again, because another window may have added some. */
export function readSteps(id) {
  known.delete(id);
  return stepsOf(id);
}

/** Replaces the steps about some sentences: pairs of id and steps. All or nothing. */
export function writeSteps(changes) {
  const before = changes.map(([id]) => [id, localStorage.getItem(prefix + id)]);
  try {
    for (const [id, steps] of changes) localStorage.setItem(prefix + id, JSON.stringify(steps));
  } catch {
    for (const [id, text] of before) {
      if (text === null) localStorage.removeItem(prefix + id);
      else localStorage.setItem(prefix + id, text);
    }
    throw new Error(t("storageFull"));
  }
  for (const [id, steps] of changes) known.set(id, steps);
}

/** Calls a function with the id of each sentence about which another window adds a step. */
export function watchSteps(changed) {
  addEventListener("storage", event => {
    if (!event.key?.startsWith(prefix)) return;
    const id = event.key.slice(prefix.length);
    known.delete(id);
    changed(id);
  });
}

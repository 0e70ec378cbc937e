// What the reader of a page without a server did, a list of steps for each sentence, in the browser's storage. Windows with the same page share it.
import { put, readAll } from "./handout-store.js";
import { t } from "./strings.js";

const data = JSON.parse(document.getElementById("review-data").textContent);
const prefix = `translate:steps:${data.name}:${data.digest}:`;
const typingPrefix = `translate:typing:${data.name}:${data.digest}:`;
const known = new Map();

export const handout = data;

// After a crash the plain storage may lack the last steps.
for (const [key, text] of await readAll(prefix)) {
  const plain = localStorage.getItem(key);
  if (plain === null || JSON.parse(plain).length <= JSON.parse(text).length) localStorage.setItem(key, text);
}

/** What was typed and not saved, by the ids of the sentences. */
export const typed = new Map((await readAll(typingPrefix)).map(([key, text]) => [key.slice(typingPrefix.length), text]));

/** Keeps what is typed; undefined forgets it. */
export async function keepTyping(id, text) {
  if (text === undefined ? typed.delete(id) : typed.set(id, text)) await put([[typingPrefix + id, text]]);
}

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

/** Replaces the steps about some sentences: pairs of id and steps. All or nothing. Resolves when they are on the disk. */
export async function writeSteps(changes) {
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
  await put(changes.map(([id, steps]) => [prefix + id, JSON.stringify(steps)]));
}

/** Calls a function with the id of each sentence about which another window adds a step. */
export function watchSteps(changed) {
  addEventListener("storage", (event) => {
    if (!event.key?.startsWith(prefix)) return;
    const id = event.key.slice(prefix.length);
    known.delete(id);
    changed(id);
  });
}

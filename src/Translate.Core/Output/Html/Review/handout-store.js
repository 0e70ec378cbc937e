// Writes to the disk at once. The browser writes its plain storage some seconds later, and a crash before that loses what was decided.

const database = await new Promise((resolve) => {
  try {
    const request = indexedDB.open("translate-review", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  } catch {
    resolve(null);
  }
});

const run = (mode, work) =>
  new Promise((resolve) => {
    if (!database) return resolve(null);
    const transaction = database.transaction("kept", mode, { durability: "strict" });
    const request = work(transaction.objectStore("kept"));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => resolve(null);
  });

/** Writes texts by their keys; undefined deletes one. Resolves when they are on the disk, or cannot be. */
export const put = (pairs) =>
  run("readwrite", (store) => {
    for (const [key, text] of pairs) {
      if (text === undefined) store.delete(key);
      else store.put(text, key);
    }
  });

/** Returns the pairs of key and text whose keys begin so. */
export async function readAll(prefix) {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const keys = await run("readonly", (store) => store.getAllKeys(range));
  const texts = await run("readonly", (store) => store.getAll(range));
  return keys && texts ? keys.map((key, i) => [key, texts[i]]) : [];
}

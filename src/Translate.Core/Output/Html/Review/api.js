// Requests to the server. A failure is an Error in the language of the interface; a conflict has the current unit.
import { toError } from "./failures.js";

async function request(path, body, signal) {
  let response;
  try {
    response = await fetch(
      path,
      body === undefined ? { signal } : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
    );
  } catch {
    throw Object.assign(new Error("network"), { isOffline: true });
  }
  const answer = response.headers.get("Content-Type")?.startsWith("application/json")
    ? await response.json()
    : { error: await response.text() };
  if (!response.ok) throw toError(answer, response.status);
  return answer;
}

const unit = (article, id, what) => `/api/articles/${article}/units/${encodeURIComponent(id)}/${what}`;

export const api = {
  state: () => request("/api/state"),
  articles: () => request("/api/articles"),
  article: (id) => request(`/api/articles/${id}`),
  check: (article, id, target) => request(unit(article, id, "check"), { target }),
  decide: (article, id, decision) => request(unit(article, id, "decision"), decision),
  dismiss: (article, id, dismissal) => request(unit(article, id, "dismissal"), dismissal),
  waive: (article, id, waiver) => request(unit(article, id, "waiver"), waiver),
  error: (article, id, error) => request(unit(article, id, "error"), error),
  note: (article, id, note) => request(unit(article, id, "note"), note),
  suggestion: (article, id, signal) => request(unit(article, id, "suggestion"), undefined, signal),
  history: (article, id) => request(unit(article, id, "history")),
  glossary: (id) => request(`/api/articles/${id}/glossary`),
  addTerm: (term) => request("/api/glossary/terms", term),
  retranslate: (source) => request("/api/glossary/retranslation", { source }),
  replace: (replacement) => request("/api/replacement", replacement),
  scorecard: () => request("/api/scorecard"),
  concordance: (words) => request(`/api/concordance?q=${encodeURIComponent(words)}`),
};

/** Listens to changes. Calls lost and back when the connection breaks and returns. */
export function listen(receive, lost, back) {
  const source = new EventSource("/api/events");
  let isLost = false;
  source.onmessage = (event) => receive(JSON.parse(event.data));
  source.onerror = () => {
    if (!isLost) {
      isLost = true;
      lost();
    }
  };
  source.onopen = () => {
    if (isLost) {
      isLost = false;
      back();
    }
  };
}

// In the place of api.js in a page without a server: the article is in the page, and decisions are in the browser until they are saved as a file.
import { t } from "./strings.js";

const data = JSON.parse(document.getElementById("review-data").textContent);
const key = `translate:decisions:${data.name}:${data.digest}`;
const Version = 1;

let decisions = new Map(Object.entries(JSON.parse(localStorage.getItem(key) ?? "{}")));
let tell = () => {};

/** Returns a unit with the decision about it. */
function withDecision(unit) {
  const decision = decisions.get(unit.id);
  if (!decision) return { ...unit, version: unit.target };
  const isSame = decision.target === unit.target;
  const made = isSame ? unit : unit.compared?.find(item => !item.isMissing && item.target === decision.target);
  return {
    ...unit, target: decision.target, state: decision.state, origin: isSame ? unit.origin : made ? "engine" : "human", author: decision.author, isApproved: true, needsReview: false, version: `${decision.at} ${decision.target}`,
    terms: made?.terms, findings: made?.findings, targetCodes: made?.targetCodes,
  };
}

const units = () => data.units.map(withDecision);

function article() {
  const all = units();
  const count = wanted => all.filter(wanted).length;
  const terms = all.flatMap(unit => unit.terms ?? []);
  return {
    id: 0, name: data.name, headline: data.units[0]?.source ?? data.name, segments: all.length, copied: count(unit => unit.isCopied), toReview: count(unit => unit.needsReview), approved: count(unit => unit.isApproved),
    violated: terms.filter(term => term.outcome === "violated").length, findings: all.flatMap(unit => unit.findings ?? []).filter(finding => finding.isOpen && finding.severity !== "info").length, errors: 0,
  };
}

function keepDecisions() {
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(decisions)));
  tell({ type: "article", article: article() });
}

async function decide(id, unitId, { kind, target, isFinal, isSpread, author }) {
  const unit = data.units.find(item => item.id === unitId);
  if (kind === "approve" && !target) throw new Error(t("emptyTarget"));
  const same = data.units.filter(item => item.id === unitId || isSpread && kind === "approve" && item.source === unit.source && !item.isCopied);
  for (const item of same) {
    if (kind === "approve") decisions.set(item.id, { target, state: isFinal ? "final" : "reviewed", author, at: new Date().toISOString() });
    else decisions.delete(item.id);
  }
  keepDecisions();
  return { units: same.map(withDecision), entries: [], elsewhere: [], same: same.length - 1 };
}

/** Saves the decisions as a file that 'translate memory import' takes. */
function save() {
  const list = data.units.filter(unit => decisions.has(unit.id)).map(unit => ({ id: unit.id, source: unit.source, before: unit.target, ...decisions.get(unit.id) }));
  const file = new Blob([JSON.stringify({ format: "translate-decisions", version: Version, document: data.name, decisions: list }, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${data.name.split("/").pop()}.decisions.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return list.length;
}

const notHere = async () => { throw new Error(t("notHere")); };

export const api = {
  state: async () => ({ user: t("reader"), engine: data.engine, draft: data.draft, compared: data.compared, isHandout: true }),
  articles: async () => [article()],
  article: async () => ({ article: article(), units: units(), entries: data.entries }),
  check: async () => ({}),
  decide,
  history: notHere, dismiss: notHere, waive: notHere, note: notHere, error: notHere, glossary: notHere, addTerm: notHere, retranslate: notHere, replace: notHere, scorecard: notHere,
  concordance: async words => units().filter(unit => `${unit.source}\n${unit.target}`.toLocaleLowerCase().includes(words.toLocaleLowerCase())).slice(0, 50),
  save,
};

/** There is nobody else to listen to. */
export function listen(receive) { tell = receive; }

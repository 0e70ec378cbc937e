// In the place of api.js in a page without a server: the article is in the page, and what the reader does is in the browser until it is saved as a file.
import { handout, keepTyping, readSteps, stepsOf, typed, watchSteps, writeSteps } from "./handout-steps.js";
import { currentUnit, decisionOf, lastDecision, newSteps, occurrenceOf } from "./handout-unit.js";
import { compare } from "./marks.js";
import { t } from "./strings.js";

const Version = 2;
const byId = new Map(handout.units.map((unit) => [unit.id, unit]));
let tell = () => {};

const current = (unit) => currentUnit(unit, handout.entries);
const units = () => handout.units.map(current);
const same = (unit) => handout.units.filter((item) => item.source === unit.source && !item.isCopied);

function article() {
  const all = units();
  const count = (wanted) => all.filter(wanted).length;
  const terms = all.flatMap((unit) => unit.terms ?? []);
  return {
    id: 0,
    name: handout.name,
    headline: handout.units[0]?.source ?? handout.name,
    segments: all.length,
    copied: count((unit) => unit.isCopied),
    toReview: count((unit) => unit.needsReview),
    approved: count((unit) => unit.isApproved),
    violated: terms.filter((term) => term.outcome === "violated").length,
    findings: all.flatMap((unit) => unit.findings ?? []).filter((finding) => finding.isOpen && finding.severity !== "info").length,
    errors: all.reduce((sum, unit) => sum + (unit.errors?.length ?? 0), 0),
  };
}

/** Saves changed steps, and returns what a server would answer. */
async function answer(changes) {
  await writeSteps(changes);
  tell({ type: "article", article: article() });
  return { units: changes.map(([id]) => current(byId.get(id))), entries: [], elsewhere: [], same: changes.length - 1 };
}

const now = () => new Date().toISOString();

/** Adds a step about a sentence to all sentences like it. It is saved as a file once, for the place of the sentence. */
const add = (id, step) => answer(same(byId.get(id)).map((unit) => [unit.id, [...readSteps(unit.id), { place: id, at: now(), ...step }]]));

/** Tells the page that another window of the same page decided meanwhile. */
function expect(unit, version) {
  readSteps(unit.id);
  const fresh = current(unit);
  if (fresh.version !== version) throw Object.assign(new Error(t("conflict")), { conflict: fresh });
}

function undo(unit) {
  const last = lastDecision(stepsOf(unit.id));
  if (!last) throw new Error(t("error_nothingToUndo"));
  const isUndone = (step) => step.at === last.at && step.place === last.place && step.kind === last.kind;
  return same(unit)
    .filter((item) => readSteps(item.id).some(isUndone))
    .map((item) => [item.id, stepsOf(item.id).map((step) => (isUndone(step) ? { ...step, isUndone: true } : step))]);
}

async function decide(_, id, { kind, version, target, isFinal, isSpread, author }) {
  const unit = byId.get(id);
  expect(unit, version);
  if (kind === "undo") return answer(undo(unit));
  if (kind === "unapprove" && !decisionOf(stepsOf(id))) throw new Error(t("notHere"));
  if (kind === "approve" && !target) throw new Error(t("error_emptyTarget"));
  const step = (item) => {
    const before = current(item).target;
    return kind === "unapprove"
      ? { kind, before }
      : {
          kind: target === before ? "approve" : "edit",
          before,
          shown: item.target,
          target,
          state: isFinal ? "final" : "reviewed",
          isOnlyHere: isSpread ? undefined : true,
        };
  };
  const at = now();
  const result = await answer(
    (isSpread ? same(unit) : [unit]).map((item) => [item.id, [...readSteps(item.id), { place: id, at, author, ...step(item) }]]),
  );
  await keepTyping(id, undefined);
  return result;
}

const dismiss = async (_, id, { finding, message, reason, author }) =>
  add(id, {
    kind: reason ? "dismiss" : "reopen",
    author,
    finding,
    message,
    note: reason ?? undefined,
    target: current(byId.get(id)).target,
  });

async function waive(_, id, { term, reason, author }) {
  const { terms, target } = current(byId.get(id));
  const entry = handout.entries[terms[term].entry];
  return add(id, {
    kind: reason ? "waive" : "require",
    author,
    term: entry.source,
    fingerprint: entry.fingerprint,
    occurrence: occurrenceOf(terms, term),
    note: reason ?? undefined,
    target,
  });
}

const note = async (_, id, { text, isFlagged, author }) =>
  add(id, { kind: text ? "comment" : isFlagged ? "flag" : "unflag", author, note: text });

async function error(_, id, { version, start, end, severity, category, remove, author }) {
  const unit = byId.get(id);
  if (!remove) expect(unit, version);
  const { target } = current(unit);
  if (!remove) return add(id, { kind: "mark", author, target, start, end, severity, category });
  const mark = stepsOf(id).find((step) => step.kind === "mark" && step.at === remove);
  return add(id, { kind: "unmark", author, target, start: mark.start, end: mark.end, severity: mark.severity, category: mark.category });
}

/** Proposes a term. Those who have the glossary decide. */
async function addTerm({ source, target }, { unit: id, author }) {
  const entry = handout.entries.find((item) => item.source.toLocaleLowerCase("id") === source.toLocaleLowerCase("id"));
  if (entry) throw new Error(t("error_termKnown", entry.source, entry.target, entry.location));
  await add(id, { kind: "propose", author, term: source, rendering: target, note: `${source} → ${target}` });
  tell({ type: "units", article: 0, units: same(byId.get(id)).map(current), entries: [] });
  return { isProposed: true, term: `${source} → ${target}` };
}

const ownHistory = (unit) =>
  newSteps(unit, stepsOf(unit.id)).map((step) => ({
    kind: step.kind,
    document: handout.name,
    place: step.place,
    author: step.author,
    at: step.at,
    isUndone: step.isUndone,
    note: step.message
      ? [step.message, step.note].filter(Boolean).join(": ")
      : step.kind === "mark" || step.kind === "unmark"
        ? `${t(`severity_${step.severity}`)}: ${step.target.slice(step.start, step.end)}`
        : step.term && step.kind !== "propose"
          ? [step.term, step.note].filter(Boolean).join(": ")
          : step.note,
    changes: step.kind === "edit" ? compare(step.before, step.target) : undefined,
  }));

/** The history that the memory had when the page was written, then what the reader did; the newest step first. */
const history = async (_, id) =>
  [
    ...(byId.get(id).history ?? []).map((step) => ({ ...step, changes: step.before ? compare(step.before, step.after) : undefined })),
    ...ownHistory(byId.get(id)),
  ].reverse();

/** Saves all that the reader did as a file that 'translate memory import' takes. Returns the number of decisions and other steps. */
function save() {
  const decisions = [];
  const steps = [];
  for (const unit of handout.units) {
    const all = readSteps(unit.id);
    const of = { id: unit.id, source: unit.source };
    const decision = decisionOf(all);
    if (decision)
      decisions.push({
        ...of,
        before: decision.shown,
        target: decision.target,
        state: decision.state,
        author: decision.author,
        at: decision.at,
        isOnlyHere: decision.isOnlyHere,
      });
    const isText = (step) => step.kind === "approve" || step.kind === "edit" || step.kind === "unapprove";
    steps.push(
      ...all.filter((step) => step.place === unit.id && !isText(step)).map(({ place, isUndone, ...rest }) => ({ ...of, ...rest })),
    );
  }
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const file = new Blob(
    [JSON.stringify({ format: "translate-decisions", version: Version, document: handout.name, decisions, steps }, null, 1)],
    { type: "application/json" },
  );
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${handout.name.split("/").pop()}.decisions.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return decisions.length + steps.length;
}

/** Terms and findings of a text that an engine wrote; nothing checks other texts here. */
async function check(id, target) {
  const unit = byId.get(id);
  await keepTyping(id, target === current(unit).target ? undefined : target);
  return unit.target === target ? unit : (unit.compared?.find((item) => item.target === target) ?? {});
}

const notHere = async () => {
  throw new Error(t("notHere"));
};

export const api = {
  state: async () => ({ user: t("reader"), engine: handout.engine, draft: handout.draft, compared: handout.compared, isHandout: true }),
  articles: async () => [article()],
  article: async () => ({
    article: article(),
    units: units().map((unit) => ({ ...unit, draft: typed.get(unit.id) })),
    entries: handout.entries,
  }),
  check: async (_, id, target) => check(id, target),
  decide,
  dismiss,
  waive,
  note,
  error,
  history,
  addTerm,
  suggestion: async () => ({}),
  glossary: async () => [],
  retranslate: notHere,
  replace: notHere,
  scorecard: notHere,
  concordance: async (words) =>
    units()
      .filter((unit) => `${unit.source}\n${unit.target}`.toLocaleLowerCase().includes(words.toLocaleLowerCase()))
      .slice(0, 50),
  save,
};

/** Listens to other windows with the same page; nobody else can change anything here. */
export function listen(receive) {
  tell = receive;
  watchSteps((id) => {
    if (!byId.has(id)) return;
    receive({ type: "units", article: 0, units: [current(byId.get(id))], entries: [] });
    receive({ type: "article", article: article() });
  });
}

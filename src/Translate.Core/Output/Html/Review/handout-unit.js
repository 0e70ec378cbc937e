// A sentence of a page without a server, with what the reader did.
import { stepsOf } from "./handout-steps.js";

const isDecision = (step) => step.kind === "approve" || step.kind === "edit" || step.kind === "unapprove";

/** Returns the last decision about a sentence that was not undone; undefined if nobody decided. */
export const lastDecision = (steps) => steps.findLast((step) => isDecision(step) && !step.isUndone);

/** Returns the decision that holds for a sentence; undefined if the translation is the one that was written. */
export function decisionOf(steps) {
  const last = lastDecision(steps);
  return last?.kind === "unapprove" ? undefined : last;
}

/** Returns the occurrence of its entry that a term of a sentence is, from 0. */
export const occurrenceOf = (terms, index) => terms.slice(0, index).filter((term) => term.entry === terms[index].entry).length;

/** Returns the last of the steps that settle the same thing: its reason, or null if it is open again; undefined if there is no such step. */
function settled(steps, set, isSame) {
  const last = steps.findLast((step) => (step.kind === set[0] || step.kind === set[1]) && isSame(step));
  return last && (last.kind === set[0] ? last.note : null);
}

const isViolation = (finding, term) => finding.id === "term-violated" && String(finding.source) === String(term.source);

function withTerms(unit, steps, entries) {
  const terms = unit.terms?.map((term, i) => {
    const entry = entries[term.entry];
    const reason = settled(
      steps,
      ["waive", "require"],
      (step) => step.term === entry.source && step.occurrence === occurrenceOf(unit.terms, i),
    );
    if (term.outcome === "violated" && reason) return { ...term, outcome: "waived", reason: "person", note: reason };
    if (term.reason === "person" && reason === null) return { ...term, outcome: "violated", reason: undefined, note: undefined };
    return term.outcome === "violated" && unit.isApproved ? { ...term, outcome: "waived", reason: "approved" } : term;
  });
  const waived = terms?.filter((term, i) => term.outcome === "waived" && unit.terms[i].outcome === "violated") ?? [];
  return { ...unit, terms, findings: unit.findings?.filter((finding) => !waived.some((term) => isViolation(finding, term))) };
}

function withFindings(unit, steps) {
  const findings = unit.findings?.map((finding) => {
    const reason = settled(
      steps,
      ["dismiss", "reopen"],
      (step) => step.finding === finding.id && step.message === finding.message && step.target === unit.target,
    );
    const dismissal = reason === undefined ? finding.dismissal : (reason ?? undefined);
    return { ...finding, dismissal, isOpen: !dismissal && (!unit.isApproved || finding.id === "term-changed") };
  });
  const isViolated = unit.terms?.some((term) => term.outcome === "violated");
  return {
    ...unit,
    findings,
    needsReview:
      !unit.isApproved &&
      ((unit.origin === "none" && !unit.isCopied) ||
        isViolated ||
        Boolean(findings?.some((finding) => finding.isOpen && finding.severity !== "info"))),
  };
}

/** Returns the errors that the reader marked in the target as it is now; undefined if there are none. */
export function errorsOf(steps, target) {
  const isSame = (a, b) => a.start === b.start && a.end === b.end && a.severity === b.severity && a.target === b.target;
  const marks = steps.filter(
    (step, i) =>
      step.kind === "mark" && step.target === target && !steps.slice(i).some((later) => later.kind === "unmark" && isSame(step, later)),
  );
  return marks.length
    ? marks.map((step) => ({
        id: step.at,
        target: [step.start, step.end],
        severity: step.severity,
        category: step.category === "none" ? undefined : step.category,
        author: step.author,
      }))
    : undefined;
}

/** Returns the steps that the history in the page does not have: those that were imported before it was written are there already. */
export const newSteps = (unit, steps) => steps.filter((step) => !unit.history?.some((old) => old.at === Date.parse(step.at)));

/** Returns the sentence with what the reader did. */
export function currentUnit(unit, entries) {
  const steps = stepsOf(unit.id);
  const decision = decisionOf(steps);
  let result = { ...unit, version: JSON.stringify([decision?.at, decision?.target ?? unit.target]) };
  if (decision) {
    const isSame = decision.target === unit.target;
    const made = isSame ? unit : unit.compared?.find((item) => !item.isMissing && item.target === decision.target);
    Object.assign(result, {
      target: decision.target,
      state: decision.state,
      origin: isSame ? unit.origin : made ? "engine" : "human",
      author: decision.author,
      isApproved: true,
      terms: made?.terms,
      findings: made?.findings,
      targetCodes: made?.targetCodes,
    });
  }
  if (steps.length > 0) result = withFindings(withTerms(result, steps, entries), steps);
  const own = newSteps(unit, steps);
  const flag = own.findLast((step) => step.kind === "flag" || step.kind === "unflag");
  return {
    ...result,
    comments: unit.comments + own.filter((step) => step.kind === "comment" || step.kind === "propose").length,
    isFlagged: flag ? flag.kind === "flag" : unit.isFlagged,
    errors: errorsOf(steps, result.target),
  };
}

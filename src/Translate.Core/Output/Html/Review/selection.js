// Which rows are shown, and in which order.

export const filters = {
  all: () => true,
  needs: unit => !unit.isCopied && (unit.needsReview || unit.isFlagged || unit.draft !== undefined),
  open: unit => !unit.isCopied && !unit.isApproved,
  approved: unit => unit.isApproved,
  noted: unit => unit.isFlagged || unit.comments > 0,
  unsaved: unit => unit.draft !== undefined,
};

const weights = { error: 1000, warning: 100, info: 1 };

function riskOf(unit) {
  if (unit.isApproved || unit.isCopied) return unit.isFlagged ? 0.5 : 0;
  const findings = (unit.findings ?? []).filter(finding => finding.isOpen).reduce((sum, finding) => sum + weights[finding.severity], 0);
  return findings + (unit.origin === "none" ? 10000 : 0) + (unit.suggestion ? (100 - unit.suggestion.percent) / 100 : 0);
}

/** Compares two units: the one that most needs a person comes first. */
export const byRisk = (a, b) => riskOf(b) - riskOf(a);

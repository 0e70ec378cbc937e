// Which rows are shown, and in which order.

export const filters = {
  all: () => true,
  needs: (unit) => !unit.isCopied && (unit.needsReview || unit.isFlagged || unit.draft !== undefined),
  open: (unit) => !unit.isCopied && !unit.isApproved,
  approved: (unit) => unit.isApproved,
  noted: (unit) => unit.isFlagged || unit.comments > 0,
  unsaved: (unit) => unit.draft !== undefined,
};

/** The articles that the list can show. */
export const articleFilters = {
  all: () => true,
  toReview: (article) => article.toReview > 0,
  violated: (article) => article.violated > 0,
  unfinished: (article) => article.approved < article.segments - article.copied,
  finished: (article) => article.approved >= article.segments - article.copied,
};

/** Returns a number that orders units: errors before warnings before unknown words before notes before sentences unlike the memory's. */
export function riskOf(unit) {
  if (unit.isApproved || unit.isCopied) return unit.isFlagged ? 1 : 0;
  const open = (unit.findings ?? []).filter((finding) => finding.isOpen);
  const count = (isWanted) => Math.min(99, open.filter(isWanted).length);
  const isUnknown = (finding) => finding.id === "copied-words" || finding.id === "untranslated";
  return (
    [
      unit.origin === "none" ? 1 : 0,
      count((finding) => finding.severity === "error"),
      count((finding) => finding.severity === "warning" && !isUnknown(finding)),
      count(isUnknown),
      count((finding) => finding.severity === "info" && !isUnknown(finding)),
      unit.suggestion ? 100 - unit.suggestion.percent : 0,
    ].reduce((risk, part) => risk * 100 + part, 0) + (unit.isFlagged ? 0.5 : 0)
  );
}

import { say } from "./dom.js";
import { t } from "./strings.js";

/** Accepts a sentence with its translation always: dismisses what is open and waives what is violated, for the same reason. */
export async function acceptAlways(view, unit) {
  const open = (unit.findings ?? []).filter((finding) => finding.isOpen && finding.id !== "term-violated" && finding.severity !== "info");
  const violated = (unit.terms ?? []).flatMap((term, i) => (term.outcome === "violated" ? [i] : []));
  if (open.length + violated.length === 0) return say(t("noFinding"));
  for (const finding of open) await view.dismiss(unit, finding, t("acceptedAlways"));
  for (const term of violated) await view.waive(unit, term, t("acceptedAlways"));
}

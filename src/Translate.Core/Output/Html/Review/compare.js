import { button, el } from "./dom.js";
import { createFinding } from "./findings.js";
import { marked, rangesOf } from "./marks.js";
import { t } from "./strings.js";

/** The letter by which a reader takes the target of a compared engine. */
const letterOf = (index) => String.fromCharCode(65 + index);

/** Returns what the engine with this index made of a unit; undefined if it made nothing. */
export function comparedOf(view, unit, index) {
  const found = unit.compared?.find((item) => item.engine === view.compared?.[index]);
  return found && !found.isMissing ? found : undefined;
}

const createTake = (view, unit, index) =>
  button(t("take", letterOf(index)), () => view.take(unit, index), { class: "take", title: t("takeHint", view.compared[index]) });

/** Names the first engine above its target, and shows that target if another one is in use. */
export function createFirst(view, unit) {
  if (!view.compared || !unit.compared) return null;
  const own = comparedOf(view, unit, 0);
  return el(
    "div",
    { class: "compared" },
    el("p", { class: "quiet", text: `${letterOf(0)} · ${view.compared[0]}` }),
    own && own.target !== unit.target ? el("p", { class: "text own", lang: "en", text: own.target }) : null,
    own ? createTake(view, unit, 0) : null,
  );
}

/** Creates a cell for each engine but the first. */
export function createOthers(view, unit) {
  if (!view.compared || unit.isCopied) return [];
  return view.compared.slice(1).map((engine, i) => {
    const found = unit.compared?.find((item) => item.engine === engine);
    const findings = (found?.findings ?? []).filter((finding) => finding.isOpen && finding.severity !== "info");
    return el(
      "div",
      { class: "target other" },
      el(
        "div",
        { class: "compared" },
        el("p", { class: "quiet", text: `${letterOf(i + 1)} · ${engine}` }),
        found && !found.isMissing ? createTake(view, unit, i + 1) : null,
      ),
      found && !found.isMissing
        ? el(
            "p",
            { class: "text", lang: "en" },
            marked(found.target, rangesOf(found.terms, found.findings, view.entries, "target"), found.targetCodes),
          )
        : null,
      findings.length
        ? el("ul", { class: "findings" }, ...findings.map((finding) => el("li", { class: finding.severity }, createFinding(finding))))
        : null,
    );
  });
}

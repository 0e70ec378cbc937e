// What findings say: the kind in the language of the interface, then the detail, which may be English.
import { el } from "./dom.js";
import { detailOf, has, t } from "./strings.js";

/** The kind of a finding; undefined for one that the page does not know. */
const kindOf = (finding) => (has(`finding_${finding.id}`) ? t(`finding_${finding.id}`) : undefined);

/** Creates the text of a finding. */
export function createFinding(finding) {
  const [kind, detail] = [kindOf(finding), detailOf(finding)];
  return el(
    "span",
    {},
    kind ? el("span", { class: "kind", text: `${kind}:` }) : null,
    kind ? " " : null,
    el("span", { lang: detail.lang, text: detail.text }),
  );
}

/** Returns the text of a finding in one line. */
export const lineOf = (finding) => [kindOf(finding), detailOf(finding).text].filter(Boolean).join(": ");

import { addTerm } from "./glossary.js";
import { button, byId, el } from "./dom.js";
import { t } from "./strings.js";

let current = null;

/** Says that the same correction was made several times, and offers it as a term. */
export function showProposal(view, unit, proposal) {
  current = { view, unit, proposal };
  translateProposal();
}

/** Writes the proposal in the language of the interface. */
export function translateProposal() {
  if (!current) return;
  const { proposal } = current;
  const bar = byId("proposal");
  bar.replaceChildren(
    el(
      "p",
      {},
      t("proposal", proposal.evidence.length),
      " ",
      el("del", { lang: "en", text: proposal.instead }),
      " → ",
      el("ins", { lang: "en", text: proposal.target }),
    ),
    el(
      "details",
      {},
      el("summary", { text: t("evidence") }),
      el(
        "ul",
        { class: "concordance" },
        ...proposal.evidence.map((item) =>
          el(
            "li",
            {},
            el("p", { class: "quiet", text: `${item.document} · ${item.place}` }),
            el("p", { lang: "id", text: item.source }),
            el("p", { lang: "en", text: item.after }),
          ),
        ),
      ),
    ),
    button(t("addTerm"), takeProposal, { class: "main" }),
    button(t("notNow"), hideProposal),
  );
  bar.hidden = false;
}

/** Opens the dialog for the proposed term. */
export async function takeProposal() {
  if (!current) return;
  const { view, unit, proposal } = current;
  hideProposal();
  await addTerm(view, unit, { source: proposal.source, target: proposal.target });
}

export function hideProposal() {
  current = null;
  byId("proposal").hidden = true;
}

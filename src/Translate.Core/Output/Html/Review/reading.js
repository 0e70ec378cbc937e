import { el } from "./dom.js";
import { t } from "./strings.js";

const unitsOf = (view, block) => view.units.map((unit, index) => ({ unit, index })).filter((item) => item.unit.block === block);

/** Creates a paragraph to read: in either language, or in both. A click leads to the sentence. */
export function createReading(view, block, mode) {
  const units = unitsOf(view, block);
  const side = (name, language) =>
    el(
      "p",
      { class: "text", lang: language },
      ...units.flatMap(({ unit, index }) => [
        el("span", {
          class: unit.needsReview && !unit.isApproved ? "sentence needs" : "sentence",
          text: name === "target" ? (unit.draft ?? unit.target) : unit.source,
          title: t("sentence", unit.id),
          on: { click: () => view.activate(index, true) },
        }),
        " ",
      ]),
    );
  return el("div", { class: "block" }, mode !== "target" ? side("source", "id") : null, mode !== "source" ? side("target", "en") : null);
}

/** Guesses the height of a paragraph, in pixels. */
export const estimateBlock = (view, block) =>
  20 + Math.ceil(unitsOf(view, block).reduce((sum, { unit }) => sum + unit.source.length, 0) / 70) * 28;

import { say } from "./dom.js";
import { t } from "./strings.js";

const ids = ["number-mismatch", "magnitude", "date", "name-changed"];

/** Indonesian words beside figures, in English. */
const words = {
  ribu: "thousand",
  juta: "million",
  miliar: "billion",
  milyar: "billion",
  triliun: "trillion",
  persen: "percent",
  derajat: "degrees",
  januari: "January",
  februari: "February",
  maret: "March",
  april: "April",
  mei: "May",
  juni: "June",
  juli: "July",
  agustus: "August",
  september: "September",
  oktober: "October",
  november: "November",
  desember: "December",
};

/** Returns an amount or a date as English writes it; undefined if a word of it is not known. */
export function toEnglish(text, isTime = false) {
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) =>
      /\d/.test(part)
        ? isTime
          ? part.replaceAll(".", ":")
          : part.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."))
        : (words[part.toLowerCase()] ?? (/^\P{Ll}+$/u.test(part) || part === "Rp" ? part : undefined)),
    );
  return parts.includes(undefined) ? undefined : parts.join(" ");
}

/** Writes the number or the name of the source over the wrong one, or at the cursor if the text has none. */
export function fix(view, unit) {
  const open = (view.editor.checkedFindings ?? unit.findings ?? []).filter(
    (finding) => finding.isOpen && finding.source && ids.includes(finding.id),
  );
  const finding = open.find((item) => item.target) ?? open[0];
  if (!finding) return say(t("noNumber"));
  const [start, end] = finding.source;
  const english =
    finding.id === "name-changed"
      ? unit.source.slice(start, end)
      : toEnglish(unit.source.slice(start, end), /pukul\s*$/i.test(unit.source.slice(0, start)));
  if (!english) return say(t("numberUnknown", unit.source.slice(start, end)), true);
  if (!view.editor.area?.isConnected || view.units[view.active] !== unit) return;
  view.editor.insert(english, finding.target);
}

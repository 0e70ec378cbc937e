import { el } from "./dom.js";
import { lineOf } from "./findings.js";
import { addTip } from "./tip.js";
import { t } from "./strings.js";

/** Returns what a tip says about a term. */
export const termLines = (term, entry) => [
  `${entry.source} → ${entry.target}`,
  [t(`outcome_${term.outcome}`), term.note ?? (term.reason ? t(`reason_${term.reason}`) : null), entry.domain].filter(Boolean).join(" · "),
  entry.accept.length ? t("accepted", entry.accept.join(", ")) : null,
  entry.later.length ? t("later", entry.later.join(", ")) : null,
  entry.never.length ? t("never", entry.never.join(", ")) : null,
  entry.note || null,
  entry.location,
];

/** Returns the ranges to mark on one side: "source" or "target". */
export function rangesOf(terms, findings, entries, side) {
  const ranges = [];
  for (const term of terms ?? [])
    if (term[side])
      ranges.push({
        start: term[side][0],
        end: term[side][1],
        class: `term ${term.outcome}`,
        lines: () => termLines(term, entries.get(term.entry)),
      });
  for (const finding of findings ?? [])
    if (finding[side] && finding.isOpen && finding.id !== "term-violated")
      ranges.push({ start: finding[side][0], end: finding[side][1], class: `finding ${finding.severity}`, lines: () => [lineOf(finding)] });
  return ranges;
}

/** Returns the text with its ranges marked, and its inline codes as chips. */
export function marked(text, ranges, codes = []) {
  const fragment = document.createDocumentFragment();
  const edges = new Set([0, text.length]);
  for (const range of ranges) edges.add(Math.min(range.start, text.length)).add(Math.min(range.end, text.length));
  for (const code of codes ?? []) edges.add(Math.min(code.position, text.length));
  const points = [...edges].sort((a, b) => a - b);
  points.forEach((start, i) => {
    for (const code of codes ?? [])
      if (Math.min(code.position, text.length) === start) fragment.append(el("span", { class: "code", text: code.text }));
    const end = points[i + 1];
    if (end === undefined) return;
    const covering = ranges.filter((range) => range.start <= start && range.end >= end);
    const piece = text.slice(start, end);
    if (covering.length === 0) {
      fragment.append(piece);
      return;
    }
    const mark = el("mark", { class: covering.map((range) => range.class).join(" "), text: piece });
    const tips = covering.filter((range) => range.lines);
    if (tips.length) addTip(mark, () => tips.flatMap((range) => range.lines()));
    fragment.append(mark);
  });
  return fragment;
}

/** Returns a comparison of two texts. */
export const diff = (parts) =>
  el("span", { class: "diff" }, ...parts.map((part) => el({ added: "ins", removed: "del" }[part.kind] ?? "span", { text: part.text })));

/** Returns the one place where two texts differ. */
export function compare(before, after) {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const parts = [
    ["same", a.slice(0, start)],
    ["removed", a.slice(start, a.length - end)],
    ["added", b.slice(start, b.length - end)],
    ["same", a.slice(a.length - end)],
  ];
  return parts.map(([kind, words]) => ({ kind, text: words.join("") })).filter((part) => part.text);
}

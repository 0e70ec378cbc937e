import { createFirst, createOthers } from "./compare.js";
import { button, el } from "./dom.js";
import { createErrors, errorRanges } from "./errors.js";
import { createFinding } from "./findings.js";
import { addTerm } from "./glossary.js";
import { marked, rangesOf, termLines } from "./marks.js";
import { t } from "./strings.js";
import { addTip } from "./tip.js";

/** Where a target comes from, in words. */
export function describe(unit) {
  const origin = unit.isCopied
    ? t("copied")
    : unit.isApproved
      ? t("approvedBy", unit.author || "?")
      : unit.origin === "none"
        ? t("notTranslated")
        : unit.origin === "engine"
          ? t("ofEngine", unit.engine)
          : unit.origin === "memory"
            ? t("ofMemory")
            : t("ofHuman");
  return unit.state === "final" ? `${origin}, ${t("final")}` : origin;
}

const icon = (shape, label) =>
  el(
    "span",
    { class: "icon", title: label },
    el("span", { "aria-hidden": "true", text: shape }),
    el("span", { class: "hidden", text: label }),
  );

/** Where a target comes from, in one word. */
const nameOrigin = (unit) =>
  unit.isCopied
    ? ""
    : unit.isApproved
      ? unit.author || "?"
      : unit.origin === "none"
        ? t("notTranslated")
        : unit.origin === "engine"
          ? unit.engine
          : t(unit.origin === "memory" ? "inMemory" : "person");

/** The number of comments, which leads to them. */
function createComments(view, unit) {
  const comments = button("", () => view.showHistory(unit), { class: "bubble", title: t("comments", unit.comments) });
  comments.append(
    el("span", { "aria-hidden": "true", text: `${unit.comments}` }),
    el("span", { class: "hidden", text: t("comments", unit.comments) }),
  );
  return comments;
}

/** The number, the state, the origin and the notes of a unit. */
function createSide(view, unit) {
  return el(
    "div",
    { class: "side" },
    el("span", { class: "number", text: unit.id }),
    unit.isApproved ? icon("✓", t("done")) : unit.needsReview ? icon("●", t("needsPerson")) : null,
    unit.draft !== undefined ? icon("✎", t("unsaved")) : null,
    unit.isFlagged ? icon("⚑", t("flagged")) : null,
    unit.errors ? icon(`✗${unit.errors.length}`, t("errorsMarked", unit.errors.length)) : null,
    unit.comments > 0 ? createComments(view, unit) : null,
    el("span", { class: "who", title: describe(unit), text: nameOrigin(unit) }),
  );
}

/** The findings of a unit; dismissed ones are quiet. */
function createFindings(view, unit, isActive) {
  const shown = (unit.findings ?? []).filter(
    (finding) => (finding.isOpen && finding.severity !== "info") || finding.dismissal || (isActive && (finding.isOpen || unit.isCopied)),
  );
  if (shown.length === 0) return null;
  return el(
    "ul",
    { class: "findings" },
    ...shown.map((finding) =>
      el(
        "li",
        { class: finding.dismissal ? "dismissed" : finding.severity },
        createFinding(finding),
        finding.dismissal ? el("span", { class: "quiet", text: ` · ${t("dismissed", finding.dismissal)}` }) : null,
        isActive && !unit.isCopied && finding.id !== "term-violated"
          ? finding.dismissal
            ? button(t("reopen"), () => view.dismiss(unit, finding, null))
            : button(t("dismiss"), () => view.askDismiss(unit, finding), { class: "dismiss" })
          : null,
      ),
    ),
  );
}

/** The terms of the active unit, each to insert or to waive. */
function createTerms(view, unit) {
  if (!unit.terms) return null;
  return el(
    "ul",
    { class: "terms" },
    ...unit.terms.map((term, i) => {
      const entry = view.entries.get(term.entry);
      const name = button(`${entry.source} → ${entry.target}`, () => view.editor.insertTerm(i), { class: "term-name", data: { term: i } });
      addTip(name, () => termLines(term, entry));
      return el(
        "li",
        { class: term.outcome },
        i < 9 ? el("kbd", { text: `${i + 1}` }) : null,
        name,
        el("span", { class: "outcome", text: t(`outcome_${term.outcome}`) + (term.note ? `: ${term.note}` : "") }),
        term.outcome === "violated" ? button(t("waive"), () => view.askWaive(unit, i), { class: "waive" }) : null,
        term.reason === "person" ? button(t("require"), () => view.waive(unit, i, null)) : null,
      );
    }),
  );
}

const differencesOf = (ranges) => (ranges ?? []).map(([start, end]) => ({ start, end, class: "difference" }));

function createSuggestion(view, unit) {
  const suggestion = view.suggestions.of(unit);
  if (!suggestion) return null;
  return el(
    "aside",
    { class: "suggestion" },
    el("p", { class: "quiet", text: t("suggestion", suggestion.percent) }),
    el("p", { lang: "id" }, marked(suggestion.source, differencesOf(suggestion.differences))),
    el("p", { lang: "en", text: suggestion.target }),
    button(t("useSuggestion"), () => view.editor.replace(suggestion.target)),
  );
}

/** The button for what is done most, with its key. */
function createApprove(view, unit) {
  const approve = button(t("approve"), () => view.approve(unit), { class: "main", title: t("approveHint") });
  approve.append(el("kbd", { "aria-hidden": "true", text: "Enter" }));
  return approve;
}

const createTools = (view, unit) =>
  el(
    "div",
    { class: "row-tools" },
    createApprove(view, unit),
    unit.isApproved ? button(t("unapprove"), () => view.decide(unit, "unapprove")) : null,
    button(t("undo"), () => view.decide(unit, "undo")),
    button(t("history"), () => view.showHistory(unit)),
    button(t("comment"), () => view.askComment(unit)),
    button(unit.isFlagged ? t("unflag") : t("flag"), () => view.note(unit, { isFlagged: !unit.isFlagged })),
    button(t(view.isHandout ? "proposeTerm" : "addTerm"), () => addTerm(view, unit)),
    el("span", { class: "quiet origin", text: describe(unit) }),
  );

/** What belongs to the active row below the text; made again when its checks change. */
export const createDetail = (view, unit) =>
  el(
    "div",
    { class: "detail" },
    createFindings(view, unit, true),
    createErrors(view, unit),
    createTerms(view, unit),
    createTools(view, unit),
    createSuggestion(view, unit),
  );

/** Creates the source of a unit. That of the active row shows what the similar sentence has not. */
export const createSource = (view, unit, isActive) =>
  el(
    "p",
    { class: "text", lang: "id" },
    marked(
      unit.source,
      [
        ...rangesOf(unit.terms, unit.findings, view.entries, "source"),
        ...(isActive ? differencesOf(view.suggestions.of(unit)?.sourceDifferences) : []),
      ],
      unit.sourceCodes,
    ),
  );

/** Creates a row. The active one has the editor. */
export function createRow(view, index) {
  const unit = view.units[index];
  const isActive = view.active === index;
  const classes = [
    "row",
    unit.startsSection ? "starts" : "",
    unit.isApproved ? "approved" : "",
    unit.needsReview && !unit.isApproved ? "needs" : "",
    unit.isCopied ? "copied" : "",
    isActive ? "active" : "",
    view.isBlockEnd(index) ? "last" : "",
  ];
  const target =
    isActive && !unit.isCopied
      ? view.editor.create(unit)
      : el(
          "p",
          { class: "text", lang: unit.origin === "none" ? "id" : "en" },
          marked(
            unit.draft ?? unit.target,
            unit.draft === undefined ? [...rangesOf(unit.terms, unit.findings, view.entries, "target"), ...errorRanges(unit)] : [],
            unit.draft === undefined ? unit.targetCodes : [],
          ),
        );
  return el(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      id: `u-${unit.id}`,
      tabindex: isActive || (view.active < 0 && index === view.shown[0]) ? 0 : -1,
      "aria-label": t("sentence", unit.id),
      "aria-posinset": view.positions.get(index) + 1,
      "aria-setsize": view.shown.length,
      on: {
        click: (event) => {
          if (!event.target.closest("button, textarea") && !String(getSelection())) view.activate(index, true);
        },
      },
    },
    createSide(view, unit),
    el("div", { class: "source" }, createSource(view, unit, isActive)),
    el(
      "div",
      { class: "target" },
      createFirst(view, unit),
      target,
      isActive ? createDetail(view, unit) : createFindings(view, unit, false),
    ),
    ...createOthers(view, unit),
  );
}

/** Guesses the height of a row, in pixels. */
export function estimateRow(view, index) {
  const unit = view.units[index];
  const perLine = Math.max(20, Math.min(70, innerWidth / (innerWidth < 700 ? 9 : 19)));
  const lines =
    innerWidth < 700
      ? Math.ceil(unit.source.length / perLine) + Math.ceil(unit.target.length / perLine)
      : Math.ceil(Math.max(unit.source.length, unit.target.length) / perLine);
  return 22 + lines * 25 + (unit.findings ?? []).filter((finding) => finding.isOpen && finding.severity !== "info").length * 22;
}

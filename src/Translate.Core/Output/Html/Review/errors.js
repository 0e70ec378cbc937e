import { api } from "./api.js";
import { openDialog } from "./dialogs.js";
import { button, el, say } from "./dom.js";
import { t } from "./strings.js";

const categories = [
  "none",
  "terminology",
  "mistranslation",
  "omission",
  "addition",
  "untranslated",
  "grammar",
  "spelling",
  "style",
  "locale",
];

/** Marks the selected words of the saved text as an error; the whole sentence if none are selected. */
export async function markError(view, unit, severity) {
  if (unit.isCopied || unit.origin === "none") return;
  if (unit.draft !== undefined) return say(t("errorOnSaved"), true);
  const area = view.editor.area;
  const isPart = area?.isConnected && area.selectionStart < area.selectionEnd;
  const [start, end] = isPart ? [area.selectionStart, area.selectionEnd] : [0, unit.target.length];
  const category = el("select", {}, ...categories.map((name) => el("option", { value: name, text: t(`category_${name}`) })));
  const answer = await openDialog(
    t(`mark_${severity}`),
    [
      el("p", { class: "version", lang: "en", text: unit.target.slice(start, end) }),
      el("label", {}, el("span", { text: t("category") }), category),
    ],
    [
      { text: t("mark"), value: () => category.value },
      { text: t("cancel"), value: () => undefined },
    ],
  );
  if (answer)
    await view.send(unit, () =>
      api.error(view.id, unit.id, { version: unit.version, start, end, severity, category: answer, author: view.author() }),
    );
}

/** The marked errors of a unit, each to remove. */
export function createErrors(view, unit) {
  if (!unit.errors) return null;
  return el(
    "ul",
    { class: "errors" },
    ...unit.errors.map((error) =>
      el(
        "li",
        {},
        el("span", { class: `severity ${error.severity}`, text: t(`severity_${error.severity}`) }),
        el("span", { lang: "en", text: unit.target.slice(...error.target) }),
        el("span", { class: "quiet", text: [error.category && t(`category_${error.category}`), error.author].filter(Boolean).join(" · ") }),
        button(t("unmark"), () => view.send(unit, () => api.error(view.id, unit.id, { remove: error.id, author: view.author() }))),
      ),
    ),
  );
}

/** The ranges of the marked errors, with what a tip says about them. */
export const errorRanges = (unit) =>
  (unit.errors ?? []).map((error) => ({
    start: error.target[0],
    end: error.target[1],
    class: `marked ${error.severity}`,
    lines: () => [
      [t(`severity_${error.severity}`), error.category && t(`category_${error.category}`), error.author].filter(Boolean).join(" · "),
    ],
  }));

import { byId, button, el } from "./dom.js";
import { createFinding } from "./findings.js";
import { compare, diff } from "./marks.js";
import { getLanguage, t } from "./strings.js";

/** Shows a dialog. Returns what its buttons close it with; undefined if it was dismissed. */
export function openDialog(title, content, buttons) {
  const dialog = byId("dialog");
  const before = document.activeElement;
  return new Promise((resolve) => {
    let result;
    const form = el(
      "form",
      {
        method: "dialog",
        on: {
          submit: () => {
            result = buttons[0].value();
          },
          keydown: (event) => {
            if (event.key === "Enter" && event.target.tagName === "SELECT") {
              event.preventDefault();
              form.requestSubmit();
            }
          },
        },
      },
      el("h2", { id: "dialog-title", text: title }),
      ...content.filter(Boolean),
      el(
        "div",
        { class: "buttons" },
        ...buttons.map((item, i) =>
          i === 0
            ? el("button", { type: "submit", class: "main", text: item.text })
            : button(item.text, () => {
                result = item.value();
                dialog.close();
              }),
        ),
      ),
    );
    dialog.replaceChildren(form);
    dialog.onclose = () => {
      dialog.replaceChildren();
      if (before?.isConnected) before.focus();
      resolve(result);
    };
    dialog.showModal();
    dialog.querySelector("input, select, textarea, button")?.focus({ preventScroll: true });
    dialog.scrollTop = 0;
  });
}

/** Asks for one line. Returns undefined if the user gives none. */
export async function ask(title, label, initial = "") {
  const input = el("input", { type: "text", autocomplete: "off", required: true, maxlength: 10000 });
  input.value = initial;
  const text = await openDialog(
    title,
    [el("label", {}, el("span", { text: label }), input)],
    [
      { text: t("ok"), value: () => input.value.trim() },
      { text: t("cancel"), value: () => undefined },
    ],
  );
  return text || undefined;
}

/** Shows both versions of a sentence. Returns "mine" or "theirs"; undefined to decide later. */
export const askConflict = (theirs, mine) =>
  openDialog(
    t("conflict"),
    [
      el("h3", { text: t("theirs") }),
      el("p", { class: "version", lang: "en", text: theirs }),
      el("h3", { text: t("yours") }),
      el("p", { class: "version", lang: "en", text: mine }),
    ],
    [
      { text: t("keepMine"), value: () => "mine" },
      { text: t("takeTheirs"), value: () => "theirs" },
      { text: t("cancel"), value: () => undefined },
    ],
  );

/** Creates the note of a step. What begins with words of the program is said in the language of the interface, as far as the page has them. */
function createNote(unit, step) {
  if (!step.note) return null;
  const finding = unit.findings?.find((item) => step.note === item.message || step.note.startsWith(`${item.message}: `));
  if (finding) return el("p", {}, createFinding(finding), step.note.slice(finding.message.length));
  const [, severity, category, words] =
    /^(minor|major)(?:, (\w+))?: (.*)$/s.exec(step.kind === "mark" || step.kind === "unmark" ? step.note : "") ?? [];
  return severity
    ? el(
        "p",
        {},
        [t(`severity_${severity}`), category && t(`category_${category}`)].filter(Boolean).join(", "),
        ": ",
        el("span", { lang: "en", text: words }),
      )
    : el("p", { text: step.note });
}

/** Shows who did what. */
export function showHistory(unit, steps) {
  const when = new Intl.DateTimeFormat(getLanguage(), { dateStyle: "medium", timeStyle: "short" });
  return openDialog(
    `${t("history")} · ${t("sentence", unit.id)}`,
    [
      unit.draft === undefined
        ? null
        : el(
            "div",
            { class: "unsaved" },
            el("p", { class: "quiet", text: t("unsaved") }),
            el("p", { lang: "en" }, diff(compare(unit.target, unit.draft))),
          ),
      steps.length === 0
        ? el("p", { text: t("noHistory") })
        : el(
            "ol",
            { class: "history" },
            ...steps.map((step) =>
              el(
                "li",
                { class: step.isUndone ? "undone" : "" },
                el(
                  "p",
                  {},
                  el("strong", { text: step.author }),
                  ` ${t(`kind_${step.kind}`)} · ${when.format(new Date(step.at))} · ${step.document} ${step.place}`,
                ),
                createNote(unit, step),
                step.changes ? el("p", { lang: "en" }, diff(step.changes)) : null,
              ),
            ),
          ),
    ],
    [{ text: t("close"), value: () => undefined }],
  );
}

/** Shows what the memory has. Returns the target that the user takes. */
export const showConcordance = (words, found, isHandout) =>
  openDialog(
    t(isHandout ? "articleOf" : "memoryOf", words),
    [
      found.length === 0
        ? el("p", { text: t("nothing") })
        : el(
            "ul",
            { class: "concordance" },
            ...found.map((unit) =>
              el(
                "li",
                {},
                el("p", { lang: "id", text: unit.source }),
                el("p", { lang: "en", text: unit.target }),
                unit.isApproved ? el("p", { class: "quiet", text: t("approvedBy", unit.author || "?") }) : null,
              ),
            ),
          ),
    ],
    [{ text: t("close"), value: () => undefined }],
  );

/** Shows the keys. */
export function showKeys() {
  const rows = (list) =>
    el(
      "dl",
      { class: "keys" },
      ...list.flatMap(([keys, what, needs]) => [
        el("dt", { class: needs }, ...keys.split(" ").map((key) => el("kbd", { text: key }))),
        el("dd", { class: needs, text: t(what) }),
      ]),
    );
  return openDialog(
    t("keys"),
    [
      el(
        "div",
        { class: "key-lists" },
        el(
          "section",
          {},
          el("h3", { text: t("helpEditing") }),
          rows([
            ["Enter", "k_enter"],
            ["Ctrl+Enter", "k_final"],
            ["Shift+Enter", "k_newline"],
            ["Esc", "k_esc"],
            ["Alt+↓ Alt+↑", "k_rows"],
            ["Alt+N", "k_needs"],
            ["Alt+1…9", "k_term"],
            ["Alt+D", "k_dismiss"],
            ["Alt+Shift+D", "k_accept"],
            ["Alt+W", "k_waive"],
            ["Alt+Z", "k_undo"],
            ["Alt+U", "k_unapprove"],
            ["Alt+H", "k_history"],
            ["Alt+C", "k_comment"],
            ["Alt+F", "k_flag"],
            ["Alt+G", "k_term_add"],
            ["Alt+P", "k_proposal", "needs-server"],
            ["Alt+E", "k_minor"],
            ["Alt+Shift+E", "k_major"],
            ["Alt+R", "k_number"],
            ["Alt+K", "k_memory"],
            ["Alt+S", "k_suggestion"],
            ["Alt+A Alt+B", "k_take"],
          ]),
        ),
        el(
          "section",
          {},
          el("h3", { text: t("helpBrowsing") }),
          rows([
            ["j k ↓ ↑", "k_rows"],
            ["n", "k_needs"],
            ["Enter e", "k_edit"],
            ["a", "k_approve"],
            ["d", "k_dismiss"],
            ["D", "k_accept"],
            ["w", "k_waive"],
            ["z", "k_undo"],
            ["u", "k_unapprove"],
            ["h", "k_history"],
            ["c", "k_comment"],
            ["b", "k_flag"],
            ["g", "k_term_add"],
            ["p", "k_proposal", "needs-server"],
            ["x", "k_minor"],
            ["X", "k_major"],
            ["i", "k_number"],
            ["A B", "k_take"],
            ["/", "k_search"],
            ["R", "k_replace"],
            ["f", "k_filter"],
            ["r", "k_read"],
            ["m", "k_marks"],
            ["s", "k_spread"],
            ["[ ]", "k_article", "needs-server"],
            ["l", "k_list", "needs-server"],
            ["?", "k_help"],
          ]),
        ),
      ),
    ],
    [{ text: t("close"), value: () => undefined }],
  );
}

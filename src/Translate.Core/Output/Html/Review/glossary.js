import { api } from "./api.js";
import { openDialog } from "./dialogs.js";
import { byId, el, say } from "./dom.js";
import { sayFailure, sayNotSaved } from "./failures.js";
import { pickedWords } from "./picked.js";
import { t } from "./strings.js";

/** Asks for a term. Returns undefined if the user gives none. */
function askTerm(view, unit, values, choices, error) {
  const input = (value, lang) => {
    const field = el("input", { type: "text", lang, autocomplete: "off", required: true, maxlength: 500 });
    field.value = value;
    return field;
  };
  const [source, target] = [input(values.source, "id"), input(values.target, "en")];
  const file = el(
    "select",
    {},
    ...choices.map((choice) =>
      el("option", {
        value: choice.file,
        text: choice.domain ? `${choice.file} · ${choice.domain}` : choice.file,
        selected: choice.file === values.file,
      }),
    ),
  );
  const field = (key, control) => el("label", {}, el("span", { text: t(key) }), control);
  return openDialog(
    t(view.isHandout ? "proposeTerm" : "addTerm"),
    [
      el("p", { class: "version", lang: "id", text: unit.source }),
      field("termSource", source),
      field("termTarget", target),
      choices.length > 0 ? field("termFile", file) : null,
      error
        ? el("p", { class: "bad", role: "alert" }, error.message, " ", error.detail ? el("span", { lang: "en", text: error.detail }) : null)
        : null,
    ],
    [
      {
        text: t(view.isHandout ? "proposeTerm" : "saveTerm"),
        value: () => ({ source: source.value.trim(), target: target.value.trim(), file: file.value }),
      },
      { text: t("cancel"), value: () => undefined },
    ],
  );
}

/** Shows what a new term touches. Returns "again" to translate it again. */
function showTouched(added) {
  const state = (item) => (item.fits ? t("termFits") : item.isApproved ? t("termApproved") : t("termAgain"));
  return openDialog(
    t("termSaved", added.term, added.location),
    [
      el("p", { text: t("termTouches", added.count, added.again) }),
      added.price !== undefined ? el("p", { text: t("termPrice", added.characters, added.price) }) : null,
      el(
        "ul",
        { class: "concordance touched" },
        ...added.touched.map((item) =>
          el(
            "li",
            {},
            el(
              "p",
              { class: "quiet" },
              el("a", {
                href: `#/${item.article}/${item.unit}`,
                text: `${item.headline} · ${item.unit}`,
                on: { click: () => byId("dialog").close() },
              }),
              ` · ${state(item)}`,
            ),
            el("p", { lang: "id", text: item.source }),
            el("p", { lang: "en", text: item.target }),
          ),
        ),
      ),
    ],
    [
      ...(added.again > 0 ? [{ text: t("retranslate", added.again), value: () => "again" }] : []),
      { text: t("close"), value: () => undefined },
    ],
  );
}

/** Makes a term of the words that are selected on both sides, and offers to translate again what it touches. */
export async function addTerm(view, unit, values = pickedWords(unit, view.editor.area)) {
  let error;
  let choices;
  try {
    choices = await api.glossary(view.id);
  } catch (failure) {
    return sayNotSaved(failure);
  }
  for (;;) {
    values = await askTerm(view, unit, values, choices, error);
    if (!values) return;
    try {
      const added = await api.addTerm(values, { unit: unit.id, author: view.author() });
      if (added.isProposed) return say(t("termProposed", added.term));
      if ((await showTouched(added)) === "again") {
        const { done, left } = await api.retranslate(added.source);
        say(left > 0 ? t("retranslatedLeft", done, left) : t("retranslated", done), left > 0);
      } else say(t("termSaved", added.term, added.location));
      return;
    } catch (failure) {
      if (failure.isOffline) return sayFailure(failure);
      error = failure;
    }
  }
}

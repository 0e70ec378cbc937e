import { api } from "./api.js";
import { openDialog } from "./dialogs.js";
import { byId, el, say } from "./dom.js";
import { sayNotSaved } from "./failures.js";
import { diff } from "./marks.js";
import { t } from "./strings.js";

const PreviewLength = 50;
const PreviewDelay = 250;

/** Returns what would change in the open article: {id, parts} of each sentence. */
const previewHere = (view, words, by) =>
  view.findWords(words).map((unit) => ({
    id: unit.id,
    parts: (unit.draft ?? unit.target)
      .split(words)
      .flatMap((text, i) => [
        ...(i > 0
          ? [
              { kind: "removed", text: words },
              { kind: "added", text: by },
            ]
          : []),
        { kind: "same", text },
      ])
      .filter((part) => part.text),
  }));

/** Asks what to replace by what, and where. */
function askReplace(view) {
  const find = el("input", { type: "text", autocomplete: "off", required: true, maxlength: 1000 });
  const by = el("input", { type: "text", autocomplete: "off", maxlength: 1000 });
  const where = el(
    "select",
    {},
    el("option", { value: "article", text: t("whereArticle") }),
    el("option", { value: "batch", text: t("whereBatch") }),
  );
  const count = el("p", { class: "quiet", role: "status" });
  const list = el("ul", { class: "concordance" });
  let timer = 0;
  let asked = 0;
  const show = (number, items) => {
    count.textContent = t("replaceCount", number);
    list.replaceChildren(
      ...items
        .slice(0, PreviewLength)
        .map((item) =>
          el(
            "li",
            {},
            el("span", { class: "quiet", text: item.headline ? `${item.headline} · ${item.id} ` : `${item.id} ` }),
            el("span", { lang: "en" }, diff(item.parts)),
          ),
        ),
    );
  };
  const update = () => {
    clearTimeout(timer);
    const own = ++asked;
    const here = find.value ? previewHere(view, find.value, by.value) : [];
    show(here.length, here);
    if (where.value !== "batch" || !find.value) return;
    timer = setTimeout(async () => {
      try {
        const found = await api.replace({ find: find.value, by: by.value, except: view.id, isApplied: false });
        if (own === asked) show(here.length + found.count, [...here.slice(0, PreviewLength / 2), ...found.items]);
      } catch (error) {
        count.textContent = error.isOffline ? t("offline") : error.message;
      }
    }, PreviewDelay);
  };
  for (const input of [find, by, where]) input.addEventListener("input", update);
  update();
  return openDialog(
    t("replace"),
    [
      el("label", {}, el("span", { text: t("find") }), find),
      el("label", {}, el("span", { text: t("replaceBy") }), by),
      el("label", { class: "needs-server" }, el("span", { text: t("where") }), where),
      count,
      list,
    ],
    [
      { text: t("replaceAll"), value: () => ({ find: find.value, by: by.value, isBatch: where.value === "batch" }) },
      { text: t("cancel"), value: () => undefined },
    ],
  );
}

/** Replaces words in the article or in the batch. Each changed sentence stays unsaved until a person approves it. */
export async function replace(view) {
  const answer = await askReplace(view);
  if (!answer) return;
  try {
    const elsewhere = answer.isBatch
      ? await api.replace({ find: answer.find, by: answer.by, except: view.id, isApplied: true })
      : { count: 0, articles: [] };
    const here = view.replaceAll(answer.find, answer.by);
    say(t("replaced", here + elsewhere.count));
    if (elsewhere.count > 0)
      await openDialog(
        t("replaced", here + elsewhere.count),
        [
          el(
            "ul",
            { class: "concordance touched" },
            ...elsewhere.articles.map((article) =>
              el(
                "li",
                {},
                el("a", { href: `#/${article.id}`, text: article.headline, on: { click: () => byId("dialog").close() } }),
                ` · ${article.count}`,
              ),
            ),
          ),
        ],
        [{ text: t("close"), value: () => undefined }],
      );
  } catch (error) {
    sayNotSaved(error);
  }
}

// The list of articles: its table, and the keys in it.
import { byId, el } from "./dom.js";
import { showKeys } from "./dialogs.js";
import { t } from "./strings.js";

const links = () => [...document.querySelectorAll("table.articles td a")];

/** The number of sentences that are translated. */
export const translatable = (article) => article.segments - article.copied;

/** Creates the table. */
export function createArticles(articles, sort, sortBy) {
  const column = (by, key) =>
    el(
      "th",
      { scope: "col", "aria-sort": sort.by === by ? (sort.isDown ? "descending" : "ascending") : "none" },
      el("button", { type: "button", text: t(key), data: { by }, on: { click: () => sortBy(by) } }),
    );
  const number = (value, key) => el("td", { class: value > 0 ? "number" : "number zero", data: { label: t(key) }, text: value });
  return el(
    "table",
    { class: "articles" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        column("headline", "article"),
        column("toReview", "toReview"),
        column("violated", "violated"),
        column("findings", "findings"),
        column("errors", "marked"),
        column("approved", "done"),
      ),
    ),
    el(
      "tbody",
      {},
      ...articles.map((article) =>
        el(
          "tr",
          {},
          el(
            "td",
            {},
            el("a", { href: `#/${article.id}`, lang: "id", text: article.headline }),
            el("p", { class: "quiet", text: article.name }),
            article.problem
              ? el("p", { class: "bad" }, t(`problem_${article.problemKind}`), " ", el("span", { lang: "en", text: article.problem }))
              : null,
          ),
          number(article.toReview, "toReview"),
          number(article.violated, "violated"),
          number(article.findings, "findings"),
          number(article.errors, "marked"),
          el(
            "td",
            { class: "done" },
            el("progress", { max: Math.max(1, translatable(article)), value: article.approved, "aria-label": t("progress") }),
            el("span", { text: ` ${article.approved}/${translatable(article)}` }),
          ),
        ),
      ),
    ),
  );
}

/** Remembers where the focus in the table is, and returns what puts it there again after the table is made anew. */
export function keepFocus(article) {
  const active = document.activeElement;
  const isOutside = active !== document.body && !active?.closest("table.articles");
  const href = active?.closest("table.articles a")?.getAttribute("href") ?? (article === undefined ? undefined : `#/${article}`);
  const by = active?.closest("table.articles button")?.dataset.by;
  return () => {
    if (by) return document.querySelector(`table.articles button[data-by="${by}"]`)?.focus();
    if (!isOutside || article !== undefined) (links().find((link) => link.getAttribute("href") === href) ?? links()[0])?.focus();
  };
}

export const focusFirst = () => links()[0]?.focus();

/** Handles a key in the list. */
export function browseArticles(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest("input, select, dialog")) return;
  const step = (by) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  const action = {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    "/": () => byId("search").select(),
    "?": showKeys,
  }[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

import { el } from "./dom.js";
import { getLanguage, t } from "./strings.js";

const columns = ["approved", "untouchedPercent", "ter", "minutesPer100", "minorErrors", "majorErrors"];

/** Creates the page with the scores of articles, engines and the desk. */
export function createScorecard({ articles, engines, all }) {
  const number = new Intl.NumberFormat(getLanguage(), { maximumFractionDigits: 1 });
  const row = (name, score) =>
    el(
      "tr",
      {},
      el("th", { scope: "row", lang: score.headline ? "id" : undefined, text: name }),
      ...columns.map((column) =>
        el("td", {
          class: "number",
          data: { label: t(`score_${column}`) },
          text: score[column] === undefined || score[column] === null ? "–" : number.format(score[column]),
        }),
      ),
    );
  const table = (key, rows) =>
    rows.length === 0
      ? null
      : el(
          "table",
          { class: "articles scores" },
          el("caption", { text: t(key) }),
          el("thead", {}, el("tr", {}, el("td"), ...columns.map((column) => el("th", { scope: "col", text: t(`score_${column}`) })))),
          el("tbody", {}, ...rows),
        );
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: t("scoreNote") }),
    table("scoreAll", [row(t("whereBatch"), all)]),
    table(
      "scoreEngines",
      engines.map((score) => row(score.name, score)),
    ),
    table(
      "articles",
      articles.map((score) => row(score.headline, score)),
    ),
  );
}

import { api, listen } from "./api.js";
import { ArticleView } from "./article.js";
import { browseArticles, createArticles, focusFirst, keepFocus, translatable } from "./articles.js";
import { showKeys } from "./dialogs.js";
import { byId, el, say } from "./dom.js";
import { sayFailure } from "./failures.js";
import { hideProposal, translateProposal } from "./proposal.js";
import { articleFilters } from "./selection.js";
import { createScorecard } from "./scorecard.js";
import { hideTip } from "./tip.js";
import { getLanguage, setLanguage, t } from "./strings.js";

const main = byId("main");
let server = {};
let articles = [];
let sort = { by: "id", isDown: false };

const author = () => byId("author").value.trim() || server.user;
const view = new ArticleView(main, author);

/** Puts the texts of the interface into the page. */
function translatePage() {
  document.documentElement.lang = getLanguage();
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    element.title = t(element.dataset.label);
  }
  const fill = (id, options) => {
    const value = byId(id).value;
    byId(id).replaceChildren(...options.map(([name, text]) => el("option", { value: name, text: t(text) })));
    byId(id).value = value || options[0][0];
  };
  fill("filter", [
    ["all", "filterAll"],
    ["needs", "filterNeeds"],
    ["open", "filterOpen"],
    ["approved", "filterApproved"],
    ["noted", "filterNoted"],
    ["unsaved", "filterUnsaved"],
  ]);
  fill("which", [
    ["all", "whichAll"],
    ["toReview", "whichToReview"],
    ["violated", "whichViolated"],
    ["unfinished", "whichUnfinished"],
    ["finished", "whichFinished"],
  ]);
  fill("order", [
    ["text", "orderText"],
    ["risk", "orderRisk"],
  ]);
  fill("mode", [
    ["rows", "modeRows"],
    ["both", "modeBoth"],
    ["source", "modeSource"],
    ["target", "modeTarget"],
  ]);
  for (const element of document.querySelectorAll("[data-hint]")) element.title = t(element.dataset.hint);
  byId("search").placeholder = t("search");
  byId("notices").setAttribute("aria-label", t("notices"));
  byId("language").value = getLanguage();
  showNotice();
}

/** Says what a reader should know from the start: what the engines would cost, or that the page has no server. */
function showNotice() {
  const number = new Intl.NumberFormat(getLanguage(), { maximumFractionDigits: 2 });
  const costs = (server.costs ?? []).map((cost) =>
    t("cost", number.format(cost.sentences), cost.engine, number.format(cost.characters), number.format(cost.price)),
  );
  const notice = server.isHandout ? t("handoutNotice") : costs.length > 0 ? [...costs, t("costAdvice")].join(" ") : "";
  byId("notice").textContent = notice;
  byId("notice").hidden = !notice;
}

/** Shows the state of the open article, or of all. */
function showCounts() {
  const counted = view.id === undefined ? articles : articles.filter((item) => item.id === view.id);
  const sum = (of) => counted.reduce((all, article) => all + of(article), 0);
  const [total, approved, errors] = [sum(translatable), sum((article) => article.approved), sum((article) => article.errors)];
  byId("progress").max = Math.max(1, total);
  byId("progress").value = approved;
  byId("counts").textContent =
    (view.id === undefined ? t("countArticles", counted.length) : "") +
    t(
      "counts",
      approved,
      total,
      sum((article) => article.toReview),
      sum((article) => article.violated),
    ) +
    (errors > 0 ? t("countErrors", errors) : "");
}

function showArticles() {
  const focus = keepFocus(view.id);
  view.close();
  document.body.classList.remove("in-article");
  byId("back").hidden = byId("previous").hidden = byId("next").hidden = true;
  byId("title").textContent = t("articles");
  document.title = `${t("articles")} · Translate`;
  const words = byId("search").value.trim().toLocaleLowerCase();
  const isWanted = articleFilters[byId("which").value] ?? articleFilters.all;
  const shown = articles
    .filter((article) => isWanted(article))
    .filter((article) => !words || `${article.headline}\n${article.name}`.toLocaleLowerCase().includes(words));
  shown.sort(
    (a, b) =>
      (sort.isDown ? -1 : 1) * (typeof a[sort.by] === "string" ? a[sort.by].localeCompare(b[sort.by]) : a[sort.by] - b[sort.by]) ||
      a.id - b.id,
  );
  const sortBy = (by) => {
    sort = { by, isDown: sort.by === by ? !sort.isDown : by !== "headline" };
    showArticles();
  };
  main.replaceChildren(shown.length === 0 ? el("p", { text: t("noArticles") }) : createArticles(shown, sort, sortBy));
  focus();
  showCounts();
}

/** Shows what the reviews so far say about the drafts. */
async function showScorecard(isCurrent) {
  const scores = await api.scorecard();
  if (!isCurrent()) return;
  view.close();
  document.body.classList.remove("in-article");
  document.body.classList.add("in-scorecard");
  byId("back").hidden = false;
  byId("previous").hidden = byId("next").hidden = true;
  byId("title").textContent = t("scorecard");
  document.title = `${t("scorecard")} · Translate`;
  main.replaceChildren(createScorecard(scores));
}

let routes = 0;
async function route() {
  // A later route makes the answers that an earlier one waits for useless.
  const own = ++routes;
  const isOther = location.hash.split("/")[1] !== String(view.id);
  if (isOther) say("");
  document.body.classList.remove("in-scorecard");
  hideTip();
  if (isOther) hideProposal();
  const [, id, unit] = /^#\/(\d+)(?:\/([\d.]+))?$/.exec(location.hash) ?? [];
  try {
    if (location.hash === "#/scorecard") return await showScorecard(() => own === routes);
    if (id === undefined) {
      const found = await api.articles();
      if (own !== routes) return;
      articles = found;
      showArticles();
      return;
    }
    document.body.classList.add("in-article");
    if (Number(id) === view.id) return view.goTo(unit);
    byId("search").value = "";
    const [article, found] = await Promise.all([api.article(Number(id)), articles.length ? articles : api.articles()]);
    if (own !== routes) return;
    articles = found.map((item) => (item.id === article.article.id ? article.article : item));
    view.open(article, unit);
    byId("title").textContent = article.article.headline;
    document.title = `${article.article.headline} · Translate`;
    byId("back").hidden = false;
    byId("previous").hidden = byId("next").hidden = articles.length < 2;
    showCounts();
  } catch (error) {
    sayFailure(error);
  }
}

function goToArticle(by) {
  const at = articles.findIndex((article) => article.id === view.id);
  const next = articles[(at + by + articles.length) % articles.length];
  if (next) location.hash = `#/${next.id}`;
}

let counting = 0;
function receive(message) {
  if (message.type === "article") {
    articles = articles.map((article) => (article.id === message.article.id ? message.article : article));
    showCounts();
    clearTimeout(counting);
    counting = setTimeout(() => {
      if (!document.body.classList.contains("in-article") && location.hash !== "#/scorecard") showArticles();
    }, 300);
  } else if (message.type === "units" && message.article === view.id) view.receive(message.units, message.entries);
  else if ((message.type === "memory" && view.id !== undefined) || (message.type === "stale" && message.article === view.id)) view.reload();
}

let searching = 0;
byId("search").addEventListener("input", (event) => {
  clearTimeout(searching);
  searching = setTimeout(() => (view.id === undefined ? showArticles() : view.search(event.target.value)), 120);
});
byId("search").addEventListener("keydown", (event) => {
  if (event.key === "Escape" || event.key === "Enter") {
    if (event.key === "Escape") event.target.value = "";
    clearTimeout(searching);
    if (view.id === undefined) {
      showArticles();
      focusFirst();
    } else {
      view.search(event.target.value);
      view.step(0, false);
    }
  }
});
byId("which").addEventListener("change", () => showArticles());
for (const id of ["filter", "order", "mode"]) byId(id).addEventListener("change", () => view.show());
byId("marks").addEventListener("change", (event) => document.body.classList.toggle("no-quiet-marks", !event.target.checked));
byId("spread").checked = localStorage.getItem("translate:spread") !== "no";
byId("spread").addEventListener("change", (event) => localStorage.setItem("translate:spread", event.target.checked ? "yes" : "no"));
byId("author").addEventListener("change", (event) => localStorage.setItem("translate:author", event.target.value));
byId("language").addEventListener("change", (event) => {
  setLanguage(event.target.value);
  translatePage();
  translateProposal();
  say("");
  if (view.id === undefined) route();
  else {
    view.show();
    showCounts();
  }
});
byId("scorecard").addEventListener("click", () => {
  location.hash = "#/scorecard";
});
byId("back").addEventListener("click", () => {
  location.hash = "";
});
byId("previous").addEventListener("click", () => goToArticle(-1));
byId("next").addEventListener("click", () => goToArticle(1));
byId("help-button").addEventListener("click", showKeys);
addEventListener("hashchange", route);
document.addEventListener("keydown", (event) => {
  if (view.id === undefined && !document.body.classList.contains("in-scorecard")) browseArticles(event);
});
addEventListener("scroll", hideTip, { passive: true });

translatePage();
server = await api.state();
view.compared = server.compared;
document.body.classList.toggle("comparing", Boolean(server.compared));
if (server.isHandout) {
  document.body.classList.add("handout");
  view.isHandout = true;
  byId("save").hidden = false;
  byId("save").addEventListener("click", () => say(t("decisionsSaved", api.save())));
}
byId("author").value = localStorage.getItem("translate:author") ?? "";
byId("author").placeholder = server.user;
if (server.isSignedIn) {
  byId("author").value = "";
  byId("author").disabled = true;
}
showNotice();
await route();
listen(
  receive,
  () => say(t("offline"), true),
  () => {
    say(t("online"));
    if (view.id !== undefined) view.reload();
  },
);
document.documentElement.dataset.ready = "true";

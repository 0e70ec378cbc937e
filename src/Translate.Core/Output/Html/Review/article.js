import { api } from "./api.js";
import { comparedOf } from "./compare.js";
import { ask, askConflict, showConcordance, showHistory } from "./dialogs.js";
import { byId, el, say } from "./dom.js";
import { Editor } from "./editor.js";
import { sayFailure, sayNotSaved } from "./failures.js";
import { lineOf } from "./findings.js";
import { forget, keep, restore } from "./journal.js";
import { Keys } from "./keys.js";
import { LongList } from "./list.js";
import { createRow, createSource, estimateRow } from "./row.js";
import { showProposal } from "./proposal.js";
import { createReading, estimateBlock } from "./reading.js";
import { filters, riskOf } from "./selection.js";
import { t } from "./strings.js";
import { Suggestions } from "./suggestions.js";

/** One open article: its rows, the active one, and what is decided. */
export class ArticleView {
  units = [];
  entries = new Map();
  shown = [];
  positions = new Map();
  active = -1;
  #busy = false;
  #words = "";

  constructor(main, author) {
    this.main = main;
    this.author = author;
    this.editor = new Editor(this);
    this.keys = new Keys(this);
    this.suggestions = new Suggestions((unit) => this.#showSuggestion(unit));
    document.addEventListener("keydown", (event) => {
      if (this.id !== undefined) this.keys.browse(event);
    });
    addEventListener("beforeprint", () => this.list?.showAll());
  }

  /** Shows an article, at a unit if its id is given. */
  open({ article, units, entries }, unitId) {
    this.editor.leave();
    this.id = article.id;
    this.name = article.name;
    this.active = -1;
    this.#words = "";
    this.suggestions.clear();
    this.#index(units, entries);
    this.#restoreDrafts();
    this.show();
    const at = unitId ? this.indexOf.get(unitId) : (this.#findNeeded(-1) ?? this.shown[0]);
    if (at !== undefined) this.activate(at, false);
  }

  close() {
    this.editor.leave();
    this.suggestions.clear();
    this.id = undefined;
    this.active = -1;
  }

  /** Shows the rows that filter, order and search select. */
  show() {
    const words = this.#words.toLocaleLowerCase();
    const filter = filters[byId("filter").value] ?? filters.all;
    this.shown = this.units
      .map((_, i) => i)
      .filter(
        (i) =>
          i === this.active ||
          (filter(this.units[i]) &&
            (!words || `${this.units[i].source}\n${this.units[i].draft ?? this.units[i].target}`.toLocaleLowerCase().includes(words))),
      );
    if (byId("order").value === "risk") {
      const risks = new Map(this.shown.map((i) => [i, riskOf(this.units[i])]));
      this.shown.sort((a, b) => risks.get(b) - risks.get(a) || a - b);
    }
    this.positions = new Map(this.shown.map((index, position) => [index, position]));
    const mode = byId("mode").value;
    const container = el("div", {
      class: mode === "rows" ? "rows" : `reading ${mode}`,
      role: mode === "rows" ? "feed" : undefined,
      "aria-label": t("article"),
    });
    this.list =
      mode === "rows"
        ? new LongList(
            container,
            (index) => createRow(this, index),
            (index) => estimateRow(this, index),
          )
        : new LongList(
            container,
            (block) => createReading(this, block, mode),
            (block) => estimateBlock(this, block),
          );
    this.main.replaceChildren(container);
    this.list.setItems(mode === "rows" ? this.shown : [...new Set(this.shown.map((i) => this.units[i].block))].sort((a, b) => a - b));
    if (this.shown.length < this.units.length) say(t("shown", this.shown.length, this.units.length));
  }

  search(words) {
    this.#words = words.trim();
    this.show();
  }

  /** Makes a row the active one. */
  activate(index, isEditing) {
    if (byId("mode").value !== "rows") {
      byId("mode").value = "rows";
      this.show();
    }
    const before = this.active;
    if (before !== index) {
      this.editor.leave();
      this.active = index;
      if (before >= 0) this.list.refresh(before);
      this.list.pin(index);
      this.list.get(index);
      this.list.refresh(index);
      this.suggestions.lookUp(this.id, this.units[index]);
    }
    const row = this.list.get(index);
    if (!row) return;
    const text = isEditing ? row.querySelector("textarea") : null;
    (text ?? row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    history.replaceState(null, "", `#/${this.id}/${this.units[index].id}`);
  }

  /** Shows the suggestion of the active row, once it is found. */
  #showSuggestion(unit) {
    const row = this.units[this.active] === unit ? this.list.get(this.active) : null;
    if (!row || byId("mode").value !== "rows") return;
    row.querySelector(".source").replaceChildren(createSource(this, unit, true));
    this.editor.showDetail();
  }

  leaveText() {
    this.activate(this.active, false);
  }

  /** Goes to a sentence of the article, whatever is filtered out. */
  goTo(unitId) {
    const index = this.indexOf.get(unitId);
    if (index === undefined) return;
    if (!this.positions.has(index)) {
      byId("filter").value = "all";
      this.search("");
    }
    this.activate(index, false);
  }

  /** Goes to the next or the previous row. */
  step(by, isEditing) {
    const at = this.positions.get(this.active) ?? -1;
    const next = this.shown[at < 0 ? 0 : Math.max(0, Math.min(this.shown.length - 1, at + by))];
    if (next !== undefined) this.activate(next, isEditing);
  }

  /** Goes to the next row that needs a person, or that is not approved if only such rows are shown; from the end on to the start. */
  goToNeeded(isEditing = true) {
    const next = this.#findNeeded(this.active);
    const open = this.units.filter(filters.open).length;
    if (next === undefined) say(open > 0 ? t("restOpen", open) : t("allDone"));
    else this.activate(next, isEditing);
    return next !== undefined;
  }

  isBlockEnd(index) {
    return this.units[index + 1]?.block !== this.units[index].block;
  }

  nextFilter() {
    this.#nextOption("filter");
  }

  nextMode() {
    this.#nextOption("mode");
  }

  /** Approves the text of a unit and goes on. */
  async approve(unit, isFinal = false) {
    if (unit.isCopied) return this.step(1, true);
    await this.#approveText(
      unit,
      (this.units[this.active] === unit && this.editor.area?.isConnected ? this.editor.text : (unit.draft ?? unit.target)).trim(),
      isFinal,
    );
  }

  /** Approves what a compared engine made of a unit and goes on. */
  async take(unit, index) {
    const found = comparedOf(this, unit, index);
    if (found) await this.#approveText(unit, found.target, false);
    else say(t("nothingToTake"));
  }

  async #approveText(unit, text, isFinal) {
    const saved = await this.#decide(unit, { kind: "approve", target: text, isFinal });
    if (!saved) return;
    say(saved.same + saved.elsewhere.length > 0 ? t("savedSame", saved.same + saved.elsewhere.length) : t("saved"));
    if (saved.proposal) showProposal(this, unit, saved.proposal);
    if (this.units[this.active] === unit && !this.goToNeeded()) this.step(1, false);
  }

  /** Takes an approval back, or undoes the last decision. */
  async decide(unit, kind) {
    const isEditing = document.activeElement?.tagName === "TEXTAREA";
    if (await this.#decide(unit, { kind })) {
      say(kind === "undo" ? t("undone") : t("saved"));
      this.activate(this.units.indexOf(unit), isEditing);
    }
  }

  async dismiss(unit, finding, reason) {
    await this.send(unit, () =>
      api.dismiss(this.id, unit.id, { finding: finding.id, message: finding.message, reason, author: this.author() }),
    );
  }

  async askDismiss(unit, finding) {
    if (!unit.findings?.some((item) => item.id === finding.id && item.message === finding.message)) return say(t("dismissSaved"), true);
    const reason = await ask(lineOf(finding), t("reasonPrompt"));
    if (reason) await this.dismiss(unit, finding, reason);
  }

  async dismissFirst(unit) {
    const finding =
      unit.findings?.find((item) => item.isOpen && item.id !== "term-violated" && item.severity !== "info") ??
      unit.findings?.find((item) => item.isOpen && item.id !== "term-violated");
    if (finding) await this.askDismiss(unit, finding);
    else say(t("noFinding"));
  }

  async waive(unit, term, reason) {
    await this.send(unit, () => api.waive(this.id, unit.id, { term, reason, author: this.author() }));
  }

  async askWaive(unit, term) {
    const reason = await ask(this.entries.get(unit.terms[term].entry).source, t("reasonPrompt"));
    if (reason) await this.waive(unit, term, reason);
  }

  async waiveFirst(unit) {
    const term = unit.terms?.findIndex((item) => item.outcome === "violated") ?? -1;
    if (term >= 0) await this.askWaive(unit, term);
    else say(t("noTerm"));
  }

  async askComment(unit) {
    const text = await ask(t("sentence", unit.id), t("commentPrompt"));
    if (text) await this.note(unit, { text });
  }

  async note(unit, note) {
    await this.send(unit, () => api.note(this.id, unit.id, { ...note, author: this.author() }));
  }

  async showHistory(unit) {
    try {
      await showHistory(unit, await api.history(this.id, unit.id));
    } catch (error) {
      sayFailure(error);
    }
  }

  async findInMemory(unit) {
    const area = this.editor.area;
    const words =
      (area?.isConnected ? area.value.slice(area.selectionStart, area.selectionEnd) : "") ||
      String(getSelection()) ||
      (await ask(t("sentence", unit.id), t("memory")));
    if (!words) return;
    try {
      await showConcordance(words, await api.concordance(words), this.isHandout);
    } catch (error) {
      sayFailure(error);
    }
  }

  /** Replaces words in every sentence that has them. Each stays unsaved until a person approves it. */
  replaceAll(words, by) {
    const changed = this.findWords(words);
    for (const unit of changed) {
      unit.draft = (unit.draft ?? unit.target).replaceAll(words, () => by);
      keep(this.name, unit, unit.draft);
    }
    this.#keepOnServer(changed);
    this.active = -1;
    byId("filter").value = "unsaved";
    this.show();
    if (this.shown.length > 0) this.activate(this.shown[0], false);
    return changed.length;
  }

  /** Keeps texts that nobody types on the server too. The journal of the browser has them if it is away. */
  async #keepOnServer(units) {
    for (const unit of units) {
      try {
        await api.check(this.id, unit.id, unit.draft.trim());
      } catch {
        return;
      }
    }
  }

  findWords(words) {
    return this.units.filter((unit) => !unit.isCopied && (unit.draft ?? unit.target).includes(words));
  }

  /** Takes changed units in. A text that is being typed stays. */
  receive(units, entries) {
    entries.forEach((entry) => this.entries.set(entry.id, entry));
    for (const fresh of units) {
      const index = this.indexOf.get(fresh.id);
      const unit = this.units[index];
      if (unit === undefined || JSON.stringify({ ...fresh, draft: 0 }) === unit.received) continue;
      const { draft, version } = unit;
      const isTyped = index === this.active && draft !== undefined && this.editor.area?.isConnected;
      for (const key of Object.keys(unit)) delete unit[key];
      Object.assign(unit, fresh, { draft, received: JSON.stringify({ ...fresh, draft: 0 }) });
      if (draft === unit.target) unit.draft = undefined;
      if (isTyped) {
        // The version stays the one that the reader saw, so that saving shows both texts.
        if (fresh.target !== draft) unit.version = version;
        this.editor.showDetail();
        continue;
      }
      const hadFocus =
        index === this.active && this.list.get(index)?.contains(document.activeElement) ? document.activeElement.tagName : null;
      this.list.refresh(byId("mode").value === "rows" ? index : unit.block);
      if (hadFocus && hadFocus !== "BODY") this.activate(index, hadFocus === "TEXTAREA");
    }
    if (units.length > 0 && this.active >= 0) this.suggestions.lookUp(this.id, this.units[this.active]);
  }

  /** Reads the article again, because it changed elsewhere. */
  async reload() {
    const id = this.id;
    const fresh = await api.article(id);
    if (this.id !== id) return;
    if (fresh.units.length === this.units.length && fresh.units.every((unit, i) => unit.source === this.units[i].source))
      this.receive(fresh.units, fresh.entries);
    else this.open(fresh);
  }

  async #decide(unit, decision) {
    if (this.#busy) return null;
    this.#busy = true;
    try {
      this.editor.stop();
      this.suggestions.stop();
      const saved = await api.decide(this.id, unit.id, {
        version: unit.version,
        author: this.author(),
        isSpread: byId("spread").checked,
        ...decision,
      });
      this.editor.stop();
      unit.draft = undefined;
      unit.received = undefined;
      forget(this.name, unit);
      this.receive(saved.units, saved.entries);
      return saved;
    } catch (error) {
      if (!error.conflict) {
        sayNotSaved(error);
        return null;
      }
      return await this.#resolve(unit, error.conflict, decision);
    } finally {
      this.#busy = false;
    }
  }

  async #resolve(unit, current, decision) {
    const mine = decision.target ?? unit.draft ?? unit.target;
    const choice = await askConflict(current.target, mine);
    if (choice === undefined) return null;
    this.#busy = false;
    if (choice === "theirs") {
      unit.draft = undefined;
      forget(this.name, unit);
    }
    unit.received = undefined;
    this.receive([current], []);
    unit.version = current.version;
    return choice === "mine" ? await this.#decide(unit, { ...decision, kind: "approve", target: mine }) : null;
  }

  /** Sends what changes a unit besides its text. */
  async send(unit, request) {
    try {
      const saved = await request();
      this.receive(saved.units, saved.entries);
      say(t("saved"));
    } catch (error) {
      sayNotSaved(error);
    }
  }

  #index(units, entries) {
    this.units = units;
    units.forEach((unit) => {
      unit.received = JSON.stringify({ ...unit, draft: 0 });
    });
    this.indexOf = new Map(units.map((unit, index) => [unit.id, index]));
    this.entries = new Map(entries.map((entry) => [entry.id, entry]));
  }

  #restoreDrafts() {
    let count = 0;
    for (const unit of this.units) {
      unit.draft = restore(this.name, unit) ?? unit.draft;
      if (unit.draft !== undefined) count++;
    }
    if (count > 0) say(t("restored", count));
  }

  #findNeeded(from) {
    const at = this.positions.get(from) ?? -1;
    const rest = [...this.shown.slice(at + 1), ...this.shown.slice(0, Math.max(at, 0))];
    const isWanted = byId("filter").value === "open" ? filters.open : filters.needs;
    return rest.find((index) => isWanted(this.units[index]));
  }

  #nextOption(id) {
    const select = byId(id);
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    this.show();
  }
}

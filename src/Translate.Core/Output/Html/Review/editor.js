import { api } from "./api.js";
import { el } from "./dom.js";
import { errorRanges } from "./errors.js";
import { forget, keep } from "./journal.js";
import { marked, rangesOf } from "./marks.js";
import { createDetail } from "./row.js";
import { t } from "./strings.js";

const CheckDelay = 150;

// The server has what is typed after this time, in milliseconds, even if nobody pauses.
const CheckLatest = 600;

/** The text of the active row: a plain textarea, so that spell check and undo work, over a layer that shows marks. */
export class Editor {
  #view;
  #unit = null;
  #timer = 0;
  #since = null;
  #checking = Promise.resolve();
  #checked = null;
  area = null;

  constructor(view) {
    this.#view = view;
  }

  /** Creates the editor of a unit. */
  create(unit) {
    this.#unit = unit;
    this.#checked = null;
    this.under = el("div", { class: "under", "aria-hidden": "true" });
    this.area = el("textarea", {
      lang: "en",
      spellcheck: "true",
      rows: 1,
      "aria-label": t("translation", unit.id),
      autocomplete: "off",
      on: { input: () => this.#changed(), keydown: (event) => this.#view.keys.edit(event) },
    });
    this.area.value = unit.draft ?? unit.target;
    this.#paint();
    if (unit.draft !== undefined) this.#checkSoon(0);
    return el("div", { class: "editor" }, this.under, this.area);
  }

  get text() {
    return this.area.value;
  }

  get isChanged() {
    return this.area.value.trim() !== this.#unit.target;
  }

  /** Replaces the whole text; the browser's own undo still works. */
  replace(text) {
    this.area.focus();
    this.area.select();
    this.#type(text);
  }

  /** Inserts a term's rendering at the cursor. */
  insertTerm(index) {
    const term = this.#unit.terms?.[index];
    if (!term) return;
    this.area.focus();
    this.#type(this.#view.entries.get(term.entry).target);
  }

  /** Writes words over a range of the checked text, or at the cursor with the spaces that they need. */
  insert(words, range) {
    const area = this.area;
    area.focus();
    if (range) {
      const shift = this.text.length - this.text.trimStart().length;
      area.setSelectionRange(range[0] + shift, range[1] + shift);
      return this.#type(words);
    }
    const [before, after] = [this.text.slice(0, area.selectionStart), this.text.slice(area.selectionEnd)];
    this.#type(`${/\S$/.test(before) ? " " : ""}${words}${/^\w/.test(after) ? " " : ""}`);
  }

  /** The findings of the text as it is; undefined if the saved text is not changed, or the text is not checked yet. */
  get checkedFindings() {
    return this.#isChecked ? (this.#checked.findings ?? []) : this.isChanged ? [] : undefined;
  }

  /** Whether the text as it is was checked. */
  get #isChecked() {
    return this.#checked?.text === this.text;
  }

  /** Puts the saved text back. */
  restore() {
    this.replace(this.#unit.target);
    forget(this.#view.name, this.#unit);
  }

  /** Ends waiting checks, because the unit is decided. */
  stop() {
    clearTimeout(this.#timer);
    this.#since = null;
  }

  /** Sends what is not sent yet, because another row becomes the active one. */
  leave() {
    if (this.#since !== null) this.#check();
  }

  #type(text) {
    // The command keeps the undo stack of the textarea; a browser without it gets the text all the same.
    if (!document.execCommand("insertText", false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
      this.#changed();
    }
  }

  #changed() {
    this.#unit.draft = this.isChanged ? this.text : undefined;
    keep(this.#view.name, this.#unit, this.text.trim() === this.#unit.target ? this.#unit.target : this.text);
    this.#checked = null;
    this.#paint();
    this.#checkSoon(CheckDelay);
  }

  #checkSoon(delay) {
    clearTimeout(this.#timer);
    this.#since ??= performance.now();
    this.#timer = setTimeout(() => this.#check(), Math.max(0, Math.min(delay, this.#since + CheckLatest - performance.now())));
  }

  /** Checks the text, and keeps it on the server. One check follows another, so that an older text never comes last. */
  #check() {
    this.stop();
    const [article, unit, text] = [this.#view.id, this.#unit, this.text];
    this.#checking = this.#checking.then(async () => {
      try {
        const checked = await api.check(article, unit.id, text.trim());
        if (this.#unit !== unit || this.text !== text) return;
        this.#checked = { text, terms: checked.terms, findings: checked.findings };
        this.#paint();
        this.showDetail();
      } catch {
        // The journal has the text; the page says that the connection is lost.
      }
    });
  }

  /** Shows findings, terms and suggestion again: those of the text as it is, if it is checked. The focus stays where it is. */
  showDetail() {
    const unit = this.#isChecked ? { ...this.#unit, terms: this.#checked.terms, findings: this.#checked.findings } : this.#unit;
    const old = this.area.closest(".target")?.querySelector(".detail");
    if (old && !old.contains(document.activeElement)) old.replaceWith(createDetail(this.#view, unit));
  }

  #paint() {
    const unit = this.#unit;
    const text = this.text;
    const shift = text.length - text.trimStart().length;
    const ranges = this.#isChecked
      ? rangesOf(this.#checked.terms, this.#checked.findings, this.#view.entries, "target")
      : text === unit.target
        ? [...rangesOf(unit.terms, unit.findings, this.#view.entries, "target"), ...errorRanges(unit)]
        : [];
    const visible = ranges.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift, lines: null }));
    this.under.replaceChildren(marked(text, visible), "\n");
  }
}

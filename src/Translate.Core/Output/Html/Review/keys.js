import { acceptAlways } from "./accept.js";
import { byId } from "./dom.js";
import { showKeys } from "./dialogs.js";
import { markError } from "./errors.js";
import { fix } from "./fix.js";
import { addTerm } from "./glossary.js";
import { takeProposal } from "./proposal.js";
import { replace } from "./replace.js";

/** The keys of an article. While a text is edited they come with Alt, so that every character can be typed. */
export class Keys {
  #view;

  constructor(view) {
    this.#view = view;
  }

  /** Handles a key in the textarea. */
  edit(event) {
    if (event.isComposing) return;
    const view = this.#view;
    const unit = view.units[view.active];
    if (event.key === "Enter" && !event.shiftKey && !event.altKey)
      return this.#run(event, () => view.approve(unit, event.ctrlKey || event.metaKey));
    if (event.key === "Escape")
      return this.#run(event, () => (view.editor.isChanged || unit.draft !== undefined ? view.editor.restore() : view.leaveText()));
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit) return this.#run(event, () => view.editor.insertTerm(digit[1] - 1));
    const action = {
      ArrowDown: () => view.step(1, true),
      ArrowUp: () => view.step(-1, true),
      KeyN: () => view.goToNeeded(),
      KeyD: () => (event.shiftKey ? acceptAlways(view, unit) : view.dismissFirst(unit)),
      KeyW: () => view.waiveFirst(unit),
      KeyZ: () => view.decide(unit, "undo"),
      KeyU: () => view.decide(unit, "unapprove"),
      KeyH: () => view.showHistory(unit),
      KeyC: () => view.askComment(unit),
      KeyF: () => view.note(unit, { isFlagged: !unit.isFlagged }),
      KeyE: () => markError(view, unit, event.shiftKey ? "major" : "minor"),
      KeyR: () => fix(view, unit),
      KeyP: takeProposal,
      KeyA: () => view.take(unit, 0),
      KeyB: () => view.take(unit, 1),
      KeyG: () => addTerm(view, unit),
      KeyK: () => view.findInMemory(unit),
      KeyS: () => view.suggestions.of(unit) && view.editor.replace(view.suggestions.of(unit).target),
      Slash: () => showKeys(),
    }[event.code];
    if (action) this.#run(event, action);
  }

  /** Handles a key outside of texts. */
  browse(event) {
    if (event.ctrlKey || event.metaKey || event.isComposing || event.target.closest("input, textarea, select, dialog")) return;
    const view = this.#view;
    if (event.altKey) return view.active >= 0 ? this.edit(event) : undefined;
    if (event.key === "Enter" && event.target.closest("button, a")) return;
    const unit = view.units[view.active];
    const shared = {
      j: () => view.step(1, false),
      k: () => view.step(-1, false),
      ArrowDown: () => view.step(1, false),
      ArrowUp: () => view.step(-1, false),
      n: () => view.goToNeeded(),
      "/": () => byId("search").select(),
      p: takeProposal,
      R: () => replace(view),
      f: () => view.nextFilter(),
      r: () => view.nextMode(),
      m: () => byId("marks").click(),
      s: () => byId("spread").click(),
      "[": () => byId("previous").click(),
      "]": () => byId("next").click(),
      l: () => byId("back").click(),
      "?": () => showKeys(),
    }[event.key];
    const ofUnit =
      unit &&
      {
        Enter: () => view.activate(view.active, true),
        e: () => view.activate(view.active, true),
        a: () => view.approve(unit),
        d: () => view.dismissFirst(unit),
        D: () => acceptAlways(view, unit),
        w: () => view.waiveFirst(unit),
        z: () => view.decide(unit, "undo"),
        u: () => view.decide(unit, "unapprove"),
        h: () => view.showHistory(unit),
        c: () => view.askComment(unit),
        x: () => markError(view, unit, "minor"),
        X: () => markError(view, unit, "major"),
        i: () => fix(view, unit),
        g: () => addTerm(view, unit),
        A: () => view.take(unit, 0),
        B: () => view.take(unit, 1),
        b: () => view.note(unit, { isFlagged: !unit.isFlagged }),
      }[event.key];
    if (shared ?? ofUnit) this.#run(event, shared ?? ofUnit);
  }

  #run(event, action) {
    event.preventDefault();
    action();
  }
}

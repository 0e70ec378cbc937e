// Remembers the words that are selected in the source of the active row: the selection is lost when the text beside it gets the focus.

const Edge = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

let source = { row: "", words: "" };

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const side = selection.anchorNode?.parentElement?.closest(".source");
  if (side && side.contains(selection.focusNode) && !selection.isCollapsed)
    source = { row: side.closest(".row").id, words: String(selection).replace(Edge, "") };
});

/** Returns the words that are selected on both sides of a unit; empty where none are. */
export function pickedWords(unit, area) {
  const target = area?.isConnected ? area.value.slice(area.selectionStart, area.selectionEnd).replace(Edge, "") : "";
  return { source: source.row === `u-${unit.id}` ? toTerm(source.words, unit.source) : "", target };
}

/** Takes the capital of the sentence's first word off, unless the next word has one too. */
function toTerm(words, sentence) {
  const next = words.split(/\s+/)[1];
  return next && sentence.replace(Edge, "").startsWith(words) && next[0] === next[0].toLocaleLowerCase("id")
    ? words[0].toLocaleLowerCase("id") + words.slice(1)
    : words;
}

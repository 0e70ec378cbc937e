(() => {
  const rows = [...document.querySelectorAll("tbody tr[id]:not(.section)")];
  const filter = document.getElementById("attention");
  const visible = row => row.offsetParent !== null;
  const current = () => rows.indexOf(document.activeElement.closest("tr"));

  function go(step, wanted) {
    for (let i = current() + step; i >= 0 && i < rows.length; i += step) {
      if (visible(rows[i]) && wanted(rows[i])) {
        rows[i].focus();
        rows[i].scrollIntoView({ block: "center" });
        return;
      }
    }
  }

  const review = document.getElementById("review");
  let isReview = false;
  if (review) {
    review.hidden = false;
    review.addEventListener("click", () => {
      isReview = true;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(reviewStyle);
      document.querySelector("style").sheet.disabled = true;
      document.adoptedStyleSheets = [sheet];
      document.body.replaceChildren(document.getElementById("review-body").content, document.getElementById("review-data"));
      if (!location.hash.startsWith("#/")) location.hash = "#/0";
      startReview();
    });
  }

  document.addEventListener("keydown", event => {
    if (isReview) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !filter) return;
    if (event.key === "j") go(1, () => true);
    if (event.key === "k") go(-1, () => true);
    if (event.key === "n") go(1, row => row.classList.contains("attention"));
    if (event.key === "f") filter.checked = !filter.checked;
  });

  function pair(event, on) {
    if (isReview) return;
    const term = event.target.closest?.("mark.term");
    if (!term) return;
    for (const other of term.closest("tr").querySelectorAll(`mark.term[data-term="${term.dataset.term}"]`)) other.classList.toggle("pair", on);
  }

  for (const [on, names] of [[true, ["pointerover", "focusin"]], [false, ["pointerout", "focusout"]]])
    for (const name of names) document.addEventListener(name, event => pair(event, on));
})();

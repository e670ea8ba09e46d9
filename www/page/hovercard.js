/**
 * When the card is shown: while the pointer is on a mark or on the card, or a mark has the focus. Escape puts it away.
 *
 * @import { Store } from "./store.js"
 */
import { byId } from "./dom.js";
import { cardOf, placeCard } from "./views/card.js";

/** Time for the pointer to travel from the mark to the card. */
const LINGER_MS = 200;

/** @param {Store} store */
export function attachCard(store) {
  const card = byId("card");
  const article = byId("article");
  /** @type {Element | null} */
  let shownFor = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;

  const show = (/** @type {EventTarget | null} */ target) => {
    const mark = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("mark[data-mention]")) : null;
    const { result } = store.state;
    if (!mark || !result) return;
    clearTimeout(leaving);
    card.replaceChildren(...cardOf(result.analysis, Number(mark.dataset.mention)));
    card.hidden = false;
    shownFor?.removeAttribute("aria-describedby");
    shownFor = mark;
    mark.setAttribute("aria-describedby", card.id);
    placeCard(card, mark);
  };
  const hide = () => {
    clearTimeout(leaving);
    card.hidden = true;
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
  };
  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, LINGER_MS);
  };

  // Not pointerover: that one also comes when a new article appears under a pointer at rest.
  article.addEventListener("pointermove", ({ target, pointerType }) => {
    if (target === shownFor) clearTimeout(leaving);
    else if (pointerType !== "touch") show(target);
  });
  article.addEventListener("pointerout", hideSoon);
  article.addEventListener("focusin", ({ target }) => show(target));
  article.addEventListener("focusout", hideSoon);
  card.addEventListener("pointerover", () => clearTimeout(leaving));
  card.addEventListener("pointerout", hideSoon);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  store.subscribe((state, previous) => {
    if (state.result !== previous.result || state.view !== previous.view) hide();
  });
}

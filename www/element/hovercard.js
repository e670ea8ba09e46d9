/**
 * When the card is shown: while the pointer is on a mark or on the card, or a mark has the focus. Escape puts it away.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Frame } from "./frame.js"
 * @import { Spot } from "./state.js"
 * @import { Store } from "./store.js"
 */
import { focusIn } from "../views/dom.js";
import { cardOf, placeCard } from "../views/card.js";

/** Time for the pointer to travel from the mark to the card. */
const LINGER_MS = 200;

/**
 * @param {Frame} frame
 * @param {Store} store
 */
export function attachCard(frame, store) {
  const { card, article } = frame;
  /** @type {HTMLElement | null} */
  let shownFor = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;

  const show = async (/** @type {EventTarget | null} */ target) => {
    const { result, unmarked } = store.state;
    const mark = markAround(target, unmarked);
    if (!mark || !result) return;
    clearTimeout(leaving);
    if (mark === shownFor) return;
    shownFor?.removeAttribute("aria-describedby");
    shownFor = mark;
    const content = await contentFor(mark, result.analysis).catch(() => null);
    if (shownFor !== mark || !card.isConnected) return; // left while the card's content was on its way
    if (!content) return hide(); // the next touch asks again
    card.replaceChildren(...content);
    if (!card.matches(":popover-open")) card.showPopover();
    mark.setAttribute("aria-describedby", card.id);
    placeCard(card, mark);
  };
  const hide = () => {
    clearTimeout(leaving);
    if (card.matches(":popover-open")) card.hidePopover();
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
  };
  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, LINGER_MS);
  };

  // Not pointerover: that one also comes when a new article appears under a pointer at rest.
  article.addEventListener("pointermove", ({ target, pointerType }) => {
    if (pointerType !== "touch" || target === shownFor) show(target);
  });
  article.addEventListener("pointerout", () => {
    if (shownFor !== focusIn(article)) hideSoon(); // what passes under a pointer at rest takes no card from the focus
  });
  article.addEventListener("focusin", ({ target }) => show(target));
  article.addEventListener("focusout", hideSoon);
  card.addEventListener("pointerover", () => clearTimeout(leaving));
  card.addEventListener("pointerout", hideSoon);
  frame.listen(document, "keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  // A notice that appears above the text moves the mark from over its card to under it.
  new ResizeObserver(() => {
    if (shownFor && card.matches(":popover-open")) placeCard(card, shownFor);
  }).observe(frame.notice);
  store.subscribe((state, previous) => {
    if (state.result !== previous.result || state.view !== previous.view) hide();
  });
}

/**
 * The innermost mark that is shown.
 *
 * @param {EventTarget | null} target
 * @param {readonly string[]} unmarked
 */
function markAround(target, unmarked) {
  let mark = target instanceof Element ? target.closest("mark[data-mention], .found") : null;
  while (mark && unmarked.some((kind) => mark?.classList.contains(kind))) mark = mark.parentElement?.closest("mark[data-mention], .found") ?? null;
  return /** @type {HTMLElement | null} */ (mark);
}

/**
 * @param {HTMLElement} mark
 * @param {Analysis} analysis
 */
async function contentFor({ dataset }, analysis) {
  if (dataset.mention !== undefined) return cardOf(analysis, Number(dataset.mention));
  const { findingCard } = await import("../views/finding-card.js");
  const kind = /** @type {Spot["kind"]} */ (["date", "figure", "quote"].find((each) => dataset[each] !== undefined));
  return findingCard(analysis, { kind, index: Number(dataset[kind]) });
}

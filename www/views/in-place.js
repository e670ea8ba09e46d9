/** What is shown is made anew under the reader's eyes. */
import { focusIn } from "./dom.js";

/**
 * Makes the content of an element anew. The control that has the focus, told by its `data-key`, keeps it, and its place
 * on the screen; where it is gone, as the last of a list can be, the last of its kind that is left has it, of those
 * whose key begins with the same word.
 *
 * @param {HTMLElement} holder
 * @param {() => void} render
 * @param {(key: string) => void} [reveal] sees to it that a control is there that would come later
 */
export function inPlace(holder, render, reveal) {
  const focused = focusIn(holder);
  const key = focused instanceof HTMLElement && holder.contains(focused) ? focused.dataset.key : undefined;
  const top = focused?.getBoundingClientRect().top ?? 0;
  render();
  if (key === undefined) return;
  reveal?.(key);
  const alike = /** @type {HTMLElement[]} */ ([...holder.querySelectorAll(`[data-key^="${CSS.escape(key.split(" ", 1)[0] ?? key)}"]`)]);
  const again = alike.find((control) => control.dataset.key === key) ?? alike.at(-1);
  if (!again) return;
  again.focus({ preventScroll: true });
  scrollBy({ top: again.getBoundingClientRect().top - top, behavior: "instant" });
}

/**
 * Taking the result along: the clean text at once, all else from a menu, and a report on paper.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Frame } from "./frame.js"
 * @import { Store } from "./store.js"
 */
import { actions, views } from "../strings/strings.js";

const FEEDBACK_MS = 2000;

/**
 * @param {Frame} frame
 * @param {Store} store
 */
export function attachTakeaway(frame, store) {
  const { copy, along } = frame;
  const label = copy.textContent;
  copy.addEventListener("click", async () => {
    const { result } = store.state;
    if (!result) return;
    try {
      await navigator.clipboard.writeText(result.analysis.article.text);
      copy.textContent = actions.copied;
      setTimeout(() => (copy.textContent = label), FEEDBACK_MS);
      frame.announce(actions.copied);
    } catch {
      copyByHand(frame, store);
    }
  });
  /** @type {Promise<import("./takeaway-menu.js").TakeawayMenu> | undefined} */
  let menu;
  along.addEventListener("click", async () => {
    const opening = (menu ??= import("./takeaway-menu.js").then(({ openable }) => openable(frame, store)));
    const opened = await store.load(() => opening);
    if (opened) opened.toggle();
    else menu = undefined;
  });
  attachReport(frame, store);
}

/**
 * @param {Frame} frame
 * @param {Store} store
 */
export function copyByHand(frame, store) {
  store.set({ view: "article", notice: { tone: "remark", title: actions.copyByHand } });
  getSelection()?.selectAllChildren(frame.article);
}

/**
 * The report stands after the article while it is being printed, whoever asked for that.
 *
 * @param {Frame} frame
 * @param {Store} store
 */
function attachReport(frame, store) {
  /** @type {((analysis: Analysis) => HTMLElement) | undefined} */
  let make;
  /** @type {HTMLElement | undefined} */
  let report;
  // Printing waits for nothing, so the report comes with what goes before: a control key, the pointer on its way to the
  // browser's menu, the menu of this page.
  const load = async () => {
    make ??= (await import("../views/report.js").catch(() => undefined))?.report; // without it the article is printed
  };
  frame.listen(window, "keydown", ({ key }) => (key === "Control" || key === "Meta") && load());
  frame.listen(document, "mouseleave", load);
  for (const way of ["pointerover", "focusin"]) frame.takeaway.addEventListener(way, load);
  frame.listen(window, "beforeprint", () => {
    const { result } = store.state;
    report = result ? make?.(result.analysis) : undefined;
    if (report) frame.result.append(report);
  });
  frame.listen(window, "afterprint", () => report?.remove());
}

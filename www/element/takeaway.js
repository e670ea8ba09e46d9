/**
 * Taking the result along: the clean text, the analysis as JSON.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Frame } from "./frame.js"
 * @import { Store } from "./store.js"
 */
import { h } from "../views/dom.js";
import { actions } from "../strings/strings.js";

const FEEDBACK_MS = 2000;

/**
 * @param {Frame} frame
 * @param {Store} store
 */
export function attachTakeaway(frame, store) {
  const { copy } = frame;
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
      store.set({ view: "article", notice: { tone: "remark", title: actions.copyByHand } });
      getSelection()?.selectAllChildren(frame.article);
    }
  });
  frame.download.addEventListener("click", () => {
    const { result } = store.state;
    if (result) download(result.analysis);
  });
}

/** @param {Analysis} analysis */
function download(analysis) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(analysis, null, 2)], { type: "application/json" }));
  h("a", { href: url, download: `${fileName(analysis.article.title)}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url));
}

/** @param {string} [title] */
function fileName(title) {
  const words = title?.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.slice(0, 8);
  return words?.join("-") ?? "article";
}

/**
 * What the page has to say: a prompt, a remark, or an error.
 *
 * @import { Notice } from "../element/state.js"
 */
import { h } from "./dom.js";
import { actions } from "../strings/strings.js";

/**
 * @param {Notice} notice
 * @param {() => void} retry
 */
export function noticeElement({ tone, title, detail, retry: mayRetry }, retry) {
  return h(
    "div",
    { class: `notice ${tone}`, role: tone === "error" ? "alert" : "status" },
    h("p", {}, h("strong", {}, title), detail ? ` ${detail}` : null),
    mayRetry ? h("button", { type: "button", click: retry }, actions.retry) : null,
  );
}

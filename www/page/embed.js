/**
 * The element in a frame, and its conversation with the page that frames it.
 *
 * The parent sends `{ type: "article-analyzer:analyze", id, text, options }`, or `{ type: "article-analyzer:connect" }` to
 * hear only what its user does. The frame answers `article-analyzer:ready`, then `article-analyzer:result` with `id` and
 * `analysis`, `article-analyzer:error` with `id`, `code` and `message`, and `article-analyzer:resize` with `height`. What the
 * user pastes into the frame is told in the same way, with the `id` null. A parent whose origin is not in the list of
 * embed.html hears nothing.
 *
 * @import { AnalyzerError, Options } from "../article-analyzer.js"
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import "./analysis.js";
import "../element/define.js";

/** @typedef {{ type: "article-analyzer:connect" } | { type: "article-analyzer:analyze", id?: unknown, text: string, options?: Options }} Question */

const PREFIX = "article-analyzer:";
const ATTRIBUTES = ["views", "theme", "readonly"];

const analyzer = /** @type {ArticleAnalyzerElement} */ (document.getElementById("analyzer"));
const list = document.querySelector(`meta[name="${PREFIX}parents"]`)?.getAttribute("content") ?? "";
const allowed = list.split(/\s+/).map((origin) => (origin === "'self'" ? new URL(location.href).origin : origin));

/** The origin of the parent, once it has spoken and may. @type {string | undefined} */
let parentOrigin;
/** The question under way. @type {{ id: unknown, text: string } | undefined} */
let asked;

const asks = new URLSearchParams(location.search);
for (const name of ATTRIBUTES.filter((each) => asks.has(each))) analyzer.setAttribute(name, asks.get(name) ?? "");

addEventListener("message", ({ data, origin, source }) => {
  const mayTalk = allowed.includes(origin) || (allowed.includes("*") && origin !== "null");
  if (parent === window || source !== parent || !mayTalk || !isQuestion(data)) return;
  if (parentOrigin !== origin) {
    parentOrigin = origin;
    tell("ready", {});
    tellHeight();
  }
  if (data.type !== "article-analyzer:analyze") return;
  const { id = null, text, options = {} } = data;
  if (typeof text !== "string" || text === "") return tell("error", { id, code: "not-text", message: "`text` must be a string that is not empty." });
  if (asked) tell("error", { id: asked.id, code: "superseded", message: "A newer text came before this one was analysed." });
  asked = { id, text };
  analyzer.take({ text, format: "auto", origin: "given" }, options);
});

analyzer.addEventListener("analysis", (event) => {
  const { analysis, value } = /** @type {CustomEvent} */ (event).detail;
  tell("result", { id: answered(value), analysis });
});
analyzer.addEventListener("error", (event) => {
  const { code, message } = /** @type {CustomEvent<{ error: AnalyzerError }>} */ (/** @type {Event} */ (event)).detail.error;
  tell("error", { id: answered(analyzer.value), code, message });
});
new ResizeObserver(tellHeight).observe(document.body);

/**
 * @param {string} text
 * @returns {unknown} the id of the question that it is the end of; null where the user brought it
 */
function answered(text) {
  const id = asked?.text === text ? asked.id : null;
  asked = undefined;
  return id;
}

/**
 * @param {unknown} data
 * @returns {data is Question}
 */
function isQuestion(data) {
  const { type } = /** @type {{ type?: unknown }} */ (data ?? {});
  return type === "article-analyzer:connect" || type === "article-analyzer:analyze";
}

function tellHeight() {
  tell("resize", { height: Math.ceil(document.body.getBoundingClientRect().height) });
}

/**
 * @param {"ready" | "result" | "error" | "resize"} type
 * @param {object} message
 */
function tell(type, message) {
  if (parentOrigin !== undefined) parent.postMessage({ type: PREFIX + type, ...message }, parentOrigin);
}

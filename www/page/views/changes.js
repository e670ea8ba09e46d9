/**
 * What was changed: every edit, grouped by its rule, with the reason; and what was set aside from the body.
 *
 * @import { Analysis, Block, BlockKind, Edit } from "../../article-analyzer.js"
 * @import { Result } from "../store.js"
 */
import { h } from "../dom.js";
import { reasonFor } from "../reasons.js";
import { BLOCKS, actions, counted } from "../strings.js";
import { after, before, visible } from "./excerpt.js";

const ITEMS_AT_ONCE = 25;

/** @type {Edit["kind"][]} */
const ORDER = ["removed", "repaired", "decoded", "joined", "inserted", "respaced"];

/** @type {Set<BlockKind>} */
const ASIDE = new Set(["title", "byline", "dateline", "timestamp", "caption", "credit"]);

/**
 * @param {Result} result
 * @returns {HTMLElement[]}
 */
export function changes({ analysis, pasted }) {
  const { article } = analysis;
  const groups = [...Map.groupBy(article.edits, ({ rule }) => rule).values()].sort(byWeight);
  const aside = article.blocks.filter(({ kind }) => ASIDE.has(kind));
  return [
    h("h2", { class: "visually-hidden" }, "What was changed"),
    h("p", { class: "lead" }, leadOf(article.edits, pasted)),
    ...groups.map((edits) => editGroup(edits, pasted)),
    ...(aside.length > 0 ? [asideGroup(aside, article.text)] : []),
  ];
}

/**
 * @param {Edit[]} one
 * @param {Edit[]} other
 */
function byWeight([one], [other]) {
  return weight(one) - weight(other);
}

/**
 * White space weighs less than words, whatever was done to it.
 *
 * @param {Edit} [edit]
 */
function weight(edit) {
  if (!edit || (edit.before + edit.after).trim() === "") return ORDER.length;
  return ORDER.indexOf(edit.kind);
}

/**
 * @param {Edit[]} edits
 * @param {string} pasted
 */
function leadOf(edits, pasted) {
  if (edits.length === 0) return "Nothing was changed: the clean text is what was pasted.";
  const removed = edits.reduce((sum, { kind, before }) => sum + (kind === "removed" ? before.length : 0), 0);
  const share = removed > 0 ? ` ${removed.toLocaleString("en")} of ${counted(pasted.length, "character")} removed.` : "";
  return `${counted(edits.length, "change")}.${share} Every other character is as it was pasted.`;
}

/**
 * @param {Edit[]} edits of one rule
 * @param {string} pasted
 */
function editGroup(edits, pasted) {
  const [{ rule, kind }] = /** @type {[Edit]} */ (edits);
  const { title, reason } = reasonFor(rule, kind);
  return groupOf(title, reason, `edit ${kind}`, edits, (edit) => editItem(edit, pasted));
}

/**
 * @param {Block[]} blocks
 * @param {string} text
 */
function asideGroup(blocks, text) {
  const reason = "These are about the article. They stay in the clean text, marked as what they are, apart from the body.";
  return groupOf("Set aside", reason, "aside", blocks, ({ kind, start, end }) =>
    h("li", {}, h("span", { class: "what" }, BLOCKS[kind]), " ", text.slice(start, end)),
  );
}

/**
 * @template Item
 * @param {string} title
 * @param {string} reason
 * @param {string} kind
 * @param {Item[]} items
 * @param {(item: Item) => HTMLElement} show
 */
function groupOf(title, reason, kind, items, show) {
  const list = h("ul");
  let shown = 0;
  const more = h("button", { type: "button", class: "quiet more", click: () => showNext() });
  const showNext = () => {
    const next = items.slice(shown, shown + ITEMS_AT_ONCE).map(show);
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= items.length;
    more.textContent = actions.showMore(items.length - shown);
  };
  showNext();
  return h(
    "details",
    { class: `change ${kind}`, open: true },
    h("summary", {}, h("h3", {}, title, " ", h("span", { class: "count" }, items.length))),
    h("p", { class: "reason" }, reason),
    list,
    more,
  );
}

/**
 * @param {Edit} edit
 * @param {string} pasted
 */
function editItem(edit, pasted) {
  const wholeLines = edit.before.trim() !== "" && edit.before.endsWith("\n");
  return h(
    "li",
    {},
    h("span", { class: "context" }, before(pasted, edit.sourceStart)),
    edit.before ? h("del", {}, visible(wholeLines ? edit.before.trimEnd() : edit.before)) : null,
    edit.after ? h("ins", {}, visible(edit.after)) : null,
    wholeLines ? null : h("span", { class: "context" }, after(pasted, edit.sourceEnd)),
  );
}

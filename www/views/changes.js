/**
 * What was changed: every edit, grouped by its rule, with the reason, and with a button that undoes it; and what was
 * set aside from the body.
 *
 * @import { Block, BlockKind, Edit } from "../article-analyzer.js"
 * @import { Entry } from "../element/keeping.js"
 * @import { Kept, Result } from "../element/state.js"
 */
import { h } from "./dom.js";
import { inPlace } from "./in-place.js";
import { entriesOf } from "../element/keeping.js";
import { reasonFor } from "../strings/reasons.js";
import { BLOCKS, changes as strings } from "../strings/findings.js";
import { sentences } from "../strings/strings.js";
import { editItem } from "./edit-item.js";
import { Portions } from "./portions.js";

/** @type {Edit["kind"][]} */
const ORDER = ["removed", "repaired", "decoded", "joined", "inserted", "respaced"];

/** @type {Set<BlockKind>} */
const ASIDE = new Set(["title", "byline", "dateline", "timestamp", "caption", "credit"]);

/** @typedef {(edits: Edit[], keep: boolean) => void} Toggle */

export class ChangesView {
  #holder;
  #toggle;
  #pasted = "";
  /** How each group was left. @type {Map<string, { open: boolean, shown: number }>} */
  #groups = new Map();

  /**
   * @param {HTMLElement} holder
   * @param {Toggle} toggle
   */
  constructor(holder, toggle) {
    this.#holder = holder;
    this.#toggle = toggle;
  }

  /**
   * @param {Result} result
   * @param {Kept[]} kept
   */
  show({ analysis, pasted }, kept) {
    if (pasted !== this.#pasted) this.#groups.clear();
    this.#pasted = pasted;
    const { edits, blocks, text } = analysis.article;
    const entries = entriesOf(edits, kept);
    const groups = [...Map.groupBy(entries, ({ edit }) => edit.rule).values()].sort(byWeight);
    const aside = blocks.filter(({ kind }) => ASIDE.has(kind));
    inPlace(this.#holder, () =>
      this.#holder.replaceChildren(
        h("h2", { class: "visually-hidden" }, strings.changed),
        h("p", { class: "lead" }, leadOf(edits, pasted) + (kept.length > 0 ? strings.keptCount(kept.length) : "")),
        ...groups.map((group) => this.#editGroup(group)),
        ...(aside.length > 0 ? [this.#asideGroup(aside, text)] : []),
      ),
    );
  }

  /** @param {Entry[]} entries of one rule */
  #editGroup(entries) {
    const [{ edit }] = /** @type {[Entry]} */ (entries);
    const { title, reason } = reasonFor(edit.rule, edit.kind);
    const made = entries.flatMap((entry) => (entry.kept ? [] : [entry.edit]));
    const edits = made.length > 0 ? made : entries.map((entry) => entry.edit);
    const label = made.length > 0 ? strings.keepAll(edits.length) : strings.cleanAll(edits.length);
    const all = h(
      "button",
      { type: "button", class: "quiet all", "data-key": `all ${edit.rule}`, "aria-label": strings.of(label, title), click: () => this.#toggle(edits, made.length > 0) },
      label,
    );
    const content = [h("div", { class: "about" }, h("p", { class: "reason" }, reason), all)];
    return this.#group(edit.rule, title, `edit ${edit.kind}`, made.length, content, entries, (entry) => editItem(entry, this.#pasted, this.#toggle));
  }

  /**
   * @param {Block[]} blocks
   * @param {string} text
   */
  #asideGroup(blocks, text) {
    return this.#group("", strings.setAside, "aside", blocks.length, [h("div", { class: "about" }, h("p", { class: "reason" }, strings.setAsideReason))], blocks, ({ kind, start, end }) =>
      h("li", {}, h("span", { class: "what" }, BLOCKS[kind]), " ", text.slice(start, end)),
    );
  }

  /**
   * @template Item
   * @param {string} key
   * @param {string} title
   * @param {string} kind
   * @param {number} count
   * @param {HTMLElement[]} content above the list
   * @param {Item[]} items
   * @param {(item: Item) => HTMLElement} show
   */
  #group(key, title, kind, count, content, items, show) {
    const left = this.#groups.get(key) ?? { open: true, shown: 0 };
    this.#groups.set(key, left);
    const list = new Portions(items, show, left);
    return h(
      "details",
      { class: `change ${kind}`, open: left.open, toggle: (/** @type {Event & { target: HTMLDetailsElement }} */ { target }) => (left.open = target.open) },
      h("summary", {}, h("h3", {}, title, " ", h("span", { class: "count" }, count))),
      ...content,
      list.list,
      list.more,
    );
  }
}

/**
 * @param {Entry[]} one
 * @param {Entry[]} other
 */
function byWeight([one], [other]) {
  return weight(one?.edit) - weight(other?.edit);
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
  if (edits.length === 0) return strings.unchanged;
  const removed = edits.reduce((sum, { kind, before }) => sum + (kind === "removed" ? before.length : 0), 0);
  const share = removed > 0 ? strings.removed(removed, pasted.length) : "";
  return `${sentences.changes(edits.length)}.${share} ${strings.rest}`;
}

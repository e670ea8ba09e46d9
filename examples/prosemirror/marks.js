/**
 * Marks who and what is named in a ProseMirror editor. The marks follow every edit at once; a paragraph that was changed
 * is analysed again when the writer pauses, and no other.
 *
 *     import { createAnalyzer } from "article-analyzer/analyzer";
 *     const analyzer = createAnalyzer();
 *     EditorState.create({ schema, plugins: [marks((text) => analyzer.analyze(text, { format: "text" }))] })
 *
 * In TipTap: Extension.create({ name: "marks", addProseMirrorPlugins: () => [marks(analyze)] }).
 * Each mark is a span with the class "mention" and the kind as data-kind; what shows it is the page's style sheet.
 *
 * @import { Analysis } from "article-analyzer"
 * @import { Node } from "prosemirror-model"
 * @import { EditorState, Transaction } from "prosemirror-state"
 */
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** @typedef {{ from: number, to: number, text: string, kind: string }} Mark within a paragraph */
/** @typedef {{ paragraph: Node, marks: Mark[] }[]} Found */

/** @type {PluginKey<DecorationSet>} */
export const key = new PluginKey("article-analyzer");

/**
 * @param {(text: string) => Analysis | Promise<Analysis>} analyze
 * @param {number} [pause] after which what was written is analysed, in milliseconds
 */
export function marks(analyze, pause = 300) {
  const reading = new Reading(analyze);
  return new Plugin({
    key,
    state: {
      init: (_, state) => decorated(state.doc, reading.known(state.doc)),
      apply: (transaction, set) => followed(transaction, set),
    },
    props: { decorations: (state) => key.getState(state) },
    view(view) {
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(async () => {
          const found = await reading.read(view.state.doc);
          if (!view.isDestroyed && found.length > 0) view.dispatch(view.state.tr.setMeta(key, found));
        }, pause);
      };
      later();
      return {
        update: (view, previous) => view.state.doc.eq(previous.doc) || later(),
        destroy: () => clearTimeout(timer),
      };
    },
  });
}

/** What was found in each paragraph. ProseMirror changes no node in place: one that is known need not be read again. */
export class Reading {
  #analyze;
  /** @type {WeakMap<Node, Mark[]>} */
  #marks = new WeakMap();

  /** @param {(text: string) => Analysis | Promise<Analysis>} analyze */
  constructor(analyze) {
    this.#analyze = analyze;
  }

  /** @param {Node} doc @returns {Found} */
  known(doc) {
    return paragraphs(doc).flatMap(({ paragraph }) => {
      const marks = this.#marks.get(paragraph);
      return marks ? [{ paragraph, marks }] : [];
    });
  }

  /**
   * Analyses the paragraphs that are new.
   *
   * @param {Node} doc
   * @returns {Promise<Found>} what was found in these
   */
  async read(doc) {
    const fresh = paragraphs(doc).filter(({ paragraph }) => !this.#marks.has(paragraph));
    const read = await Promise.allSettled(fresh.map(({ paragraph }) => this.#readOne(paragraph)));
    // One that failed is tried again after the next edit.
    return read.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  }

  /** @param {Node} paragraph */
  async #readOne(paragraph) {
    const text = textOf(paragraph);
    const marks = marksOf(await this.#analyze(text), text);
    this.#marks.set(paragraph, marks);
    return { paragraph, marks };
  }
}

/**
 * The marks after an edit: each is where its words went, and gone if these were changed.
 *
 * @param {Transaction} transaction
 * @param {DecorationSet} set
 */
function followed(transaction, set) {
  const { doc, docChanged } = transaction;
  if (docChanged) {
    set = set.map(transaction.mapping, doc);
    const broken = set.find().filter(({ from, to, spec }) => doc.textBetween(from, to, "\n", LEAF) !== spec.text);
    set = set.remove(broken);
  }
  const found = transaction.getMeta(key);
  return found ? renewed(doc, set, found) : set;
}

/**
 * @param {Node} doc
 * @param {DecorationSet} set
 * @param {Found} found may hold paragraphs that were changed since
 */
function renewed(doc, set, found) {
  const read = new Map(found.map(({ paragraph, marks }) => [paragraph, marks]));
  for (const { paragraph, at } of paragraphs(doc)) {
    const marks = read.get(paragraph);
    if (!marks) continue;
    set = set.remove(set.find(at, at + paragraph.content.size)).add(doc, marks.map((mark) => decoration(mark, at)));
  }
  return set;
}

/**
 * @param {Node} doc
 * @param {Found} found
 */
function decorated(doc, found) {
  return renewed(doc, DecorationSet.empty, found);
}

/**
 * @param {Mark} mark
 * @param {number} at where the paragraph's text begins
 */
function decoration({ from, to, text, kind }, at) {
  return Decoration.inline(at + from, at + to, { class: "mention", "data-kind": kind }, { text, kind });
}

/** Stands for an image or a line break, which take one place in the document as in the text. */
const LEAF = "\ufffc";

/** @param {Node} doc @returns {{ paragraph: Node, at: number }[]} */
export function paragraphs(doc) {
  /** @type {{ paragraph: Node, at: number }[]} */
  const found = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push({ paragraph: node, at: position + 1 });
    return !node.isTextblock;
  });
  return found;
}

/** @param {Node} paragraph */
function textOf(paragraph) {
  return paragraph.textBetween(0, paragraph.content.size, "\n", LEAF);
}

/**
 * Places and words are those of the source: what cleaning changes is changed in the clean text alone.
 *
 * @param {Analysis} analysis
 * @param {string} source
 * @returns {Mark[]}
 */
function marksOf({ mentions }, source) {
  return mentions.map(({ sourceStart, sourceEnd, kind }) => ({ from: sourceStart, to: sourceEnd, text: source.slice(sourceStart, sourceEnd), kind }));
}

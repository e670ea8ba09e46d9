/**
 * From a source to a result: what is asked of the analyst, and what the page says of its answer.
 *
 * @import { Analyst } from "./analyst.js"
 * @import { Kept, Source, Store } from "./store.js"
 */
import { Failed, Superseded } from "./analyst.js";
import { revised } from "./revised.js";
import { notices } from "./strings.js";

/** The engine's own limit, stated so that the page can name it. In UTF-16 units. */
export const MAX_LENGTH = 20_000_000;

const TYPING_PAUSE_MS = 350;

export class Session {
  #store;
  #analyst;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  /**
   * @param {Store} store
   * @param {Analyst} analyst
   */
  constructor(store, analyst) {
    this.#store = store;
    this.#analyst = analyst;
  }

  /**
   * Takes a whole new text and analyses it at once.
   *
   * @param {Source} source
   */
  take(source) {
    this.#store.set({ source, publishedOn: "", kept: [], log: [], boxOpen: false });
    return this.analyze();
  }

  /**
   * Takes the text as it is being typed and analyses it at the next pause.
   *
   * @param {string} text
   */
  type(text) {
    const before = this.#store.state.source;
    const format = text !== "" && before?.format === "html" ? "html" : "auto";
    this.#store.set({ source: { text, format, origin: "typed" }, kept: [] });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.analyze(), TYPING_PAUSE_MS);
  }

  /** @param {string} publishedOn an ISO date, or "" for what the text says */
  date(publishedOn) {
    this.#store.set({ publishedOn });
    return this.analyze();
  }

  /** @param {Kept[]} kept all that is to be kept of the paste */
  keep(kept) {
    this.#store.set({ kept });
    return this.analyze();
  }

  async analyze() {
    clearTimeout(this.#typing);
    const { source, publishedOn, kept } = this.#store.state;
    const refusal = refuse(source);
    if (!source?.text || refusal) {
      this.#analyst.cancel();
      this.#store.set({ working: false, result: null, notice: refusal, boxOpen: true });
      return;
    }
    this.#store.set({ working: true });
    try {
      const found = await this.#analyst.analyze(source.text, {
        format: source.format,
        maxLength: MAX_LENGTH,
        ...(publishedOn && { publishedOn }),
        ...(kept.length > 0 && { keep: kept.flatMap(({ stretches }) => stretches) }),
      });
      const boxOpen = source.origin === "typed" && this.#store.state.boxOpen;
      const result = { pasted: source.text, ...(await revised(found, this.#store.state.log)) };
      if (source !== this.#store.state.source) return;
      this.#store.set({ working: false, result, notice: remark(result.analysis), boxOpen, entity: null, mention: null, spot: null });
    } catch (reason) {
      if (reason instanceof Superseded) return;
      this.#store.set({ working: false, result: null, notice: explain(reason, source), boxOpen: true });
    }
  }
}

/**
 * What cannot be analysed at all.
 *
 * @param {Source | null} source
 */
function refuse(source) {
  const text = source?.text ?? "";
  if (text === "") return null;
  if (text.length > MAX_LENGTH) return notices.tooLarge(text.length, MAX_LENGTH);
  if (!/\S/.test(text)) return notices.whiteSpace;
  if (text.length < 2000 && /^\s*https?:\/\/\S+\s*$/i.test(text)) return notices.link;
  return null;
}

/** @param {import("../article-analyzer.js").Analysis} analysis */
function remark({ article, mentions }) {
  if (article.text === "") return notices.nothingLeft;
  if (!article.language.supported) return notices.language(article.language.code);
  if (mentions.length === 0) return notices.noNames;
  return null;
}

/**
 * @param {unknown} reason
 * @param {Source} source
 */
function explain(reason, source) {
  if (reason instanceof Failed && reason.code === "too-large") return notices.tooLarge(source.text.length, MAX_LENGTH);
  return notices.engine(reason instanceof Error ? reason.message : String(reason));
}

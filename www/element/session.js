/**
 * From a source to a result: what is asked of the analyzer, and what is said of its answer.
 *
 * @import { Analysis, Options } from "../article-analyzer.js"
 * @import { Analyzer } from "../analyzer/analyzer.js"
 * @import { Entry } from "../corrections/log.js"
 * @import { Kept, Source, Work } from "./state.js"
 * @import { Store } from "./store.js"
 */
import { AnalyzerError } from "../analyzer/error.js";
import { revised } from "./revised.js";
import { EMPTY } from "./store.js";
import { notices } from "../strings/strings.js";

/** The engine's own limit, which the notice names. In UTF-16 units. */
export const MAX_LENGTH = 20_000_000;

const TYPING_PAUSE_MS = 350;

const UNREAD = { publishedOn: "", kept: [], log: [], working: false, entity: null, mention: null, spot: null };

export class Session {
  #store;
  #analyzer;
  #heard;
  /** @type {Options} */
  #options = {};
  #current = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  /**
   * @param {Store} store
   * @param {() => Analyzer} analyzer
   * @param {{ analyzed: (analysis: Analysis) => void, failed: (error: AnalyzerError) => void, corrected: (entry: Entry) => void, worked: () => void }} heard is told of ends, corrections and changes of the work
   */
  constructor(store, analyzer, heard) {
    this.#store = store;
    this.#analyzer = analyzer;
    this.#heard = heard;
  }

  get options() {
    return this.#options;
  }

  /** @param {Options} options for this text and those that follow */
  set options(options) {
    this.#options = { ...options };
    this.analyze();
  }

  /**
   * @param {Source} source
   * @param {Options} [options] for this text and those that follow
   * @param {Partial<Work>} [work]
   */
  take(source, options = this.#options, { publishedOn = "", kept = [], log = [] } = {}) {
    this.#options = { ...options };
    this.#store.set({ source, publishedOn, kept, log, boxOpen: false });
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
    this.#heard.worked();
    return this.analyze();
  }

  /** @param {Kept[]} kept all that is to be kept of the paste */
  keep(kept) {
    this.#store.set({ kept });
    this.#heard.worked();
    return this.analyze();
  }

  /** @param {Entry} [entry] that was made; none where one was undone */
  corrected(entry) {
    if (entry) this.#heard.corrected(entry);
    this.#heard.worked();
  }

  /**
   * @param {Analysis} found elsewhere; it is shown as it is, without the personal list
   * @param {string} pasted
   */
  show(found, pasted) {
    clearTimeout(this.#typing);
    this.#current.abort();
    const result = { analysis: found, found, pasted, lost: [], listed: [] };
    const source = { text: pasted, format: /** @type {const} */ ("auto"), origin: /** @type {const} */ ("given") };
    this.#store.set({ ...UNREAD, source, result, notice: remark(found), boxOpen: false });
  }

  clear() {
    const { shown, readonly } = this.#store.state;
    this.#store.set({ ...EMPTY, shown, readonly });
    return this.analyze();
  }

  async analyze() {
    clearTimeout(this.#typing);
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const { source, publishedOn, kept } = this.#store.state;
    const { keep = [], maxLength = MAX_LENGTH, ...options } = this.#options;
    const refusal = refuse(source, maxLength);
    if (!source?.text || refusal) {
      this.#store.set({ working: false, result: null, notice: refusal, boxOpen: true });
      if (refusal?.tone === "error") this.#heard.failed(new AnalyzerError("too-large", refusal.title));
      return;
    }
    this.#store.set({ working: true });
    try {
      const found = await this.#analyzer().analyze(source.text, {
        maxLength,
        ...options,
        ...(source.format !== "auto" && { format: source.format }),
        ...(publishedOn && { publishedOn }),
        keep: [...keep, ...kept.flatMap(({ stretches }) => stretches)],
        signal,
      });
      const result = { pasted: source.text, ...(await revised(found, this.#store.state.log)) };
      if (signal.aborted) return;
      const boxOpen = source.origin === "typed" && this.#store.state.boxOpen;
      this.#store.set({ working: false, result, notice: remark(result.analysis), boxOpen, entity: null, mention: null, spot: null });
      this.#heard.analyzed(result.analysis);
    } catch (reason) {
      if (signal.aborted) return;
      this.#store.set({ working: false, result: null, notice: explain(reason, source, maxLength), boxOpen: true });
      const told = reason instanceof Error ? reason.message : String(reason);
      this.#heard.failed(reason instanceof AnalyzerError ? reason : new AnalyzerError("invalid-options", told, { cause: reason }));
    }
  }
}

/**
 * What cannot be analysed at all.
 *
 * @param {Source | null} source
 * @param {number} maxLength
 */
function refuse(source, maxLength) {
  const text = source?.text ?? "";
  if (text === "") return null;
  if (text.length > maxLength) return notices.tooLarge(text.length, maxLength);
  if (source?.origin === "given") return null; // a program knows what it gives
  if (!/\S/.test(text)) return notices.whiteSpace;
  if (text.length < 2000 && /^\s*https?:\/\/\S+\s*$/i.test(text)) return notices.link;
  return null;
}

/** @param {Analysis} analysis */
function remark({ article, mentions }) {
  if (article.text === "") return notices.nothingLeft;
  if (!article.language.supported) return notices.language(article.language.code);
  if (mentions.length === 0) return notices.noNames;
  return null;
}

/**
 * @param {unknown} reason
 * @param {Source} source
 * @param {number} maxLength
 */
function explain(reason, source, maxLength) {
  if (reason instanceof AnalyzerError && reason.code === "too-large") return notices.tooLarge(source.text.length, maxLength);
  return notices.engine(reason instanceof Error ? reason.message : String(reason));
}

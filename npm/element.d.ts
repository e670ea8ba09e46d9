import type { Analysis, AnalyzerError, Edit, EntityKind, Options, Stretch } from "./article-analyzer.js";

/** `<article-analyzer>`: a box for a text, and what was found in it. article-analyzer/element/define defines it. */
export class ArticleAnalyzerElement extends HTMLElement {
  static formAssociated: true;
  value: string; // the text as it was pasted
  readonly source: Source | null; // the text and what is known of it
  readonly work: Work; // what the user did to the text, to be stored with it and given to take()
  options: Options; // for every analysis
  analysis: Analysis | null; // what is shown; one that was made elsewhere may be given
  views: string; // names of the views that can be gone to, "" for all
  theme: string; // "light", "dark", "system", or "" for that of the page
  name: string;
  readonly: boolean;
  required: boolean;
  disabled: boolean;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  /** Analyses a text of which more is known than its words. */
  take(source: Source, options?: Options, work?: Partial<Work>): void;
  /** A word to the user, above the result. */
  say(notice: { tone: "prompt" | "remark" | "error"; title: string; detail?: string; retry?: boolean }): void;
  /** Settles when the views are there. */
  readonly ready: Promise<unknown>;
  checkValidity(): boolean;
  reportValidity(): boolean;

  addEventListener<Type extends keyof ArticleAnalyzerEvents>(
    type: Type,
    listener: (this: ArticleAnalyzerElement, event: ArticleAnalyzerEvents[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** A text and what is known of it. */
export interface Source {
  text: string;
  format: "auto" | "text" | "html";
  origin: "typed" | "pasted" | "file" | "sample" | "given"; // "given" by the program of the page
  name?: string; // the file's
  plain?: string; // the clipboard's plain flavour, where `text` is its HTML
}

/** What the user did to a text: plain data, which survives JSON. */
export interface Work {
  publishedOn: string; // the day that the user set, or ""
  kept: { edit: Edit; stretches: Stretch[] }[]; // edits that were undone, and what of the text is kept for each
  log: readonly Step[]; // of corrections
}

export type Step =
  | { step: "correct"; correction: Change }
  | { step: "remove"; entry: number }
  | { step: "undo" }
  | { step: "redo" };

export interface ArticleAnalyzerEvents {
  change: Event; // `work` has changed
  analysis: CustomEvent<{ analysis: Analysis; value: string }>;
  correction: CustomEvent<{ correction: Correction; analysis: Analysis }>; // one that was just made; the analysis has it
  "mention-select": CustomEvent<{ mention: number | null; entity: number | null }>;
  error: CustomEvent<{ error: AnalyzerError }>;
}

/** Words, what stood around them and, as a hint, where (W3C TextQuoteSelector). */
export interface Anchor { exact: string; prefix: string; suffix: string; start: number }

/** An entity, by its name and by one of its mentions. */
export interface Reference { name: string; at: Anchor }

export type Change =
  | { type: "retype"; entity: Reference; kind: EntityKind }
  | { type: "retype-mention"; mention: Anchor; kind: EntityKind }
  | { type: "rename"; entity: Reference; name: string }
  | { type: "merge"; entity: Reference; into: Reference }
  | { type: "split"; entity: Reference; mentions: Anchor[] }
  | { type: "reject"; entity: Reference }
  | { type: "reject-mentions"; mentions: Anchor[] }
  | { type: "reject-finding"; finding: "date" | "quantity" | "quote"; at: Anchor }
  | { type: "add"; at: Anchor; kind: EntityKind; everywhere: boolean }
  | { type: "speaker"; quote: Anchor; speaker: Reference | null };

/** A change, with its number in the log. */
export type Correction = { entry: number } & Change;

declare global {
  interface HTMLElementTagNameMap {
    "article-analyzer": ArticleAnalyzerElement;
  }
}

import type { Analysis, Edit, Stretch } from "../article-analyzer.js";
import type { Correction } from "../corrections/correction.js";
import type { Entry, Step } from "../corrections/log.js";
import type { Trouble } from "../corrections/personal-list.js";

export interface Source {
  /** What is analysed, and what the box holds. */
  text: string;
  format: "auto" | "text" | "html";
  /** "given" by the program of the page */
  origin: "typed" | "pasted" | "file" | "sample" | "given";
  /** The file's. */
  name?: string;
  /** The clipboard's plain flavour, where `text` is its HTML. */
  plain?: string;
}

export interface Notice {
  tone: "prompt" | "remark" | "error";
  title: string;
  detail?: string;
  /** Whether analysing again may help. */
  retry?: boolean;
}

/** An analysis and exactly what it is of. */
export interface Result {
  /** With all corrections. */
  analysis: Analysis;
  /** By the engine, without them. */
  found: Analysis;
  pasted: string;
  /** Corrections that do not apply. */
  lost: Entry[];
  /** Those of the personal list that do. */
  listed: Correction[];
}

/** An edit that was undone, and what of the paste is kept for it. */
export interface Kept {
  edit: Edit;
  stretches: Stretch[];
}

/** The name of a row in views.js. */
export type View = string;

/** One of the findings that are no names. */
export interface Spot {
  kind: "date" | "figure" | "quote";
  index: number;
}

/** What the user did to a text: plain data, to be stored beside it. */
export interface Work {
  /** The day that the user set, or "". */
  publishedOn: string;
  /** What the user wants of the paste as it is. */
  kept: Kept[];
  /** Of corrections. */
  log: readonly Step[];
}

export interface State extends Work {
  source: Source | null;
  /** Why the browser did not keep the personal list. */
  listTrouble: Trouble | null;
  working: boolean;
  result: Result | null;
  notice: Notice | null;
  boxOpen: boolean;
  view: View;
  /** Whether the article shows what was removed from it. */
  removedShown: boolean;
  /** The chosen one. */
  entity: number | null;
  /** The one stepped to. */
  mention: number | null;
  /** The finding gone to. */
  spot: Spot | null;
  /** Kinds whose marks the article does not show. */
  unmarked: readonly string[];
  /** The views that can be gone to, or null for all. */
  shown: readonly View[] | null;
  /** Whether the text and its cleaning can be looked at only. */
  readonly: boolean;
}

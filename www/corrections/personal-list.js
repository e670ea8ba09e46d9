/**
 * The personal list: names that are always of one kind, and words that are never a name, in every article. It is kept in
 * the browser, if the browser lets it be.
 *
 * @import { EntityKind } from "../article-analyzer.js"
 * @import { Correction } from "./correction.js"
 */

/** @typedef {{ name: string, kind: EntityKind | null }} Item `null`: never a name */
/** @typedef {"full" | "forbidden"} Trouble why the browser did not keep the list */

const KEY = "article-analyzer.personal-list";
const SCHEMA = "article-analyzer-personal-list/1";
const LONGEST_NAME = 200;
const MOST_ITEMS = 2000;

/** @type {readonly unknown[]} */
const KINDS = ["person", "organization", "place", "other", null];

export class NotAList extends Error {}

export class PersonalList {
  /** @type {readonly Item[]} sorted by name */
  items = [];
  #storage;

  /** @param {() => Storage} storage which a browser may refuse to give */
  constructor(storage) {
    this.#storage = storage;
  }

  /** Takes up what was kept; what is damaged or forbidden counts for nothing. */
  open() {
    try {
      this.items = itemsOf(this.#storage().getItem(KEY) ?? "");
    } catch {
      this.items = [];
    }
  }

  /**
   * @param {string} name
   * @param {EntityKind | null} kind
   * @returns {Trouble | null}
   */
  set(name, kind) {
    return this.#change([...this.items.filter((item) => item.name !== name), { name, kind }]);
  }

  /**
   * @param {string} name
   * @returns {Trouble | null}
   */
  remove(name) {
    return this.#change(this.items.filter((item) => item.name !== name));
  }

  /**
   * Takes in a list that was taken along; where both have a name, the one taken in counts.
   *
   * @param {string} json
   * @returns {{ count: number, trouble: Trouble | null }}
   * @throws {NotAList}
   */
  takeIn(json) {
    const given = itemsOf(json);
    const names = new Set(given.map(({ name }) => name));
    return { count: given.length, trouble: this.#change([...this.items.filter(({ name }) => !names.has(name)), ...given]) };
  }

  /** @returns {string} JSON to take along */
  toJSON() {
    const items = this.items.map(({ name, kind }) => (kind === null ? { name, never: true } : { name, always: kind }));
    return JSON.stringify({ schema: SCHEMA, items }, null, 2);
  }

  /** @returns {Correction[]} */
  get corrections() {
    return this.items.map(({ name, kind }) => (kind === null ? { type: "never", name } : { type: "always", name, kind }));
  }

  /**
   * The list counts for this visit, whether it can be kept or not.
   *
   * @param {Item[]} items
   * @returns {Trouble | null}
   */
  #change(items) {
    this.items = items.sort((one, other) => one.name.localeCompare(other.name, "en")).slice(0, MOST_ITEMS);
    try {
      this.#storage().setItem(KEY, this.toJSON());
      return null;
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";
    }
  }
}

/**
 * @param {string} json
 * @returns {Item[]}
 * @throws {NotAList}
 */
function itemsOf(json) {
  if (json === "") return [];
  const list = parsed(json);
  if (list?.schema !== SCHEMA || !Array.isArray(list.items)) throw new NotAList();
  /** @type {Map<string, Item>} */
  const items = new Map();
  for (const { name, always, never } of list.items.filter((/** @type {unknown} */ item) => typeof item === "object" && item !== null)) {
    const kind = never === true ? null : always;
    const words = typeof name === "string" ? name.trim() : "";
    if (words !== "" && words.length <= LONGEST_NAME && KINDS.includes(kind)) items.set(words, { name: words, kind });
  }
  return [...items.values()].slice(0, MOST_ITEMS);
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotAList();
  }
}

/**
 * Random choices that come out the same at every run: mulberry32.
 */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed;
  }

  /** @param {number} below @returns {number} a whole number from 0 */
  below(below) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  /**
   * @template Item
   * @param {readonly Item[]} items not empty
   * @returns {Item}
   */
  of(items) {
    return /** @type {Item} */ (items[this.below(items.length)]);
  }
}

/**
 * Why a file could not be taken in. The sentences are the page's.
 *
 * @typedef {"binary" | "pdf" | "office" | "large" | "unreadable" | "corrupt" | "encrypted" | "method" | "bomb" | "many" | "nested" | "not-loaded" | "no-text" | "not-analysis" | "changed-analysis"} Reason
 */

export class Unreadable extends Error {
  /**
   * @param {Reason} reason
   * @param {number} [amount] bytes or files, where the reason is that there are too many
   */
  constructor(reason, amount) {
    super(reason);
    this.name = "Unreadable";
    this.reason = reason;
    this.amount = amount;
  }
}

/**
 * @template Reader
 * @param {Promise<Reader>} reader that comes when a file asks for it
 */
export function loaded(reader) {
  return reader.catch(() => {
    throw new Unreadable("not-loaded");
  });
}

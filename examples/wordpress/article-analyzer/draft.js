/**
 * The post as the engine reads it: its blocks as HTML, and which of them a place in that HTML is in.
 *
 * @typedef {{ clientId: string, innerBlocks: Block[] }} Block of the editor's store, which changes none in place
 */
export class Draft {
  html = "";
  #serialized;
  /** Blocks before those that are in them. @type {{ clientId: string, start: number, end: number }[]} */
  #places = [];

  /**
   * @param {Block[]} blocks
   * @param {(block: Block) => string} serialized
   */
  constructor(blocks, serialized) {
    this.#serialized = serialized;
    for (const block of blocks) {
      const html = serialized(block);
      this.#place(block, html, this.html.length);
      this.html += `${html}\n\n`;
    }
  }

  /** @param {number} offset in the HTML */
  blockAt(offset) {
    return this.#places.findLast(({ start, end }) => start <= offset && offset < end)?.clientId;
  }

  /**
   * @param {Block} block
   * @param {string} html
   * @param {number} at
   */
  #place({ clientId, innerBlocks }, html, at) {
    this.#places.push({ clientId, start: at, end: at + html.length });
    let from = 0;
    for (const inner of innerBlocks) {
      const own = this.#serialized(inner);
      const found = html.indexOf(own, from);
      if (found === -1) continue; // A block may show those that are in it otherwise than they are saved by themselves.
      this.#place(inner, own, at + found);
      from = found + own.length;
    }
  }
}

import startGlue from "../../dist/engine/article_analyzer.js";
import init, { analyze } from "../../dist/article-analyzer.js";

/** @returns {Promise<{ analyze: (text: string) => object, wasmMemory: () => number }>} */
export async function start() {
  await init();
  const { memory } = await startGlue(); // started already: returns the same instance
  return { analyze, wasmMemory: () => memory.buffer.byteLength };
}

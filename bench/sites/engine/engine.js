import init, { analyze } from "./article-analyzer.js";

export async function start() {
  await init();
  return { analyze };
}

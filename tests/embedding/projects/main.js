// What a program does in Node, Deno or Bun.
import init, { analyze } from "article-analyzer";
import { ARTICLE } from "./article.js";

await init();
console.log(JSON.stringify(analyze(ARTICLE)));

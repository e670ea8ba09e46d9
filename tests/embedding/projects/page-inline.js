// What a page does that may load one file only.
import init, { analyze } from "article-analyzer/inline";
import { ARTICLE } from "./article.js";

await init();
globalThis.analysis = JSON.stringify(analyze(ARTICLE));

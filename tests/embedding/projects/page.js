// What a page does.
import init, { analyze } from "article-analyzer";
import { ARTICLE } from "./article.js";

await init();
globalThis.analysis = JSON.stringify(analyze(ARTICLE));

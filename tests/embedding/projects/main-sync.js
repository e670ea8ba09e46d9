// The same, at once.
import { analyze, initSync } from "article-analyzer";
import { ARTICLE } from "./article.js";

initSync();
console.log(JSON.stringify(analyze(ARTICLE)));

// The same, of one file.
import { analyze, initSync } from "article-analyzer/inline";
import { ARTICLE } from "./article.js";

initSync();
console.log(JSON.stringify(analyze(ARTICLE)));

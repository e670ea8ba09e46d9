// What a CommonJS program does.
const { analyze, initSync } = require("article-analyzer");
const { ARTICLE } = require("./article.js");

initSync();
console.log(JSON.stringify(analyze(ARTICLE)));

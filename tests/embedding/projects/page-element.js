// What a page does that shows it.
import "article-analyzer/element/define";
import { ARTICLE } from "./article.js";

const element = document.createElement("article-analyzer");
element.addEventListener("analysis", ({ detail }) => {
  globalThis.analysis = JSON.stringify(detail.analysis);
});
document.body.append(element);
element.value = ARTICLE;

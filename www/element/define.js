/**
 * Defines `<article-analyzer>`, unless another copy of the package has done so.
 */
import { ArticleAnalyzerElement } from "./element.js";

export { ArticleAnalyzerElement };

const registry = globalThis.customElements;
if (registry && !registry.get("article-analyzer")) registry.define("article-analyzer", ArticleAnalyzerElement);

/** Defines `<article-analyzer>`, unless another copy of the package has done so. */
export { ArticleAnalyzerElement } from "./element.js";

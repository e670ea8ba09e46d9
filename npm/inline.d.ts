export type * from "./article-analyzer.js";
export { AnalyzerError, analyze, default, initSync } from "./article-analyzer.js";

// What a page does that keeps its thread free.
import { createAnalyzer } from "article-analyzer/analyzer";
import { ARTICLE } from "./article.js";

globalThis.analysis = JSON.stringify(await createAnalyzer().analyze(ARTICLE));

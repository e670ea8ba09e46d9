// What the types let a program do, and what not.
import init, { AnalyzerError, type Analysis, type Options, analyze, initSync } from "article-analyzer";
import { type Progress, createAnalyzer } from "article-analyzer/analyzer";
import { ArticleAnalyzerElement, type Correction } from "article-analyzer/element";
import "article-analyzer/element/define";
import engine from "article-analyzer/engine.wasm";
import { cleanText } from "article-analyzer/exports/clean-text.js";
import { TABLES, csv } from "article-analyzer/exports/csv.js";
import { FORMATS } from "article-analyzer/exports/formats.js";
import { newsArticle } from "article-analyzer/exports/news-article.js";
import { ninjs } from "article-analyzer/exports/ninjs.js";
import { richText } from "article-analyzer/exports/rich-text.js";
import { zip } from "article-analyzer/exports/zip.js";
import initInline, { analyze as analyzeInline } from "article-analyzer/inline";

const options: Options = { format: "text", publishedOn: "2024-05-16" };

export async function program(): Promise<Blob> {
  await init(engine);
  await initInline();
  initSync();
  const analysis: Analysis = analyze("Kofi Mensah spoke.", options);
  analyzeInline(analysis.article.text);
  const again = await createAnalyzer().analyze("Kofi Mensah spoke.", { ...options, signal: AbortSignal.timeout(1000), onProgress: ({ stage }: Progress) => console.log(stage) });
  const exported = [cleanText(analysis), newsArticle(again), ninjs(again, { url: "https://example.org/1" }), richText(again), csv(again, "places"), ...Object.values(FORMATS).map((format) => format(again))];
  const columns: string[] = TABLES.quotes.columns;
  console.log(exported[0]?.type, columns.length);
  // @ts-expect-error a table that there is not
  csv(again, "verbs");
  // @ts-expect-error a text is no analysis
  ninjs("Kofi Mensah spoke.");
  // @ts-expect-error a day is written as ISO 8601 has it
  analyze("Kofi Mensah spoke.", { publishedOn: 20240516 });
  return zip(exported);
}

const element: ArticleAnalyzerElement = document.createElement("article-analyzer");
element.addEventListener("correction", ({ detail }) => {
  const correction: Correction = detail.correction;
  if (correction.type === "rename") console.log(correction.name, detail.analysis.entities.length);
});
element.addEventListener("error", ({ detail }) => console.log(detail.error instanceof AnalyzerError, detail.error.code));

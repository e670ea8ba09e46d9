/**
 * The formats that one article can be taken along in, in the order of the menu.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { cleanText } from "./clean-text.js";
import { geojson } from "./geojson.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { newsArticle } from "./news-article.js";
import { ninjs } from "./ninjs.js";
import { webAnnotation } from "./web-annotation.js";

/** @satisfies {Record<string, (analysis: Analysis, context?: Context) => Export>} */
export const FORMATS = {
  text: cleanText,
  brief: markdown,
  analysis: json,
  newsArticle,
  ninjs,
  annotations: webAnnotation,
  places: geojson,
};

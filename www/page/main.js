/**
 * The page around the element: its ways of bringing in a text, and its theme. What shows a result is loaded while the
 * first text is being analysed.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import "./start.js";
import { settle } from "./language.js";

await settle();
const [{ attachIntake }] = await Promise.all([import("./intake.js"), import("../element/define.js")]);

const analyzer = /** @type {ArticleAnalyzerElement} */ (document.getElementById("analyzer"));
attachIntake(analyzer);
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  analyzer.focus();
});

await analyzer.ready;
const { attachTheme } = await import("./theme.js");
attachTheme();

// What is wanted at the touch of a mark or of Ctrl+P comes last, but it comes; the views beside the article, the menu of
// exports and what reads files come when they are asked for.
await Promise.all([import("../views/report.js"), import("../views/finding-card.js")]);

const [{ attachFooter }, { keepOffline }] = await Promise.all([import("./footer.js"), import("./offline.js")]);
attachFooter(analyzer);
await keepOffline(analyzer);

/**
 * The page around the element: its ways of bringing in a text, and its theme. What shows a result is loaded while the
 * first text is being analysed.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import "./start.js";
import "../element/define.js";
import { attachIntake } from "./intake.js";

const analyzer = /** @type {ArticleAnalyzerElement} */ (document.getElementById("analyzer"));
attachIntake(analyzer);
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  analyzer.focus();
});

await analyzer.ready;
const { attachTheme } = await import("./theme.js");
attachTheme();

// What is wanted at the touch of a mark or with a file comes last, but it comes; the views beside the article come when
// they are looked at.
await Promise.all([import("../intake/read.js"), import("../views/finding-card.js")]);

/**
 * The page around the element: its ways of bringing in a text, and its theme. What shows a result is loaded while the
 * first text is being analysed.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import "./analysis.js";
import { settle } from "./language.js";

await settle();
const [{ attachIntake }] = await Promise.all([import("./intake.js"), import("../element/define.js")]);

const analyzer = /** @type {ArticleAnalyzerElement} */ (document.getElementById("analyzer"));
attachIntake(analyzer);
pressAgain("sample", "open", "open-folder");
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  analyzer.focus();
});

await analyzer.ready.catch(() => {}); // the element says so
const { attachTheme } = await import("./theme.js");
attachTheme();
pressAgain("theme");

const [{ attachFooter }, { keepOffline }] = await Promise.all([import("./footer.js"), import("./offline.js")]);
attachFooter(analyzer);
await keepOffline(analyzer);

/**
 * What was pressed before it was heard, see early.js.
 *
 * @param {string[]} heard ids of the buttons that are heard from here on
 */
function pressAgain(...heard) {
  const { pressed = "" } = document.documentElement.dataset;
  if (heard.includes(pressed)) document.getElementById(pressed)?.click();
}

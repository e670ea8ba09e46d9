// In a project: from "article-analyzer/analyzer".
import { createAnalyzer } from "../../dist/analyzer/analyzer.js";
import { attach } from "./attach.js";

const analyzer = createAnalyzer();

/** Marks are paint: who cannot see them reads the list. @param {string} field */
function attachWithList(field) {
  const list = document.querySelector(`ul[aria-labelledby="${field}-names"]`);
  attach(/** @type {HTMLElement} */ (document.getElementById(field)), analyzer, {
    onMarks: (marks) => list?.replaceChildren(...new Set(marks.map(({ kind, text }) => `${text}, ${kind}`)).values().map(item)),
    onError: (error) => list?.replaceChildren(item(String(error))),
  });
}

/** @param {string} text */
function item(text) {
  const li = document.createElement("li");
  li.textContent = text;
  return li;
}

attachWithList("story");
attachWithList("editable");

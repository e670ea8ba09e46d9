import { start } from "./engine.js";

const [{ analyze }, text] = await Promise.all([start(), fetch("article.txt").then((response) => response.text())]);
document.querySelector("pre").textContent = JSON.stringify(analyze(text));
requestAnimationFrame(() => setTimeout(() => performance.mark("analysis-shown")));

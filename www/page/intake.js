/**
 * The page's own ways into the box: the sample, a file that is opened, and what is dropped or pasted anywhere.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 */
import { sourceFrom } from "../element/clipboard.js";
import { notices } from "../strings/strings.js";
import { SAMPLE } from "./sample.js";

/** @param {ArticleAnalyzerElement} analyzer */
export function attachIntake(analyzer) {
  const control = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
  const file = control("file");
  let turns = 0;

  control("sample").addEventListener("click", () => analyzer.take({ text: SAMPLE, format: "auto", origin: "sample" }));
  control("open").addEventListener("click", () => file.click());
  control("clear").addEventListener("click", () => (turns += 1));
  file.addEventListener("change", () => open(file.files));
  document.addEventListener("paste", paste);
  acceptDrops();

  /** @param {ClipboardEvent} event */
  function paste(event) {
    const { clipboardData } = event;
    if (!clipboardData || event.defaultPrevented) return;
    const [target] = event.composedPath();
    const box = target instanceof Element ? target.closest("input, textarea") : null;
    const source = sourceFrom(clipboardData);
    if (source && !box) analyzer.take(source);
    else if (!source && (!box || box.id === "paste") && clipboardData.files.length > 0) open(clipboardData.files);
  }

  function acceptDrops() {
    let within = false; // a drag that began on this page is the browser's business
    document.addEventListener("dragstart", () => (within = true));
    document.addEventListener("dragend", () => (within = false));
    document.addEventListener("dragover", (event) => {
      if (within) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", ({ relatedTarget }) => {
      if (!relatedTarget) document.body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      document.body.classList.remove("dropping");
      if (within || !event.dataTransfer) return;
      event.preventDefault();
      if (event.dataTransfer.files.length > 0) return open(event.dataTransfer.files);
      const source = sourceFrom(event.dataTransfer);
      if (source) analyzer.take(source);
    });
  }

  /** @param {FileList | null} files */
  async function open(files) {
    const [first, ...others] = files ?? [];
    if (!first) return;
    if (others.length > 0) return analyzer.say(notices.severalFiles);
    const turn = ++turns;
    const { sourceFromFile } = await import("./intake/files.js");
    const read = await sourceFromFile(first);
    file.value = ""; // so that the same file may be opened again
    if (turn !== turns) return;
    if ("notice" in read) analyzer.say(read.notice);
    else analyzer.take(read.source);
  }
}

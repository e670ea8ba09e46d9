/**
 * The page's own ways into the box: the sample, files and folders that are opened, and what is dropped or pasted
 * anywhere. One article goes into the box; several become a batch above it.
 *
 * @import { ArticleAnalyzerElement } from "../element/element.js"
 * @import { Batch } from "../batch/view.js"
 */
import { sourceFrom } from "../element/clipboard.js";
import { views } from "../strings/strings.js";
import { SAMPLE } from "./sample.js";

/** @param {ArticleAnalyzerElement} analyzer */
export function attachIntake(analyzer) {
  const control = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
  const failed = () => analyzer.say({ tone: "error", title: views.failed });
  let turns = 0;
  /** @type {Batch | undefined} */
  let batch;

  control("sample").addEventListener("click", () => analyzer.take({ text: SAMPLE, format: "auto", origin: "sample" }));
  control("clear").addEventListener("click", () => (turns += 1));
  attachPicker("open", "file");
  attachPicker("open-folder", "folder");
  document.addEventListener("paste", paste);
  acceptDrops();
  const follow = () => location.hash.length > 1 && import("./link.js").then(({ followLink }) => followLink(analyzer), failed);
  follow();
  addEventListener("hashchange", follow);
  if (isKept()) import("./reload.js").then(({ restore }) => restore(analyzer), failed);

  /**
   * @param {string} button
   * @param {string} input
   */
  function attachPicker(button, input) {
    const picker = control(input);
    control(button).addEventListener("click", () => picker.click());
    picker.addEventListener("change", () => {
      open([...(picker.files ?? [])]);
      picker.value = ""; // so that the same file may be opened again
    });
  }

  /** @param {ClipboardEvent} event */
  function paste(event) {
    const { clipboardData } = event;
    if (!clipboardData || event.defaultPrevented) return;
    const [target] = event.composedPath();
    const box = target instanceof Element ? target.closest("input, textarea") : null;
    const source = sourceFrom(clipboardData);
    if (source && !box) analyzer.take(source);
    else if (!source && (!box || box.id === "paste") && clipboardData.files.length > 0) open([...clipboardData.files]);
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
      const { dataTransfer } = event;
      if (within || !dataTransfer) return;
      event.preventDefault();
      if (dataTransfer.files.length > 0) return openDropped(dataTransfer);
      const source = sourceFrom(dataTransfer);
      if (source) analyzer.take(source);
    });
  }

  /**
   * A browser forgets the entries of a drop when its event is over: they are taken before anything is waited for.
   *
   * @param {DataTransfer} transfer
   */
  function openDropped({ items, files }) {
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const folders = entries.some(({ isDirectory }) => isDirectory);
    open(folders ? entries : [...files]);
  }

  /** @param {File[] | FileSystemEntry[]} given */
  async function open(given) {
    if (given.length === 0) return;
    const turn = ++turns;
    try {
      const { bringIn } = await import("../batch/bring-in.js");
      const several = await bringIn(given, analyzer, () => turn === turns);
      if (!several || turn !== turns) return;
      const { Batch } = await import("../batch/view.js");
      batch?.close();
      batch = new Batch(analyzer);
      await batch.run(several);
    } catch {
      failed();
    }
  }
}

/** Whether a text was kept over a reload, see reload.js. */
function isKept() {
  try {
    return sessionStorage.getItem("reload") !== null;
  } catch {
    return false;
  }
}

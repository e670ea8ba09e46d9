/**
 * What was corrected, and the personal list: each line can be taken away.
 *
 * @import { Correction } from "../corrections/correction.js"
 * @import { Entry } from "../corrections/log.js"
 * @import { Trouble } from "../corrections/personal-list.js"
 * @import { Corrector } from "../element/corrector.js"
 */
import { NotAList } from "../corrections/personal-list.js";
import { h } from "./dom.js";
import { corrections as strings, list as listStrings, told } from "../strings/correcting.js";
import { Portions } from "./portions.js";

/** A list is a small file. */
const LARGEST = 5_000_000;

/**
 * @param {Corrector} corrector
 * @param {Entry[]} lost
 * @returns {HTMLElement[]} nothing where nothing was corrected
 */
export function correctionsMade(corrector, lost) {
  const { entries, canUndo, canRedo } = corrector.standing;
  if (!canUndo && !canRedo) return [];
  const gone = new Set(lost.map(({ entry }) => entry));
  const made = new Portions(entries.toReversed(), (entry) => line(told(entry), gone.has(entry.entry) ? strings.lostShort : "", () => corrector.remove(entry.entry)));
  return [h("section", { class: "group" }, h("h2", { class: "title" }, strings.heading, " ", h("span", { class: "count" }, entries.length)), made.list, made.more, h("div", { class: "buttons" }, ...historyButtons(corrector)))];
}

/**
 * The quiet line above the article, once something was corrected.
 *
 * @param {Corrector} corrector
 * @param {() => void} showAll
 * @returns {HTMLElement[]}
 */
export function historyBar(corrector, showAll) {
  const { entries, canUndo, canRedo } = corrector.standing;
  if (!canUndo && !canRedo) return [];
  return [h("span", {}, strings.count(entries.length)), ...historyButtons(corrector), h("button", { type: "button", class: "quiet", "data-key": "corrections", click: showAll }, strings.show)];
}

/** @param {Corrector} corrector */
function historyButtons(corrector) {
  const { canUndo, canRedo } = corrector.standing;
  return [
    h("button", { type: "button", class: "quiet", "data-key": "undo", "aria-keyshortcuts": "Control+Z", disabled: !canUndo, click: () => corrector.undo() }, strings.undo),
    h("button", { type: "button", class: "quiet", "data-key": "redo", "aria-keyshortcuts": "Control+Shift+Z", disabled: !canRedo, click: () => corrector.redo() }, strings.redo),
  ];
}

/**
 * @param {Corrector} corrector
 * @param {Correction[]} listed those that apply to the article
 * @param {Trouble | null} trouble
 * @returns {HTMLElement[]}
 */
export function personalListView(corrector, listed, trouble) {
  const { list } = corrector;
  const here = new Set(listed.map((correction) => ("name" in correction ? correction.name : "")));
  const items = new Portions([...list.items], ({ name, kind }) => {
    const what = told(kind === null ? { type: "never", name } : { type: "always", name, kind });
    return line(what, here.has(name) ? listStrings.applies : "", () => corrector.changeList(() => list.remove(name), strings.unlisted(what)));
  });
  const message = h("p", { class: "trouble", role: "status" }, trouble ? strings.trouble[trouble] : "");
  const file = h("input", { type: "file", accept: ".json,application/json", hidden: true, change: () => bring(file, corrector, message) });
  return [
    h(
      "section",
      { class: "group" },
      h("h3", {}, listStrings.heading, " ", h("span", { class: "count" }, list.items.length)),
      h("p", { class: "reason" }, listStrings.about),
      items.list,
      items.more,
      message,
      h(
        "div",
        { class: "buttons" },
        h("button", { type: "button", class: "quiet", "data-key": "bring", click: () => file.click() }, listStrings.bring),
        list.items.length > 0 ? h("button", { type: "button", class: "quiet", "data-key": "take", click: () => take(list.toJSON()) }, listStrings.take) : null,
        file,
      ),
    ),
  ];
}

/**
 * @param {string} what
 * @param {string} remark
 * @param {() => void} remove
 */
function line(what, remark, remove) {
  return h(
    "li",
    { class: "correction" },
    h("span", {}, what, remark ? h("small", {}, ` ${remark}`) : null),
    h("button", { type: "button", class: "quiet small", "data-key": `remove ${what}`, "aria-label": strings.removeThis(what), click: remove }, strings.remove),
  );
}

/** @param {string} json */
function take(json) {
  const url = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  h("a", { href: url, download: "article-analyzer-list.json" }).click();
  setTimeout(() => URL.revokeObjectURL(url));
}

/**
 * @param {HTMLInputElement} input
 * @param {Corrector} corrector
 * @param {HTMLElement} message
 */
async function bring(input, corrector, message) {
  const [file] = input.files ?? [];
  if (!file) return;
  try {
    if (file.size > LARGEST) throw new NotAList();
    const { count, trouble } = corrector.list.takeIn(await file.text());
    corrector.changeList(() => trouble, listStrings.broughtIn(count));
  } catch (error) {
    message.textContent = error instanceof NotAList ? listStrings.noList : listStrings.unreadable;
  } finally {
    input.value = "";
  }
}

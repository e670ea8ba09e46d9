/**
 * Wires the page: the store in the middle, the session and the controls change it, the views show it.
 */
import { Analyst } from "./analyst.js";
import { Box } from "./box.js";
import { byId } from "./dom.js";
import { attachCard } from "./hovercard.js";
import { Reader } from "./reader.js";
import { Session } from "./session.js";
import { Store } from "./store.js";
import { summary } from "./strings.js";
import { attachTabs } from "./tabs.js";
import { attachTakeaway } from "./takeaway.js";
import { attachTheme } from "./theme.js";
import { changes } from "./views/changes.js";
import { noticeElement } from "./views/notice.js";

const store = new Store();
const session = new Session(store, new Analyst());

const announce = (/** @type {string} */ message) => {
  byId("announcement").textContent = message;
};

attachTheme();
attachTabs(store);
attachTakeaway(store, announce);
attachCard(store);
new Reader(store, session, announce);
store.subscribe(renderResult);
store.subscribe(renderNotice);
new Box(store, session);

/** @type {typeof store.state.result} */
let changesShown = null;

/** @param {typeof store.state} state @param {typeof store.state} previous */
function renderResult({ result, view }, { result: previous }) {
  byId("result").hidden = !result;
  byId("result").setAttribute("aria-busy", String(store.state.working));
  if (result && result !== previous) {
    const { edits } = result.analysis.article;
    byId("changes-count").textContent = edits.length.toLocaleString("en");
    announce(summary(result.analysis));
    if (document.activeElement === document.body) byId("article").focus({ preventScroll: true });
  }
  if (view === "changes" && result && result !== changesShown) {
    byId("view-changes").replaceChildren(...changes(result));
    changesShown = result;
  }
}

/** @param {typeof store.state} state @param {typeof store.state} previous */
function renderNotice({ notice }, previous) {
  if (notice === previous.notice) return;
  byId("notice").replaceChildren(...(notice ? [noticeElement(notice, () => session.analyze())] : []));
}

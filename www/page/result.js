/**
 * Everything that shows a result, or says why there is none.
 *
 * @import { Session } from "./session.js"
 * @import { State, Store } from "./store.js"
 */
import { byId, h } from "./dom.js";
import { attachCard } from "./hovercard.js";
import { Reader } from "./reader.js";
import { summary } from "./strings.js";
import { attachTabs } from "./tabs.js";
import { attachTakeaway } from "./takeaway.js";
import { attachTheme } from "./theme.js";
import { noticeElement } from "./views/notice.js";

const STYLES = ["article", "names", "changes", "print"];

await Promise.all(STYLES.map(style));

/**
 * @param {Store} store
 * @param {Session} session
 * @param {(message: string) => void} announce
 */
export function attachResult(store, session, announce) {
  attachTheme();
  attachTabs(store);
  attachTakeaway(store, announce);
  attachCard(store);
  new Reader(store, session, announce);
  store.subscribe(renderResult);
  store.subscribe(renderNotice);

  /** @type {State["result"]} */
  let changesShown = null;

  /** @param {Readonly<State>} state @param {Readonly<State>} previous */
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
      changesShown = result;
      showChanges(result);
    }
  }

  /** @param {NonNullable<State["result"]>} result */
  async function showChanges(result) {
    const { changes } = await import("./views/changes.js");
    if (store.state.result === result) byId("view-changes").replaceChildren(...changes(result));
  }

  /** @param {Readonly<State>} state @param {Readonly<State>} previous */
  function renderNotice({ notice }, previous) {
    if (notice === previous.notice) return;
    byId("notice").replaceChildren(...(notice ? [noticeElement(notice, () => session.analyze())] : []));
  }
}

/**
 * @param {string} name
 * @returns {Promise<unknown>} resolved when the style sheet holds, or cannot be had
 */
function style(name) {
  const link = h("link", { rel: "stylesheet", href: new URL(`../style/${name}.css`, import.meta.url).href });
  document.head.append(link);
  return new Promise((settle) => {
    link.addEventListener("load", settle);
    link.addEventListener("error", settle);
  });
}

/**
 * Everything that shows a result, or says why there is none.
 *
 * @import { Session } from "./session.js"
 * @import { State, Store } from "./store.js"
 */
import { byId } from "./dom.js";
import { Desk } from "./desk.js";
import { attachCard } from "./hovercard.js";
import { Keeper } from "./keeping.js";
import { Reader } from "./reader.js";
import { summary, views } from "./strings.js";
import { style } from "./styles.js";
import { attachTabs } from "./tabs.js";
import { attachTakeaway } from "./takeaway.js";
import { attachTheme } from "./theme.js";
import { noticeElement } from "./views/notice.js";

const STYLES = ["article", "names", "findings", "changes", "print"];

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
  const keeper = new Keeper(store, session, announce);
  const reader = new Reader(store, session, keeper, announce);
  const desk = new Desk(store, reader, announce);
  store.subscribe(renderResult);
  store.subscribe(renderNotice);
  store.subscribe(renderPanel);

  /** @type {import("./panels.js").Panels | undefined} */
  let panels;

  /** @param {Readonly<State>} state @param {Readonly<State>} previous */
  function renderResult({ result }, { result: previous }) {
    byId("result").hidden = !result;
    byId("result").setAttribute("aria-busy", String(store.state.working));
    if (!result || result === previous) return;
    if (result.found !== previous?.found) announce(summary(result.analysis));
    if (document.activeElement === document.body) byId("article").focus({ preventScroll: true });
  }

  /** @param {Readonly<State>} state @param {Readonly<State>} previous */
  async function renderPanel({ view, result }, previous) {
    if (!result || view === "article" || (view === previous.view && result === previous.result)) return;
    try {
      const { Panels } = await import("./panels.js");
      panels ??= new Panels({ entity: (id) => reader.showEntity(id), spot: (spot) => reader.showSpot(spot) }, keeper, desk);
      await panels.show(store.state);
    } catch {
      store.set({ notice: { tone: "error", title: views.failed } });
    }
  }

  /** @param {Readonly<State>} state @param {Readonly<State>} previous */
  function renderNotice({ notice }, previous) {
    if (notice === previous.notice) return;
    byId("notice").replaceChildren(...(notice ? [noticeElement(notice, () => session.analyze())] : []));
  }
}

/**
 * Everything that shows a result, or says why there is none.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Session } from "./session.js"
 * @import { Store } from "./store.js"
 */
import { KINDS, counted, sentences } from "../strings/strings.js";
import { pause } from "../views/dom.js";
import { noticeElement } from "../views/notice.js";
import { Desk } from "./desk.js";
import { Frame } from "./frame.js";
import { attachCard } from "./hovercard.js";
import { Keeper } from "./keeping.js";
import { Reader } from "./reader.js";
import { dress } from "./sheets.js";
import { attachTabs } from "./tabs.js";
import { attachTakeaway } from "./takeaway.js";

/**
 * @param {ShadowRoot} root
 * @param {Store} store
 * @param {Session} session
 * @returns {Promise<Frame>}
 */
export async function attachResult(root, store, session) {
  await dress(root, "tokens", "controls", "result", "article", "names", "findings", "changes", "print");
  const frame = new Frame();
  const keeper = new Keeper(store, session, (message) => frame.announce(message));
  const reader = new Reader(frame, store, session, keeper);
  const desk = new Desk(root, frame, store, session, reader);
  attachTabs(frame, store, { go: { entity: (id) => reader.showEntity(id), spot: (spot) => reader.showSpot(spot) }, keeper, desk, dress: (sheet) => dress(root, sheet) });
  attachTakeaway(frame, store);
  attachCard(frame, store);

  store.subscribe(({ result, source, working }, { result: previous }) => {
    frame.result.hidden = !result;
    frame.result.setAttribute("aria-busy", String(working));
    if (!result || result === previous) return;
    if (result.found !== previous?.found) frame.announce(summary(result.analysis));
    if (source?.origin !== "given") pause().then(() => goToArticle(frame));
  });
  store.subscribe(({ notice }, previous) => {
    if (notice !== previous.notice) frame.notice.replaceChildren(...(notice ? [noticeElement(notice, () => session.analyze())] : []));
  });
  root.append(...frame.elements);
  return frame;
}

/**
 * Where nobody has gone elsewhere. Moving the focus has everything laid out at once: it is a task of its own.
 *
 * @param {Frame} frame
 */
function goToArticle(frame) {
  if (document.activeElement === document.body) frame.article.focus({ preventScroll: true });
}

/** @param {Analysis} analysis */
function summary({ entities, article }) {
  const names = Object.entries(KINDS)
    .map(([kind, { one, many }]) => ({ count: entities.filter((entity) => entity.kind === kind).length, one, many }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => counted(count, one, many));
  return `${names.length > 0 ? names.join(", ") : sentences.noNames}. ${sentences.changes(article.edits.length)}.`;
}

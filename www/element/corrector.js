/**
 * Correcting: what was corrected goes into the log, and the article is shown anew as it stands then.
 *
 * @import { Correction } from "../corrections/correction.js"
 * @import { Step } from "../corrections/log.js"
 * @import { EntityKind } from "../article-analyzer.js"
 * @import { Session } from "./session.js"
 * @import { Store } from "./store.js"
 */
import { append, standing } from "../corrections/log.js";
import { personalList, revise } from "../corrections/revise.js";
import { corrections as strings, told } from "../strings/correcting.js";

export class Corrector {
  #store;
  #session;
  #announce;

  /**
   * @param {Store} store
   * @param {Session} session
   * @param {(message: string) => void} announce
   */
  constructor(store, session, announce) {
    this.#store = store;
    this.#session = session;
    this.#announce = announce;
  }

  get standing() {
    return standing(this.#store.state.log);
  }

  get list() {
    return personalList;
  }

  /** @param {Correction} correction */
  correct(correction) {
    this.#take({ step: "correct", correction });
    const [entry] = this.standing.entries.slice(-1);
    const lost = this.#store.state.result?.lost.some((each) => each.entry === entry?.entry);
    this.#announce(lost ? strings.lost : strings.done(told(correction)));
    this.#session.corrected(entry);
  }

  undo() {
    const before = this.standing;
    if (!before.canUndo) return;
    this.#take({ step: "undo" });
    this.#announce(strings.undone(this.standing.entries.length));
    this.#session.corrected();
  }

  redo() {
    if (!this.standing.canRedo) return;
    this.#take({ step: "redo" });
    this.#announce(strings.redone(this.standing.entries.length));
    this.#session.corrected();
  }

  /** @param {number} entry of the log */
  remove(entry) {
    this.#take({ step: "remove", entry });
    this.#announce(strings.undone(this.standing.entries.length));
    this.#session.corrected();
  }

  /**
   * Changes the personal list.
   *
   * @param {() => import("../corrections/personal-list.js").Trouble | null} change
   * @param {string} message
   */
  changeList(change, message) {
    const trouble = change();
    this.#store.set({ listTrouble: trouble });
    this.#show();
    this.#announce(trouble ? strings.trouble[trouble] : message);
  }

  /** @param {string} name @param {EntityKind | null} kind */
  putOnList(name, kind) {
    const message = strings.listed(told(kind === null ? { type: "never", name } : { type: "always", name, kind }));
    this.changeList(() => personalList.set(name, kind), message);
    if (!this.#store.state.listTrouble) this.#store.set({ notice: { tone: "remark", title: message, detail: strings.listedWhere } });
  }

  /** @param {Step} step */
  #take(step) {
    this.#store.set({ log: append(this.#store.state.log, step) });
    this.#show();
  }

  /** What was chosen stays chosen, where it still is. */
  #show() {
    const { result, mention, entity, log } = this.#store.state;
    if (!result) return;
    const at = result.analysis.mentions[mention ?? result.analysis.entities[entity ?? -1]?.mentions[0] ?? -1];
    const revised = { ...result, ...revise(result.found, log) };
    const { mentions } = revised.analysis;
    const index = at ? mentions.findIndex(({ start, end }) => start < at.end && end > at.start) : -1;
    const chosen = index < 0 ? null : (mentions[index]?.entity ?? null);
    this.#store.set({ result: revised, entity: entity === null ? null : chosen, mention: mention === null || index < 0 ? null : index, spot: null });
  }
}

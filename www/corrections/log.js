/**
 * The log of corrections: a list of steps to which is only ever added, undoing included. What stands after them all is
 * told by reading it from the start.
 *
 * @import { Correction } from "./correction.js"
 */

/**
 * @typedef {{ step: "correct", correction: Correction }
 *   | { step: "remove", entry: number }
 *   | { step: "undo" }
 *   | { step: "redo" }} Step
 */

/** @typedef {Correction & { entry: number }} Entry a correction with its number in the log */
/** @typedef {{ entries: readonly Entry[], canUndo: boolean, canRedo: boolean }} Standing */

/**
 * @param {readonly Step[]} log
 * @param {Step} step
 * @returns {readonly Step[]} a longer log; the same where there is nothing to undo, to redo or to remove
 */
export function append(log, step) {
  const { entries, canUndo, canRedo } = standing(log);
  const idle =
    (step.step === "undo" && !canUndo) || (step.step === "redo" && !canRedo) || (step.step === "remove" && !entries.some(({ entry }) => entry === step.entry));
  return idle ? log : [...log, step];
}

/**
 * @param {readonly Step[]} log
 * @returns {Standing} the corrections that hold
 */
export function standing(log) {
  /** @type {(readonly Entry[])[]} */
  const states = [[]];
  let now = 0;
  for (const [entry, step] of log.entries()) {
    const entries = states[now] ?? [];
    if (step.step === "undo") now -= 1;
    else if (step.step === "redo") now += 1;
    else {
      states.length = now + 1;
      states.push(step.step === "correct" ? [...entries, { ...step.correction, entry }] : entries.filter((each) => each.entry !== step.entry));
      now += 1;
    }
  }
  return { entries: states[now] ?? [], canUndo: now > 0, canRedo: now < states.length - 1 };
}

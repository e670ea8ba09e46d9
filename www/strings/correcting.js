/**
 * The sentences of correcting.
 *
 * @import { EntityKind } from "../article-analyzer.js"
 * @import { Correction } from "../corrections/correction.js"
 */
import { KINDS, counted } from "./strings.js";

/** @type {Record<EntityKind, string>} */
const AS = { person: "a person", organization: "an organisation", place: "a place", other: "another name" };

const FINDINGS = { date: "date", quantity: "figure", quote: "quote" };

const LONGEST = 60;

/** @param {string} words */
function quoted(words) {
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}”`;
}

/**
 * @param {Correction} correction
 * @returns {string} what it says, without a full stop
 */
export function told(correction) {
  switch (correction.type) {
    case "retype":
      return `${quoted(correction.entity.name)} is ${AS[correction.kind]}`;
    case "retype-mention":
      return `${quoted(correction.mention.exact)} is ${AS[correction.kind]} here`;
    case "rename":
      return `${quoted(correction.entity.name)} is called ${quoted(correction.name)}`;
    case "merge":
      return `${quoted(correction.entity.name)} is the same as ${quoted(correction.into.name)}`;
    case "split":
      return `${counted(correction.mentions.length, "mention")} of ${quoted(correction.entity.name)} ${correction.mentions.length === 1 ? "means" : "mean"} another`;
    case "reject":
      return `${quoted(correction.entity.name)} is no name`;
    case "reject-mentions":
      return correction.mentions.length === 1
        ? `${quoted(correction.mentions[0]?.exact ?? "")} is no name here`
        : `${correction.mentions.length} mentions are no names: ${[...new Set(correction.mentions.map(({ exact }) => quoted(exact)))].join(", ")}`;
    case "reject-finding":
      return `${quoted(correction.at.exact)} is no ${FINDINGS[correction.finding]}`;
    case "add":
      return `${quoted(correction.at.exact)} is ${AS[correction.kind]}${correction.everywhere ? ", everywhere in the article" : ""}`;
    case "speaker":
      return `${quoted(correction.quote.exact)} is said by ${correction.speaker ? quoted(correction.speaker.name) : "nobody named"}`;
    case "always":
      return `${quoted(correction.name)} is always ${AS[correction.kind]}`;
    case "never":
      return `${quoted(correction.name)} is never a name`;
  }
}

export const corrections = {
  heading: "What you corrected",
  count: (/** @type {number} */ count) => counted(count, "correction"),
  undo: "Undo",
  redo: "Redo",
  show: "Show all",
  remove: "Remove",
  removeThis: (/** @type {string} */ what) => `Remove: ${what}`,
  lost: "This no longer applies: its words are not in the article as it is now.",
  lostShort: "No longer applies: its words are not in the article as it is now.",
  done: (/** @type {string} */ what) => `${what}. Ctrl+Z takes it back.`,
  undone: (/** @type {number} */ count) => `Taken back. ${counted(count, "correction")}.`,
  redone: (/** @type {number} */ count) => `Made again. ${counted(count, "correction")}.`,
  listed: (/** @type {string} */ what) => `${what}: on your list.`,
  unlisted: (/** @type {string} */ what) => `Taken off your list: ${what}.`,
  trouble: {
    full: "The browser’s storage is full: your list holds until you close this page. Take it along as a file.",
    forbidden: "This browser does not let the page keep anything: your list holds until you close this page. Take it along as a file.",
  },
};

export const list = {
  heading: "Your list, for every article",
  about: "Names you put here are marked your way in every article. The list stays in this browser.",
  applies: "in this article",
  take: "Save as a file",
  bring: "Open a list",
  broughtIn: (/** @type {number} */ count) => `${counted(count, "name")} taken in.`,
  noList: "This file is no list of this page. Nothing was changed.",
  unreadable: "The file could not be read. Nothing was changed.",
};

export const entity = {
  also: (/** @type {string[]} */ forms) => `Also: ${forms.join(", ")}`,
  mentions: (/** @type {number} */ count) => counted(count, "mention"),
  confidence: (/** @type {number} */ percent) => `Confidence ${percent}%.`,
  correct: "Correct",
  close: "Done",
  kind: "It is",
  name: "Its name",
  save: "Rename",
  same: "The same as",
  choose: "Choose a name",
  merge: "Merge",
  which: "Mentions that mean another, or are no names",
  split: "They mean another",
  reject: "They are no names",
  rejectAll: "It is no name",
  everywhere: "In every article",
  always: (/** @type {string} */ name, /** @type {EntityKind} */ kind) => `${quoted(name)} is always ${AS[kind]}`,
  never: (/** @type {string} */ name) => `${quoted(name)} is never a name`,
};

export const marking = {
  label: (/** @type {string} */ words) => `Mark ${quoted(words)}`,
  as: "Mark as",
  kinds: { person: KINDS.person.one, organization: KINDS.organization.one, place: KINDS.place.one, other: "other" },
  all: (/** @type {number} */ count) => `all ${count.toLocaleString("en")}`,
  no: "No name",
  offer: "Press M to mark the selected words.",
};

export const speaker = {
  change: "Change speaker",
  of: (/** @type {string} */ words) => `Change the speaker of ${quoted(words)}`,
  label: "Said by",
  nobody: "Nobody named",
  set: "Set",
};

export const findings = {
  reject: { date: "No date", quantity: "No figure", quote: "No quote" },
  rejectThis: (/** @type {string} */ what, /** @type {string} */ words) => `${what}: ${quoted(words)}`,
};

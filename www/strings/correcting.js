/**
 * The sentences of correcting.
 *
 * @import { EntityKind } from "../article-analyzer.js"
 * @import { Correction } from "../corrections/correction.js"
 */
import { KINDS, counted, numeral } from "./strings.js";

/** @type {Record<EntityKind, string>} */
export const asKinds = { person: "a person", organization: "an organisation", place: "a place", other: "another name" };

/** What a correction says, without a full stop. Names come in quotation marks. */
export const tellings = {
  quoted: (/** @type {string} */ words) => `“${words}”`,
  is: (/** @type {string} */ name, /** @type {string} */ kind) => `${name} is ${kind}`,
  isHere: (/** @type {string} */ name, /** @type {string} */ kind) => `${name} is ${kind} here`,
  isEverywhere: (/** @type {string} */ name, /** @type {string} */ kind) => `${name} is ${kind}, everywhere in the article`,
  always: (/** @type {string} */ name, /** @type {string} */ kind) => `${name} is always ${kind}`,
  never: (/** @type {string} */ name) => `${name} is never a name`,
  rename: (/** @type {string} */ name, /** @type {string} */ other) => `${name} is called ${other}`,
  merge: (/** @type {string} */ name, /** @type {string} */ other) => `${name} is the same as ${other}`,
  split: (/** @type {number} */ count, /** @type {string} */ name) => `${counted(count, "mention")} of ${name} ${count === 1 ? "means" : "mean"} another`,
  reject: (/** @type {string} */ name) => `${name} is no name`,
  rejectHere: (/** @type {string} */ name) => `${name} is no name here`,
  rejectMentions: (/** @type {number} */ count, /** @type {string} */ names) => `${numeral(count)} mentions are no names: ${names}`,
  date: (/** @type {string} */ words) => `${words} is no date`,
  quantity: (/** @type {string} */ words) => `${words} is no figure`,
  quote: (/** @type {string} */ words) => `${words} is no quote`,
  speaker: (/** @type {string} */ quote, /** @type {string | null} */ name) => `${quote} is said by ${name ?? "nobody named"}`,
};

const LONGEST = 60;

/** @param {string} words */
function quoted(words) {
  return tellings.quoted(words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words);
}

/**
 * @param {Correction} correction
 * @returns {string} what it says, without a full stop
 */
export function told(correction) {
  switch (correction.type) {
    case "retype":
      return tellings.is(quoted(correction.entity.name), asKinds[correction.kind]);
    case "retype-mention":
      return tellings.isHere(quoted(correction.mention.exact), asKinds[correction.kind]);
    case "rename":
      return tellings.rename(quoted(correction.entity.name), quoted(correction.name));
    case "merge":
      return tellings.merge(quoted(correction.entity.name), quoted(correction.into.name));
    case "split":
      return tellings.split(correction.mentions.length, quoted(correction.entity.name));
    case "reject":
      return tellings.reject(quoted(correction.entity.name));
    case "reject-mentions": {
      const names = correction.mentions.map(({ exact }) => quoted(exact));
      return names.length === 1 ? tellings.rejectHere(names.join()) : tellings.rejectMentions(names.length, [...new Set(names)].join(", "));
    }
    case "reject-finding":
      return tellings[correction.finding](quoted(correction.at.exact));
    case "add":
      return (correction.everywhere ? tellings.isEverywhere : tellings.is)(quoted(correction.at.exact), asKinds[correction.kind]);
    case "speaker":
      return tellings.speaker(quoted(correction.quote.exact), correction.speaker && quoted(correction.speaker.name));
    case "always":
      return tellings.always(quoted(correction.name), asKinds[correction.kind]);
    case "never":
      return tellings.never(quoted(correction.name));
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
  listedWhere: "It counts for every article in this browser. “What was changed” has the list, and takes it back.",
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
  always: (/** @type {string} */ name, /** @type {EntityKind} */ kind) => tellings.always(quoted(name), asKinds[kind]),
  never: (/** @type {string} */ name) => tellings.never(quoted(name)),
};

export const marking = {
  label: (/** @type {string} */ words) => `Mark ${quoted(words)}`,
  as: "Mark as",
  kinds: { person: KINDS.person.one, organization: KINDS.organization.one, place: KINDS.place.one, other: "other" },
  all: (/** @type {number} */ count) => `all ${numeral(count)}`,
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

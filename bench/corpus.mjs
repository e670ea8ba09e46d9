// What the bench reads: one article, and long texts made of all of them under ever other names.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("texts/", import.meta.url);
const texts = readdirSync(folder).sort().map((name) => readFileSync(new URL(name, folder), "utf8"));

/** About 800 words. */
export const article = readFileSync(new URL("world.txt", folder), "utf8");

const CALENDAR = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(January|February|March|April|May|June|July|August|September|October|November|December)$/;
const names = findNames(texts.join("\n"));
const nameIndex = new Map(names.map((name, index) => [name, index]));

/** The articles again and again; from the second time on with names that never stood there before, so that no cache is flattered. */
export function* articles() {
  for (let copy = 0; ; copy++) for (const text of texts) yield copy === 0 ? text : rename(text, copy);
}

/**
 * So many of them in one text that `bytes` of UTF-8 are full.
 * @param {number} bytes
 */
export function corpus(bytes) {
  const parts = [];
  let left = bytes;
  for (const part of articles()) {
    parts.push(part);
    left -= Buffer.byteLength(part) + 2;
    if (left <= 0) break;
  }
  return parts.join("\n\n");
}

/** @param {string} text */
export const countWords = (text) => text.split(/\s+/).filter(Boolean).length;

/** Words with a capital within a sentence, and never without. @param {string} text */
function findNames(text) {
  const words = new Set(text.match(/\p{L}+/gu));
  const capitalised = text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}/gu) ?? [];
  return [...new Set(capitalised)].filter((word) => !CALENDAR.test(word) && !words.has(word.toLowerCase()));
}

/** Gives every name the tail of another. @param {string} text @param {number} copy */
function rename(text, copy) {
  return text.replace(/\p{Lu}\p{Ll}+/gu, (word) => {
    const index = nameIndex.get(word);
    if (index === undefined) return word;
    const other = names[(index + copy * 7) % names.length];
    return word.slice(0, Math.ceil(word.length / 2)) + other.slice(Math.floor(other.length / 2));
  });
}

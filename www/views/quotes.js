/**
 * Who said what: the quotes by speaker, those of the most quoted first, those of nobody last.
 *
 * @import { Analysis, Quote } from "../article-analyzer.js"
 * @import { Go } from "../element/views.js"
 * @import { FindingCorrections } from "./finding-corrections.js"
 */
import { h } from "./dom.js";
import { quotes as strings } from "../strings/findings.js";
import { counted, numeral, views } from "../strings/strings.js";
import { spoken } from "../reading/spoken.js";
import { after, before } from "./excerpt.js";
import { shortened } from "./entry.js";
import { Portions } from "./portions.js";

/** @typedef {{ quote: Quote, index: number }} Item */

/** Words that name nobody by themselves. */
const PRONOUNS = new Set(["he", "she", "they", "it", "we", "i", "you", "who", "this", "that"]);

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @param {FindingCorrections} corrections
 * @returns {HTMLElement[]}
 */
export function quotes(analysis, go, corrections) {
  const items = analysis.quotes.map((quote, index) => ({ quote, index }));
  const groups = [...Map.groupBy(items, ({ quote }) => speakerKey(quote))].sort(byWeight);
  const list = new Portions(groups, ([key, group]) => groupOf(analysis, key, group, go, corrections), undefined, h("div"));
  return [h("h2", { class: "visually-hidden" }, strings.heading), list.list, list.more];
}

/** @param {Quote} quote */
function speakerKey({ speaker, speakerMention }) {
  if (speaker !== null) return speaker;
  const words = speakerMention?.text.toLowerCase() ?? "";
  return PRONOUNS.has(words) ? "" : words;
}

/**
 * @param {[string | number, Item[]]} one
 * @param {[string | number, Item[]]} other
 */
function byWeight([one, ones], [other, others]) {
  if (one === "" || other === "") return one === "" ? 1 : -1;
  return others.length - ones.length || (ones[0]?.index ?? 0) - (others[0]?.index ?? 0);
}

/**
 * @param {Analysis} analysis
 * @param {string | number} key an entity, or the words that name the speaker, or ""
 * @param {Item[]} items
 * @param {Go} go
 * @param {FindingCorrections} corrections
 */
function groupOf({ article, entities }, key, items, go, corrections) {
  const entity = typeof key === "number" ? entities[key] : undefined;
  const name = entity?.name ?? (items[0]?.quote.speakerMention?.text || strings.nobody);
  const role = entity?.roles[0]?.title;
  const list = new Portions(items, (item) => quoteItem(article.text, item, go, corrections));
  return h(
    "section",
    { class: `group${key === "" ? " nobody" : ""}` },
    h(
      "h3",
      {},
      entity ? h("button", { type: "button", class: "link", "aria-label": views.inText(name), click: () => go.entity(entity.id) }, name) : key === "" ? strings.nobody : name,
      role ? h("small", {}, ` ${role}`) : null,
      " ",
      h("span", { class: "count" }, numeral(items.length)),
      h("span", { class: "visually-hidden" }, ` ${counted(items.length, "quote").replace(/^\S+ /, "")}`),
    ),
    list.list,
    list.more,
  );
}

/**
 * @param {string} text
 * @param {Item} item
 * @param {Go} go
 * @param {FindingCorrections} corrections
 */
function quoteItem(text, { quote, index }, go, corrections) {
  const words = shortened(spoken(text, quote));
  return h(
    "li",
    { class: `quotation ${quote.style}` },
    h("button", { type: "button", class: "entry said", dir: "auto", "aria-label": views.inText(words), click: () => go.spot({ kind: "quote", index }) }, words),
    h(
      "p",
      { class: "meta" },
      strings.styles[quote.style],
      quote.closed || quote.style === "indirect" ? null : h("span", { class: "badge" }, strings.open),
      ...evidence(text, quote),
    ),
    h("div", { class: "corrections" }, corrections.speaker(index, words), corrections.reject("quote", index, words)),
  );
}

/**
 * The words that tell who speaks, in their sentence.
 *
 * @param {string} text
 * @param {Quote} quote
 */
function evidence(text, { cue, speakerMention }) {
  const told = [cue, speakerMention].filter((words) => words !== null).sort((one, other) => one.start - other.start);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return [];
  const parts = told.flatMap((words, at) => [at > 0 ? text.slice(told[at - 1]?.end, words.start) : null, h("b", {}, words.text)]);
  return [h("span", { class: "evidence" }, before(text, first.start), ...parts, after(text, last.end))];
}

/**
 * The article in numbers.
 *
 * @import { Analysis, EntityKind } from "../article-analyzer.js"
 * @import { Go } from "../element/views.js"
 */
import { numbersOf } from "../reading/statistics.js";
import { h } from "./dom.js";
import { KINDS, counted, language, readingTime } from "../strings/strings.js";
import { numbers as strings } from "../strings/reading.js";
import { shortened } from "./entry.js";
import { Portions } from "./portions.js";

const one = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(language, { style: "percent" });

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @returns {HTMLElement[]}
 */
export function numbers(analysis, go) {
  const all = numbersOf(analysis);
  const { article, entities } = analysis;
  const share = all.words > 0 ? all.quotedWords / all.words : 0;
  const kinds = /** @type {EntityKind[]} */ (Object.keys(KINDS)).filter((kind) => all.names[kind].entities > 0);
  const speakers = new Portions(all.speakers, ({ entity, quotes, words }) => {
    const named = entities[entity];
    return h(
      "li",
      {},
      h("button", { type: "button", class: "link", click: () => go.entity(entity) }, named?.name ?? ""),
      " ",
      h("span", { class: "count" }, `${counted(quotes, "quote")}${words > 0 ? ` · ${strings.spoken(words)}` : ""}`),
    );
  });
  return [
    h("h2", { class: "visually-hidden" }, strings.heading),
    group(strings.text, [
      [strings.words, one.format(all.words)],
      [strings.reading, readingTime(all.readingSeconds)],
      [strings.sentences, one.format(all.sentences)],
      [strings.paragraphs, one.format(all.paragraphs)],
      [strings.perSentence, one.format(all.perSentence)],
    ]),
    group(strings.names, kinds.map((kind) => [KINDS[kind].heading, strings.named(all.names[kind].entities, all.names[kind].mentions)])),
    group(strings.found, [
      [strings.dates, one.format(all.dates)],
      [strings.quantities, one.format(all.quantities)],
      [strings.quotes, one.format(all.quotes)],
      [strings.quoted, percent.format(share)],
    ]),
    ...(all.speakers.length > 0 ? [h("section", { class: "group" }, h("h3", {}, strings.speakers), speakers.list, speakers.more)] : []),
    ...(all.longest
      ? [h("section", { class: "group" }, h("h3", {}, strings.longest(all.longest.words)), h("p", { class: "said" }, shortened(article.text.slice(all.longest.start, all.longest.end))))]
      : []),
  ];
}

/**
 * @param {string} heading
 * @param {[string, string][]} rows
 */
function group(heading, rows) {
  const pairs = rows.map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value)));
  return h("section", { class: "group" }, h("h3", {}, heading), h("dl", { class: "numbers" }, ...pairs));
}

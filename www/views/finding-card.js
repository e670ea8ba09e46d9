/**
 * The card beside the mark of a date, a figure or a quote: what it was taken for, and why.
 *
 * @import { Analysis, DateMention, Quantity, Quote } from "../article-analyzer.js"
 * @import { Spot } from "../element/state.js"
 */
import { h } from "./dom.js";
import { quotes as strings, timeline } from "../strings/findings.js";
import { FINDINGS } from "../strings/strings.js";
import { amountInWords } from "./figures.js";
import { dayInWords, inWords } from "./timex.js";
import { unitInWords } from "./units.js";

/**
 * @param {Analysis} analysis
 * @param {Spot} spot
 * @returns {HTMLElement[]}
 */
export function findingCard(analysis, { kind, index }) {
  const { dates, quantities, quotes } = analysis;
  const [head, ...rest] =
    kind === "date" ? dateLines(dates[index]) : kind === "figure" ? figureLines(quantities[index]) : quoteLines(quotes[index], analysis);
  if (!head) return [];
  const what = h("span", { class: `key ${kind}` }, FINDINGS[kind].one);
  return [h("p", { class: "who" }, h("strong", {}, head), " ", what), ...rest.map((line) => h("p", { class: "why" }, line))];
}

/** @param {DateMention} [date] */
function dateLines(date) {
  if (!date) return [];
  const { value, from, to, modifier } = date;
  const words = value === null ? timeline.vague : inWords(value);
  const interval = from && to && from !== to ? [timeline.interval(dayInWords(from), dayInWords(to))] : [];
  return [modifier ? `${timeline.modifiers[modifier]} ${words}` : words, ...interval, ...(value === null ? [] : [`TIMEX3 ${value}`])];
}

/** @param {Quantity} [quantity] */
function figureLines(quantity) {
  if (!quantity) return [];
  const unit = unitInWords(quantity.unit);
  return [`${amountInWords(quantity)} ${unit}`.trim(), ...(quantity.of === null ? [] : [quantity.of])];
}

/**
 * @param {Quote | undefined} quote
 * @param {Analysis} analysis
 */
function quoteLines(quote, { entities }) {
  if (!quote) return [];
  const { speaker, speakerMention, cue, style, closed } = quote;
  const name = (speaker === null ? undefined : entities[speaker]?.name) ?? speakerMention?.text ?? strings.nobody;
  return [
    name,
    strings.styles[style],
    ...(speakerMention && speakerMention.text !== name ? [strings.said(`“${speakerMention.text}”`)] : []),
    ...(cue ? [strings.cue(`“${cue.text}”`)] : []),
    ...(closed || style === "indirect" ? [] : [`${strings.open}.`]),
  ];
}

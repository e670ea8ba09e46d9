/**
 * A brief of the article for notes and wikis, in CommonMark with GitHub's tables.
 *
 * @import { Analysis, Block, Entity, EntityKind } from "../article-analyzer.js"
 * @import { Context, Export } from "./export.js"
 */
import { spoken } from "../reading/spoken.js";
import { fileName } from "./naming.js";

/** @type {[EntityKind, string][]} */
const KINDS = [
  ["person", "People"],
  ["organization", "Organisations"],
  ["place", "Places"],
  ["other", "Other names"],
];

/**
 * @param {Analysis} analysis
 * @param {Context} [context]
 * @returns {Export}
 */
export function markdown(analysis, context = {}) {
  const sections = [
    `# ${escaped(analysis.article.title ?? "Article")}`,
    about(analysis),
    ...KINDS.map(([kind, heading]) => section(heading, names(analysis, kind))),
    section("Quotes", quotes(analysis)),
    section("Figures", figures(analysis)),
    section("Dates", dates(analysis)),
    section("Article", analysis.article.blocks.filter(({ kind }) => kind !== "title").map((block) => body(block, analysis.article.text)).join("\n\n")),
  ];
  return { name: fileName(analysis, context, "md"), type: "text/markdown", text: `${sections.filter(Boolean).join("\n\n")}\n` };
}

/**
 * @param {string} heading
 * @param {string} content
 */
function section(heading, content) {
  return content && `## ${heading}\n\n${content}`;
}

/** @param {Analysis} analysis */
function about({ article, statistics }) {
  return [article.byline?.join(", "), article.dateline, article.publishedOn, `${statistics.words} words`].filter((part) => part !== undefined).map(escaped).join(" · ");
}

/**
 * @param {Analysis} analysis
 * @param {EntityKind} kind
 */
function names({ entities }, kind) {
  return entities
    .filter((entity) => entity.kind === kind)
    .sort((one, other) => other.salience - one.salience)
    .map((entity) => `- **${escaped(entity.name)}**${detail(entity)}`)
    .join("\n");
}

/** @param {Entity} entity */
function detail({ roles, aliases, mentions }) {
  const titles = [...new Set(roles.map(({ title }) => title))].join(", ");
  const also = aliases.length > 0 ? ` (also ${aliases.map(escaped).join(", ")})` : "";
  return `${titles && `, ${escaped(titles)}`}${also}${mentions.length > 1 ? ` · ${mentions.length} mentions` : ""}`;
}

/** @param {Analysis} analysis */
function quotes({ quotes: all, entities, article }) {
  return all
    .map((quote) => {
      const speaker = entities[quote.speaker ?? -1]?.name ?? quote.speakerMention?.text;
      const words = quote.style === "direct" ? `“${escaped(spoken(article.text, quote))}”` : escaped(quote.text);
      return `> ${words}${speaker === undefined ? "" : `\n>\n> — ${escaped(speaker)}`}`;
    })
    .join("\n\n");
}

/** @param {Analysis} analysis */
function figures({ quantities }) {
  return table(
    ["In the text", "Number", "Unit", "Of what"],
    quantities.map(({ text, value, unitName, unit, of }) => [text, String(value), unitName ?? unit ?? "", of ?? ""]),
  );
}

/** @param {Analysis} analysis */
function dates({ dates: all }) {
  return table(
    ["In the text", "Meaning"],
    all.map(({ text, value }) => [text, value ?? ""]),
  );
}

/**
 * @param {string[]} columns
 * @param {string[][]} rows
 */
function table(columns, rows) {
  if (rows.length === 0) return "";
  return [columns, columns.map(() => "---"), ...rows.map((row) => row.map(escaped))].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** @type {Partial<Record<Block["kind"], string>>} */
const OPENINGS = { heading: "### ", "list-item": "- ", "block-quote": "> " };

/**
 * @param {Block} block
 * @param {string} text
 */
function body({ kind, start, end }, text) {
  return `${OPENINGS[kind] ?? ""}${escaped(text.slice(start, end))}`;
}

/**
 * Text that means nothing but itself, on one line: https://spec.commonmark.org/0.31.2/#backslash-escapes
 *
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>&|~$^=!]/g, "\\$&")
    .replace(/^([#+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

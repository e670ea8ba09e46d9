/**
 * Who is named with whom: a drawing, and the same in words. Only where the article ties enough names together.
 *
 * @import { Analysis } from "../article-analyzer.js"
 * @import { Network, Tie } from "../reading/network.js"
 * @import { Go } from "../element/views.js"
 */
import { layout } from "../reading/layout.js";
import { networkOf } from "../reading/network.js";
import { h } from "./dom.js";
import { network as strings } from "../strings/reading.js";
import { svg } from "./svg.js";
import { Portions } from "./portions.js";

const MOST_NAMES = 18;
const MOST_TIES = 40;

/** Fewer names or ties than this are read quicker in the text. */
const FEWEST_NAMES = 4;
const FEWEST_TIES = 4;

/** In pixels; a narrower screen scrolls. */
const AREA = { width: 720, height: 400 };

/** About what a name needs in the page's type. */
const LETTER = 7;
const LONGEST_LINE = 20;
const LINE = 17;
const FRAME = 12;

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @returns {HTMLElement[]}
 */
export function whoWithWhom(analysis, go) {
  const found = networkOf(analysis, MOST_NAMES);
  const ties = found.ties.filter(({ sentences, paragraphs }) => sentences > 0 || paragraphs > 1).slice(0, MOST_TIES);
  const tied = new Set(ties.flatMap(({ one, other }) => [one, other]));
  const entities = found.entities.filter((id) => tied.has(id));
  if (ties.length === 0) return [h("p", { class: "lead" }, strings.none)];
  const list = new Portions(ties, (tie) => tieItem(tie, analysis, go));
  const drawn = entities.length >= FEWEST_NAMES && ties.length >= FEWEST_TIES;
  return [...(drawn ? [drawing({ entities, ties }, analysis, go)] : []), list.list, list.more];
}

/**
 * @param {Network} network
 * @param {Analysis} analysis
 * @param {Go} go
 */
function drawing({ entities: ids, ties }, { entities }, go) {
  const at = new Map(ids.map((id, index) => [id, index]));
  const edges = ties.map(({ one, other, sentences }) => ({ from: at.get(one) ?? 0, to: at.get(other) ?? 0, weight: sentences }));
  const points = layout(ids.map((id) => sizeOf(entities[id]?.name ?? "")), edges, AREA);
  const lines = edges.map(({ from, to, weight }) => {
    const [one, other] = [points[from], points[to]];
    return svg("line", { x1: one?.x, y1: one?.y, x2: other?.x, y2: other?.y, "stroke-width": Math.min(6, 0.5 + weight) });
  });
  const nodes = ids.map((id, index) => {
    const { name = "", kind = "other", mentions = [] } = entities[id] ?? {};
    const node = h("button", { type: "button", class: `node ${kind}`, "aria-label": strings.node(name, mentions.length), click: () => go.entity(id) }, name);
    node.style.left = `${((points[index]?.x ?? 0) / AREA.width) * 100}%`;
    node.style.top = `${((points[index]?.y ?? 0) / AREA.height) * 100}%`;
    const near = edges.flatMap(({ from, to }, edge) => (from === index || to === index ? [lines[edge]] : []));
    const light = (/** @type {boolean} */ lit) => near.forEach((line) => line?.classList.toggle("lit", lit));
    for (const [event, lit] of /** @type {const} */ ([["pointerenter", true], ["focus", true], ["pointerleave", false], ["blur", false]])) {
      node.addEventListener(event, () => light(lit));
    }
    return node;
  });
  const web = svg("svg", { viewBox: `0 0 ${AREA.width} ${AREA.height}`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...lines);
  return h("div", { class: "wide" }, h("div", { class: "network", role: "group", "aria-label": strings.label }, web, ...nodes));
}

/** @param {string} name */
function sizeOf(name) {
  return { width: Math.min(name.length, LONGEST_LINE) * LETTER + 2 * FRAME, height: Math.ceil(name.length / LONGEST_LINE) * LINE + FRAME };
}

/**
 * @param {Tie} tie
 * @param {Analysis} analysis
 * @param {Go} go
 */
function tieItem({ one, other, sentences, paragraphs }, { entities }, go) {
  const name = (/** @type {number} */ id) =>
    h("button", { type: "button", class: "link", click: () => go.entity(id) }, h("span", { class: `key ${entities[id]?.kind}` }, entities[id]?.name));
  return h("li", { class: "tie" }, name(one), " – ", name(other), " ", h("span", { class: "count" }, sentences > 0 ? strings.sentences(sentences) : strings.paragraphs(paragraphs)));
}

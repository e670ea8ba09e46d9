/**
 * The places of the article on a map of the world, or of the part of it where they lie. The list of places stands
 * beside it and says the same in words.
 *
 * @import { Analysis, Entity } from "../article-analyzer.js"
 * @import { Frame } from "../maps/projection.js"
 * @import { Go } from "../element/views.js"
 */
import { LINES, RINGS } from "../maps/outline.js";
import { frameOf, project } from "../maps/projection.js";
import { h } from "./dom.js";
import { map as strings } from "../strings/reading.js";
import { svg } from "./svg.js";

/** More names than this nobody reads on a map. */
const MOST_PLACES = 150;

/** Points of the outline in a degree. */
const UNITS = 10;
const TURN = 360 * UNITS;

/** @typedef {Entity & { place: NonNullable<Entity["place"]> }} Located */

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @returns {HTMLElement}
 */
export function placesMap({ entities }, go) {
  const places = entities.filter(isLocated).sort((one, other) => other.mentions.length - one.mentions.length || one.id - other.id).slice(0, MOST_PLACES);
  const frame = frameOf(places.map(({ place }) => place));
  const points = places.map((entity) => pointOf(entity, frame, go));
  const holder = h("div", { class: "map", role: "group", "aria-label": strings.label }, world(frame), ...points);
  new ResizeObserver(() => thin(points)).observe(holder);
  return h("figure", { class: "map-figure" }, holder, h("figcaption", {}, strings.credit));
}

/**
 * @param {Entity} entity
 * @returns {entity is Located}
 */
function isLocated(entity) {
  return entity.kind === "place" && entity.place !== undefined && entity.place !== null;
}

/**
 * @param {Located} entity
 * @param {Frame} frame
 * @param {Go} go
 */
function pointOf({ id, name, place, mentions }, frame, go) {
  const { x, y } = project(frame, place);
  const point = h(
    "button",
    { type: "button", class: x > 0.75 ? "point leftward" : "point", "aria-label": strings.point(name, mentions.length), title: name, click: () => go.entity(id) },
    h("span", { class: "dot" }),
    h("span", { class: "point-name" }, name),
  );
  point.style.left = `${x * 100}%`;
  point.style.top = `${y * 100}%`;
  point.style.setProperty("--size", `${Math.min(1.1, 0.4 + 0.12 * Math.sqrt(mentions.length))}rem`);
  return point;
}

/**
 * Hides names that would cover others'; a place most named goes first.
 *
 * @param {HTMLElement[]} points
 */
function thin(points) {
  const taken = points.flatMap((point) => point.querySelector(".dot")?.getBoundingClientRect() ?? []);
  for (const [index, point] of points.entries()) {
    const name = point.querySelector(".point-name");
    if (!(name instanceof HTMLElement)) continue;
    name.hidden = false;
    const own = name.getBoundingClientRect();
    const covers = taken.some((other, at) => at !== index && own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom);
    name.hidden = covers;
    if (!covers) taken.push(own);
  }
}

/** @param {Frame} frame */
function world({ west, east, north, south, squeeze }) {
  const [width, height] = [(east - west) * squeeze, north - south];
  const left = (((west + 180) % 360) + 360) % 360 - 180;
  const turns = [-360, 0, 360].map((turn) => svg("use", { href: "#world", x: (turn - left) * UNITS }));
  const scaled = svg("g", { transform: `scale(${squeeze / UNITS} ${1 / UNITS}) translate(0 ${north * UNITS})` }, ...turns);
  const outline = svg("g", { id: "world" }, svg("path", { class: "land", d: land() }), svg("path", { class: "border", d: borders() }));
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" }, svg("defs", {}, outline), scaled);
}

/** Where the countries lie; south is down. Those across 180 degrees go on beyond it. */
function land() {
  return RINGS.map((ring) => {
    let before = pointsOf(ring[0] ?? 0)[0]?.[0] ?? 0;
    const points = ring.flatMap((line) => (line < 0 ? pointsOf(~line).reverse() : pointsOf(line))).map(([x, y]) => {
      before = x - TURN * Math.round((x - before) / TURN);
      return `${before} ${-y}`;
    });
    return `M${points.join("L")}Z`;
  }).join("");
}

function borders() {
  return LINES.map((_, line) => `M${pointsOf(line).map(([x, y]) => `${x} ${-y}`).join("L")}`).join("");
}

/**
 * @param {number} line
 * @returns {[number, number][]}
 */
function pointsOf(line) {
  const steps = LINES[line] ?? [];
  /** @type {[number, number][]} */
  const points = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) points.push([(x += steps[at] ?? 0), (y += steps[at + 1] ?? 0)]);
  return points;
}

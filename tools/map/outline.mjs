// Makes www/maps/outline.js of Natural Earth's countries (1:50m, npm world-atlas):
// npm ci --prefix tools/map && node tools/map/outline.mjs
import { readFileSync, writeFileSync } from "node:fs";

/** In degrees: how far the outline may lie from the coast, and the unit in which it is written. */
const TOLERANCE = 0.16;
const UNIT = 0.1;

/** In square degrees: smaller islands are left out. */
const SMALLEST = 0.12;

/** Antarctica, in world-atlas's numbers. */
const LEFT_OUT = new Set(["010"]);

const { arcs, objects, transform } = JSON.parse(readFileSync("tools/map/node_modules/world-atlas/countries-50m.json", "utf8"));

/** @type {[number, number][][]} */
const lines = arcs.map((arc) => unwrapped(decode(arc)));
const rings = objects.countries.geometries
  .filter(({ id }) => !LEFT_OUT.has(id))
  .flatMap(({ type, arcs: own }) => (type === "Polygon" ? own : own.flat()))
  .filter((ring) => area(unwrapped(ring.flatMap(pointsOf))) >= SMALLEST);

const used = [...new Set(rings.flat().map((arc) => (arc < 0 ? ~arc : arc)))];
const number = new Map(used.map((arc, index) => [arc, index]));
const written = used.map((arc) => write(simplified(lines[arc])));
const renumbered = rings.map((ring) => ring.map((arc) => (arc < 0 ? ~number.get(~arc) : number.get(arc))));
writeFileSync(
  "www/maps/outline.js",
  `// Made with Natural Earth (public domain) by tools/map/outline.mjs. Do not edit.
/** Lines in tenths of a degree: longitude and latitude of the first point, then the steps to the others. */
export const LINES = ${JSON.stringify(written)};
/** Outlines of countries, as indices of lines; one that is negative, as its complement, backwards. */
export const RINGS = ${JSON.stringify(renumbered)};
`,
);

function decode(arc) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * transform.scale[0] + transform.translate[0], (y += dy) * transform.scale[1] + transform.translate[1]]);
}

/** Goes on beyond 180 degrees rather than to the other edge of the map. */
function unwrapped(points) {
  let before = points[0][0];
  return points.map(([x, y]) => [(before = x - 360 * Math.round((x - before) / 360)), y]);
}

function pointsOf(arc) {
  return arc < 0 ? lines[~arc].toReversed() : lines[arc];
}

function area(points) {
  return Math.abs(points.reduce((sum, [x, y], at) => sum + x * points[(at + 1) % points.length][1] - points[(at + 1) % points.length][0] * y, 0)) / 2;
}

/** Ramer, Douglas and Peucker. */
function simplified(points) {
  const [first, last] = [points[0], points.at(-1)];
  let [furthest, distance] = [0, 0];
  for (let at = 1; at < points.length - 1; at += 1) {
    const here = distanceTo(points[at], first, last);
    if (here > distance) [furthest, distance] = [at, here];
  }
  if (distance <= TOLERANCE) return [first, last];
  return [...simplified(points.slice(0, furthest + 1)), ...simplified(points.slice(furthest)).slice(1)];
}

function distanceTo([x, y], [fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length));
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}

function write(points) {
  let [fromX, fromY] = [0, 0];
  const steps = [];
  for (const [x, y] of points.map((point) => point.map((degrees) => Math.round(degrees / UNIT)))) {
    if (steps.length === 0 || x !== fromX || y !== fromY) steps.push(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
  }
  return steps;
}

/**
 * Places for the names of a network: the fewer ties lie between two, the nearer they stand (by stress, as Zheng,
 * Pawar and Goodman lay it out, 2018), and no name covers another. It starts from a circle and so always ends alike.
 */

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ width: number, height: number }} Size */

const ROUNDS = 60;
const ROUNDS_APART = 200;

/** Between names that nothing ties together. */
const FAR = 4;

/** Between two names, in pixels. */
const GAP = 14;

/**
 * @param {readonly Size[]} names how large each is
 * @param {readonly { from: number, to: number }[]} ties between names, by index
 * @param {Size} area
 * @returns {Point[]} the middle of each, within the area
 */
export function layout(names, ties, area) {
  const points = names.map((_, index) => {
    const angle = (index * 2 * Math.PI) / names.length;
    return { x: 2 * Math.cos(angle), y: 2 * Math.sin(angle) };
  });
  const steps = stepsBetween(names.length, ties);
  for (let round = 0; round < ROUNDS; round += 1) relax(points, steps, FAR * FAR * Math.exp((-6 * round) / ROUNDS));
  spread(points, names, area);
  for (let round = 0; round < ROUNDS_APART; round += 1) part(points, names, area);
  return points;
}

/**
 * @param {number} count
 * @param {readonly { from: number, to: number }[]} ties
 * @returns {number[][]} how many ties lead from each to each (Floyd and Warshall)
 */
function stepsBetween(count, ties) {
  /** @type {number[][]} */
  const steps = Array.from({ length: count }, (_, from) => Array.from({ length: count }, (_, to) => (from === to ? 0 : FAR)));
  const set = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ value) => {
    const row = steps[from];
    if (row && value < (row[to] ?? 0)) row[to] = value;
  };
  for (const { from, to } of ties) {
    set(from, to, 1);
    set(to, from, 1);
  }
  for (let by = 0; by < count; by += 1) {
    for (let from = 0; from < count; from += 1) {
      for (let to = 0; to < count; to += 1) set(from, to, (steps[from]?.[by] ?? FAR) + (steps[by]?.[to] ?? FAR));
    }
  }
  return steps;
}

/**
 * Moves each two towards the distance that they should have.
 *
 * @param {Point[]} points
 * @param {number[][]} steps
 * @param {number} rate
 */
function relax(points, steps, rate) {
  for (const [index, one] of points.entries()) {
    for (const [at, other] of points.slice(0, index).entries()) {
      const wanted = steps[index]?.[at] ?? FAR;
      const [x, y] = [one.x - other.x, one.y - other.y];
      const gap = Math.max(0.01, Math.hypot(x, y));
      const share = (Math.min(1, rate / (wanted * wanted)) * (wanted - gap)) / gap / 2;
      Object.assign(one, { x: one.x + x * share, y: one.y + y * share });
      Object.assign(other, { x: other.x - x * share, y: other.y - y * share });
    }
  }
}

/**
 * Fills the area.
 *
 * @param {Point[]} points
 * @param {readonly Size[]} names
 * @param {Size} area
 */
function spread(points, names, area) {
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  for (const [index, point] of points.entries()) {
    const { width, height } = names[index] ?? { width: 0, height: 0 };
    point.x = width / 2 + ((point.x - left) / (right - left || 1)) * (area.width - width);
    point.y = height / 2 + ((point.y - top) / (bottom - top || 1)) * (area.height - height);
  }
}

/** @param {number[]} values @returns {[number, number]} */
function extent(values) {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * Moves names that cover one another apart, the shorter way.
 *
 * @param {Point[]} points
 * @param {readonly Size[]} names
 * @param {Size} area
 */
function part(points, names, area) {
  for (const [index, one] of points.entries()) {
    for (const [at, other] of points.entries()) {
      const [own, its] = [names[index], names[at]];
      if (at <= index || !own || !its) continue;
      const x = (own.width + its.width) / 2 + GAP - Math.abs(one.x - other.x);
      const y = (own.height + its.height) / 2 + GAP - Math.abs(one.y - other.y);
      if (x <= 0 || y <= 0) continue;
      const way = y <= x ? "y" : "x";
      const step = ((one[way] < other[way] ? -1 : 1) * Math.min(x, y)) / 2;
      one[way] += step;
      other[way] -= step;
    }
  }
  for (const [index, point] of points.entries()) {
    const { width, height } = names[index] ?? { width: 0, height: 0 };
    point.x = Math.min(area.width - width / 2, Math.max(width / 2, point.x));
    point.y = Math.min(area.height - height / 2, Math.max(height / 2, point.y));
  }
}

/**
 * Places for the points of a network: those that are tied draw near, all others keep apart (Fruchterman and Reingold,
 * 1991). It starts from a circle and so always ends alike.
 */

/** @typedef {{ x: number, y: number }} Point */

const ROUNDS = 300;

/**
 * @param {number} count of points
 * @param {readonly { from: number, to: number, weight: number }[]} ties between points, by index
 * @param {number} width
 * @param {number} height
 * @returns {Point[]} within the width and the height
 */
export function layout(count, ties, width, height) {
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    return { x: width / 2 + (Math.cos(angle) * width) / 3, y: height / 2 + (Math.sin(angle) * height) / 3 };
  });
  const distance = 0.75 * Math.sqrt((width * height) / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = (width / 10) * (1 - round / ROUNDS);
    const forces = points.map(({ x, y }) => ({ x: (width / 2 - x) * 0.02 * distance, y: (height / 2 - y) * 0.04 * distance }));
    for (const [index, one] of points.entries()) {
      for (const [at, other] of points.entries()) {
        if (at > index) push(one, other, forces[index], forces[at], (gap) => (distance * distance) / gap);
      }
    }
    for (const { from, to, weight } of ties) {
      const [one, other] = [points[from], points[to]];
      if (one && other) push(one, other, forces[from], forces[to], (gap) => (-gap * gap * Math.min(3, 0.5 + weight / 2)) / distance);
    }
    for (const [index, point] of points.entries()) {
      const { x, y } = forces[index] ?? { x: 0, y: 0 };
      const strength = Math.hypot(x, y) || 1;
      point.x = Math.min(width, Math.max(0, point.x + (x / strength) * Math.min(strength, heat)));
      point.y = Math.min(height, Math.max(0, point.y + (y / strength) * Math.min(strength, heat)));
    }
  }
  return points;
}

/**
 * @param {Point} one
 * @param {Point} other
 * @param {Point | undefined} onOne the force on it, which grows
 * @param {Point | undefined} onOther
 * @param {(gap: number) => number} strength apart from each other
 */
function push(one, other, onOne, onOther, strength) {
  const [x, y] = [one.x - other.x, one.y - other.y];
  const gap = Math.max(1, Math.hypot(x, y));
  const share = strength(gap) / gap;
  if (onOne) Object.assign(onOne, { x: onOne.x + x * share, y: onOne.y + y * share });
  if (onOther) Object.assign(onOther, { x: onOther.x - x * share, y: onOther.y - y * share });
}

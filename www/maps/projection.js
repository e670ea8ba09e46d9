/**
 * From the globe to the map: an equirectangular projection whose standard parallel is the middle of what is shown, so
 * that a region keeps its shape.
 */

/** @typedef {{ latitude: number, longitude: number }} Place */
/** @typedef {{ west: number, east: number, north: number, south: number, squeeze: number }} Frame in degrees; `east` may be beyond 180; a degree of longitude is as wide as `squeeze` degrees of latitude */

/** In degrees: less than this shows no coast to know a region by, more than this is all that is inhabited. */
const LEAST = 16;
const NORTH = 82;
const SOUTH = -58;

/** So much wider than high. */
const ASPECT = 1.9;

const MARGIN = 1.35;

/**
 * @param {readonly Place[]} places not empty
 * @returns {Frame} that shows them all
 */
export function frameOf(places) {
  const { from, to } = arcOf(places.map(({ longitude }) => longitude));
  const latitudes = places.map(({ latitude }) => latitude);
  const [low, high] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.max(0.3, Math.cos((((low + high) / 2) * Math.PI) / 180));
  const height = Math.min(NORTH - SOUTH, Math.max(LEAST, (high - low) * MARGIN, ((to - from) * MARGIN * squeeze) / ASPECT));
  const width = Math.min(360, (height * ASPECT) / squeeze);
  const middle = Math.min(NORTH - height / 2, Math.max(SOUTH + height / 2, (low + high) / 2));
  const west = width === 360 ? -180 : (from + to - width) / 2;
  return { west, east: west + width, north: middle + height / 2, south: middle - height / 2, squeeze };
}

/**
 * @param {Frame} frame
 * @param {Place} place
 * @returns {{ x: number, y: number }} as shares of the frame's width and height
 */
export function project({ west, east, north, south }, { latitude, longitude }) {
  const turn = ((((longitude - west) % 360) + 360) % 360) / (east - west);
  return { x: turn, y: (north - latitude) / (north - south) };
}

/**
 * @param {number[]} longitudes
 * @returns {{ from: number, to: number }} the shortest arc that has them all; `to` may be beyond 180
 */
function arcOf(longitudes) {
  const sorted = longitudes.toSorted((one, other) => one - other);
  const [first = 0] = sorted;
  let widest = { gap: first + 360 - (sorted.at(-1) ?? 0), from: first, to: sorted.at(-1) ?? 0 };
  for (const [at, longitude] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before !== undefined && longitude - before > widest.gap) widest = { gap: longitude - before, from: longitude, to: before + 360 };
  }
  return widest;
}

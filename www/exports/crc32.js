/** The checksum of ZIP archives: ISO 3309, reflected, polynomial 0xEDB88320. */
const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  let remainder = value;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/**
 * @param {Uint8Array} bytes
 * @param {number} [before] of the bytes before these
 */
export function crc32(bytes, before = 0) {
  let remainder = ~before;
  for (const byte of bytes) remainder = /** @type {number} */ (TABLE[(remainder ^ byte) & 0xff]) ^ (remainder >>> 8);
  return ~remainder >>> 0;
}

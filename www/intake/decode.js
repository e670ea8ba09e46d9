/**
 * Bytes to text, for files whose encoding nobody told: by byte order mark, as strict UTF-8, by what an HTML file
 * says of itself, and as windows-1252, in which every byte means something.
 */

const BYTES_LOOKED_AT = 65_536;
/** The HTML standard's prescan looks no further for a declared encoding. */
const PRESCAN_BYTES = 1024;

/** @type {[RegExp, "pdf" | "office" | "binary"][]} */
const SIGNATURES = [
  [/^%PDF-/, "pdf"],
  [/^PK\x03\x04|^\xd0\xcf\x11\xe0|^{\\rtf/, "office"],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF|^\x1f\x8b|^\x7fELF|^\0asm/, "binary"],
];

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string } | { unreadable: "pdf" | "office" | "binary" }}
 */
export function decode(bytes) {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, BYTES_LOOKED_AT));
  const marked = byOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes) };

  const signature = SIGNATURES.find(([pattern]) => pattern.test(start));
  if (signature) return { unreadable: signature[1] };
  if (start.includes("\0")) return { unreadable: "binary" };

  return { text: strictly("utf-8", bytes) ?? strictly(declared(start), bytes) ?? new TextDecoder("windows-1252").decode(bytes) };
}

/** @param {Uint8Array} bytes */
function byOrderMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** @param {string} start */
function declared(start) {
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start.slice(0, PRESCAN_BYTES))?.[1] ?? "utf-8";
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 * @returns {string | null} null where the bytes are not of that encoding, or nobody knows it
 */
function strictly(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

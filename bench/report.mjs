// The bench in Markdown.

/** @typedef {{ what: string, budget: string, values: string[] }} Row */

/** @param {string[]} engines @param {Row[]} rows */
export function figures(engines, rows) {
  return table(["", ...engines, "budget"], rows.map(({ what, values, budget }) => [what, ...values, budget]));
}

/** @param {string[]} head @param {string[][]} body */
export function table(head, body) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...body.map(line)].join("\n");
}

const grouped = new Intl.NumberFormat("en");

export const kilobytes = (bytes) => `${grouped.format(Math.ceil(bytes / 1000))} kB`;
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
export const milliseconds = (ms) => `${ms < 20 ? ms.toFixed(1) : grouped.format(Math.round(ms))} ms`;
export const thousands = (count) => grouped.format(Math.round(count / 1000) * 1000);

/**
 * What the menu of exports and the printed report say.
 */
import { counted } from "./strings.js";

export const taking = {
  menu: "Take the article along",
  groups: { copy: "Copy", save: "Save as", tables: "One table (CSV)", paper: "On paper" },
  formats: {
    formatted: ["Formatted text", "for mail and documents"],
    text: ["Clean text", ".txt"],
    brief: ["Brief", "Markdown"],
    analysis: ["Analysis, to open again here", "JSON"],
    allTables: ["All tables", "CSV in a .zip"],
    newsArticle: ["For search engines", "schema.org"],
    ninjs: ["For news systems", "IPTC ninjs 2.1"],
    annotations: ["Annotations", "W3C"],
    places: ["Places on a map", "GeoJSON"],
    print: ["Print a report…", ""],
  },
  tables: { entities: "names", mentions: "mentions", dates: "dates", quantities: "figures", quotes: "quotes", places: "places", edits: "changes" },
  saved: (/** @type {string} */ name) => `Saved: ${name}`,
  failed: "It could not be made. Try again, or choose another format.",
};

export const report = {
  marks: "Marks",
  names: "Names",
  quotes: "Quotes",
  figures: "Figures",
  dates: "Dates",
  columns: { name: "Name", role: "Role", kind: "Kind", mentions: "Mentions", text: "In the text", number: "Number", unit: "Unit", of: "Of what", value: "Meaning" },
  nobody: "No speaker",
  words: (/** @type {number} */ count) => counted(count, "word"),
};

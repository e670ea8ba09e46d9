/**
 * Articles written for the tests of exports and of bringing in, and their analyses.
 *
 * @import { Analysis } from "../../www/article-analyzer.js"
 */
import init, { analyze } from "../../dist/article-analyzer.js";

export const FERRY = `Ferry to Gozo resumes after engine fire

By Maria Camilleri and Joe Vella

VALLETTA, Malta — The ferry between Malta and Gozo sailed again on Thursday, two days after a fire in its engine room sent 14 passengers to hospital. 🛟

"We checked every cable twice," said Transport Minister Anton Farrugia. Farrugia told Gozo Channel to report to the European Union by 9 May 2025.

About 3,500 people cross the strait each day, according to Gozo Channel. The repair cost €1.2 million.

- A second ship is on order.
- It will be built in Turkey.
`;

export const HOSTILE = `=cmd|' /C calc'!A0 </script><img src=x onerror=alert(1)> & "quoted"

By +Eve O'Dell

@SUM(1+1) was said in Lima on Monday, "the | pipe * and _under_ [link](javascript:alert(1)) \`code\`", Peru's President Rosa Quispe told Acme <b>Corp.\u2028\u0085 She had 12 <i>ships</i>.

# not a heading

1. not a list of mine

-1+1 is no sum
`;

await init();

/**
 * @param {string} text
 * @returns {Analysis}
 */
export function analysed(text) {
  return analyze(text, { format: "text", publishedOn: "2025-04-10" });
}

/** @type {[string, Analysis][]} */
export const ANALYSES = [
  ["a ferry", analysed(FERRY)],
  ["hostile text", hostile(analysed(HOSTILE))],
  ["nothing", analysed("")],
];

/**
 * Names as a corrected analysis may have them: anything.
 *
 * @param {Analysis} analysis
 */
function hostile(analysis) {
  const [first, second] = analysis.entities;
  if (!first || !second) throw new Error("The hostile article has at least two names.");
  first.name = '=HYPERLINK("http://example.org")\n"</script>';
  second.aliases = ["-2+3", "\t=1", "| a | b |", "<svg onload=alert(1)>"];
  analysis.article.title = HOSTILE.slice(0, HOSTILE.indexOf("\n"));
  return analysis;
}

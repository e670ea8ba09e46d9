/**
 * Findings made by hand for PORT_STRIKE, so that what the views show does not hang on what the engine finds.
 *
 * @import { Page } from "@playwright/test"
 */

/**
 * Lets the page's engine report them. Call it before the page is opened.
 *
 * @param {Page} page
 */
export async function reportFindings(page) {
  await page.context().route("**/engine/door.js", async (route) => {
    const response = await route.fetch();
    const door = (await response.text()).replace("  return analysis;", "  return withFindings(analysis);");
    await route.fulfill({ response, body: `${door}\n${withFindings}` });
  });
}

/** @param {import("../../www/article-analyzer.js").Analysis} analysis */
function withFindings(analysis) {
  const { article, entities } = analysis;
  if (!article.text.includes("Dockers")) return analysis;
  const located = (/** @type {string} */ words, from = 0) => {
    const start = article.text.indexOf(words, from);
    return { start, end: start + words.length, sourceStart: start, sourceEnd: start + words.length, text: words };
  };
  const idOf = (/** @type {string} */ name) => entities.find((entity) => entity.name === name)?.id ?? null;
  analysis.dates = [
    { ...located("ten-day"), type: "duration", value: "P10D" },
    { ...located("Monday"), type: "date", value: "2023-11-06", from: "2023-11-06", to: "2023-11-06" },
    { ...located("this year"), type: "date", value: "2023", from: "2023-01-01", to: "2023-12-31" },
    { ...located("next week"), type: "date", value: null },
  ];
  analysis.quantities = [
    { ...located("40 ships"), value: 40, low: 40, high: 40, approximate: false, unit: "ship", unitName: null, of: "ships" },
    { ...located("two percent"), value: 2, low: 2, high: null, approximate: false, unit: "%", unitName: "percent", of: null },
  ];
  analysis.quotes = [
    { ...located("the company had agreed to pay for the days lost"), style: "indirect", speaker: idOf("Rodrigo Salinas"), speakerMention: located("Rodrigo Salinas"), cue: located("said"), closed: true },
    { ...located("We got what we asked for,"), style: "direct", speaker: idOf("Rodrigo Salinas"), speakerMention: located("Salinas", article.text.indexOf("asked for")), cue: located("told"), closed: true },
    { ...located("a longer strike would slow exports"), style: "indirect", speaker: null, speakerMention: located("Fund"), cue: located("warned"), closed: true },
    { ...located("go on in Santiago next week"), style: "direct", speaker: null, speakerMention: null, cue: null, closed: false },
  ];
  const salinas = entities.find(({ name }) => name === "Rodrigo Salinas");
  if (salinas) salinas.roles = [{ title: "president", mention: located("president"), place: idOf("Chile") ?? 0 }];
  const chile = entities.find(({ name }) => name === "Chile");
  if (chile) chile.place = { latitude: -30, longitude: -71, countryCode: "CL", geonamesId: 3895114, featureClass: "A" };
  return analysis;
}

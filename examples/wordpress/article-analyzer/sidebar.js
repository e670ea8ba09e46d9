/**
 * A sidebar of the block editor: who and what is named in the post, who said what, and when. It follows what is written,
 * and each item leads to its block. The post is analysed in a worker of this browser.
 *
 * @import { Analysis, Located } from "article-analyzer"
 * @import { Block } from "./draft.js"
 */
import { createAnalyzer } from "article-analyzer/analyzer";
import { Draft } from "./draft.js";

const { blockEditor, blocks, components, data, editor, element, i18n, plugins } = globalThis.wp;
const { createElement: h, useEffect, useState } = element;
const { __ } = i18n;

/** After which what was written is analysed, in milliseconds. */
const PAUSE = 400;

/** @typedef {{ label: string, detail?: string, places: Located[] }} Item */

const analyzer = createAnalyzer();

/** @type {WeakMap<Block, string>} */
const known = new WeakMap();

/** @param {Block} block */
function serialized(block) {
  const html = known.get(block) ?? blocks.serialize([block]);
  known.set(block, html);
  return html;
}

/** @returns {{ draft?: Draft, analysis?: Analysis, error?: Error }} of the post as it was when the writer last paused */
function useAnalysis() {
  const all = data.useSelect((select) => select(blockEditor.store).getBlocks(), []);
  const publishedOn = data.useSelect((select) => select(editor.store).getEditedPostAttribute("date")?.slice(0, 10), []);
  const [read, setRead] = useState({});
  useEffect(() => {
    const outdated = new AbortController();
    const { signal } = outdated;
    const timer = setTimeout(async () => {
      const draft = new Draft(all, serialized);
      try {
        setRead({ draft, analysis: await analyzer.analyze(draft.html, { format: "html", publishedOn, signal }) });
      } catch (error) {
        if (!signal.aborted) setRead({ error });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      outdated.abort();
    };
  }, [all, publishedOn]);
  return read;
}

/** @param {Analysis} analysis @returns {[heading: string, items: Item[]][]} */
function groupsOf({ entities, mentions, quotes, dates }) {
  const named = (/** @type {string} */ kind) => entities
    .filter((entity) => entity.kind === kind)
    .sort((one, other) => other.salience - one.salience)
    .map(({ name, roles, mentions: places }) => ({ label: name, detail: roles[0]?.title, places: places.map((index) => mentions[index]) }));
  return [
    [__("People", "article-analyzer"), named("person")],
    [__("Organisations", "article-analyzer"), named("organization")],
    [__("Places", "article-analyzer"), named("place")],
    [__("Other names", "article-analyzer"), named("other")],
    [__("Quotes", "article-analyzer"), quotes.map((quote) => ({ label: quote.text, detail: entities[quote.speaker]?.name ?? quote.speakerMention?.text, places: [quote] }))],
    [__("Dates", "article-analyzer"), dates.map((date) => ({ label: date.text, detail: date.value ?? undefined, places: [date] }))],
  ];
}

function Findings() {
  const { draft, analysis, error } = useAnalysis();
  if (error) return h(components.Notice, { status: "error", isDismissible: false }, error.message);
  if (!analysis) return h(components.PanelBody, {}, h(components.Spinner));
  const groups = groupsOf(analysis).filter(([, items]) => items.length > 0);
  if (groups.length === 0) return h(components.PanelBody, {}, __("Nothing is named yet.", "article-analyzer"));
  return groups.map(([heading, items]) => h(components.PanelBody, { key: heading, title: heading },
    h("ul", { role: "list" }, items.map((item, index) => h("li", { key: index }, h(Finding, { item, draft }))))));
}

/** Leads to where it is; pressed again, to where it is next. @param {{ item: Item, draft: Draft }} props */
function Finding({ item: { label, detail, places }, draft }) {
  const [next, setNext] = useState(0);
  const { clearSelectedBlock, selectBlock } = data.useDispatch(blockEditor.store);
  const go = () => {
    const block = draft.blockAt(places[next % places.length].sourceStart);
    clearSelectedBlock(); // One that is selected already would not take the focus.
    if (block) setTimeout(() => selectBlock(block));
    setNext((next + 1) % places.length);
  };
  const times = places.length > 1 ? ` × ${places.length}` : "";
  return h(components.Button, { variant: "tertiary", size: "compact", onClick: go, style: { height: "auto", textAlign: "start", whiteSpace: "normal" } },
    h("span", {}, label, times, detail && h("small", {}, ` · ${detail}`)));
}

plugins.registerPlugin("article-analyzer", {
  icon: "search",
  render: () => h(editor.PluginSidebar, { name: "findings", title: __("Article Analyzer", "article-analyzer") }, h(Findings)),
});

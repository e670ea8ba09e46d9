// The block editor as WordPress sets it up, of WordPress' own packages; the post comes from the test.
import apiFetch from "@wordpress/api-fetch";
import * as blockEditor from "@wordpress/block-editor";
import { registerCoreBlocks } from "@wordpress/block-library";
import * as blocks from "@wordpress/blocks";
import * as components from "@wordpress/components";
import * as data from "@wordpress/data";
import * as editor from "@wordpress/editor";
import * as element from "@wordpress/element";
import * as i18n from "@wordpress/i18n";
import * as interfaces from "@wordpress/interface";
import * as plugins from "@wordpress/plugins";

globalThis.wp = { blockEditor, blocks, components, data, editor, element, i18n, plugins };

const { createElement: h } = element;

/** What WordPress' server answers, as far as the editor must have it. @param {string} path */
function answer(path) {
  if (path.startsWith("/wp/v2/types/post")) return TYPE;
  if (path.startsWith("/wp/v2/types")) return { post: TYPE };
  if (path.startsWith("/wp/v2/posts/1")) return post;
  return /settings|users\/me|global-styles/.test(path) ? {} : [];
}
apiFetch.setFetchHandler(async ({ path = "", parse = true }) => (parse ? answer(path) : Response.json(answer(path), { headers: { allow: "GET, POST, PUT" } })));

const TYPE = { slug: "post", name: "Posts", rest_base: "posts", rest_namespace: "wp/v2", viewable: true, supports: { title: true, editor: true }, labels: {}, taxonomies: [] };
const post = { id: 1, type: "post", status: "draft", date: "2024-05-16T08:00:00", title: { raw: "A post" }, content: { raw: globalThis.CONTENT }, excerpt: { raw: "" }, meta: {}, _links: {} };

registerCoreBlocks();
element.createRoot(document.getElementById("editor")).render(
  h(components.SlotFillProvider, {},
    h(editor.EditorProvider, { post, settings: {}, useSubRegistry: false },
      h(interfaces.PinnedItems.Slot, { scope: "core" }),
      h(blockEditor.BlockTools, {}, h(blockEditor.WritingFlow, {}, h(blockEditor.BlockList))),
      h(interfaces.ComplementaryArea.Slot, { scope: "core" }),
      h(components.Popover.Slot),
      h(plugins.PluginArea))));

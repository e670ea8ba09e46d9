import { createAnalyzer } from "article-analyzer/analyzer";
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { DOMParser } from "prosemirror-model";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { marks } from "../marks.js";

const analyzer = createAnalyzer();
const content = document.createElement("div");
content.append(...["Kofi Mensah of the World Bank left Accra.", "🌉 The bridge is shut, said Inés Duarte."].map((text) => Object.assign(document.createElement("p"), { textContent: text })));

const view = new EditorView(document.querySelector("#editor"), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(content),
    plugins: [history(), keymap({ "Mod-z": undo, "Mod-Shift-z": redo }), keymap(baseKeymap), marks((text) => analyzer.analyze(text, { format: "text" }), 50)],
  }),
});
globalThis.close = () => view.destroy();

import { Editor, Extension } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { createAnalyzer } from "article-analyzer/analyzer";
import { marks } from "../marks.js";

const analyzer = createAnalyzer();
const Marks = Extension.create({
  name: "marks",
  addProseMirrorPlugins: () => [marks((text) => analyzer.analyze(text, { format: "text" }), 50)],
});

const editor = new Editor({
  element: document.querySelector("#editor"),
  extensions: [StarterKit, Marks],
  content: "<p>Kofi Mensah of the <strong>World Bank</strong> left Accra.</p><ul><li><p>🌉 The bridge is shut, said Inés Duarte.</p></li></ul>",
});
globalThis.close = () => editor.destroy();

// What a page does whose bundler hands over the engine as a file of its own.
import init, { analyze } from "article-analyzer";
import engine from "article-analyzer/engine.wasm";
import { ARTICLE } from "./article.js";

await init(engine);
globalThis.analysis = JSON.stringify(analyze(ARTICLE));

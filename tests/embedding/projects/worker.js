// What a worker of workerd does, here as its own test.
import init, { analyze } from "article-analyzer";
import { ARTICLE } from "./article.js";

export default {
  async test() {
    await init();
    console.log(JSON.stringify(analyze(ARTICLE)));
  },
};

import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Tokens, sentences and its entities (dates, numbers, …; it has no names). */
export async function start() {
  const nlp = winkNLP(model);
  const { its } = nlp;
  return {
    /** @param {string} text */
    analyze(text) {
      const doc = nlp.readDoc(text);
      return {
        sentences: doc.sentences().out(),
        tokens: doc.tokens().out(its.pos),
        entities: doc.entities().out(its.detail),
      };
    },
  };
}

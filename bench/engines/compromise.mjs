import nlp from "compromise/three";

/** People, places and organisations, with their offsets. */
export async function start() {
  return {
    /** @param {string} text */
    analyze(text) {
      const doc = nlp(text);
      const options = { offset: true };
      return {
        people: doc.people().json(options),
        places: doc.places().json(options),
        organizations: doc.organizations().json(options),
      };
    },
  };
}

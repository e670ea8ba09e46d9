/**
 * Which of its forms names an entity best: the engine's rule (`Entity::meet`), for entities whose mentions have changed.
 */

/** More forms than this no name has. */
const MOST_FORMS = 25;

/**
 * @param {readonly { text: string }[]} mentions in order
 * @returns {string[]} the forms, as they are met
 */
export function formsOf(mentions) {
  return [...new Set(mentions.map(({ text }) => text))].slice(0, MOST_FORMS);
}

/**
 * @param {string[]} forms
 * @returns {string} the one with the most words in capitals, of two alike the one that is not in capitals throughout, and
 *   the one without other words
 */
export function fullest(forms) {
  const [first = "", ...others] = forms;
  return others.reduce((name, form) => (isFuller(form, name) && !/[\n"]/.test(form) ? form : name), first);
}

/**
 * @param {string} form
 * @param {string} than
 */
function isFuller(form, than) {
  const other = rank(than);
  const difference = rank(form).map((value, index) => value - (other[index] ?? 0)).find((each) => each !== 0);
  return (difference ?? 0) > 0;
}

/** @param {string} form */
function rank(form) {
  const words = form.split(/\s+/).filter(Boolean);
  const capitals = words.filter((word) => /\p{Lu}/u.test(word)).length;
  return [capitals, Number(/\p{Ll}/u.test(form)), capitals - words.length];
}

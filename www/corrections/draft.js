/**
 * An analysis while it is being corrected: entities know their mentions and one another by reference, so that any of
 * them may go, and indices are given when all is done.
 *
 * @import { Analysis, DateMention, Entity, EntityKind, Mention, Quantity, Quote, Role } from "../article-analyzer.js"
 * @import { Range } from "./anchor.js"
 */
import { wholeOccurrences } from "./anchor.js";
import { formsOf, fullest } from "./names.js";
import { salienceOf } from "./salience.js";
import { sourceOf } from "./source.js";

/** @typedef {Omit<Mention, "entity"> & { of: Body, found: Mention | null }} Naming a mention, and what the engine made of it */
/** @typedef {Omit<Role, "organization" | "place"> & { organization?: Body | undefined, place?: Body | undefined }} Office a role */
/** @typedef {Omit<Quote, "speaker"> & { speaker: Body | null }} Saying a quote */

/**
 * @typedef {object} Body an entity
 * @property {Entity | null} found what the engine made of it
 * @property {EntityKind} kind
 * @property {string | null} name that was given to it; null while its mentions tell
 * @property {boolean} moved whether mentions came or went
 * @property {Set<Naming>} namings
 * @property {Office[]} offices
 */

const WORD = /[\p{L}\p{N}]+/gu;

export class Draft {
  #analysis;
  /** @type {Naming[]} sorted, apart */
  #namings;
  /** @type {Body[]} */
  #bodies;
  /** @type {Set<string> | undefined} */
  #words;
  /** @type {Saying[]} */
  quotes;
  /** @type {DateMention[]} */
  dates;
  /** @type {Quantity[]} */
  quantities;

  /** @param {Analysis} analysis */
  constructor(analysis) {
    this.#analysis = analysis;
    this.#bodies = analysis.entities.map((found) => ({ found, kind: found.kind, name: null, moved: false, namings: new Set(), offices: [] }));
    const body = (/** @type {number | null | undefined} */ id) => (id === null || id === undefined ? undefined : this.#bodies[id]);
    this.#namings = analysis.mentions.map((found) => {
      const { start, end, sourceStart, sourceEnd, text, kind, confidence, evidence, entity } = found;
      const naming = { start, end, sourceStart, sourceEnd, text, kind, confidence, evidence, of: /** @type {Body} */ (body(entity)), found };
      naming.of.namings.add(naming);
      return naming;
    });
    for (const { id, roles } of analysis.entities) {
      const offices = roles.map((role) => ({ ...role, organization: body(role.organization), place: body(role.place) }));
      body(id)?.offices.push(...offices);
    }
    this.quotes = analysis.quotes.map((quote) => ({ ...quote, speaker: body(quote.speaker) ?? null }));
    this.dates = analysis.dates;
    this.quantities = analysis.quantities;
  }

  get text() {
    return this.#analysis.article.text;
  }

  /**
   * @param {Range} range
   * @returns {Naming[]} those that reach into it, in order
   */
  namingsIn({ start, end }) {
    const found = [];
    for (let at = this.#firstAfter(start); ; at += 1) {
      const naming = this.#namings[at];
      if (!naming || naming.start >= end) return found;
      found.push(naming);
    }
  }

  /**
   * Whether the text may have a name at all. A long list of names over a long text is done with quickly so.
   *
   * @param {string} name
   */
  mayHave(name) {
    const [first] = name.match(WORD) ?? [];
    this.#words ??= new Set(this.text.match(WORD));
    return first === undefined || this.#words.has(first);
  }

  /** How many mentions there are. */
  get size() {
    return this.#namings.length;
  }

  /** @param {string} text @returns {Naming[]} those of these very words */
  namingsOf(text) {
    return this.#namings.filter((naming) => naming.text === text);
  }

  /** @param {string} name @returns {Body | undefined} the one of this name, or else one that is also called so */
  bodyNamed(name) {
    const bodies = this.#bodies.filter(({ namings }) => namings.size > 0);
    return bodies.find((body) => nameOf(body) === name) ?? bodies.find(({ namings }) => [...namings].some(({ text }) => text === name));
  }

  /**
   * @param {string} name
   * @param {EntityKind} kind
   * @returns {Body} the one that a mention of this name belongs to: one of this name, the one person of this surname, or
   *   a new one, which lasts if it gets a mention
   */
  bodyFor(name, kind) {
    const named = this.bodyNamed(name);
    if (named?.kind === kind) return named;
    const alike = this.#bodies.filter((body) => body.kind === kind && body.namings.size > 0);
    const so = alike.filter((body) => [...body.namings].some(({ text }) => text === name));
    const [one, another] = so.length > 0 || kind !== "person" ? so : alike.filter((body) => nameOf(body).endsWith(` ${name}`));
    return one && !another ? one : this.found(kind);
  }

  /**
   * @param {Body} body
   * @param {EntityKind} kind
   * @param {string} evidence
   */
  retype(body, kind, evidence) {
    body.kind = kind;
    for (const naming of body.namings) Object.assign(naming, { kind, confidence: 1, evidence });
  }

  /**
   * Takes mentions from their entities and gives them to another, with the roles and quotes that rest on them.
   *
   * @param {Naming[]} namings
   * @param {Body} to
   * @param {string} evidence
   */
  move(namings, to, evidence) {
    const moving = new Set(namings);
    for (const from of new Set(namings.map(({ of }) => of))) {
      if (from === to) continue;
      const gone = from.offices.filter(({ mention }) => moving.has(nearest(from.namings, mention)));
      from.offices = from.offices.filter((office) => !gone.includes(office));
      to.offices.push(...gone);
      for (const saying of this.quotes) {
        if (saying.speaker === from && isNamedBy(saying, moving)) saying.speaker = to;
      }
    }
    for (const naming of namings) {
      this.#leave(naming);
      to.namings.add(naming);
      Object.assign(naming, { of: to, kind: to.kind, confidence: 1, evidence });
    }
    to.moved = true;
  }

  /**
   * @param {Body} from
   * @param {Body} into
   * @param {string} evidence
   */
  merge(from, into, evidence) {
    into.name = nameOf(into);
    if (from.found?.kind === into.kind) into.found = { ...from.found, ...into.found };
    for (const saying of this.quotes) if (saying.speaker === from) saying.speaker = into;
    for (const office of this.#bodies.flatMap(({ offices }) => offices)) {
      if (office.organization === from) office.organization = into;
      if (office.place === from) office.place = into;
    }
    this.move([...from.namings], into, evidence);
  }

  /**
   * @param {EntityKind} kind
   * @returns {Body} a new one, which lasts if it gets a mention
   */
  found(kind) {
    /** @type {Body} */
    const body = { found: null, kind, name: null, moved: true, namings: new Set(), offices: [] };
    this.#bodies.push(body);
    return body;
  }

  /**
   * @param {Saying} saying
   * @param {Body | null} speaker
   */
  speak(saying, speaker) {
    const { speakerMention } = saying;
    const named = speakerMention ? this.namingsIn(speakerMention) : [];
    const fits = speaker !== null && named.every(({ of }) => of === speaker);
    Object.assign(saying, { speaker, speakerMention: fits ? speakerMention : null });
  }

  /** @param {Naming[]} namings that are none */
  reject(namings) {
    const going = new Set(namings);
    for (const saying of this.quotes) if (saying.speaker && isNamedBy(saying, going)) saying.speaker = null;
    for (const naming of namings) this.#leave(naming);
    this.#namings = this.#namings.filter((naming) => !going.has(naming));
  }

  /**
   * @param {Range} range in which there is no mention
   * @param {Body} of
   * @param {string} evidence
   */
  add({ start, end }, of, evidence) {
    const text = this.text.slice(start, end);
    /** @type {Naming} */
    const naming = { start, end, ...sourceOf(this.#analysis.article.edits, start, end), text, kind: of.kind, confidence: 1, evidence, of, found: null };
    of.namings.add(naming);
    of.moved = true;
    this.#namings.splice(this.#firstAfter(start), 0, naming);
  }

  /**
   * Marks words wherever they stand as whole words, but for where they are part of a longer name or a name already.
   *
   * @param {string} words
   * @param {Body} of
   * @param {string} evidence
   */
  addEverywhere(words, of, evidence) {
    for (const start of wholeOccurrences(this.text, words)) {
      const range = { start, end: start + words.length };
      const there = this.namingsIn(range);
      const within = there.every((naming) => range.start <= naming.start && naming.end <= range.end && naming.text !== words);
      if (!within) continue;
      if (there.length > 0) this.reject(there);
      this.add(range, of, evidence);
    }
  }

  /** @returns {Analysis} */
  finished() {
    const bodies = this.#bodies.filter(({ namings }) => namings.size > 0);
    const first = new Map(bodies.map((body) => [body, inOrder(body)[0]?.start ?? 0]));
    bodies.sort((one, other) => (first.get(one) ?? 0) - (first.get(other) ?? 0));
    const ids = new Map(bodies.map((body, id) => [body, id]));
    const indices = new Map(this.#namings.map((naming, index) => [naming, index]));
    const mentions = this.#namings.map((naming) => mentionOf(naming, ids.get(naming.of) ?? 0));
    const moved = this.#bodies.some((body) => body.moved);
    const salience = moved ? salienceOf(this.#analysis.article, bodies.map(inOrder)) : bodies.map(({ found }) => found?.salience ?? 0);
    const entities = bodies.map((body, id) => entityOf(body, id, ids, indices, salience[id] ?? 0));
    const quotes = this.quotes.map((quote) => ({ ...quote, speaker: (quote.speaker && ids.get(quote.speaker)) ?? null }));
    return { ...this.#analysis, entities, mentions, dates: this.dates, quantities: this.#relinked(), quotes };
  }

  /** What restates a quantity that is gone stands for itself. */
  #relinked() {
    const all = this.#analysis.quantities;
    if (this.quantities === all) return all;
    const indices = new Map(this.quantities.map((quantity, index) => [quantity, index]));
    return this.quantities.map(({ restates, ...quantity }) => {
      const stated = restates === undefined || restates === null ? undefined : all[restates];
      const index = stated && indices.get(stated);
      return index === undefined ? quantity : { ...quantity, restates: index };
    });
  }

  /** @param {Naming} naming */
  #leave(naming) {
    naming.of.namings.delete(naming);
    naming.of.moved = true;
  }

  /** @param {number} start @returns {number} the index of the first mention that ends after it */
  #firstAfter(start) {
    let low = 0;
    let high = this.#namings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#namings[middle]?.end ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * @param {Naming} naming
 * @param {number} entity
 * @returns {Mention}
 */
function mentionOf({ found, start, end, sourceStart, sourceEnd, text, kind, confidence, evidence }, entity) {
  const same = found && found.entity === entity && found.kind === kind && found.evidence === evidence;
  return same ? found : { ...found, start, end, sourceStart, sourceEnd, text, entity, kind, confidence, evidence };
}

/**
 * @param {Body} body
 * @param {number} id
 * @param {Map<Body, number>} ids
 * @param {Map<Naming, number>} indices
 * @param {number} salience
 * @returns {Entity}
 */
function entityOf(body, id, ids, indices, salience) {
  const { found, kind, moved, offices } = body;
  const same = found?.kind === kind;
  const namings = inOrder(body);
  const name = nameOf(body);
  const aliases = found && !moved && name === found.name ? found.aliases : formsOf(namings).filter((form) => form !== name);
  const roles = same || kind === "person" || kind === "organization" ? offices : [];
  return {
    ...(same ? found : {}),
    id,
    kind,
    name,
    aliases,
    roles: roles.map(({ organization, place, ...role }) => {
      const [held, lies] = [linked(organization, "organization", body, ids), linked(place, "place", body, ids)];
      return { ...role, ...(held !== undefined && { organization: held }), ...(lies !== undefined && { place: lies }) };
    }),
    mentions: namings.map((naming) => indices.get(naming) ?? 0),
    salience,
  };
}

/**
 * @param {Body} body
 * @returns {string} the name it was given; that which the engine chose, while a mention bears it; or else the fullest
 */
function nameOf(body) {
  const { name, found, moved } = body;
  if (name !== null) return name;
  if (found && (!moved || [...body.namings].some(({ text }) => text === found.name))) return found.name;
  return fullest(formsOf(inOrder(body)));
}

/** @param {Body} body */
function inOrder({ namings }) {
  return [...namings].sort((one, other) => one.start - other.start);
}

/**
 * @param {Body | undefined} body
 * @param {EntityKind} kind that it must be
 * @param {Body} self
 * @param {Map<Body, number>} ids
 */
function linked(body, kind, self, ids) {
  return body && body !== self && body.kind === kind ? ids.get(body) : undefined;
}

/**
 * @param {Saying} saying
 * @param {Set<Naming>} namings
 */
function isNamedBy({ speakerMention, speaker }, namings) {
  if (!speakerMention) return false;
  return [...namings].some((naming) => naming.of === speaker && naming.start < speakerMention.end && naming.end > speakerMention.start);
}

/**
 * @param {Set<Naming>} namings
 * @param {Range} place
 * @returns {Naming} the one beside which it stands
 */
function nearest(namings, { start, end }) {
  const distance = (/** @type {Naming} */ naming) => Math.max(0, naming.start - end, start - naming.end);
  return [...namings].reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

/**
 * Who and where: the people with their roles, the bodies that have one, and the places with their countries.
 *
 * @import { Analysis, Entity, Role } from "../article-analyzer.js"
 * @import { Go } from "../element/views.js"
 */
import { h } from "./dom.js";
import { whoAndWhere as strings } from "../strings/findings.js";
import { counted, language, views } from "../strings/strings.js";
import { after, before } from "./excerpt.js";
import { Portions, wide } from "./portions.js";

const degree = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

/**
 * @param {Analysis} analysis
 * @param {Go} go
 * @returns {HTMLElement[]}
 */
export function who(analysis, go) {
  const byKind = Map.groupBy(analysis.entities, ({ kind }) => kind);
  const people = [...(byKind.get("person") ?? [])].sort(byWeight);
  const bodies = (byKind.get("organization") ?? []).filter(({ roles }) => roles.length > 0).sort(byWeight);
  const places = [...(byKind.get("place") ?? [])].sort(byWeight);
  return [
    h("h2", { class: "visually-hidden" }, strings.heading),
    ...section(strings.people, people, (entity) => personItem(entity, analysis, go)),
    ...section(strings.organizations, bodies, (entity) => personItem(entity, analysis, go)),
    ...placesSection(places, analysis, go),
    ...(analysis.mentions.length > 1 ? [unfolding(strings.network, async () => (await import("./network.js")).whoWithWhom(analysis, go))] : []),
  ];
}

/**
 * @param {Entity} one
 * @param {Entity} other
 */
function byWeight(one, other) {
  return other.mentions.length - one.mentions.length || other.salience - one.salience || one.id - other.id;
}

/**
 * @param {string} heading
 * @param {Entity[]} entities
 * @param {(entity: Entity) => HTMLElement} show
 */
function section(heading, entities, show) {
  if (entities.length === 0) return [];
  const list = new Portions(entities, show);
  return [h("section", { class: "group" }, h("h3", {}, heading, " ", h("span", { class: "count" }, entities.length)), list.list, list.more)];
}

/**
 * @param {Entity} entity
 * @param {Analysis} analysis
 * @param {Go} go
 */
function personItem(entity, { entities, article }, go) {
  const roles = [...Map.groupBy(entity.roles, ({ title }) => title.toLowerCase()).values()].flatMap(([role]) => (role ? [role] : []));
  return h(
    "li",
    { class: "person-item" },
    h("p", {}, nameButton(entity, go), " ", h("span", { class: "count" }, counted(entity.mentions.length, "mention"))),
    roles.length > 0 ? h("ul", { class: "roles" }, ...roles.map((role) => roleItem(role, entities, article.text, go))) : null,
  );
}

/**
 * @param {Role} role
 * @param {Entity[]} entities
 * @param {string} text
 * @param {Go} go
 */
function roleItem({ title, organization, place, mention }, entities, text, go) {
  const links = [organization, place].flatMap((id) => {
    const linked = id === undefined || id === null ? undefined : entities[id];
    return linked ? [" · ", nameButton(linked, go)] : [];
  });
  return h(
    "li",
    {},
    h("span", { class: "title" }, title),
    ...links,
    h("span", { class: "evidence" }, before(text, mention.start), h("b", {}, mention.text), after(text, mention.end)),
  );
}

/**
 * @param {Entity[]} places
 * @param {Analysis} analysis
 * @param {Go} go
 */
function placesSection(places, analysis, go) {
  if (places.length === 0) return [];
  const heads = Object.values(strings.columns).map((column) => h("th", { scope: "col" }, column));
  const rows = new Portions(places, (place) => placeRow(place, go), undefined, h("tbody"));
  return [
    h(
      "section",
      { class: "group" },
      h("h3", { id: "places-heading" }, strings.places, " ", h("span", { class: "count" }, places.length)),
      ...(places.some(({ place }) => place) ? [unfolding(strings.map, async () => [(await import("./map.js")).placesMap(analysis, go)])] : []),
      wide(strings.places, h("table", { "aria-labelledby": "places-heading" }, h("thead", {}, h("tr", {}, ...heads)), rows.list)),
      rows.more,
    ),
  ];
}

/**
 * A part of the view that is loaded and made when it is unfolded.
 *
 * @param {string} heading
 * @param {() => Promise<HTMLElement[]>} content
 */
function unfolding(heading, content) {
  const body = h("div");
  const details = h("details", { class: "unfolding" }, h("summary", {}, heading), body);
  let asked = false;
  details.addEventListener("toggle", async () => {
    if (asked || !details.open) return;
    asked = true;
    try {
      body.replaceChildren(...(await content()));
    } catch {
      asked = false;
      body.replaceChildren(h("p", { class: "lead", role: "alert" }, views.failed));
    }
  });
  return details;
}

/**
 * @param {Entity} entity
 * @param {Go} go
 */
function placeRow(entity, go) {
  const { place, mentions } = entity;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, nameButton(entity, go)),
    h("td", {}, place ? countryName(place.countryCode) : ""),
    h("td", { class: "at" }, place ? coordinates(place) : h("span", { class: "unknown" }, strings.unknown)),
    h("td", { class: "number" }, mentions.length),
  );
}

/**
 * @param {Entity} entity
 * @param {Go} go
 */
function nameButton({ id, name, kind }, go) {
  return h("button", { type: "button", class: "link", "aria-label": views.inText(name), click: () => go.entity(id) }, h("span", { class: `key ${kind}` }, name));
}

/** @param {string} code */
function countryName(code) {
  try {
    return code === "" ? "" : (new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code);
  } catch {
    return code;
  }
}

/** @param {{ latitude: number, longitude: number }} place */
function coordinates({ latitude, longitude }) {
  const { north, south, east, west } = strings.compass;
  const degrees = (/** @type {number} */ value, /** @type {string} */ positive, /** @type {string} */ negative) =>
    `${degree.format(Math.abs(value))}° ${value < 0 ? negative : positive}`;
  return `${degrees(latitude, north, south)}, ${degrees(longitude, east, west)}`;
}

/**
 * TIMEX3 values in plain words: "2019-12" is December 2019, "P9Y" is 9 years. What cannot be told in words is shown as
 * it is.
 */
import { times } from "../strings/findings.js";
import { counted, language, nouns } from "../strings/strings.js";

/** English dates are written as in Britain. */
const LOCALE = language === "en" ? "en-GB" : language;
const UTC = { timeZone: "UTC" };
const DAY = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "long", year: "numeric", ...UTC });
const DAYS = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", year: "numeric", ...UTC });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", ...UTC });

/** @type {Record<string, string>} */
const UNITS = { Y: "year", M: "month", W: "week", D: "day", Q: "quarter", WE: "weekend", DE: "decade", CE: "century", ML: "millennium" };

/** @type {Record<string, string>} */
const MANY = { century: "centuries", millennium: "millennia" };

/** @type {Record<string, string>} */
const HOURS = { H: "hour", M: "minute", S: "second" };

/** @param {string} value */
export function inWords(value) {
  if (times.references[value]) return times.references[value];
  return (value.startsWith("P") ? duration(value) : calendar(value)) ?? value;
}

/** @param {string} day an ISO date */
export function dayInWords(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}

/** @param {string} value */
function calendar(value) {
  const [day = "", time] = value.split("T");
  const at = time === undefined ? "" : `, ${times.parts[time] ?? time}`;
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return dayInWords(day) + at;
  if (/^\d{4}-\d\d$/.test(day)) return month(day) + at;
  if (/^\d{4}$/.test(day)) return day + at;
  if (/^\d{3}X?$/.test(day)) return times.decade(`${day.slice(0, 3)}0`);
  if (/^\d{2}(XX)?$/.test(day)) return times.century(Number(day.slice(0, 2)) + 1);
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(day);
  if (week) return daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined) + at;
  const span = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(day);
  const name = times.spans[span?.[2] ?? ""];
  return name ? times.of(name, span?.[1] ?? "") : undefined;
}

/**
 * @param {number} year
 * @param {number} week of ISO 8601: the first has the fourth of January, and begins on Monday
 * @param {boolean} weekend
 */
function daysOfWeek(year, week, weekend) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1);
  const day = (/** @type {number} */ after) => new Date(Date.UTC(year, 0, monday + after));
  return DAYS.formatRange(day(weekend ? 5 : 0), day(6));
}

/** @param {string} value */
function month(value) {
  const date = new Date(`${value}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : MONTH.format(date);
}

/** @param {string} value */
function duration(value) {
  const found = /^P((?:[\d.]+|X)(?:Y|M|WE|W|DE|D|Q|CE|ML))*(?:T((?:[\d.]+|X)[HMS])+)?$/.test(value);
  if (!found) return undefined;
  const [days = "", hours = ""] = value.slice(1).split("T");
  const parts = [...amounts(days, UNITS), ...amounts(hours, HOURS)];
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/**
 * @param {string} text
 * @param {Record<string, string>} units
 */
function amounts(text, units) {
  return [...text.matchAll(/([\d.]+|X)([A-Z]+?)(?=[\dX]|$)/g)].map(([, count, unit = ""]) => {
    const name = units[unit] ?? unit;
    const many = MANY[name] ?? `${name}s`;
    return count === "X" ? times.some(nouns[name]?.[1] ?? many) : counted(Number(count), name, many);
  });
}

/**
 * TIMEX3 values in plain words: "2019-12" is December 2019, "P9Y" is 9 years. What cannot be told in words is shown as
 * it is.
 */
import { counted } from "../strings/strings.js";

const UTC = { timeZone: "UTC" };
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long", year: "numeric", ...UTC });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", ...UTC });

/** @type {Record<string, string>} */
const REFERENCES = { PRESENT_REF: "now", PAST_REF: "in the past", FUTURE_REF: "in the future" };

/** @type {Record<string, string>} */
const PARTS = { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime" };

/** @type {Record<string, string>} */
const SPANS = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter", H1: "first half", H2: "second half", Q1: "first quarter", Q2: "second quarter", Q3: "third quarter", Q4: "fourth quarter", QX: "a quarter" };

/** @type {Record<string, string>} */
const UNITS = { Y: "year", M: "month", W: "week", D: "day", Q: "quarter", WE: "weekend", DE: "decade", CE: "century", ML: "millennium" };

/** @type {Record<string, string>} */
const MANY = { century: "centuries", millennium: "millennia" };

/** @type {Record<string, string>} */
const HOURS = { H: "hour", M: "minute", S: "second" };

/** @param {string} value */
export function inWords(value) {
  if (REFERENCES[value]) return REFERENCES[value];
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
  const at = time === undefined ? "" : `, ${PARTS[time] ?? time}`;
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return dayInWords(day) + at;
  if (/^\d{4}-\d\d$/.test(day)) return month(day) + at;
  if (/^\d{4}$/.test(day)) return day + at;
  if (/^\d{3}X?$/.test(day)) return `the ${day.slice(0, 3)}0s`;
  if (/^\d{2}(XX)?$/.test(day)) return `the ${ordinal(Number(day.slice(0, 2)) + 1)} century`;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(day);
  if (week) return `${week[3] ? "weekend of week" : "week"} ${Number(week[2])} of ${week[1]}${at}`;
  const span = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(day);
  return span && SPANS[span[2] ?? ""] ? `${SPANS[span[2] ?? ""]} of ${span[1]}` : undefined;
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
    return count === "X" ? `some ${many}` : counted(Number(count), name, many);
  });
}

/** @param {number} number */
function ordinal(number) {
  const ending = number % 100 > 10 && number % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}

//! Dates, times, durations and sets, with TIMEX3 values.
//!
//! Tokens become terms ([`lexicon`]); a [`scan`] of each sentence asks at every term that may begin an expression what
//! it is ([`expression`]), one file per family of forms; [`tense`] tells whether it lies ahead, [`resolve`] leans relative forms on the day of publication and
//! on what was said before; [`value`] writes what is meant.

mod clock;
mod days;
mod edges;
mod expression;
mod holidays;
mod lengths;
mod lexicon;
mod pointed;
mod quarters;
mod resolve;
mod scan;
mod tense;
mod value;
mod years;

use crate::analysis::{DateKind, DateModifier};
use crate::calendar::Day;
use crate::read::Reading;
use crate::text::Span;
use lexicon::Term;
use resolve::Context;
use scan::{Found, Scan};
use value::Value;

/// An expression of time as it was recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// Its place in the clean text.
    pub span: Span,
    /// What it is.
    pub kind: DateKind,
    /// The TIMEX3 value, where it can be resolved.
    pub value: Option<String>,
    /// First and last day of the interval meant, where there is one.
    pub interval: Option<(Day, Day)>,
    /// How the value is bent: `more than nine years`.
    pub modifier: Option<DateModifier>,
}

/// The dates of an article, in order, never overlapping. Relative ones resolve against `published_on`.
pub fn recognise(reading: &Reading<'_>, published_on: Option<Day>) -> Vec<Date> {
    let mut dates = Vec::new();
    let mut terms: Vec<Term> = Vec::new();
    let mut found: Vec<(usize, Found)> = Vec::new();
    let mut context = Context { published: published_on, ..Context::default() };
    for sentence in &reading.sentences {
        let range = reading.range(sentence);
        let first = range.start;
        terms.clear();
        found.clear();
        let tokens = reading.tokens.get(range).unwrap_or_default();
        terms.extend(tokens.iter().map(|token| lexicon::term(token, reading.text)));
        let mut scan = Scan { reading, first, terms: &terms, context };
        sweep(&mut scan, &mut found);
        settle_clocks(&mut found, scan.context);
        context = scan.context;
        let place = |from: usize, to: usize| {
            let (from, to) = (reading.tokens.get(first + from)?, reading.tokens.get(first + to - 1)?);
            Some(Span { start: from.span.start, end: to.span.end })
        };
        dates.extend(found.iter().filter_map(|(at, found)| {
            let value = found.value.filter(|value| value.is_in_calendar());
            Some(Date {
                span: place(*at, found.end)?,
                kind: found.kind,
                value: value.map(|value| value.to_string()),
                interval: found.interval.or_else(|| value.and_then(Value::interval)),
                modifier: found.modifier,
            })
        }));
    }
    dates
}

/// All expressions of a sentence, first come.
fn sweep(scan: &mut Scan<'_>, all: &mut Vec<(usize, Found)>) {
    let mut at = 0;
    while at < scan.terms.len() {
        if scan.term(at) == Term::Other {
            at += 1;
            continue;
        }
        let Some(found) = scan.expression(at) else {
            at += 1;
            continue;
        };
        remember(&mut scan.context, &found);
        in_order(scan, at, &found, all.last_mut());
        all.push((at, found));
        at = found.end.max(at + 1);
        while let Some((start, next)) = also_in_month(scan, at, all.last()) {
            all.push((start, next));
            at = next.end;
        }
    }
}

/// `between October and January`, `July-September 2022`: the first month is the last of its name before the second.
fn in_order(scan: &Scan<'_>, at: usize, second: &Found, first: Option<&mut (usize, Found)>) {
    let (Some((from, first)), Some(Value::Month(year, month))) = (first, second.value) else { return };
    let Some(Value::Month(first_year, first_month)) = first.value else { return };
    let is_bare = first.end == *from + 1 && first.end + 1 == at;
    let is_joined = match scan.term(first.end) {
        Term::And => scan.word(from.wrapping_sub(1)) == "between",
        Term::To | Term::Mark(b'-') => true,
        _ => false,
    };
    let is_dated = second.end > at + 1;
    if is_bare && is_joined && (is_dated || (first_year, first_month) > (year, month)) {
        first.value = Some(Value::Month(year.saturating_sub(u16::from(first_month > month)), first_month));
    }
}

/// `and 25` after `April 24`: another day of that month.
fn also_in_month(scan: &Scan<'_>, at: usize, last: Option<&(usize, Found)>) -> Option<(usize, Found)> {
    let (from, Found { value: Some(Value::Day(day)), .. }) = last? else { return None };
    let named = (*from..at).any(|at| matches!(scan.term(at), Term::Month(_) | Term::MonthShort(_)));
    let joined = matches!(scan.term(at), Term::And | Term::To | Term::Or | Term::Mark(b'-'));
    let Term::Digits(number @ 1..=31, 1..=2) = scan.term(at + 1) else { return None };
    let ends = match scan.term(at + 2) {
        Term::Mark(mark) => !matches!(mark, b'%' | b':' | b'-' | b'/') || !scan.is_glued(at + 2),
        Term::Other => matches!(scan.word(at + 2), "" | "at" | "with" | "as" | "when" | "where"),
        Term::Units(_)
        | Term::Unit(_)
        | Term::Month(_)
        | Term::MonthShort(_)
        | Term::Meridiem(_)
        | Term::Digits(..)
        | Term::Amount(_)
        | Term::Hundred
        | Term::Thousand
        | Term::Currency => false,
        _ => true,
    };
    if !named || !joined || !ends {
        return None;
    }
    let other = Day::new(day.year(), day.month(), number as u8)?;
    let year_at = scan.past_comma(at + 2);
    let end = if scan.year(year_at) == Some(day.year()) { year_at + 1 } else { at + 2 };
    Some((at + 1, Found::date(end, Some(Value::Day(other)))))
}

/// What later expressions may lean on.
fn remember(context: &mut Context, found: &Found) {
    let Some(value) = found.value else { return };
    // A quarter of the year before is only what the one spoken of is compared with.
    if let Value::Quarter(year, quarter) = value
        && context.quarter.is_none_or(|(spoken, _)| spoken <= year)
    {
        context.quarter = Some((year, quarter));
    }
    if value.is_anchor() {
        context.anchor = Some(value);
    }
}

/// A time of the clock is of the day that its sentence names nearest, else of the day named last.
fn settle_clocks(all: &mut [(usize, Found)], context: Context) {
    for index in 0..all.len() {
        let Some(&(start, Found { clock: Some((hour, minute)), .. })) = all.get(index) else { continue };
        let day_of = |index: usize| match all.get(index)?.1.value? {
            Value::Day(day) | Value::DayPart(day, _) | Value::Clock(day, _, _) => Some(day),
            _ => None,
        };
        let before = index.checked_sub(1).filter(|&before| day_of(before).is_some());
        // `on Tuesday at 3 p.m. and again on Friday`
        let is_close = before.and_then(|before| all.get(before)).is_some_and(|(_, before)| before.end + 2 >= start);
        let after = || day_of(index + 1);
        let before = || before.and_then(day_of);
        let day = if is_close { before().or_else(after) } else { after().or_else(before) };
        let day = day.or_else(|| context.anchor_day());
        if let Some((_, found)) = all.get_mut(index) {
            found.value = day.map(|day| Value::Clock(day, hour, minute));
        }
    }
}

#[cfg(test)]
mod tests;

//! What may begin an expression, and what may follow it: `or so`.

use super::lexicon::Term;
use super::resolve::quarter_of;
use super::scan::{Found, Scan};
use super::value::{Unit, Value};
use crate::analysis::{DateKind, DateModifier};

impl Scan<'_> {
    /// The expression that begins here.
    pub(super) fn expression(&self, at: usize) -> Option<Found> {
        if self.is_title(at) {
            return None;
        }
        let mut found = self.edged(at).or_else(|| self.bent(at)).or_else(|| self.core(at))?;
        let tail = match (self.term(found.end), self.term(found.end + 1)) {
            (Term::Or, Term::So) => Some(DateModifier::Approx),
            (Term::Or, Term::Later) | (Term::And, Term::Beyond) => Some(DateModifier::After),
            (Term::Or, Term::Earlier) => Some(DateModifier::Before),
            _ => None,
        };
        if let Some(tail) = tail {
            found.end += 2;
            found.modifier = Some(tail);
        }
        Some(found)
    }

    /// An expression without what bends it.
    pub(super) fn core(&self, at: usize) -> Option<Found> {
        match self.term(at) {
            Term::Digits(..) | Term::Amount(_) | Term::Small(_) | Term::Tens(_) | Term::Hundred | Term::Thousand => {
                self.numeric_date(at)
                    .or_else(|| self.clock(at))
                    .or_else(|| self.day_first(at))
                    .or_else(|| self.length(at))
                    .or_else(|| self.bare_year(at))
            }
            Term::Dotted(day) => Some(Found::date(at + 1, Some(Value::Day(day)))),
            Term::DigitsMeridiem(..) | Term::Clock(..) | Term::Noon | Term::Midnight => self.clock(at),
            Term::A | Term::Few | Term::Couple | Term::Half | Term::Dozen => self.length(at),
            Term::Month(_) | Term::MonthShort(_) => self.month_first(at),
            Term::Weekday(_) | Term::WeekdayShort(_) => self.weekday(at),
            Term::Ordinal(_) => self
                .day_first(at)
                .or_else(|| self.quarter(at, None))
                .or_else(|| self.century(at))
                .or_else(|| self.weekday_of_month(at))
                .or_else(|| self.first_length(at)),
            Term::Fiscal => self.quarter(at, None).or_else(|| self.fiscal_year(at + 1)),
            Term::Decade(_) => self.decade(at),
            Term::Mark(b'\'') if matches!(self.term(at + 1), Term::BareDecade(_)) && self.is_glued(at + 1) => {
                self.decade(at + 1)
            }
            Term::The => self.the(at),
            Term::This | Term::Last | Term::Next | Term::PastNoun | Term::Coming | Term::Previous | Term::Following => {
                self.pointed(at).or_else(|| self.quarter(at, None).filter(|_| self.term(at) == Term::Last))
            }
            Term::That | Term::Same => self.pointed(at).filter(|_| !self.is_relative_clause(at)),
            Term::Current => {
                self.pointed(at).filter(|_| self.term(at + 1) != Term::Period).or_else(|| self.reference(at))
            }
            Term::These | Term::Recent | Term::Latest | Term::Future => self.pointed(at).or_else(|| self.reference(at)),
            Term::Now | Term::Lately => self.reference(at),
            Term::More if self.term(at + 1) == Term::Lately => Some(Found::date(at + 2, Some(Value::Past))),
            Term::Today | Term::Yesterday | Term::Tomorrow => self.named_day(at),
            Term::Tonight | Term::Overnight => self.night(at),
            Term::Comparable => self.year_ago(at),
            Term::Unit(_) => self.long(at).or_else(|| self.year_ago(at)),
            Term::Units(_) => self.long(at).or_else(|| self.bare_length(at)),
            Term::Adverb(_) | Term::Each | Term::Weekdays(_) => self.set(at),
            Term::Season(season) if matches!(self.before(at), Term::In | Term::Since | Term::Until | Term::By) => {
                Some(self.season(at, season))
            }
            Term::Holiday(_) => self.holiday(at, None),
            Term::New => self.new_year(at),
            Term::Quarter(_) => self.short_quarter(at),
            Term::FiscalYear(year) => Some(Found::date(at + 1, Some(Value::FiscalYear(year)))),
            Term::At if self.word(at + 1) == "present" => Some(Found::date(at + 2, Some(Value::Present))),
            _ => None,
        }
    }

    /// What `the` begins.
    fn the(&self, at: usize) -> Option<Found> {
        let next = at + 1;
        if let Some(found) = self.year_first(next).or_else(|| self.year_ago(next))
            && matches!(self.before(found.end), Term::Unit(_) | Term::Half | Term::Period)
        {
            return Some(found);
        }
        if self.term(next) == Term::PastNoun && !self.is_before_noun(next + 1) && self.pointed(at).is_none() {
            return Some(Found::date(next + 1, Some(Value::Past)));
        }
        match self.term(next) {
            Term::Ordinal(_) if self.is_compound(next) => None,
            Term::Ordinal(_) => self
                .day_first(at)
                .or_else(|| self.quarter(next, None))
                .or_else(|| self.century(next))
                .or_else(|| self.weekday_of_month(next))
                .or_else(|| self.first_length(next)),
            Term::Fiscal if self.is_compound(next + 1) => None,
            Term::Fiscal => self.quarter(next, None).or_else(|| self.fiscal_year(next + 1)),
            Term::Decade(_) | Term::BareDecade(_) => self.decade(next),
            Term::Mark(b'\'') => self.decade(next + 1),
            Term::Early | Term::Late | Term::Mid => {
                let decade = self.past_hyphen(next + 1);
                self.decade(decade)
            }
            Term::Season(season) => Some(self.season(next, season)),
            Term::Future => Some(Found::date(next + 1, Some(Value::Future))).filter(|_| !self.is_before_noun(next + 1)),
            Term::Filler if self.term(next + 1) == Term::Future && self.word(next) == "near" => {
                Some(Found::date(next + 2, Some(Value::Future)))
            }
            Term::Unit(unit) => self.the_unit(at, next, unit),
            Term::Filler => match self.term(next + 1) {
                Term::Unit(unit @ (Unit::Year | Unit::Quarter)) => self.the_unit(at, next + 1, unit),
                _ => None,
            },
            Term::Last => self.weekday_of_month(next).or_else(|| self.pointed(at)).or_else(|| self.quarter(next, None)),
            Term::Small(_) | Term::Tens(_) | Term::Digits(..) => {
                // `the two-week war` is a war of two weeks.
                let found = self.length(next).filter(|found| found.kind == DateKind::Duration)?;
                matches!(self.before(found.end), Term::Units(_)).then_some(found)
            }
            Term::Holiday(_) => None,
            _ => self.pointed(at),
        }
    }

    /// `the year`, `the quarter`, `the week of March 6`, `the weekend`.
    fn the_unit(&self, start: usize, at: usize, unit: Unit) -> Option<Found> {
        let end = at + 1;
        let leads = matches!(
            self.before(start),
            Term::In | Term::For | Term::Preposition | Term::Bent(_) | Term::Of | Term::Since | Term::Until | Term::By
        );
        match unit {
            Unit::Week if self.term(end) == Term::Of => {
                let day = self.month_first(end + 1)?;
                let Some(Value::Day(of)) = day.value else { return None };
                Some(Found::date(day.end, Some(Value::Week(of))))
            }
            Unit::Year => {
                let number = self.spelled_year(end).or_else(|| self.year(end).map(|year| (end + 1, year)));
                if let Some((end, year)) = number {
                    return Some(Found::date(end, Some(Value::Year(year))));
                }
                if (self.term(end), self.term(end + 1)) == (Term::Small(2), Term::Thousand) {
                    return Some(Found::date(end + 2, Some(Value::Year(2000))));
                }
                leads.then(|| Found::date(end, self.context.around(Unit::Year, 0)))
            }
            Unit::Quarter => leads.then(|| {
                let ended = match self.term(end) {
                    Term::Behind | Term::Ahead => self.month_first(end + 1).and_then(|found| found.value),
                    _ => None,
                };
                let quarter = match ended {
                    Some(Value::Day(day)) => Some(quarter_of(day)),
                    _ => self.context.quarter.or_else(|| self.context.past_quarter()),
                };
                Found::date(end, quarter.map(|(year, quarter)| Value::Quarter(year, quarter)))
            }),
            Unit::Weekend => {
                leads.then(|| Found::date(end, self.pointed_unit(Unit::Weekend, super::pointed::Pointer::Now(0))))
            }
            Unit::Day if self.term(end) == Term::Preposition => {
                let steps = match (self.word(end), self.term(end + 1)) {
                    ("before", Term::Yesterday) => -2,
                    ("after", Term::Tomorrow) => 2,
                    _ => return None,
                };
                Some(Found::date(end + 2, self.context.around(Unit::Day, steps)))
            }
            Unit::Week | Unit::Month => leads.then(|| Found::date(end, self.context.around(unit, 0))),
            _ => None,
        }
    }

    /// Whether a hyphen makes the quarter an adjective: `third-quarter earnings`.
    fn is_compound(&self, at: usize) -> bool {
        self.past_hyphen(at + 1) > at + 1 && self.term(at + 2) == Term::Unit(Unit::Quarter)
    }

    /// `fiscal 1989`, `fiscal year 1989`, `fiscal year`.
    fn fiscal_year(&self, at: usize) -> Option<Found> {
        let next = self.past(at, Term::Unit(Unit::Year));
        if let Some(year) = self.year(next) {
            return Some(Found::date(next + 1, Some(Value::FiscalYear(year))));
        }
        let leads = self.term(at.wrapping_sub(2)) == Term::The;
        (next > at && leads).then(|| Found::date(next, self.context.published.map(|day| Value::FiscalYear(day.year()))))
    }

    /// `first nine months`.
    fn first_length(&self, at: usize) -> Option<Found> {
        let (unit_at, count) = self.count(at + 1)?;
        let Term::Units(unit) = self.term(unit_at) else { return None };
        (self.term(at) == Term::Ordinal(1) && self.term(at + 1) != Term::A)
            .then(|| Found::duration(unit_at + 1, Value::Length(super::value::Length { count, unit })))
    }

    /// `now`, `recently`, `these days`, `recent`.
    fn reference(&self, at: usize) -> Option<Found> {
        let (end, value) = match (self.term(at), self.term(at + 1)) {
            (Term::Now | Term::Current, _) => (at + 1, Value::Present),
            (Term::These, Term::Units(Unit::Day)) => (at + 2, Value::Present),
            (Term::Lately | Term::Recent, _) => (at + 1, Value::Past),
            (Term::Future, Term::Units(_)) => (at + 2, Value::Future),
            _ => return None,
        };
        Some(Found::date(end, Some(value)))
    }

    /// Whether a noun may follow, so that the words before it are its adjectives.
    fn is_before_noun(&self, at: usize) -> bool {
        !matches!(
            self.term(at),
            Term::Mark(_)
                | Term::And
                | Term::In
                | Term::Of
                | Term::To
                | Term::That
                | Term::Behind
                | Term::Ahead
                | Term::By
                | Term::On
                | Term::For
                | Term::Or
        ) && at < self.terms.len()
            && !matches!(
                self.word(at),
                "is" | "with" | "when" | "if" | "but" | "who" | "she" | "he" | "they" | "it" | "we"
            )
    }

    /// Whether a word is part of a name: `The Daily Star`, `the Tomorrow Group`.
    fn is_title(&self, at: usize) -> bool {
        let word = match self.term(at) {
            Term::The => at + 1,
            Term::Adverb(_) | Term::Today | Term::Tomorrow | Term::Future | Term::Early | Term::Late => at,
            _ => return false,
        };
        matches!(self.term(word), Term::Adverb(_) | Term::Today | Term::Tomorrow | Term::Future)
            && self.shape(word).is_capital()
            && (self.shape(word + 1).is_capital() && (word > 0 || matches!(self.term(word), Term::Adverb(_)))
                || word > 0 && self.is_name(word - 1)
                || at > 0 && word > at && self.shape(at).is_capital())
    }

    /// Whether `that` begins a clause: `that year after year …`.
    fn is_relative_clause(&self, at: usize) -> bool {
        self.term(at) == Term::That && matches!(self.term(at + 1), Term::Last | Term::Next | Term::PastNoun)
    }
}

//! Whom `he` and `she` mean.

use super::Room;
use super::gender::Gender;
use crate::text::Span;

/// Who was named more paragraphs ago is not meant.
const FURTHEST: usize = 2;

/// No more namings are looked at.
const MOST: usize = 40;

/// By so much the best must surpass the next.
const MARGIN: f64 = 1.0;

/// Less than this is not clear.
const LEAST: f64 = 2.0;

impl Room<'_> {
    /// The person whom a pronoun means; none where two are as likely.
    pub fn pronoun(&self, pronoun: Span, gender: Gender) -> Option<usize> {
        let here = self.paragraph(pronoun);
        let mentions = &self.cast.mentions;
        let next = mentions.partition_point(|mention| mention.span.start < pronoun.start);
        let mut scores: Vec<(usize, f64)> = Vec::new();
        for mention in mentions.get(..next)?.iter().rev().take(MOST) {
            let away = here.saturating_sub(self.paragraph(mention.span));
            if away > FURTHEST {
                break;
            }
            // `Ama Owusu of Radio Kumasi`: what only belongs to the words for a speaker is not meant.
            let beside =
                self.spoke.is_some_and(|(speaker, words)| speaker != mention.entity && words.contains(mention.span));
            if beside || !self.is_person(mention.entity) {
                continue;
            }
            let Some(agreement) = self.genders.get(mention.entity).copied().unwrap_or_default().agrees(gender) else {
                continue;
            };
            let spoke = self.spoke.is_some_and(|(speaker, then)| {
                speaker == mention.entity && here.saturating_sub(self.paragraph(then)) <= FURTHEST
            });
            let near = 3.0 - away as f64;
            let score = agreement + near + if spoke { 2.5 } else { 0.0 } + if self.leads(mention) { 1.0 } else { 0.0 };
            match scores.iter_mut().find(|(entity, _)| *entity == mention.entity) {
                Some((_, best)) => *best = best.max(score),
                None => scores.push((mention.entity, score)),
            }
        }
        let (best, score) = *scores.iter().rev().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
        let others = scores.iter().filter(|(entity, _)| *entity != best).map(|(_, score)| *score);
        let next = others.max_by(f64::total_cmp).unwrap_or(0.0);
        (score >= LEAST && score - next >= MARGIN).then_some(best)
    }
}

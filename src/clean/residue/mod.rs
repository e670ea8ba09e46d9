//! What publishing systems leave in a text: placeholders, shortcodes, signatures of embeds, trackers in links.

pub(super) mod embeds;
pub(super) mod placeholders;
pub(super) mod shortcodes;
pub(super) mod trackers;

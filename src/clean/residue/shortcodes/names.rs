//! The shortcodes known by name: of `WordPress` itself and of its widely used plugins, and `BBCode`.

/// What becomes of what stands between a shortcode and its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// It is text of the article.
    Words,
    /// It is an address or settings.
    Settings,
    /// It is the caption of a picture.
    Caption,
}

/// How sure it is that a bracketed word is a shortcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// Nobody writes it in brackets.
    Sure,
    /// A word that an editor might put in brackets: only with attributes, with an end, or on a line of its own.
    Word,
    /// Only with an end.
    Paired,
}

/// What is known about a name.
pub(super) fn look_up(name: &str) -> Option<(Trust, Content)> {
    let listed = |names: &[&str]| names.contains(&name);
    if listed(&["caption", "wp_caption"]) {
        return Some((Trust::Word, Content::Caption));
    }
    if listed(SETTINGS) {
        return Some((Trust::Word, Content::Settings));
    }
    if listed(WORDS) {
        return Some((Trust::Word, Content::Words));
    }
    if name == "img" {
        return Some((Trust::Paired, Content::Settings));
    }
    if listed(BBCODE) {
        return Some((Trust::Paired, Content::Words));
    }
    let is_machine = name.contains('_')
        || BUILDERS.iter().any(|builder| name.starts_with(builder))
        || (name.contains('-') && name.split('-').any(|part| MACHINE.contains(&part)));
    is_machine.then_some((Trust::Sure, Content::Words))
}

/// What they enclose is an address, a list of settings, or nothing.
const SETTINGS: &[&str] = &[
    "ad",
    "ads",
    "adrotate",
    "adsense",
    "archives",
    "audio",
    "dailymotion",
    "embed",
    "facebook",
    "gallery",
    "gist",
    "googlemaps",
    "gravityform",
    "instagram",
    "issuu",
    "layerslider",
    "metaslider",
    "newsletter",
    "ngg",
    "nggallery",
    "playlist",
    "podcast",
    "poll",
    "polldaddy",
    "pinterest",
    "recipe",
    "scribd",
    "slideshare",
    "slideshow",
    "soundcloud",
    "spotify",
    "ted",
    "tiktok",
    "tweet",
    "twitter",
    "video",
    "videopress",
    "vimeo",
    "vine",
    "wpforms",
    "wpvideo",
    "youtube",
];

/// What they enclose is text.
const WORDS: &[&str] = &[
    "accordion",
    "blockquote",
    "box",
    "button",
    "column",
    "columns",
    "divider",
    "dropcap",
    "expand",
    "highlight",
    "infobox",
    "list",
    "nextpage",
    "pullquote",
    "raw",
    "row",
    "section",
    "sidebar",
    "spacer",
    "spoiler",
    "tab",
    "table",
    "tablepress",
    "tabs",
    "toc",
    "toggle",
];

const BBCODE: &[&str] =
    &["b", "i", "u", "s", "url", "color", "size", "font", "center", "left", "right", "quote", "code", "strong", "em"];

/// Prefixes of page builders.
const BUILDERS: &[&str] = &["vc-", "et-pb", "fusion-", "elementor-", "wpdatatable", "wp-", "jetpack-", "tribe-"];

/// Parts of names with a hyphen that editors do not write in brackets.
const MACHINE: &[&str] = &[
    "ad",
    "ads",
    "block",
    "button",
    "embed",
    "embedder",
    "feed",
    "form",
    "gallery",
    "inject",
    "inline",
    "map",
    "module",
    "newsletter",
    "player",
    "plugin",
    "post",
    "posts",
    "shortcode",
    "signup",
    "slider",
    "slot",
    "template",
    "widget",
];

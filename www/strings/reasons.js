/**
 * Why a piece of the paste was changed, in plain words: a title and a sentence for each rule of the cleaner.
 * A rule that is not here yet is explained by its kind.
 *
 * @import { EditKind } from "../article-analyzer.js"
 */

/** @typedef {{ title: string, reason: string }} Reason */

/** @type {{ rules: Record<string, Reason>, kinds: Record<EditKind, Reason> }} */
export const reasons = {
  rules: {
    // Furniture of the page
    "share-bar": { title: "Share buttons", reason: "Labels of the buttons that share the page are not part of the article." },
    advertisement: { title: "Advertising", reason: "Advertisements, and the labels of the places where they stood, are not part of the article." },
    "related-links": { title: "Links to other articles", reason: "The page offers other articles here; they are not part of this one." },
    "newsletter-box": { title: "Newsletter and subscription offers", reason: "The site asks the reader to subscribe here." },
    "cookie-notice": { title: "Cookie and consent notices", reason: "The site asks for consent here." },
    "reader-comments": { title: "Reader comments", reason: "What readers wrote under the article, and counts of it, are not part of the article." },
    "comment-count": { title: "Counts of comments", reason: "How many readers commented is not part of the article." },
    "login-prompt": { title: "Requests to sign in", reason: "The site asks the reader to sign in here." },
    "paywall-prompt": { title: "Payment notices", reason: "The site asks the reader to pay here." },
    "player-caption": { title: "Labels of players", reason: "Labels of a video or audio player." },
    "page-tools": { title: "Tools of the page", reason: "Buttons and hints of the page: print, save, size of letters, apps." },
    "live-stamp": { title: "Live marks", reason: "Marks that say how fresh the page was when it was copied." },
    weather: { title: "Weather and markets", reason: "Weather and market figures that the site shows on every page." },
    "copyright-notice": { title: "Notices of rights", reason: "A notice of who holds the rights, as every page of the site carries it." },
    "page-furniture": { title: "Furniture of the page", reason: "Lines that belong to the page around the article, by their shape and their neighbours." },
    menu: { title: "Menus", reason: "Menus and paths through the site are not part of the article." },
    tags: { title: "Topic tags", reason: "Key words by which the site files the article." },
    navigation: { title: "Menus", reason: "Menus and paths through the site are not part of the article." },
    "page-header": { title: "Page header", reason: "The head that every page of the site carries." },
    "page-footer": { title: "Page footer", reason: "The foot that every page of the site carries: notices of rights, addresses, links." },
    sidebar: { title: "Side columns", reason: "What stands beside the article on the page is not part of it." },
    overlay: { title: "Overlays", reason: "Windows that the site lays over the article." },
    "author-box": { title: "Box about the author", reason: "A box that presents the author on every article is not part of this one." },
    "topic-tags": { title: "Topic tags", reason: "Key words by which the site files the article." },
    "outside-article": { title: "Outside the article", reason: "This stands on the page but outside of the article." },
    "repeated-paragraph": { title: "Repeated paragraphs", reason: "The same paragraph stands earlier in the article: once is enough." },

    // Residue of publishing systems
    "minify-placeholder": { title: "Minifier placeholders", reason: "Codes that a site’s minifier sets in place of scripts and styles, left standing by mistake." },
    "template-placeholder": { title: "Template placeholders", reason: "Places in a template that were never filled in." },
    shortcode: { title: "Shortcodes", reason: "Codes in brackets by which a publishing system inserts galleries, captions and the like." },
    "hidden-address": { title: "Hidden mail addresses", reason: "A note that the site sets in place of a mail address to protect it." },
    "link-tracker": { title: "Link trackers", reason: "The parts of an address that only tell who clicked on it. The address still leads to the same page." },
    "embed-signature": { title: "Signatures of embedded posts", reason: "Name, handle and date that a network sets under an embedded post. The words of the post are kept." },
    "post-signature": { title: "Signatures of embedded posts", reason: "Name, handle and date that a network sets under an embedded post. The words of the post are kept." },
    "post-picture": { title: "Picture links of embedded posts", reason: "Addresses of pictures in an embedded post. The words of the post are kept." },
    "post-counter": { title: "Counters of embedded posts", reason: "Counts of likes and replies under an embedded post." },

    // Markup
    markup: { title: "HTML tags", reason: "Tags say how a page looks. What they say of structure is kept: headings, lists, paragraphs." },
    "html-comment": { title: "HTML comments", reason: "Notes in the page’s source that no reader sees." },
    script: { title: "Scripts", reason: "Program code of the page." },
    style: { title: "Style sheets", reason: "Rules for the looks of the page." },
    "no-script": { title: "Fallbacks for missing scripts", reason: "Shown only by browsers that run no scripts." },
    template: { title: "HTML templates", reason: "Patterns that a script fills in; no reader sees them." },
    "page-head": { title: "Head of the HTML document", reason: "Notes to the browser and to search engines. Title, author and date in it are made use of." },
    hidden: { title: "Hidden text", reason: "Text that the page hides from its readers." },
    "form-control": { title: "Forms", reason: "Fields and buttons of forms." },
    "embedded-media": { title: "Embedded media", reason: "Places for videos, maps and other things that are not text." },
    "list-bullet": { title: "Bullets", reason: "The sign before a list item: the item is marked as one instead." },
    "table-cell": { title: "Table cells", reason: "The cells of a table row are kept apart by a tab." },

    // Characters
    mojibake: { title: "Garbled characters", reason: "Letters or marks that were read in the wrong encoding on their way: the ones that were written are set." },
    "c1-control": { title: "Garbled punctuation", reason: "Control codes that stand where a quotation mark or dash was written: the mark is set." },
    "mangled-reference": { title: "Broken HTML codes", reason: "The wreck of an HTML code, such as “,quot;”: the character that it stood for is set." },
    "character-reference": { title: "HTML codes", reason: "A code such as “&amp;” stands for a character: the character itself is set." },
    "lost-apostrophe": { title: "Lost apostrophes", reason: "A question mark or box stands where an apostrophe was lost: the apostrophe is set." },
    "control-character": { title: "Control characters", reason: "Codes for machines that show nothing." },
    "terminal-escape": { title: "Terminal codes", reason: "Codes that colour text in a terminal." },
    "object-replacement": { title: "Traces of pictures", reason: "A sign that an application leaves where a picture was." },
    "byte-order-mark": { title: "Byte order marks", reason: "An invisible mark that says how a file is encoded." },
    "zero-width": { title: "Invisible characters", reason: "Characters without width, which break search and comparison." },
    "soft-hyphen": { title: "Soft hyphens", reason: "Invisible hints where a word may be divided." },
    "variation-selector": { title: "Stray selectors", reason: "Invisible characters that choose a letter’s form, with nothing here to choose." },
    "tag-character": { title: "Invisible tags", reason: "Invisible characters that copy plain letters; they can hide text." },
    "bidi-control": { title: "Direction marks", reason: "Invisible marks of writing direction, which this text does not need." },
    "exotic-space": { title: "Special spaces", reason: "Spaces of special widths: a plain space is set." },
    ligature: { title: "Ligatures", reason: "Letters that a typesetter joined into one sign: the letters themselves are set." },
    "full-width": { title: "Full-width letters", reason: "Letters in the width of East Asian scripts: plain letters are set." },

    // Layout
    "line-break": { title: "Line breaks", reason: "Line breaks of several kinds: one kind is set." },
    "line-wrap": { title: "Wrapped lines", reason: "Lines that were broken at the edge of a page or mail: the paragraph is joined again." },
    "line-end-hyphen": { title: "Divided words", reason: "A word that was divided at the end of a line: it is joined again." },
    "paragraph-break": { title: "Paragraphs", reason: "Paragraphs are parted by a blank line." },
    "blank-lines": { title: "Blank lines", reason: "Paragraphs are parted by one blank line." },
    "repeated-space": { title: "Repeated spaces", reason: "Several spaces in a row: one is enough." },
    "line-edge-space": { title: "Spaces at the edge of lines", reason: "Spaces at the start or end of a line say nothing." },
    "outer-space": { title: "White space around the text", reason: "White space before the first and after the last word." },
    "space-before-punctuation": { title: "Spaces before punctuation", reason: "A space stood before a comma or full stop." },
    "missing-space": { title: "Missing spaces", reason: "Two sentences ran together: a space is set between them." },
    "white-space": { title: "White space of the source", reason: "White space in the page’s source that a browser does not show." },
    "bullet-sign": { title: "Bullets", reason: "Signs of many kinds that mark a list item: one kind is set." },
    "text-columns": { title: "Columns", reason: "Two columns that were copied side by side: they are set one after the other." },
    "page-number": { title: "Page numbers", reason: "Numbers of the pages of a printed document." },
    "running-head": { title: "Running heads", reason: "The line that a printed document repeats on every page." },

    // Mail
    "mail-head": { title: "Mail headers", reason: "Sender, recipient and subject of a forwarded mail." },
    "mail-attribution": { title: "Reply lines", reason: "The line by which a mail program announces the mail that is answered." },
    "mail-quoting": { title: "Quotation signs of mails", reason: "The sign that a mail program sets before quoted lines." },
    "mail-wrap": { title: "Wrapped mail lines", reason: "Quoted lines that a mail program broke: they are joined again." },
    "mail-signature": { title: "Mail signatures", reason: "The signature under a mail." },
    "mail-device": { title: "Device lines", reason: "The line by which a phone advertises itself under a mail." },
    "mail-notice": { title: "Mail notices", reason: "The legal notice under a mail." },
  },
  kinds: {
    removed: { title: "Removed", reason: "This is not part of the article." },
    repaired: { title: "Repaired", reason: "This was damaged on its way: what was written is restored." },
    decoded: { title: "Decoded", reason: "A code stands for a character: the character itself is set." },
    joined: { title: "Joined", reason: "What belongs together had been broken apart." },
    respaced: { title: "Spacing", reason: "White space and line breaks were set in order; no word was changed." },
    inserted: { title: "Inserted", reason: "Something was missing between two pieces of the text." },
  },
};

/**
 * @param {string} rule
 * @param {EditKind} kind
 * @returns {Reason}
 */
export function reasonFor(rule, kind) {
  return reasons.rules[rule] ?? { title: `${reasons.kinds[kind].title}: ${rule.replaceAll("-", " ")}`, reason: reasons.kinds[kind].reason };
}

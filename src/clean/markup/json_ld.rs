//! Reads what JSON-LD tells about an article: <https://schema.org/Article>.
//!
//! Only the few properties that count are kept. Pages break JSON in many ways, so the reader asks for no more than
//! strings, braces and brackets; anything between them it skips.

/// What one node tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Node {
    is_article: bool,
    id: String,
    name: String,
    pub(super) headline: String,
    pub(super) date_published: String,
    /// Names of authors, or identifiers of nodes that have them.
    authors: Vec<String>,
}

/// The article that a JSON-LD text describes, its authors by name.
pub(super) fn article(json: &str) -> Option<(Node, Vec<String>)> {
    let nodes = nodes(json);
    let article = nodes.iter().find(|node| node.is_article)?;
    let named = |author: &String| {
        let node = nodes.iter().find(|node| !node.id.is_empty() && node.id == *author && !node.name.is_empty());
        node.map_or(author, |node| &node.name).clone()
    };
    Some((article.clone(), article.authors.iter().map(named).collect()))
}

/// One open object or array.
enum Frame {
    Object { key: Key, node: Node },
    Array,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Type,
    Id,
    Name,
    Headline,
    DatePublished,
    Author,
    Other,
}

/// More nodes than these on one page are lists of other articles.
const MOST_NODES: usize = 64;

fn nodes(json: &str) -> Vec<Node> {
    let mut stack: Vec<Frame> = Vec::new();
    let mut done = Vec::new();
    let mut rest = json;
    while let Some(at) = rest.find(['{', '}', '[', ']', '"']) {
        let tail = rest.get(at + 1..).unwrap_or_default();
        rest = tail;
        match json.as_bytes().get(json.len() - tail.len() - 1) {
            Some(b'{') => stack.push(Frame::Object { key: Key::Other, node: Node::default() }),
            Some(b'[') => stack.push(Frame::Array),
            Some(b']') => {
                stack.pop_if(|frame| matches!(frame, Frame::Array));
            }
            Some(b'}') => {
                if let Some(Frame::Object { node, .. }) = stack.pop_if(|frame| matches!(frame, Frame::Object { .. })) {
                    close(node, &mut stack, &mut done);
                }
            }
            _ => {
                let length = string_length(tail);
                let text = tail.get(..length).unwrap_or_default();
                rest = tail.get(length + 1..).unwrap_or_default();
                let is_key = rest.trim_start().starts_with(':');
                string(text, is_key, &mut stack);
            }
        }
    }
    // The end of a text that was cut off closes what is open.
    while let Some(frame) = stack.pop() {
        if let Frame::Object { node, .. } = frame {
            close(node, &mut stack, &mut done);
        }
    }
    done
}

/// Where a string ends whose opening mark is behind.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.unwrap_or(text.len())
}

fn string(text: &str, is_key: bool, stack: &mut [Frame]) {
    let in_object = matches!(stack.last(), Some(Frame::Object { .. }));
    let object = stack.iter_mut().rev().take(3).find_map(|frame| match frame {
        Frame::Object { key, node } => Some((key, node)),
        Frame::Array => None,
    });
    let Some((key, node)) = object else { return };
    if is_key && in_object {
        *key = match text {
            "@type" => Key::Type,
            "@id" => Key::Id,
            "name" => Key::Name,
            "headline" => Key::Headline,
            "datePublished" => Key::DatePublished,
            "author" => Key::Author,
            _ => Key::Other,
        };
        return;
    }
    match *key {
        Key::Type => {
            node.is_article |= ["Article", "BlogPosting", "LiveBlogPosting"].iter().any(|name| text.ends_with(name));
        }
        Key::Id => node.id = unescape(text),
        Key::Name => node.name = unescape(text),
        Key::Headline => node.headline = unescape(text),
        Key::DatePublished => node.date_published = unescape(text),
        Key::Author => node.authors.push(unescape(text)),
        Key::Other => {}
    }
    if in_object {
        *key = Key::Other;
    }
}

/// An object ends: an author is told to the object around it.
fn close(node: Node, stack: &mut [Frame], done: &mut Vec<Node>) {
    let outer = stack.iter_mut().rev().take(3).find_map(|frame| match frame {
        Frame::Object { key, node } => Some((key, node)),
        Frame::Array => None,
    });
    if let Some((Key::Author, outer)) = outer {
        let author = if node.name.is_empty() { &node.id } else { &node.name };
        if !author.is_empty() {
            outer.authors.push(author.clone());
        }
    }
    if done.len() < MOST_NODES {
        done.push(node);
    }
}

fn unescape(text: &str) -> String {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut chars = text.chars();
    let mut buffer = [0; 2];
    while let Some(c) = chars.next() {
        if c != '\\' {
            units.extend_from_slice(c.encode_utf16(&mut buffer));
            continue;
        }
        match chars.next() {
            Some('n' | 'r' | 't' | 'b' | 'f') => units.push(u16::from(b' ')),
            Some('u') => {
                let digits = chars.as_str().get(..4).and_then(|hex| u16::from_str_radix(hex, 16).ok());
                if let Some(unit) = digits {
                    units.push(unit);
                    chars = chars.as_str().get(4..).unwrap_or_default().chars();
                }
            }
            Some(other) => units.extend_from_slice(other.encode_utf16(&mut buffer)),
            None => {}
        }
    }
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn tells(json: &str, headline: &str, date: &str, authors: &[&str]) {
        let (node, names) = article(json).unwrap_or_default();
        assert_eq!((node.headline.as_str(), node.date_published.as_str()), (headline, date));
        assert_eq!(names, authors);
    }

    #[test]
    fn a_news_article_tells_its_facts() {
        tells(
            r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Dam \"at its limit\"","datePublished":
            "2021-03-04T05:06:07Z","author":[{"@type":"Person","name":"Ana Reyes"},{"name":"Bo Li"}],
            "publisher":{"name":"The Valley Post"}}"#,
            "Dam \"at its limit\"",
            "2021-03-04T05:06:07Z",
            &["Ana Reyes", "Bo Li"],
        );
    }

    #[test]
    fn authors_of_a_graph_are_found_by_their_identifiers() {
        tells(
            r##"{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Article"],"headline":"Caf\u00e9","author":{"@id":
            "#a"}},{"@type":"Person","@id":"#a","name":"Zo\u00eb"}]}"##,
            "Café",
            "",
            &["Zoë"],
        );
    }

    #[test]
    fn broken_json_gives_what_it_can() {
        tells(r#"[{"@type":"NewsArticle","headline":"Cut of"#, "Cut of", "", &[]);
        assert_eq!(article(&"[{\"a\":".repeat(1000)), None);
        assert_eq!(article("}}]]\""), None);
    }
}

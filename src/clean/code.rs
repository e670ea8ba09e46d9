//! Lines of program code, which no rule for prose may touch.

/// Whether a line looks like code rather than prose.
pub(super) fn is_code(line: &str) -> bool {
    let line = line.trim();
    let signs = |byte: u8| {
        matches!(
            byte,
            b'`' | b'{'
                | b'}'
                | b';'
                | b'\\'
                | b'='
                | b'>'
                | b'('
                | b')'
                | b'&'
                | b'|'
                | b'/'
                | b']'
                | b':'
                | b'#'
                | b'$'
        )
    };
    if !line.bytes().any(signs) {
        return KEYWORDS.iter().any(|start| line.starts_with(start));
    }
    line.contains('`')
        || line.ends_with(['{', '}', ';', '\\'])
        || MARKS.iter().any(|mark| line.contains(mark))
        || KEYWORDS.iter().chain(STARTS).any(|start| line.starts_with(start))
}

const MARKS: &[&str] = &["=>", "->", "==", "!=", "()", "://{", " = ", "&&", "||", "+=", "</", "/>", "):", "];", "::"];

const STARTS: &[&str] = &["#include", "#!/", "$ ", "// ", "/*", ">>> "];

const KEYWORDS: &[&str] = &["def ", "import ", "return ", "SELECT "];

//! Lines of program code, which no rule for prose may touch.

/// Whether a line looks like code rather than prose.
pub(super) fn is_code(line: &str) -> bool {
    let line = line.trim();
    line.contains('`')
        || line.ends_with(['{', '}', ';', '\\'])
        || MARKS.iter().any(|mark| line.contains(mark))
        || STARTS.iter().any(|start| line.starts_with(start))
}

const MARKS: &[&str] = &["=>", "->", "==", "!=", "()", "://{", " = ", "&&", "||", "+=", "</", "/>", "):", "];", "::"];

const STARTS: &[&str] = &["#include", "#!/", "$ ", "// ", "/*", "def ", "import ", "return ", ">>> ", "SELECT "];

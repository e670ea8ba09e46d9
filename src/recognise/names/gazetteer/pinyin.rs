pub(super) fn is_pinyin(_f: &str) -> bool {
    false
}

//! What the page may do in a browser: run the script and the style that are in it, and nothing else.

use crate::report::policy::{source, unix};

/// The style of the page.
pub(super) fn style() -> String {
    unix(include_str!("../../../assets/form.css"))
}

/// The script of the page.
pub(super) fn script() -> String {
    unix(include_str!("../../../assets/form.js"))
}

/// The content security policy of a page with this style, and this script if it has one.
pub(super) fn of(style: &str, script: Option<&str>) -> String {
    let style = source(style);
    let script = script.map_or_else(|| "'none'".to_owned(), source);
    format!(
        "default-src 'none'; script-src {script}; style-src {style}; connect-src 'none'; form-action 'none'; base-uri \
         'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_the_script_nor_the_style_can_end_its_own_element() {
        assert!(!script().to_lowercase().contains("</script") && !script().contains("<!--"));
        assert!(!style().to_lowercase().contains("</style"));
    }
}

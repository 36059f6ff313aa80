//! What the page may do in a browser: run the script and the style that are in it, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The style of the page.
pub(super) fn style() -> String {
    unix(include_str!("../../../assets/form.css"))
}

/// The script of the page.
pub(super) fn script() -> String {
    unix(include_str!("../../../assets/form.js"))
}

/// A browser reads every line end as one newline before it takes the hash; a checkout on Windows may have two signs.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n")
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

/// The text as a policy allows it: by its hash.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_allowed_by_its_hash() {
        // The hash of the empty text, as any tool gives it.
        assert_eq!(source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn neither_the_script_nor_the_style_can_end_its_own_element() {
        assert!(!script().to_lowercase().contains("</script") && !script().contains("<!--"));
        assert!(!style().to_lowercase().contains("</style"));
    }

    #[test]
    fn line_ends_of_windows_make_no_other_hash() {
        assert_eq!(unix("a\r\nb\n"), "a\nb\n");
    }
}

//! What a page may do in a browser: use the style and the script that are in it, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A style or a script as it stands in a page. A browser reads every line end as one newline before it takes the hash; a
/// checkout on Windows may have two signs.
pub(super) fn unix(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The text as a content security policy allows it: by its hash.
pub(super) fn source(text: &str) -> String {
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
    fn line_ends_of_windows_make_no_other_hash() {
        assert_eq!(unix("a\r\nb\n"), "a\nb\n");
    }
}

//! The language of a guide: what a browser and Word need to know to read it out and to check its spelling.

/// The language of the program, and of a guide that does not say its own.
pub const OWN: &str = "nl";

/// How people name a language who do not know its code.
const NAMES: [(&str, &str); 15] = [
    ("nederlands", "nl"),
    ("nederlandse", "nl"),
    ("dutch", "nl"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("ned", "nl"),
    ("vlaams", "nl-BE"),
    ("engels", "en"),
    ("english", "en"),
    ("eng", "en"),
    ("fries", "fy"),
    ("frysk", "fy"),
    ("duits", "de"),
    ("frans", "fr"),
    ("turks", "tr"),
];

/// The tag of a language (BCP 47) as it is written: a language of two or three letters, and what makes it narrower behind
/// hyphens, such as `nl` and `nl-BE`. Nothing where it is none. The registry is not looked up.
pub fn tag(written: &str) -> Option<String> {
    let mut pieces = written.split('-');
    let language = pieces.next()?;
    let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_piece =
        |piece: &str| (1..=8).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_name = NAMES.iter().any(|(name, _)| name.eq_ignore_ascii_case(written));
    (is_language && !is_name && pieces.all(is_piece) && written.len() <= 35).then(|| written.to_owned())
}

/// The tag that was meant by the name of a language, or by a tag with an underscore.
pub fn meant(written: &str) -> Option<&'static str> {
    let small = written.trim().to_lowercase();
    let first = small.split(['_', '-', ' ', '(']).next().unwrap_or_default();
    let named = NAMES.iter().find(|(name, _)| *name == small || *name == first).map(|(_, tag)| *tag);
    named.or_else(|| NAMES.iter().map(|(_, tag)| *tag).find(|tag| *tag == first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_a_tag_and_a_name_is_not() {
        for written in ["nl", "NL", "nl-NL", "nl-BE", "en", "fy", "tr", "pap", "zh-Hant-TW", "sl-rozaj-1994"] {
            assert_eq!(tag(written).as_deref(), Some(written));
        }
        for written in ["Nederlands", "nl_NL", "n", "nl-", "Dutch", "nld", "nl NL", "é", "", "nl-Nederlandse"] {
            assert_eq!(tag(written), None, "{written}");
        }
    }

    #[test]
    fn the_name_of_a_language_tells_its_tag() {
        for (written, expected) in [
            ("Nederlands", Some("nl")),
            ("nl_NL", Some("nl")),
            ("ENGELS", Some("en")),
            ("Nederlands (B1)", Some("nl")),
            ("Klingon", None),
        ] {
            assert_eq!(meant(written), expected);
        }
    }
}

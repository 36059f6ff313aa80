//! What stands on every sheet of the form when it is printed: sheets come loose, and each has to say whose it is.

use unicode_segmentation::UnicodeSegmentation;

use super::Form;
use crate::session::long_date;
use crate::text::form as words;

/// The style that puts the meeting and the organisation at the top of every sheet.
pub(super) fn style(form: Form<'_>) -> String {
    let meeting = format!("{}, {}", form.session.title, long_date(form.session.date));
    let organisation = form.organisation().map_or(words::ORGANISATION_BY_HAND, |organisation| &organisation.name);
    let (meeting, organisation) = (string(&meeting), string(organisation));
    format!(
        "@media print {{ @page {{ @top-left {{ content: {meeting}; }} @top-right {{ content: {organisation}; }} }} }}\n"
    )
}

/// How many characters of a text stand at the top: there are two lines for it.
const MOST: usize = 100;

/// A text as a string of CSS: nothing in it can end the string, the style or the element that holds it.
fn string(text: &str) -> String {
    let letter = |c: char| match c {
        ' ' => " ".to_owned(),
        c if c.is_alphanumeric() || ".,:;_-!?()".contains(c) => c.to_string(),
        c => format!("\\{:x} ", u32::from(c)),
    };
    let shown = match text.grapheme_indices(true).nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    };
    format!("\"{}\"", shown.chars().map(letter).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_string_that_it_stands_in() {
        assert_eq!(string("Overleg 1, wijk"), "\"Overleg 1, wijk\"");
        assert_eq!(string(&"x".repeat(101)), format!("\"{}\\2026 \"", "x".repeat(100)));
        assert_eq!(string("</style>\"\n\\"), "\"\\3c \\2f style\\3e \\22 \\a \\5c \"");
    }
}

//! The words that only a PDF has: at the foot of its pages, and about characters that its letters cannot show.

/// What stands where a character cannot be shown.
pub const MARK: &str = "◊";

/// At the foot of a page.
pub fn page(number: usize, of: usize) -> String {
    format!("Pagina {number} van {of}")
}

/// At the end of a document in which characters could not be shown.
pub fn missing(count: usize) -> String {
    let (characters, stand) = amount(count);
    format!("Let op: {characters} {stand} niet in de letters van deze pdf. Op {} plaats zie je {MARK}.", each(count))
        + " In het Word-document en op de webpagina zie je ze wel."
}

/// The same for who makes the document, with the characters themselves; `more` says that there are others.
pub fn missing_remark(count: usize, which: &[&str], more: bool) -> String {
    let (characters, stand) = amount(count);
    let which = which.join(" ") + if more { " …" } else { "" };
    format!("Let op: {characters} {stand} niet in de letters van de pdf ({which}). Daar staat nu {MARK}.")
        + " Word (docx) en de webpagina (html) laten ze wel zien."
}

fn amount(count: usize) -> (String, &'static str) {
    if count == 1 { ("1 teken".to_owned(), "staat") } else { (format!("{count} tekens"), "staan") }
}

const fn each(count: usize) -> &'static str {
    if count == 1 { "die" } else { "elke" }
}

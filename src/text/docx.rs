//! The words of a Word file that the other formats do not need: the bottom of a page, and the names of our own styles.

/// At the bottom of a page, in front of its number.
pub const PAGE: &str = "Pagina ";
/// At the bottom of a page, between its number and that of the last.
pub const OF: &str = " van ";

/// The style of what a user typed.
pub const NOTE_STYLE: &str = "Notitie";
/// The style of short facts with their labels.
pub const FACTS_STYLE: &str = "Gegevens";
/// The style of a table.
pub const TABLE_STYLE: &str = "Tabel met kop";
/// The style of the titles of the columns.
pub const TABLE_HEADER_STYLE: &str = "Tabelkop";
/// The style of what stands in a table.
pub const TABLE_TEXT_STYLE: &str = "Tabeltekst";

/// What a picture is called in the list of objects.
pub fn picture(number: usize) -> String {
    format!("Beeld {number}")
}

/// A title that is too long for the top of every page: how it begins.
pub fn beginning(start: &str) -> String {
    format!("{start}…")
}

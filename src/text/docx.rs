//! The words of a Word file that the other formats do not need; the names of our own styles stand in
//! `assets/word/styles.xml`.

/// At the bottom of a page, in front of its number.
pub const PAGE: &str = "Pagina ";
/// At the bottom of a page, between its number and that of the last.
pub const OF: &str = " van ";

/// What a picture is called in the list of objects.
pub fn picture(number: usize) -> String {
    format!("Beeld {number}")
}

/// A title that is too long for the top of every page: how it begins.
pub fn beginning(start: &str) -> String {
    format!("{start}…")
}

//! The words of the screen where the report is made.

use super::cli::endings_in_words;
use crate::report::{Format, Piece};

/// What the screen is for.
pub const EXPLAINED: &str = "Kies wat voor bestand het wordt en wat erin komt. Daarna kun je het mailen.";
/// Nothing was said yet that a report could tell.
pub const NOTHING_YET: &str = "Jullie hebben nog niets besproken. Het verslag is dus nog bijna leeg.";
/// Above the formats.
pub const FORMAT: &str = "Wat voor bestand";

/// A kind of file in a word, in the row of all kinds.
pub const fn kind(format: Format) -> &'static str {
    match format {
        Format::Docx => "Word",
        Format::Pdf => "Pdf",
        Format::Html => "Webpagina",
        Format::Markdown => "Markdown",
        Format::Csv => "Excel",
        Format::Ics => "Agenda",
        Format::Tasks => "Taken",
        Format::Json => "JSON",
    }
}

/// Above what goes in.
pub const CONTENTS: &str = "Wat erin komt";
/// Whether organisations are told by a number.
pub const ANONYMOUS: &str = "Anoniem: organisaties als nummer, actiepunten zonder naam";
/// Above the place.
pub const PLACE: &str = "Waar het komt";
/// Above what is to be read again before an anonymous report is made.
pub const READ_OVER: &str = "Lees eerst na";
/// Whether what was noted goes along in the report.
pub const NOTES_TOO: &str = "Gaan de notities mee in het verslag?";
/// What that means.
pub const NOTES_WHY: &str = "Het verslag gaat naar iedereen die aan tafel zat. Mee gaan ook de toelichting en wat de minderheid zei. \
                             We vragen dit één keer; bij ‘Wat erin komt’ kun je het veranderen.";
/// They do.
pub const WITH_NOTES: &str = "Ja, met de notities";
/// They do not.
pub const WITHOUT_NOTES: &str = "Nee, zonder de notities";
/// To the file itself.
pub const OPEN: &str = "Open het verslag";

/// What a piece of a report is called.
pub const fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Notes => "Notities, toelichting en wat de minderheid zei",
        Piece::Positions => "Standpunten van elke organisatie",
        Piece::Actions => "Actiepunten",
        Piece::WorkFormats => "Wat er uit de werkvormen kwam",
        Piece::Comparison => "Wat er veranderde sinds de vorige keer",
        Piece::Advice => "Het advies waar het verslag naar verwijst, als bijlage",
    }
}

/// A folder was typed that is not there.
pub const NO_SUCH_FOLDER: &str = "Die map is er niet. Kies een map die bestaat, of typ de naam van een bestand.";

/// The name of a file ends as that of something that no report can be.
pub fn cannot_end_so(ending: &str) -> String {
    let endings = Format::ALL.map(Format::extension);
    format!("Een verslag kan geen .{ending} worden. Kies een naam op {}.", endings_in_words(&endings))
}

/// The name that was typed made it another kind of file; of what it is called only the first words.
pub fn becomes(format: &str) -> String {
    let kind = format.split(',').next().unwrap_or(format);
    format!("Het wordt nu een ander soort bestand: {kind}.")
}

/// The report was written.
pub fn written(path: &str) -> String {
    format!("Het verslag staat in {path}")
}

/// The desktop was asked to open a file.
pub fn opened(path: &str) -> String {
    format!("{path} gaat open in een ander programma.")
}

/// No program opened a file.
pub fn not_opened(path: &str) -> String {
    format!("Er is hier geen programma dat het bestand opent. Open het zelf: {path}")
}

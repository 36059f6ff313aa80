//! The words about the manual.

/// What `handleiding` does.
pub const COMMAND: &str = "Laat de handleiding lezen: hoe alles werkt (ook: manual)";
/// How `handleiding` is used.
pub const USAGE: &str = "kartrekker handleiding [OPTIES]";
/// Help for `--formaat`.
pub const FORMAT_HELP: &str = "tekst, html, pdf of docx [anders: zoals de naam bij --uit, of tekst]";
/// What the list of contents is, for who hears it.
pub const CONTENTS: &str = "Wat erin staat";
/// How the name of a file with the manual begins.
pub const FILE_NAME: &str = "handleiding";

/// Signs of the screen, and what they are called where they cannot be shown.
pub const SIGNS: [(&str, &str); 7] = [
    ("↑", "pijl omhoog"),
    ("↓", "pijl omlaag"),
    ("←", "pijl links"),
    ("→", "pijl rechts"),
    ("▌", "een streep"),
    ("▼", "een driehoek met"),
    ("●", "met een rondje"),
];

/// The manual was written.
pub fn written(path: &str) -> String {
    format!("De handleiding staat in {path}")
}

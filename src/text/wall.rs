//! The words of the second window and of the command that opens it.

/// What is wrong, and what to do.
type Said = (String, String);

/// What `wand` does.
pub const COMMAND: &str = "Opent een tweede venster voor de beamer, dat het eerste volgt (ook: wall)";
/// How it is used.
pub const USAGE: &str = "kartrekker wand [OPTIES] [BIJEENKOMST]";
/// Help for the session.
pub const SESSION: &str = "De bijeenkomst [anders: de laatste]";
/// The second window follows.
pub const FOLLOWS: &str = "volgt het eerste venster";
/// There is no first window.
pub const GONE: &str = "het eerste venster is dicht; dit bleef staan";
/// The meeting is gone.
pub const ERASED: &str = "deze bijeenkomst is gewist";
/// A key does nothing here.
pub const ONLY_LOOKS: &str = "Dit venster volgt het eerste en verandert niets. Stop met Ctrl+Q.";

/// The folder cannot be watched.
pub fn cannot_follow(folder: &str, why: &str) -> Said {
    (
        format!("De map {folder} is niet in de gaten te houden ({why})."),
        "Sluit andere programma’s en probeer het opnieuw, of gebruik F5 in het eerste venster.".to_owned(),
    )
}

//! What the author of a guide reads: beginning one, copying one, and what there is.

use std::io;

use super::failure::io_reason;

/// What is wrong, and what to do.
type Said = (String, String);

/// What `handreiking` does.
pub const GUIDE: &str = "Begint of kopieert een handreiking, of noemt welke er zijn (ook: guide)";
/// How `handreiking` is used.
pub const GUIDE_USAGE: &str = "kartrekker handreiking [OPTIES] OPDRACHT";
/// What `handreiking nieuw` does.
pub const NEW: &str = "Maakt een kleine handreiking om mee te beginnen (ook: new)";
/// How `handreiking nieuw` is used.
pub const NEW_USAGE: &str = "kartrekker handreiking nieuw [OPTIES] MAP";
/// What `handreiking kopie` does.
pub const COPY: &str = "Kopieert een handreiking om die aan te passen (ook: copy)";
/// How `handreiking kopie` is used.
pub const COPY_USAGE: &str = "kartrekker handreiking kopie [OPTIES] ID|MAP MAP";
/// What `handreiking lijst` does.
pub const LIST: &str = "Noemt alle handreikingen: id, titel, versie en waar ze staan (ook: list)";
/// How `handreiking lijst` is used.
pub const LIST_USAGE: &str = "kartrekker handreiking lijst [OPTIES]";
/// Help for the folder that is made.
pub const NEW_FOLDER: &str = "De map die het wordt; die is nieuw of leeg";
/// Help for `--id`.
pub const NEW_ID: &str = "Hoe je de handreiking noemt bij --handreiking [anders: de naam van de map]";
/// What `--id` takes.
pub const ID_VALUE: &str = "ID";
/// Help for the guide that is copied.
pub const COPY_WHAT: &str = "De handreiking die je kopieert: een id of een map";
/// Where a guide is that is in the program.
pub const IN_PROGRAM: &str = "in het programma";

/// The version of a guide in a list.
pub fn version(version: &str) -> String {
    format!("versie {version}")
}

/// A guide was begun, and what comes next.
pub fn begun(folder: &str) -> String {
    format!(
        "De handreiking staat in {folder}\n\
         Controleer die terwijl je schrijft:  kartrekker controleer \"{folder}\" --volg\n\
         Bekijk die terwijl je schrijft:      kartrekker --handreiking \"{folder}\" --volg\n"
    )
}

/// A name that makes no id.
pub fn no_id(typed: &str) -> Said {
    (
        format!("Van ‘{typed}’ kan ik geen id maken."),
        "Geef een id met kleine letters, cijfers en streepjes: --id mijn-handreiking.".to_owned(),
    )
}

/// An id that a guide in the program has.
pub fn id_taken(id: &str) -> Said {
    (
        format!("Het id ‘{id}’ is al van een handreiking in het programma."),
        "Kies een ander id: --id mijn-handreiking.".to_owned(),
    )
}

/// A folder that holds something already.
pub fn folder_not_empty(folder: &str) -> Said {
    (
        format!("In de map {folder} staat al iets. Er is niets overschreven."),
        "Geef een map die nog niet bestaat, of een lege map.".to_owned(),
    )
}

/// A folder that could not be written.
pub fn folder_not_written(folder: &str, error: &io::Error) -> Said {
    (
        format!("De map {folder} kan niet worden gemaakt: {}.", io_reason(error)),
        "Kies een andere plek, of maak er ruimte.".to_owned(),
    )
}

/// What the key does that reads the guide again.
pub const RELOAD: &str = "lees de handreiking opnieuw";
/// The guide was read again.
pub const RELOADED: &str = "De handreiking is opnieuw gelezen.";
/// The guide was read again and is what it was.
pub const NOTHING_CHANGED: &str = "Er is niets veranderd in de handreiking.";
/// The page that was on the screen is no more.
pub const PLACE_GONE: &str =
    "De pagina waar je was, staat niet meer in de handreiking. Dit is de plek die er het dichtst bij ligt.";
/// Above the mistakes.
pub const LAST_GOOD: &str = "Je ziet nog de laatste goede versie. Verbeter de fouten en sla op.";

/// The title above the mistakes.
pub fn broken(count: usize) -> String {
    match count {
        1 => "De handreiking heeft 1 fout".to_owned(),
        count => format!("De handreiking heeft {count} fouten"),
    }
}

/// There are mistakes, where there is no room or no peace to show them.
pub fn broken_in_short(count: usize) -> String {
    format!("{}. De laatste goede versie blijft staan.", broken(count))
}

/// Mistakes that are not shown.
pub fn more_mistakes(count: usize) -> String {
    match count {
        1 => "En nog 1 fout.".to_owned(),
        count => format!("En nog {count} fouten."),
    }
}

/// Where a mistake is.
pub fn place(file: &str, line: Option<usize>) -> String {
    line.map_or_else(|| file.to_owned(), |line| format!("{file}, regel {line}"))
}

/// Help for `--volg` of the app.
pub const FOLLOW: &str = "Lees de handreiking opnieuw zodra een bestand ervan verandert; hoort bij --handreiking MAP";

/// A guide whose files nobody can change.
pub fn nothing_to_follow() -> Said {
    (
        "Bij --volg hoort een handreiking in een map: die in het programma verandert niet.".to_owned(),
        "Geef de map erbij: kartrekker --handreiking MAP --volg.".to_owned(),
    )
}

/// A folder that the system does not watch.
pub fn cannot_follow(folder: &str, reason: &str) -> Said {
    (
        format!("{folder}: hier kan ik niet zien wanneer een bestand verandert ({reason})."),
        "Doe het zonder --volg, en lees of controleer zelf opnieuw als je iets hebt veranderd.".to_owned(),
    )
}

/// An option that belongs to another command.
pub fn follow_not_here() -> Said {
    (
        "Bij deze opdracht kan --volg niet.".to_owned(),
        "Gebruik het bij `kartrekker`, `kartrekker open` of `kartrekker controleer`.".to_owned(),
    )
}

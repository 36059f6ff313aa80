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
pub const COPY: &str = "Kopieert een handreiking om hem aan te passen (ook: copy)";
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
         Controleer hem terwijl je schrijft:  kartrekker controleer \"{folder}\" --volg\n\
         Bekijk hem terwijl je schrijft:      kartrekker --handreiking \"{folder}\" --volg\n"
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

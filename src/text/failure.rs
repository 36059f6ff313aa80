//! What went wrong outside the program, with files and folders, and what to do about it.

use std::io;
use std::path::Path;

use crate::content::{LoadError, MAX_BYTES, MAX_FILES};
use crate::report::FormatError;
use crate::session::store::{Meant, StoreError};
use crate::session::{FileError, MAX_BYTES as MAX_SESSION_BYTES, Twice, typed_date};
use crate::text::file_name::no_name;

/// What is wrong, and what to do.
type Said = (String, String);

/// Where a failure is told. Advice about options and commands helps nobody who looks at a screen of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldIn {
    /// By a command.
    CommandLine,
    /// On a screen of the app.
    App,
}

impl ToldIn {
    /// The remedy of the two that is of use there.
    fn remedy(self, on_command_line: &str, in_app: &str) -> String {
        match self {
            Self::CommandLine => on_command_line.to_owned(),
            Self::App => in_app.to_owned(),
        }
    }
}

/// Before a remedy.
pub const REMEDY: &str = "Doe dit:";
/// Before something that the user must know, though the command went on.
pub const WARNING: &str = "let op:";

/// Why reading or writing failed, as the end of "X: ...".
pub fn io_reason(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let reason = match error.kind() {
        Kind::NotFound => "bestaat niet",
        Kind::PermissionDenied => "je mag er niet bij",
        Kind::StorageFull => "de schijf is vol",
        Kind::QuotaExceeded => "je ruimte op de schijf is op",
        Kind::ReadOnlyFilesystem => "de schijf is alleen te lezen",
        Kind::IsADirectory => "dit is een map, geen bestand",
        Kind::NotADirectory => "een deel van het pad is geen map",
        Kind::AlreadyExists => "bestaat al",
        Kind::InvalidInput => "dit is geen gewoon bestand",
        Kind::InvalidFilename => "deze naam kan niet",
        Kind::FileTooLarge => "een bestand mag hier niet zo groot worden",
        Kind::CrossesDevices => "het kan hier niet worden verplaatst",
        _ if is_device_error(error) => "de schijf werkt niet goed",
        _ => {
            return error
                .raw_os_error()
                .map_or_else(|| "onbekende fout".to_owned(), |number| format!("fout {number} van het systeem"));
        }
    };
    reason.to_owned()
}

/// Whether the disk itself reports an error (EIO; `ERROR_CRC` and `ERROR_IO_DEVICE` on Windows).
fn is_device_error(error: &io::Error) -> bool {
    let known: &[i32] = if cfg!(windows) { &[23, 1117] } else { &[5] };
    error.raw_os_error().is_some_and(|number| known.contains(&number))
}

/// Reading or writing a file of the meetings failed.
pub fn io_failed(path: &str, error: &io::Error, told: ToldIn) -> Said {
    use io::ErrorKind as Kind;
    let remedy = match error.kind() {
        Kind::NotFound => "Kijk of de naam klopt en of de schijf er nog is.",
        Kind::StorageFull | Kind::QuotaExceeded => "Maak ruimte vrij en probeer het opnieuw.",
        Kind::AlreadyExists => "Kies een andere naam.",
        Kind::IsADirectory => "Geef de naam van een bestand.",
        _ => {
            // Inside the app there is no other folder for all meetings: the way there is told whole.
            let in_app = "Kijk of je in die map mag lezen en schrijven. Of stop, en begin met een andere map: kartrekker \
                          --gegevens MAP.";
            let on_command_line = "Kies een map waar je mag lezen en schrijven, bijvoorbeeld met --gegevens MAP.";
            return (format!("{path}: {}.", io_reason(error)), told.remedy(on_command_line, in_app));
        }
    };
    (format!("{path}: {}.", io_reason(error)), remedy.to_owned())
}

/// Printing failed.
pub fn output_failed(error: &io::Error) -> Said {
    (
        format!("De uitvoer kan niet worden geschreven: {}.", io_reason(error)),
        "Kies een andere plek voor de uitvoer, of maak ruimte vrij.".to_owned(),
    )
}

/// Something that nobody foresaw, with what is known of it.
pub fn unforeseen(what: &str) -> Said {
    (
        format!("Er ging iets mis: {what}."),
        "Probeer het opnieuw. Blijft het zo, meld het dan bij de makers van Kartrekker.".to_owned(),
    )
}

/// No folder for data is known.
pub fn no_data_folder(told: ToldIn) -> Said {
    let on_command_line = "Geef zelf een map: --gegevens MAP, of zet die in KARTREKKER_GEGEVENS.";
    let remedy = told.remedy(on_command_line, "Vraag de ICT-afdeling waar je mag opslaan.");
    ("Er is geen map bekend voor je bijeenkomsten.".to_owned(), remedy)
}

/// The clock of the computer says no day that can be.
pub fn no_day() -> Said {
    (
        "De klok van deze computer staat op een dag die niet kan.".to_owned(),
        "Zet de datum en de tijd van de computer goed, en probeer het opnieuw.".to_owned(),
    )
}

/// There is not a single meeting.
pub fn no_session_yet(told: ToldIn) -> Said {
    let remedy = told.remedy("Maak er een met `kartrekker nieuw TITEL`.", "Maak er een op het startscherm.");
    ("Er is nog geen bijeenkomst.".to_owned(), remedy)
}

/// No meeting is called so.
pub fn no_such_session(typed: &str, told: ToldIn) -> Said {
    let on_command_line =
        "`kartrekker bijeenkomsten` laat zien welke er zijn. Noem het id, het begin van de titel, of laatste.";
    let remedy = told.remedy(on_command_line, "Kies er een op het startscherm.");
    (format!("Er is geen bijeenkomst ‘{typed}’."), remedy)
}

/// Several meetings may be meant.
fn several_sessions(found: &[Meant], told: ToldIn) -> Said {
    let line = |meant: &Meant| {
        let (title, date) = (&meant.title, typed_date(meant.date));
        match meant.listed.copy_of {
            None => format!("    {}  {title} ({date})", meant.typed()),
            Some(_) => format!("    \"{}\"  {title} ({date}, een kopie)", meant.typed()),
        }
    };
    let lines: Vec<String> = found.iter().map(line).collect();
    (
        format!("Dit kan meer dan één bijeenkomst zijn:\n{}", lines.join("\n")),
        told.remedy(
            "Noem wat hierboven vooraan staat, of meer van de titel. `kartrekker bijeenkomsten` zegt er meer over.",
            "Kies er een op het startscherm.",
        ),
    )
}

/// The file of a meeting, and every version before it, is empty.
pub fn session_empty(path: &str) -> Said {
    (format!("{path}: dit bestand is leeg."), damaged_remedy())
}

/// The file of a meeting, and every version before it, is no meeting; with the line where it goes wrong.
pub fn session_damaged(path: &str, line: Option<usize>) -> Said {
    let line = line.map_or_else(String::new, |line| format!(", vanaf regel {line}"));
    (format!("{path}: dit bestand is beschadigd{line}."), damaged_remedy())
}

/// The file of a meeting is larger than what is read.
pub fn session_file_too_large(path: &str) -> Said {
    (
        format!("{path}: dit bestand is te groot. Een bijeenkomst kan {} MB zijn.", MAX_SESSION_BYTES / 1_000_000),
        "Er is niets aan veranderd. Bekijk het met een teksteditor, en maak de langste teksten korter.".to_owned(),
    )
}

/// The meeting is too large to be kept.
pub fn session_too_large() -> Said {
    (
        format!("De bijeenkomst is te groot om te bewaren: meer dan {} MB.", MAX_SESSION_BYTES / 1_000_000),
        "Haal weg wat je niet nodig hebt, of maak het laatste ongedaan. Wat eerder is bewaard, staat er nog."
            .to_owned(),
    )
}

/// Something stands in the file of a meeting twice.
pub fn session_with_twice(path: &str, what: &Twice) -> Said {
    (
        format!("{path}: in dit bestand staat {} twee keer.", twice(what)),
        "Er is niets aan veranderd. Haal een van de twee weg met een teksteditor, of geef die een eigen nummer."
            .to_owned(),
    )
}

/// What stands in a file twice, as the middle of "X staat er twee keer in".
pub fn twice(what: &Twice) -> String {
    match what {
        Twice::Organisation(id) => format!("een organisatie met nummer {}", id.0),
        Twice::Action(id) => format!("een actiepunt met nummer {id}"),
        Twice::Question(question) => format!("vraag {question}"),
        Twice::Position(question, id) => format!("het antwoord van organisatie {} op vraag {question}", id.0),
        Twice::Priority(part, id) => format!("wat telt voor organisatie {} in onderdeel {part}", id.0),
        Twice::WorkFormat(id) => format!("werkvorm {id}"),
        Twice::Outcome(id, step) => format!("wat er uit stap {step} van werkvorm {id} kwam"),
    }
}

fn damaged_remedy() -> String {
    "Er is niets aan veranderd, en er is geen oudere versie die wel te lezen is. Zet een reservekopie terug als je die \
     hebt. Anders kun je het bestand bekijken met een teksteditor."
        .to_owned()
}

/// A newer version of the program wrote the file.
pub fn session_newer(path: &str, format: u32) -> Said {
    (
        format!("{path}: dit bestand is van een nieuwere Kartrekker (indeling {format})."),
        "Er is niets mis mee. Open het met de nieuwste versie van Kartrekker.".to_owned(),
    )
}

/// An older version of a damaged meeting is used.
pub fn older_version_used(path: &str, version: u8) -> String {
    let which = if version == 1 { "de versie daarvoor" } else { "een oudere versie" };
    format!("{path} is beschadigd of weg. Dit is {which}.")
}

/// The folder of the meeting is not the one that it was opened in.
fn other_folder(path: &str) -> Said {
    (
        format!("{path}: {OTHER_FOLDER}. Hier staat nu een andere map."),
        "Sluit de schijf weer aan, of bewaar de bijeenkomst op een andere plek.".to_owned(),
    )
}

/// Why nothing is written in a folder, as the end of "X: ...".
const OTHER_FOLDER: &str = "de schijf met deze map is weg";

/// A file of a meeting that is being erased cannot be removed.
fn not_erased(path: &str, error: &io::Error) -> Said {
    (
        format!("{path} kan niet weg: {}. De bijeenkomst is nog niet gewist.", io_reason(error)),
        "Haal dit bestand zelf weg, of zorg dat je het mag verwijderen. Wis de bijeenkomst daarna nog eens.".to_owned(),
    )
}

/// Another window has the meeting.
pub fn session_in_use(path: &str) -> Said {
    (
        format!("{path}: deze bijeenkomst is open in een ander venster."),
        "Sluit dat venster en probeer het opnieuw.".to_owned(),
    )
}

/// The meeting cannot be turned into text.
pub fn session_unwritable() -> Said {
    (
        "Deze bijeenkomst kan niet als tekst worden bewaard.".to_owned(),
        "Er staat iets vreemds in het bestand. Bekijk het met een teksteditor.".to_owned(),
    )
}

/// A meeting is shown with a guide that is not its own.
pub fn other_guide(own: &str, used: &str) -> String {
    format!(
        "Deze bijeenkomst hoort bij de handreiking {own}. Nu is {used} gebruikt; de vragen kunnen anders zijn. Geef de \
         goede met --handreiking."
    )
}

/// A folder of a guide, or a file in it, cannot be read.
pub fn guide_unreadable(path: &str, error: &io::Error) -> Said {
    (
        format!("{path}: {}.", io_reason(error)),
        "Geef de map van een handreiking, met guide.toml erin, en kijk of je die mag lezen.".to_owned(),
    )
}

/// Why a guide could not be brought in; nothing where it is for what is wrong in its files.
pub fn of_guide(error: &LoadError) -> Option<Said> {
    let text = |path: &Path| path.to_string_lossy().into_owned();
    Some(match error {
        LoadError::Unreadable { path, source } => guide_unreadable(&text(path), source),
        LoadError::NoGuide(path) => no_guide_in(&text(path)),
        LoadError::TooLarge(path) => guide_too_large(&text(path), MAX_BYTES),
        LoadError::TooManyFiles(path) => guide_of_too_many_files(&text(path), MAX_FILES),
        LoadError::TooMuch(path) => guide_with_too_much(&text(path)),
        LoadError::Outside(path) => guide_leads_outside(&text(path)),
        LoadError::Problems(_) => return None,
    })
}

/// A folder that holds no guide.
pub fn no_guide_in(path: &str) -> Said {
    (
        format!("{path}: hier staat geen handreiking, want guide.toml ontbreekt."),
        "Geef de map waar guide.toml in staat.".to_owned(),
    )
}

/// A guide that is too large; the limit in bytes.
pub fn guide_too_large(path: &str, limit: u64) -> Said {
    (
        format!("{path}: deze handreiking is te groot."),
        format!("Alle bestanden samen mogen {} MB zijn. Haal weg wat er niet bij hoort.", limit / 1_000_000),
    )
}

/// A guide of more files than a guide has.
pub fn guide_of_too_many_files(path: &str, limit: usize) -> Said {
    (
        format!("{path}: in deze map staan te veel bestanden voor een handreiking."),
        format!("Er mogen {limit} bestanden zijn die op .toml eindigen. Haal weg wat er niet bij hoort."),
    )
}

/// A guide with more lines, keys and lists than a guide has.
pub fn guide_with_too_much(path: &str) -> Said {
    (
        format!("{path}: deze handreiking heeft te veel regels, sleutels en lijsten."),
        "Haal weg wat er niet bij hoort, of verdeel de vragen over meer dan één handreiking.".to_owned(),
    )
}

/// A file of a guide that is a link to somewhere else.
pub fn guide_leads_outside(path: &str) -> Said {
    (
        format!("{path}: dit bestand staat in een andere map, en wordt daarom niet gelezen."),
        "Zet het bestand zelf in de map van de handreiking, en niet een verwijzing ernaar.".to_owned(),
    )
}

/// A guide with errors; the first of them is shown.
pub fn guide_has_errors(path: &str, count: usize, first: &str) -> Said {
    let count = if count == 1 { "zit een fout".to_owned() } else { format!("zitten {count} fouten. De eerste") };
    (
        format!("{path}: in deze handreiking {count}:\n\n{first}\n"),
        format!("Verbeter de handreiking. `kartrekker controleer \"{path}\"` laat alles zien."),
    )
}

/// The guide in the program itself, where the path of a guide would stand.
pub const GUIDE_IN_PROGRAM: &str = "de handreiking in het programma";

/// No guide is called so; those that there are.
pub fn no_such_guide(written: &str, known: &[String]) -> Said {
    (
        format!("Er is geen handreiking ‘{written}’."),
        format!("Kies uit: {}. Of geef de map van een handreiking.", known.join(", ")),
    )
}

/// A report that would stand in the place of another file.
pub fn file_exists(path: &str, told: ToldIn) -> Said {
    let remedy = told.remedy(
        "Kies een andere naam met --uit, of haal het bestand eerst weg.",
        "Kies een andere naam, of haal het bestand eerst weg.",
    );
    (format!("{path} bestaat al en is niet overschreven."), remedy)
}

/// A file that could not be written.
pub fn not_written(path: &str, error: &io::Error, told: ToldIn) -> Said {
    let remedy = told.remedy(
        "Kies met --uit een bestand in een map die bestaat en waar je mag schrijven.",
        "Kies een map die bestaat en waar je mag schrijven.",
    );
    (format!("{path} is niet geschreven: {}.", io_reason(error)), remedy)
}

/// What the store could not do, and what to do about it.
pub fn of_store(error: &StoreError, told: ToldIn) -> Said {
    match error {
        StoreError::NoFolder => no_data_folder(told),
        StoreError::Io { path, source } => io_failed(&path.to_string_lossy(), source, told),
        StoreError::NotFound(typed) if typed == "laatste" => no_session_yet(told),
        StoreError::NotFound(typed) => no_such_session(typed, told),
        StoreError::Ambiguous(found) => several_sessions(found, told),
        StoreError::Damaged { path, source } => {
            let path = path.to_string_lossy();
            match source {
                FileError::Empty => session_empty(&path),
                FileError::NoSession { line } => session_damaged(&path, *line),
                FileError::NewerFormat { format } => session_newer(&path, *format),
                FileError::TooLarge => session_file_too_large(&path),
                FileError::Twice(what) => session_with_twice(&path, what),
            }
        }
        StoreError::OtherFolder(path) => other_folder(&path.to_string_lossy()),
        StoreError::NotErased { path, source } => not_erased(&path.to_string_lossy(), source),
        StoreError::InUse(path) => session_in_use(&path.to_string_lossy()),
        StoreError::Unwritable => session_unwritable(),
        StoreError::TooLarge => session_too_large(),
    }
}

/// What went wrong, in one line: what is wrong, and what to do.
pub fn in_a_line((wrong, remedy): Said) -> String {
    format!("{wrong} {remedy}")
}

/// Why a save failed, in as few words as it takes.
pub fn save_reason(error: &StoreError) -> String {
    match error {
        StoreError::Io { source, .. } => io_reason(source),
        StoreError::OtherFolder(_) => OTHER_FOLDER.to_owned(),
        StoreError::TooLarge => "de bijeenkomst is te groot".to_owned(),
        other => of_store(other, ToldIn::App).0,
    }
}

/// There is no terminal to draw on.
pub const NO_TERMINAL: &str = "er is geen terminal om op te tekenen";

/// The program stumbled over a mistake of its own, at a place in its source; nothing of the meeting is lost.
pub fn panicked_and_kept(place: &str) -> String {
    format!("een fout in het programma zelf ({place}). Wat je deed is bewaard: open de bijeenkomst opnieuw")
}

/// The program stumbled over a mistake of its own, and the last thing done may not be in the file.
pub fn panicked_and_maybe_lost(place: &str) -> String {
    format!(
        "een fout in het programma zelf ({place}). Het laatste is misschien niet bewaard: open de bijeenkomst opnieuw \
         en kijk het na"
    )
}

/// The program stumbled over a mistake of its own while no meeting was open in it.
pub fn panicked(place: &str) -> Said {
    unforeseen(&format!("een fout in het programma zelf ({place})"))
}

/// The meeting has no file to be saved in.
pub const NOT_SAVING: &str = "er is geen bestand om in op te slaan";

/// A document that could not be made in a format.
pub fn not_made(error: &FormatError) -> Said {
    match error {
        FormatError::Refused { format, reason } => (
            format!("Het bestand ({}) kon niet worden gemaakt: {reason}.", format.name()),
            "Kies een andere vorm, bijvoorbeeld html.".to_owned(),
        ),
        FormatError::NothingOpen => (
            "Er staat geen actiepunt open. Er is dus geen bestand voor je agenda of takenlijst gemaakt.".to_owned(),
            "Spreek eerst een actiepunt af, of kies een andere vorm, bijvoorbeeld docx.".to_owned(),
        ),
        FormatError::NoDates => (
            "Geen enkel open actiepunt heeft een datum. Er is dus geen bestand voor je agenda gemaakt.".to_owned(),
            "Geef een actiepunt een datum, of kies de takenlijst (taken): daar hoeft geen datum bij.".to_owned(),
        ),
    }
}

/// A document that was not written to a file.
pub fn not_exported(path: &Path, error: &io::Error, told: ToldIn) -> Said {
    let path = path.to_string_lossy();
    no_name(error).unwrap_or_else(|| match error.kind() {
        io::ErrorKind::AlreadyExists => file_exists(&path, told),
        _ => not_written(&path, error, told),
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn what_the_app_says_of_a_failure_names_no_option_of_a_command_that_is_not_running() {
        let io = |kind: io::ErrorKind| io::Error::from(kind);
        let path = || PathBuf::from("bijeenkomst.toml");
        let kinds = [io::ErrorKind::NotFound, io::ErrorKind::PermissionDenied, io::ErrorKind::AlreadyExists];
        let store = kinds.map(|kind| StoreError::Io { path: path(), source: io(kind) });
        let others = [
            StoreError::NoFolder,
            StoreError::NotFound("laatste".into()),
            StoreError::NotFound("Overleg".into()),
            StoreError::Ambiguous(Vec::new()),
            StoreError::Damaged { path: path(), source: FileError::Empty },
            StoreError::InUse(path()),
            StoreError::Unwritable,
        ];
        let of_store = store.iter().chain(&others).map(|error| of_store(error, ToldIn::App));
        let exported = kinds.map(|kind| not_exported(&path(), &io(kind), ToldIn::App));
        for said in of_store.chain(exported).map(in_a_line) {
            // To begin anew is something that one can do from here.
            let said = said.replace("kartrekker --gegevens MAP", "");
            assert!(!said.contains("--") && !said.contains('`'), "{said}");
        }
    }
}

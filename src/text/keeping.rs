//! The words about what is kept beside a meeting: what other programs wrote, copies, a title that was too long.

use std::path::Path;

use chrono::NaiveDateTime;

use crate::clean::clean_line;
use crate::session::store::{Holder, Notice, WhyReadOnly};
use crate::session::{LONGEST_TITLE, long_date};

use super::failure::{io_reason, older_version_used};

/// A file as a person can read and type it.
fn named(path: &Path) -> String {
    clean_line(&path.to_string_lossy())
}

/// Why the meeting cannot be changed, and what to do to change it.
pub fn cannot_write(why: WhyReadOnly) -> (String, String) {
    let (wrong, remedy) = match why {
        WhyReadOnly::OpenElsewhere => (
            "Deze bijeenkomst is al open in een ander venster.",
            "Sluit het andere venster en open de bijeenkomst opnieuw om te schrijven.",
        ),
        WhyReadOnly::NewerFormat => {
            ("Deze bijeenkomst is gemaakt met een nieuwere Kartrekker.", "Werk Kartrekker bij om te schrijven.")
        }
        WhyReadOnly::NoWriting(kind) => {
            let wrong = format!("Waar deze bijeenkomst staat, is niet te schrijven: {}.", io_reason(&kind.into()));
            return (wrong, OWN_DISK.to_owned());
        }
        WhyReadOnly::NoLocks => {
            ("Op deze schijf is niet te zien of een ander venster de bijeenkomst open heeft.", OWN_DISK)
        }
    };
    (wrong.to_owned(), remedy.to_owned())
}

const OWN_DISK: &str = "Zet de bijeenkomst op je eigen schijf om te schrijven.";

/// The same where the meeting is open and can be read.
pub fn read_only(why: WhyReadOnly) -> String {
    let (wrong, remedy) = cannot_write(why);
    format!("{wrong} Hier kun je alleen lezen. {remedy}")
}

/// What the user must know about a meeting that was opened, on the screen.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::EditedByHand => "Dit bestand is buiten Kartrekker veranderd. Het is gewoon geopend.".to_owned(),
        Notice::Damaged { kept_as, version } => older_version_used(&named(kept_as), *version),
        Notice::LongTitle(kept) => long_title(kept.as_deref()),
        Notice::SetAside(_) => format!("{WROTE_TOO} Druk op m en kies ‘{BRING_IN}’."),
        Notice::Copied(_) => format!("{COPIED} Druk op m en kies ‘{BRING_IN_COPY}’."),
        Notice::OpenWith(holder) => open_with(holder),
    }
}

/// The same on the command line, for the meeting of this id.
pub fn warning(notice: &Notice, id: &str) -> String {
    let merge = |path: &Path| format!("kartrekker samenvoegen {id} \"{}\"", named(path));
    match notice {
        Notice::SetAside(path) => format!("{WROTE_TOO} Zo haal je het erbij: {}", merge(path)),
        Notice::Copied(path) => format!("{COPIED} Zo haal je die erbij: {}", merge(path)),
        other => self::notice(other),
    }
}

/// Who has the meeting open, by what stands beside it. On another computer that may be over.
fn open_with(holder: &Holder) -> String {
    let computer = if holder.computer.is_empty() { "een andere computer" } else { &holder.computer };
    let by = if holder.who.is_empty() { format!("op {computer}") } else { format!("bij {} op {computer}", holder.who) };
    let since = format!("{} {}", long_date(holder.since.date()), holder.since.format("%H.%M"));
    format!(
        "Deze bijeenkomst staat open {by}, sinds {since} uur, of is daar niet afgesloten. Spreek af wie er schrijft."
    )
}

const WROTE_TOO: &str = "Een ander programma schreef ook in deze bijeenkomst. Dat staat apart en doet nog niet mee.";
const COPIED: &str = "Van deze bijeenkomst is er een kopie waar iets anders in staat. Die doet nog niet mee.";

/// The way to what another program wrote, on the page of the meeting.
pub const BRING_IN: &str = "Haal erbij wat een ander programma schreef";
/// The way to what is in a copy, there too.
pub const BRING_IN_COPY: &str = "Haal erbij wat in de kopie staat";

fn long_title(kept: Option<&Path>) -> String {
    let cut = format!("De titel was langer dan {LONGEST_TITLE} tekens en is ingekort.");
    match kept {
        Some(kept) => format!("{cut} Het bestand zoals het was, staat in {}", named(kept)),
        None => cut,
    }
}

/// The way to what is in a copy, on the start screen; what another program put into its name.
pub fn bring_in_copy(name: &str) -> String {
    format!("Er is een kopie waar iets anders in staat: {name}. Voeg samen")
}

/// What tells a meeting apart from another of the same name: when it was changed last, and who is at the table.
pub fn told_apart(changed: Option<NaiveDateTime>, table: &[&str]) -> Vec<String> {
    let who = (!table.is_empty()).then(|| format!("aan tafel: {}", table.join(", ")));
    changed.map(changed_at).into_iter().chain(who).collect()
}

/// A copy of a meeting of this id, below it in a list: from when, and how to bring it in where it says something else.
pub fn copy_in_list(id: &str, changed: Option<NaiveDateTime>, path: &Path, differs: Differs) -> String {
    let at = changed.map(|at| format!(", {}", changed_at(at))).unwrap_or_default();
    let path = named(path);
    match differs {
        Differs::Yes => {
            format!(
                "er is een kopie waar iets anders in staat{at}. Haal die erbij: kartrekker samenvoegen {id} \"{path}\""
            )
        }
        Differs::No => format!("er is een kopie waar hetzelfde in staat{at}: \"{path}\""),
    }
}

/// Whether a copy says something else than its meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// It does.
    Yes,
    /// It does not.
    No,
}

fn changed_at(at: NaiveDateTime) -> String {
    format!("veranderd op {} om {}", long_date(at.date()), at.format("%H:%M"))
}

/// Copies that go with the meeting, before it is erased.
pub fn with_copies(copies: &[std::path::PathBuf]) -> String {
    listed("Ook deze kopieën gaan weg:", copies)
}

/// The question before a meeting is erased.
pub const ERASE_MEETING: &str = "Wis deze bijeenkomst?";
pub const DO_NOT_ERASE: &str = "Niet wissen";
pub const ERASE_FOR_GOOD: &str = "Wis voorgoed";
pub const NOTHING_TO_ERASE: &str = "Ga eerst naar een bijeenkomst in de lijst.";

/// What would be erased.
pub fn would_be_erased(title: &str, details: &str) -> String {
    format!(
        "‘{title}’, {details}. Ook alle oudere versies en kopieën gaan weg. Je kunt dit niet terugdraaien. Verslagen \
         die je bewaarde, blijven staan."
    )
}

/// A meeting was erased from the start screen, with these copies; those of another meeting stay.
pub fn erased(copies: &[std::path::PathBuf], strangers: &[std::path::PathBuf]) -> String {
    let mut said = vec!["De bijeenkomst is gewist.".to_owned()];
    said.extend((!copies.is_empty()).then(|| copies_erased(copies)));
    said.extend((!strangers.is_empty()).then(|| strangers_stay(strangers)));
    said.join(" ").replace('\n', " ")
}

/// Copies that went with the meeting.
pub fn copies_erased(copies: &[std::path::PathBuf]) -> String {
    listed("Ook gewist, want het waren kopieën:", copies)
}

/// What has the id of the meeting in its name and is of another one.
pub fn strangers_stay(strangers: &[std::path::PathBuf]) -> String {
    listed("Dit lijkt erbij te horen, maar het is een andere bijeenkomst. Het blijft staan:", strangers)
}

fn listed(before: &str, files: &[std::path::PathBuf]) -> String {
    files.iter().fold(before.to_owned(), |text, file| format!("{text}\n  {}", named(file)))
}

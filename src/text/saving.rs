//! The words about saving: how far it is, and what to do when it fails.

use std::path::Path;

use crate::clean::clean_line;
use crate::session::MAX_BYTES;

pub const SAVED: &str = "opgeslagen";
pub const SAVING: &str = "bezig met opslaan";
/// A text that is pasted has not come in as a whole.
pub const TEXT_UNDERWAY: &str = "er komt nog tekst";
pub const READ_ONLY: &str = "alleen lezen";

/// The last change is not on disk.
pub fn not_saved(reason: &str) -> String {
    format!("NIET OPGESLAGEN: {reason}")
}

/// The rest of what was pasted did not fit.
pub fn paste_cut(kept: usize, of: usize) -> String {
    format!("Niet alles past: de eerste {kept} van {of} tekens staan er.")
}

/// A text is as long as it can be.
pub const TEXT_FULL: &str = "Hier past niet meer bij. Maak de tekst korter, of schrijf verder op een andere plek.";

/// The meeting is as large as it can be.
pub fn meeting_full() -> String {
    format!("De bijeenkomst is vol: er kan {} MB in. Maak eerst ergens een tekst korter.", MAX_BYTES / 1_000_000)
}

pub const NOT_SAVED_YET: &str = "Nog niet alles is opgeslagen";
pub const SAVE_AGAIN: &str = "Blijf, en probeer opnieuw op te slaan";
pub const SAVE_ELSEWHERE: &str = "Sla op een andere plek op";
pub const LEAVE_ANYWAY: &str = "Ga toch weg";
pub const LEAVING_SOON: &str = "Nog even: Kartrekker slaat het laatste op en stopt dan.";

/// Why something is not on disk, as the end of "Opslaan lukt niet: ...".
pub const TAKES_LONG: &str = "de schijf is nog niet klaar";

/// Something is not on disk and would be lost.
pub fn would_be_lost(reason: &str) -> String {
    format!(
        "Opslaan lukt niet: {reason}. Ga je nu weg, dan is wat je het laatst deed kwijt. Maak bijvoorbeeld ruimte op de \
         schijf, of kies een andere plek."
    )
}

pub const NOTHING_TO_SAVE: &str = "Er is geen bijeenkomst open, dus er is niets op te slaan.";
pub const SAVES_BY_ITSELF: &str = "Dat hoeft niet: Kartrekker slaat alles vanzelf op.";

/// Asks where the meeting goes when saving fails: a title and a hint.
pub const ASK_PLACE: (&str, &str) = (
    "Waar moet de bijeenkomst heen?",
    "Typ een map waar nog ruimte is, bijvoorbeeld op een usb-stick. Daar gaat het opslaan verder.",
);

/// The meeting is kept in another folder from here on.
pub fn kept_elsewhere(folder: &Path) -> String {
    let folder = clean_line(&folder.display().to_string());
    format!("De bijeenkomst staat nu in {folder}. Open haar later met: kartrekker --gegevens {folder}")
}

/// The program was left before everything was on disk.
pub const LEFT_UNSAVED: &str =
    "het laatste dat je deed, kon niet meer worden opgeslagen. Open de bijeenkomst opnieuw en kijk het na";

/// No file or folder begins as what was typed.
pub const NO_SUCH_NAME: &str = "Hier is niets dat zo begint.";

/// The names that begin as what was typed: a few of them, and how many more there are.
pub fn names(names: &[String]) -> String {
    const MOST: usize = 4;
    let told = names[..names.len().min(MOST)].join(", ");
    match names.len().saturating_sub(MOST) {
        0 => format!("Zo beginnen: {told}."),
        more => format!("Zo beginnen: {told} en nog {more}."),
    }
}

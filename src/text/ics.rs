//! The words of the files for a calendar and for a list of tasks.

use chrono::NaiveDate;

use crate::session::{ActionItem, long_date};
use crate::text::report;

/// Said of a calendar that leaves out action items without a date.
pub fn without_date(count: usize) -> String {
    let which =
        if count == 1 { "1 open actiepunt heeft".to_owned() } else { format!("{count} open actiepunten hebben") };
    let they = if count == 1 { "staat" } else { "staan" };
    format!("Let op: {which} geen datum en {they} niet in de agenda. In de takenlijst (taken) staan ze allemaal.")
}

/// Under what the tasks stand together.
pub const CATEGORY: &str = "Kartrekker";

/// The name of a task: what is to be done, and by whom. A calendar without room for more shows at least that.
pub fn summary(action: &ActionItem) -> String {
    match action.owner.trim() {
        "" => action.text.clone(),
        owner => format!("{} ({owner})", action.text),
    }
}

/// What else is known of a task: who does it, in which meeting it was written down, and about what.
pub fn description(action: &ActionItem, meeting: &str, date: NaiveDate, about: Option<&str>) -> String {
    let owner = if action.owner.trim().is_empty() { report::NO_OWNER } else { &action.owner };
    let meeting = if meeting.is_empty() { report::UNTITLED } else { meeting };
    let about = about.map(|about| format!("\nUit: {about}")).unwrap_or_default();
    format!("Wie: {owner}\nBijeenkomst: {meeting}, {}{about}", long_date(date))
}

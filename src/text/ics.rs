//! The words of the tasks for a calendar.

use chrono::NaiveDate;

use crate::session::{ActionItem, long_date};
use crate::text::report;

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

//! The titles of meetings: how long one is, since it stands on every page of a report, and which are the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 120;

/// Whether a title has more than [`LONGEST_TITLE`] characters.
#[must_use]
pub fn is_long_title(title: &str) -> bool {
    title.chars().nth(LONGEST_TITLE).is_some()
}

/// Cuts a title off that is too long; a sign that is made of several characters stays whole or goes.
#[must_use]
pub fn short_title(title: String) -> String {
    if !is_long_title(&title) {
        return title;
    }
    let mut room = LONGEST_TITLE - 1;
    let fits = |sign: &&str| {
        let left = room.checked_sub(sign.chars().count());
        room = left.unwrap_or(0);
        left.is_some()
    };
    title.graphemes(true).take_while(fits).chain(["…"]).collect()
}

/// Tells of each meeting, given as its title and day, whether another of them has both: then the user needs something
/// else to tell them apart.
#[must_use]
pub fn namesakes(meetings: &[(&str, NaiveDate)]) -> Vec<bool> {
    let folded: Vec<_> = meetings.iter().map(|(title, date)| (title.to_lowercase(), date)).collect();
    let mut count = BTreeMap::new();
    for name in &folded {
        *count.entry(name).or_insert(0_usize) += 1;
    }
    folded.iter().map(|name| count.get(name).is_some_and(|count| *count > 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_off_only_where_it_is_too_long_and_between_two_signs() {
        let whole = "é".repeat(LONGEST_TITLE);
        assert_eq!(short_title(whole.clone()), whole);
        let cut = short_title(whole + "é");
        assert_eq!((cut.chars().count(), cut.chars().last()), (LONGEST_TITLE, Some('…')));
        let flags = short_title("👩‍👩‍👧".repeat(100));
        assert!(flags.ends_with("👧…") && flags.chars().count() <= LONGEST_TITLE, "{flags}");
    }
}

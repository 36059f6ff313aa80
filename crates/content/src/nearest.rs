//! The name that was meant by one that nobody knows.

use strsim::levenshtein as distance;

/// The candidate that is a letter or two away from what was written, the nearest first. Capitals are no difference. Of a
/// short name little may be otherwise: every letter is a letter away from every other.
pub fn nearest<'n>(written: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // A key may be as long as its file: the first letters tell enough.
    let written: String = written.chars().take(64).flat_map(char::to_lowercase).collect();
    let most = |name: &str| (name.chars().count() / 2).min(2);
    candidates
        .map(|name| (distance(&written, name), name))
        .filter(|(d, name)| *d <= most(name))
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_key_is_proposed_and_a_far_one_is_not() {
        assert_eq!(nearest("conditons", ["tips", "conditions"].into_iter()), Some("conditions"));
        assert_eq!(nearest("voorwaarden", ["tips", "conditions"].into_iter()), None);
        assert_eq!(nearest("Questions", ["questions"].into_iter()), Some("questions"));
    }

    #[test]
    fn one_letter_is_no_other_letter_but_may_be_a_capital() {
        assert_eq!(nearest("x", ["a", "b"].into_iter()), None);
        assert_eq!(nearest("A", ["a", "b"].into_iter()), Some("a"));
    }

    #[test]
    fn distance_counts_single_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}

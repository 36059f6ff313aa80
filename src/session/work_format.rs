//! What came of a work format in a meeting.

use std::collections::{BTreeMap, BTreeSet};

use toml::Table;

/// What came of a work format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkFormatRecord {
    /// The preparations that are done, by their place in the list, from 1.
    pub prepared: BTreeSet<usize>,
    /// What came out of each step, by its number, from 1.
    pub outcomes: BTreeMap<usize, String>,
    /// Unknown fields of the file.
    pub other: Table,
}

impl WorkFormatRecord {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What came out of a step, empty when nothing was written.
    #[must_use]
    pub fn outcome(&self, step: usize) -> &str {
        self.outcomes.get(&step).map_or("", String::as_str)
    }

    /// The record with this as what came out of a step; an empty text takes it away.
    #[must_use]
    pub fn with_outcome(mut self, step: usize, text: String) -> Self {
        if text.is_empty() {
            self.outcomes.remove(&step);
        } else {
            self.outcomes.insert(step, text);
        }
        self
    }

    /// The record with a preparation done, or no longer done when it was.
    #[must_use]
    pub fn with_preparation_toggled(mut self, preparation: usize) -> Self {
        if !self.prepared.remove(&preparation) {
            self.prepared.insert(preparation);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_made_empty_leaves_nothing_behind() {
        let record = WorkFormatRecord::default().with_outcome(2, "een beeld".into());
        assert_eq!((record.outcome(1), record.outcome(2)), ("", "een beeld"));
        assert!(record.with_outcome(2, String::new()).is_empty());
    }

    #[test]
    fn a_preparation_is_done_and_then_not_done_again() {
        let record = WorkFormatRecord::default().with_preparation_toggled(1).with_preparation_toggled(3);
        assert_eq!(record.prepared, [1, 3].into());
        assert_eq!(record.with_preparation_toggled(1).prepared, [3].into());
    }
}

//! The ids within a session, and the name of its file.

use std::fmt;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a session: a time-ordered UUID (version 7), so that ids sort by when they were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(Uuid);

/// The id of an action item, unique over all sessions, so that two copies of one meeting can be brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActionId(Uuid);

/// The id of an organisation within its session, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganisationId(pub u32);

impl SessionId {
    /// The id that holds this UUID; the caller makes the UUID, so that tests know it.
    #[must_use]
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl ActionId {
    /// The id that holds this UUID.
    #[must_use]
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for SessionId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        text.parse().map(Self)
    }
}

/// How many characters of its title the name of a session's file has at most.
pub const LONGEST_NAME: usize = 40;

/// Makes a piece of a file name or an id of a title: at most `longest` characters of `a-z`, `0-9` and `-`, with accents
/// taken off. It is empty when the title has no such letter.
#[must_use]
pub fn slug(title: &str, longest: usize) -> String {
    let mut slug = String::new();
    for c in title.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= longest {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_as_a_file_name_whatever_the_title() {
        assert_eq!(slug("Partneroverleg Coördinatie: één!", 40), "partneroverleg-coordinatie-een");
        assert_eq!(slug("../../etc/passwd", 40), "etc-passwd");
        assert_eq!(slug("日本 \u{1b}[2J", 40), "2j");
        assert_eq!(slug("…", 40), "");
        assert!(slug(&"x".repeat(500), 40).len() <= 40);
    }
}

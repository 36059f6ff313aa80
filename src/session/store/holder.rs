//! Who has a session open, in a small file beside it. A lock counts on one computer; what a synchroniser brings to the
//! others is this file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::beside;
use super::hold::private_file;
use crate::clean::clean_line;
use crate::content::read_at_most;

/// How the file ends.
const HOLDER_FILE: &str = "open";

/// The most bytes that are read of it.
const MOST: u64 = 2_000;

/// Somebody who has a session open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name with which one is known on the computer; may be empty.
    #[serde(default)]
    pub who: String,
    /// The name of the computer.
    pub computer: String,
    /// Since when, by the clock of that computer.
    pub since: NaiveDateTime,
}

impl Holder {
    /// Who had the session open last and did not close it, by what stands beside its file. Somebody who is on another
    /// computer may have it open still, or has one that stopped before it could say so.
    #[must_use]
    pub fn of(session: &Path) -> Option<Self> {
        let text = String::from_utf8(read_at_most(&holder_file(session), MOST).ok()?).ok()?;
        let Self { who, computer, since } = toml::from_str(&text).ok()?;
        Some(Self { who: clean_line(&who), computer: clean_line(&computer), since })
    }
}

/// A session that is said to be open; no more so when this goes.
#[derive(Debug)]
pub(super) struct Claim {
    file: PathBuf,
    text: String,
}

impl Claim {
    /// Says that the session is open, in the place of whoever said so before. Nothing is lost when that fails.
    pub(super) fn of(holder: &Holder, session: &Path) -> Option<Self> {
        let (file, text) = (holder_file(session), toml::to_string(holder).ok()?);
        let mut open = private_file(&file).ok()?;
        open.set_len(0).and_then(|()| open.write_all(text.as_bytes())).ok()?;
        Some(Self { file, text })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // Somebody else may have come since, on another computer.
        if read_at_most(&self.file, MOST).is_ok_and(|bytes| bytes == self.text.as_bytes()) {
            let _ = fs::remove_file(&self.file);
        }
    }
}

fn holder_file(session: &Path) -> PathBuf {
    beside(session, HOLDER_FILE)
}

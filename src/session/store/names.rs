//! What a file in the folder of meetings is, by its name alone.

use crate::session::id::SessionId;

/// How many characters an id has.
pub(super) const ID_LENGTH: usize = 36;

/// The id in the name of a session's own file or of a copy of it; nothing for any other file.
pub(super) fn id_in_name(name: &str) -> Option<SessionId> {
    id_in(name.strip_suffix(".toml").filter(|_| !name.starts_with('.'))?)
}

/// The id that stands in a name.
pub(super) fn id_in(name: &str) -> Option<SessionId> {
    name.char_indices().find_map(|(at, _)| name.get(at..at + ID_LENGTH)?.parse().ok())
}

/// Whether a file name is that of a session's file, or of something that stands beside it.
pub(super) fn belongs_to(other: &str, name: &str) -> bool {
    other.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

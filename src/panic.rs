//! What becomes of a panic: a mistake of our own.
//!
//! The message of a panic may quote the text that it stumbled over, and that text may be of a meeting. So nothing of
//! it is ever printed; only the place in the source is kept.

use std::panic::{Location, set_hook};
use std::sync::OnceLock;

static PLACE: OnceLock<String> = OnceLock::new();

/// Makes panics silent, and remembers where the first one was.
pub fn quiet() {
    set_hook(Box::new(|panic| {
        if let Some(location) = panic.location() {
            // Only the first counts: what follows comes of it.
            let _ = PLACE.set(name(location));
        }
    }));
}

/// Where the first panic was, as `draw.rs:31`; nothing when there was none.
pub fn place() -> Option<&'static str> {
    PLACE.get().map(String::as_str)
}

/// The last two names of the path are enough to find it, and say nothing of the computer it was built on.
fn name(location: &Location<'_>) -> String {
    let names: Vec<&str> = location.file().rsplit(['/', '\\']).take(2).collect();
    format!("{}:{}", names.into_iter().rev().collect::<Vec<_>>().join("/"), location.line())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_by_file_and_line_and_not_by_where_it_was_built() {
        let here = Location::caller();
        assert_eq!(name(here), format!("src/panic.rs:{}", here.line()));
    }
}

//! Completing a path that somebody types, with Tab.

use std::path::{Path, PathBuf};

use super::{App, Overlay};
use crate::app::effect::{Effect, Effects};
use crate::text::saving as words;
use crate::typed_path::folder_of;

impl App {
    /// Asks outside which files and folders begin with the path that is typed.
    pub(super) fn complete_path(&self) -> Effects {
        let Some(path) = self.path_typed() else { return Effects::none() };
        Effect::LookUpNames(path).into()
    }

    /// Gives the path that is typed now, if the dialog on top asks for one.
    fn path_typed(&self) -> Option<PathBuf> {
        match self.overlay() {
            Some(Overlay::Prompt(prompt)) if prompt.asked.is_path() => {
                Some(self.documents.join(self.paths.read(prompt.field.text())))
            }
            _ => None,
        }
    }

    /// Hears which names begin with this path: completes it as far as all of them agree, and lists them when there is
    /// more than one.
    pub(super) fn names_found(&mut self, path: &Path, names: &[String]) -> Effects {
        // Somebody may have typed on in the meantime.
        if self.path_typed().as_deref() != Some(path) {
            return Effects::none();
        }
        self.message = match names {
            [] => Some(words::NO_SUCH_NAME.to_owned()),
            [_] => None,
            more => Some(words::names(more)),
        };
        let Some(begin) = shared_begin(names).filter(|begin| !begin.is_empty()) else { return Effects::none() };
        let completed = folder_of(path).map_or_else(|| begin.into(), |folder| folder.join(begin)).display().to_string();
        self.typed(|field| {
            let changes = field.text() != completed;
            if changes {
                field.replace(&completed);
            }
            changes
        })
    }
}

/// Gives the longest beginning that the names have in common, as the first is written. Capitals count as small letters.
fn shared_begin(names: &[String]) -> Option<&str> {
    let (first, others) = names.split_first()?;
    let shared = |other: &String| {
        let pairs = first.char_indices().zip(other.chars());
        let same = pairs.take_while(|((_, a), b)| a.to_lowercase().eq(b.to_lowercase()));
        same.last().map_or(0, |((at, letter), _)| at + letter.len_utf8())
    };
    Some(&first[..others.iter().map(shared).min().unwrap_or(first.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_share_ends_where_the_first_of_them_differs() {
        let shared = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
            shared_begin(&names).map(str::to_owned)
        };
        assert_eq!(shared(&[]), None);
        assert_eq!(shared(&["één.docx"]).as_deref(), Some("één.docx"));
        assert_eq!(shared(&["Verslag één", "verslag eén"]).as_deref(), Some("Verslag "));
        assert_eq!(shared(&["a", "b"]).as_deref(), Some(""));
        assert_eq!(shared(&["map", "map/"]).as_deref(), Some("map"));
    }
}

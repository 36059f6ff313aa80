//! Making the report: in which format, with what in it, and where it goes.

use std::path::{Path, PathBuf};

use super::App;
use crate::report::{self, Format, Piece, Selection};
use crate::text::{failure, reporting as words};
use crate::tui::command::Command;
use crate::tui::effect::Effect;

/// What was chosen about the report of the meeting that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporting {
    format: Format,
    selection: Selection,
    /// The place that was typed, if one was.
    path: Option<PathBuf>,
    written: Option<Result<Written, String>>,
}

/// A report that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// What the user has to know of it.
    pub remarks: Vec<String>,
}

impl Default for Reporting {
    fn default() -> Self {
        Self { format: Format::Docx, selection: Selection::all(), path: None, written: None }
    }
}

impl Reporting {
    /// The format.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// What goes in.
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// What came of writing it.
    pub const fn written(&self) -> Option<&Result<Written, String>> {
        self.written.as_ref()
    }

    /// Forgets what came of writing it.
    pub fn forget_written(&mut self) {
        self.written = None;
    }

    /// Has it go to a file that was typed.
    pub fn write_to(&mut self, path: PathBuf) {
        // What was typed may say the format too.
        let extension = path.extension().and_then(|extension| extension.to_str());
        // Two formats share an ending: the one that was chosen stays.
        let is_chosen = extension.is_some_and(|extension| extension.eq_ignore_ascii_case(self.format.extension()));
        let meant = extension.filter(|_| !is_chosen).and_then(|extension| extension.parse().ok());
        self.format = meant.unwrap_or(self.format);
        self.path = Some(path);
        self.written = None;
    }

    fn choose(&mut self, format: Format) {
        if let Some(path) = self.path.as_mut().filter(|path| path.extension().is_some()) {
            path.set_extension(format.extension());
        }
        self.format = format;
        self.written = None;
    }

    fn turn(&mut self, piece: Piece) {
        if !self.selection.without.remove(&piece) {
            self.selection.without.insert(piece);
        }
        self.written = None;
    }

    fn turn_anonymous(&mut self) {
        self.selection.anonymous = !self.selection.anonymous;
        // Who knows the table knows who writes what: notes go in an anonymous report only when they are asked for.
        if self.selection.anonymous {
            self.selection.without.insert(Piece::Notes);
        } else {
            self.selection.without.remove(&Piece::Notes);
        }
        self.written = None;
    }
}

impl App {
    /// What was chosen about the report.
    pub const fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// Where the report will be written, unless there is a file of that name: then a number comes behind it.
    pub fn report_path(&self) -> PathBuf {
        self.reporting.path.clone().unwrap_or_else(|| {
            let (date, title) = self.session().map_or((self.today, ""), |s| (s.date, s.title.as_str()));
            self.documents.join(report::file_name(date, title, self.reporting.format.extension()))
        })
    }

    pub(super) fn report_as(&mut self, format: Format) -> Vec<Effect> {
        self.reporting.choose(format);
        Vec::new()
    }

    pub(super) fn turn_piece(&mut self, piece: Piece) -> Vec<Effect> {
        self.reporting.turn(piece);
        Vec::new()
    }

    pub(super) fn turn_anonymous(&mut self) -> Vec<Effect> {
        self.reporting.turn_anonymous();
        Vec::new()
    }

    pub(super) fn write_report(&mut self) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
        let Reporting { format, selection, .. } = &self.reporting;
        // What was typed a moment ago may not be on disk: nothing was changed later than now.
        let changed = self.now().into();
        match report::format::report(*format, session, &self.guide, self.previous(), selection, changed) {
            Ok(product) => vec![Effect::WriteReport { path: self.report_path(), product }],
            Err(error) => {
                self.report_written(Err(failure::in_a_line(failure::not_made(&error))), Vec::new());
                Vec::new()
            }
        }
    }

    pub(super) fn open_report(&mut self) -> Vec<Effect> {
        match &self.reporting.written {
            Some(Ok(written)) => vec![Effect::OpenFile(written.path.clone())],
            _ => Vec::new(),
        }
    }

    /// A report was written, or not.
    pub fn report_written(&mut self, result: Result<PathBuf, String>, remarks: Vec<String>) {
        // What came of it stands under what was chosen: on a small screen it would be out of sight.
        let look_at = if result.is_ok() { Command::OpenReport } else { Command::WriteReport };
        self.reporting.written = Some(result.map(|path| Written { path, remarks }));
        self.look_at(&look_at);
    }

    /// A file was handed to the desktop, or could not be.
    pub fn file_opened(&mut self, path: &Path, opened: bool) {
        let path = path.display().to_string();
        self.message = Some(if opened { words::opened(&path) } else { words::not_opened(&path) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_place_follows_the_format_and_the_format_a_typed_place() {
        let mut reporting = Reporting::default();
        reporting.write_to("/tmp/een.PDF".into());
        assert_eq!(reporting.format, Format::Pdf);
        reporting.choose(Format::Html);
        assert_eq!(reporting.path, Some("/tmp/een.html".into()));
        reporting.write_to("/tmp/zonder".into());
        reporting.choose(Format::Csv);
        assert_eq!(reporting.path, Some("/tmp/zonder".into()));
        reporting.choose(Format::Tasks);
        reporting.write_to("/tmp/lijst.ics".into());
        assert_eq!(reporting.format, Format::Tasks, "an agenda ends in the same way");
    }

    #[test]
    fn an_anonymous_report_begins_without_notes_and_can_get_them() {
        let mut reporting = Reporting::default();
        reporting.turn_anonymous();
        assert_eq!(reporting.selection, Selection::anonymous());
        reporting.turn(Piece::Notes);
        assert!(reporting.selection.has(Piece::Notes) && reporting.selection.anonymous);
        reporting.turn_anonymous();
        assert_eq!(reporting.selection, Selection::all());
    }
}

//! Making the report: in which format, with what in it, and where it goes.

use std::path::PathBuf;

use super::{App, Overlay};
use crate::app::command::{Command, Report};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::{Effect, Effects, FileAccess, Stands};
use crate::report::model::Document;
use crate::report::{self, Format, Piece, Selection, ending, with_ending};
use crate::session::{Audience, Session};
use crate::text::{failure, preparing, report as report_words, reporting as words};
use crate::typed_path::ends_as_folder;

/// What was chosen about the report of the meeting that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporting {
    format: Format,
    selection: Selection,
    target: Target,
    /// Whether it is decided that what was noted goes along, or not: asked once, or ticked on the page.
    notes_decided: bool,
    written: Option<Result<ReportFile, String>>,
}

/// Where the report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    /// To the folder of documents, under a name of our own.
    Usual,
    /// To another folder, under a name of our own.
    Folder(PathBuf),
    /// To this file; its name ends as those of the format do.
    Named(PathBuf),
}

/// What a report will look like.
#[derive(Debug)]
pub struct Preview {
    /// What is to be read again before it is made.
    pub read_over: Vec<String>,
    /// What it says.
    pub document: Document,
}

/// A report that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// The file.
    pub path: PathBuf,
    /// What the user has to know of it.
    pub remarks: Vec<String>,
}

impl Default for Reporting {
    fn default() -> Self {
        Self {
            format: Format::Docx,
            selection: Selection::all(),
            target: Target::Usual,
            notes_decided: false,
            written: None,
        }
    }
}

impl Reporting {
    /// Gives the format.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Gives the selection of what goes into the report.
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Tells what came of writing the report; nothing while it was not written.
    pub const fn written(&self) -> Option<&Result<ReportFile, String>> {
        self.written.as_ref()
    }

    /// Forgets what came of writing it.
    pub fn forget_written(&mut self) {
        self.written = None;
    }

    /// Sets the file that the report goes to. The ending of its name decides the format, and is added where there is
    /// none. Fails when no report can have that ending.
    fn write_to(&mut self, path: PathBuf) -> Result<(), String> {
        let (format, path) = match ending(&path) {
            None => (self.format, with_ending(&path, self.format.extension())),
            Some(ending) => (Format::ending_so(ending, self.format).ok_or_else(|| words::cannot_end_so(ending))?, path),
        };
        (self.format, self.target, self.written) = (format, Target::Named(path), None);
        Ok(())
    }

    /// Chooses what kind of file it becomes; a place that was typed follows.
    pub(super) fn choose(&mut self, format: Format) {
        if let Target::Named(path) = &mut self.target {
            path.set_extension(format.extension());
        }
        self.format = format;
        self.written = None;
    }

    fn toggle(&mut self, piece: Piece) {
        if !self.selection.without.remove(&piece) {
            self.selection.without.insert(piece);
        }
        self.notes_decided |= piece == Piece::Notes;
        self.written = None;
    }

    /// Notes the decision that the notes go into the report.
    fn take_notes_along(&mut self) {
        self.selection.without.remove(&Piece::Notes);
        self.notes_decided = true;
    }

    /// Notes the decision that the notes stay out of the report.
    fn leave_notes_behind(&mut self) {
        self.selection.without.insert(Piece::Notes);
        self.notes_decided = true;
    }

    fn toggle_anonymous(&mut self) {
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
    /// Gives what was chosen about the report.
    pub const fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// Gives the file that the report will be written to. When there is a file of that name, the name gets a number
    /// behind it.
    pub fn report_path(&self) -> PathBuf {
        let name = || {
            let title = |session| self.reporting.selection.title(session, self.previous(), &self.guide);
            let (date, title) = self.session().map_or((self.today, String::new()), |s| (s.date, title(s)));
            report::file_name(date, &title, self.reporting.format.extension())
        };
        match &self.reporting.target {
            Target::Usual => self.documents.join(name()),
            Target::Folder(folder) => folder.join(name()),
            Target::Named(path) => path.clone(),
        }
    }

    /// Asks what stands at the place that was typed: a report goes into a folder under a name of its own.
    pub(super) fn place_report(&self, typed: &str) -> Effects {
        Effect::LookAtReportPath(self.documents.join(self.paths.read(typed))).into()
    }

    /// Hears what stands at the place that was typed for the report. Takes the place over, or says in the dialog why it
    /// will not do.
    pub(super) fn report_path_seen(&mut self, path: PathBuf, stands: Stands) {
        let before = self.reporting.format;
        let placed = match stands {
            Stands::Folder => {
                (self.reporting.target, self.reporting.written) = (Target::Folder(path), None);
                Ok(())
            }
            Stands::NoFolder if ends_as_folder(&path) => Err(words::NO_SUCH_FOLDER.to_owned()),
            Stands::NoFolder => self.reporting.write_to(path),
        };
        let Some(Overlay::Prompt(prompt)) = self.overlays.last_mut() else { return };
        if let Err(why) = placed {
            prompt.error = Some(why);
            return;
        }
        self.overlays.pop();
        let format = self.reporting.format;
        self.message = (format != before).then(|| words::becomes(report_words::format(format)));
    }

    /// Makes the preview of a meeting's report, as it is chosen now.
    pub(super) fn preview_report(&self, session: &Session) -> Preview {
        let Reporting { format, selection, .. } = &self.reporting;
        let selected = selection.of(session, self.previous(), &self.guide);
        let read_over = report_words::read_over(&selected.left_in(*format), &self.guide);
        let document = report::meeting::selected(&selected, &self.guide, selection);
        Preview { read_over, document }
    }

    /// Carries out what the user does about the report.
    pub(super) fn report(&mut self, report: Report) -> Effects {
        match report {
            Report::As(format) => self.reporting.choose(format),
            Report::TogglePiece(piece) => self.reporting.toggle(piece),
            Report::ToggleAnonymous => self.reporting.toggle_anonymous(),
            Report::Write if self.has_to_ask_about_notes() => self.ask_about_notes(),
            Report::Write => return self.write_report(),
            Report::WithNotes => {
                self.reporting.take_notes_along();
                return self.write_report();
            }
            Report::WithoutNotes => {
                self.reporting.leave_notes_behind();
                return self.write_report();
            }
            Report::Open => return self.open_report(),
        }
        Effects::none()
    }

    /// Whether the report would hold notes although nobody decided that it may. It goes to everybody who was at the
    /// table.
    fn has_to_ask_about_notes(&self) -> bool {
        let Reporting { format, selection, notes_decided, .. } = &self.reporting;
        let tells = !matches!(format, Format::Ics | Format::Tasks) && selection.has(Piece::Notes);
        let Some(session) = self.session().filter(|_| tells && !notes_decided) else { return false };
        let mut without = selection.clone();
        without.without.insert(Piece::Notes);
        session.seen_by(Audience::Reader(selection)) != session.seen_by(Audience::Reader(&without))
    }

    fn ask_about_notes(&mut self) {
        let options = vec![
            (words::WITH_NOTES.to_owned(), Command::Report(Report::WithNotes)),
            (words::WITHOUT_NOTES.to_owned(), Command::Report(Report::WithoutNotes)),
        ];
        let choose = Choose::new(words::NOTES_TOO.to_owned(), words::NOTES_WHY.to_owned(), options);
        self.overlays.push(Overlay::Choose(choose));
    }

    fn write_report(&mut self) -> Effects {
        let Some(session) = self.session() else { return Effects::none() };
        let Reporting { format, selection, .. } = &self.reporting;
        // What was typed a moment ago may not be on disk: nothing was changed later than now.
        let changed = self.now().into();
        match report::write::report(*format, session, &self.guide, self.previous(), selection, changed) {
            Ok(product) => Effect::WriteReport { path: self.report_path(), product }.into(),
            Err(error) => {
                self.report_written(Err(failure::in_a_line(failure::not_made(&error))), Vec::new());
                Effects::none()
            }
        }
    }

    fn open_report(&mut self) -> Effects {
        match &self.reporting.written {
            Some(Ok(written)) => Effect::OpenFile(written.path.clone()).into(),
            _ => Effects::none(),
        }
    }

    /// Tells where the report was written, or why it could not be.
    pub(super) fn report_written(&mut self, result: Result<PathBuf, String>, remarks: Vec<String>) {
        // What came of it stands under what was chosen: on a small screen it would be out of sight.
        let look_at = if result.is_ok() { Command::Report(Report::Open) } else { Command::Report(Report::Write) };
        if let (Ok(path), FileAccess::Chooser) = (&result, self.file_access) {
            self.message = Some(preparing::downloaded(&path.display().to_string()));
        }
        self.reporting.written = Some(result.map(|path| ReportFile { path, remarks }));
        self.look_at(&look_at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_place_follows_the_format_and_the_format_a_typed_place() {
        let mut reporting = Reporting::default();
        reporting.write_to("/tmp/een.PDF".into()).unwrap();
        assert_eq!(reporting.format, Format::Pdf);
        reporting.choose(Format::Html);
        assert_eq!(reporting.target, Target::Named("/tmp/een.html".into()));
        reporting.write_to("/tmp/zonder".into()).unwrap();
        assert_eq!((reporting.format, &reporting.target), (Format::Html, &Target::Named("/tmp/zonder.html".into())));
        reporting.choose(Format::Csv);
        assert_eq!(reporting.target, Target::Named("/tmp/zonder.csv".into()));
        let before = reporting.clone();
        assert!(reporting.write_to("/tmp/verslag.odt".into()).unwrap_err().contains(".docx, .pdf, .html, .md"));
        assert_eq!(reporting, before);
        reporting.choose(Format::Tasks);
        reporting.write_to("/tmp/lijst.ics".into()).unwrap();
        assert_eq!(reporting.format, Format::Tasks, "an agenda ends in the same way");
    }

    #[test]
    fn an_anonymous_report_begins_without_notes_and_can_get_them() {
        let mut reporting = Reporting::default();
        reporting.toggle_anonymous();
        assert_eq!(reporting.selection, Selection::anonymous());
        reporting.toggle(Piece::Notes);
        assert!(reporting.selection.has(Piece::Notes) && reporting.selection.anonymous);
        reporting.toggle_anonymous();
        assert_eq!(reporting.selection, Selection::all());
    }
}

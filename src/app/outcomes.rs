//! What the app makes of what happened outside.

use super::desk::Desk;
use super::{App, OpenMeeting, Overlay, Reporting};
use crate::app::command::{Asked, Command, Meeting, Place};
use crate::app::effect::{AskedBy, Effect, Effects};
use crate::app::happened::{Happened, ListedMeeting, Opening};
use crate::app::sought::Sought;
use crate::app::view::View;
use crate::content::Reference;
use crate::report::form::FormOptions;
use crate::text::{first, keeping, reporting, screens as words};

impl App {
    /// Takes in what happened outside.
    pub(super) fn hear(&mut self, happened: Happened) -> Effects {
        match happened {
            Happened::Drawn(frame) => self.frame = *frame,
            Happened::Time(now, today) => return self.tick(now, today),
            Happened::TextComesIn(incoming) => self.incoming = incoming,
            Happened::MustLeave => return self.leave(),
            Happened::GuidesListed(guides) => self.guides = guides,
            Happened::MeetingsListed(meetings) => self.meetings_listed(meetings),
            Happened::Created(opening) => return self.created(*opening),
            Happened::Opened(opening) => return self.opened(*opening),
            Happened::Saved(number, result) => return self.saved(number, result),
            Happened::Erased(said) => return self.erased(said),
            Happened::KeptElsewhere(path) => self.kept_elsewhere(&path),
            Happened::GuideFetched(guide, then) => return self.guide_fetched(*guide, then),
            Happened::GuideChanged => return self.reload(AskedBy::Watch),
            Happened::GuideRead(guide, by) => self.reloaded(*guide, by),
            Happened::GuideBroken(mistakes) => self.reload_failed(mistakes),
            Happened::ShelfReady(ready) => self.shelf_fetched(ready),
            Happened::Gathered(path, gathered) => return self.gathered(path, *gathered),
            Happened::ReportPathSeen(path, stands) => self.report_path_seen(path, stands),
            Happened::NamesFound(path, names) => return self.names_found(&path, &names),
            Happened::ReportWritten(result, remarks) => self.report_written(result, remarks),
            Happened::DocumentWritten(result) => self.document_written(result),
            Happened::FileOpened(path) => self.message = Some(reporting::opened(&path.display().to_string())),
            Happened::FileNotOpened(path) => self.message = Some(reporting::not_opened(&path.display().to_string())),
            Happened::Wall(news) => self.follow_wall(news),
            Happened::Told(words) => self.message = Some(words),
            Happened::Failed(why) => self.failed(why),
        }
        Effects::none()
    }

    /// Hears which meetings are kept. When nobody has moved on the start screen yet, the last of them comes into focus.
    fn meetings_listed(&mut self, meetings: Result<Vec<ListedMeeting>, String>) {
        self.kept = meetings;
        let last = self.kept.iter().flatten().find(|meeting| meeting.title.is_ok()).map(|meeting| meeting.path.clone());
        if let Some(path) = last.filter(|_| self.place == Place::Home && self.view == View::default()) {
            self.look_at(&Command::Meeting(Meeting::Open(path)));
        }
    }

    /// Takes up a new meeting, once it has its file.
    fn created(&mut self, opening: Opening) -> Effects {
        let first = Self::first_place(&opening.session);
        // A meeting that follows another knows its table.
        let asks = first == Place::Meeting && opening.session.organisations.is_empty();
        let left_at = opening.session.place.clone();
        self.take_up(opening);
        // The example was left somewhere.
        let place = self.place_of(left_at.as_ref()).unwrap_or(first);
        self.start_at(place);
        self.land();
        self.message = self.tells_example();
        if asks { self.ask(Asked::NewOrganisation) } else { Effects::none() }
    }

    /// Takes up a meeting that was opened, and tells what the user has to know of it.
    fn opened(&mut self, opening: Opening) -> Effects {
        let Opening { read_only, at, .. } = &opening;
        let (read_only, at) = (*read_only, at.clone());
        let told: Vec<String> = opening.notices.iter().map(keeping::notice).collect();
        self.take_up(opening);
        let Some(session) = self.session() else { return Effects::none() };
        let place = self.place_of(at.as_ref()).or_else(|| self.place_of(session.place.as_ref()));
        let place = place.unwrap_or_else(|| Self::first_place(session));
        let other_guide = (session.guide != self.guide.id).then(|| words::other_guide(session.guide.as_str()));
        self.start_at(place);
        self.land();
        if let Some(Reference::Item(item)) = at {
            self.seek(Sought::Item(item));
        }
        // Looking writes nothing; the next thing that is kept takes the place along.
        if let (Some(meeting), Some(here)) = (&mut self.meeting, self.place.reference()) {
            meeting.desk.set_place(here);
        }
        let mut said: Vec<String> =
            read_only.map(keeping::read_only).into_iter().chain(told).chain(other_guide).collect();
        said.extend(self.tells_example());
        // Of two files of one kind the same is said.
        said.dedup();
        self.message = (!said.is_empty()).then(|| said.join(" "));
        Effects::none()
    }

    /// What the open meeting is, where it is only the example.
    fn tells_example(&self) -> Option<String> {
        self.session().filter(|session| session.id.is_example()).map(|_| first::IS_EXAMPLE.to_owned())
    }

    /// Works on another meeting from here on, with its own guide.
    fn take_up(&mut self, opening: Opening) {
        let Opening { session, path, guide, read_only, notices, previous, at: _ } = opening;
        self.waiting.clear();
        if let Some(guide) = guide {
            self.use_guide(guide);
        }
        self.meeting = Some(OpenMeeting {
            desk: Desk::new(session),
            path,
            read_only,
            previous: previous.map(Box::new),
            work_of_others: notices.into_iter().filter(|notice| notice.work_of_others().is_some()).collect(),
            merging: None,
        });
        self.reset_clock();
        self.saving.begin_anew();
        (self.reporting, self.form) = (Reporting::default(), FormOptions::default());
        self.steps.clear();
        self.earlier_reasons.clear();
    }

    /// Tells that something could not be done. The dialog that asked for it stays open, with what was typed.
    pub(super) fn failed(&mut self, message: String) {
        match self.overlays.last_mut() {
            Some(Overlay::Prompt(prompt)) => prompt.error = Some(message),
            _ => self.message = Some(message),
        }
    }

    /// Closes the dialog that asked for something, once it was done.
    pub(super) fn answered_well(&mut self, done: &Asked) {
        if matches!(self.overlays.last(), Some(Overlay::Prompt(prompt)) if prompt.asked == *done) {
            self.overlays.pop();
        }
    }

    /// Leaves the program, and keeps first what is being written.
    pub(super) fn leave(&mut self) -> Effects {
        let effects = self.keep_loose_day().and(self.finish_action()).and(self.keep_minutes());
        self.leaving = true;
        effects.and(Effect::Close.into()).and(Effect::Quit.into())
    }
}

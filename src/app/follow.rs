//! A meeting that follows another: how it begins, and the meeting that it follows.

use std::path::{Path, PathBuf};

use super::App;
use crate::app::command::{Asked, Command, Meeting, Place};
use crate::app::effect::{Effect, Effects};
use crate::session::{Audience, Session, SessionId};
use crate::text::compare as words;

impl App {
    /// Gives the meeting that the open one follows, when it is at hand.
    pub fn previous(&self) -> Option<&Session> {
        self.meeting.as_ref()?.previous.as_deref()
    }

    /// Gives the meeting before, as those who look at the screen may see it.
    pub fn previous_seen(&self) -> Option<Session> {
        let audience = if self.on_wall { Audience::Wall } else { Audience::Table };
        Some(self.previous()?.seen_by(audience))
    }

    /// Asks for the title of a meeting that follows the one in focus.
    pub(super) fn ask_following_here(&mut self) -> Effects {
        let Some(Command::Meeting(Meeting::Open(path))) = self.frame.command(self.view.focus) else {
            self.message = Some(words::NOTHING_TO_FOLLOW.to_owned());
            return Effects::none();
        };
        let path = path.clone();
        self.ask(Asked::FollowingMeeting(path))
    }

    /// Gives the title of a meeting that is open or kept, as a proposal for that of the next one.
    pub(super) fn title_of(&self, path: &Path) -> String {
        if self.session_path() == Some(path) {
            return self.session().map(|session| session.title.clone()).unwrap_or_default();
        }
        let kept = self.kept.iter().flatten().find(|kept| kept.path == path);
        kept.and_then(|kept| kept.title.clone().ok()).unwrap_or_default()
    }

    /// Asks for a meeting with this title that follows the one in a file.
    pub(super) fn create_following(&mut self, path: PathBuf, title: String) -> Effects {
        let id = SessionId::new((self.new_id)());
        match self.session().filter(|_| self.session_path() == Some(&path)) {
            // The one that is open is followed as it is on the screen, also when its last save failed.
            Some(old) => Effect::Create(Box::new(Session::following(id, title, self.today, old, &self.guide))).into(),
            None => Effect::CreateFollowing { path, id, title, date: self.today }.into(),
        }
    }

    /// Gives the place where a meeting opens for the first time: at what was agreed last time, if there is anything.
    pub(super) fn first_place(session: &Session) -> Place {
        if session.has_actions_to_review() { Place::Actions } else { Place::Meeting }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::NaiveDate;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use uuid::Uuid;

    use super::*;
    use crate::app::Setup;
    use crate::app::command::{Action, Dialog, Go, Point, Talk};
    use crate::app::happened::Happened;
    use crate::app::theme::Theme;
    use crate::app::view::View;
    use crate::content::{Choice, QuestionId};
    use crate::perform::Performer;
    use crate::session::store::Store;
    use crate::session::{ActionId, ActionItem, Organisation, OrganisationId};
    use crate::terminal::draw::draw;
    use crate::typed_path::{Backslash, Paths};

    const QUESTION: QuestionId = QuestionId { part: 1, number: 2 };

    /// The app with the real files of a folder of its own, and a screen of 80 by 24.
    struct Desk {
        app: App,
        performer: Performer,
        store: Store,
        screen: Terminal<TestBackend>,
        _folder: tempfile::TempDir,
    }

    impl Desk {
        /// A desk with one kept meeting, which has an organisation and an open action item unless it is `bare`.
        fn new(bare: bool) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let store = Store::at(folder.path().to_owned());
            let guide = crate::content::embedded().unwrap();
            let today = NaiveDate::from_ymd_opt(2027, 1, 20).unwrap();
            let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            let mut old = Session::new(SessionId::new(Uuid::from_u128(1)), "Overleg".into(), date, &guide);
            old.questions.entry(QUESTION).or_default().answer = Some(Choice::A.into());
            if !bare {
                old.organisations = vec![Organisation::new(OrganisationId(1), "Gemeente".into(), None)];
                let id = ActionId::new(Uuid::from_u128(2));
                old.actions = vec![ActionItem::new(id, "Bellen".into(), None)];
            }
            drop(store.create(&old).unwrap());
            let mut next = 100;
            let new_id = move || {
                next += 1;
                Uuid::from_u128(next)
            };
            let documents = folder.path().to_owned();
            let paths = Paths { home: None, backslash: Backslash::HERE };
            let theme = Theme::of_environment(|_| None);
            let (app, effects) =
                App::new(Setup { guide, today, new_id: Box::new(new_id), documents, paths, theme, folder: None });
            let performer = Performer::new(
                store.clone(),
                crate::content::Library::default(),
                Arc::new(|_, _| {}),
                Arc::new(|_| {}),
                || {},
            );
            let screen = Terminal::new(TestBackend::new(80, 24)).unwrap();
            let mut desk = Self { app, performer, store, screen, _folder: folder };
            desk.perform(effects);
            desk
        }

        fn perform(&mut self, effects: Effects) {
            self.performer.carry_out(effects, &mut self.app);
            let mut info = None;
            self.screen.draw(|frame| info = Some(draw(&self.app, frame))).unwrap();
            let effects = self.app.update(Happened::Drawn(Box::new(info.unwrap())));
            assert!(effects.is_empty(), "looking asks for nothing");
        }

        fn act(&mut self, command: Command) {
            let effects = self.app.update(command);
            self.perform(effects);
        }

        /// Brings the thing on the page that stands for a command into focus, and into sight.
        fn focus(&mut self, wanted: impl Fn(&Command) -> bool) {
            let focus = self.app.frame().commands().position(wanted).unwrap();
            self.app.view = View::at(focus);
            self.perform(Effects::none());
        }

        /// Begins a meeting that follows the kept one, under the title that is proposed.
        fn follow(&mut self) {
            self.focus(|command| matches!(command, Command::Meeting(Meeting::Open(_))));
            self.act(Command::Meeting(Meeting::FollowHere));
            self.act(Command::Dialog(Dialog::Submit));
        }

        fn shows(&self, text: &str) -> bool {
            let buffer = self.screen.backend().buffer();
            let line = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
            (0..buffer.area.height).map(line).any(|line| line.contains(text))
        }
    }

    #[test]
    fn a_kept_meeting_is_followed_and_what_is_open_is_looked_at_first() {
        let mut desk = Desk::new(false);
        desk.follow();
        assert_eq!(*desk.app.place(), Place::Actions);
        assert!(desk.app.overlay().is_none(), "the table came along, so nobody is asked for");
        assert!(desk.shows(words::FROM_LAST_TIME) && desk.shows("Bellen") && desk.shows(words::REVIEWED));
        let session = desk.app.session().unwrap();
        assert_eq!((session.title.as_str(), session.follows), ("Overleg", Some(SessionId::new(Uuid::from_u128(1)))));
        assert_eq!(desk.app.previous().map(|previous| previous.id), session.follows);
    }

    #[test]
    fn an_action_of_last_time_stays_in_its_place_when_it_is_done() {
        let mut desk = Desk::new(false);
        desk.follow();
        let id = desk.app.session().unwrap().actions[0].id;
        desk.act(Command::Action(Action::ToggleDone(id)));
        assert!(desk.shows(words::FROM_LAST_TIME) && desk.shows("Bellen · klaar"));
    }

    #[test]
    fn the_open_meeting_is_followed_as_it_is_on_the_screen() {
        let mut desk = Desk::new(false);
        desk.focus(|command| matches!(command, Command::Meeting(Meeting::Open(_))));
        desk.act(Command::Point(Point::Activate));
        let id = desk.app.session().unwrap().actions[0].id;
        desk.act(Command::Action(Action::ToggleDone(id)));
        let path = desk.app.session_path().unwrap().to_owned();
        desk.act(Command::Dialog(Dialog::Ask(Asked::FollowingMeeting(path))));
        desk.act(Command::Dialog(Dialog::Submit));
        let session = desk.app.session().unwrap();
        assert!(session.follows.is_some() && session.actions.is_empty());
        assert_eq!(*desk.app.place(), Place::Meeting, "there is nothing to look at first");
    }

    #[test]
    fn after_a_meeting_without_organisations_they_are_asked_for() {
        let mut desk = Desk::new(true);
        desk.follow();
        assert_eq!(*desk.app.place(), Place::Meeting);
        assert!(desk.app.is_typing(), "the name of an organisation is asked for");
    }

    #[test]
    fn without_a_kept_meeting_in_focus_it_says_where_to_go() {
        let mut desk = Desk::new(false);
        desk.focus(|command| *command == Command::Meeting(Meeting::New));
        desk.act(Command::Meeting(Meeting::FollowHere));
        assert_eq!(desk.app.message(), Some(words::NOTHING_TO_FOLLOW));
        assert!(desk.app.overlay().is_none());
    }

    #[test]
    fn what_moved_is_a_link_away_and_leads_to_the_question() {
        let mut desk = Desk::new(false);
        desk.follow();
        desk.act(Command::Talk(Talk::Choose(QUESTION, Choice::B)));
        for place in [Place::Summary, Place::Meeting] {
            desk.act(Command::Go(Go::To(place)));
            desk.focus(|command| *command == Command::Go(Go::To(Place::Comparison)));
            desk.act(Command::Point(Point::Activate));
            assert!(desk.shows("Toen: Overleg (22 november 2026)") && desk.shows("ging van A naar B."));
        }
        desk.focus(|command| *command == Command::Go(Go::To(Place::Question(QUESTION))));
        desk.act(Command::Point(Point::Activate));
        assert_eq!(*desk.app.place(), Place::Question(QUESTION));
    }

    #[test]
    fn a_meeting_before_that_is_gone_is_not_spoken_of() {
        let mut desk = Desk::new(false);
        let old = desk.store.list().unwrap().remove(0).path;
        desk.follow();
        let new = desk.app.session_path().unwrap().to_owned();
        desk.act(Command::Meeting(Meeting::Leave));
        desk.store.erase(&old).unwrap();
        desk.act(Command::Meeting(Meeting::Open(new)));
        assert_eq!((desk.app.message(), desk.app.previous()), (None, None));
        assert_eq!(*desk.app.place(), Place::Actions, "still nobody was anywhere, so the actions come first");
        for place in [Place::Summary, Place::Meeting] {
            desk.act(Command::Go(Go::To(place)));
            assert!(!desk.app.frame().commands().any(|other| other == &Command::Go(Go::To(Place::Comparison))));
        }
    }
}

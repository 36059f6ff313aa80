//! Opening the search, and coming to what was found.

use std::sync::Arc;

use super::{App, Overlay};
use crate::app::command::Place;
use crate::app::dialogs::search::SearchBox;
use crate::app::effect::{Effect, Effects};
use crate::app::screens;
use crate::app::sought::Sought;
use crate::app::view::View;
use crate::content::GuideId;
use crate::content::search::{GuideSpot, Index};
use crate::session::search::{Search, SearchableGuide};

/// From this many questions on, the words of a guide are listed by another thread: it takes longer than a key may take.
const MANY_QUESTIONS: usize = 500;

impl App {
    /// Opens the search, and closes help and choices as Esc does.
    pub(super) fn open_search(&mut self) -> Effects {
        self.put_choice_away();
        if self.index().is_none() && self.guide.question_count() < MANY_QUESTIONS {
            self.shelve(SearchableGuide::new(Arc::clone(&self.guide)));
        }
        let index = self.index();
        let is_whole = index.is_some();
        let index = index.unwrap_or_else(|| Arc::new(Index::new([])));
        let meeting = self.seen().map(|session| (session, self.guide()));
        let search = Search::new(index, meeting).and(self.neighbours());
        self.overlays.push(Overlay::Search(Box::new(SearchBox::new(search, is_whole))));
        let known = |id: &GuideId| *id == self.guide.id || self.shelf.iter().any(|other| other.guide.id == *id);
        let others: Vec<GuideId> = self.guides.iter().map(|g| g.id.clone()).filter(|id| !known(id)).collect();
        let own = (!is_whole).then(|| Arc::clone(&self.guide));
        if own.is_none() && others.is_empty() { Effects::none() } else { Effect::FetchShelf { own, others }.into() }
    }

    /// Hears that guides are ready to be searched, and lets a search that is open go on with them.
    pub(super) fn shelf_fetched(&mut self, ready: Vec<SearchableGuide>) {
        for indexed in ready {
            self.shelve(indexed);
        }
        let (own, neighbours) = (self.index(), self.neighbours());
        if let Some(Overlay::Search(search)) = self.overlays.last_mut() {
            search.reach(own, neighbours, &self.guide);
        }
    }

    /// Keeps a guide to search, in the place of an older one of the same id.
    fn shelve(&mut self, indexed: SearchableGuide) {
        self.shelf.retain(|other| other.guide.id != indexed.guide.id);
        self.shelf.push(Arc::new(indexed));
    }

    /// Gives the words of the guide that is open, once they are listed.
    fn index(&self) -> Option<Arc<Index<GuideSpot>>> {
        let own = self.shelf.iter().find(|other| Arc::ptr_eq(&other.guide, &self.guide));
        own.map(|own| Arc::clone(&own.index))
    }

    /// Gives the other guides, as far as they were read.
    fn neighbours(&self) -> Vec<Arc<SearchableGuide>> {
        self.shelf.iter().filter(|other| other.guide.id != self.guide.id).cloned().collect()
    }

    /// Opens a place with something on it in focus, and remembers the place before, also when that is the same.
    pub(super) fn go_to(&mut self, place: Place, sought: Sought) -> Effects {
        self.overlays.clear();
        let effects = self.go_on(place);
        self.seek(sought);
        effects
    }

    /// Brings a thing on the page into focus, where the page has it.
    pub(super) fn seek(&mut self, sought: Sought) {
        if let Some(focus) = screens::page(self).spot_sought(&sought) {
            self.view = View::seeking(sought, focus);
            self.rest();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use chrono::NaiveDate;
    use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::style::Modifier;
    use uuid::Uuid;

    use super::*;
    use crate::app::Setup;
    use crate::app::command::{Command, Go, Program};
    use crate::app::dialogs::search::leads_to;
    use crate::app::happened::{Happened, Opening};
    use crate::app::theme::{Palette, Theme, UNICODE};
    use crate::content::{Guide, Reference, embedded};
    use crate::session::search::{Found, Spot};
    use crate::session::{ActionId, ActionItem, Session, SessionId};
    use crate::terminal::draw::draw;
    use crate::terminal::input::translate;
    use crate::typed_path::{Backslash, Paths};

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

    /// The app on a screen of our own.
    struct Stage {
        app: App,
        terminal: Terminal<TestBackend>,
    }

    impl Stage {
        fn new() -> Self {
            Self::of(embedded().unwrap())
        }

        fn of(guide: Guide) -> Self {
            let theme = Theme { palette: Palette::Dark, signs: UNICODE, colour: true };
            let (documents, paths) = (PathBuf::new(), Paths { home: None, backslash: Backslash::HERE });
            let setup = Setup { guide, today: DAY, new_id: Box::new(Uuid::nil), documents, paths, theme, folder: None };
            let mut stage = Self { app: App::new(setup).0, terminal: Terminal::new(TestBackend::new(80, 24)).unwrap() };
            stage.draw();
            stage
        }

        /// A meeting with a note, an action item and, on a question of another guide, another note.
        fn in_meeting(at: Option<&str>) -> Self {
            let mut stage = Self::new();
            let guide = stage.app.guide();
            let mut session = Session::new(SessionId::new(Uuid::nil()), "Overleg".into(), DAY, guide);
            session.questions.entry("2.1".parse().unwrap()).or_default().note =
                "Coördinatie: eerst de\nkwartelkosten delen".into();
            session.questions.entry("9.9".parse().unwrap()).or_default().note = "een wees met kwarteleieren".into();
            for (n, text) in [(1, "iets anders"), (2, "De kwartelbegroting maken")] {
                session.actions.push(ActionItem::new(ActionId::new(Uuid::from_u128(n)), text.into(), None));
            }
            let at = at.map(|at| guide_place(stage.app.guide(), at));
            let opening = Opening { at, ..Opening::of(session, PathBuf::from("x")) };
            let _ = stage.app.update(Happened::Opened(Box::new(opening)));
            stage.draw();
            stage
        }

        fn draw(&mut self) {
            let mut info = None;
            self.terminal.draw(|frame| info = Some(draw(&self.app, frame))).unwrap();
            let _ = self.app.update(Happened::Drawn(Box::new(info.unwrap())));
        }

        fn event(&mut self, event: Event) {
            if let Some(command) = translate(event, &self.app) {
                self.command(command);
            }
        }

        fn command(&mut self, command: Command) {
            let _ = self.app.update(command);
            self.draw();
        }

        fn key(&mut self, code: KeyCode) -> &mut Self {
            self.event(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            self
        }

        fn types(&mut self, text: &str) -> &mut Self {
            text.chars().for_each(|c| {
                self.key(KeyCode::Char(c));
            });
            self
        }

        /// Opens the search, types and takes the first result.
        fn finds(&mut self, text: &str) -> &mut Self {
            self.types("/").types(text).key(KeyCode::Enter)
        }

        fn lines(&self) -> Vec<String> {
            let buffer = self.terminal.backend().buffer();
            let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
            (0..buffer.area.height).map(row).collect()
        }

        fn screen(&self) -> String {
            self.lines().join("\n")
        }

        /// The lines that stand in focus, without their sign.
        fn in_focus(&self) -> String {
            let lines = self.lines();
            let marked = lines.iter().filter_map(|line| line.split_once('▌')).map(|(_, rest)| rest);
            marked.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        }

        /// The words that are bold and underlined.
        fn marked(&self) -> String {
            let buffer = self.terminal.backend().buffer();
            let both = Modifier::BOLD | Modifier::UNDERLINED;
            let cells = buffer.content().iter();
            cells.map(|cell| if cell.modifier.contains(both) { cell.symbol() } else { " " }).collect()
        }

        fn says(&self, words: &str) {
            assert!(self.screen().contains(words), "‘{words}’ is not on:\n{}", self.screen());
        }
    }

    fn guide_place(guide: &Guide, typed: &str) -> Reference {
        guide.find(typed).unwrap()
    }

    fn place(reference: &str) -> Place {
        Place::of(&reference.parse().unwrap())
    }

    #[test]
    fn typing_filters_at_once_and_marks_what_is_found_by_more_than_colour() {
        let mut stage = Stage::in_meeting(None);
        stage.types("/");
        stage.says("Typ een of meer woorden");
        stage.types("COORDINAT");
        stage.says("1 gevonden.");
        stage.says("Notitie bij vraag 2.1");
        assert!(stage.marked().contains("Coördinat "), "{}", stage.screen());
        stage.types("qqq");
        stage.says("Niets gevonden. Probeer");
        for _ in 0..3 {
            stage.key(KeyCode::Backspace);
        }
        stage.says("Notitie bij vraag 2.1");
        for _ in 0..9 {
            stage.key(KeyCode::Backspace);
        }
        stage.types("coordiantie");
        stage.says("Dit lijkt op wat je typt. 1 gevonden.");
        assert!(stage.marked().contains("Coördinatie "), "{}", stage.screen());
    }

    #[test]
    fn the_advice_item_that_was_found_is_in_focus_and_back_returns_to_where_one_was() {
        let item = "1.2A.conditions.3".parse().unwrap();
        for in_meeting in [true, false] {
            let mut stage = if in_meeting { Stage::in_meeting(None) } else { Stage::new() };
            let text = stage.app.guide().item(&item).unwrap().text.plain();
            let start = stage.app.place().clone();
            stage.key(KeyCode::Down);
            let focus = stage.app.view().focus;
            stage.finds(&text);
            assert_eq!(*stage.app.place(), place("advice:1.2A"));
            assert!(stage.app.overlay().is_none());
            let first_words: String = text.chars().take(30).collect();
            assert!(stage.in_focus().contains(&first_words), "{}", stage.screen());
            // Without a meeting the start screen is where Back leads to; with one, the meeting.
            stage.key(KeyCode::Esc);
            assert_eq!((stage.app.place(), stage.app.view().focus), (&start, focus));
            stage.key(KeyCode::Char('v'));
            assert!(stage.in_focus().contains(&first_words), "{}", stage.screen());
        }
    }

    #[test]
    fn what_is_found_on_the_page_where_one_is_comes_into_focus_and_back_undoes_that() {
        let mut stage = Stage::in_meeting(Some("1.2A"));
        let last = stage.app.guide().advice("1.2A".parse().unwrap()).unwrap().all_items().last().unwrap().text.plain();
        let before = stage.screen();
        stage.finds(&last);
        assert_ne!(stage.app.view().focus, 0);
        assert!(stage.in_focus().starts_with(&last[..20]) || stage.in_focus().contains(&last[..20]));
        stage.key(KeyCode::Esc);
        assert_eq!(stage.screen(), before);
    }

    #[test]
    fn every_text_of_the_guide_is_on_the_screen_after_going_there() {
        let mut stage = Stage::new();
        let index = Index::of(stage.app.guide());
        for entry in index.entries() {
            let spot = Spot::Guide(entry.place.clone());
            let found = Found { spot, title: entry.title.clone(), text: entry.text.clone() };
            stage.command(Command::Go(Go::To(Place::Home)));
            stage.command(leads_to(&found, stage.app.guide()));
            let words: Vec<&str> = entry.text.split_whitespace().take(2).collect();
            let words = words.join(" ");
            let screen = stage.screen();
            let on_screen = screen.replace(['▌', '│', '┃'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(on_screen.contains(&words), "{:?} {words}:\n{screen}", entry.place);
            let text_alone = !matches!(
                entry.place,
                GuideSpot::Part(_)
                    | GuideSpot::Question(_)
                    | GuideSpot::WorkFormat(_)
                    | GuideSpot::Statement(_)
                    | GuideSpot::Voice(..)
            );
            assert!(!text_alone || stage.in_focus().contains(&words), "{:?} {words}:\n{screen}", entry.place);
        }
    }

    #[test]
    fn notes_and_action_items_are_found_at_their_place() {
        let mut stage = Stage::in_meeting(None);
        stage.types("/").types("kwartelbegroting");
        stage.says("Actiepunt");
        stage.key(KeyCode::Enter);
        assert_eq!(*stage.app.place(), Place::Actions);
        assert!(stage.in_focus().contains("De kwartelbegroting maken"), "{}", stage.screen());

        stage.types("/").types("kosten kwartel");
        stage.says("Notitie bij vraag 2.1");
        stage.key(KeyCode::Enter);
        assert_eq!(*stage.app.place(), Place::Notes);
        assert!(stage.in_focus().contains("kwartelkosten"), "{}", stage.screen());
        stage.key(KeyCode::Esc);
        assert_eq!(*stage.app.place(), Place::Actions);

        stage.finds("22-11-2026");
        assert_eq!(*stage.app.place(), Place::Meeting);
        assert!(stage.in_focus().contains("22 november 2026"), "{}", stage.screen());

        stage.finds("kwarteleieren");
        assert_eq!(*stage.app.place(), Place::Notes);
        assert!(stage.in_focus().contains("kwarteleieren"), "{}", stage.screen());
    }

    #[test]
    fn arrows_choose_among_the_results_and_a_click_takes_one() {
        let mut stage = Stage::in_meeting(None);
        stage.types("/").types("kwartel").key(KeyCode::Down);
        let second = stage.in_focus();
        stage.key(KeyCode::Up);
        assert_ne!(stage.in_focus(), second);
        stage.key(KeyCode::Up).key(KeyCode::Down).key(KeyCode::Down).key(KeyCode::Down).key(KeyCode::Down);
        assert!(stage.in_focus().contains("kwarteleieren"), "the last stays the last: {}", stage.screen());
        let row = stage.lines().iter().position(|line| line.contains("kwartelbegroting")).unwrap();
        let row = u16::try_from(row).unwrap();
        let kind = MouseEventKind::Down(MouseButton::Left);
        stage.event(Event::Mouse(MouseEvent { kind, column: 20, row, modifiers: KeyModifiers::NONE }));
        assert_eq!(*stage.app.place(), Place::Actions);
    }

    #[test]
    fn the_result_in_focus_is_always_on_the_screen() {
        let mut stage = Stage::new();
        stage.types("/e");
        for _ in 0..300 {
            stage.key(KeyCode::Down);
            assert!(!stage.in_focus().is_empty(), "{}", stage.screen());
        }
        stage.says("gevonden. Je ziet");
        stage.key(KeyCode::Esc).types("/samenwerkign");
        for height in 16..30 {
            stage.terminal.backend_mut().resize(60, height);
            for _ in 0..40 {
                stage.key(KeyCode::Down);
                assert!(!stage.in_focus().is_empty(), "{}", stage.screen());
            }
        }
    }

    #[test]
    fn esc_closes_the_search_and_leaves_everything_as_it_was() {
        let mut stage = Stage::in_meeting(Some("1.2A"));
        stage.key(KeyCode::Down).key(KeyCode::Down);
        let before = stage.screen();
        stage.types("/visie").key(KeyCode::Down).key(KeyCode::Esc);
        assert_eq!(stage.screen(), before);
        stage.types("/").key(KeyCode::Enter);
        stage.says("Zoeken");
    }

    #[test]
    fn the_search_opens_everywhere_but_where_text_is_typed() {
        let mut stage = Stage::in_meeting(None);
        for to in ["introduction", "source", "part:1", "question:1.1", "advice:1.1A", "work-format:nudge"] {
            stage.command(Command::Go(Go::To(place(to))));
            stage.types("/");
            assert!(matches!(stage.app.overlay(), Some(Overlay::Search(_))), "{to}");
            stage.key(KeyCode::Esc);
        }
        stage.key(KeyCode::F(1)).types("/");
        assert!(matches!(stage.app.overlay(), Some(Overlay::Search(_))));
        stage.command(Command::Go(Go::To(place("question:1.1"))));
        stage.types("na/b");
        assert!(matches!(stage.app.overlay(), Some(Overlay::Note(_))));
        assert_eq!(stage.app.session().unwrap().note("1.1".parse().unwrap()), "a/b");
    }

    #[test]
    fn a_meeting_that_is_opened_at_an_item_has_it_in_focus_and_on_the_screen() {
        let mut stage = Stage::in_meeting(Some("1.2A.failure_factors.1"));
        let text = stage.app.guide().item(&"1.2A.failure_factors.1".parse().unwrap()).unwrap().text.plain();
        assert!(stage.in_focus().contains(&text[..20]), "{}", stage.screen());
        // Back comes to it as it was, scrolled and all.
        let before = stage.screen();
        stage.finds("werkvorm 6").key(KeyCode::Esc);
        assert_eq!(stage.screen(), before);
        // From there the arrows go on as ever.
        let focus = stage.app.view().focus;
        stage.key(KeyCode::Down);
        assert_eq!(stage.app.view().focus, focus + 1);
    }

    #[test]
    fn on_the_wall_a_note_is_not_found_and_the_guide_is() {
        let mut stage = Stage::in_meeting(Some("1.1"));
        stage.command(Command::Program(Program::ToggleWall));
        stage.types("/").types("kwartelkosten");
        stage.says("Niets gevonden.");
        assert!(!stage.screen().contains("eerst de"), "{}", stage.screen());
        stage.key(KeyCode::Esc).types("/").types("visie");
        stage.says("gevonden. Je ziet");
    }

    #[test]
    fn hostile_typing_and_pasting_finds_nothing_and_breaks_nothing() {
        let mut stage = Stage::new();
        for text in ["\u{1b}[2J\u{202e}", &"x ".repeat(50_000), "((((", "\\", "%s", "a\nb\n", "👩‍👩‍👧‍👦", "\u{0}"]
        {
            stage.types("/");
            stage.event(Event::Paste(text.to_owned()));
            stage.says("Zoeken");
            stage.key(KeyCode::Esc);
        }
    }

    #[test]
    fn every_page_that_something_points_at_says_so_and_leads_there() {
        let mut stage = Stage::new();
        let guide = stage.app.guide().clone();
        let mut places = vec![Reference::Introduction, Reference::Source];
        places.extend(guide.parts.iter().map(|part| Reference::Part(part.number)));
        for question in guide.questions() {
            places.push(Reference::Question(question.id));
            for advice in [&question.a, &question.b] {
                places.push(Reference::Advice(advice.id));
                places.extend(advice.all_items().map(|item| Reference::Item(item.id.clone())));
            }
        }
        places.extend(guide.work_formats.iter().map(|format| Reference::WorkFormat(format.id.clone())));
        for to in places {
            stage.command(Command::Go(Go::To(Place::Home)));
            stage.command(Command::to(&to));
            for from in guide.referrers(&to) {
                assert!(
                    stage.app.frame().commands().any(|other| other == &Command::to(from)),
                    "{to} does not lead to {from}"
                );
            }
        }
    }

    #[test]
    fn a_link_to_an_item_from_elsewhere_brings_it_into_focus() {
        let mut stage = Stage::in_meeting(Some("1.1"));
        let item = "item:1.2A.failure_factors.1".parse::<Reference>().unwrap();
        stage.command(Command::to(&item));
        let lines = stage.screen();
        let focus = stage.app.frame().command(stage.app.view().focus).unwrap().item().cloned();
        assert_eq!(focus.map(Reference::Item), Some(item), "{lines}");
        assert!(!stage.in_focus().is_empty(), "{lines}");
    }
}

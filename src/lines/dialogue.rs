//! The conversation in lines: says where one is and what changed, takes a line, and does what it means.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::time::SystemTime;

use super::hidden::Hidden;
use super::overlay::{self, Dialog};
use super::page::{self, Line};
use super::typed::{Meant, is_private, meant};
use crate::app::command::{Command, Dialog as Answer, Go, Place, Point, Program};
use crate::app::happened::Happened;
use crate::app::screens;
use crate::app::{App, Overlay, Turn, one_column};
use crate::clean::clean;
use crate::clock;
use crate::perform::Performer;
use crate::text::{lines as words, saving, screens as screen_words, search};

/// Of a page with more lines than this, one that is new for the greater part is read as a whole.
const FEW: usize = 6;

/// The most lines at the end of a place, with nothing to choose in them, that are read without being asked for.
const READ_ON: usize = 20;

/// The app with what it is told through, and what was told.
pub struct Dialogue<W: Write> {
    app: App,
    performer: Performer,
    out: W,
    told: Told,
    hidden: Option<Hidden>,
}

/// Whether what came of a line was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// All of it.
    Already,
    /// It is still to be told.
    NotYet,
}

/// What was told last.
#[derive(Default)]
struct Told {
    place: Option<Place>,
    meeting: Option<String>,
    page: Vec<Line>,
    /// What was left unread at the end of it.
    rest: Vec<Line>,
    /// The dialog on top: its title and its lines.
    dialog: Option<(String, Vec<Line>)>,
    /// Whether the dialog on top was told just now.
    is_fresh: bool,
    /// What the app said.
    message: Option<String>,
    /// What needs attention in the state of saving.
    alert: Option<String>,
    /// Whether it was told that the time of the timer is up.
    time_is_up: bool,
}

impl<W: Write> Dialogue<W> {
    /// A conversation that says what it has to say to `out`.
    pub fn new(performer: Performer, app: App, out: W) -> Self {
        Self { app, performer, out, told: Told::default(), hidden: None }
    }

    /// The app.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// Says a text: every line of it cleaned.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", clean(text))
    }

    /// Has the app hear something, and does what it asks for.
    pub fn hear(&mut self, turn: impl Into<Turn>) {
        let effects = self.app.update(turn);
        self.performer.carry_out(effects, &mut self.app);
    }

    /// Tells the app the time; says so when the time of the timer is up.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn pass_time(&mut self) -> io::Result<()> {
        let now = SystemTime::now();
        self.hear(Happened::Time(now, clock::day(now)));
        let over = self.app.time_is_up();
        if let Some(over) = over.as_deref().filter(|_| !self.told.time_is_up) {
            self.say(over)?;
            self.out.flush()?;
        }
        self.told.time_is_up = over.is_some();
        Ok(())
    }

    /// Whether something is under way of which the end is told with what was just done.
    pub fn is_waiting(&self) -> bool {
        let searches = || match self.app.overlay() {
            Some(Overlay::Search(found)) => found.says(&(0..found.results.found.len())) == search::LISTING,
            _ => false,
        };
        self.app.save_state().0 == saving::SAVING || searches()
    }

    /// Acts on a line; a line that does nothing says why at once.
    ///
    /// # Errors
    /// When something cannot be written.
    pub fn step(&mut self, line: &str) -> io::Result<Said> {
        self.hidden = None;
        self.pass_time()?;
        let dialog = self.look();
        let lines = page::lines(self.app.page());
        match meant(line, &self.app, &lines, dialog.as_ref()) {
            Meant::Commands(commands) => self.act(commands),
            Meant::KeyAt(spot, command) => {
                self.act([Command::Point(Point::Focus(spot))]);
                self.act([command]);
            }
            Meant::Again => (self.told.place, self.told.dialog) = (None, None),
            Meant::On => {
                let rest = std::mem::take(&mut self.told.rest);
                if rest.is_empty() {
                    self.say(words::NO_MORE)?;
                } else {
                    self.read(&rest)?;
                }
                return Ok(Said::Already);
            }
            Meant::Help => {
                words::HELP.iter().try_for_each(|line| self.say(line))?;
                return Ok(Said::Already);
            }
            Meant::Nothing(said) => {
                self.say(&said)?;
                return Ok(Said::Already);
            }
        }
        // Nothing tells this face that a second window came: it is told at each step.
        self.performer.tell_wall_anew();
        self.performer.tell_wall(&self.app);
        Ok(Said::NotYet)
    }

    fn act(&mut self, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            if self.app.is_leaving() {
                return;
            }
            self.hear(command);
            // The next one may be meant for what this one made of the page.
            self.look();
        }
    }

    /// Lets the app know what can be chosen now; gives the dialog on top.
    fn look(&mut self) -> Option<Dialog> {
        let dialog = self.app.overlay().map(|overlay| overlay::read(&self.app, overlay));
        let page = dialog.as_ref().and_then(|dialog| dialog.page.as_ref());
        let info = one_column::frame(&self.app, page);
        self.hear(Happened::Drawn(Box::new(info)));
        dialog
    }

    /// Says what is new since it was told last.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn tell(&mut self) -> io::Result<()> {
        let message = self.app.message().map(|message| match self.app.way_back() {
            Some(way_back) => format!("{message} {way_back}"),
            None => message.to_owned(),
        });
        if let Some(message) = &message {
            self.say(message)?;
        }
        self.told.message = self.app.message().map(str::to_owned);
        self.tell_of_saving()?;
        if self.app.is_leaving() {
            return Ok(());
        }
        if let Some(Overlay::Explanation(explanation)) = self.app.overlay() {
            let why = explanation.why.clone();
            self.say(&format!("{}: {why}", screen_words::NOT_HERE))?;
            self.hear(Command::Dialog(Answer::Close));
        }
        match self.look() {
            Some(dialog) => self.tell_dialog(dialog),
            None => self.tell_page(message.is_some()),
        }
    }

    /// Says what happened outside while a line was waited for.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn tell_news(&mut self) -> io::Result<()> {
        if let Some(message) = self.app.message().filter(|message| self.told.message.as_deref() != Some(*message)) {
            let message = message.to_owned();
            self.say(&message)?;
            self.told.message = Some(message);
        }
        self.tell_of_saving()?;
        // What is found may have other numbers now.
        if let Some(dialog) = self.look()
            && matches!(self.app.overlay(), Some(Overlay::Search(_)))
        {
            self.tell_dialog(dialog)?;
        }
        self.out.flush()
    }

    /// Says it when saving fails, and when it works again.
    fn tell_of_saving(&mut self) -> io::Result<()> {
        let (state, needs_attention) = self.app.save_state();
        let alert = needs_attention.then(|| state.clone());
        if alert != self.told.alert {
            self.told.alert.clone_from(&alert);
            self.say(&state)?;
        }
        Ok(())
    }

    fn tell_dialog(&mut self, dialog: Dialog) -> io::Result<()> {
        let before = self.told.dialog.take();
        let is_other = before.as_ref().is_none_or(|(title, _)| *title != dialog.title);
        // What is typed into a text of many lines was read by whoever typed it.
        let is_new = is_other
            || (before.is_some_and(|(_, lines)| lines != dialog.lines)
                && !matches!(self.app.overlay(), Some(Overlay::Note(_))));
        if is_other {
            self.say("")?;
            self.say(&dialog.title)?;
        }
        if is_new {
            self.read(&dialog.lines)?;
        }
        self.told.is_fresh = is_other;
        self.told.dialog = Some((dialog.title, dialog.lines));
        Ok(())
    }

    fn tell_page(&mut self, is_told: bool) -> io::Result<()> {
        let returns = self.told.dialog.take().is_some();
        let lines = page::lines(self.app.page());
        let before = std::mem::replace(&mut self.told.page, lines.clone());
        let changed = changed(&before, &lines);
        let is_long_change = changed.len() > FEW.max(lines.len() / 2);
        if self.told.place.as_ref() != Some(self.app.place()) || is_long_change {
            self.told.place = Some(self.app.place().clone());
            return self.tell_place(&lines);
        }
        for text in &changed {
            self.say(text)?;
        }
        if have_moved(&before, &lines) {
            self.say(words::NUMBERS_MOVED)?;
        } else if changed.is_empty() && returns {
            self.say(&words::back_at(&self.here()))?;
        } else if changed.is_empty() && !is_told {
            self.say(words::NOTHING_CHANGED)?;
        }
        Ok(())
    }

    /// Reads the place as a whole.
    fn tell_place(&mut self, lines: &[Line]) -> io::Result<()> {
        let meeting = self.app.seen().map(|session| session.title.clone());
        let is_other = meeting != self.told.meeting;
        self.told.meeting.clone_from(&meeting);
        self.say("")?;
        let head = words::you_are_at(&self.here(), meeting.as_deref().filter(|_| is_other));
        self.say(&head)?;
        let is_head = |line: &Line| line.spot.is_none() && line.text == self.here();
        let lines = &lines[usize::from(lines.first().is_some_and(is_head))..];
        let choices_end = lines.iter().rposition(|line| line.spot.is_some()).map_or(0, |last| last + 1);
        let end = if lines.len() > choices_end + READ_ON { choices_end + READ_ON } else { lines.len() };
        self.read(&lines[..end])?;
        self.told.rest = lines[end..].to_vec();
        if end < lines.len() {
            self.say(&words::more(lines.len() - end))?;
        }
        let keys = self.keys();
        if !keys.is_empty() {
            self.say(&words::keys(&keys))?;
        }
        Ok(())
    }

    fn here(&self) -> String {
        let here = screens::here(&self.app).replace(" · ", ", ");
        if here.is_empty() { words::START.to_owned() } else { here }
    }

    fn read(&mut self, lines: &[Line]) -> io::Result<()> {
        for (line, text) in lines.iter().zip(page::numbered(lines)) {
            if line.begins {
                self.say("")?;
            }
            self.say(&text)?;
        }
        Ok(())
    }

    /// The keys that do something here, but for those that every place has.
    fn keys(&self) -> Vec<String> {
        let bindings = self.app.frame().bindings.iter();
        let offered = bindings.filter(|binding| {
            let is_everywhere = matches!(
                binding.command,
                Command::Point(_) | Command::Go(Go::Back) | Command::Program(Program::Help | Program::NextTheme)
            );
            binding.footer && !is_everywhere
        });
        let named = offered.filter_map(|binding| Some(words::key(&binding.keys.first()?.name(), binding.label)));
        named.collect()
    }

    /// Asks for a line; what others may not see is typed unseen.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn ask(&mut self) -> io::Result<()> {
        let asks = match self.app.overlay() {
            Some(Overlay::Note(_)) if !self.told.is_fresh => String::new(),
            Some(overlay) => overlay::read(&self.app, overlay).asks.to_owned(),
            None => words::CHOICE.to_owned(),
        };
        self.told.is_fresh = false;
        if is_private(&self.app) {
            let speaker = self.app.place().question().and_then(|question| self.app.speaker(question));
            let said = match speaker.filter(|_| self.app.overlay().is_none()) {
                Some(speaker) => words::covered(&speaker.name),
                None => format!("{} {asks}", words::HIDDEN),
            };
            // Before it is asked for: somebody may type at once.
            self.hidden = Some(Hidden::hide());
            self.say(&said)?;
        } else if !asks.is_empty() {
            self.say(&asks)?;
        }
        self.out.flush()
    }

    /// Leaves, whatever is under way: all that was said or typed stays.
    pub fn leave(&mut self) {
        self.hidden = None;
        if !self.app.is_leaving() {
            self.hear(Happened::MustLeave);
        }
        self.performer.finish();
    }

    /// Whether everything was on disk each time that a meeting was let go of.
    pub const fn has_kept_all(&self) -> bool {
        self.performer.has_kept_all()
    }

    /// Says goodbye.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn part(&mut self) -> io::Result<()> {
        self.tell_of_saving()?;
        self.say(if self.has_kept_all() { words::ENDED_KEPT } else { words::ENDED })?;
        self.out.flush()
    }
}

/// The lines that were not there before, with their numbers.
fn changed(before: &[Line], now: &[Line]) -> Vec<String> {
    let mut old = BTreeMap::<&str, usize>::new();
    for line in before {
        *old.entry(&line.text).or_default() += 1;
    }
    let is_new = |line: &Line| match old.get_mut(line.text.as_str()) {
        Some(left @ 1..) => {
            *left -= 1;
            false
        }
        _ => true,
    };
    let new: Vec<bool> = now.iter().map(is_new).collect();
    page::numbered(now).into_iter().zip(new).filter_map(|(text, is_new)| is_new.then_some(text)).collect()
}

/// Whether something that could be chosen before, and can be still, has another number.
fn have_moved(before: &[Line], now: &[Line]) -> bool {
    let choices = |lines: &[Line]| {
        let choices = lines.iter().filter(|line| line.spot.is_some()).map(|line| line.text.clone());
        choices.collect::<Vec<_>>()
    };
    let (before, now) = (choices(before), choices(now));
    before.iter().enumerate().any(|(at, text)| now.contains(text) && now.get(at) != Some(text))
}

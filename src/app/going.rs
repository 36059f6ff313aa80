//! Going somewhere, and back.

use super::{App, Overlay, REMEMBERED};
use crate::app::command::{Command, Dialog, Go, Meeting, Place};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effects;
use crate::app::saving::Occasion;
use crate::app::view::View;
use crate::content::Reference;
use crate::text::screens as screen_words;

impl App {
    /// Goes somewhere.
    pub(super) fn travel(&mut self, go: Go) -> Effects {
        match go {
            Go::To(place) => self.go(place),
            Go::Find(place, sought) => self.go_to(place, sought),
            Go::Away(to) => self.go_away(to),
            Go::Unfold(advice, section) => {
                let key = (advice, section);
                if !self.unfolded.remove(&key) {
                    self.unfolded.insert(key);
                }
                Effects::none()
            }
            Go::Explain(number) => self.explain(number),
            Go::Back => self.go_back(),
            Go::Forward => self.go_forward(),
            Go::Search => self.open_search(),
            Go::Number(digit) => {
                let effects = self.open_search();
                effects.and(self.typed(|field| {
                    field.replace(&digit.to_string());
                    true
                }))
            }
        }
    }

    /// Opens a place, and remembers the place before.
    pub(super) fn go(&mut self, place: Place) -> Effects {
        self.overlays.clear();
        if place == self.place {
            return Effects::none();
        }
        self.go_on(place)
    }

    /// Opens a place, also when the app is there already, and remembers the place before.
    pub(super) fn go_on(&mut self, place: Place) -> Effects {
        let before = (std::mem::replace(&mut self.place, place), self.leave_view());
        self.back.push(before);
        if self.back.len() > REMEMBERED {
            self.back.remove(0);
        }
        self.forward.clear();
        let effects = self.arrived();
        self.land();
        self.introduce();
        effects
    }

    /// Gives the view as it is on the screen, for coming back to it.
    pub(super) fn leave_view(&mut self) -> View {
        std::mem::take(&mut self.view).left(&self.frame)
    }

    fn go_back(&mut self) -> Effects {
        let (place, view) = match self.back.pop() {
            Some(before) => before,
            None if self.is_visiting() => return self.come_back(),
            // Nowhere to go back to: one step up.
            None => match self.place {
                Place::Home => return Effects::none(),
                Place::Advice(id) => (Place::Question(id.question), View::default()),
                Place::Overview if self.meeting.is_none() => (Place::Home, View::default()),
                Place::Overview => (Place::Meeting, View::default()),
                Place::Meeting => return self.carry_out(Command::Meeting(Meeting::Leave)),
                _ => (Place::Overview, View::default()),
            },
        };
        if place == Place::Home && self.meeting.is_some() {
            return self.carry_out(Command::Meeting(Meeting::Leave));
        }
        let (here, effects) = self.come_to(place, view);
        self.forward.push(here);
        effects
    }

    fn go_forward(&mut self) -> Effects {
        let Some((place, view)) = self.forward.pop() else { return Effects::none() };
        let (here, effects) = self.come_to(place, view);
        self.back.push(here);
        effects
    }

    /// Comes back to a place as it was left, and gives the place that the app was at.
    fn come_to(&mut self, place: Place, view: View) -> ((Place, View), Effects) {
        let here = (std::mem::replace(&mut self.place, place), self.leave_view());
        self.view = view;
        let effects = self.arrived();
        self.rest();
        (here, effects)
    }

    /// Remembers in the meeting where the kartrekker is.
    fn arrived(&mut self) -> Effects {
        self.reporting.forget_written();
        self.speaker = None;
        self.note_question();
        let Some(place) = self.place.reference() else { return Effects::none() };
        let Some(meeting) = self.meeting.as_mut().filter(|meeting| meeting.read_only.is_none()) else {
            return Effects::none();
        };
        if meeting.desk.session().place.as_ref() == Some(&place) {
            return Effects::none();
        }
        meeting.desk.set_place(place);
        self.save(Occasion::Moved)
    }

    /// Shows what a term means.
    fn explain(&mut self, number: usize) -> Effects {
        if let Some(term) = self.guide.terms.get(number) {
            let close = (screen_words::CLOSE_TERM.to_owned(), Command::Dialog(Dialog::Close));
            let choose = Choose::new(term.term.clone(), term.explanation.clone(), vec![close]);
            self.overlays.push(Overlay::Choose(choose));
        }
        Effects::none()
    }

    /// Starts over at a place: nothing to go back or forward to.
    pub(super) fn start_at(&mut self, place: Place) {
        self.place = place;
        self.view = View::default();
        self.back.clear();
        self.forward.clear();
        self.overlays.clear();
    }

    /// Gives the place of a reference, if the guide has it.
    pub(super) fn place_of(&self, reference: Option<&Reference>) -> Option<Place> {
        reference.filter(|reference| self.guide.contains(reference)).map(Place::of)
    }
}

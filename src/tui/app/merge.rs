//! Bringing in what was answered elsewhere: reading it, choosing where it differs, and merging it as one change.

use std::path::PathBuf;

use super::{App, Overlay};
use crate::session::merge::{Conflict, Incoming, Kinship, Plan, Resolution, paper};
use crate::session::store::{Gathered, NotGathered, WhyNot};
use crate::text::failure::in_a_line;
use crate::text::merge as words;
use crate::tui::command::{Command, Place};
use crate::tui::effect::Effect;
use crate::tui::overlays::choose::Choose;

/// What came in and is not merged yet. The plan is made anew from the meeting as it is: it may change meanwhile.
pub(super) struct Merging {
    gathered: Gathered,
    /// What was chosen. A choice is about these very words: when they change it counts no longer.
    choices: Vec<(Conflict, Resolution)>,
}

impl App {
    /// What merging would do with the meeting as it is now; nothing when nothing came in.
    pub fn merge_plan(&self) -> Option<Plan> {
        let merging = self.meeting.as_ref()?.merging.as_ref()?;
        Some(Plan::of(self.session()?, &self.guide, &merging.gathered.incoming))
    }

    /// The names of the files that stay out of what came in: they belong to another meeting.
    pub fn passed_over(&self) -> &[String] {
        let merging = self.meeting.as_ref().and_then(|meeting| meeting.merging.as_ref());
        merging.map_or(&[], |merging| &merging.gathered.passed_over)
    }

    /// What was chosen in a conflict, when it was.
    pub fn chosen(&self, conflict: &Conflict) -> Option<Resolution> {
        let merging = self.meeting.as_ref()?.merging.as_ref()?;
        merging.choices.iter().find(|(other, _)| other == conflict).map(|(_, resolution)| *resolution)
    }

    /// What was to be merged was read, or could not be.
    pub fn gathered(&mut self, path: PathBuf, gathered: Result<Gathered, NotGathered>) {
        match gathered {
            Ok(gathered) => self.begin_merge(gathered),
            Err(error) => {
                let (wrong, remedy) = words::not_gathered(&error);
                if let WhyNot::Elsewhere(Kinship::OtherMeeting { .. }) = error.why {
                    let options = vec![
                        (words::LEAVE_IT.to_owned(), Command::Stay),
                        (words::ANYWAY_YES.to_owned(), Command::Gather(path, true)),
                    ];
                    self.overlays.push(Overlay::Choose(Choose::new(words::ASK_ANYWAY.to_owned(), wrong, options)));
                } else {
                    self.failed(in_a_line((wrong, remedy)));
                }
            }
        }
    }

    /// Takes a paper form in that was typed over.
    pub(super) fn type_paper(&mut self, typed: &str) -> Result<(), String> {
        let Some(session) = self.session() else { return Ok(()) };
        let read: Result<Incoming, _> = paper(typed, session, &self.guide);
        let incoming = read.map_err(|error| in_a_line(words::bad_paper(typed, &error)))?;
        self.begin_merge(Gathered { incoming: vec![incoming], passed_over: Vec::new() });
        Ok(())
    }

    fn begin_merge(&mut self, gathered: Gathered) {
        if let Some(meeting) = &mut self.meeting {
            meeting.merging = Some(Merging { gathered, choices: Vec::new() });
            self.go(Place::Merge);
        }
    }

    /// Chooses in a conflict, and goes to the next that is open.
    pub(super) fn resolve(&mut self, number: usize, resolution: Resolution) -> Vec<Effect> {
        let Some(plan) = self.merge_plan() else { return Vec::new() };
        let Some(conflict) = plan.conflicts.get(number) else { return Vec::new() };
        if resolution == Resolution::Both && conflict.joined().is_none() {
            self.message = Some(words::ONLY_ONE.to_owned());
            return Vec::new();
        }
        let merging = self.meeting.as_mut().and_then(|meeting| meeting.merging.as_mut());
        if let Some(merging) = merging {
            merging.choices.retain(|(other, _)| other != conflict);
            merging.choices.push((conflict.clone(), resolution));
        }
        let open = |wanted: &usize| plan.conflicts.get(*wanted).is_some_and(|other| self.chosen(other).is_none());
        let next = (number..plan.conflicts.len()).chain(0..number).find(open);
        self.look_at(&next.map_or(Command::Merge, |next| Command::Resolve(next, Resolution::Keep)));
        Vec::new()
    }

    /// Chooses in the conflict in focus, or else in the first that is open.
    pub(super) fn resolve_here(&mut self, resolution: Resolution) -> Vec<Effect> {
        let here = match self.frame.commands.get(self.view.focus) {
            Some(Command::Resolve(number, _)) => Some(*number),
            _ => self.merge_plan().and_then(|plan| plan.conflicts.iter().position(|one| self.chosen(one).is_none())),
        };
        here.map_or_else(Vec::new, |number| self.resolve(number, resolution))
    }

    /// Merges what came in, as one change, when everything is chosen.
    pub(super) fn merge(&mut self) -> Vec<Effect> {
        let Some(plan) = self.merge_plan() else { return Vec::new() };
        let choices: Vec<Resolution> = plan.conflicts.iter().map_while(|conflict| self.chosen(conflict)).collect();
        if choices.len() < plan.conflicts.len() {
            let open = plan.conflicts.iter().filter(|conflict| self.chosen(conflict).is_none()).count();
            self.message = Some(words::still_open(open));
            return Vec::new();
        }
        let change = self.session().and_then(|session| plan.change(session, &choices));
        let effects = change.map(|change| self.change(change));
        // A meeting that may not be changed has said so.
        if effects.as_ref().is_some_and(Vec::is_empty) {
            return Vec::new();
        }
        if let Some(meeting) = &mut self.meeting {
            meeting.merging = None;
        }
        self.go(Place::Meeting);
        let added = plan.told.iter().map(|told| told.added).sum();
        let said =
            if effects.is_some() { words::merged_here(added, choices.len()) } else { words::NOTHING_NEW.to_owned() };
        self.message = Some(said);
        effects.unwrap_or_default()
    }
}

//! Bringing in what was answered elsewhere: reading it, choosing where it differs, and merging it as one change.

use std::path::PathBuf;

use super::{App, Overlay};
use crate::app::command::{Command, Dialog, Merge, Place};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::{Effect, Effects};
use crate::app::memo::Stays;
use crate::session::merge::{Conflict, Incoming, Kinship, Plan, Resolution, paper};
use crate::session::store::{Accept, Intake, WhyNot};
use crate::text::failure::in_a_line;
use crate::text::intake::why_not;
use crate::text::merge as words;

/// What came in and is not merged yet. The plan is made anew from the meeting as it is: it may change meanwhile.
pub(super) struct Merging {
    gathered: Intake,
    /// The file or folder that it came from; nothing for a paper form.
    from: Option<PathBuf>,
    /// What was chosen. A choice is about these very words: when they change it counts no longer.
    choices: Vec<(Conflict, Resolution)>,
}

impl App {
    /// Carries out what the user does while answers are brought together.
    pub(super) fn bring_together(&mut self, merge: Merge) -> Effects {
        match merge {
            Merge::Gather(path, accept) => Effect::Gather { path, accept }.into(),
            Merge::Resolve(conflict, resolution) => self.resolve(conflict, resolution),
            Merge::ResolveHere(resolution) => self.resolve_here(resolution),
            Merge::Finish => self.merge(),
        }
    }

    pub(super) fn plan_merge(&self) -> Option<Plan> {
        let merging = self.meeting.as_ref()?.merging.as_ref()?;
        Some(Plan::of(self.session()?, &self.guide, &merging.gathered.incoming))
    }

    /// Gives what was read to be merged, and which files stay out.
    pub fn to_merge(&self) -> Option<&Intake> {
        Some(&self.meeting.as_ref()?.merging.as_ref()?.gathered)
    }

    /// Whether the meeting has room for what comes in, as far as it was chosen.
    pub fn merge_fits(&self, plan: &Plan) -> bool {
        let choices: Vec<Resolution> =
            plan.conflicts.iter().map(|conflict| self.chosen(conflict).unwrap_or(Resolution::Keep)).collect();
        self.session().is_none_or(|session| plan.fits(session, &choices))
    }

    /// Gives what was chosen in a conflict, once it was.
    pub fn chosen(&self, conflict: &Conflict) -> Option<Resolution> {
        let merging = self.meeting.as_ref()?.merging.as_ref()?;
        merging.choices.iter().find(|(other, _)| other == conflict).map(|(_, resolution)| *resolution)
    }

    /// Hears what was read to be merged, as far as it could be read.
    pub(super) fn gathered(&mut self, path: PathBuf, gathered: Intake) -> Effects {
        let is_of_other = |why: &WhyNot| matches!(why, WhyNot::Elsewhere(Kinship::OtherMeeting { .. }));
        match gathered.left_out.as_slice() {
            [first, ..]
                if gathered.incoming.is_empty() && gathered.left_out.iter().all(|file| is_of_other(&file.why)) =>
            {
                let said = format!("{}: {}", first.file, why_not(&first.why).0);
                let options = vec![
                    (words::LEAVE_IT.to_owned(), Command::Dialog(Dialog::Stay)),
                    (words::ANYWAY_YES.to_owned(), Command::Merge(Merge::Gather(path, Accept::AnyMeeting))),
                ];
                self.overlays.push(Overlay::Choose(Choose::new(words::ASK_ANYWAY.to_owned(), said, options)));
                Effects::none()
            }
            [only] if gathered.incoming.is_empty() && gathered.others.is_empty() => {
                self.failed(format!("{}: {}", only.file, in_a_line(why_not(&only.why))));
                Effects::none()
            }
            _ => self.begin_merge(gathered, Some(path)),
        }
    }

    /// Takes a paper form in that was typed over.
    pub(super) fn type_paper(&mut self, typed: &str) -> Result<Effects, String> {
        let Some(session) = self.session() else { return Ok(Effects::none()) };
        let read: Result<Incoming, _> = paper(typed, session, &self.guide);
        let incoming = read.map_err(|error| in_a_line(words::bad_paper(typed, &error)))?;
        Ok(self.begin_merge(Intake { incoming: vec![incoming], ..Intake::default() }, None))
    }

    fn begin_merge(&mut self, gathered: Intake, from: Option<PathBuf>) -> Effects {
        let Some(meeting) = &mut self.meeting else { return Effects::none() };
        meeting.merging = Some(Merging { gathered, from, choices: Vec::new() });
        self.forget(Stays::Nothing);
        self.go(Place::Merge)
    }

    /// Chooses in a conflict, and goes to the next that is open.
    pub(super) fn resolve(&mut self, number: usize, resolution: Resolution) -> Effects {
        let Some(conflict) = self.merge_plan().and_then(|plan| plan.conflicts.get(number)).cloned() else {
            return Effects::none();
        };
        if resolution == Resolution::Both && conflict.joined().is_none() {
            self.message = Some(words::ONLY_ONE.to_owned());
            return Effects::none();
        }
        let merging = self.meeting.as_mut().and_then(|meeting| meeting.merging.as_mut());
        if let Some(merging) = merging {
            merging.choices.retain(|(other, _)| *other != conflict);
            merging.choices.push((conflict, resolution));
        }
        let conflicts = self.merge_plan().map_or(&[][..], |plan| &plan.conflicts);
        let open = |wanted: &usize| conflicts.get(*wanted).is_some_and(|other| self.chosen(other).is_none());
        let next = (number..conflicts.len()).chain(0..number).find(open);
        self.look_at(
            &next.map_or(Command::Merge(Merge::Finish), |next| Command::Merge(Merge::Resolve(next, Resolution::Keep))),
        );
        Effects::none()
    }

    /// Chooses in the conflict in focus, or else in the first that is open.
    pub(super) fn resolve_here(&mut self, resolution: Resolution) -> Effects {
        let here = match self.frame.command(self.view.focus) {
            Some(Command::Merge(Merge::Resolve(number, _))) => Some(*number),
            _ => self.merge_plan().and_then(|plan| plan.conflicts.iter().position(|one| self.chosen(one).is_none())),
        };
        here.map_or_else(Effects::none, |number| self.resolve(number, resolution))
    }

    /// Merges what came in, as one change, when everything is chosen.
    pub(super) fn merge(&mut self) -> Effects {
        let Some(plan) = self.merge_plan() else { return Effects::none() };
        let choices: Vec<Resolution> = plan.conflicts.iter().map_while(|conflict| self.chosen(conflict)).collect();
        if choices.len() < plan.conflicts.len() {
            let open = plan.conflicts.iter().filter(|conflict| self.chosen(conflict).is_none()).count();
            self.message = Some(words::still_open(open));
            return Effects::none();
        }
        if !self.merge_fits(plan) {
            self.message = Some(words::too_large(plan));
            return Effects::none();
        }
        let added = plan.told.iter().map(|told| told.added).sum();
        let change = self.session().and_then(|session| plan.change(session, &choices));
        let effects = change.map(|change| self.change(change));
        // A meeting that may not be changed has said so.
        if effects.as_ref().is_some_and(Effects::is_empty) {
            return Effects::none();
        }
        let put_away = self.work_is_merged();
        let going = self.go(Place::Meeting);
        let said =
            if effects.is_some() { words::merged_here(added, choices.len()) } else { words::NOTHING_NEW.to_owned() };
        self.message = Some(said);
        effects.unwrap_or_default().and(going).and(put_away.into())
    }

    /// Forgets what came in, once it is merged, and no longer offers what another program made of the meeting.
    fn work_is_merged(&mut self) -> Option<Effect> {
        let meeting = self.meeting.as_mut()?;
        let from = meeting.merging.take()?.from?;
        let before = meeting.work_of_others.len();
        meeting.work_of_others.retain(|work| work.work_of_others() != Some(&from));
        let was_work = meeting.work_of_others.len() < before;
        was_work.then(|| Effect::PutAway { meeting: meeting.path.clone(), merged: from })
    }
}

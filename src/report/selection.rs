//! What of a meeting goes into its report.
//!
//! A selection makes a meeting with less in it. Every format is made of that, so nothing that was left out can come
//! through in any of them.

use std::collections::BTreeSet;

use super::model::one_line;
use crate::session::{ActionStatus, Closure, Organisation, Session, TableRole};
use crate::text::report as words;

/// A piece of a meeting that can be left out of its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// What was typed about what was said: notes, reasons, and the words of those who see it differently.
    Notes,
    /// What each organisation said, and what matters most to it.
    Positions,
    /// What was agreed to do.
    Actions,
    /// What came out of the work formats.
    WorkFormats,
    /// What moved since the meeting before.
    Comparison,
}

impl Piece {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Notes, Self::Positions, Self::Actions, Self::WorkFormats, Self::Comparison];
}

/// What of a meeting is told, and whether by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// What is left out.
    pub without: BTreeSet<Piece>,
    /// Whether organisations are told by a number only, and owners not at all.
    pub anonymous: bool,
}

impl Selection {
    /// Everything, by name.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Nobody by name, and no notes: who knows the table knows who writes what.
    #[must_use]
    pub fn anonymous() -> Self {
        Self { without: [Piece::Notes].into(), anonymous: true }
    }

    /// Whether a piece is told.
    #[must_use]
    pub fn has(&self, piece: Piece) -> bool {
        !self.without.contains(&piece)
    }

    /// The meeting with only what is told in it.
    #[must_use]
    pub fn of(&self, session: &Session) -> Session {
        let mut told = session.clone();
        if !self.has(Piece::Notes) {
            leave_out_notes(&mut told);
        }
        if !self.has(Piece::Positions) {
            for discussion in told.questions.values_mut() {
                discussion.positions.clear();
                discussion.dissent.clear();
                discussion.needed.clear();
            }
            told.priorities.clear();
        }
        if !self.has(Piece::Actions) {
            told.actions.clear();
        }
        if !self.has(Piece::WorkFormats) {
            told.work_formats.clear();
        }
        if self.anonymous {
            make_anonymous(&mut told);
        }
        told
    }

    /// The meeting before with only what is told in it; nothing when what moved is left out.
    #[must_use]
    pub fn of_previous(&self, previous: Option<&Session>) -> Option<Session> {
        previous.filter(|_| self.has(Piece::Comparison)).map(|previous| self.of(previous))
    }
}

/// Takes out all that was typed about what was said.
fn leave_out_notes(session: &mut Session) {
    for discussion in session.questions.values_mut() {
        discussion.note.clear();
        discussion.dissent.clear();
        discussion.needed.clear();
        for spoken in discussion.positions.values_mut() {
            spoken.reason.clear();
        }
        if let Some(Closure::NoAction(reason)) = &mut discussion.closure {
            reason.clear();
        }
    }
    for action in &mut session.actions {
        if let ActionStatus::Dropped(reason) = &mut action.status {
            reason.clear();
        }
    }
}

/// Puts numbers in the place of names, takes the owners out, and the fields that this version does not know, of which
/// nobody can say what they hold.
fn make_anonymous(session: &mut Session) {
    let names: Vec<(String, String)> =
        session.organisations.iter().map(|o| (one_line(&o.name), words::organisation_by_number(o.id.0))).collect();
    let rename = |text: &mut String| *text = without_names(text, &names);
    rename(&mut session.title);
    for (organisation, (_, number)) in session.organisations.iter_mut().zip(&names) {
        let Organisation { name, role, other, .. } = organisation;
        number.clone_into(name);
        if let Some(TableRole::Own(role)) = role {
            rename(role);
        }
        other.clear();
    }
    for discussion in session.questions.values_mut() {
        let reasons = discussion.positions.values_mut().map(|spoken| &mut spoken.reason);
        reasons.for_each(rename);
        rename(&mut discussion.dissent);
        rename(&mut discussion.needed);
        rename(&mut discussion.note);
        if let Some(Closure::NoAction(reason)) = &mut discussion.closure {
            rename(reason);
        }
        discussion.other.clear();
    }
    for action in &mut session.actions {
        // Somebody does it, only not by name: the report must not ask who does.
        if !action.owner.trim().is_empty() {
            words::UNNAMED_OWNER.clone_into(&mut action.owner);
        }
        rename(&mut action.text);
        if let ActionStatus::Dropped(reason) = &mut action.status {
            rename(reason);
        }
        action.other.clear();
    }
    session.priorities.values_mut().for_each(rename);
    for record in session.work_formats.values_mut() {
        record.outcomes.values_mut().for_each(rename);
        record.other.clear();
    }
    session.other.clear();
}

/// The text with the names of organisations replaced, wherever they stand as words of their own, in capitals or not.
fn without_names(text: &str, names: &[(String, String)]) -> String {
    // The longest name first: one may begin another.
    let mut names: Vec<&(String, String)> = names.iter().filter(|(name, _)| !name.trim().is_empty()).collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let begins_word = !out.ends_with(char::is_alphanumeric);
        let found = names.iter().filter(|_| begins_word).find_map(|(name, number)| {
            let length = prefix(rest, name)?;
            Some((length, number)).filter(|_| !rest[length..].starts_with(char::is_alphanumeric))
        });
        let taken = found.map_or(c.len_utf8(), |(length, _)| length);
        out.push_str(found.map_or(&rest[..taken], |(_, number)| number));
        rest = &rest[taken..];
    }
    out
}

/// How many bytes of the text the name takes when the text begins with it, capitals or not.
fn prefix(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Choice;
    use crate::report::{json, meeting, plain, sample};
    use crate::session::{Discussion, OrganisationId, Position, Spoken, WorkFormatRecord};

    /// A meeting in which every field that a user types names an organisation.
    fn telling() -> Session {
        let mut session = sample::full();
        let name = || "Dat zegt de GEMEENTE, niet Welzijn.".to_owned();
        session.title = name();
        let spoken = Spoken { position: Position::Choice(Choice::A), reason: name() };
        let discussion = Discussion {
            positions: [(OrganisationId(1), spoken)].into(),
            revealed: true,
            dissent: name(),
            needed: name(),
            closure: Some(Closure::NoAction(name())),
            note: name(),
            ..session.discussion("1.2".parse().unwrap())
        };
        session.questions.insert("1.2".parse().unwrap(), discussion);
        session.priorities.insert((1, OrganisationId(1)), name());
        let record = WorkFormatRecord { outcomes: [(1, name())].into(), ..WorkFormatRecord::default() };
        session.work_formats.insert("nudge".parse().unwrap(), record);
        session.actions[1].text = name();
        session.actions[2].status = ActionStatus::Dropped(name());
        session.other.insert("who".into(), "Gemeente".into());
        session.actions[0].other.insert("who".into(), "Gemeente".into());
        session
    }

    fn told(session: &Session) -> String {
        let guide = sample::guide();
        let text = plain::render(&meeting::meeting(session, &guide, None), 10_000);
        format!("{text}\n{:#}", json::meeting(session, &guide))
    }

    #[test]
    fn no_name_of_an_organisation_comes_through_an_anonymous_report() {
        let selection = Selection { anonymous: true, ..Selection::all() };
        let told = told(&selection.of(&telling()));
        for name in ["gemeente,", "welzijn.", "buren (", "\"gemeente\"", "\"welzijn\"", "\"buren\""] {
            assert!(!told.to_lowercase().contains(name), "{name} in {told}");
        }
        assert!(told.contains("Dat zegt de organisatie 1, niet organisatie 2."), "{told}");
        assert!(!told.contains("priority") && !told.contains("weather"), "fields that nobody knows");
    }

    #[test]
    fn an_anonymous_report_has_no_notes_unless_asked_for() {
        let told = Selection::anonymous().of(&telling());
        let discussion = told.discussion("1.2".parse().unwrap());
        assert!(discussion.note.is_empty() && discussion.dissent.is_empty() && discussion.needed.is_empty());
        assert!(discussion.positions.values().all(|spoken| spoken.reason.is_empty()));
        assert_eq!(discussion.closure, Some(Closure::NoAction(String::new())));
        assert!(told.actions.iter().all(|action| ["", words::UNNAMED_OWNER].contains(&action.owner.as_str())));
    }

    #[test]
    fn what_is_left_out_is_gone() {
        for (piece, gone) in [
            (Piece::Notes, "burger mist"),
            (Piece::Positions, "\"position\""),
            (Piece::Actions, "Wensen ophalen"),
            (Piece::WorkFormats, "Wat er uit de werkvormen kwam"),
        ] {
            let mut session = telling();
            session.questions.entry("1.2".parse().unwrap()).or_default().note = "de burger mist".into();
            let without = Selection { without: [piece].into(), anonymous: false };
            assert!(!told(&without.of(&session)).contains(gone), "{gone}");
        }
        let without = Selection { without: [Piece::Comparison].into(), anonymous: false };
        assert_eq!(without.of_previous(Some(&telling())), None);
        assert!(Selection::all().of_previous(Some(&telling())).is_some());
    }

    #[test]
    fn only_whole_words_are_names() {
        let names = [("Zorg".to_owned(), "1".to_owned()), ("Zorg Noord".to_owned(), "2".to_owned())];
        assert_eq!(without_names("zorgen ZORG, thuiszorg zorg noord Zorg", &names), "zorgen 1, thuiszorg 2 1");
    }
}
